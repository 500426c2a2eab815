"""Where in a file a finding stands, so that an editor can show it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from ae_prep.labels import LETTERS

if TYPE_CHECKING:
    from ae_prep.answers.files import AnswerFile
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
        return _place(*_position(text, start), *_position(text, end), start, end)

    return locate


def _position(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _place(line: int, column: int, end_line: int, end_column: int, start: int, end: int) -> Place:
    return Place(line, column, end_line, end_column, start, end - start)


def in_record(source: str, number: int, offset: int) -> Locate:
    """Places in a line of JSON, the ``number``-th of its file, which begins at the character ``offset``."""

    def locate(field: str, start: int, end: int) -> Place:
        literal = _literal(source, field)
        if literal is None:
            return Place(number)
        first, last = _inside(source, literal, start), _inside(source, literal, end)
        return _place(number, first + 1, number, last + 1, offset + first, offset + last)

    return locate


def _literal(source: str, field: str) -> int | None:
    """Where in a JSON object the string of ``text``, or of a part, begins (behind its quotation mark)."""
    at = _value(source, source.find("{"), field)
    if at is None and (parts := _value(source, source.find("{"), "parts")) is not None and source[parts] == "{":
        at = _value(source, parts, field)
    return at + 1 if at is not None and source[at] == '"' else None


def _value(source: str, at: int, key: str) -> int | None:
    """Where the value of ``key`` begins in the object at ``at``; the last one counts, as it does for the reader."""
    from json import JSONDecoder

    found = None
    decode = JSONDecoder().raw_decode
    at = _past_space(source, at + 1)
    while source[at : at + 1] == '"':
        name, at = decode(source, at)
        at = _past_space(source, _past_space(source, at) + 1)
        found = at if name == key else found
        at = _past_space(source, decode(source, at)[1])
        at = _past_space(source, at + 1) if source[at : at + 1] == "," else len(source)
    return found


def _past_space(source: str, at: int) -> int:
    while source[at : at + 1] in (" ", "\t", "\r", "\n"):
        at += 1
    return at


#: What stands for one character in a JSON string, or for several that stand for themselves.
_CHARACTERS = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\\"]+", re.DOTALL
)


def _inside(source: str, literal: int, count: int) -> int:
    """Where the character ``count`` of the string that begins at ``literal`` stands."""
    at = literal
    while count > 0 and (match := _CHARACTERS.match(source, at)):
        taken = 1 if match[0][0] == "\\" else min(count, len(match[0]))
        at = match.end() if match[0][0] == "\\" else at + taken
        count -= taken
    return at


class Page:
    """Places in an answer file, of which ``text`` is the source."""

    def __init__(self, text: str, file: AnswerFile) -> None:
        self._text = text
        self._file = file

    def locate(self, index: int, answer: Answer) -> Locate:
        """Places in the answer ``index``."""
        stretches: Mapping[str, Sequence[object]] = self._file.places[index]

        def locate(field: str, start: int, end: int) -> Place:
            if not stretches.get(field):
                return Place(self._file.lines[index])
            return self._in(index, field, text_of(answer, field), start, end)

        return locate

    def _in(self, index: int, field: str, text: str, start: int, end: int) -> Place:
        from ae_prep.answers.places import locate

        stretches = self._file.places[index][field]
        line, column = locate(text, stretches, self._file.source, start)
        end_line, end_column = locate(text, stretches, self._file.source, max(start, end - 1))
        if column is None or end_column is None:
            return Place(line)
        first = self._starts[line - 1] + column - 1
        last = self._starts[end_line - 1] + end_column
        return _place(line, column, end_line, end_column + 1, first, last)

    @cached_property
    def _starts(self) -> list[int]:
        """Where each line begins in the file as it is, whatever its line ends."""
        return [0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", self._text))]
