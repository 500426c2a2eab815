"""The phrases of one language: a text file that a coach can read and extend, and the one pass that finds them.

A file has sections. ``[words: name]`` holds single words, any number a line. ``[phrases: name]`` holds one phrase
a line, in which ``a/b`` is either word, ``(word)`` may be left out, ``<name>`` is any word of a word list, ``*``
is any one word and ``..`` up to three. ``#`` starts a comment. Words are written as tokens are read: ``i'm`` and
``i am`` are the same, so are ``didn't`` and ``did not``. A number is ``<digits>`` or, in words too, ``<number>``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, product

from ae_prep.reading.facts import Match

#: One step of a phrase: one of these words, any word (``*``), or up to ``_GAP`` words (``..``).
Element = frozenset[str] | str
#: A label and its phrase, step by step.
Phrase = tuple[str, Sequence[Element]]
_ANY, FEW = "*", ".."
_GAP = 3
#: A phrase whose first item has none of these begins with one certain word.
_PLAIN = frozenset("(/<*.")


class _Node:
    """A state of the matcher: what may follow, and the labels of the phrases that are complete here."""

    __slots__ = ("any", "children", "few", "follow", "labels")

    def __init__(self) -> None:
        self.children: dict[Element, _Node] = {}
        self.follow: dict[str, list[_Node]] = {}
        self.any: _Node | None = None
        self.few: _Node | None = None
        self.labels: list[str] = []

    def child(self, element: Element) -> _Node:
        """The state after ``element``, made where there is none yet."""
        node = self.children.get(element)
        if node is None:
            node = self.children[element] = _Node()
            if element == _ANY:
                self.any = node
            elif element == FEW:
                self.few = node
            else:
                for word in element:
                    self.follow.setdefault(word, []).append(node)
        return node


class Lexicon:
    """Word lists by name, and all phrases as one trie.

    Most phrases enter the trie when a text holds their first word: ``waiting`` has them by that word as they are
    written, each with its label, and ``steps`` makes of one what to look for. So a short text does not pay for a
    long list.
    """

    def __init__(
        self,
        words: Mapping[str, frozenset[str]],
        waiting: Mapping[str, Sequence[tuple[str, str]]],
        steps: Callable[[str], Iterable[Sequence[Element]]],
    ) -> None:
        self.words = words
        self._root = _Node()
        self._waiting = dict(waiting)
        self._steps = steps

    def add(self, phrases: Iterable[Phrase]) -> None:
        """Take in phrases."""
        for label, elements in phrases:
            node = self._root
            for element in elements:
                node = node.child(element)
            if label not in node.labels:
                node.labels.append(label)

    def add_written(self, phrases: Iterable[tuple[str, str]]) -> None:
        """Take in phrases as they stand in a file."""
        self.add((label, elements) for label, phrase in phrases for elements in self._steps(phrase))

    def matches(self, words: Sequence[str], bases: Sequence[str], ends: Sequence[int]) -> dict[str, list[Match]]:
        """Every phrase in ``words``, by label: the longest of each label at each place.

        ``bases`` holds what else each word may be matched as. ``ends[i]`` is the token after the sentence of
        token i; no phrase runs past it.
        """
        for word in self._waiting.keys() & {*words, *bases}:
            self.add_written(self._waiting.pop(word))
        found: dict[str, list[Match]] = {}
        follow = self._root.follow
        for at, word in enumerate(words):
            if word in follow or bases[at] in follow:
                for label, last in _longest(self._root, words, bases, at, ends[at]).items():
                    found.setdefault(label, []).append(Match(label, at, last))
        return found


def _longest(root: _Node, words: Sequence[str], bases: Sequence[str], at: int, end: int) -> dict[str, int]:
    """By label, the token after the longest phrase that begins at token ``at``."""
    best: dict[str, int] = {}
    states = [(root, at)]
    while states:
        node, index = states.pop()
        for label in node.labels:
            if index > best.get(label, 0):
                best[label] = index
        if index >= end:
            continue
        word, base = words[index], bases[index]
        states.extend((child, index + 1) for child in node.follow.get(word, ()))
        if base != word:
            states.extend((child, index + 1) for child in node.follow.get(base, ()))
        if node.any:
            states.append((node.any, index + 1))
        if node.few:
            few = node.few
            states.extend((few, stop) for stop in range(index, min(index + _GAP + 1, end)))
    return best


def load(text: str, split: Callable[[str], Sequence[str]]) -> Lexicon:
    """Read the lexicon in ``text``; ``split`` turns a written word into the words that a text is read into."""
    words: dict[str, list[str]] = {"digits": ["<digits>"], "name": ["<name>"], "number": ["<digits>"]}
    phrases: list[tuple[str, str]] = []
    kind, name = "", ""
    for line in text.splitlines():
        written = line.partition("#")[0].strip()
        if written.startswith("["):
            kind, _, name = written.strip("[]").partition(": ")
        elif written and kind == "words":
            words.setdefault(name, []).extend(written.split())
        elif written:
            phrases.append((name, written))
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
        by_word.setdefault(split(first)[0], []).extend(entries)
    lexicon = Lexicon(lists, by_word, lambda phrase: _variants(phrase, lists, split))
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
    if item in (_ANY, FEW):
        return [item]
    if "/" not in item and "<" not in item:
        return [frozenset((word,)) for word in split(item)]
    choices = (lists[word[1:-1]] if word.startswith("<") else (word,) for word in item.split("/"))
    return [frozenset(chain.from_iterable(choices))]
