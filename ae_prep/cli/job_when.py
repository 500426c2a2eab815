"""``ae-prep job when``: date, time, zone and channel of the interview."""

from __future__ import annotations

import click

from ae_prep.candidate import clock
from ae_prep.cli import app
from ae_prep.cli.app import _, can_prompt
from ae_prep.cli.base import command
from ae_prep.cli.forms import fill, flags, missing, read_flags
from ae_prep.cli.job_entries import INTERVIEW, LEAST, interview_entries, plan_with, value_of, with_value
from ae_prep.cli.job_view import show_interview
from ae_prep.cli.jobs import current_job, find_job
from ae_prep.cli.journal import open_journal
from ae_prep.cli.output import say, wrap
from ae_prep.errors import UserError
from ae_prep.i18n import N_
from ae_prep.model import Application, Interview
from ae_prep.model.applications import IN_PERSON
from ae_prep.store.journal import Journal

_ZONED = ("on", "at", "zone")


@command(
    "when",
    help=N_(
        "Set the interview of a job (its number or company; without one, the current job).\n\n"
        "Time and date are those on the interviewer's clock; both clocks are shown then, and when to leave or to log "
        "in. An empty value opens a line again. --least is kept for every interview of the same sort: in person, or on "
        "the phone and on video."
    ),
    short_help=N_("Date, time, zone and channel of the interview."),
)
@click.argument("job", required=False)
@flags((*INTERVIEW, LEAST))
def job_when(job: str | None, **given: str | None) -> None:
    values = read_flags((*INTERVIEW, LEAST), given)
    with open_journal() as journal:
        chosen = find_job(journal, job)
        if values:
            for entry in INTERVIEW:
                if entry.name in values:
                    chosen = with_value(chosen, entry.name, values[entry.name])
            _refuse_impossible(chosen.interview)
            if LEAST.name in values:
                _keep_least(journal, chosen.interview.channel, values[LEAST.name])
            journal.save_application(chosen, now=app.current.now())
        elif can_prompt():
            _ask(journal, chosen)
        else:
            raise missing(INTERVIEW)
        show_interview(journal, current_job(journal, chosen))


def _keep_least(journal: Journal, channel: str, value: object) -> None:
    """Keep the candidate's own least for interviews of the sort that ``channel`` is of."""
    if not channel:
        hint = _("Say how it takes place: --channel phone, video or in-person")
        raise UserError(_("For which sort of interview?"), hint=hint, where=LEAST.flag, code=2)
    name = "least_in_person" if channel == IN_PERSON else "least"
    journal.save_plan(plan_with(journal.plan(), name, value), now=app.current.now())


def _ask(journal: Journal, job: Application) -> None:
    def keep(name: str, value: object) -> str | None:
        changed = with_value(current_job(journal, job), name, value)
        if name in _ZONED and (trouble := _impossible(changed.interview)):
            say(wrap(trouble), fg="yellow")
            # The time is wrong, whichever of the three came last; it is opened and asked for again.
            changed = with_value(changed, "at", None)
            journal.save_application(changed, now=app.current.now())
            return "at"
        journal.save_application(changed, now=app.current.now())
        return None

    fill(
        lambda: interview_entries(current_job(journal, job)),
        lambda name: value_of(current_job(journal, job), name),
        keep,
    )


def _impossible(interview: Interview) -> str:
    if clock.doubt(interview) != "never":
        return ""
    return _(
        "{at} does not exist on {on} in {zone}: the clocks jump over it.",
        at=f"{interview.at:%H:%M}",
        on=interview.on,
        zone=interview.zone,
    )


def _refuse_impossible(interview: Interview) -> None:
    if trouble := _impossible(interview):
        raise UserError(trouble, hint=_("Ask which time is meant."), where="--time", code=2)
