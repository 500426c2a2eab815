"""The culture of the current job reaches every answer that is reviewed."""

from __future__ import annotations

import pytest

import ae_prep.checker
from ae_prep.cli.reviews import review_attempts
from ae_prep.model import Answer, Attempt, Question, Review
from ae_prep.practice.session import Rehearsal

QUESTION = Question(id="q-x-1", bank="x", lang="en", title="T", text="Why?", kind="motivation", roles=("sdr",), level=1)


def test_of_an_answer_in_a_rehearsal() -> None:
    rehearsal = Rehearsal([QUESTION], role="sdr", culture="formal")
    rehearsal.reply("I gonna tell you.")
    assert rehearsal.answer().culture == "formal"
    assert Rehearsal([QUESTION], role="sdr").answer().culture == "unknown"


def test_of_the_answers_on_the_sheet(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []

    def review(answer: Answer, **_settings: object) -> Review:
        seen.append(answer.culture)
        return Review(None, "en", 0, 0, "general", None, (), (), ())

    monkeypatch.setattr(ae_prep.checker, "review", review)
    review_attempts([Attempt("x", QUESTION, 1, Answer("Because."))], "relaxed")
    assert seen == ["relaxed"]
