"""The job is called Account Executive, and which of the three it is has not been settled.

In some companies an AE closes what others found, in others goes the whole way from first call to signature, in others
takes over once the contract is signed. Which one it is decides which stories to bring.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import AE_VARIANTS, SHOULD, Application
from ae_prep.rules.base import Hit, Rule
from ae_prep.rules.preparation import Case, Preparation

_AE = Application(company="Fernhall", role="ae")
_NAMELESS = Application(role="ae", culture="formal", evidence="the ad")
_ODD = Application(company="Fernhall", role="ae", variant="hunter")
_CLOSER = Application(company="Fernhall", role="ae", variant="closer")
_FULL = Application(company="Fernhall", role="ae", variant="full-cycle")
_SDR = Application(company="Fernhall", role="sdr")

RULE = Rule(
    name="ae-variant-unknown",
    severity=SHOULD,
    basis=("AE-DEF-13", "AE-VAR-1", "AE-VAR-2", "AE-VAR-3", "JOB-4"),
    origin="article",
    kinds=(),
    about=N_("For an AE it is known which kind: closer, full-cycle or post-sale."),
    what=N_("Is this AE a closer, full-cycle, or post-sale?"),
    fix=N_("The ad's duties tell."),
    flags={
        "en": [
            Case("An AE job, nothing said about its kind.", _AE),
            Case("An AE job at a company not named yet.", _NAMELESS),
            Case("A kind that is none of the three.", _ODD),
        ],
        "id": [
            Case("Posisi AE, jenisnya belum disebut.", _AE),
            Case("Posisi AE di perusahaan yang belum disebut.", _NAMELESS),
            Case("Jenis yang bukan salah satu dari ketiganya.", _ODD),
        ],
    },
    passes={
        "en": [
            Case("An AE who closes.", _CLOSER),
            Case("An AE from first call to signature.", _FULL),
            Case("An SDR job.", _SDR),
        ],
        "id": [
            Case("AE yang fokus closing.", _CLOSER),
            Case("AE dari telepon pertama sampai tanda tangan.", _FULL),
            Case("Posisi SDR.", _SDR),
        ],
    },
)


def find(preparation: Preparation) -> Iterator[Hit]:
    """At most one hit."""
    application = preparation.application
    if application.role == "ae" and application.variant not in AE_VARIANTS:
        yield Hit(SHOULD)
