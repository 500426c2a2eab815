"""From a place in an answer back to the line and column of the file that it was read from.

Markdown keeps no record of columns, so the words and their source are laid side by side: the same character, or
markup that shows nothing or something else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from html import unescape
from typing import NamedTuple

#: Markup that stands for characters of the text; looked at before the character itself.
_WRITTEN = re.compile(r"\\[!-/:-@\[-`{-~\n]|&\#?[A-Za-z0-9]{1,31};|`U\+[0-9A-F]{4}(?: U\+[0-9A-F]{4})*`")
#: Markup that shows nothing; looked at only where the character is not that of the text.
_NOTHING = " \t\n*_`"
#: So many beginnings are tried for a paragraph that stands behind a label.
_TRIES = 400


class Stretch(NamedTuple):
    """``start`` to ``end`` of a field's text come from the lines ``first`` to ``last`` (from 0, exclusive)."""

    start: int
    end: int
    first: int
    last: int


def locate(text: str, stretches: Sequence[Stretch], source: Sequence[str], offset: int) -> tuple[int, int | None]:
    """The line and the column (from 1) at which the character ``offset`` of a field stands in its file.

    Args:
        text: the field.
        stretches: where it was read from.
        source: the lines of the file.
        offset: from 0, in code points.

    The column is None where only the line is known: where it begins, that of the paragraph.
    """
    found = next((s for s in reversed(stretches) if s.start <= offset), stretches[0])
    lines = "\n".join(source[found.first : found.last])
    places = _beside(text[found.start : found.end], lines)
    inside = offset - found.start
    if places is None or inside >= len(places):
        return found.first + 1, None
    at = places[inside]
    return found.first + 1 + lines.count("\n", 0, at), at - lines.rfind("\n", 0, at)


@lru_cache(maxsize=16)
def _beside(text: str, source: str) -> list[int] | None:
    """For each character of ``text`` its place in ``source``; None where they cannot be laid side by side."""
    if not text:
        return None
    start = -1
    for _ in range(_TRIES):
        start = _next(source, text[0], start + 1)
        if start < 0:
            return None
        if (places := _from(text, source, start)) is not None:
            return places
    return None


def _next(source: str, char: str, start: int) -> int:
    """Where ``char``, or markup that may stand for it, comes next."""
    found = [at for at in (source.find(char, start), source.find("&", start), source.find("`U+", start)) if at >= 0]
    return min(found, default=-1)


def _from(text: str, source: str, at: int) -> list[int] | None:
    places: list[int] = []
    while len(places) < len(text):
        char = text[len(places)]
        markup = _WRITTEN.match(source, at)
        if markup:
            shown = _shown(markup[0])
            if not text.startswith(shown, len(places)):
                return None
            places += [markup.end() - 1 if markup[0][0] == "\\" else at] * len(shown)
            at = markup.end()
        elif source[at : at + 1] == char:
            places.append(at)
            at += 1
        elif source.startswith("<!--", at) and (end := source.find("-->", at)) >= 0:
            at = end + 3
        elif source[at : at + 1] and source[at] in _NOTHING:
            at += 1
        else:
            return None
    return places if _ends(source, at) else None


def _ends(source: str, at: int) -> bool:
    """Whether nothing more is told on this line."""
    rest = source[at:].partition("\n")[0]
    if "<!--" in rest:
        rest = rest.partition("<!--")[0]
    return not rest.strip(_NOTHING + "\\#|")


def _shown(markup: str) -> str:
    if markup[0] == "\\":
        return markup[1]
    if markup[0] == "&":
        return unescape(markup)
    return "".join(chr(int(name[2:], 16)) for name in markup.strip("`").split())
