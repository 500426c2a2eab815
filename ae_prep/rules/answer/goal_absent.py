"""Effort without a goal, or a goal that nothing ever stood in the way of.

Determination shows in what is done after a setback, on the way to a target. With no act of one's own at all, other
rules speak.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import BEHAVIOURAL, CONSIDER
from ae_prep.reading.facts import EVENT, OTHER, OWN, QUOTED, REPORTED, Reading
from ae_prep.rules.base import Context, Example, Hit, Rule
from ae_prep.rules.endings import MEASURES
from ae_prep.rules.shown import a_story, names_skill, own_acts

_SKILL = "ae-det"
#: A story of so many sentences is long; so many figures tell what was reached on the way.
_LONG, _ON_THE_WAY = 5, 3

RULE = Rule(
    name="goal-absent",
    severity=CONSIDER,
    basis=("AE-SKILL-6.2", "AE-SKILL-6.3"),
    origin="article",
    kinds=(BEHAVIOURAL,),
    about=N_("A story of determination has a target, a setback, and what you did after it."),
    what=N_("What was the target, and what did you do after the first setback?"),
    flags={
        "en": [
            Example("Last year I visited a bakery chain every week and in the end they bought from us.", skill=_SKILL),
            Example("My target was 30 shops in 2021. I planned my routes well and reached 33.", skill=_SKILL),
            Example("In May a dealer said no. I stayed in touch by letter, and he came round.", skill=_SKILL),
        ],
        "id": [
            Example("Tahun lalu jaringan roti itu saya datangi tiap minggu dan akhirnya mereka beli.", skill=_SKILL),
            Example("Target saya 30 toko pada 2021. Rutenya saya susun rapi dan tercapai 33.", skill=_SKILL),
            Example(
                "Bulan Mei dealer itu menolak. Saya kirimi surat terus, lalu beliau berubah pikiran.", skill=_SKILL
            ),
        ],
    },
    passes={
        "en": [
            Example(
                "My target was 30 shops. In May nine cancelled, so I went back to last year's list and got 31.",
                skill=_SKILL,
            ),
            Example(
                "The goal was the port by June; their board refused. I asked for a trial and got it.", skill=_SKILL
            ),
            Example(
                "I needed 600k in 2021. In May the biggest deal fell out, so I rang the eight runners-up.", skill=_SKILL
            ),
        ],
        "id": [
            Example(
                "Target saya 30 toko. Mei sembilan batal, jadi daftar tahun lalu saya buka lagi, tutup 31.",
                skill=_SKILL,
            ),
            Example(
                "Sasarannya pelabuhan sebelum Juni; direksinya menolak. Saya minta uji coba dan dapat.", skill=_SKILL
            ),
            Example("Kuota 600 juta pada 2021. Mei yang terbesar batal, delapan akun lain saya telepon.", skill=_SKILL),
        ],
    },
    absence=True,
)


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """At most one hit, on the whole answer."""
    if not (names_skill(context, _SKILL) and a_story(reading)) or all(act.who == OTHER for act in reading.acts):
        return
    if not _named(reading):
        yield Hit(CONSIDER, yields_to=("role-unclear",))


def _named(reading: Reading) -> bool:
    """Whether a target is named that was not reached at once. A long story names it in a sentence or in so many words.

    What the model sees is enough in a short text only; where it sees nothing, words need a setback beside them.
    """
    if reading.most("goal"):
        return len(reading.sentences) < _LONG or reading.has("goal") or "T" in reading.parts
    return reading.has("goal") and _setback(reading)


def _setback(reading: Reading) -> bool:
    """Whether something went against the candidate: in words, by contrast, by a figure on the way, or by another."""
    if next(reading.found("setback", "rejection", voices=(OWN, QUOTED, REPORTED)), None):
        return True
    if not reading.own_words.isdisjoint(reading.words("against")) or _measures(reading) >= _ON_THE_WAY:
        return True
    other = next((act for act in reading.acts if act.who == OTHER and act.mood == EVENT), None)
    return other is not None and next(own_acts(reading, other.verb), None) is not None


def _measures(reading: Reading) -> int:
    return sum(figure.kind in MEASURES for figure in reading.figures)
