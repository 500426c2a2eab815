"""``ae-prep job list``, ``show``, ``use`` and ``close``."""

from __future__ import annotations

import json
from dataclasses import replace

import click

from ae_prep.cli import app
from ae_prep.cli.app import _, can_prompt
from ae_prep.cli.base import command, option
from ae_prep.cli.job_view import brief, record, show_brief, show_interview, show_rest, summary
from ae_prep.cli.jobs import called, current_job, find_job
from ae_prep.cli.journal import open_journal
from ae_prep.cli.output import say, wrap
from ae_prep.errors import UserError
from ae_prep.i18n import N_
from ae_prep.store.journal import Journal

FORMAT = option("--format", "form", type=click.Choice(["text", "json"]), default="text", help=N_("How to print them."))


@command("list", help=N_("List the jobs; the current one is marked."), short_help=N_("List the jobs."))
@FORMAT
def job_list(form: str) -> None:
    with open_journal() as journal:
        jobs, current = journal.applications(), journal.application()
        if form == "json":
            say(json.dumps([summary(job, job.id == current.id) for job in jobs], ensure_ascii=False, indent=2))
            return
        for job in jobs:
            mark = "→" if job.id == current.id else " "
            say(wrap(brief(job), indent="      ", first=f"{mark} "), bold=job.id == current.id, dim=job.closed)
        if not jobs:
            say(_("There is no job yet."))
            say(wrap(_("Begin one: ae-prep job add --company NAME")))


@command(
    "show",
    help=N_("All that is known of a job (its number or company; without one, the current job), and what is open."),
    short_help=N_("All that is known of a job, and what is open."),
)
@click.argument("job", required=False)
@FORMAT
def job_show(job: str | None, form: str) -> None:
    with open_journal() as journal:
        chosen = find_job(journal, job)
        if form == "json":
            say(json.dumps(record(journal, chosen), ensure_ascii=False, indent=2))
            return
        show_brief(journal, chosen, findings=False)
        show_interview(journal, chosen, findings=False)
        show_rest(journal, chosen)


@command(
    "use",
    help=N_("Make a job the current one, by its number or company. One that was closed is opened again."),
    short_help=N_("Prepare for another job."),
)
@click.argument("job", required=False)
def job_use(job: str | None) -> None:
    with open_journal() as journal:
        chosen = find_job(journal, job if job is not None else _choose(journal))
        if chosen.closed:
            chosen = replace(chosen, closed=False)
            journal.save_application(chosen, now=app.current.now())
        journal.use_application(chosen.id)
        say(_("{job} is the current job now.", job=called(chosen)), bold=True)


@command(
    "close",
    help=N_("Put a job aside (its number or company; without one, the current job). Everything is kept."),
    short_help=N_("Put a job aside; everything is kept."),
)
@click.argument("job", required=False)
def job_close(job: str | None) -> None:
    with open_journal() as journal:
        chosen = find_job(journal, job)
        was_current = chosen.id == journal.application().id
        journal.save_application(replace(chosen, closed=True), now=app.current.now())
        say(_("{job} is closed. Open it again: ae-prep job use {id}", job=called(chosen), id=chosen.id))
        if not was_current:
            return
        left = [other for other in journal.applications() if not other.closed]
        journal.use_application(left[-1].id if left else None)
        if left:
            say(_("{job} is the current job now.", job=called(current_job(journal, left[-1]))), bold=True)


def _choose(journal: Journal) -> str:
    jobs = journal.applications()
    if not can_prompt() or not jobs:
        names = ", ".join(called(job) for job in jobs)
        hint = _("Choose from: {choices}", choices=names) if jobs else _("Begin one: ae-prep job add --company NAME")
        raise UserError(_("Which job? Its number or company is missing."), hint=hint, code=2)
    from ae_prep.cli import prompts

    return prompts.select(_("Which job?"), [(str(job.id), brief(job)) for job in jobs])
