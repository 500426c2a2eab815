"""The applications: several jobs, one of them current."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from ae_prep.model import Application, Interview, Plan, Product
from ae_prep.store import candidate
from ae_prep.store.columns import noun_to_values, text_to_time, time_to_text, values_to_noun

_COLUMNS = "id, candidate, company, role, interview_on, details, closed_at"
#: Fields of an application that have no column of their own and are kept as they are.
_PLAIN = ("variant", "culture", "evidence")


def current(connection: sqlite3.Connection) -> Application:
    """The application that is being prepared; where there is none, an empty one with the candidate's name."""
    row = connection.execute(f"SELECT {_COLUMNS} FROM applications WHERE current").fetchone()
    if row is not None:
        return _application(row, candidate.plan(connection))
    name = connection.execute("SELECT candidate FROM applications ORDER BY saved_at DESC, id DESC LIMIT 1").fetchone()
    return Application(candidate=name[0] if name else "")


def every(connection: sqlite3.Connection) -> list[Application]:
    """All applications in the order in which they were begun, closed ones too."""
    plan = candidate.plan(connection)
    rows = connection.execute(f"SELECT {_COLUMNS} FROM applications ORDER BY id")
    return [_application(row, plan) for row in rows]


def add(connection: sqlite3.Connection, application: Application, now: datetime) -> int:
    """Keep a new application, make it the current one, and give its id."""
    cursor = connection.execute(
        "INSERT INTO applications (candidate, company, role, saved_at) VALUES ('', '', '', ?)", (time_to_text(now),)
    )
    number = cursor.lastrowid
    assert number is not None
    put(connection, replace(application, id=number), now)
    use(connection, number)
    return number


def put(connection: sqlite3.Connection, application: Application, now: datetime) -> None:
    """Keep a changed application in place of the same one before."""
    closed_at = connection.execute("SELECT closed_at FROM applications WHERE id = ?", (application.id,)).fetchone()[0]
    connection.execute(
        "UPDATE applications SET candidate = ?, company = ?, role = ?, interview_on = ?, details = ?, closed_at = ?,"
        " saved_at = ? WHERE id = ?",
        (
            application.candidate,
            application.company,
            application.role,
            application.interview.on.isoformat() if application.interview.on else None,
            json.dumps(_details(application), ensure_ascii=False),
            (closed_at or time_to_text(now)) if application.closed else None,
            time_to_text(now),
            application.id,
        ),
    )


def use(connection: sqlite3.Connection, number: int | None) -> None:
    """Make this application the current one; None: no application is."""
    connection.execute("UPDATE applications SET current = (id = ifnull(?, 0))", (number,))


def _details(application: Application) -> dict[str, Any]:
    values = {name: getattr(application, name) for name in _PLAIN}
    values["applied_on"] = application.applied_on.isoformat() if application.applied_on else None
    values["interview"] = noun_to_values(replace(application.interview, on=None, least=None))
    values["product"] = noun_to_values(application.product)
    return values


def _application(row: tuple[Any, ...], plan: Plan) -> Application:
    number, name, company, role, interview_on, text, closed_at = row
    details = json.loads(text)
    interview = values_to_noun(Interview, details.get("interview", {}))
    day = date.fromisoformat(interview_on) if interview_on else None
    applied_on = details.get("applied_on")
    return Application(
        candidate=name,
        company=company,
        role=role,
        interview=replace(interview, on=day, least=plan.least_for(interview.channel)),
        **{name: details[name] for name in _PLAIN if name in details},
        applied_on=date.fromisoformat(applied_on) if applied_on else None,
        product=values_to_noun(Product, details.get("product", {})),
        closed=text_to_time(closed_at) is not None,
        id=number,
    )
