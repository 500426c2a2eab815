"""What the trained model says of the sentences of an answer: marks, each perhaps or surely deserved.

Sentences are judged a window at a time: a claim and what backs it, a setback and what was done next. A window gives its
mark to the sentence that speaks for it most. Which windows reach a threshold is known at once, as bits; which sentence
it is, only when somebody asks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

from ae_prep.reading.nouns import PERHAPS, SURELY

#: How many sentences in a row are judged together.
WINDOW = 3
#: A story of so many windows is a long one.
LONG = 2
#: The bits of the marks that a window deserves perhaps, and surely.
Window = tuple[int, int]
#: A sentence that speaks so much less for a part than for another has it for its place in the story alone.
_FAINT = 50
#: Of fewer words than the first the model says nothing but the part, of fewer than the second only what is sure.
_LEAST, _ENOUGH = 5, 8


class Judge(Protocol):
    """What is asked of the model: the bit of a mark in a window, and what one mark scores in a sentence."""

    def bit(self, mark: str) -> int:
        """The bit of ``mark``; 0 where the model cannot tell that mark."""

    def score(self, total: int, mark: str) -> int:
        """How much of the scores ``total`` speaks for ``mark``."""

    def behind(self, totals: Sequence[int], part: str) -> int:
        """How much less the first of ``totals`` speaks for ``part`` than for the likeliest part."""


class _Story(NamedTuple):
    """A story whose first sentence is number ``first``: the scores of its sentences, and its windows."""

    first: int
    totals: Sequence[int]
    windows: Sequence[Window]


class Marks:
    """The marks of all sentences of a reading."""

    __slots__ = ("_judge", "_levels", "_perhaps", "_stories", "_surely")

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self._stories: list[_Story] = []
        self._perhaps = self._surely = 0
        self._levels: dict[str, Mapping[int, int]] = {}

    def add(self, first: int, totals: Sequence[int], windows: Sequence[Window], words: int) -> None:
        """Take in a story of so many words whose first sentence is number ``first``."""
        if words < _LEAST:
            return
        if words < _ENOUGH:
            windows = [(surely, surely) for _, surely in windows]
        for perhaps, surely in windows:
            self._perhaps |= perhaps
            self._surely |= surely
        self._stories.append(_Story(first, totals, windows))

    def most(self, mark: str) -> int:
        """The highest level of ``mark`` in any sentence: 0, PERHAPS or SURELY."""
        bit = self._judge.bit(mark)
        return SURELY if self._surely & bit else PERHAPS if self._perhaps & bit else 0

    def faint(self, part: str, sentence: int) -> bool:
        """Whether sentence number ``sentence`` can be ``part`` for its place in the story alone."""
        for first, totals, _ in self._stories:
            if first <= sentence < first + len(totals):
                at = sentence - first
                return self._judge.behind(totals[at : at + 2], part) > _FAINT
        return False

    def levels(self, mark: str) -> Mapping[int, int]:
        """By number, the level of each sentence that deserves ``mark``."""
        if mark not in self._levels:
            self._levels[mark] = self._found(mark, self._judge.bit(mark)) if self.most(mark) else {}
        return self._levels[mark]

    def _found(self, mark: str, bit: int) -> Mapping[int, int]:
        found: dict[int, int] = {}
        for first, totals, windows in self._stories:
            for begin, (perhaps, surely) in enumerate(windows):
                if perhaps & bit:
                    each = [self._judge.score(total, mark) for total in totals[begin : begin + WINDOW]]
                    number = first + begin + each.index(max(each))
                    found[number] = max(found.get(number, 0), SURELY if surely & bit else PERHAPS)
        return found
