"""Persistence with somebody who cannot buy.

No budget line, no need, no say, out of business: the time belongs to another prospect. A criterion for letting go,
a polite farewell or a date to come back satisfies the rule, and so does a buyer who can still say yes.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import BEHAVIOURAL, CONSIDER, SITUATIONAL
from ae_prep.reading.facts import OWN, QUOTED, REPORTED, SURELY, Match, Reading
from ae_prep.rules.base import Context, Example, Hit, Rule
from ae_prep.rules.shown import names_skill

_SKILL = "sdr-rel"

RULE = Rule(
    name="disqualify-absent",
    severity=CONSIDER,
    basis=("SDR-SKILL-5.7", "SDR-SKILL-5.8"),
    origin="article",
    kinds=(BEHAVIOURAL, SITUATIONAL),
    about=N_("You let a prospect go who cannot buy."),
    what=N_("How would you know it is time to let this one go?"),
    flags={
        "en": [
            Example("The garage had no budget at all, and I kept calling every Monday for a year.", skill=_SKILL),
            Example("The firm went bankrupt in May. I still send offers each month, you never know.", skill=_SKILL),
            Example(
                "He could not buy before 2030, but I kept calling him every week anyway and never gave up on him.",
                skill=_SKILL,
            ),
        ],
        "id": [
            Example(
                "Bengkel itu tidak punya anggaran, dan tetap saya telepon tiap Senin selama setahun.", skill=_SKILL
            ),
            Example(
                "Perusahaannya pailit bulan Mei. Masih saya kirimi penawaran tiap bulan, siapa tahu.", skill=_SKILL
            ),
            Example("Beliau memang tidak butuh. Saya telepon terus sampai tiga puluh kali.", skill=_SKILL),
        ],
    },
    passes={
        "en": [
            Example("The garage had no budget, so I crossed it off and gave its slot to a tyre dealer.", skill=_SKILL),
            Example("The firm went bankrupt in May. I removed it from my list that week.", skill=_SKILL),
            Example("I rang the mill nineteen times, because its contract ended in June.", skill=_SKILL),
        ],
        "id": [
            Example("Bengkel itu tidak punya anggaran, jadi saya coret dan jatahnya untuk dealer ban.", skill=_SKILL),
            Example("Perusahaannya pailit bulan Mei. Minggu itu saya hapus dari daftar.", skill=_SKILL),
            Example("Pabrik itu saya telepon sembilan belas kali karena kontraknya habis Juni.", skill=_SKILL),
        ],
    },
)


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """At most one hit, on the whole answer."""
    if not names_skill(context, _SKILL, "funnel") or reading.most("disqualify") == SURELY:
        return
    told = reading.found("unable", voices=(OWN, QUOTED, REPORTED))
    hopeless = next(told, None) or context.answer.kind == SITUATIONAL
    goes_on = any(not _brooded(reading, match) for match in reading.found("persist", "persist.still"))
    let_go = reading.most("disqualify") and (reading.has("let-go") or not goes_on)
    if (hopeless or goes_on) and not let_go:
        yield Hit(CONSIDER)


def _brooded(reading: Reading, match: Match) -> bool:
    """*Sampai sekarang masih sakit hati*: what goes on is the grief."""
    return reading.within(reading.columns.sentences[match.first], "dwelling")
