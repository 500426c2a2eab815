"""Where in a file a finding stands, so that an editor can show it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from ae_prep.labels import LETTERS

if TYPE_CHECKING:
    from ae_prep.model import Answer, Finding

_TEXT = "text"


class Place(NamedTuple):
    """Lines and columns from 1, the end exclusive; offset and length in characters, from 0. None: not known."""

    line: int
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    offset: int | None = None
    length: int | None = None


#: Gives the place of ``start`` to ``end`` of a field.
Locate = Callable[[str, int, int], Place]


def field_of(answer: Answer, finding: Finding) -> str:
    """The name of the field that the offsets of a finding count in."""
    return _TEXT if answer.parts is None else LETTERS.get(finding.part or "", finding.part or _TEXT)


def text_of(answer: Answer, field: str) -> str:
    """What was told in a field."""
    if field == _TEXT:
        return answer.text or ""
    return (answer.parts or {}).get(field) or getattr(answer, field, None) or ""


def in_text(text: str) -> Locate:
    """Places in a file that is nothing but its text."""

    def locate(_field: str, start: int, end: int) -> Place:
        return place(*_position(text, start), *_position(text, end), start, end)

    return locate


def _position(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def place(line: int, column: int, end_line: int, end_column: int, start: int, end: int) -> Place:
    return Place(line, column, end_line, end_column, start, end - start)
