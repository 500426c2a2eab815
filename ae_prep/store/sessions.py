"""Practice sessions: what was planned, and how far it came."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from ae_prep.store.columns import text_to_time, time_to_text

#: A session is worth resuming once anything of the candidate's own is in it.
_HOLDS_WORK = """EXISTS (SELECT 1 FROM attempts WHERE attempts.session = sessions.id AND (
    attempts.state <> 'open'
    OR EXISTS (SELECT 1 FROM parts WHERE parts.attempt = attempts.id)
    OR EXISTS (SELECT 1 FROM drafts WHERE drafts.attempt = attempts.id)))"""


@dataclass(frozen=True, slots=True)
class Session:
    """One practice session. ``planned`` holds (bank id, question id) in order, ``position`` counts into it from 0.

    ``lang`` is the language of the interface, ``answer_lang`` that of questions and answers.
    ``position`` equals ``len(planned)`` once every planned question is answered or skipped.
    """

    id: int
    role: str
    lang: str
    answer_lang: str
    banks: tuple[str, ...]
    planned: tuple[tuple[str, str], ...]
    position: int
    started_at: datetime
    finished_at: datetime | None = None


def add(
    connection: sqlite3.Connection,
    *,
    role: str,
    lang: str,
    answer_lang: str,
    banks: Sequence[str],
    planned: Iterable[tuple[str, str]],
    now: datetime,
) -> int:
    """Keep a new session and give its id."""
    cursor = connection.execute(
        "INSERT INTO sessions (role, lang, answer_lang, banks, started_at) VALUES (?, ?, ?, ?, ?)",
        (role, lang, answer_lang, json.dumps(list(banks)), time_to_text(now)),
    )
    session = cursor.lastrowid
    assert session is not None
    connection.executemany(
        "INSERT INTO planned VALUES (?, ?, ?, ?)",
        [(session, position, bank, question) for position, (bank, question) in enumerate(planned)],
    )
    return session


def get(connection: sqlite3.Connection, session: int) -> Session:
    """The session with this id. Raises KeyError if there is none."""
    row = connection.execute(
        "SELECT role, lang, answer_lang, banks, position, started_at, finished_at FROM sessions WHERE id = ?",
        (session,),
    ).fetchone()
    if row is None:
        raise KeyError(session)
    role, lang, answer_lang, banks, position, started_at, finished_at = row
    planned = connection.execute(
        "SELECT bank, question FROM planned WHERE session = ? ORDER BY position", (session,)
    ).fetchall()
    return Session(
        id=session,
        role=role,
        lang=lang,
        answer_lang=answer_lang,
        banks=tuple(json.loads(banks)),
        planned=tuple(planned),
        position=position,
        started_at=datetime.fromisoformat(started_at),
        finished_at=text_to_time(finished_at),
    )


def unfinished(connection: sqlite3.Connection) -> list[int]:
    """The ids of unfinished sessions with work in them, newest first."""
    rows = connection.execute(f"SELECT id FROM sessions WHERE finished_at IS NULL AND {_HOLDS_WORK} ORDER BY id DESC")
    return [session for (session,) in rows]


def pass_question(connection: sqlite3.Connection, session: int, bank: str, question: str) -> None:
    """Move the session's position behind this question; it never moves back, and an unplanned one moves nothing."""
    connection.execute(
        "UPDATE sessions SET position = max(position, ifnull("
        "(SELECT max(position) + 1 FROM planned WHERE session = :id AND bank = :bank AND question = :question), 0))"
        " WHERE id = :id",
        {"id": session, "bank": bank, "question": question},
    )


def finish(connection: sqlite3.Connection, session: int, now: datetime) -> None:
    """Close the session for good; finishing it again changes nothing."""
    connection.execute(
        "UPDATE sessions SET finished_at = ? WHERE id = ? AND finished_at IS NULL", (time_to_text(now), session)
    )
