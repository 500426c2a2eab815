"""Bare ``ae-prep``: where you stand, and the one next step."""

from __future__ import annotations

from datetime import date

from ae_prep.cli import app
from ae_prep.cli.app import _, can_prompt, many
from ae_prep.cli.journal import open_journal
from ae_prep.cli.output import clean, say, wrap
from ae_prep.cli.practice import at_terminal, rehearse
from ae_prep.cli.start import DEFAULT_ROLE, Wish
from ae_prep.cli.wrapup import ask_for_whom, write
from ae_prep.model import Application
from ae_prep.store.journal import Journal
from ae_prep.store.summary import Summary

_ON, _NEW, _SHEET, _LEAVE = "on", "new", "sheet", "leave"


def home() -> None:
    """Welcome a newcomer into practice; tell anybody else where they stand and what comes next."""
    with open_journal() as journal:
        summary = journal.summary()
        if not can_prompt():
            rehearse(Wish(), journal)
        elif summary.attempts:
            _come_back(journal, summary)
        else:
            _welcome()
            rehearse(Wish(), journal)


def _welcome() -> None:
    say(_("Welcome to ae-prep."), bold=True)
    say(
        wrap(
            _(
                "You will be asked what interviewers ask, answer with real examples, and see at once what is good and "
                "what to mend. At the end you hold a sheet to print. Everything stays on this machine."
            )
        )
    )
    say()


def _come_back(journal: Journal, summary: Summary) -> None:
    from ae_prep.cli import prompts

    application = journal.application()
    unfinished = journal.unfinished()
    _standing(application, summary)
    _next_step(journal)
    steps = [
        *([(_ON, _("Go on where it stopped"))] if unfinished else []),
        (_NEW, _("Begin a new one") if unfinished else _("Rehearse now")),
        (_SHEET, _("Write my prep sheet")),
        (_LEAVE, _("Leave")),
    ]
    step = prompts.select(_("What would you like to do?"), steps)
    wish = Wish(role=application.role or None)
    if step == _ON and unfinished is not None:
        at_terminal(wish, journal, journal.resume(unfinished.id))
    elif step == _NEW:
        if unfinished is not None:
            journal.finish_session(unfinished.id, now=app.current.now())
        at_terminal(wish, journal, None)
    elif step == _SHEET:
        ask_for_whom(journal)
        write(journal, application.role or DEFAULT_ROLE, None)


def _next_step(journal: Journal) -> None:
    """Whether one is ready for the current job, and what to type next."""
    from ae_prep.cli.ready_view import next_step, verdict
    from ae_prep.cli.standing import standing

    now = standing(journal)
    say(wrap(verdict(now)))
    if step := next_step(now):
        say(wrap(_("Next ({n} min): {command}", n=step.minutes, command=step.command)), bold=True)
    say()


def _standing(application: Application, summary: Summary) -> None:
    for line in _interview(application, app.current.today()):
        say(line, bold=True)
    done = many("{n} question answered so far", "{n} questions answered so far", summary.questions)
    last = summary.last_practised
    say(done + (", " + _("last on {date}.", date=f"{last.astimezone():%Y-%m-%d}") if last else "."))
    say()


def _interview(application: Application, today: date) -> list[str]:
    """For which company, and how long there is to prepare, as far as known."""
    lines = [_("Preparing for {company}.", company=clean(application.company))] if application.company else []
    day = _own_day(application)
    if day is None:
        return lines
    days = (day - today).days
    if days < 0:
        return [*lines, _("The interview was on {date}.", date=day)]
    return [*lines, many("{n} day to go.", "{n} days to go.", days) if days else _today(application)]


def _today(application: Application) -> str:
    """That the interview is today, and when on the candidate's clock."""
    from ae_prep.candidate import clock
    from ae_prep.candidate.zones import zone_label
    from ae_prep.cli.zone import machine_zone

    begins = clock.start(application.interview)
    if begins is None:
        return _("The interview is today.")
    own = begins.astimezone(clock.own_zone(application.interview, machine_zone()))
    return _("The interview is today at {time}.", time=f"{own:%H:%M} {zone_label(own)}")


def _own_day(application: Application) -> date | None:
    """The day of the interview on the candidate's calendar."""
    if not application.interview.zone:
        return application.interview_on
    from ae_prep.candidate import clock
    from ae_prep.cli.zone import machine_zone

    return clock.own_day(application.interview, machine_zone())
