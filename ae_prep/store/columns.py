"""How values that SQLite has no type for are kept in its columns: times, questions, and nouns with many fields."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import Field, fields
from datetime import UTC, date, datetime, time
from types import MappingProxyType
from typing import Any, ClassVar, Protocol, TypeVar

from ae_prep.model import FollowUp, Question, RedFlag


class Noun(Protocol):
    """A dataclass."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


N = TypeVar("N", bound=Noun)


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


def noun_to_values(noun: Noun) -> dict[str, Any]:
    """The fields of a flat noun that are not as in an empty one, ready for JSON; dates and times as ISO 8601."""
    values = {field.name: getattr(noun, field.name) for field in fields(noun)}
    empty = type(noun)()
    kept = {name: value for name, value in values.items() if value != getattr(empty, name)}
    return {name: value.isoformat() if isinstance(value, date | time) else value for name, value in kept.items()}


def values_to_noun(noun: type[N], values: Mapping[str, Any]) -> N:
    """The noun that ``noun_to_values`` took apart; a field unknown to this version is left out."""
    known = {field.name: _typed(field, values[field.name]) for field in fields(noun) if field.name in values}
    return noun(**known)


def _typed(field: Field[Any], value: Any) -> Any:
    kind = str(field.type).partition(" ")[0]
    if value is not None and kind in ("date", "time"):
        return date.fromisoformat(value) if kind == "date" else time.fromisoformat(value)
    return _frozen(value)


def _plain(value: object) -> object:
    if isinstance(value, MappingProxyType):
        return dict(value)
    raise TypeError(f"cannot keep {value!r}")


def _frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_frozen(item) for item in value)
    return MappingProxyType(value) if isinstance(value, dict) else value
