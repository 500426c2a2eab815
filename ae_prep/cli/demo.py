"""``ae-prep demo``: a finished rehearsal of an invented candidate, to see what one gets."""

from __future__ import annotations

import json
import sys
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import ae_prep.practice
from ae_prep.cli import app
from ae_prep.cli.app import _
from ae_prep.cli.banks import questions_for
from ae_prep.cli.base import command
from ae_prep.cli.output import clean, say, wrap
from ae_prep.cli.render import show_question, show_review
from ae_prep.cli.reviews import review_answer
from ae_prep.cli.sheets import sheet_text
from ae_prep.i18n import N_
from ae_prep.labels import PARTS
from ae_prep.model import ASK, Answer, Application, Attempt, Interview, Question
from ae_prep.practice.steps import FIGURE, TEXT, WHEN, WHO, answer_of

#: Seconds of a pause after each screenful, and for a word of an answer; the whole plays in about ten seconds.
_PAUSE, _WORD = 1.0, 0.012


@command(
    "demo",
    help=N_(
        "See a finished rehearsal of an invented candidate: a weak answer, its review, a better answer, the sheet. "
        "Nothing is kept."
    ),
)
def demo() -> None:
    story = _story()
    questions = questions_for(story["role"], app.current.lang)
    question = next(q for q in questions if q.id == story["question_id"])
    say(wrap(_("An invented candidate, {name}, rehearses. Nothing here is kept.", name=story["candidate"])), dim=True)
    show_question(question, 0, 1)
    _pause()
    weak = answer_of(question, {TEXT: story["weak"]}, role=story["role"])
    _type(story["weak"])
    show_review(review_answer(None, weak))
    _pause()
    show_question(question, 0, 1, number=2)
    better = answer_of(question, {**story["better"], **{n: story[n] for n in (WHEN, WHO, FIGURE)}}, role=story["role"])
    for name, text in story["better"].items():
        say(_(PARTS[name]), fg="cyan")
        _type(text)
    show_review(review_answer(None, better))
    _pause()
    say()
    say(_("And this is the sheet to print:"), bold=True)
    say()
    say(clean(sheet_text(_application(story), _attempts(story, questions, question, weak, better), questions)))
    say(_("Now you: ae-prep practice"), bold=True)


def _story() -> dict[str, Any]:
    path = Path(ae_prep.practice.__file__).parent / "data" / f"demo.{app.current.lang}.json"
    story: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return story


def _application(story: dict[str, Any]) -> Application:
    on = app.current.today() + timedelta(days=story["days_until"])
    return Application(
        candidate=story["candidate"], company=story["company"], role=story["role"], interview=Interview(on)
    )


def _attempts(
    story: dict[str, Any], questions: list[Question], question: Question, weak: Answer, better: Answer
) -> list[Attempt]:
    ask = next(q for q in questions if q.kind == ASK)
    back = answer_of(ask, {TEXT: "\n".join(story["questions_back"])}, role=story["role"])
    return [
        Attempt(question.bank, question, 1, weak),
        Attempt(question.bank, question, 2, better),
        Attempt(ask.bank, ask, 1, back),
    ]


def _type(text: str) -> None:
    """Show an answer as if it was being typed."""
    for line in wrap(text, indent="  ").split("\n"):
        for word in line.split(" "):
            say(word + " ", nl=False)
            sys.stdout.flush()
            _pause(_WORD)
        say()


def _pause(seconds: float = _PAUSE) -> None:
    """Wait, but only where somebody is watching."""
    if sys.stdout.isatty():
        time.sleep(seconds)
