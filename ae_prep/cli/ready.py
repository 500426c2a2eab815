"""``ae-prep ready``: where the preparation stands, what is open, and the shortest way there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from ae_prep.cli import app
from ae_prep.cli.app import _, can_prompt
from ae_prep.cli.base import command, option
from ae_prep.cli.journal import open_journal
from ae_prep.cli.output import say
from ae_prep.cli.ready_view import record, show, show_next
from ae_prep.errors import UserError
from ae_prep.i18n import N_
from ae_prep.model import ROLES
from ae_prep.store.journal import Journal

if TYPE_CHECKING:
    from ae_prep.ready.parts import Check, Standing

NOT_YET = 1


@command(
    "ready",
    help=N_(
        "Where you stand for the current job, by the article's dos and don'ts.\n\n"
        "It shows what stands, in your own words, what is open, what only you can check, and the shortest way there as "
        "commands to type. Exit code: 0 nothing is open that must be fixed, 1 not yet."
    ),
    short_help=N_("What stands, what is open, and the shortest way there."),
)
@option("--tick", "ticks", metavar="N", type=int, multiple=True, help=N_("Tick line N of what only you can check."))
@option("--untick", "unticks", metavar="N", type=int, multiple=True, help=N_("Take the tick of line N away."))
@option("--role", type=click.Choice(ROLES), help=N_("The job you are preparing for."))
@option("--all", "everything", is_flag=True, help=N_("Show everything that is open, not only the gravest."))
@option("--format", "form", type=click.Choice(["text", "json"]), default="text", help=N_("How to print them."))
def ready(ticks: tuple[int, ...], unticks: tuple[int, ...], role: str | None, everything: bool, form: str) -> int:
    from ae_prep.cli.standing import standing

    with open_journal() as journal:
        now = standing(journal, role)
        if ticks or unticks:
            for number, done in [*((n, True) for n in ticks), *((n, False) for n in unticks)]:
                _tick(journal, now, _line(now, number, "--tick" if done else "--untick"), done)
            now = standing(journal, role)
        if form == "json":
            say(json.dumps(record(journal, now), ensure_ascii=False, indent=2))
        else:
            show(journal, now, everything=everything)
            if not (ticks or unticks) and can_prompt() and not now.over:
                now = _ask(journal, now, role)
                show_next(now)
    return 0 if now.ready else NOT_YET


def _ask(journal: Journal, now: Standing, role: str | None) -> Standing:
    """Let the candidate tick lines one after the other until Enter."""
    from ae_prep.cli import prompts
    from ae_prep.cli.commands import QUIT, Command
    from ae_prep.cli.ready_view import show_checks
    from ae_prep.cli.standing import standing

    while True:
        say()
        typed = prompts.text(_("Tick or untick a line: its number (Enter: done)"), allowed=[QUIT])
        if isinstance(typed, Command) or not typed.strip():
            return now
        try:
            line = _line(now, int(typed) if typed.strip().isdecimal() else 0, "")
        except UserError as error:
            say(f"{error.message} {error.hint}", fg="yellow")
            continue
        _tick(journal, now, line, not line.done)
        now = standing(journal, role)
        show_checks(now)


def _line(now: Standing, number: int, flag: str) -> Check:
    for check in now.checks:
        if check.number == number:
            return check
    hint = _("Choose a number from 1 to {high}.", high=len(now.checks))
    raise UserError(_("There is no line with this number."), hint=hint, where=flag, code=2)


def _tick(journal: Journal, _now: Standing, check: Check, done: bool) -> None:
    number = None if check.once else journal.application().id
    journal.set_tick(check.name, number, done, now=app.current.now())
