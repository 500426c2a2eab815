"""What a card is made of: lines and tables, each statement with the items of the article that it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Kind = Literal["heading", "text", "point", "step", "cell"]


@dataclass(frozen=True, slots=True)
class Line:
    """One statement: a heading, a paragraph, a point of a list, a numbered step, or a cell of a table.

    ``items`` are those of the article. A statement without any is our own (``ours``), unless it is a heading or a
    cell that says there is nothing. ``depth`` counts from 0 inside lists, ``number`` is 0 but for steps.
    """

    kind: Kind
    text: str
    items: tuple[str, ...] = ()
    ours: bool = False
    depth: int = 0
    number: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, each row under the same ``head``; the first cell of a row names it."""

    head: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True)
class Card:
    """What there is to know on a topic, in one language."""

    topic: str
    lang: str
    title: str
    blocks: tuple[Line | Table, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """All statements in order, cells of tables included."""
        return tuple(line for block in self.blocks for line in _lines(block))

    @property
    def items(self) -> tuple[str, ...]:
        """The items that the card rests on, each once, in the order in which they first stand there."""
        return tuple(dict.fromkeys(item for line in self.lines for item in line.items))


def _lines(block: Line | Table) -> Sequence[Line]:
    return (block,) if isinstance(block, Line) else [cell for row in block.rows for cell in row]
