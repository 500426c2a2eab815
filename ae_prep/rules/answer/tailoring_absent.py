"""The same message for everybody.

Good communication changes with the person: another channel, another format, other words. The rule looks for such
a change or a contrast between people, and is sure where the answer itself says that all got the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import BEHAVIOURAL, CONSIDER, SHOULD
from ae_prep.reading.facts import OWN, SURELY, Reading
from ae_prep.rules.base import Context, Example, Hit, Rule
from ae_prep.rules.shown import a_story, names_skill, shown

_SKILL = "ae-com"
_TWO = 2

RULE = Rule(
    name="tailoring-absent",
    severity=SHOULD,
    basis=("AE-SKILL-1.3", "AE-SKILL-1.4"),
    origin="article",
    kinds=(BEHAVIOURAL,),
    about=N_("A story of communication shows what you changed for this person."),
    what=N_("How did you change your message for this person compared with others?"),
    flags={
        "en": [
            Example(
                "In June I explained the new tariff to nine dealers. I sent all of them the same letter.", skill=_SKILL
            ),
            Example("Last May I showed our standard deck to a mayor and his treasurer, and they agreed.", skill=_SKILL),
            Example("I rang a clinic about its contract in April, spoke clearly, and they signed.", skill=_SKILL),
        ],
        "id": [
            Example(
                "Bulan Juni saya jelaskan tarif baru ke sembilan dealer. Semuanya saya kirimi surat yang sama.",
                skill=_SKILL,
            ),
            Example("Mei lalu deck standar saya tampilkan ke camat dan bendaharanya, dan mereka setuju.", skill=_SKILL),
            Example(
                "Bulan April saya telepon klinik soal kontraknya, bicara jelas, dan mereka tanda tangan.", skill=_SKILL
            ),
        ],
    },
    passes={
        "en": [
            Example(
                "In June I rewrote the letter for the two dealers who prefer the phone and rang them.", skill=_SKILL
            ),
            Example("The mayor wanted a story, the treasurer wanted a table, so I made two versions.", skill=_SKILL),
            Example("Her assistant said she hates slides, so in April I cut the deck down to one page.", skill=_SKILL),
        ],
        "id": [
            Example("Bulan Juni suratnya saya ganti bahasanya untuk dua dealer yang lebih suka telepon.", skill=_SKILL),
            Example("Camatnya mau cerita, bendaharanya mau tabel, jadi saya buat dua versi.", skill=_SKILL),
            Example(
                "Kata asistennya beliau tidak suka slide, jadi bulan April saya ringkas jadi satu lembar.", skill=_SKILL
            ),
        ],
    },
    absence=True,
)


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """At most one hit, on the whole answer."""
    if not (names_skill(context, _SKILL) and a_story(reading)):
        return
    changed = shown(reading, "tailoring", "tailoring", "changed", hints="changed hint")
    if changed < SURELY and not _contrast(reading):
        yield Hit(SHOULD if reading.has("same") else CONSIDER)


def _contrast(reading: Reading) -> bool:
    """Two clauses that each turn to somebody: *with the bank ... with the club*, *ke ketuanya ... ke bendaharanya*."""
    toward = reading.words("toward")
    columns = reading.columns
    return sum(columns.words[index] in toward and columns.voices[index] == OWN for index in columns.edges) >= _TWO
