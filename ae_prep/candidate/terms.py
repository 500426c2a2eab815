"""Words that belong to one employer: its name, its product, its customers, its rivals, its industry."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ae_prep.model import Application

#: Forms of a company and other words of a name that name nobody.
_FORMS = frozenset(
    "pt tbk cv ud persero inc incorporated ltd limited llc llp plc gmbh ag sa nv bv co corp corporation company group "
    "holding holdings the and dan of perusahaan grup indonesia international global".split()
)
#: Words of a product sheet that would fit any employer.
_EVERYDAY = frozenset(
    """
    about also and any are based best big business businesses buyer buyers client clients cloud companies company
    customer customers data digital enterprise every firm firms for from good great have help helps high into large
    leading like main make makes many market more most much need needs new online only other our own people platform
    price product products quick sales sell selling service services small smart software solution solutions some
    system systems team teams than that the their them they this tool tools use used user users very want well what
    when which who with work your
    adalah agar aplikasi atau bagi bagus baik banyak baru besar bisa bisnis dan dari dengan di digital harga industri
    jasa karena kecil ke kami kita klien layanan lebih menengah mereka oleh orang pada paling pasar pelanggan pembeli
    penjualan perangkat lunak perusahaan produk sebagai semua sistem solusi tim tidak untuk usaha yang
    """.split()
)
#: Names that are ordinary words too: in small letters they mean the word.
_ORDINARY = frozenset(
    "apple bank best box bright bukit cinta clear core drift example fast first front future gap grab growth "
    "insight kita klik link loom lead leads maju mentor mind monday next notion open outreach path prime pulse quota "
    "ramp rise sales scale shell slack smart spring square star stripe surya target team toggle training unity wise "
    "work zoom".split()
)
_SHORTEST = 4


def mentioned(text: str, application: Application) -> str | None:
    """The first words in ``text`` that belong to this employer, or None; a name that is a word counts as written."""
    words = list(_words(text))
    small = [word.casefold() for word in words]
    for name in _names(application):
        for place in range(len(words) - len(name) + 1):
            found = words[place : place + len(name)]
            if small[place : place + len(name)] == [word.casefold() for word in name] and _is_name(found, name):
                return " ".join(found)
    special = _special(application)
    return next((word for word in words if _stem(word.casefold()) in special), None)


def knows_anything(application: Application) -> bool:
    """Whether there are words that one could mention."""
    return bool(_names(application) or _special(application))


def _is_name(found: list[str], name: tuple[str, ...]) -> bool:
    """A single ordinary word is the name only where it is written like one."""
    return len(name) > 1 or name[0].casefold() not in _ORDINARY or found[0] == name[0] != name[0].casefold()


@cache
def _names(application: Application) -> tuple[tuple[str, ...], ...]:
    """The employer's name whole and by its first word, and the product's: each as its words."""
    names: list[tuple[str, ...]] = []
    own = tuple(word for word in _words(application.company) if word.casefold() not in _FORMS)
    if own:
        names.append(own)
        if len(own) > 1 and len(own[0]) >= _SHORTEST and own[0].casefold() not in _EVERYDAY:
            names.append(own[:1])
    return tuple(names)


@cache
def _special(application: Application) -> frozenset[str]:
    """The words of the product sheet that would not fit any employer, without their endings."""
    product = application.product
    text = " ".join((product.name, product.industry, product.competitor, product.customer))
    words = {word.casefold() for word in _words(text)}
    return frozenset(_stem(word) for word in words if len(word) >= _SHORTEST and word not in _EVERYDAY | _FORMS)


def _stem(word: str) -> str:
    """A word without the plural, or the Indonesian endings that may hang on it."""
    for ending in ("nya", "ies", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST - 1:
            return word.removesuffix(ending)
    return word.removesuffix("y") if len(word) > _SHORTEST else word


def _words(text: str) -> Iterator[str]:
    """Runs of letters and digits, with ``'s`` taken off."""
    run = ""
    for char in text.replace("’", "'").replace("'s", " ") + " ":
        if char.isalnum():
            run += char
        elif run:
            yield run
            run = ""
