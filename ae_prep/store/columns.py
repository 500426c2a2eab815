"""How values that SQLite has no type for are kept in its columns: times and questions."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any

from ae_prep.model import FollowUp, Question, RedFlag


def time_to_text(moment: datetime) -> str:
    """An aware time as ISO 8601 in UTC, so that texts sort as times do. Raises ValueError for a naive one."""
    if moment.tzinfo is None:
        raise ValueError("a time without a time zone")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def text_to_time(text: str | None) -> datetime | None:
    """The aware UTC time that ``time_to_text`` wrote."""
    return datetime.fromisoformat(text) if text is not None else None


def question_to_text(question: Question) -> str:
    """The whole question as JSON."""
    values = {field.name: getattr(question, field.name) for field in fields(question)}
    for name in ("followups", "red_flags"):
        values[name] = [entry._asdict() for entry in values[name]]
    return json.dumps(values, default=_plain)


def text_to_question(text: str) -> Question:
    """The question that ``question_to_text`` wrote; a field unknown to this version is left out."""
    values: dict[str, Any] = json.loads(text)
    known = {field.name: _frozen(values[field.name]) for field in fields(Question) if field.name in values}
    known["followups"] = tuple(FollowUp(**item) for item in values.get("followups", ()))
    known["red_flags"] = tuple(RedFlag(**item) for item in values.get("red_flags", ()))
    return Question(**known)


def _plain(value: object) -> object:
    if isinstance(value, MappingProxyType):
        return dict(value)
    raise TypeError(f"cannot keep {value!r}")


def _frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_frozen(item) for item in value)
    return MappingProxyType(value) if isinstance(value, dict) else value
