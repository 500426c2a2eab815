"""The candidate's own questions to the interviewer: those that were entered, and those typed in practice."""

from __future__ import annotations

from ae_prep.candidate.split import split_questions
from ae_prep.cli import app
from ae_prep.model import ASK, Answer, Application, OwnQuestion
from ae_prep.store.journal import Journal


def own_questions(journal: Journal, job: Application) -> list[OwnQuestion]:
    """The questions for ``job`` and for every interview, with those of the newest answers in practice taken in.

    A question that is there already, or was removed, is not taken again.
    """
    known = {_key(q.text) for removed in (False, True) for q in journal.questions(job.id, removed=removed)}
    for attempt in journal.latest():
        if attempt.question.kind == ASK:
            for text in split_questions(_text(attempt.answer)):
                if _key(text) not in known:
                    known.add(_key(text))
                    journal.add_question(OwnQuestion(text), now=app.current.now())
    return journal.questions(job.id)


def _text(answer: Answer) -> str:
    return "\n".join((answer.text or "", *(answer.parts or {}).values()))


def _key(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
