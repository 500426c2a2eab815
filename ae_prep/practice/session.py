"""A rehearsal as a state machine: it knows what to ask next, and no terminal, no clock, no store.

Drive it so: look at ``now``; when it is ``Asking``, show the step and call ``reply``, ``skip``, ``back``, or
``in_one_go``; when it is ``Reviewing``, show the review and call ``retry``, ``ask_more``, ``next`` or ``back``;
when it is None, the rehearsal is over.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from ae_prep.model import Answer, Question
from ae_prep.practice.steps import STORY, TEXT, Step, answer_of, is_story, steps_for

FOLLOW_UP = "followup"


@dataclass(frozen=True, slots=True)
class Asking:
    """A step is open: ``text`` is what it holds already (from an earlier try, or before going back)."""

    question: Question
    index: int
    number: int
    step: Step
    first: bool
    text: str


@dataclass(frozen=True, slots=True)
class Reviewing:
    """A question is answered and its review is due."""

    question: Question
    index: int
    number: int
    answer: Answer
    asked: tuple[str, ...]


@dataclass
class Try:
    """What one attempt at a question holds so far."""

    number: int = 1
    free: bool = False
    replies: dict[str, str] = field(default_factory=dict)
    followups: list[tuple[str, str]] = field(default_factory=list)
    step: int = 0
    done: bool = False
    skipped: bool = False


class Rehearsal:
    """The questions of one practice session and where the candidate stands in them."""

    def __init__(self, questions: Sequence[Question], *, role: str, index: int = 0, culture: str = "unknown") -> None:
        self.questions = tuple(questions)
        self.role = role
        self.culture = culture
        self.index = index
        self.tries: list[Try] = [Try() for _ in self.questions]
        self._more: str | None = None

    # --- where it stands

    @property
    def now(self) -> Asking | Reviewing | None:
        """What is due: a step to ask, a review to show, or None when all is done."""
        if self.index >= len(self.questions):
            return None
        if self._more is not None:
            step = Step(FOLLOW_UP, self._more, many_lines=True)
            return Asking(self.question, self.index, self.current.number, step, first=False, text="")
        if self.current.done:
            asked = tuple(question for question, _reply in self.current.followups)
            return Reviewing(self.question, self.index, self.current.number, self.answer(), asked)
        step = self.steps[self.current.step]
        text = self.current.replies.get(step.name, "")
        return Asking(self.question, self.index, self.current.number, step, self.current.step == 0, text)

    @property
    def question(self) -> Question:
        return self.questions[self.index]

    @property
    def current(self) -> Try:
        return self.tries[self.index]

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the open question."""
        return steps_for(self.question, free=self.current.free)

    def answer(self) -> Answer:
        """What the open attempt has told so far."""
        answer = answer_of(self.question, self.current.replies, self.current.followups, role=self.role)
        return replace(answer, culture=self.culture)

    # --- moves

    def reply(self, text: str) -> None:
        """Take the reply to the open step and go on to the next; an empty one leaves the part empty."""
        if self._more is not None:
            if text.strip():
                self.current.followups.append((self._more, text))
            self._more = None
            return
        self.current.replies[self.steps[self.current.step].name] = text
        self.current.step += 1
        self.current.done = self.current.step >= len(self.steps)

    def restore(self, replies: Mapping[str, str], drafts: Mapping[str, str]) -> None:
        """Take up the open question where it was left: parts handed in, and text that was still being typed."""
        self.current.free = is_story(self.question) and (TEXT in replies or TEXT in drafts)
        self.current.replies = {**replies, **drafts}
        steps = self.steps
        self.current.step = next((n for n, step in enumerate(steps) if step.name not in replies), len(steps) - 1)

    def fill(self, replies: Mapping[str, str]) -> None:
        """Take the whole answer at once, as from an editor; parts it lacks were left empty."""
        self.current.free = is_story(self.question) and TEXT in replies
        self.current.replies = {step.name: replies.get(step.name, "") for step in self.steps}
        self.current.done = True

    def in_one_go(self) -> None:
        """Answer the open story freely instead of part by part; what was typed so far is kept in the text."""
        if not is_story(self.question) or self.current.free:
            return
        told = [self.current.replies[s.name] for s in STORY if self.current.replies.get(s.name)]
        self.current.free = True
        self.current.replies = {TEXT: "\n".join(told)} if told else {}
        self.current.step = 0

    def skip(self) -> None:
        """Leave the open question (or follow-up) unanswered and go on."""
        if self._more is not None:
            self._more = None
            return
        self.current.skipped = True
        self.index += 1

    def back(self) -> None:
        """One step back: to the step before, or to the question before; at the very start nothing moves."""
        if self._more is not None:
            self._more = None
        elif self.current.done:
            self.current.done = False
            self.current.step = len(self.steps) - 1
        elif self.current.step:
            self.current.step -= 1
        elif self.index:
            self.index -= 1
            self.current.skipped = False

    def retry(self) -> None:
        """Begin a new attempt at the question, starting from the words of the last one."""
        before = self.current
        self.tries[self.index] = Try(number=before.number + 1, free=before.free, replies=dict(before.replies))

    def ask_more(self, question: str) -> None:
        """Put a follow-up question."""
        self._more = question

    def next(self) -> None:
        """On to the next question."""
        self.index += 1
