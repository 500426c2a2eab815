"""Reviews in the language of the interface."""

from __future__ import annotations

from collections.abc import Sequence

from ae_prep.cli import app
from ae_prep.model import Answer, Attempt, Finding, Question, Review


def review_answer(question: Question | None, answer: Answer) -> Review:
    """The review of one answer, after the rules of the bank that its question is from."""
    from ae_prep.checker import review
    from ae_prep.cli.house import bank_for

    rules_off = question.rules_off if question else ()
    bank = bank_for(question, answer) if question else None
    return review(answer, lang=app.current.lang, rules_off=rules_off, bank=bank)


def review_attempts(attempts: Sequence[Attempt]) -> dict[int, Review]:
    """The review of each answered attempt, by its place in the list."""
    return {n: review_answer(a.question, a.answer) for n, a in enumerate(attempts) if a.state == "answered"}


def gravest_first(review: Review) -> Sequence[Finding]:
    """All findings in the order in which they should be mended."""
    from ae_prep.checker import top

    return top(review, len(review.findings))[0]
