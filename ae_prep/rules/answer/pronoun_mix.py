"""*Saya* and *aku* (or *gue*) in one answer.

Either may suit the company; changing between them sounds unsure of whom one is talking to. Quoted and reported
speech keeps its own pronouns, and *Gua Pindul* is a cave.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import CONSIDER
from ae_prep.reading.facts import OWN, Match, Reading
from ae_prep.rules.base import ALL_KINDS, Context, Hit, Rule

RULE = Rule(
    name="pronoun-mix",
    severity=CONSIDER,
    basis=("JOB-10",),
    origin="article",
    kinds=ALL_KINDS,
    about=N_("In Indonesian you keep to one word for yourself."),
    what=N_("You switch between *saya* and *aku*; choose one."),
    flags={
        "id": [
            "Saya datangi tokonya, besoknya aku kirim penawaran.",
            "Awalnya saya ditolak, tapi gue balik lagi hari Jumat.",
            "Aku tunggu di lobi, lalu saya paparkan hitungannya.",
        ],
    },
    passes={
        "id": [
            "Aku datangi tokonya, besoknya aku kirim penawaran.",
            'Bu Sari bilang, "Aku pikir dulu ya," jadi saya tunggu sampai Kamis.',
            "Saya jual paket wisata ke Gua Pindul sampai musim hujan.",
        ],
    },
    langs=("id",),
    exact=True,
)


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """At most one hit, on the first *aku* or *gue* of an answer that also says *saya*."""
    if reading.lang != "id":
        return
    mine = next((match for match in reading.found("casual me") if not _place(reading, match)), None)
    said = zip(reading.columns.words, reading.columns.voices, strict=True)
    if mine and ("saya", OWN) in said:
        yield Hit(CONSIDER, mine.first, mine.last)


def _place(reading: Reading, match: Match) -> bool:
    token = reading.tokens[match.first]
    following = reading.tokens[match.last] if match.last < len(reading.tokens) else None
    return token.capital and (not token.gap or (following is not None and following.capital))
