"""``ae-prep ask add``, ``list``, ``edit`` and ``remove``."""

from __future__ import annotations

import json
from typing import Any

import click

from ae_prep import article, labels
from ae_prep.candidate.terms import knows_anything, mentioned
from ae_prep.candidate.topics import SUGGESTED, topics
from ae_prep.cli import app
from ae_prep.cli.app import _, can_prompt
from ae_prep.cli.base import command, option
from ae_prep.cli.commands import QUIT, Command
from ae_prep.cli.forms import Refused, text
from ae_prep.cli.journal import open_journal
from ae_prep.cli.output import clean, say, wrap
from ae_prep.cli.own_questions import own_questions
from ae_prep.errors import UserError
from ae_prep.i18n import N_
from ae_prep.model import Application, OwnQuestion
from ae_prep.store.journal import Journal


@command(
    "add",
    help=N_("Note one or more questions for the current job's interview. Without one, a terminal asks for them."),
    short_help=N_("Note a question."),
)
@click.argument("questions", nargs=-1)
@option("--every", is_flag=True, help=N_("For every interview, not only that of the current job."))
def ask_add(questions: tuple[str, ...], every: bool) -> None:
    given = [_read(question, "QUESTIONS") for question in questions]
    if not given and not can_prompt():
        raise _missing("QUESTIONS")
    with open_journal() as journal:
        job = journal.application()
        application = None if every else job.id
        for question in given:
            journal.add_question(OwnQuestion(question, application), now=app.current.now())
        if not given:
            _ask(journal, application)
        _show(own_questions(journal, job), job)


@command("list", help=N_("List your questions, with what each is about."), short_help=N_("List your questions."))
@option("--format", "form", type=click.Choice(["text", "json"]), default="text", help=N_("How to print them."))
def ask_list(form: str) -> None:
    with open_journal() as journal:
        job = journal.application()
        own = own_questions(journal, job)
    if form == "json":
        say(json.dumps([_record(question, job) for question in own], ensure_ascii=False, indent=2))
    else:
        _show(own, job)


@command("edit", help=N_("Word a question anew, by its number in the list."), short_help=N_("Word a question anew."))
@click.argument("number", type=int)
@click.argument("question", required=False)
def ask_edit(number: int, question: str | None) -> None:
    if question is None and not can_prompt():
        raise _missing("QUESTION")
    with open_journal() as journal:
        job = journal.application()
        before = _find(journal, job, number)
        changed = _read(question, "QUESTION") if question is not None else _ask_one(before.text)
        if changed is not None:
            journal.save_question(number, changed, now=app.current.now())
        _show(own_questions(journal, job), job)


@command(
    "remove",
    help=N_("Take a question off the list, by its number."),
    short_help=N_("Take a question off the list."),
)
@click.argument("number", type=int)
def ask_remove(number: int) -> None:
    with open_journal() as journal:
        job = journal.application()
        gone = _find(journal, job, number)
        journal.remove_question(number, now=app.current.now())
        say(wrap(_("Removed: {question}", question=gone.text)))
        _show(own_questions(journal, job), job)


def _read(typed: str, where: str) -> str:
    try:
        line = text(typed)
    except Refused as error:
        raise UserError(error.message, hint=error.hint, where=where, code=2) from error
    if not line:
        raise UserError(_("A question without words."), hint=_("Write one: ae-prep ask add"), where=where, code=2)
    return line


def _missing(name: str) -> UserError:
    hint = _('Write it behind the command, in quotes: ae-prep ask add "…?"')
    return UserError(_("{flag} is missing, and nobody can type here.", flag=name), hint=hint, code=2)


def _ask(journal: Journal, application: int | None) -> None:
    """Ask for questions until an empty line."""
    while (question := _ask_one("")) is not None:
        journal.add_question(OwnQuestion(question, application), now=app.current.now())


def _ask_one(before: str) -> str | None:
    """A question as typed; None where the line was left empty."""
    from ae_prep.cli import prompts

    while True:
        typed = prompts.text(_("Your question (Enter: done)"), default=clean(before), allowed=[QUIT])
        if isinstance(typed, Command) or not typed.strip():
            return None
        try:
            return text(typed)
        except Refused as error:
            say(wrap(error.message), fg="yellow")


def _find(journal: Journal, job: Application, number: int) -> OwnQuestion:
    own = own_questions(journal, job)
    for question in own:
        if question.id == number:
            return question
    numbers = ", ".join(str(question.id) for question in own)
    hint = _("Choose from: {choices}", choices=numbers) if own else _("Write one: ae-prep ask add")
    raise UserError(_("There is no question {number}.", number=number), hint=hint, where="NUMBER", code=2)


def _record(question: OwnQuestion, job: Application) -> dict[str, Any]:
    return {
        "id": question.id,
        "text": question.text,
        "topics": sorted(topics(question.text)),
        "about_employer": mentioned(question.text, job),
        "every": question.application is None,
    }


def _show(own: list[OwnQuestion], job: Application) -> None:
    """The questions, what each is about, and what none of them touches."""
    if not own:
        say(wrap(_("You have no question for them yet.")))
        say(wrap(_("Three to begin with: {questions}", questions=" ".join(_(article.label(i)) for i in _items()))))
        return
    for question in own:
        about = [_(labels.TOPICS[topic]) for topic in sorted(topics(question.text))]
        word = mentioned(question.text, job)
        if word:
            about.append(_("about this employer: “{word}”", word=word))
        say(wrap(question.text, indent="      ", first=f"{question.id:>4}  "))
        if about:
            say(wrap(" · ".join(about), indent="      "), dim=True)
    covered = frozenset(topic for question in own for topic in topics(question.text))
    if left := [_(labels.TOPICS[topic]) for topic in SUGGESTED if topic not in covered]:
        say(wrap(_("Not covered yet: {topics}.", topics=" · ".join(left))), fg="yellow")
    if knows_anything(job) and not any(mentioned(question.text, job) for question in own):
        say(wrap(_("None of them is about {company} yet.", company=job.company or _("this employer"))), fg="yellow")


def _items() -> list[str]:
    return list(SUGGESTED.values())
