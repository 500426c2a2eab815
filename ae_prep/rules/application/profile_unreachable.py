"""Nobody can see whether recruiters find you, so the program asks.

The next step up is sometimes in another company: then either recruiters can find your profile, or you go after
openings yourself. An application to a named company is such a search; somebody preparing for a promotion is asked in
any case.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import YOU_CHECK, Application
from ae_prep.rules.base import Hit, Rule
from ae_prep.rules.preparation import FINDABLE, SEARCHING, Case, Preparation

_UP = Application(company="My own company", role="promotion")
_NOBODY = Application(role="sdr")
_APPLIED = Application(company="Fernhall", role="sdr")

RULE = Rule(
    name="profile-unreachable",
    severity=YOU_CHECK,
    basis=("PROMO-16", "PROMO-17"),
    origin="article",
    kinds=(),
    about=N_("Recruiters can find you, or you are looking yourself."),
    what=N_("Can recruiters find you on LinkedIn, or are you applying actively?"),
    fix=N_("Tick what is true."),
    flags={
        "en": [
            Case("Preparing for a promotion, nothing ticked.", _UP),
            Case("No company entered, nothing ticked.", _NOBODY),
            Case("Something else ticked.", _UP, ticks=frozenset({"camera-tried"})),
        ],
        "id": [
            Case("Bersiap untuk promosi, belum ada yang dicentang.", _UP),
            Case("Belum ada perusahaan, belum ada yang dicentang.", _NOBODY),
            Case("Yang dicentang hal lain.", _UP, ticks=frozenset({"camera-tried"})),
        ],
    },
    passes={
        "en": [
            Case("Recruiters can find me.", _UP, ticks=frozenset({FINDABLE})),
            Case("I am looking actively.", _NOBODY, ticks=frozenset({SEARCHING})),
            Case("An application to another company.", _APPLIED),
        ],
        "id": [
            Case("Rekruter bisa menemukan saya.", _UP, ticks=frozenset({FINDABLE})),
            Case("Saya aktif melamar.", _NOBODY, ticks=frozenset({SEARCHING})),
            Case("Lamaran ke perusahaan lain.", _APPLIED),
        ],
    },
)


def find(preparation: Preparation) -> Iterator[Hit]:
    """At most one hit."""
    application = preparation.application
    applying = bool(application.company.strip()) and application.role != "promotion"
    if not applying and preparation.ticks.isdisjoint((FINDABLE, SEARCHING)):
        yield Hit(YOU_CHECK)
