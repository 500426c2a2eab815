"""How a rehearsal ends: what was done, for whom the sheet is, and the sheet itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from ae_prep.cli import app
from ae_prep.cli.app import _, many
from ae_prep.cli.banks import questions_for
from ae_prep.cli.output import clean, say, wrap
from ae_prep.cli.sheets import SHEET_NAME, sheet_text, write_sheet
from ae_prep.cli.told import best_attempts, whole_preparation
from ae_prep.store.journal import Journal


def wrap_up(journal: Journal, session: int, role: str, out: Path | None) -> None:
    """Say what was done, ask for whom the sheet is where that is unknown, and write it."""
    state = {attempt.question.id: attempt.state for attempt in journal.attempts(session=session)}
    answered, skipped = (list(state.values()).count(value) for value in ("answered", "skipped"))
    say()
    line = many("{n} question answered", "{n} questions answered", answered)
    say(line + (", " + _("{n} skipped", n=skipped) if skipped else "") + ".", bold=True)
    ask_for_whom(journal)
    write(journal, role, out)


def write(journal: Journal, role: str, out: Path | None) -> None:
    """Write the sheet of everything answered for ``role`` and say where it is."""
    path = out or Path(SHEET_NAME)
    application = journal.application()
    attempts = journal.attempts(role=role, state="answered")
    coverage = questions_for(role, app.current.lang)
    known = whole_preparation(journal, application, application.role or role, best_attempts(journal, application, role))
    text = sheet_text(replace(application, role=application.role or role), attempts, coverage, known)
    write_sheet(path, text)
    say(_("Your prep sheet: {path}", path=clean(str(path))), fg="green", bold=True)
    say(wrap(_("Print it and take it along. Come back on another day: ae-prep practice")))


def ask_for_whom(journal: Journal) -> None:
    """Ask for what is unknown of the interview, and keep it; Enter leaves a line open."""
    known = journal.application()
    if known.candidate and known.company and known.interview_on:
        return
    from ae_prep.cli import prompts

    say()
    say(_("For the head of your sheet (Enter leaves a line open):"))
    changed = known
    if not known.candidate:
        changed = replace(changed, candidate=prompts.text(_("Your name")).strip())
    if not known.company:
        changed = replace(changed, company=prompts.text(_("The company")).strip())
    if known.interview_on is None:
        changed = replace(changed, interview=replace(changed.interview, on=_ask_date()))
    if changed != known:
        journal.save_application(changed, now=app.current.now())


def _ask_date() -> date | None:
    from ae_prep.cli import prompts

    while True:
        typed = prompts.text(_("Date of the interview, such as {example}", example="2026-12-01")).strip()
        if not typed:
            return None
        try:
            return date.fromisoformat(typed)
        except ValueError:
            say(_("Write the date like {example}.", example="2026-12-01"), fg="yellow")
