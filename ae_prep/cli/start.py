"""How a rehearsal begins: what was asked for on the command line, what is still to be asked, what was left open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from ae_prep import labels
from ae_prep.cli import app
from ae_prep.cli.app import _
from ae_prep.cli.banks import load, questions_for
from ae_prep.cli.output import clean, say, wrap
from ae_prep.errors import UserError
from ae_prep.i18n import N_
from ae_prep.model import ROLES, Question
from ae_prep.practice.select import again, plan
from ae_prep.practice.session import Rehearsal
from ae_prep.store.journal import Journal, Resumed
from ae_prep.store.sessions import Session

DEFAULT_ROLE, DEFAULT_COUNT = "sdr", 5
_COUNTS = (3, 5, 8, 12)
_LANGUAGES = {"en": N_("English"), "id": N_("Indonesian")}


@dataclass(frozen=True, slots=True)
class Wish:
    """What to rehearse; None where nobody has said."""

    role: str | None = None
    count: int | None = None
    skill: str | None = None
    banks: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    answer_lang: str | None = None
    again: bool = False

    @property
    def complete(self) -> bool:
        """Whether a rehearsal can begin without asking anything."""
        return bool(self.ids) or (self.role is not None and self.count is not None)


def ask_the_rest(wish: Wish) -> Wish:
    """Ask for the role, the number of questions and (in Indonesian, where both are common) the language of answers."""
    if wish.complete:
        return wish
    from ae_prep.cli import prompts

    if wish.role is None and not wish.banks:
        choices = [(role, _(labels.ROLES[role])) for role in ROLES]
        wish = replace(wish, role=prompts.select(_("Which job are you preparing for?"), choices))
    if wish.count is None:
        counts = [(str(n), str(n)) for n in _COUNTS]
        chosen = prompts.select(_("How many questions?"), counts, default=str(DEFAULT_COUNT))
        wish = replace(wish, count=int(chosen))
    if wish.answer_lang is None and app.current.lang != "en":
        languages = [(lang, _(_LANGUAGES[lang])) for lang in (app.current.lang, "en")]
        wish = replace(wish, answer_lang=prompts.select(_("Language of your answers"), languages))
    return wish


def follow_the_job(wish: Wish, journal: Journal) -> Wish:
    """The wish, for the role of the current job where nobody said otherwise."""
    job = journal.application()
    if wish.role is not None or wish.ids or wish.banks or not (job.company and job.role in ROLES):
        return wish
    say(_("For {company}: {role}.", company=clean(job.company), role=_(labels.ROLES[job.role])))
    return replace(wish, role=job.role)


def choose(wish: Wish, journal: Journal) -> tuple[str, list[Question]]:
    """The role and the questions of a rehearsal.

    Raises:
        UserError: a bank, question or skill that does not exist (exit code 2), or a bank with errors.
    """
    lang = wish.answer_lang or app.current.lang
    if wish.ids:
        return _by_id(wish, lang)
    role = wish.role or journal.application().role or DEFAULT_ROLE
    questions = questions_for(role, lang, wish.banks)
    if wish.again:
        return role, _again(questions, wish, journal)
    answered = set(journal.last_answered())
    chosen = plan(questions, wish.count or DEFAULT_COUNT, answered=answered, skill=wish.skill)
    if not chosen:
        skills = sorted({q.skill for q in questions if q.skill})
        raise UserError(
            _("There is no question on “{skill}” here.", skill=clean(wish.skill or "")),
            hint=_("Choose from: {choices}", choices=", ".join(skills)),
            where="--skill",
            code=2,
        )
    return role, chosen


def _again(questions: Sequence[Question], wish: Wish, journal: Journal) -> list[Question]:
    """Questions that were answered before, those on fewest days first."""
    done: dict[tuple[str, str], list[datetime]] = {}
    for attempt in journal.attempts(state="answered"):
        if attempt.finished_at is not None:
            done.setdefault((attempt.bank, attempt.question.id), []).append(attempt.finished_at.astimezone())
    wanted = [q for q in questions if wish.skill in (None, q.skill)]
    if chosen := again(wanted, done, wish.count or DEFAULT_COUNT):
        return chosen
    message = _("None of these questions was answered before.")
    raise UserError(message, hint=_("Begin: ae-prep practice"), where="--again", code=2)


def _by_id(wish: Wish, lang: str) -> tuple[str, list[Question]]:
    from ae_prep.cli.banks import all_banks

    banks = [load(name, lang) for name in wish.banks] or all_banks(lang)
    known = {q.id: q for bank in banks for q in bank.questions}
    for question_id in wish.ids:
        if question_id not in known:
            from difflib import get_close_matches

            near = get_close_matches(question_id, known, 3)
            hint = _("Did you mean: {choices}", choices=", ".join(near)) if near else _("See: ae-prep bank list")
            message = _("There is no question “{id}”.", id=clean(question_id))
            raise UserError(message, hint=hint, where="--question", code=2)
    chosen = [known[question_id] for question_id in wish.ids]
    return wish.role or chosen[0].roles[0], chosen


def begin(journal: Journal, role: str, questions: Sequence[Question]) -> tuple[Rehearsal, int]:
    """Start a rehearsal and its session in the journal; returns both."""
    session = journal.start_session(
        role=role,
        lang=app.current.lang,
        answer_lang=questions[0].lang,
        banks=list(dict.fromkeys(q.bank for q in questions)),
        planned=[(q.bank, q.id) for q in questions],
        now=app.current.now(),
    )
    return Rehearsal(questions, role=role, culture=journal.application().culture), session.id


def offer_to_go_on(journal: Journal) -> Resumed | None:
    """If a rehearsal was left unfinished, ask whether to go on with it; None to begin anew."""
    session = journal.unfinished()
    if session is None:
        return None
    from ae_prep.cli import prompts

    started = session.started_at.astimezone()
    say()
    place = {"n": min(session.position + 1, len(session.planned)), "total": len(session.planned)}
    left = _(
        "A rehearsal of {date} was left at question {n} of {total}. Everything entered is kept.",
        date=f"{started:%Y-%m-%d %H:%M}",
        **place,
    )
    say(wrap(left))
    on, new = _("Go on where it stopped"), _("Begin a new one (its answers stay)")
    if prompts.select(_("What would you like to do?"), [("on", on), ("new", new)]) == "on":
        resumed = journal.resume(session.id)
        if resumed is None:
            say(_("It has just been opened in another window."), fg="yellow")
        return resumed
    journal.finish_session(session.id, now=app.current.now())
    return None


def go_on(resumed: Resumed, culture: str) -> Rehearsal:
    """The rehearsal as it was left, with parts handed in and text still being typed, for an employer of ``culture``."""
    session = resumed.session
    questions, index = _planned(session)
    rehearsal = Rehearsal(questions, role=session.role, index=index, culture=culture)
    if resumed.open is not None:
        question = resumed.open.attempt.question
        place = next((n for n, q in enumerate(questions) if (q.bank, q.id) == (question.bank, question.id)), None)
        if place is not None:
            rehearsal.index = place
            rehearsal.current.number = resumed.open.attempt.number
            rehearsal.restore(resumed.open.replies, resumed.open.drafts)
    return rehearsal


def _planned(session: Session) -> tuple[list[Question], int]:
    """The session's questions that still exist, and the place of the first one not yet done."""
    known = {(q.bank, q.id): q for name in session.banks for q in load(name, session.answer_lang).questions}
    places = [n for n, key in enumerate(session.planned) if key in known]
    questions = [known[session.planned[n]] for n in places]
    if len(places) < len(session.planned):
        say(_("Some questions of this rehearsal are no longer in their bank; they are left out."), fg="yellow")
    return questions, sum(n < session.position for n in places)
