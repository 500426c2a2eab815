"""``ae-prep job add`` and ``job edit``: company, role, culture."""

from __future__ import annotations

import click

from ae_prep.cli import app
from ae_prep.cli.app import _, can_prompt
from ae_prep.cli.base import command
from ae_prep.cli.commands import SKIP, Command
from ae_prep.cli.forms import Refused, fill, flags, missing, read_flags, text
from ae_prep.cli.job_entries import JOB, job_entries, value_of, with_value
from ae_prep.cli.job_view import show_brief
from ae_prep.cli.jobs import called, current_job, find_job
from ae_prep.cli.journal import open_journal
from ae_prep.cli.output import say, wrap
from ae_prep.errors import UserError
from ae_prep.i18n import N_
from ae_prep.model import Application
from ae_prep.store.journal import Journal


@command(
    "add",
    help=N_(
        "Begin a job: company, role, culture. It becomes the current one.\n\n"
        "At a terminal it asks for what you did not give; every line may be left open."
    ),
    short_help=N_("Begin a job; it becomes the current one."),
)
@flags(JOB)
def job_add(**given: str | None) -> None:
    values = read_flags(JOB, given)
    if not values.get("company") and not can_prompt():
        raise missing(JOB)
    with open_journal() as journal:
        before = journal.application()
        if not values.get("company"):
            values["company"] = given["company"] = _ask_company()
        new = Application(candidate=before.candidate)
        for name, value in values.items():
            new = with_value(new, name, value)
        _refuse_twice(journal, new)
        if before.id is not None and not before.company:
            # What was begun without a company, by a first rehearsal, is this job.
            for name, value in values.items():
                before = with_value(before, name, value)
            journal.save_application(before, now=app.current.now())
        else:
            journal.add_application(new, now=app.current.now())
        if can_prompt():
            _ask(journal, journal.application(), given)
        job = journal.application()
        say(_("{job} is the current job now.", job=called(job)), bold=True)
        show_brief(journal, job)
        if job.interview.on is None:
            say(wrap(_("Next: ae-prep job when")))


@command(
    "edit",
    help=N_("Change what is known of a job (its number or company; without one, the current job)."),
    short_help=N_("Change company, role or culture."),
)
@click.argument("job", required=False)
@flags(JOB)
def job_edit(job: str | None, **given: str | None) -> None:
    values = read_flags(JOB, given)
    with open_journal() as journal:
        chosen = find_job(journal, job)
        if values:
            for name, value in values.items():
                chosen = with_value(chosen, name, value)
            journal.save_application(chosen, now=app.current.now())
        elif can_prompt():
            _ask(journal, chosen, {})
        else:
            raise missing(JOB)
        show_brief(journal, current_job(journal, chosen))


def _ask(journal: Journal, job: Application, given: dict[str, str | None]) -> None:
    """Ask for every value that was not given, each kept at once."""

    def keep(name: str, value: object) -> None:
        journal.save_application(with_value(current_job(journal, job), name, value), now=app.current.now())

    fill(
        lambda: [e for e in job_entries(current_job(journal, job)) if given.get(e.name) is None],
        lambda name: value_of(current_job(journal, job), name),
        keep,
    )


def _ask_company() -> str:
    """The company, asked for before anything is kept; empty where it is to stay open."""
    from ae_prep.cli import prompts

    while True:
        typed = prompts.text(_("The company"), allowed=[SKIP])
        try:
            return "" if isinstance(typed, Command) else text(typed)
        except Refused as error:
            say(wrap(error.message), fg="yellow")


def _refuse_twice(journal: Journal, new: Application) -> None:
    for known in journal.applications():
        same = (known.company.casefold(), known.role) == (new.company.casefold(), new.role)
        if new.company and same and not known.closed:
            raise UserError(
                _("{job} is there already.", job=called(known)),
                hint=_("Change it: ae-prep job edit {id}", id=known.id),
                where="--company",
                code=2,
            )
