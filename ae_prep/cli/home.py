"""Bare ``ae-prep``: where you stand, and the one next step."""

from __future__ import annotations

from datetime import date

from ae_prep.cli import app
from ae_prep.cli.app import _, can_prompt, many
from ae_prep.cli.journal import open_journal
from ae_prep.cli.output import clean, say, wrap
from ae_prep.cli.practice import rehearse
from ae_prep.cli.start import Wish
from ae_prep.model import Application
from ae_prep.store.journal import Journal


def home() -> None:
    """Welcome a newcomer into practice; tell anybody else where they stand and what comes next."""
    with open_journal() as journal:
        summary = journal.summary()
        if not summary.attempts or not can_prompt():
            if can_prompt():
                _welcome()
            rehearse(Wish(), journal)
            return
        _standing(journal)
        from ae_prep.cli import prompts

        steps = [("practice", _("Rehearse now")), ("sheet", _("Write my prep sheet")), ("leave", _("Leave"))]
        step = prompts.select(_("What would you like to do?"), steps)
        if step == "practice":
            rehearse(Wish(role=journal.application().role or None), journal)
        elif step == "sheet":
            from ae_prep.cli.wrapup import ask_for_whom, write

            ask_for_whom(journal)
            write(journal, journal.application().role or "sdr", None)


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


def _standing(journal: Journal) -> None:
    summary = journal.summary()
    application = journal.application()
    say(_interview(application, app.current.today()), bold=True)
    last = summary.last_practised
    say(many("{n} question answered so far", "{n} questions answered so far", summary.questions), nl=False)
    say(", " + _("last on {date}.", date=f"{last.astimezone():%Y-%m-%d}") if last else ".")
    if journal.unfinished() is not None:
        say(_("A rehearsal was left unfinished; you can go on with it."))
    say()


def _interview(application: Application, today: date) -> str:
    company = clean(application.company) or _("your interview")
    if application.interview_on is None:
        return _("Preparing for {company}.", company=company)
    days = (application.interview_on - today).days
    if days < 0:
        return _("{company}: the interview was on {date}.", company=company, date=application.interview_on)
    if days == 0:
        return _("{company}: the interview is today.", company=company)
    return many("{company}: {n} day to go.", "{company}: {n} days to go.", days, company=company)
