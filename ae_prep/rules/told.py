"""An answer as rules see it that look at all of them: with its reading, its days, and what the review said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ae_prep.model import BEHAVIOURAL, INTRODUCTION, MISTAKE, MOTIVATION, Answer, Question
from ae_prep.reading import Reading, read
from ae_prep.reading.segments import segments_of

#: The three questions that nearly every interview has, each with the kind of question that asks it.
COMMON = {"IQ-1": INTRODUCTION, "IQ-2": MOTIVATION, "IQ-3": MISTAKE}
_FEWEST_WORDS = 8
_LONGEST_NAME = 60


@dataclass(frozen=True)
class Told:
    """One answer of a preparation, the best at its question.

    Args:
        answer: as it was given.
        title: what the question is called.
        sources: the article's items that the question is from.
        theme: of an objection, what it is about (price, timing …).
        days: the day of each attempt, oldest first; None where nobody kept them (an answer file).
        grave: whether the review found something that must be mended.
        aloud: whether it was ever said aloud; None where nobody could say so.
    """

    answer: Answer
    title: str = ""
    sources: tuple[str, ...] = ()
    theme: str | None = None
    days: tuple[date, ...] | None = None
    grave: bool = False
    aloud: bool | None = None

    @cached_property
    def reading(self) -> Reading:
        """The facts of its text."""
        return read(segments_of(self.answer), self.answer.lang, dated=bool((self.answer.when or "").strip()))

    @property
    def name(self) -> str:
        """What a message calls it."""
        name = " ".join((self.title or self.answer.question or self.answer.id or "").split()).rstrip(".")
        return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME].rpartition(' ')[0]} …"

    @property
    def text(self) -> str:
        """Everything that was said, follow-up answers too."""
        given = (
            self.answer.text or "",
            *(self.answer.parts or {}).values(),
            *(said for _q, said in self.answer.followups),
        )
        return "\n".join(given)

    @property
    def complete(self) -> bool:
        """Whether it says something, no part that was asked for is empty, and nothing must be mended."""
        parts = self.answer.parts
        whole = parts is None or all(text.strip() for text in parts.values())
        return whole and not self.grave and len(self.text.split()) >= _FEWEST_WORDS

    def answers_common(self, item: str) -> bool:
        """Whether its question is the common one ``item``; by its kind where the article's items are unknown."""
        if self.sources:
            return any(source == item or source.startswith(f"{item}.") for source in self.sources)
        return self.answer.kind == COMMON[item]


def of_kinds(told: Iterable[Told], *kinds: str) -> list[Told]:
    """Those that answer a question of one of ``kinds``."""
    return [one for one in told if one.answer.kind in kinds]


def said(text: str, kind: str = "behavioural", lang: str = "en", **known: object) -> Told:
    """An answer for an example; ``skill`` and ``question`` belong to the answer, the rest to what is known of it."""
    names = [name for name in ("skill", "question", "question_id") if name in known]
    answer = Answer(text, kind=kind, lang=lang, **{name: known.pop(name) for name in names})  # type: ignore[arg-type]
    return Told(answer, **known)  # type: ignore[arg-type]


def asked(number: str, skill: str | None = None, kind: str = BEHAVIOURAL) -> Question:
    """A core question for an example."""
    title = f"Question {number}"
    return Question(number, "sdr", "en", title, title, kind, ("sdr",), 1, skill)
