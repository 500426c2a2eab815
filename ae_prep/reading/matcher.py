"""Phrases as states, found in one pass: from each place that a phrase may begin at, one look-up a word.

Phrases share their beginnings in a trie of ``_Node``. Since a step may be one of many words, any word, or a few
words, a text is in several nodes at once; a ``State`` is such a set of nodes, made when a text first gets there
and kept. So a place costs as many look-ups as its longest phrase has words, however many phrases there are.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress, dropwhile
from operator import contains

from ae_prep.reading.facts import Match

#: One step of a phrase: one of these words, any word (``*``), or up to ``_GAP`` words (``..``).
Element = frozenset[str] | str
ANY, FEW = "*", ".."
_GAP = 3


class _Node:
    """What may follow in the trie, and the labels of the phrases that are complete here."""

    __slots__ = ("any", "children", "few", "follow", "labels")

    def __init__(self) -> None:
        self.children: dict[Element, _Node] = {}
        self.follow: dict[str, list[_Node]] = {}
        self.any: _Node | None = None
        self.few: _Node | None = None
        self.labels: list[str] = []

    def child(self, element: Element) -> _Node:
        """The node after ``element``, made where there is none yet."""
        node = self.children.get(element)
        if node is None:
            node = self.children[element] = _Node()
            if element == ANY:
                self.any = node
            elif element == FEW:
                self.few = node
            else:
                for word in element:
                    self.follow.setdefault(word, []).append(node)
        return node


#: A node, and how many more words may be passed over there (after ``..``).
_Item = tuple[_Node, int]


class State(dict[str, "State | None"]):
    """A set of nodes: by word the state that follows, None until it is asked for.

    The empty string is a key too: it stands for a word of two forms, which only ``both`` can look up. ``labels``:
    the phrases that are complete here. ``rest``: what follows after any word that is no key.
    """

    __slots__ = ("_items", "_matcher", "_open", "_pairs", "labels", "rest")

    def __init__(self, matcher: Matcher, items: frozenset[_Item]) -> None:
        super().__init__({"": None} if items else {})
        self._matcher = matcher
        self._items = items
        self.labels = sorted({label for node, _ in items for label in node.labels})
        self._open = {(node.any, 0) for node, _ in items if node.any} | {(node, n - 1) for node, n in items if n}
        self.rest = matcher.state(self._open)
        self._pairs: dict[tuple[str, str], State | None] = {}
        for node, _ in items:
            self.update(dict.fromkeys(node.follow))

    def grow(self, word: str) -> State | None:
        """The state after ``word``, a key."""
        state = self[word] = self._matcher.state(self._open | self._after(word))
        return state

    def both(self, word: str, second: str) -> State | None:
        """The state after a word that may be taken as ``second``, too."""
        pair = (word if word in self else "", second if second in self else "")
        if pair not in self._pairs:
            self._pairs[pair] = self._matcher.state(self._open | self._after(word) | self._after(second))
        return self._pairs[pair]

    def _after(self, word: str) -> set[_Item]:
        return {(child, 0) for node, _ in self._items for child in node.follow.get(word, ())}


class Eager(State):
    """A state that is worth going on from whatever word follows."""

    __slots__ = ()

    def __contains__(self, word: object) -> bool:
        return True


class Matcher:
    """The phrases of a lexicon. A ``..`` that begins a phrase is dropped: it says nothing."""

    def __init__(self) -> None:
        self._root = _Node()
        #: Where no phrase begins.
        self._nowhere = State(self, frozenset())
        self._states: dict[tuple[frozenset[_Item], bool], State] = {}

    def add(self, label: str, elements: Sequence[Element]) -> None:
        """Take in a phrase. Its first words must not have been asked for yet."""
        node = self._root
        for element in dropwhile(lambda element: element == FEW, elements):
            node = node.child(element)
        if label not in node.labels:
            node.labels.append(label)

    def start(self, word: str, second: str | None) -> State:
        """The state after the first word of a phrase, which may be taken as ``second`` too."""
        follow = self._root.follow
        nodes = [*follow.get(word, ()), *(follow.get(second, ()) if second is not None else ())]
        return self.state({(node, 0) for node in nodes}, first=True) or self._nowhere

    def state(self, items: set[_Item], *, first: bool = False) -> State | None:
        """The state of ``items``, or None where there are none."""
        if not items:
            return None
        waiting = list(items)
        for node, _ in waiting:
            if node.few and (node.few, _GAP) not in items:
                items.add((node.few, _GAP))
                waiting.append((node.few, _GAP))
        key = (frozenset(items), first)
        known = self._states.get(key)
        if known is None:
            known = State(self, key[0])
            if first and (known.labels or known.rest):
                known = Eager(self, key[0])
            self._states[key] = known
        return known


def find(
    starts: Sequence[State], words: Sequence[str], seconds: Sequence[str | None], ends: Sequence[int]
) -> dict[str, list[Match]]:
    """The longest phrase of each label at each place, by label.

    ``starts``: the state after each word; ``seconds``: what else each may be taken as; ``ends``: the token that no
    phrase from there runs past.
    """
    keys = [word if second is None else "" for word, second in zip(words[1:], seconds[1:], strict=True)]
    keys.append("")
    found: dict[str, list[Match]] = {}
    for at in compress(range(len(words)), map(contains, starts, keys)):
        state, index, end = starts[at], at + 1, ends[at]
        best: dict[str, int] = {}
        while True:
            for label in state.labels:
                best[label] = index
            if index >= end:
                break
            word, second = words[index], seconds[index]
            if second is not None:
                following = state.both(word, second)
            else:
                following = state.get(word, state)  # no state follows itself
                if following is None:
                    following = state.grow(word)
                elif following is state:
                    following = state.rest
            if following is None:
                break
            state = following
            index += 1
        for label, last in best.items():
            found.setdefault(label, []).append(Match(label, at, last))
    return found
