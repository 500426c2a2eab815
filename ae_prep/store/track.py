"""The track record: one row a period."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from decimal import Decimal

from ae_prep.model import TrackRow
from ae_prep.store.columns import time_to_text


def rows(connection: sqlite3.Connection) -> list[TrackRow]:
    """Every row, by period."""
    found = connection.execute("SELECT period, target, actual, note, id FROM track ORDER BY period")
    return [
        TrackRow(period, Decimal(target), Decimal(actual), note, row) for period, target, actual, note, row in found
    ]


def put(connection: sqlite3.Connection, row: TrackRow, now: datetime) -> int:
    """Keep a row: a new one where its id is 0, else in place of that one; gives its id. A period stands once."""
    values = (row.period, str(row.target), str(row.actual), row.note, time_to_text(now))
    if row.id:
        connection.execute(
            "UPDATE track SET period = ?, target = ?, actual = ?, note = ?, saved_at = ? WHERE id = ?",
            (*values, row.id),
        )
        return row.id
    cursor = connection.execute(
        "INSERT INTO track (period, target, actual, note, saved_at) VALUES (?, ?, ?, ?, ?)", values
    )
    number = cursor.lastrowid
    assert number is not None
    return number


def remove(connection: sqlite3.Connection, number: int) -> None:
    """Take a row away."""
    connection.execute("DELETE FROM track WHERE id = ?", (number,))
