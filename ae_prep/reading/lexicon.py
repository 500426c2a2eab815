"""The phrases of one language: a text file that a coach can read and extend, and the one pass that finds them.

A file has sections. ``[words: name]`` holds single words, any number a line. ``[phrases: name]`` holds one phrase
a line, in which ``a/b`` is either word, ``(word)`` may be left out, ``<name>`` is any word of a word list, and
``*`` is any one word and ``..`` up to three. ``#`` starts a comment. Words are written as tokens are read: ``i'm`` and
``i am`` are the same, so are ``didn't`` and ``did not``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain, product
from pathlib import Path
from typing import NamedTuple

from ae_prep.reading.facts import Match

Element = str | frozenset[str] | None
_GAP = 3


class _AnyWord(frozenset[str]):
    """What ``*`` stands for."""

    def __contains__(self, word: object) -> bool:
        return True


_ANY = _AnyWord()


class _Pattern(NamedTuple):
    label: str
    rest: tuple[Element, ...]


class Lexicon:
    """Word lists by name, and the phrases by their first word."""

    def __init__(self, words: Mapping[str, frozenset[str]], index: Mapping[str, Sequence[_Pattern]]) -> None:
        self.words = words
        self._index = index

    def matches(self, words: Sequence[str], bases: Sequence[str], ends: Sequence[int]) -> dict[str, list[Match]]:
        """Every phrase in ``words`` (``bases``: the same without clitics), by label.

        ``ends[i]`` is the token after the sentence of token i; no phrase runs past it.
        """
        found: dict[str, list[Match]] = {}
        index = self._index
        for at, word in enumerate(words):
            patterns = index.get(word, ())
            base = bases[at]
            if base != word and base in index:
                patterns = (*patterns, *index[base])
            for label, rest in patterns:
                last = _follow(rest, 0, words, bases, at + 1, ends[at])
                if last:
                    found.setdefault(label, []).append(Match(label, at, last))
        return found


def _follow(
    rest: tuple[Element, ...], element: int, words: Sequence[str], bases: Sequence[str], at: int, end: int
) -> int:
    """The token after the phrase, or 0 where it does not match."""
    while element < len(rest):
        wanted = rest[element]
        element += 1
        if wanted is None:
            stops = range(at, min(at + _GAP, end - 1) + 1)
            return next((last for stop in stops if (last := _follow(rest, element, words, bases, stop, end))), 0)
        if at >= end:
            return 0
        if isinstance(wanted, str):
            if wanted != words[at] and wanted != bases[at]:
                return 0
        elif words[at] not in wanted and bases[at] not in wanted:
            return 0
        at += 1
    return at


def load(path: Path, split: Callable[[str], Sequence[str]]) -> Lexicon:
    """Read the lexicon at ``path``; ``split`` turns a written word into the words that a text is read into."""
    words: dict[str, set[str]] = {}
    phrases: list[tuple[str, str]] = []
    kind, name = "", ""
    for line in path.read_text(encoding="utf-8").splitlines():
        text = line.partition("#")[0].strip()
        if text.startswith("["):
            kind, _, name = text.strip("[]").partition(": ")
        elif text and kind == "words":
            words.setdefault(name, set()).update(text.split())
        elif text:
            phrases.append((name, text))
    words.setdefault("number", set()).add("<digits>")
    words.update(digits={"<digits>"}, name={"<name>"})
    lists = {name: frozenset(entries) for name, entries in words.items()}
    index: dict[str, list[_Pattern]] = {}
    for label, phrase in phrases:
        for elements in _variants(phrase, lists, split):
            pattern = _Pattern(label, elements[1:])
            first = elements[0]
            for word in (first,) if isinstance(first, str) else first or ():
                index.setdefault(word, []).append(pattern)
    return Lexicon(lists, index)


def _variants(
    phrase: str, lists: Mapping[str, frozenset[str]], split: Callable[[str], Sequence[str]]
) -> Iterator[tuple[Element, ...]]:
    """Every way to say ``phrase``: with and without each word in brackets."""
    slots: list[tuple[tuple[Element, ...], ...]] = []
    for item in phrase.split():
        optional = item.startswith("(") and item != "(..)"
        chosen = _elements(item.strip("()"), lists, split)
        slots.append(((), chosen) if optional else (chosen,))
    for choice in product(*slots):
        yield tuple(element for part in choice for element in part)


def _elements(
    item: str, lists: Mapping[str, frozenset[str]], split: Callable[[str], Sequence[str]]
) -> tuple[Element, ...]:
    if item in ("..", "*"):
        return (None if item == ".." else _ANY,)
    if "/" not in item and "<" not in item:
        return tuple(split(item))
    choices = (lists[word[1:-1]] if word.startswith("<") else (word,) for word in item.split("/"))
    return (frozenset(chain.from_iterable(choices)),)
