"""What is asked for each kind of question, step by step, and how the replies become an ``Answer``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ae_prep.i18n import N_
from ae_prep.model import (
    ACTION,
    ASK,
    BEHAVIOURAL,
    CULTURE,
    LESSON,
    MISTAKE,
    OBJECTION,
    PARTS,
    RESULT,
    SITUATION,
    TASK,
    Answer,
    Question,
)

#: Names of the steps that are not parts of a story.
TEXT, SECOND = "text", "second"
WHEN, WHO, FIGURE = "when", "who", "figure"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to ask for: the name its reply is kept under, the prompt (English, marked), one line or several."""

    name: str
    prompt: str
    many_lines: bool = False


_SITUATION = Step(SITUATION, N_("Where were you and what was going on?"))
_TASK = Step(TASK, N_("What did you have to achieve?"))
_ACTION = Step(ACTION, N_("What did you yourself do, step by step?"))
_RESULT = Step(RESULT, N_("How did it end, and what shows it?"))
_LESSON = Step(LESSON, N_("What do you do differently since then?"))
_FACTS = (
    Step(WHEN, N_("When was this? (month or year is enough)")),
    Step(WHO, N_("Who was on the other side? (no real name needed)")),
    Step(FIGURE, N_("A figure you may share? (Enter to skip)")),
)

STORY = (_SITUATION, _TASK, _ACTION, _RESULT, *_FACTS)
MISTAKE_STORY = (_SITUATION, _TASK, _ACTION, _RESULT, _LESSON, *_FACTS)
FREE = (Step(TEXT, N_("Your answer"), many_lines=True),)
_BY_KIND = {
    BEHAVIOURAL: STORY,
    MISTAKE: MISTAKE_STORY,
    ASK: (Step(TEXT, N_("Your questions, one a line"), many_lines=True),),
    CULTURE: (Step(TEXT, N_("First as for a formal company, then as for a relaxed one"), many_lines=True),),
}
_OBJECTION_FIRST = Step(TEXT, N_("Your reply to the prospect"), many_lines=True)
_OBJECTION_SECOND = Step(SECOND, N_("They go on. Your reply"), many_lines=True)


def steps_for(question: Question, *, free: bool = False) -> tuple[Step, ...]:
    """What to ask for this question, in order; ``free`` asks for a story in one go instead of part by part."""
    if question.kind == OBJECTION:
        return (_OBJECTION_FIRST, _OBJECTION_SECOND) if question.second_turn else (_OBJECTION_FIRST,)
    if free and is_story(question):
        return FREE
    return _BY_KIND.get(question.kind, FREE)


def is_story(question: Question) -> bool:
    """Whether the answer is told in parts (Situation, Task, Action, Result)."""
    return question.kind in (BEHAVIOURAL, MISTAKE)


def answer_of(
    question: Question,
    replies: Mapping[str, str],
    followups: Sequence[tuple[str, str]] = (),
    *,
    role: str | None = None,
) -> Answer:
    """The answer that the replies to a question's steps make; a step that was not reached was not asked."""
    turns: tuple[tuple[str, str], ...] = ()
    text: str | None = None
    parts: dict[str, str] | None = None
    if is_story(question) and TEXT not in replies:
        parts = {name: replies[name] for name in PARTS if name in replies}
    else:
        text = replies.get(TEXT, "")
        if replies.get(SECOND):
            turns = ((question.second_turn, replies[SECOND]),)
    return Answer(
        text=text,
        parts=parts,
        lang=question.lang,
        id=question.id,
        question=question.text,
        question_id=question.id,
        role=role or question.roles[0],
        kind=question.kind,
        skill=question.skill,
        when=replies.get(WHEN),
        who=replies.get(WHO),
        figure=replies.get(FIGURE),
        followups=(*turns, *followups),
    )


def is_empty(answer: Answer) -> bool:
    """Whether nothing at all was answered."""
    fields = (answer.text, *(answer.parts or {}).values(), answer.when, answer.who, answer.figure)
    return not any(field and field.strip() for field in fields)


def replies_of(question: Question, answer: Answer) -> dict[str, str]:
    """The replies that make ``answer``: the reverse of ``answer_of``, follow-up questions aside."""
    fields = {TEXT: answer.text, **(answer.parts or {}), WHEN: answer.when, WHO: answer.who, FIGURE: answer.figure}
    replies = {name: reply for name, reply in fields.items() if reply is not None}
    second = dict(answer.followups).get(question.second_turn) if question.second_turn else None
    return replies if second is None else {**replies, SECOND: second}
