"""The journal of practice: what the command line keeps, and what it finds again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from ae_prep.i18n import N_
from ae_prep.model import Application, Attempt, OwnQuestion, Plan, Question, Spoken, TrackRow
from ae_prep.store import application, attempts, candidate, sessions, summary, track
from ae_prep.store.attempts import AnswerOf, Filter, OpenAttempt
from ae_prep.store.connection import Database, explaining, open_database
from ae_prep.store.faults import fault
from ae_prep.store.lock import SessionLocks
from ae_prep.store.sessions import Session
from ae_prep.store.summary import Summary

_HELD = (
    N_("Another ae-prep is working on this session."),
    N_("Go on there, or close it and try again."),
)


@dataclass(frozen=True, slots=True)
class Resumed:
    """A session taken up again, and the attempt it was left in, if it was left in one."""

    session: Session
    open: OpenAttempt | None


class Journal:
    """All that is kept of practice, over one open data file.

    Times are aware datetimes. A method that writes has written to the disk when it returns; if it raises
    ``StoreError`` it changed nothing and may be called again with the same arguments, on the same journal.
    """

    def __init__(self, database: Database, answer_of: AnswerOf) -> None:
        self._database = database
        self._answer_of = answer_of
        self._sessions: dict[int, int] = {}
        self._locks = SessionLocks(database.path.parent / "locks")

    @classmethod
    def open(cls, home: Path, *, answer_of: AnswerOf, lang: str = "en") -> Self:
        """Open the journal in the data folder ``home``, beginning a new one if there is none.

        Replies are kept by name; ``answer_of`` makes an answer of them when attempts are read. Errors speak ``lang``.

        Raises:
            UserError: the file there is not ours, damaged, or from a newer version; it is left as it is.
            StoreError: the folder or the file cannot be made, read or written.
        """
        return cls(open_database(home, lang=lang), answer_of)

    def close(self) -> None:
        """Let go of every session and of the file."""
        self._locks.release_all()
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # --- sessions ------------------------------------------------------------------------------------

    def start_session(
        self,
        *,
        role: str,
        lang: str,
        answer_lang: str,
        banks: Sequence[str],
        planned: Iterable[tuple[str, str]],
        now: datetime,
    ) -> Session:
        """Begin a session over the planned questions, (bank id, question id) in order.

        This process holds it as soon as it is about to keep an answer or a draft in it (or with ``hold``); until
        then there is nothing in it that another one would be offered.
        """
        with self._database.writing() as connection:
            session = sessions.add(
                connection, role=role, lang=lang, answer_lang=answer_lang, banks=banks, planned=planned, now=now
            )
            return sessions.get(connection, session)

    def hold(self, session: int) -> None:
        """Take the session for this process, so that no other one is offered it.

        Saving does so by itself; calling it early moves its cost (an import) to a moment nobody waits for.

        Raises:
            StoreError: another process has it, or no lock can be made.
        """
        if self._locks.holds(session):
            return
        with explaining(self._database.path, self._database.lang):
            if not self._locks.hold(session):
                raise fault(_HELD, self._database.path, self._database.lang)

    def unfinished(self) -> Session | None:
        """The newest unfinished session that has something in it and that no living process holds, or None."""
        with self._database.reading() as connection:
            for session in sessions.unfinished(connection):
                if self._locks.is_free(session):
                    return sessions.get(connection, session)
        return None

    def resume(self, session: int) -> Resumed | None:
        """Take up a session again; None if another process has taken it meanwhile."""
        with explaining(self._database.path, self._database.lang):
            if not self._locks.hold(session):
                return None
        with self._database.reading() as connection:
            return Resumed(sessions.get(connection, session), attempts.open_one(connection, session, self._answer_of))

    def finish_session(self, session: int, *, now: datetime) -> None:
        """Close the session for good: it is never offered again, its answers stay."""
        with self._database.writing() as connection:
            sessions.finish(connection, session, now)
        self._locks.forget(session)

    # --- attempts ------------------------------------------------------------------------------------

    def begin_attempt(self, session: int, question: Question, *, now: datetime) -> int:
        """Begin an attempt at ``question``, kept as it is asked now; gives the id that the saving methods take."""
        with self._database.writing() as connection:
            return attempts.add(connection, session, question, now)

    def save_part(self, attempt: int, name: str, text: str, *, now: datetime) -> None:
        """Keep one part of the answer under the name of its step, on the disk when this returns.

        Saved again, the newest counts; the earlier wording stays in the file.

        Raises:
            StoreError: it could not be written; call again.
            UserError: the text holds a lone surrogate.
        """
        with self._saving(attempt) as connection:
            attempts.add_part(connection, attempt, name, text, now)

    def save_draft(self, attempt: int, name: str, text: str, *, now: datetime) -> None:
        """Keep what is being typed for a part, until the part itself is saved. Raises as ``save_part`` does."""
        with self._saving(attempt) as connection:
            attempts.put_draft(connection, attempt, name, text, now)

    def save_followup(self, attempt: int, question: str, text: str, *, now: datetime) -> None:
        """Keep the answer to a follow-up question, before or after the attempt is finished."""
        with self._saving(attempt) as connection:
            attempts.add_followup(connection, attempt, question, text, now)

    def finish_attempt(self, attempt: int, state: Literal["answered", "skipped"], *, now: datetime) -> None:
        """Close the attempt; the session goes on behind this question when it is resumed."""
        with self._saving(attempt) as connection:
            attempts.finish(connection, attempt, state, now)
            sessions.pass_question(connection, *attempts.place(connection, attempt))

    def save_spoken(self, attempt: int, spoken: Spoken, *, now: datetime) -> None:
        """Keep that the answer of an attempt was said aloud, and how it was."""
        with self._database.writing() as connection:
            attempts.add_spoken(connection, attempt, spoken, now)

    def attempts(
        self,
        *,
        bank: str | None = None,
        question: str | None = None,
        role: str | None = None,
        session: int | None = None,
        state: Literal["open", "answered", "skipped"] | None = None,
    ) -> list[Attempt]:
        """Every attempt that fits, oldest first. ``role`` is the role practised in the session."""
        chosen = Filter(bank=bank, question=question, role=role, session=session, state=state)
        with self._database.reading() as connection:
            return attempts.read(connection, chosen, self._answer_of)

    def latest(self, *, bank: str | None = None, role: str | None = None) -> list[Attempt]:
        """The newest answered attempt at each question, in the order in which the questions were first answered."""
        answered = self.attempts(bank=bank, role=role, state="answered")
        return list({(attempt.bank, attempt.question.id): attempt for attempt in answered}.values())

    # --- where one stands ----------------------------------------------------------------------------

    def summary(self) -> Summary:
        """Counts for the home screen."""
        with self._database.reading() as connection:
            return summary.summarise(connection)

    def last_answered(self) -> dict[tuple[str, str], datetime]:
        """By (bank id, question id), when it was answered last; a question never answered is absent."""
        with self._database.reading() as connection:
            return summary.last_answered(connection)

    # --- jobs ----------------------------------------------------------------------------------------

    def application(self) -> Application:
        """The interview being prepared: the current application, empty until one is saved."""
        with self._database.reading() as connection:
            return application.current(connection)

    def applications(self) -> list[Application]:
        """Every application, oldest first, closed ones too."""
        with self._database.reading() as connection:
            return application.every(connection)

    def add_application(self, new: Application, *, now: datetime) -> int:
        """Keep a new application and make it the current one; gives its id."""
        with self._database.writing() as connection:
            return application.add(connection, new, now)

    def save_application(self, changed: Application, *, now: datetime) -> None:
        """Keep a changed application; one without an id in place of the current one, which begins if there is none."""
        with self._database.writing() as connection:
            number = changed.id or application.current(connection).id
            if number is None:
                application.add(connection, changed, now)
            else:
                application.put(connection, replace(changed, id=number), now)

    def use_application(self, number: int | None) -> None:
        """Make an application the current one, or none."""
        with self._database.writing() as connection:
            application.use(connection, number)

    def plan(self) -> Plan:
        """The candidate's plan to get better, empty until saved."""
        with self._database.reading() as connection:
            return candidate.plan(connection)

    def save_plan(self, changed: Plan, *, now: datetime) -> None:
        """Keep the plan in place of the one before."""
        with self._database.writing() as connection:
            candidate.put_plan(connection, changed, now)

    def questions(self, number: int | None, *, removed: bool = False) -> list[OwnQuestion]:
        """Questions to ask in the interview for application ``number`` and in every one; or those that were removed."""
        with self._database.reading() as connection:
            return candidate.questions(connection, number, removed=removed)

    def add_question(self, question: OwnQuestion, *, now: datetime) -> int:
        """Keep a new question to ask; gives its id."""
        with self._database.writing() as connection:
            return candidate.add_question(connection, question, now)

    def save_question(self, number: int, text: str, *, now: datetime) -> None:
        """Word a question to ask anew."""
        with self._database.writing() as connection:
            candidate.put_question(connection, number, text, now)

    def remove_question(self, number: int, *, now: datetime) -> None:
        """Take a question to ask off the list."""
        with self._database.writing() as connection:
            candidate.remove_question(connection, number, now)

    def ticks(self, number: int | None) -> frozenset[str]:
        """What the candidate has ticked for application ``number``, and once and for all."""
        with self._database.reading() as connection:
            return candidate.ticks(connection, number)

    def set_tick(self, name: str, number: int | None, done: bool, *, now: datetime) -> None:
        """Tick something for an application (None: once and for all), or take the tick away."""
        with self._database.writing() as connection:
            candidate.set_tick(connection, name, number, done, now)

    # --- the track record ----------------------------------------------------------------------------

    def track(self) -> list[TrackRow]:
        """What was to be reached and what was, by period."""
        with self._database.reading() as connection:
            return track.rows(connection)

    def save_track(self, row: TrackRow, *, now: datetime) -> int:
        """Keep a row of the track record, a new one where its id is 0; gives its id."""
        with self._database.writing() as connection:
            return track.put(connection, row, now)

    def remove_track(self, number: int) -> None:
        """Take a row off the track record."""
        with self._database.writing() as connection:
            track.remove(connection, number)

    def _saving(self, attempt: int) -> AbstractContextManager[sqlite3.Connection]:
        """A transaction for an attempt whose session this process holds."""
        if attempt not in self._sessions:
            with self._database.reading() as connection:
                self._sessions[attempt] = attempts.place(connection, attempt)[0]
        self.hold(self._sessions[attempt])
        return self._database.writing()
