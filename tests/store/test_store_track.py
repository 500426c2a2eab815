"""The track record and answers said aloud, as they are kept, and an older file that is opened."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from ae_prep.model import Question, Spoken, TrackRow
from ae_prep.store import Journal
from ae_prep.store.migrations import MIGRATIONS, SCHEMA


def test_rows_are_kept_exactly_and_by_period(journal: Journal, now: datetime) -> None:
    later = journal.save_track(TrackRow("2025-Q4", Decimal("0.1"), Decimal("0.30")), now=now)
    journal.save_track(TrackRow("2025-Q3", Decimal(1200), Decimal(1100), "ill"), now=now)
    assert [(row.period, row.target, row.hit) for row in journal.track()] == [
        ("2025-Q3", Decimal(1200), False),
        ("2025-Q4", Decimal("0.1"), True),
    ]
    journal.save_track(TrackRow("2025-Q4", Decimal(2), Decimal(1), "late", later), now=now)
    assert journal.track()[1] == TrackRow("2025-Q4", Decimal(2), Decimal(1), "late", later)
    journal.remove_track(later)
    assert [row.period for row in journal.track()] == ["2025-Q3"]


def test_said_aloud_belongs_to_its_attempt(journal: Journal, session: int, question: Question, now: datetime) -> None:
    attempt = journal.begin_attempt(session, question, now=now)
    journal.finish_attempt(attempt, "answered", now=now)
    assert journal.attempts()[0].spoken is None
    journal.save_spoken(attempt, Spoken(70, "no", "", ""), now=now)
    journal.save_spoken(attempt, Spoken(62, "yes", "partly", ""), now=now)
    (kept,) = journal.attempts()
    assert kept.spoken == Spoken(62, "yes", "partly", "")
    assert kept.finished_at == now


def test_older_data_opens_and_keeps_its_jobs(home: Path, open_journal: Callable[[], Journal], now: datetime) -> None:
    home.mkdir(mode=0o700)
    with sqlite3.connect(home / "ae-prep.db") as connection:
        for statement in (statement for migration in MIGRATIONS[:2] for statement in migration):
            connection.execute(statement)
        connection.execute("PRAGMA user_version = 2")
        connection.execute(
            "INSERT INTO applications (candidate, company, role, saved_at, current) VALUES ('Maya', 'Acme', 'sdr', ?, 1)",
            (now.isoformat(),),
        )
    connection.close()
    journal = open_journal()
    assert journal.application().company == "Acme"
    assert journal.track() == []
    assert SCHEMA == len(MIGRATIONS) > 2
