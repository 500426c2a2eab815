"""What was practised, as the rules of a whole session see it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ae_prep.cli import app
from ae_prep.cli.banks import questions_for
from ae_prep.cli.reviews import review_answer
from ae_prep.model import MUST, ROLES, SEVERITIES, SKILLS, Answer, Application, Attempt, Question, Review
from ae_prep.store.journal import Journal

if TYPE_CHECKING:
    from datetime import tzinfo

    from ae_prep.rules.preparation import Preparation
    from ae_prep.rules.told import Told

_CORE_LEVEL = 1


@dataclass(frozen=True)
class Best:
    """The best attempt at a question with its review, and all attempts at it, oldest first.

    ``rehearsed`` are those of which something could be read: a word typed to get on is no rehearsal.
    """

    attempt: Attempt
    review: Review
    every: tuple[Attempt, ...]
    rehearsed: tuple[Attempt, ...]


def best_attempts(journal: Journal, job: Application, role: str) -> list[Best]:
    """Of each question for ``role`` that was answered, the best attempt, in the order of first answers.

    The best has the fewest remarks, gravest first; of equals the newest.
    """
    known = {(question.bank, question.id) for question in questions_for(role, app.current.lang)}
    groups: dict[tuple[str, str], list[Attempt]] = {}
    for attempt in journal.attempts(state="answered"):
        key = attempt.bank, attempt.question.id
        if (key in known or attempt.answer.role == role) and _says_something(attempt.answer):
            groups.setdefault(key, []).append(attempt)
    return [_best(attempts, job.culture) for attempts in groups.values()]


def _best(attempts: Sequence[Attempt], culture: str) -> Best:
    reviewed = [
        (attempt, review_answer(attempt.question, replace(attempt.answer, culture=culture))) for attempt in attempts
    ]
    attempt, review = min(reversed(reviewed), key=lambda pair: _faults(pair[1]))
    rehearsed = tuple(one for one, its in reviewed if its.note is None) or (attempt,)
    return Best(attempt, review, tuple(attempts), rehearsed)


def _faults(review: Review) -> tuple[int, ...]:
    unread = int(review.note is not None)
    return (unread, *(sum(f.severity == severity for f in review.findings) for severity in SEVERITIES))


def _says_something(answer: Answer) -> bool:
    return any(text.strip() for text in (answer.text or "", *(answer.parts or {}).values()))


def told_of(best: Best, zone: tzinfo) -> Told:
    """A best attempt as rules see it; days are those of the candidate's calendar."""
    from ae_prep.rules.told import Told

    question = best.attempt.question
    days = tuple(attempt.finished_at.astimezone(zone).date() for attempt in best.rehearsed if attempt.finished_at)
    return Told(
        answer=best.attempt.answer,
        title=question.title,
        sources=question.sources,
        theme=question.theme,
        days=days,
        grave=is_grave(best.review),
        aloud=any(attempt.spoken for attempt in best.every),
    )


def is_grave(review: Review) -> bool:
    """Whether something must be mended, or nothing could be read."""
    return review.note is not None or any(finding.severity == MUST for finding in review.findings)


def core_questions(role: str) -> tuple[Question, ...]:
    """The first-level questions on the skills of ``role``: what nobody should leave open."""
    if role not in ROLES:
        return ()
    questions = questions_for(role, app.current.lang)
    return tuple(q for q in questions if q.level == _CORE_LEVEL and q.skill in SKILLS and _whose(q.skill, role))


def _whose(skill: str, role: str) -> bool:
    return role not in ("sdr", "ae") or skill.startswith(f"{role}-")


def whole_preparation(journal: Journal, job: Application, role: str, best: Iterable[Best]) -> Preparation:
    """All that is known of the preparation for ``job`` in ``role``, with what was practised."""
    from ae_prep.cli.jobs import preparation

    known = preparation(journal, replace(job, role=role))
    return known._replace(
        told=tuple(told_of(one, known.zone) for one in best),
        core=core_questions(role),
        track=tuple(journal.track()),
    )
