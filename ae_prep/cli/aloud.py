"""``ae-prep aloud``: say an answer with a timer, then tell how it was."""

from __future__ import annotations

import time

import click

from ae_prep.cli import app
from ae_prep.cli.app import _, can_prompt, many
from ae_prep.cli.base import command, option
from ae_prep.cli.journal import open_journal
from ae_prep.cli.output import clean, say, wrap
from ae_prep.errors import UserError
from ae_prep.i18n import N_
from ae_prep.model import ASK, FUNNEL, KNOWLEDGE, LOGISTICS, Attempt, Question, Spoken
from ae_prep.model.practice import RATINGS
from ae_prep.rules.speech import USUAL
from ae_prep.store.journal import Journal

_LABELS = {"yes": N_("yes"), "partly": N_("partly"), "no": N_("no")}
_ASKED = {
    "clear": N_("Was it clear: the point first, no detours?"),
    "steady": N_("Was it steady: no rush, no doubt in the voice?"),
    "on_time": N_("Was it on time?"),
}
_WRITTEN = (ASK, FUNNEL, KNOWLEDGE, LOGISTICS)
_MOST_SECONDS = 3600
_RATING = click.Choice(RATINGS)


@command(
    "aloud",
    help=N_(
        "Say an answer aloud with a timer, then tell how it was: clear, steady, on time.\n\n"
        "QUESTION is its id; without one, the first answer that was never said aloud. Nothing is recorded but what you "
        "tell. Without a terminal, the flags tell it."
    ),
    short_help=N_("Say an answer aloud with a timer."),
)
@click.argument("question", required=False)
@option("--seconds", metavar="N", type=click.IntRange(1, _MOST_SECONDS), help=N_("How long it took."))
@option("--clear", type=_RATING, help=N_("Was it clear?"))
@option("--steady", type=_RATING, help=N_("Was it steady?"))
@option("--on-time", type=_RATING, help=N_("Was it on time?"))
def aloud(
    question: str | None, seconds: int | None, clear: str | None, steady: str | None, on_time: str | None
) -> None:
    told = Spoken(seconds, clear or "", steady or "", on_time or "")
    given = told != Spoken()
    if not given and not can_prompt():
        hint = _("Tell how it was: --clear yes --steady yes --on-time partly")
        raise UserError(_("{flag} is missing, and nobody can type here.", flag="--clear"), hint=hint, code=2)
    with open_journal() as journal:
        attempt = _find(journal, question)
        if attempt is None:
            say(_("Every answer was said aloud. Once more: ae-prep aloud QUESTION"))
            return
        if given:
            journal.save_spoken(attempt.id, told, now=app.current.now())
        else:
            say(wrap(attempt.question.text), bold=True)
            if not say_aloud(journal, attempt.id, attempt.question):
                return
        title = attempt.question.title.rstrip(".")
        say(wrap(_("Kept: “{title}” was said aloud.", title=title)), fg="green")
        if _find(journal, None):
            say(wrap(_("Next: {command}", command="ae-prep aloud")))


def say_aloud(journal: Journal, attempt: int, question: Question) -> bool:
    """Run the timer beside an answer and ask three things; whether it was said. Leaving half way keeps nothing."""
    from ae_prep.cli import prompts
    from ae_prep.cli.commands import QUIT, SKIP, Command

    say(wrap(_("Say the answer without reading it out. Only you can tell how it was; every question may be skipped.")))
    target = USUAL.target(question.kind, proven=False)
    say(wrap(_("On time is about {n} seconds at the most, by our estimate.", n=target)), dim=True)
    if isinstance(prompts.text(_("Enter starts the timer"), allowed=[SKIP, QUIT]), Command):
        return False
    began = time.monotonic()
    if isinstance(prompts.text(_("Enter stops it"), allowed=[SKIP, QUIT]), Command):
        return False
    seconds = min(max(1, round(time.monotonic() - began)), _MOST_SECONDS)
    say(many("{n} second.", "{n} seconds.", seconds), bold=True)
    choices = [(value, _(_LABELS[value])) for value in RATINGS]
    skip = ("", _("Skip"))
    ratings = {name: prompts.select(_(asked), [*choices, skip]) for name, asked in _ASKED.items()}
    journal.save_spoken(attempt, Spoken(seconds, **ratings), now=app.current.now())
    return True


def _find(journal: Journal, question: str | None) -> Attempt | None:
    """The newest attempt at the question that was named, or at the first that was never said aloud."""
    latest = {attempt.question.id: attempt for attempt in journal.latest()}
    if question is not None:
        if question in latest:
            return latest[question]
        from difflib import get_close_matches

        near = get_close_matches(question[:80], latest, 3) or list(latest)[:5]
        hint = _("Choose from: {choices}", choices=", ".join(near)) if near else _("Begin: ae-prep practice")
        message = _("No answer is kept to a question “{id}”.", id=clean(question[:80]))
        raise UserError(message, hint=hint, where="QUESTION", code=2)
    if not latest:
        raise UserError(_("No answers are kept yet."), hint=_("Begin: ae-prep practice"), code=2)
    said = {attempt.question.id for attempt in journal.attempts(state="answered") if attempt.spoken}
    return next(
        (one for number, one in latest.items() if number not in said and one.question.kind not in _WRITTEN), None
    )
