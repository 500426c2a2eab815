"""The two figures on SDRs, 1.4 and 2.5 years, are turned into time in the job or into an established fact.

What is reported is how much experience SDRs bring, now and in 2010, and no source is named. How long people stay is
another figure. One's own time in a job is no statistic, and who says "reported" or speaks of experience at hiring is
right.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import CONSIDER, INTRODUCTION, KNOWLEDGE
from ae_prep.reading.facts import Figure, Reading
from ae_prep.rules.base import Context, Hit, Rule
from ae_prep.rules.signs import listed

#: 1.4 and 2.5, as numerator over denominator.
_REPORTED = ((14, 10), (25, 10), (5, 2))
_EXPERIENCE = frozenset("experience experienced pengalaman berpengalaman".split())
#: *as far as I know*, *menurut saya*: who says so is not who it is said of.
_THINKING = frozenset("setau setahu menurut setahuku as".split())
_NEAR = 7

RULE = Rule(
    name="stat-misused",
    severity=CONSIDER,
    basis=("STAT-1", "STAT-2", "STAT-3"),
    origin="article",
    kinds=(KNOWLEDGE, INTRODUCTION),
    about=N_("1.4 and 2.5 years are quoted as reported experience, not as time in the job or as a fact."),
    what=N_("The article reports experience, not time in the job, and names no source."),
    fix=N_("Say what is measured, and that it is reported."),
    flags={
        "en": [
            "The average SDR leaves after 1.4 years, so hire often.",
            "In 2010 an SDR stayed two and a half years in the position.",
            "It is proven that SDRs have 1.4 years of experience today.",
        ],
        "id": [
            "Rata-rata SDR keluar setelah 1,4 tahun, jadi rekrutlah terus.",
            "Tahun 2010 seorang SDR bertahan dua setengah tahun di posisinya.",
            "Faktanya SDR sekarang berpengalaman 1,4 tahun.",
        ],
    },
    passes={
        "en": [
            "One article reports that SDRs bring 1.4 years of experience; it names no source.",
            "I was an SDR for 2.5 years and stayed until the office closed.",
            "The contract ran for 2.5 years, which is short for a ferry line.",
        ],
        "id": [
            "Ada artikel yang melaporkan SDR sekarang membawa pengalaman 1,4 tahun; sumbernya tidak disebut.",
            "Saya jadi SDR 2,5 tahun dan bertahan sampai kantornya tutup.",
            "Kontraknya 2,5 tahun, termasuk pendek untuk kapal feri.",
        ],
    },
)


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """At most one hit, on the figure."""
    quoted = [figure for figure in reading.figures if figure.ratio in _REPORTED and figure.kind != "money"]
    if not quoted or not _of_the_trade(reading) or reading.has("stat.contrast"):
        return
    cautious = next(listed(reading, "reporting"), None) is not None
    experience = not _EXPERIENCE.isdisjoint(reading.columns.bases)
    for figure in quoted:
        misread = _stays(reading, figure) and not experience
        if not _of_oneself(reading, figure) and (misread or reading.has("stat.fact") or not cautious):
            yield Hit(CONSIDER, figure.first, figure.last)
            return


def _of_the_trade(reading: Reading) -> bool:
    """Whether SDRs are spoken of, or the year of the older figure."""
    staying = next(listed(reading, "tenure"), None) is not None
    if staying and any(figure.ratio == _REPORTED[0] for figure in reading.figures):
        return True
    years = any(figure.kind == "year" and figure.ratio == (2010, 1) for figure in reading.figures)
    roles = next(listed(reading, "role sdr"), None) is not None or reading.has("role.sdr")
    return years or roles


def _stays(reading: Reading, figure: Figure) -> bool:
    """Whether its sentence speaks of staying or leaving."""
    sentence = reading.sentences[figure.sentence]
    return any(sentence.first <= index < sentence.last for index in listed(reading, "tenure"))


def _of_oneself(reading: Reading, figure: Figure) -> bool:
    """*I was an SDR for 1.4 years*: the candidate stands shortly before the figure, and not as one who thinks so."""
    first = max(reading.sentences[figure.sentence].first, figure.first - _NEAR)
    words = list(reading.columns.words[first : figure.first])
    speaker = reading.words("speaker")
    return any(word in speaker and words[max(0, n - 1)] not in _THINKING for n, word in enumerate(words))
