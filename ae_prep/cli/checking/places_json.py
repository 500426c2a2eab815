"""Where in a line of JSON the words of an answer stand."""

from __future__ import annotations

import re

from ae_prep.cli.checking.places import Locate, Place, place


def in_record(source: str, number: int, offset: int) -> Locate:
    """Places in a line of JSON, the ``number``-th of its file, which begins at the character ``offset``."""

    def locate(field: str, start: int, end: int) -> Place:
        literal = _literal(source, field)
        if literal is None:
            return Place(number)
        first, last = _inside(source, literal, start), _inside(source, literal, end)
        return place(number, first + 1, number, last + 1, offset + first, offset + last)

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
