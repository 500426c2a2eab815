"""The introduction lacks an employer or role, a result, or the link to the role applied for.

"Tell me about yourself" asks for three things in a minute: where you sell or work, one result with a number, and what
that has to do with this role. Age, studies and hobbies are welcome beside them, not instead. Each part that is missing
is named.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import CONSIDER, INTRODUCTION, SHOULD
from ae_prep.reading.facts import SURELY, Figure, Reading
from ae_prep.reading.phrases import phrases
from ae_prep.rules.base import Context, Hit, Rule
from ae_prep.rules.endings import MEASURES

_EMPLOYER, _RESULT, _LINK = "employer", "figure", "link"
#: By what is missing, in this order, what to say.
_MISSING = {
    (_EMPLOYER,): N_("Missing: employer or role."),
    (_RESULT,): N_("Missing: a result."),
    (_LINK,): N_("Missing: the link to this role."),
    (_EMPLOYER, _RESULT): N_("Missing: employer or role, and a result."),
    (_EMPLOYER, _LINK): N_("Missing: employer or role, and the link to this role."),
    (_RESULT, _LINK): N_("Missing: a result, and the link to this role."),
    (_EMPLOYER, _RESULT, _LINK): N_("Missing: employer or role, a result, and the link to this role."),
}
_PRIVATE = ("year", "month", "week", "day", "hour")
_OLDEST = 80
_AGE = frozenset("am aged age turned umur usia berumur berusia ipk gpa".split())

RULE = Rule(
    name="intro-off-target",
    severity=SHOULD,
    basis=("IQ-1", "DO-4.1"),
    origin="article",
    kinds=(INTRODUCTION,),
    about=N_("An introduction names employer or role, one result, and the link to this role."),
    what=N_("Something is missing in the introduction."),
    fix=N_("One sentence each: where you work, what you achieved there, why this role."),
    flags={
        "en": [
            "I'm Tom, 31, from Ghent; I love cycling and I have two sisters.",
            "I studied history and after that I did this and that, always with people.",
            "I'm Ada and I have been at Brixton Foods since 2019, looking after canteens.",
        ],
        "id": [
            "Saya Tomi, 31 tahun, dari Garut; hobi saya bersepeda dan saya anak kedua.",
            "Saya lulusan sejarah, sesudah itu macam-macam, selalu bertemu orang.",
            "Saya Ada, sejak 2019 di Brantas Pangan, memegang kantin-kantin.",
        ],
    },
    passes={
        "en": [
            "I'm Ada. At Brixton Foods I won 14 canteens last year, and canteens are whom your team sells to.",
            "As an SDR at Tolva I booked 160 demos in a year; this role goes one step further down the same road.",
            "I sell hearing aids for Otis, up 22% last year, and your opening is in the same towns.",
        ],
        "id": [
            "Saya Ada. Di Brantas Pangan tahun lalu saya menangkan 14 kantin, dan kantin juga pasar tim Ibu.",
            "Sebagai SDR di Tolva saya dapat 160 demo setahun; posisi ini langkah berikutnya di jalan yang sama.",
            "Saya jual alat bantu dengar di Otis, naik 22% tahun lalu, dan lowongan ini di kota yang sama.",
        ],
    },
    absence=True,
)


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """At most one hit, which names everything that is missing."""
    there = {
        _EMPLOYER: next(phrases(reading, "intro.employer"), None) is not None,
        _RESULT: _result(reading),
        _LINK: next(phrases(reading, "intro.link"), None) is not None,
    }
    missing = tuple(name for name, found in there.items() if not found)
    if missing:
        sure = (len(missing) > 1 or missing == (_RESULT,)) and reading.most("target") != SURELY
        yield Hit(SHOULD if sure else CONSIDER, what=_MISSING[missing])


def _result(reading: Reading) -> bool:
    """A number that measures work: no age, no year, no size of the family; or a place in a ranking."""
    if next(phrases(reading, "intro.place"), None):
        return True
    of_oneself = reading.covered("background")
    counting = (figure for figure in reading.figures if figure.kind in MEASURES and figure.first not in of_oneself)
    return any(not _is_private(reading, figure) for figure in counting)


def _of_family(reading: Reading, figure: Figure) -> bool:
    """*A father of two*, *ibu dari tiga anak*."""
    near = set(reading.columns.words[max(0, figure.first - 2) : figure.first])
    return not near.isdisjoint(reading.words("family")) and not near.isdisjoint(("of", "dari"))


def _is_private(reading: Reading, figure: Figure) -> bool:
    """*I'm 31*, *Tom, 31, from Ghent*, *31 tahun*, *two sisters*: a number that shows no success; nor does a team."""
    if figure.unit in _PRIVATE:
        return True
    if figure.kind != "count":
        return False
    before = reading.columns.words[figure.first - 1] if figure.first else ""
    following = reading.tokens[figure.last] if figure.last < len(reading.tokens) else None
    if (
        before in _AGE
        or _of_family(reading, figure)
        or (following is not None and following.base in reading.words("private"))
    ):
        return True
    apart = reading.columns.gaps[figure.first] == "," and (following is None or following.gap == ",")
    return apart and not figure.unit and figure.value is not None and figure.value < _OLDEST
