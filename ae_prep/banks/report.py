"""Collecting the problems of one file, with places that point at the offending word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import MappingProxyType

from ae_prep.banks.codes import CODES, DID_YOU_MEAN
from ae_prep.model import Problem

#: Control characters, bidirectional controls, separators and marks that a terminal obeys but nobody sees.
HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")

#: Where a file is beyond repair, a longer list helps nobody.
MOST_PROBLEMS = 10_000
#: Comparisons with known words in search of the nearest, in one file.
_MOST_COMPARED = 100_000
_LONGEST_VALUE = 60


def visible(text: str) -> str:
    """``text`` safe to print on one line: every character that could act on a terminal is spelled out."""
    return HIDDEN.sub(lambda found: f"U+{ord(found[0]):04X}", text.replace("\n", " ").replace("\t", " "))


def shorten(text: str) -> str:
    """``text`` safe to print and short enough for a message."""
    return visible(text if len(text) <= _LONGEST_VALUE else text[: _LONGEST_VALUE - 1] + "…")


class Report:
    """The problems found in the file at ``path``, whose lines are ``lines``; at most ``MOST_PROBLEMS``."""

    def __init__(self, path: Path, lines: Sequence[str] = ()) -> None:
        self.path = str(path)
        self.lines = lines
        self._problems: list[Problem] = []
        self._comparisons = _MOST_COMPARED

    @property
    def full(self) -> bool:
        """Whether reading on is pointless."""
        return len(self._problems) > MOST_PROBLEMS

    @property
    def problems(self) -> list[Problem]:
        """What was found, by line and column; the remark that there is too much comes last."""
        return sorted(
            self._problems, key=lambda problem: (problem.code == "too-many-problems", problem.line, problem.column)
        )

    def add(
        self, code: str, line: int, at: int | str = "", /, *, known: Iterable[str] = (), **values: str | int
    ) -> None:
        """Note the problem ``code`` in ``line`` (from 1), at a column (from 1), or where the word ``at`` stands.

        ``known`` are the words that would have been right: the nearest to ``value`` is proposed.
        """
        if self.full:
            return
        if len(self._problems) == MOST_PROBLEMS:
            code, values = "too-many-problems", {"limit": MOST_PROBLEMS}
        entry = CODES[code]
        known = tuple(known)
        shown: dict[str, object] = {key: shorten(v) if isinstance(v, str) else v for key, v in values.items()}
        near = self._nearest(str(values.get("value", "")), known)
        if near:
            shown["near"] = near
        if "{known}" in entry.message + entry.fix:
            shown["known"] = ", ".join(known)
        column = at if isinstance(at, int) else self.column(line, at)
        self._problems.append(
            Problem(
                path=self.path,
                line=line,
                column=column,
                code=code,
                message=entry.message,
                fix=DID_YOU_MEAN if near else entry.fix,
                values=MappingProxyType(shown),
                severity=entry.severity,
            )
        )

    def column(self, line: int, word: str, after: int = 0) -> int:
        """The column (from 1) where ``word`` stands in ``line``, right of the column ``after``.

        Where the line's text begins if it is not there.
        """
        text = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        found = text.find(word, after) if word else -1
        return (found if found >= 0 else len(text) - len(text.lstrip())) + 1

    def place(self, line: int, content: str, offset: int) -> tuple[int, int]:
        """Line and column of the character ``offset`` of a block's ``content`` that begins in ``line``."""
        row = content.count("\n", 0, offset)
        start = content.rfind("\n", 0, offset) + 1
        end = content.find("\n", start)
        text = content[start : end if end >= 0 else len(content)]
        return line + row, self.column(line + row, text) + offset - start

    def _nearest(self, value: str, known: Sequence[str]) -> str:
        if not 0 < len(value) <= _LONGEST_VALUE or len(known) > self._comparisons:
            return ""
        import difflib

        self._comparisons -= len(known)
        by_folded = {word.casefold(): word for word in known}
        near = difflib.get_close_matches(value.casefold(), by_folded, 1, 0.7)
        return by_folded[near[0]] if near else ""
