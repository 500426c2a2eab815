"""A reference card on the terminal: lists wrapped, a table side by side where there is room for it."""

from __future__ import annotations

import textwrap
from itertools import pairwise, zip_longest

import click

from ae_prep.cards import Card, Line, Table
from ae_prep.cli.app import _
from ae_prep.cli.output import clean, columns, say, wrap

#: Columns of the terminal from which a table is shown as one, and those that it takes at most.
SIDE_BY_SIDE = 100
WIDEST_TABLE = 120
_LABEL = 16
_GAP = 2
_TAB = 4


def show(card: Card, *, sources: bool) -> None:
    """Print the card; with ``sources`` the items that each statement rests on stand by it."""
    say(clean(card.title), bold=True)
    for previous, block in pairwise((None, *card.blocks)):
        if block is None:
            continue
        if _apart(previous, block):
            say()
        if isinstance(block, Table):
            _table(block, sources)
        else:
            _line(block, sources)
    say()
    say(wrap(_("From one article on the SDR and AE roles (2022), in our own words, except what is marked as ours.")))


def _apart(previous: Line | Table | None, block: Line | Table) -> bool:
    """Whether there is an empty line between the two."""
    if _kind(previous) == "heading":
        return False
    return not {_kind(previous), _kind(block)} <= {"point", "step"}


def _kind(block: Line | Table | None) -> str:
    return block.kind if isinstance(block, Line) else ""


def _line(line: Line, sources: bool) -> None:
    if line.kind == "heading":
        say(wrap(line.text), bold=True)
        indent = ""
    elif line.kind == "text":
        say(wrap(line.text))
        indent = ""
    else:
        mark = f"{line.number}." if line.number else "-"
        indent = " " * _TAB * (line.depth + 1)
        say(wrap(line.text, indent, f"{mark:>{len(indent) - 1}} "))
    if sources and line.items:
        say(wrap(", ".join(line.items), indent), dim=True)


def _table(table: Table, sources: bool) -> None:
    available = columns()
    if available < SIDE_BY_SIDE:
        _stacked(table, sources)
        return
    each = (min(available, WIDEST_TABLE) - _LABEL) // (len(table.head) - 1)
    widths = [_LABEL, *[each] * (len(table.head) - 1)]
    say(_joined(table.head, widths).rstrip(), bold=True)
    for row in table.rows:
        say()
        cells = [
            textwrap.wrap(_text(cell, sources), width - _GAP, break_on_hyphens=False)
            for cell, width in zip(row, widths, strict=True)
        ]
        for parts in zip_longest(*cells, fillvalue=""):
            say(click.style(f"{parts[0]:<{_LABEL}}", bold=True) + _joined(parts[1:], widths[1:]).rstrip())


def _joined(parts: tuple[str, ...], widths: list[int]) -> str:
    return "".join(f"{part:<{width}}" for part, width in zip(parts, widths, strict=True))


def _stacked(table: Table, sources: bool) -> None:
    """Row after row, each cell on lines of its own, with its column's name before it."""
    names = table.head[1:]
    longest = max(map(len, names))
    for number, (label, *cells) in enumerate(table.rows):
        if number:
            say()
        say(wrap(_text(label, sources)), bold=True)
        for name, cell in zip(names, cells, strict=True):
            say(wrap(_text(cell, sources), " " * (_TAB + longest), f"  {name:<{longest}}  "))


def _text(cell: Line, sources: bool) -> str:
    return clean(f"{cell.text} ({', '.join(cell.items)})" if sources and cell.items else cell.text)
