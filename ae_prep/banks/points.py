"""The points of a list as values of ``model.Question``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from ae_prep.banks import fields
from ae_prep.banks.report import Report
from ae_prep.model import FollowUp, RedFlag


class Point(NamedTuple):
    """One point: its line (from 1), its text, and the rule it is tied to."""

    line: int
    text: str
    rule: str | None = None


def _followups(points: Sequence[Point], _: Report) -> tuple[FollowUp, ...]:
    return tuple(FollowUp(point.text, point.rule) for point in points)


def _red_flags(points: Sequence[Point], _: Report) -> tuple[RedFlag, ...]:
    return tuple(RedFlag(point.text, point.rule) for point in points)


def _strong(points: Sequence[Point], _: Report) -> tuple[str, ...]:
    return tuple(point.text for point in points)


def _inputs(points: Sequence[Point], report: Report) -> dict[str, str]:
    found: dict[str, str] = {}
    for line, text, _ in points:
        name, _, value = (part.strip() for part in text.partition(":"))
        if name not in fields.INPUTS:
            report.add("unknown-input", line, name, value=name, known=fields.INPUTS)
        elif name in found:
            report.add("duplicate-input", line, name, value=name)
        elif not any(character.isdigit() for character in value):
            report.add("bad-input", line, name, value=text)
        else:
            found[name] = value
    return found


def _key(points: Sequence[Point], report: Report) -> tuple[tuple[str, ...], ...]:
    found = []
    for line, text, _ in points:
        wordings = tuple(part.strip() for part in text.split("|"))
        if not all(wordings):
            report.add("empty-item", line, "|")
        found.append(wordings)
    return tuple(found)


def _as_they_are(points: Sequence[Point], _: Report) -> tuple[Point, ...]:
    return tuple(points)


#: By field of ``model.Question``: makes its value, and reports points that do not fit.
VALUES: dict[str, Callable[[Sequence[Point], Report], Any]] = {
    "followups": _followups,
    "strong": _strong,
    "red_flags": _red_flags,
    "inputs": _inputs,
    "key": _key,
    "phrases": _as_they_are,
}
