"""Cards out of their Markdown files; ``README.md`` in this folder says how one is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from ae_prep.cards.card import Card, Kind, Line, Table

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

#: In the order in which one would read them; the same in every language.
TOPICS = (
    "roles",
    "sdr",
    "sdr-day",
    "ae",
    "am",
    "skills",
    "objections",
    "funnel",
    "dos-and-donts",
    "sdr-tips",
    "promotion",
    "figures",
)
#: How a statement begins that is not the article's but ours.
OURS = {"en": "Our addition:", "id": "Tambahan kami:"}

_ITEM = r"[A-Z]+(?:-[A-Z]+)*-\d+(?:\.R?\d+)?"
_ITEMS = re.compile(rf"\s*\(({_ITEM}(?:, {_ITEM})*)\)\Z")
_KINDS: dict[str, Kind] = {"heading_open": "heading", "th_open": "heading", "td_open": "cell"}


def title(topic: str, lang: str) -> str:
    """The title of the card on ``topic``, one of ``TOPICS``; the rest is not read."""
    with _path(topic, lang).open(encoding="utf-8") as file:
        return file.readline().removeprefix("# ").strip()


def read(topic: str, lang: str) -> Card:
    """The card on ``topic``, one of ``TOPICS``, in ``lang``."""
    tokens = _parser().parse(_path(topic, lang).read_text(encoding="utf-8"))
    return Card(topic, lang, title(topic, lang), tuple(_blocks(tokens, OURS[lang]))[1:])


def _path(topic: str, lang: str) -> Path:
    return Path(__file__).parent / lang / f"{topic}.md"


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable("table")


def _blocks(tokens: list[Token], mark: str) -> Iterator[Line | Table]:
    """The lines and tables in order, the title first. ``mark`` opens a statement, or a section, of our own."""
    numbers: list[int] = []  # of the points that are open; 0 where the list has none
    cells: list[Line] = []
    section_is_ours = False
    for opening, token in pairwise(tokens):
        match token.type:
            case "list_item_open":
                numbers.append(int(token.info or 0))
            case "list_item_close":
                numbers.pop()
            case "table_close":
                yield _table(cells)
                cells = []
            case "inline":
                line = _line(opening, token, numbers, mark, section_is_ours)
                if opening.type == "heading_open":
                    section_is_ours = line.ours
                if opening.type in ("th_open", "td_open"):
                    cells.append(line)
                else:
                    yield line


def _line(opening: Token, token: Token, numbers: list[int], mark: str, section_is_ours: bool) -> Line:
    text = "".join(" " if child.type == "softbreak" else child.content for child in token.children or ())
    found = _ITEMS.search(text)
    items = tuple(found[1].split(", ")) if found else ()
    text = _ITEMS.sub("", text)
    number = numbers[-1] if numbers else 0
    kind = _KINDS.get(opening.type) or ("step" if number else "point" if numbers else "text")
    ours = text.startswith(mark) or (section_is_ours and not items and kind != "heading")
    return Line(kind, text, items, ours, max(0, len(numbers) - 1), number)


def _table(cells: list[Line]) -> Table:
    head = tuple(cell.text for cell in cells if cell.kind == "heading")
    width = len(head)
    rows = (tuple(cells[start : start + width]) for start in range(width, len(cells), width))
    return Table(head, tuple(rows))
