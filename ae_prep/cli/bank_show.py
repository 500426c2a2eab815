"""``ae-prep bank show``: read a bank, in the terminal or as a page."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ae_prep import labels
from ae_prep.banks.outline import BY, By, facts, groups
from ae_prep.cli import app
from ae_prep.cli.app import _, many
from ae_prep.cli.banks import load
from ae_prep.cli.base import command, option
from ae_prep.cli.output import clean, say, wrap
from ae_prep.errors import UserError
from ae_prep.i18n import N_

if TYPE_CHECKING:
    from ae_prep.model import Bank, Question

STDOUT = Path("-")


@command(
    "show",
    help=N_(
        "Read a bank.\n\n"
        "BANK is a bank's name or file. Shows what it holds; with --question or --full also hints, follow-ups, what a "
        "strong answer shows and red flags. With --html it writes a page to look at, print and share."
    ),
    short_help=N_("Read a bank here, or as a page."),
)
@click.argument("bank")
@option("--question", "ids", metavar="ID", multiple=True, help=N_("Only this question, in full (repeatable)."))
@option("--full", is_flag=True, help=N_("Every question in full."))
@option("--by", type=click.Choice(BY), default="kind", show_default=True, help=N_("How to group the questions."))
@option("--html", is_flag=True, help=N_("Write a page (HTML) instead."))
@option(
    "--out",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help=N_("Where to write the page, - for standard output (else the bank's name with .html)."),
)
def bank_show(bank: str, ids: tuple[str, ...], full: bool, by: By, html: bool, out: Path | None) -> None:
    found = load(bank, app.current.lang)
    if ids:
        found = replace(found, questions=_chosen(found, ids))
    if html or out:
        _write_page(found, by, out or Path(f"{found.id}.html"))
    elif ids:
        _in_full(found.questions)
    else:
        _head(found)
        for group in groups(found.questions, by, app.current.lang):
            say()
            say(clean(f"{group.heading} ({len(group.questions)})"), fg="cyan", bold=True)
            _in_full(group.questions) if full else _overview(group.questions)
        if not full and found.questions:
            _say_more(bank, found.questions[0].id)


def _chosen(bank: Bank, ids: Sequence[str]) -> tuple[Question, ...]:
    """The questions with these ids.

    Raises:
        UserError: there is none with one of them (exit code 2).
    """
    known = {question.id: question for question in bank.questions}
    for wanted in ids:
        if wanted not in known:
            from difflib import get_close_matches

            near = get_close_matches(wanted, known, 3) or list(known)[:3]
            message = _("There is no question “{id}”.", id=clean(wanted))
            hint = _("Did you mean: {choices}", choices=", ".join(near))
            raise UserError(message, hint=hint, where="--question", code=2)
    return tuple(known[wanted] for wanted in dict.fromkeys(ids))


def _head(bank: Bank) -> None:
    say(wrap(bank.title), bold=True)
    if bank.description:
        say(wrap(bank.description))
    origin = _("built-in") if bank.origin == "built-in" else bank.origin
    count = many("{n} question", "{n} questions", len(bank.questions))
    roles = ", ".join(_(labels.ROLES[role]) for role in bank.roles)
    say(wrap(" · ".join([bank.id, bank.version, bank.lang, count, roles, origin])), dim=True)


def _overview(questions: Iterable[Question]) -> None:
    """One line a question: id, level, title."""
    rows = list(questions)
    column = max(len(question.id) for question in rows) + 2
    for question in rows:
        first = f"  {question.id:<{column}}{question.level}  "
        say(wrap(question.title, indent=" " * len(first), first=first))


def _say_more(bank: str, question_id: str) -> None:
    say()
    name = clean(bank)
    say(wrap(_("One in full: {command}", command=f"ae-prep bank show {name} --question {question_id}")), dim=True)
    say(wrap(_("As a page: {command}", command=f"ae-prep bank show {name} --html")), dim=True)


def _in_full(questions: Iterable[Question]) -> None:
    for question in questions:
        say()
        say(wrap(question.title), bold=True)
        say(wrap(" · ".join([question.id, *facts(question, app.current.lang)])), dim=True)
        say()
        say(wrap(question.text, indent="  "))
        _sections(question)


def _sections(question: Question) -> None:
    from ae_prep.banks.fields import SECTIONS

    # What is part of the question comes before what helps to answer it.
    for section in sorted(SECTIONS, key=lambda section: section.field not in ("prospect", "second_turn", "inputs")):
        lines = _lines(section.field, question)
        if lines:
            say()
            say(wrap(section.heading(question.lang), indent="  "), fg="cyan")
            for line in lines:
                first = "  - " if section.form == "list" else None
                say(wrap(line, indent="    ", first=first))


def _lines(field: str, question: Question) -> list[str]:
    """The points of a section, or its text as the only one."""
    value = getattr(question, field)
    if field in ("followups", "red_flags"):
        return [f"{point.text} ({point.rule})" if point.rule else point.text for point in value]
    if field == "inputs":
        return [f"{name}: {number}" for name, number in value.items()]
    if field == "key":
        return [" / ".join(wordings) for wordings in value]
    return [*value] if isinstance(value, tuple) else [value] if value else []


def _write_page(bank: Bank, by: By, out: Path) -> None:
    from ae_prep.banks.page import page

    data = page(bank, app.current.lang, by).encode("utf-8", "replace")
    if out == STDOUT:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        return
    try:
        _refuse_to_overwrite(out)
        out.write_bytes(data)
    except OSError as error:
        message = _("This file cannot be written: {reason}.", reason=error.strerror or error)
        raise UserError(message, hint=_("Name another with --out."), where=str(out)) from error
    say(wrap(_("Written: {path}", path=out)))


def _refuse_to_overwrite(out: Path) -> None:
    """Only a page of ours may be written over.

    Raises:
        UserError: there is something else.
    """
    from ae_prep.banks.page import MARK

    if out.exists() and MARK.encode() not in out.read_bytes()[:2000]:
        message = _("There is another file of this name; it was left alone.")
        raise UserError(message, hint=_("Name another with --out."), where=str(out))
