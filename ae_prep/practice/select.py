"""Which questions to rehearse today: the common ones first, then what is still open, skill by skill."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from ae_prep.model import ASK, BEHAVIOURAL, INTRODUCTION, LOGISTICS, MISTAKE, OBJECTION, REHEARSED, Question

#: The article's three common interview questions.
COMMON = ("IQ-1", "IQ-2", "IQ-3")
#: How a rehearsal is mixed: kinds in turn, stories most often, as interviews are.
_MIX = (BEHAVIOURAL, OBJECTION, BEHAVIOURAL, MISTAKE, BEHAVIOURAL, "situational", BEHAVIOURAL, "knowledge")


def for_role(questions: Iterable[Question], role: str) -> list[Question]:
    """The questions for ``role``, those meant for it alone before those meant for any role."""
    found = [q for q in questions if role in q.roles]
    return found if role == "any" else found + questions_for_any(questions, found)


def questions_for_any(questions: Iterable[Question], taken: Collection[Question]) -> list[Question]:
    """The questions for any role that are not among ``taken``."""
    ids = {q.id for q in taken}
    return [q for q in questions if "any" in q.roles and q.id not in ids]


def is_common(question: Question) -> bool:
    """Whether it is one of the three questions that most interviews begin with."""
    return question.bank == "any" and bool({s.partition(".")[0] for s in question.sources[:1]} & set(COMMON))


def plan(
    questions: Sequence[Question],
    count: int,
    *,
    answered: Collection[tuple[str, str]] = (),
    skill: str | None = None,
) -> list[Question]:
    """Choose ``count`` questions for one rehearsal.

    With a ``skill``, its questions in order of level. Otherwise an interview in small: an open common question first,
    stories on the skills with the fewest answers, an objection, and questions to ask back last when there is room
    (from four questions on). What was never answered comes before what was.

    Args:
        questions: what there is to choose from.
        count: how many, 1 or more; fewer come back when there are not so many.
        answered: (bank, question id) of those answered before.
        skill: a skill or theme code, to rehearse only that.
    """
    fresh_first = sorted(questions, key=lambda q: ((q.bank, q.id) in answered, q.level))
    if skill is not None:
        return [q for q in fresh_first if q.skill == skill][:count]
    pool = [q for q in fresh_first if q.kind != LOGISTICS]
    chosen: list[Question] = []
    last = [q for q in pool if q.kind == ASK][:1] if count >= 4 else []
    for question in _opening([q for q in pool if (q.bank, q.id) not in answered], count):
        _take(question, pool, chosen)
    _fill(pool, chosen, count - len(last))
    return (chosen + [q for q in last if q not in chosen])[:count]


def again(
    questions: Iterable[Question], done: Mapping[tuple[str, str], Sequence[datetime]], count: int
) -> list[Question]:
    """Of the questions that were answered before and are worth rehearsing, ``count``: those done on fewest days first.

    Args:
        questions: what there is to choose from.
        done: by (bank, question id), when it was answered, oldest first, in the candidate's zone.
        count: how many, 1 or more; fewer come back when there are not so many.
    """
    known = [(q, done[q.bank, q.id]) for q in questions if (q.bank, q.id) in done and q.kind in REHEARSED]
    known.sort(key=lambda pair: (len({moment.date() for moment in pair[1]}), len(pair[1]), pair[1][-1]))
    return [question for question, _moments in known[:count]]


def _opening(pool: Sequence[Question], count: int) -> list[Question]:
    """The common questions still to be rehearsed: one in a short rehearsal, all three in a long one."""
    common = sorted((q for q in pool if is_common(q)), key=lambda q: q.kind != INTRODUCTION)
    return common[: 3 if count >= 8 else 1] if count >= 3 else []


def _take(question: Question, pool: list[Question], chosen: list[Question]) -> None:
    chosen.append(question)
    pool.remove(question)


def _fill(pool: list[Question], chosen: list[Question], count: int) -> None:
    turn = 0
    while len(chosen) < count and pool:
        kind = _MIX[turn % len(_MIX)]
        used = [q.skill for q in chosen]
        candidates = [q for q in pool if q.kind == kind] or pool
        _take(min(candidates, key=lambda q: used.count(q.skill)), pool, chosen)
        turn += 1
