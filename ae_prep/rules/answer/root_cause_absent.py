"""A problem was solved and nobody knows what caused it.

Replacing the printer repairs the symptom; finding the open window above it solves the problem. Asking on,
comparing, watching, ruling out or a discovery on the way ("it turned out ...") show the difference.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import BEHAVIOURAL, CONSIDER
from ae_prep.reading.facts import PERHAPS, SURELY, Reading
from ae_prep.reading.phrases import phrases
from ae_prep.rules.base import Context, Example, Hit, Rule
from ae_prep.rules.shown import a_story, names_skill, own_acts, signs

_SKILL = "ae-prb"
#: So many signs together show it: asking and listening find a cause as well as looking does.
_ENOUGH = 2

RULE = Rule(
    name="root-cause-absent",
    severity=CONSIDER,
    basis=("SDR-SKILL-2.10", "SDR-SKILL-2.11"),
    origin="article",
    kinds=(BEHAVIOURAL,),
    about=N_("A story of a problem tells how you found out what was really wrong."),
    what=N_("You solved it; how did you find out what was really wrong?"),
    flags={
        "en": [
            Example(
                "An importer was annoyed about a label. I apologised, printed a new batch and he stayed with us.",
                skill=_SKILL,
            ),
            Example(
                "A gym was cross about a double charge in June. I refunded it and added a free week.", skill=_SKILL
            ),
            Example("A caterer's orders arrived late in 2022. I hired a second van and it was fine.", skill=_SKILL),
        ],
        "id": [
            Example(
                "Bulan Mei alat pindai gudang mati. Saya kirim enam unit baru dan mereka senang lagi.", skill=_SKILL
            ),
            Example(
                "Sebuah gym marah karena ditagih dobel bulan Juni. Saya kembalikan dan saya beri bonus.", skill=_SKILL
            ),
            Example("Pada 2022 pesanan katering telat terus. Saya sewa mobil kedua dan beres.", skill=_SKILL),
        ],
    },
    passes={
        "en": [
            Example(
                "In May the scanners failed. I kept asking when, and it was always the night shift's charger.",
                skill=_SKILL,
            ),
            Example(
                "A gym was charged twice in June. I traced both entries and the root cause was a copied form.",
                skill=_SKILL,
            ),
            Example(
                "Orders came late in 2022. I rode along for a morning; it turned out the gate opened at nine.",
                skill=_SKILL,
            ),
        ],
        "id": [
            Example(
                "Bulan Mei alat pindai mati. Saya terus bertanya kapan, ternyata selalu charger sif malam.",
                skill=_SKILL,
            ),
            Example("Gym ditagih dobel bulan Juni. Saya telusuri, penyebabnya formulir yang disalin.", skill=_SKILL),
            Example(
                "Pesanan telat pada 2022. Saya ikut mobilnya sepagi; rupanya gerbang baru buka jam sembilan.",
                skill=_SKILL,
            ),
        ],
    },
    absence=True,
)


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """At most one hit, on the whole answer."""
    asked = names_skill(context, "ae-prb", "ae-emp", "sdr-emp") and a_story(reading)
    heard, hints = reading.most("root-cause"), sum(_signs(reading)) if asked else 0
    if asked and (hints < _ENOUGH if not heard else heard == PERHAPS and not hints):
        yield Hit(CONSIDER)


def _signs(reading: Reading) -> Iterator[bool]:
    """What hints at a cause that was looked for: none of it settles the matter by itself."""
    yield any(next(phrases(reading, label), None) for label in ("root-cause", "cause"))
    yield any(next(phrases(reading, label), None) for label in ("listening", "heard"))
    yield reading.most("listening") == SURELY
    yield any(sentence.question for sentence in reading.sentences)
    yield _inspected(reading)
    yield _discovered(reading)
    yield signs(reading, "cause hint") > 1


def _inspected(reading: Reading) -> bool:
    """Whether the candidate looked into it: opened, measured, followed, compared."""
    looking = reading.words("inspecting")
    return any(reading.columns.bases[act.verb] in looking for act in own_acts(reading))


def _discovered(reading: Reading) -> bool:
    """Whether the answer goes back to how things stood after something was done: a discovery on the way."""
    parts = "".join(reading.parts)
    return "S" in parts.partition("A")[2].rpartition("R")[0] or "AS" in parts
