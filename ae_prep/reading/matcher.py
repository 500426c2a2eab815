"""Phrases as states, found in one pass: from each place that a phrase may begin at, one look-up a word.

Phrases share their beginnings in a trie of ``_Node``. Since a step may be one of many words, any word, or a few
words, a text is in several nodes at once; a ``State`` is such a set of nodes, made when a text first gets there
and kept. So a place costs as many look-ups as its longest phrase has words, however many phrases there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import dropwhile

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
#: The key of a place where no word follows: nothing ever follows it.
END = ""
#: How many steps are kept in all.
_KEPT = 200_000


def key_of(word: str, second: str | None) -> str:
    """What states know a word by that may be taken as ``second`` too. No word holds a line break."""
    return word if second is None else f"{word}\n{second}"


class State(dict[str, "State | None"]):
    """A set of nodes: by the key of a word (``key_of``) the state that follows, found when first asked for.

    ``labels``: the phrases that are complete here.
    """

    __slots__ = ("_items", "_matcher", "_open", "labels")

    def __init__(self, matcher: Matcher, items: frozenset[_Item]) -> None:
        super().__init__({END: None})
        self._matcher = matcher
        self._items = items
        self._open = {(node.any, 0) for node, _ in items if node.any} | {(node, n - 1) for node, n in items if n}
        self.labels = sorted({label for node, _ in items for label in node.labels})

    def __missing__(self, key: str) -> State | None:
        items = set(self._open)
        for word in key.split("\n"):
            items.update((child, 0) for node, _ in self._items for child in node.follow.get(word, ()))
        state = self._matcher.state(items)
        self._matcher.remember(self, key, state)
        return state


class Matcher:
    """The phrases of a lexicon. A ``..`` that begins a phrase is dropped: it says nothing."""

    def __init__(self) -> None:
        self._root = _Node()
        self._states: dict[frozenset[_Item], State] = {}
        self._steps = 0
        #: Where no phrase begins.
        self._nowhere = State(self, frozenset())

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
        return self.state({(node, 0) for node in nodes}) or self._nowhere

    def state(self, items: set[_Item]) -> State | None:
        """The state of ``items``, or None where there are none."""
        if not items:
            return None
        waiting = list(items)
        for node, _ in waiting:
            if node.few and (node.few, _GAP) not in items:
                items.add((node.few, _GAP))
                waiting.append((node.few, _GAP))
        known = frozenset(items)
        if known not in self._states:
            self._states[known] = State(self, known)
        return self._states[known]

    def remember(self, before: State, key: str, after: State | None) -> None:
        """Keep a step from state to state, and forget all of them when they have become too many."""
        if self._steps >= _KEPT:
            for state in (*self._states.values(), self._nowhere):
                state.clear()
                state[END] = None
            self._steps = 0
        before[key] = after
        self._steps += 1


def find(starts: Sequence[State], keys: Sequence[str], spans: Iterable[tuple[int, int]]) -> dict[str, list[Match]]:
    """The longest phrase of each label at each place, by label.

    ``starts``: the state after each word; ``keys``: the key of each word; ``spans``: the first and last (exclusive)
    token of each sentence, out of which no phrase runs.
    """
    found: dict[str, list[Match]] = {}
    for first, last in spans:
        ahead = [*keys[first + 1 : last], END]
        for place, (state, following) in enumerate(zip(starts[first:last], ahead, strict=False)):
            after = state[following]
            if after is not None:
                best = dict.fromkeys(state.labels, place + 1)
                at = place + 1
                while after is not None:
                    if after.labels:
                        best.update(dict.fromkeys(after.labels, at + 1))
                    after = after[ahead[at]]
                    at += 1
                for label, end in best.items():
                    found.setdefault(label, []).append(Match(label, first + place, first + end))
            elif state.labels:
                for label in state.labels:
                    found.setdefault(label, []).append(Match(label, first + place, first + place + 1))
    return found
