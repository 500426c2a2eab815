"""Which interview is being prepared."""

from __future__ import annotations

import sqlite3
from datetime import date, datetime

from ae_prep.model import Application
from ae_prep.store.columns import time_to_text

#: There is one application so far; the table is made for several.
_ONLY = 1


def get(connection: sqlite3.Connection) -> Application:
    """The application as last saved, or an empty one."""
    row = connection.execute(
        "SELECT candidate, company, role, interview_on FROM applications WHERE id = ?", (_ONLY,)
    ).fetchone()
    if row is None:
        return Application()
    candidate, company, role, interview_on = row
    return Application(candidate, company, role, date.fromisoformat(interview_on) if interview_on else None)


def put(connection: sqlite3.Connection, application: Application, now: datetime) -> None:
    """Keep the application in place of the one before."""
    day = application.interview_on
    connection.execute(
        "REPLACE INTO applications VALUES (?, ?, ?, ?, ?, ?)",
        (
            _ONLY,
            application.candidate,
            application.company,
            application.role,
            day.isoformat() if day else None,
            time_to_text(now),
        ),
    )
