"""A skill of the job, or a core question, has no answer: that part is left to luck.

Core are the bank's first-level questions on the skills of the job. A skill without any answer, or more than half of
the core questions open, must be mended; a few open core questions are better mended. The three common questions have
a rule of their own.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.article import label
from ae_prep.i18n import N_
from ae_prep.labels import SKILL_ITEMS
from ae_prep.model import MUST, SHOULD
from ae_prep.rules.base import Hit, Rule
from ae_prep.rules.preparation import Case, Filled, Joined, Preparation
from ae_prep.rules.told import Told, asked, said

_CORE = (asked("q-1", "sdr-cur"), asked("q-2", "sdr-cur"), asked("q-3", "sdr-rel"))
_EN, _ID = "In May I called 40 clinics.", "Bulan Mei saya menelepon 40 klinik."


def _did(number: str, skill: str, lang: str = "en") -> Told:
    return said(_EN if lang == "en" else _ID, lang=lang, question_id=number, skill=skill)


RULE = Rule(
    name="left-to-chance",
    severity=MUST,
    basis=("DONT-1", "DONT-1.3", "DONT-1.6", "DO-2.1"),
    origin="article",
    kinds=(),
    about=N_("Every skill of the job and every core question has an answer."),
    what=N_("{n} of {total} core questions open; no answer yet for: {skills}."),
    fix=N_("Answer one question for each: ae-prep practice --skill CODE"),
    flags={
        "en": [
            Case("Nothing was answered.", core=_CORE),
            Case(
                "Curiosity has two answers, relentlessness none.",
                core=_CORE,
                told=(_did("q-1", "sdr-cur"), _did("q-2", "sdr-cur")),
            ),
            Case(
                "Both skills have an answer, one core question is open.",
                core=_CORE,
                told=(_did("q-1", "sdr-cur"), _did("q-3", "sdr-rel")),
            ),
        ],
        "id": [
            Case("Belum ada jawaban.", core=_CORE),
            Case(
                "Rasa ingin tahu dua jawaban, kegigihan belum.",
                core=_CORE,
                told=(_did("q-1", "sdr-cur", "id"), _did("q-2", "sdr-cur", "id")),
            ),
            Case(
                "Kedua keterampilan terjawab, satu pertanyaan inti belum.",
                core=_CORE,
                told=(_did("q-1", "sdr-cur", "id"), _did("q-3", "sdr-rel", "id")),
            ),
        ],
    },
    passes={
        "en": [
            Case(
                "All three are answered.",
                core=_CORE,
                told=(_did("q-1", "sdr-cur"), _did("q-2", "sdr-cur"), _did("q-3", "sdr-rel")),
            ),
            Case("No core question is known.", told=(_did("q-9", "sdr-cur"),)),
            Case("One question, answered.", core=_CORE[:1], told=(_did("q-1", "sdr-cur"),)),
        ],
        "id": [
            Case(
                "Ketiganya terjawab.",
                core=_CORE,
                told=(_did("q-1", "sdr-cur", "id"), _did("q-2", "sdr-cur", "id"), _did("q-3", "sdr-rel", "id")),
            ),
            Case("Tidak ada pertanyaan inti.", told=(_did("q-9", "sdr-cur", "id"),)),
            Case("Satu pertanyaan, sudah dijawab.", core=_CORE[:1], told=(_did("q-1", "sdr-cur", "id"),)),
        ],
    },
)
_FEW = N_("{n} of {total} core questions open: {questions}.")
_FEW_FIX = N_("Answer them when the rest stands: ae-prep practice --question ID")
_SHOWN = 4


def find(preparation: Preparation) -> Iterator[Hit]:
    """At most one hit."""
    told = [one for one in preparation.told if one.text.strip()]
    done = {one.answer.question_id for one in told}
    shown = {one.answer.skill for one in told}
    left = [question for question in preparation.core if question.id not in done]
    skills = list(dict.fromkeys(question.skill for question in left if question.skill and question.skill not in shown))
    values: dict[str, object] = {"n": len(left), "total": len(preparation.core)}
    if skills:
        names = tuple(Filled(label(SKILL_ITEMS[skill])) if skill in SKILL_ITEMS else skill for skill in skills)
        yield Hit(MUST, values={**values, "skills": Joined(names)})
    elif left:
        names = tuple(question.title.rstrip(".") for question in left[:_SHOWN])
        severity = MUST if 2 * len(left) > len(preparation.core) else SHOULD
        yield Hit(severity, what=_FEW, fix=_FEW_FIX, values={**values, "questions": Joined(names)})
