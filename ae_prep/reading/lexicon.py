"""The phrases of one language: a text file that a coach can read and extend, and the one pass that finds them.

A file has sections. ``[words: name]`` holds single words, any number a line. ``[phrases: name]`` holds one phrase
a line, in which ``a/b`` is either word, ``(word)`` may be left out, ``<name>`` is any word of a word list, ``*``
is any one word and ``..`` up to three. ``#`` starts a comment. Words are written as tokens are read: ``i'm`` and
``i am`` are the same, so are ``didn't`` and ``did not``. A number is ``<digits>`` or, in words too, ``<number>``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, product
from typing import TYPE_CHECKING

from ae_prep.reading.facts import Match
from ae_prep.reading.matcher import ANY, FEW, Element, Matcher, State, find, key_of

if TYPE_CHECKING:
    from ae_prep.reading.columns import Columns

__all__ = ["FEW", "Element", "Lexicon", "Phrase", "load", "trie"]

#: A label and its phrase, step by step.
Phrase = tuple[str, Sequence[Element]]
#: A phrase whose first item has none of these begins with one certain word, or one of a few.
_PLAIN = frozenset("(<*.")
_COMMENT = re.compile("#.*")


class Lexicon:
    """Word lists by name, and all phrases.

    Most phrases are taken in when a text holds their first word: ``waiting`` has them by that word as they are
    written, each with its label, and ``steps`` makes of one what to look for. So a short text does not pay for a
    long list.
    """

    def __init__(
        self,
        words: Mapping[str, frozenset[str]],
        waiting: Mapping[str, Sequence[tuple[str, str]]],
        steps: Callable[[str], Iterable[Sequence[Element]]],
        *,
        names: bool = False,
    ) -> None:
        self.words = words
        #: Whether any phrase asks for a name.
        self.names = names
        self._matcher = Matcher()
        self._waiting = dict(waiting)
        self._steps = steps

    def add(self, phrases: Iterable[Phrase]) -> None:
        """Take in phrases."""
        for label, elements in phrases:
            self._matcher.add(label, elements)

    def add_written(self, phrases: Iterable[tuple[str, str]]) -> None:
        """Take in phrases as they stand in a file."""
        self.add((label, elements) for label, phrase in phrases for elements in self._steps(phrase))

    def start(self, word: str, second: str | None) -> State:
        """What phrases are in after their first word."""
        for name in (word, second or word):
            if name in self._waiting:
                self.add_written(self._waiting.pop(name))
        return self._matcher.start(word, second)

    def find(self, columns: Columns, spans: Iterable[tuple[int, int]]) -> dict[str, list[Match]]:
        """Every phrase in a text, by label: the longest of each label at each place.

        ``spans``: the first and last (exclusive) token of each sentence, out of which no phrase runs.
        """
        starts, keys = columns.starts, columns.keys
        if self.names:  # a word that opens a clause is no name for its capital
            starts, keys = list(starts), list(keys)
            for at in columns.edges:
                if columns.entries[at].second == "<name>":
                    keys[at] = columns.words[at]
                    starts[at] = self.start(keys[at], None)
        return find(starts, keys, spans)

    def matches(
        self, words: Sequence[str], bases: Sequence[str], spans: Iterable[tuple[int, int]]
    ) -> dict[str, list[Match]]:
        """The same for any words; ``bases`` holds what else each may be taken as."""
        seconds = [None if base == word else base for word, base in zip(words, bases, strict=True)]
        pairs = list(zip(words, seconds, strict=True))
        starts = {pair: self.start(*pair) for pair in set(pairs)}
        return find([starts[pair] for pair in pairs], [key_of(*pair) for pair in pairs], spans)


def load(text: str, split: Callable[[str], Sequence[str]]) -> Lexicon:
    """Read the lexicon in ``text``; ``split`` turns a written word into the words that a text is read into."""
    words: dict[str, list[str]] = {"digits": ["<digits>"], "name": ["<name>"], "number": ["<digits>"]}
    phrases: list[tuple[str, str]] = []
    for section in _COMMENT.sub("", text).split("\n[")[1:]:
        head, _, body = section.partition("]\n")
        kind, _, name = head.partition(": ")
        if kind == "words":
            words.setdefault(name, []).extend(body.split())
        else:
            phrases += [(name, written) for line in body.split("\n") if (written := line.strip())]
    lists = {name: frozenset(entries) for name, entries in words.items()}
    waiting: dict[str, list[tuple[str, str]]] = {}
    at_once: list[tuple[str, str]] = []
    for entry in phrases:
        first = entry[1].partition(" ")[0]
        if _PLAIN.isdisjoint(first):
            waiting.setdefault(first, []).append(entry)
        else:
            at_once.append(entry)
    by_word: dict[str, list[tuple[str, str]]] = {}
    for first, entries in waiting.items():
        for word in first.split("/") if "/" in first else split(first)[:1]:
            by_word.setdefault(word, []).extend(entries)
    lexicon = Lexicon(lists, by_word, lambda phrase: _variants(phrase, lists, split), names="<name>" in text)
    lexicon.add_written(at_once)
    return lexicon


def trie(phrases: Iterable[Phrase]) -> Lexicon:
    """Labels, each with a phrase step by step, as a lexicon."""
    lexicon = Lexicon({}, {}, lambda phrase: [[frozenset((word,)) for word in phrase.split()]])
    lexicon.add(phrases)
    return lexicon


def _variants(
    phrase: str, lists: Mapping[str, frozenset[str]], split: Callable[[str], Sequence[str]]
) -> Iterator[Sequence[Element]]:
    """Every way to say ``phrase``: with and without each word in brackets."""
    if "(" not in phrase:
        yield [element for item in phrase.split() for element in _elements(item, lists, split)]
        return
    slots: list[tuple[Sequence[Element], ...]] = []
    for item in phrase.split():
        optional = item.startswith("(") and item != "(..)"
        chosen = _elements(item.strip("()"), lists, split)
        slots.append(((), chosen) if optional else (chosen,))
    for choice in product(*slots):
        yield list(chain.from_iterable(choice))


def _elements(item: str, lists: Mapping[str, frozenset[str]], split: Callable[[str], Sequence[str]]) -> list[Element]:
    if item in (ANY, FEW):
        return [item]
    if "/" not in item and "<" not in item:
        return [frozenset((word,)) for word in split(item)]
    choices = (lists[word[1:-1]] if word.startswith("<") else (word,) for word in item.split("/"))
    return [frozenset(chain.from_iterable(choices))]
