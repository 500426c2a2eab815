"""The product sheet has blanks.

Industry, a rival, a customer, three basic facts, one limit, and whom you would ask during a demo: with these you can
answer what a prospect, and an interviewer, asks about the product first.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.candidate.blanks import product_blanks
from ae_prep.i18n import N_
from ae_prep.model import SHOULD, Application, Product
from ae_prep.rules.base import Hit, Rule
from ae_prep.rules.preparation import Case, Listed, Preparation

_FACTS = ("books visits by text", "runs in the browser", "from 40 a month")
_WHOLE = Product(
    name="Fernhall Recall",
    industry="dental software",
    competitor="Praxo",
    customer="dental practices with up to ten chairs",
    facts=_FACTS,
    limit="no stock control",
    ask_whom="the sales engineer",
)
_NOTHING = Application(company="Fernhall")
_TWO_FACTS = Application(product=Product("", "dental", "Praxo", "practices", _FACTS[:2], "no stock", "an engineer"))
_NO_LIMIT = Application(product=Product("", "dental", "Praxo", "practices", _FACTS, " ", "an engineer"))
_DONE = Application(product=_WHOLE)
_MORE = Application(product=Product("", "dental", "Praxo", "practices", (*_FACTS, "UK only"), "no stock", "Ana"))
_NAMELESS = Application(product=Product("", "dental", "Praxo", "practices", _FACTS, "no stock", "Ana"))

RULE = Rule(
    name="product-sheet-incomplete",
    severity=SHOULD,
    basis=(
        "SDR-SKILL-3.1",
        "SDR-SKILL-3.2",
        "SDR-SKILL-3.3",
        "SDR-SKILL-3.4",
        "SDR-SKILL-3.5",
        "SDR-SKILL-3.6",
        "SDR-SKILL-3.7",
        "SDR-SKILL-3.8",
    ),
    origin="article",
    kinds=(),
    about=N_("The product sheet has an industry, a rival, a customer, three facts, one limit, and whom to ask."),
    what=N_("Still blank: {blanks}."),
    fix=N_("Fill it in: ae-prep job product"),
    flags={
        "en": [
            Case("Nothing filled in.", _NOTHING),
            Case("Two basic facts instead of three.", _TWO_FACTS),
            Case("All but a limit of the product.", _NO_LIMIT),
        ],
        "id": [
            Case("Belum diisi sama sekali.", _NOTHING),
            Case("Dua fakta dasar, bukan tiga.", _TWO_FACTS),
            Case("Semua ada, kecuali keterbatasan produknya.", _NO_LIMIT),
        ],
    },
    passes={
        "en": [
            Case("Everything filled in.", _DONE),
            Case("Four facts instead of three.", _MORE),
            Case("Everything but the product's name.", _NAMELESS),
        ],
        "id": [
            Case("Semua terisi.", _DONE),
            Case("Empat fakta, bukan tiga.", _MORE),
            Case("Semua terisi kecuali nama produknya.", _NAMELESS),
        ],
    },
)


def find(preparation: Preparation) -> Iterator[Hit]:
    """At most one hit, with everything that is blank."""
    blanks = product_blanks(preparation.application.product)
    if blanks:
        yield Hit(SHOULD, values={"blanks": Listed(blanks)})
