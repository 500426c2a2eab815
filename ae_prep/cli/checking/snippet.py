"""The line of an answer with carets under the quoted words, as it looks on a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from ae_prep.cli.output import clean

#: A quotation over more lines than this shows its first ones.
_MOST_LINES = 3
#: So many columns stay visible before the quoted words of a line that is cut.
_BEFORE = 16
_TAB = "    "
_CUT = "…"
_JOINER = "\u200d"


class Line(NamedTuple):
    """A line as it is shown, what stands below it, and how many lines further down than the first it is."""

    text: str
    carets: str
    number: int


class _Cell(NamedTuple):
    """What one character is shown as, how many columns it takes, and whether it is quoted."""

    shown: str
    columns: int
    quoted: bool


def snippet(text: str, start: int, end: int, width: int) -> Iterator[Line]:
    """The lines of ``text`` with the characters ``start`` to ``end``, none wider than ``width`` columns."""
    first = text.rfind("\n", 0, start) + 1
    for number in range(_MOST_LINES):
        last = text.find("\n", first)
        last = len(text) if last < 0 else last
        yield _line(text[first:last].removesuffix("\r"), start - first, end - first, width, number)
        first = last + 1
        if first >= end:
            return


def _line(line: str, start: int, end: int, width: int, number: int) -> Line:
    # A line may be a whole novel: only so much of it is looked at as can be shown.
    near = max(0, start - 2 * width)
    piece = line[near : max(start, 0) + 3 * width]
    cells = list(_cells(piece, start - near, end - near))
    taken, cut = _window(cells, width, cut_before=near > 0, cut_after=near + len(piece) < len(line))
    shown = "".join(cell.shown for cell in taken)
    carets = "".join(("^" if cell.quoted else " ") * cell.columns for cell in taken)
    text = (_CUT if cut[0] else "") + shown + (_CUT if cut[1] else "")
    return Line(text.rstrip(), ((" " if cut[0] else "") + carets).rstrip(), number)


def _window(
    cells: list[_Cell], width: int, *, cut_before: bool, cut_after: bool
) -> tuple[list[_Cell], tuple[bool, bool]]:
    """The cells that fit, the quoted ones in sight, and whether some are left out before and behind."""
    if not cut_before and not cut_after and sum(cell.columns for cell in cells) <= width:
        return cells, (False, False)
    quoted = next((n for n, cell in enumerate(cells) if cell.quoted), 0)
    quoted_columns = sum(cell.columns for cell in cells[quoted:] if cell.quoted)
    room = width - 2
    before = max(_BEFORE, room - quoted_columns - _BEFORE)
    first, used = quoted, 0
    while first and used + cells[first - 1].columns <= min(before, room // 2 if quoted_columns > room // 2 else before):
        first -= 1
        used += cells[first].columns
    last, used = first, 0
    while last < len(cells) and used + cells[last].columns <= room:
        used += cells[last].columns
        last += 1
    return cells[first:last], (cut_before or first > 0, cut_after or last < len(cells))


def _cells(line: str, start: int, end: int) -> Iterator[_Cell]:
    before = ""
    for number, char in enumerate(line):
        shown = _TAB if char == "\t" else clean(char)
        yield _Cell(shown, columns(shown, before), start <= number < end)
        before = char


def columns(text: str, before: str = "") -> int:
    """How many columns of a terminal ``text`` takes that stands behind the character ``before``."""
    return sum(_columns(char, last) for last, char in zip([before, *text], text, strict=False))


def _columns(char: str, before: str) -> int:
    """Two in East Asia and for most pictures, none for a mark, and none for a picture joined to another."""
    if char < "\u0300":
        return 1
    if unicodedata.category(char) in ("Mn", "Me", "Cf") or "\U0001f3fb" <= char <= "\U0001f3ff":
        return 0
    wide = unicodedata.east_asian_width(char) in "WF"
    return (0 if before == _JOINER else 2) if wide else 1
