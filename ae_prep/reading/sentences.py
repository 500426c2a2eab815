"""Where a sentence ends: what stands between two written words, and what tells an end from an abbreviation."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple, Protocol

from ae_prep.reading.facts import Act, Reading

_BULLET = re.compile(r"\n\s*(?:[-*•]|\d+[.)])\s")
_ENDING = re.compile(r"[\n.!?…]")
_QUOTES = frozenset("\"'…")
#: What stands between words is much the same everywhere, unless it is longer than this.
_USUAL = 32


class Language(Protocol):
    """What a language module offers (``languages/<lang>/grammar.py``)."""

    ABBREVIATIONS: frozenset[str]
    CONJUNCTIONS: frozenset[str]
    TRAILING: frozenset[str]
    TURNING: frozenset[str]
    ME: frozenset[str]

    def expand(self, word: str) -> Sequence[tuple[str, int]]: ...

    def base(self, word: str) -> str: ...

    def flags(self, word: str, base: str, words: Mapping[str, frozenset[str]]) -> int: ...

    def find_acts(self, reading: Reading, words: Mapping[str, frozenset[str]]) -> list[Act]: ...


class Gap(NamedTuple):
    """What stands between two written words: the mark that opens a clause, if any; whether a sentence may end."""

    mark: str
    may_end: bool


def gap(between: str) -> Gap:
    """What ``between`` is."""
    return _usual_gap(between) if len(between) <= _USUAL else _gap(between)


def _gap(between: str) -> Gap:
    return Gap(_mark(between), between != ", " and _ENDING.search(between) is not None)


_usual_gap = lru_cache(maxsize=1 << 12)(_gap)


def _mark(between: str) -> str:
    """The mark between two words that opens a clause, or nothing."""
    if between in (" ", ""):
        return ""
    for mark in between:
        if mark in ",;:()–—\n.!?…":
            return mark
    return "-" if " - " in between or "--" in between else ""


def ends(between: str, previous: str, following: str, length: int, language: Language) -> bool:
    """Whether a sentence of ``length`` words ends between two written words."""
    lower = following[0].islower()
    if "\n" in between and _breaks(between, lower):
        return True
    if "!" in between or "?" in between or "…" in between or ".." in between:
        return not (lower and (_QUOTES & set(between) or ".." in between))
    dot = between.find(".")
    if dot < 0 or (dot + 1 < len(between) and between[dot + 1] not in " \n\"')"):
        return False
    word = previous.lower()
    if word in language.ABBREVIATIONS and not (word in ("etc", "dll", "dsb", "dst") and not lower):
        return word == "no" and not following[0].isdigit()
    if (len(word) == 1 and previous.islower()) or (previous.isdigit() and length == 1):
        return False
    return dot + 1 < len(between) and not (lower and '"' in between)


def closes(word: str, language: Language) -> bool:
    """Whether a full stop after ``word`` ends a sentence whatever follows: no abbreviation, initial or number."""
    lower = word.lower()
    return not (lower in language.ABBREVIATIONS or (len(lower) == 1 and word.islower()) or word.isdigit())


def _breaks(between: str, lower: bool) -> bool:
    """Whether a line break ends the sentence: a blank line, a list item, or a line that begins with a capital."""
    if between.count("\n") > 1 or _BULLET.search(between + " "):
        return True
    return not lower and not between.strip(" \n")


def tail(after: str) -> tuple[int, bool]:
    """How many of the marks that follow a sentence belong to it, and whether they make it a question."""
    return _usual_tail(after) if len(after) <= _USUAL else _tail(after)


def _tail(after: str) -> tuple[int, bool]:
    closing = len(after) - len(after.lstrip(".!?…\"'”’)%"))
    return closing, "?" in after[: closing + 1]


_usual_tail = lru_cache(maxsize=1 << 12)(_tail)
