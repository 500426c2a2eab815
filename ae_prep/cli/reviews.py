"""Reviews in the language of the interface."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ae_prep.cli import app

if TYPE_CHECKING:
    from ae_prep.model import Answer, Attempt, Finding, Question, Review
    from ae_prep.rules.speech import Speech


def review_answer(question: Question | None, answer: Answer, speech: Speech | None = None) -> Review:
    """The review of one answer, after the rules of the bank that its question is from.

    ``speech`` is how fast and how long the candidate wants to speak, where that was said.
    """
    from ae_prep.checker import review
    from ae_prep.rules.speech import USUAL

    lang, speech = app.current.lang, speech or USUAL
    if question is None:
        return review(answer, lang=lang, speech=speech)
    from ae_prep.cli.house import bank_for

    return review(answer, lang=lang, rules_off=question.rules_off, bank=bank_for(question, answer), speech=speech)


def review_attempts(attempts: Sequence[Attempt], culture: str = "unknown") -> dict[int, Review]:
    """The review of each answered attempt, by its place in the list, for an employer of ``culture``."""
    answered = {n: a for n, a in enumerate(attempts) if a.state == "answered"}
    return {n: review_answer(a.question, replace(a.answer, culture=culture)) for n, a in answered.items()}


def gravest_first(review: Review) -> Sequence[Finding]:
    """All findings in the order in which they should be mended."""
    from ae_prep.checker import top

    return top(review, len(review.findings))[0]
