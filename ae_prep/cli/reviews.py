"""Reviews in the language of the interface."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ae_prep.cli import app
from ae_prep.model import Answer, Attempt, Finding, Review


def review_answer(rules_off: Collection[str], answer: Answer) -> Review:
    """The review of one answer."""
    from ae_prep.checker import review

    return review(answer, lang=app.current.lang, rules_off=rules_off)


def review_attempts(attempts: Sequence[Attempt]) -> dict[int, Review]:
    """The review of each answered attempt, by its place in the list."""
    return {n: review_answer(a.question.rules_off, a.answer) for n, a in enumerate(attempts) if a.state == "answered"}


def gravest_first(review: Review) -> Sequence[Finding]:
    """All findings in the order in which they should be mended."""
    from ae_prep.checker import top

    return top(review, len(review.findings))[0]
