"""Where the candidate stands, in a few numbers."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from ae_prep.store.columns import text_to_time


@dataclass(frozen=True, slots=True)
class Summary:
    """What the home screen tells: different questions answered, attempts answered, sessions finished, last save."""

    questions: int
    attempts: int
    sessions: int
    last_practised: datetime | None


def summarise(connection: sqlite3.Connection) -> Summary:
    """Count what is kept."""
    attempts, questions = connection.execute(
        "SELECT count(*), count(DISTINCT bank || ' ' || question) FROM attempts WHERE state = 'answered'"
    ).fetchone()
    (sessions,) = connection.execute("SELECT count(*) FROM sessions WHERE finished_at IS NOT NULL").fetchone()
    (last,) = connection.execute("SELECT max(saved_at) FROM parts").fetchone()
    return Summary(questions, attempts, sessions, text_to_time(last))


def last_answered(connection: sqlite3.Connection) -> dict[tuple[str, str], datetime]:
    """By (bank id, question id), when it was answered last."""
    rows = connection.execute(
        "SELECT bank, question, max(finished_at) FROM attempts WHERE state = 'answered' GROUP BY bank, question"
    )
    return {(bank, question): datetime.fromisoformat(moment) for bank, question, moment in rows}
