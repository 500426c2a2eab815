"""What the candidate has besides answers: the plan to get better, questions to ask back, and ticks."""

from __future__ import annotations

import json
import sqlite3
from datetime import datetime

from ae_prep.model import OwnQuestion, Plan
from ae_prep.store.columns import noun_to_values, time_to_text, values_to_noun

#: There is one plan, the candidate's.
_ONLY = 1
#: Rows of one application and those that belong to none.
_OF = "(application IS NULL OR application = ?)"


def plan(connection: sqlite3.Connection) -> Plan:
    """The plan as last saved, or an empty one."""
    row = connection.execute("SELECT details FROM plans WHERE id = ?", (_ONLY,)).fetchone()
    return values_to_noun(Plan, json.loads(row[0])) if row else Plan()


def put_plan(connection: sqlite3.Connection, changed: Plan, now: datetime) -> None:
    """Keep the plan in place of the one before."""
    text = json.dumps(noun_to_values(changed), ensure_ascii=False)
    connection.execute("REPLACE INTO plans VALUES (?, ?, ?)", (_ONLY, text, time_to_text(now)))


def questions(connection: sqlite3.Connection, application: int | None, *, removed: bool = False) -> list[OwnQuestion]:
    """The questions for an interview and those for every one, oldest first; or the ones that were removed."""
    rows = connection.execute(
        f"SELECT text, application, id FROM own_questions WHERE {_OF} AND (removed_at IS NOT NULL) = ? ORDER BY id",
        (application, removed),
    )
    return [OwnQuestion(*row) for row in rows]


def add_question(connection: sqlite3.Connection, question: OwnQuestion, now: datetime) -> int:
    """Keep a new question and give its id."""
    cursor = connection.execute(
        "INSERT INTO own_questions (application, text, saved_at) VALUES (?, ?, ?)",
        (question.application, question.text, time_to_text(now)),
    )
    number = cursor.lastrowid
    assert number is not None
    return number


def put_question(connection: sqlite3.Connection, number: int, text: str, now: datetime) -> None:
    """Word a question anew. The earlier wording stays as one that was removed."""
    connection.execute(
        "INSERT INTO own_questions (application, text, saved_at, removed_at)"
        " SELECT application, text, saved_at, ? FROM own_questions WHERE id = ? AND text <> ?",
        (time_to_text(now), number, text),
    )
    connection.execute(
        "UPDATE own_questions SET text = ?, saved_at = ? WHERE id = ?", (text, time_to_text(now), number)
    )


def remove_question(connection: sqlite3.Connection, number: int, now: datetime) -> None:
    """Take a question off the list."""
    connection.execute("UPDATE own_questions SET removed_at = ? WHERE id = ?", (time_to_text(now), number))


def ticks(connection: sqlite3.Connection, application: int | None) -> frozenset[str]:
    """The names that are ticked for an application, and those ticked once and for all."""
    rows = connection.execute(f"SELECT name FROM ticks WHERE {_OF}", (application,))
    return frozenset(name for (name,) in rows)


def set_tick(connection: sqlite3.Connection, name: str, application: int | None, done: bool, now: datetime) -> None:
    """Tick a name, or take its tick away; ticking it again changes nothing."""
    if done:
        connection.execute(
            "INSERT OR IGNORE INTO ticks (application, name, saved_at) VALUES (?, ?, ?)",
            (application, name, time_to_text(now)),
        )
    else:
        connection.execute("DELETE FROM ticks WHERE application IS ? AND name = ?", (application, name))
