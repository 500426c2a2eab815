"""``ae-prep practice``: the main job, at a terminal and without one."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from ae_prep.cli import app, plain
from ae_prep.cli.app import _, can_prompt
from ae_prep.cli.base import command, option
from ae_prep.cli.journal import open_journal
from ae_prep.cli.output import say, wrap
from ae_prep.cli.rehearse import Desk, Left
from ae_prep.cli.start import Wish, ask_the_rest, begin, choose, follow_the_job, go_on, offer_to_go_on
from ae_prep.cli.stdin import holds_anything
from ae_prep.i18n import LANGUAGES, N_
from ae_prep.model import ROLES
from ae_prep.store.journal import Journal, Resumed

MAX_COUNT = 500


@command(
    "practice",
    help=N_(
        "Rehearse for the interview.\n\n"
        "Choose a role, answer questions in parts (Situation, Task, Action, Result), see the review, try again, and "
        "end with the prep sheet. Whatever you type is kept at once; a rehearsal that was cut off goes on where it "
        "stopped.\n\n"
        "Without a terminal, answers come from --answers FILE or from standard input, each up to a blank line."
    ),
)
@option("--role", type=click.Choice(ROLES), help=N_("The job you are preparing for."))
@option("--count", metavar="N", type=click.IntRange(1, MAX_COUNT), help=N_("How many questions."))
@option("--skill", metavar="CODE", help=N_("Only questions on this skill, such as ae-neg."))
@option("--bank", "banks", metavar="NAME", multiple=True, help=N_("Only this bank: its name or path (repeatable)."))
@option("--question", "ids", metavar="ID", multiple=True, help=N_("Only this question (repeatable)."))
@option("--again", is_flag=True, help=N_("Only questions answered before, those practised on fewest days first."))
@option("--in", "answer_lang", type=click.Choice(LANGUAGES), help=N_("Language of questions and answers."))
@option(
    "--answers", metavar="FILE", type=click.Path(path_type=Path), help=N_("Take the answers from this answer file.")
)
@option("--out", metavar="FILE", type=click.Path(path_type=Path), help=N_("Where to write the sheet."))
@option("--name", metavar="TEXT", default="", help=N_("Your name, for the sheet."))
@option("--company", metavar="TEXT", default="", help=N_("The company, for the sheet."))
@option(
    "--date",
    "on",
    metavar="DATE",
    type=click.DateTime(["%Y-%m-%d"]),
    help=N_("Date of the interview, such as 2026-12-01."),
)
def practice(
    role: str | None,
    count: int | None,
    skill: str | None,
    banks: tuple[str, ...],
    ids: tuple[str, ...],
    again: bool,
    answer_lang: str | None,
    answers: Path | None,
    out: Path | None,
    name: str,
    company: str,
    on: datetime | None,
) -> None:
    wish = Wish(role, count, skill, banks, ids, answer_lang, again)
    with open_journal() as journal:
        _remember(journal, role or "", name, company, on)
        if answers is not None:
            plain.practise_file(answers, wish, journal, out)
        else:
            rehearse(wish, journal, out)


def rehearse(wish: Wish, journal: Journal, out: Path | None = None) -> None:
    """Rehearse at the terminal, from standard input, or on paper, whichever is possible here."""
    if can_prompt():
        at_terminal(wish, journal, offer_to_go_on(journal), out)
    elif holds_anything():
        plain.practise_lines(wish, journal, out)
    else:
        plain.worksheet(wish, journal, out)


def at_terminal(wish: Wish, journal: Journal, resumed: Resumed | None, out: Path | None = None) -> None:
    """Go on with the rehearsal that was taken up again, or begin a new one; ends with the sheet."""
    if resumed is not None:
        rehearsal, session = go_on(resumed, journal.application().culture), resumed.session.id
    else:
        wish = follow_the_job(wish, journal)
        rehearsal, session = begin(journal, *choose(ask_the_rest(wish), journal))
    desk = Desk(rehearsal, journal, session)
    if resumed is not None and resumed.open is not None:
        desk.adopt(resumed.open.id)
    try:
        desk.run()
    except Left:
        say()
        say(wrap(_("Everything is kept. Go on whenever you like: ae-prep practice")))
        return
    journal.finish_session(session, now=app.current.now())
    from ae_prep.cli.wrapup import wrap_up

    wrap_up(journal, session, rehearsal.role, out)


def _remember(journal: Journal, role: str, name: str, company: str, on: datetime | None) -> None:
    """Keep what the command line tells of the interview. Another company is another job, not another name for it."""
    from ae_prep.cli.jobs import at_company

    known = at_company(journal, company) if company else journal.application()
    changed = replace(
        known,
        role=(known.role if known.company and known.role else role) or known.role,
        candidate=name or known.candidate,
        company=known.company or company,
        interview=replace(known.interview, on=on.date()) if on else known.interview,
    )
    if changed != known:
        journal.save_application(changed, now=app.current.now())
