"""A future SDR has not named who and what makes them better.

A mentor, an SDR whose way of working you study, a book, and one occasion when you were honest about a limit: four
names, and the question how you mean to improve is answered. Asked of SDRs, and of SDRs on their way to AE.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.candidate.blanks import plan_blanks
from ae_prep.i18n import N_
from ae_prep.model import CONSIDER, Application, Plan
from ae_prep.rules.base import Hit, Rule
from ae_prep.rules.preparation import Case, Listed, Preparation

_SDR = Application(company="Fernhall", role="sdr")
_UP = Application(company="Fernhall", role="promotion")
_AE = Application(company="Fernhall", role="ae")
_WHOLE = Plan("Bu Ratna", "Dewi, top of the floor", "Fanatical Prospecting", "told a clinic we had no stock control")
_NO_BOOK = Plan("Bu Ratna", "Dewi", "", "told a clinic we had no stock control")

RULE = Rule(
    name="sdr-plan-incomplete",
    severity=CONSIDER,
    basis=("TIP-1", "TIP-2", "TIP-3", "TIP-4"),
    origin="article",
    kinds=(),
    about=N_("An SDR has a mentor, an SDR to learn from, a book, and an example of honesty."),
    what=N_("Not named yet: {blanks}."),
    fix=N_("Fill it in: ae-prep job plan"),
    flags={
        "en": [
            Case("An SDR job, no plan at all.", _SDR),
            Case("Everything but a book.", _SDR, plan=_NO_BOOK),
            Case("On the way to AE, no plan.", _UP),
        ],
        "id": [
            Case("Posisi SDR, belum ada rencana.", _SDR),
            Case("Semua ada kecuali buku.", _SDR, plan=_NO_BOOK),
            Case("Menuju AE, belum ada rencana.", _UP),
        ],
    },
    passes={
        "en": [
            Case("All four named.", _SDR, plan=_WHOLE),
            Case("An AE job.", _AE),
            Case("On the way to AE, all four named.", _UP, plan=_WHOLE),
        ],
        "id": [
            Case("Keempatnya sudah disebut.", _SDR, plan=_WHOLE),
            Case("Posisi AE.", _AE),
            Case("Menuju AE, keempatnya sudah disebut.", _UP, plan=_WHOLE),
        ],
    },
)
_ROLES = ("sdr", "promotion")


def find(preparation: Preparation) -> Iterator[Hit]:
    """At most one hit, with everything that is blank."""
    blanks = plan_blanks(preparation.plan)
    if blanks and preparation.application.role in _ROLES:
        yield Hit(CONSIDER, values={"blanks": Listed(blanks)})
