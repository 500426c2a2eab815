"""Who speaks: stretches in quotation marks, and what others are reported to have said without them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

_MARKS = re.compile("[\"']")
#: A quotation longer than this many characters is taken for a stray mark.
_LONGEST = 600
_OPENS_AFTER = " \n([:,-"
_FIRST_WORDS = 4


def quoted(text: str) -> list[tuple[int, int]]:
    """Stretches of normalised ``text`` within quotation marks, in order, without the marks.

    An apostrophe (``didn't``, ``clients' needs``) opens nothing; a mark that is never closed quotes nothing.
    """
    spans: list[tuple[int, int]] = []
    opened: dict[str, int] = {}
    for match in _MARKS.finditer(text):
        mark, at = match[0], match.start()
        before = text[at - 1] if at else " "
        after = text[at + 1] if at + 1 < len(text) else " "
        start = opened.get(mark)
        if start is not None and not before.isspace() and not (mark == "'" and after.isalnum()):
            if at - start <= _LONGEST and (not spans or spans[-1][1] <= start):
                spans.append((start, at))
            del opened[mark]
        elif before in _OPENS_AFTER and not after.isspace():
            opened[mark] = at + 1
    return [] if _all(spans, text) else spans


def _all(spans: Sequence[tuple[int, int]], text: str) -> bool:
    """Whether the whole answer stands in quotation marks: then it is the candidate who speaks."""
    return len(spans) == 1 and spans[0][1] - spans[0][0] > 0.85 * len(text.strip())


def reported(
    words: Sequence[str],
    gaps: Sequence[str],
    first: int,
    last: int,
    saying: Collection[str],
    turning: Collection[str],
    me: Collection[str],
) -> list[tuple[int, int]]:
    """Token ranges of one sentence (``first`` to ``last``) that somebody else is reported to say.

    ``saying`` holds verbs of saying, ``turning`` the words that lead back to the story (so, and, but), ``me``
    the first person.
    """
    ranges: list[tuple[int, int]] = []
    index = first
    while index < last:
        if words[index] in saying and _others(words, gaps, first, index, me):
            end = _end(words, gaps, index + 1, last, turning, me)
            ranges.append((index + 1, end))
            index = end
        index += 1
    return ranges


def _others(words: Sequence[str], gaps: Sequence[str], first: int, verb: int, me: Collection[str]) -> bool:
    """Whether the subject of ``verb`` is there and is not the candidate."""
    index = verb - 1
    while index >= first and verb - index <= _FIRST_WORDS:
        if words[index] in me:
            return False
        if gaps[index]:
            break
        index -= 1
    return verb > first and not (gaps[verb] and gaps[verb] not in ",")


def _end(
    words: Sequence[str], gaps: Sequence[str], start: int, last: int, turning: Collection[str], me: Collection[str]
) -> int:
    for index in range(start, last):
        near = words[index : index + _FIRST_WORDS]
        if gaps[index] == ";":
            return index
        if words[index] in turning and (gaps[index] == "," or any(word in me for word in near)):
            return index
        if gaps[index] == "," and index > start and any(word in me for word in near):
            return index
    return last
