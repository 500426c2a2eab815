"""Attempts at questions: their parts, follow-ups and drafts. Rows are added, never overwritten by a later attempt."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Literal, Protocol

from ae_prep.model import Answer, Attempt, Question, Spoken
from ae_prep.store.columns import question_to_text, text_to_question, text_to_time, time_to_text


class AnswerOf(Protocol):
    """What makes an answer of the replies kept by name and the follow-ups, (question, reply), oldest first."""

    def __call__(
        self, question: Question, replies: Mapping[str, str], followups: Sequence[tuple[str, str]], *, role: str
    ) -> Answer: ...


@dataclass(frozen=True, slots=True)
class OpenAttempt:
    """An attempt begun and not finished: the replies handed in, and what was being typed, each by name."""

    id: int
    attempt: Attempt
    replies: Mapping[str, str]
    drafts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Filter:
    """Which attempts to read; None does not narrow. ``role`` is the role of the session."""

    id: int | None = None
    bank: str | None = None
    question: str | None = None
    role: str | None = None
    session: int | None = None
    state: str | None = None

    def where(self) -> tuple[str, dict[str, object]]:
        """The condition in SQL over ``attempts`` and ``sessions``, and its values."""
        columns = {
            "attempts.id": self.id,
            "attempts.bank": self.bank,
            "attempts.question": self.question,
            "sessions.role": self.role,
            "attempts.session": self.session,
            "attempts.state": self.state,
        }
        chosen = {column: value for column, value in columns.items() if value is not None}
        condition = " AND ".join(f"{column} = :{column.replace('.', '_')}" for column in chosen)
        return condition or "1", {column.replace(".", "_"): value for column, value in chosen.items()}


def add(connection: sqlite3.Connection, session: int, question: Question, now: datetime) -> int:
    """Keep a new open attempt with the question as it is asked, and give its id."""
    cursor = connection.execute(
        "INSERT INTO attempts (session, bank, question, number, asked, started_at) VALUES (:session, :bank, :id,"
        " (SELECT ifnull(max(number), 0) + 1 FROM attempts WHERE bank = :bank AND question = :id),"
        " :asked, :now)",
        {
            "session": session,
            "bank": question.bank,
            "id": question.id,
            "asked": question_to_text(question),
            "now": time_to_text(now),
        },
    )
    attempt = cursor.lastrowid
    assert attempt is not None
    return attempt


def place(connection: sqlite3.Connection, attempt: int) -> tuple[int, str, str]:
    """The session, bank and question that the attempt belongs to. Raises KeyError if there is no such attempt."""
    row: tuple[int, str, str] | None = connection.execute(
        "SELECT session, bank, question FROM attempts WHERE id = ?", (attempt,)
    ).fetchone()
    if row is None:
        raise KeyError(attempt)
    return row


def add_part(connection: sqlite3.Connection, attempt: int, name: str, text: str, now: datetime) -> None:
    """Add one part as handed in. A part of that name from before stays, the newest counts; its draft is done with."""
    connection.execute(
        "INSERT INTO parts (attempt, name, text, saved_at) VALUES (?, ?, ?, ?)",
        (attempt, name, text, time_to_text(now)),
    )
    connection.execute("DELETE FROM drafts WHERE attempt = ? AND name = ?", (attempt, name))


def put_draft(connection: sqlite3.Connection, attempt: int, name: str, text: str, now: datetime) -> None:
    """Keep what is being typed for one part, in place of the draft before it."""
    connection.execute("REPLACE INTO drafts VALUES (?, ?, ?, ?)", (attempt, name, text, time_to_text(now)))


def add_followup(connection: sqlite3.Connection, attempt: int, question: str, text: str, now: datetime) -> None:
    """Add the answer to a follow-up question; asked once more, the newest answer counts."""
    connection.execute(
        "INSERT INTO followups (attempt, question, text, saved_at) VALUES (?, ?, ?, ?)",
        (attempt, question, text, time_to_text(now)),
    )


def finish(connection: sqlite3.Connection, attempt: int, state: Literal["answered", "skipped"], now: datetime) -> None:
    """Close the attempt as answered or skipped."""
    connection.execute(
        "UPDATE attempts SET state = ?, finished_at = ? WHERE id = ?", (state, time_to_text(now), attempt)
    )


def add_spoken(connection: sqlite3.Connection, attempt: int, spoken: Spoken, now: datetime) -> None:
    """Add that the answer was said aloud; the newest time counts."""
    connection.execute(
        "INSERT INTO spoken (attempt, seconds, clear, steady, on_time, saved_at) VALUES (?, ?, ?, ?, ?, ?)",
        (attempt, spoken.seconds, spoken.clear, spoken.steady, spoken.on_time, time_to_text(now)),
    )


def open_one(connection: sqlite3.Connection, session: int, answer_of: AnswerOf) -> OpenAttempt | None:
    """The newest attempt of the session if it is still open, else None."""
    row = connection.execute(
        "SELECT id, state FROM attempts WHERE session = ? ORDER BY id DESC LIMIT 1", (session,)
    ).fetchone()
    if row is None or row[1] != "open":
        return None
    (attempt,) = read(connection, Filter(id=row[0]), answer_of)
    parts = connection.execute("SELECT name, text FROM parts WHERE attempt = ? ORDER BY id", row[:1])
    drafts = connection.execute("SELECT name, text FROM drafts WHERE attempt = ? ORDER BY saved_at", row[:1])
    return OpenAttempt(row[0], attempt, MappingProxyType(dict(parts)), MappingProxyType(dict(drafts)))


def read(connection: sqlite3.Connection, chosen: Filter, answer_of: AnswerOf) -> list[Attempt]:
    """The chosen attempts as the candidate left them, oldest first."""
    condition, values = chosen.where()
    source = f"FROM attempts JOIN sessions ON sessions.id = attempts.session WHERE {condition}"
    within = f"WHERE attempt IN (SELECT attempts.id {source}) ORDER BY id"
    replies = _newest(connection.execute(f"SELECT attempt, name, text FROM parts {within}", values))
    followups = _newest(connection.execute(f"SELECT attempt, question, text FROM followups {within}", values))
    aloud = connection.execute(f"SELECT attempt, seconds, clear, steady, on_time FROM spoken {within}", values)
    spoken = {attempt: Spoken(*said) for attempt, *said in aloud}
    rows = connection.execute(
        "SELECT attempts.id, attempts.bank, asked, number, state, sessions.role, attempts.finished_at"
        f" {source} ORDER BY attempts.id",
        values,
    )
    found = []
    for attempt, bank, asked, number, state, role, finished in rows:
        question = text_to_question(asked)
        answer = answer_of(question, replies[attempt], tuple(followups[attempt].items()), role=role)
        said = spoken.get(attempt)
        found.append(Attempt(bank, question, number, answer, state, text_to_time(finished), said, attempt))
    return found


def _newest(rows: Iterable[tuple[int, str, str]]) -> dict[int, dict[str, str]]:
    """By attempt, the newest text of each name, names in the order in which they first came."""
    texts: defaultdict[int, dict[str, str]] = defaultdict(dict)
    for attempt, name, text in rows:
        texts[attempt][name] = text
    return texts
