"""The result is a mood ("it went well") or an outcome without a number.

A finished outcome (signed, renewed, saved, lost) says what changed; a figure says how much. With neither, the
result is a feeling. With an outcome alone, the rule only asks whether a number may be told: many may not.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import BEHAVIOURAL, CONSIDER, RESULT, SHOULD
from ae_prep.reading.facts import PERHAPS, SURELY, Reading, Sentence
from ae_prep.reading.parts import lesson
from ae_prep.reading.verdict import happened
from ae_prep.rules.base import Context, Hit, Rule
from ae_prep.rules.endings import MEASURES, ending, field_tells, measured, outcomes, vaguely
from ae_prep.rules.shown import judged, telling

_NUMBER = N_("The outcome is clear; is there a number you may share?")
_NUMBER_FIX = N_("How much, how many, how fast? One figure is enough.")

#: A result of more words is not quoted whole.
_QUOTED = 20

#: After a stretch of time these tell when, not how long it took.
_LATER = frozenset("after later kemudian setelah".split())

RULE = Rule(
    name="result-unmeasured",
    severity=SHOULD,
    basis=("AE-DUTY-4", "PROMO-8"),
    origin="article",
    kinds=(BEHAVIOURAL,),
    about=N_("The result names a finished outcome, and a figure where you may share one."),
    what=N_("What changed in the end?"),
    fix=N_("Signed, renewed, saved, lost? If you may, give one figure."),
    flags={
        "en": [
            "In May a florist was ready to leave. I sat with her staff for a day and in the end everyone was happy.",
            "Last autumn I rewrote the onboarding mails for a law firm and it worked out really well.",
            "My manager gave me a cold region in 2021. I called every shop there, and things got better.",
        ],
        "id": [
            "Bulan Mei seorang pemilik toko bunga mau pindah. Saya dampingi stafnya seharian dan akhirnya "
            "semua berjalan lancar.",
            "Tahun lalu saya tulis ulang email onboarding untuk sebuah kantor hukum dan hasilnya cukup memuaskan.",
            "Pada 2021 saya diberi wilayah yang sepi. Semua toko di sana saya telepon, dan responsnya positif.",
        ],
    },
    passes={
        "en": [
            "In May a florist was ready to leave. I sat with her staff for a day and she renewed for 24 seats.",
            "Last autumn I rewrote the onboarding mails for a law firm and replies went from 4% to 11%.",
            "I called every shop in a cold region in 2021 and booked 18 meetings.",
        ],
        "id": [
            "Bulan Mei seorang pemilik toko bunga mau pindah. Saya dampingi stafnya seharian dan beliau "
            "perpanjang 24 lisensi.",
            "Tahun lalu saya tulis ulang email onboarding untuk sebuah kantor hukum dan balasannya naik dari "
            "4% ke 11%.",
            "Pada 2021 semua toko di wilayah sepi itu saya telepon dan saya dapat 18 janji temu.",
        ],
    },
    absence=True,
)


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """At most one hit, on a vague result where there is one."""
    given = (context.answer.parts or {}).get(RESULT) or ""
    if (context.thin(RESULT) and not field_tells(reading, "R", given)) or (context.answer.figure or "").strip():
        return
    # where nothing is told to have happened, that is what to mend first; where it is open, both may be said, and
    # without a tense it is always open
    silent = ("example-missing",) if reading.event == "general" and reading.lang == "en" else ()
    finished, ends = _finished(reading), ending(reading)
    counted = _counted(reading)
    for sentence in judged(reading, "vague", SURELY if finished or counted == PERHAPS else PERHAPS):
        if counted == SURELY:
            break
        if _may_end(reading, sentence, ends):
            if finished or reading.within(sentence.number, "outcome"):
                yield Hit(CONSIDER, what=_NUMBER, fix=_NUMBER_FIX, yields_to=silent)
                return
            sure = reading.judged("vague", sentence.number) and not reading.most("outcome")
            first, last = _told(reading, sentence)
            dwelling = ("rejection-dwelling",) if reading.within(sentence.number, "dwelling") else ()
            yield Hit(SHOULD if sure else CONSIDER, first, last, yields_to=(*silent, *dwelling))
            return
    if not ends or counted or _timed(reading):
        return
    vague = next(vaguely(reading), None)
    if vague and _in_figures(reading, reading.columns.sentences[vague.first]):
        return
    if vague and not finished and not reading.most("outcome"):
        yield Hit(CONSIDER if measured(reading) else SHOULD, vague.first, vague.last, yields_to=silent)
    elif not measured(reading):
        clear = finished or next(outcomes(reading), None)
        what, fix = (_NUMBER, _NUMBER_FIX) if clear else ("", "")
        yield Hit(CONSIDER, what=what, fix=fix, yields_to=("example-missing",))


def _finished(reading: Reading) -> bool:
    """Whether a finished outcome is told where the story ends, and not on the way there."""
    last = len(reading.sentences) - 1
    told = (reading.columns.sentences[match.first] for match in outcomes(reading))
    return any(number == last or reading.part(number) == "R" for number in told)


def _told(reading: Reading, sentence: Sentence) -> tuple[int, int] | tuple[None, None]:
    """The words to quote: a result that is vague, and of a long one only what is; no other words stand for it."""
    ends = (other for other in reading.sentences if reading.part(other.number) == "R")
    results = [other for other in ends if not lesson(reading, other.number)]
    vague = [other for other in results if other is sentence or reading.level("vague", other.number)]
    if not vague:
        return None, None
    result = sentence if sentence in vague else vague[-1]
    whole = result.last - result.first <= _QUOTED
    return (result.first, result.last) if whole else telling(reading, result, "vague")


def _may_end(reading: Reading, sentence: Sentence, ends: bool) -> bool:
    """Whether ``sentence`` may tell how it ended: the last one, or any but setting and task if the story ``ends``."""
    last = sentence.number == len(reading.sentences) - 1
    return last or (ends and reading.part(sentence.number) not in ("S", "T"))


def _in_figures(reading: Reading, sentence: int) -> bool:
    """Whether a number measures the sentence: *the evening went well, with 300 visitors*."""
    return any(figure.kind in MEASURES for figure in reading.figures_in(sentence))


def _timed(reading: Reading) -> bool:
    """Whether a result is told with the time that it took."""
    words = reading.columns.words
    return any(
        figure.kind == "duration"
        and reading.part(figure.sentence) == "R"
        and _LATER.isdisjoint(words[figure.last : figure.last + 2])
        for figure in reading.figures
    )


def _counted(reading: Reading) -> int:
    """How sure it is that a number measures a result, in a sentence of its own or in one with the act.

    Sure of a rate, a sum or a multiple; of a bare count only beside a finished outcome: *they came back three times*.
    """
    first = next((act.sentence for act in reading.acts if happened(act)), 0)
    found = 0
    for figure in reading.figures:
        leads = figure.sentence >= first and _leads(reading, figure.sentence)
        if figure.kind in MEASURES and (leads or reading.part(figure.sentence) == "R"):
            found = max(found, SURELY if leads or figure.kind != "count" else PERHAPS)
    return found


def _leads(reading: Reading, sentence: int) -> bool:
    """Whether the sentence tells what came of it, whatever else it tells."""
    return reading.within(sentence, "result.lead") or (
        reading.within(sentence, "outcome") and reading.level("outcome", sentence) > 0
    )
