"""Which attempts go on the sheet: of each question the newest that was answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ae_prep.model import MUST, Answer, Attempt, Question, Review


@dataclass(frozen=True, slots=True)
class Story:
    """The newest answer to a question, its review if there is one, and how often the question was answered."""

    question: Question
    answer: Answer
    review: Review | None
    attempts: int

    @property
    def must_mend(self) -> bool:
        """Whether a finding says that the answer cannot go as it is."""
        return self.review is not None and any(finding.severity == MUST for finding in self.review.findings)

    @property
    def stands(self) -> bool:
        """Whether the review could read the answer and found nothing that must be mended."""
        return self.review is not None and self.review.note is None and not self.must_mend


def newest(attempts: Sequence[Attempt], reviews: Mapping[int, Review | None]) -> tuple[Story, ...]:
    """One story for each question that was answered, in the order in which the questions first came.

    An attempt that was left without a word is none. ``reviews`` holds the review of an attempt by the attempt's index.
    """
    answered: dict[tuple[str, str], list[int]] = {}
    for index, attempt in enumerate(attempts):
        if attempt.state == "answered" and _says_something(attempt.answer):
            answered.setdefault((attempt.bank, attempt.question.id), []).append(index)
    return tuple(_story(attempts, indexes, reviews) for indexes in answered.values())


def _says_something(answer: Answer) -> bool:
    given = (answer.text or "", *(answer.parts or {}).values())
    return any(text.strip() for text in given)


def _story(attempts: Sequence[Attempt], indexes: list[int], reviews: Mapping[int, Review | None]) -> Story:
    last = max(indexes, key=lambda index: (attempts[index].number, index))
    attempt = attempts[last]
    return Story(attempt.question, attempt.answer, reviews.get(last), len(indexes))
