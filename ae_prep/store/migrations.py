"""The tables, as numbered migrations. A published migration is never edited; a change is a new one at the end.

A migration and its number (``PRAGMA user_version``) are committed together, so a file is never between two numbers.
"""

from __future__ import annotations

import sqlite3

#: Marks a database as ours ("aepr" in ASCII); SQLite keeps it in the file's header.
APPLICATION_ID = 0x61657072

_FIRST = (
    f"PRAGMA application_id = {APPLICATION_ID}",
    """CREATE TABLE sessions (
        id INTEGER PRIMARY KEY,
        role TEXT NOT NULL,
        lang TEXT NOT NULL,
        answer_lang TEXT NOT NULL,
        banks TEXT NOT NULL,
        position INTEGER NOT NULL DEFAULT 0,
        started_at TEXT NOT NULL,
        finished_at TEXT
    )""",
    """CREATE TABLE planned (
        session INTEGER NOT NULL REFERENCES sessions (id),
        position INTEGER NOT NULL,
        bank TEXT NOT NULL,
        question TEXT NOT NULL,
        PRIMARY KEY (session, position)
    ) WITHOUT ROWID""",
    # An attempt keeps the question as it was asked: banks change, answers stay readable.
    """CREATE TABLE attempts (
        id INTEGER PRIMARY KEY,
        session INTEGER NOT NULL REFERENCES sessions (id),
        bank TEXT NOT NULL,
        question TEXT NOT NULL,
        number INTEGER NOT NULL,
        asked TEXT NOT NULL,
        state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'answered', 'skipped')),
        started_at TEXT NOT NULL,
        finished_at TEXT,
        UNIQUE (bank, question, number)
    )""",
    "CREATE INDEX attempts_of_session ON attempts (session)",
    # Rows are only ever added: the newest one of a name counts, the earlier wordings stay.
    """CREATE TABLE parts (
        id INTEGER PRIMARY KEY,
        attempt INTEGER NOT NULL REFERENCES attempts (id),
        name TEXT NOT NULL,
        text TEXT NOT NULL,
        saved_at TEXT NOT NULL
    )""",
    "CREATE INDEX parts_of_attempt ON parts (attempt)",
    """CREATE TABLE followups (
        id INTEGER PRIMARY KEY,
        attempt INTEGER NOT NULL REFERENCES attempts (id),
        question TEXT NOT NULL,
        text TEXT NOT NULL,
        saved_at TEXT NOT NULL
    )""",
    "CREATE INDEX followups_of_attempt ON followups (attempt)",
    # What is being typed and not yet handed in; gone as soon as the part itself is saved.
    """CREATE TABLE drafts (
        attempt INTEGER NOT NULL REFERENCES attempts (id),
        name TEXT NOT NULL,
        text TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        PRIMARY KEY (attempt, name)
    ) WITHOUT ROWID""",
    """CREATE TABLE applications (
        id INTEGER PRIMARY KEY,
        candidate TEXT NOT NULL,
        company TEXT NOT NULL,
        role TEXT NOT NULL,
        interview_on TEXT,
        saved_at TEXT NOT NULL
    )""",
)

#: Several applications, one of them current, each with its details as JSON; what belongs to none has no application.
_SECOND = (
    "ALTER TABLE applications ADD COLUMN details TEXT NOT NULL DEFAULT '{}'",
    "ALTER TABLE applications ADD COLUMN closed_at TEXT",
    "ALTER TABLE applications ADD COLUMN current INTEGER NOT NULL DEFAULT 0",
    "UPDATE applications SET current = 1",
    """CREATE TABLE plans (
        id INTEGER PRIMARY KEY,
        details TEXT NOT NULL,
        saved_at TEXT NOT NULL
    )""",
    # A question that was removed stays as a mark, so that it is not taken from an old answer once more.
    """CREATE TABLE own_questions (
        id INTEGER PRIMARY KEY,
        application INTEGER REFERENCES applications (id),
        text TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        removed_at TEXT
    )""",
    """CREATE TABLE ticks (
        id INTEGER PRIMARY KEY,
        application INTEGER REFERENCES applications (id),
        name TEXT NOT NULL,
        saved_at TEXT NOT NULL
    )""",
    "CREATE UNIQUE INDEX ticks_once ON ticks (ifnull(application, 0), name)",
)

#: How answers sounded, as the candidate says; and what was reached of each target, in exact numbers.
_THIRD = (
    """CREATE TABLE spoken (
        id INTEGER PRIMARY KEY,
        attempt INTEGER NOT NULL REFERENCES attempts (id),
        seconds INTEGER,
        clear TEXT NOT NULL,
        steady TEXT NOT NULL,
        on_time TEXT NOT NULL,
        saved_at TEXT NOT NULL
    )""",
    "CREATE INDEX spoken_of_attempt ON spoken (attempt)",
    """CREATE TABLE track (
        id INTEGER PRIMARY KEY,
        period TEXT NOT NULL UNIQUE,
        target TEXT NOT NULL,
        actual TEXT NOT NULL,
        note TEXT NOT NULL,
        saved_at TEXT NOT NULL
    )""",
)

MIGRATIONS: tuple[tuple[str, ...], ...] = (_FIRST, _SECOND, _THIRD)
#: The schema this program writes, and the newest it can read.
SCHEMA = len(MIGRATIONS)


def schema_of(connection: sqlite3.Connection) -> int:
    """The number of the last migration done to the file, 0 for a new one."""
    number: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return number


def migrate(connection: sqlite3.Connection) -> None:
    """Do the migrations from the file's number on. Call it inside a transaction that holds the write lock."""
    for number in range(schema_of(connection), SCHEMA):
        for statement in MIGRATIONS[number]:
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {number + 1}")
