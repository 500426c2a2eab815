"""Where the current job stands: what is kept, judged and put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ae_prep.cli import app
from ae_prep.cli.banks import questions_for
from ae_prep.cli.start import DEFAULT_ROLE
from ae_prep.cli.told import best_attempts, whole_preparation
from ae_prep.store.journal import Journal

if TYPE_CHECKING:
    from ae_prep.model import Question
    from ae_prep.ready.parts import Standing


def role_of(journal: Journal, role: str | None) -> str:
    """The role to prepare for: the one that was named, the job's, that of the newest answer, or the usual one."""
    if role or (role := journal.application().role):
        return role
    answered = journal.attempts(state="answered")
    return answered[-1].answer.role if answered else DEFAULT_ROLE


def standing(journal: Journal, role: str | None = None) -> Standing:
    """Where the preparation for the current job stands now."""
    from ae_prep.readiness import EVERYTHING, findings
    from ae_prep.ready.build import build
    from ae_prep.ready.parts import Known, Reviewed

    role = role_of(journal, role)
    best = best_attempts(journal, journal.application(), role)
    preparation = whole_preparation(journal, journal.application(), role, best)
    known = Known(
        answers=tuple(Reviewed(one.attempt.question.title, one.attempt.question.id, one.review) for one in best),
        findings=findings(preparation, lang=app.current.lang, folders=EVERYTHING),
        common=common_questions(role),
    )
    return build(known, preparation, app.current.lang)


def common_questions(role: str) -> dict[str, Question]:
    """By common question (IQ-1 …), one to practise: the easiest, that of the common bank first."""
    from ae_prep.rules.told import COMMON

    questions = sorted(questions_for(role, app.current.lang), key=lambda q: (q.level, q.bank != "any"))
    return {
        item: question
        for item, kind in COMMON.items()
        for question in [q for q in questions if q.kind == kind and _is_from(q, item)][:1]
    }


def _is_from(question: Question, item: str) -> bool:
    return any(source == item or source.startswith(f"{item}.") for source in question.sources)
