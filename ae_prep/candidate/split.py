"""The single questions in a text that holds several: those typed one after the other in practice."""

from __future__ import annotations

import re
from collections.abc import Iterator

_BULLET = re.compile(r"[ \t]*(?:[-*•–]|\(?\d{1,2}[.)])[ \t]+")
#: How a question begins that was written without its mark.
_OPENERS = frozenset(
    "how what which who whom whose when where why do does did is are was can could would will should may "
    "apa apakah bagaimana seperti mengapa kenapa siapa kapan berapa mana adakah bolehkah bisakah gimana".split()
)
_LONGEST = 1000


def split_questions(text: str) -> Iterator[str]:
    """Each question in ``text``: a sentence with a question mark, or a line that begins like a question."""
    for line in text.splitlines():
        rest = line[: _LONGEST * 10]
        if bullet := _BULLET.match(rest):
            rest = rest[bullet.end() :]
        *asked, rest = rest.split("?")
        for sentence in asked:
            words = _last_sentence(sentence)
            if words:
                yield f"{words[:_LONGEST]}?"
        rest = " ".join(rest.split())
        if not asked and rest and rest.split()[0].casefold().strip(",") in _OPENERS:
            yield rest[:_LONGEST]


def _last_sentence(text: str) -> str:
    """What stands after the last end of a sentence, on one line."""
    for mark in (". ", "! "):
        text = text.rpartition(mark)[2]
    return " ".join(text.strip(" \t\"'“”‘’)").split())
