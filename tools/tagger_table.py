"""Texts as rows of matrices, for the fitting of marks: features of sentences and windows, what words mean, bags."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_matrix, hstack
from tagger_data import Counts, Story

from ae_prep.reading.features import is_pair
from ae_prep.reading.marks import WINDOW

VECTORS = Path(__file__).resolve().parent / "vectors"
#: A feature that was seen less often says nothing.
LEAST = 2
#: A feature that many words share (an ending, a word list) counts for less than a word by itself: it is seen often,
#: so that it would soon drown what the words say.
_SHARED = 0.5
#: A pair of words is rare, and soon learned by heart.
_PAIR = 0.5
#: How much the meaning of a word counts, for one standard deviation of one of its numbers.
_MEANING = 0.1 / 25.4
#: How much one window of a whole answer counts, of which there are many.
_WINDOWED = 0.6


def worth(name: str) -> float:
    """How much a feature counts."""
    if name.startswith(("w=", "c=")):
        return 1.0
    if is_pair(name):
        return _PAIR
    return _SHARED if name.startswith(("l=", "<")) or name.endswith(">") else 1.0


class Meanings:
    """What words mean (``word_vectors.py``): each a row of numbers."""

    def __init__(self, words: Sequence[str], vectors: np.ndarray) -> None:
        self.vectors = dict(zip(words, vectors * _MEANING, strict=True))
        self.width = vectors.shape[1]

    def of(self, counts: Counts) -> np.ndarray:
        """The meanings of the words among the features of a sentence, added up."""
        found = [self.vectors[name[2:]] for name in counts if name.startswith("w=") and name[2:] in self.vectors]
        return np.sum(found, axis=0) if found else np.zeros(self.width)

    def fold(self, rows: dict[str, list[float]], weights: np.ndarray) -> dict[str, list[float]]:
        """``rows`` of features, and in each word's row what its meaning weighs; words never met get a row too."""
        folded = dict(rows)
        for word, vector in self.vectors.items():
            name = "w=" + word
            meant = vector @ weights
            folded[name] = (meant + np.array(rows[name])).tolist() if name in rows else meant.tolist()
        return folded


def meanings(lang: str) -> Meanings:
    """The vectors of ``lang``."""
    with np.load(VECTORS / f"{lang}.npz") as kept:
        return Meanings([str(word) for word in kept["words"]], kept["vectors"].astype(float))


def worthy(counts: Counts) -> dict[str, float]:
    return {name: count * worth(name) for name, count in counts.items()}


class Table(NamedTuple):
    """All sentences and windows as rows of two matrices; ``first`` and ``windows`` tell which are each story's.

    A window is up to ``WINDOW`` sentences in a row, and its features are theirs together.
    """

    names: list[str]
    sentences: csr_matrix
    together: csr_matrix
    first: list[int]
    windows: list[list[tuple[int, range]]]


def tabulate(stories: Sequence[Story], meanings: Meanings) -> Table:
    """Every sentence with its features, those seen too rarely left out, and every window."""
    seen = Counter(name for story in stories for example in story.examples for name in example.rest)
    names = sorted(name for name, count in seen.items() if count >= LEAST)
    index = {name: column for column, name in enumerate(names)}
    values: list[float] = []
    columns: list[int] = []
    ends, first = [0], []
    for story in stories:
        first.append(len(ends) - 1)
        for example in story.examples:
            for name, value in worthy(example.rest).items():
                if name in index:
                    columns.append(index[name])
                    values.append(value)
            ends.append(len(columns))
    known = csr_matrix((values, columns, ends), shape=(len(ends) - 1, len(names)))
    meant = csr_matrix([meanings.of(example.rest) for story in stories for example in story.examples])
    sentences = hstack([known, meant]).tocsr()
    windows, joined = _windows(stories, first)
    return Table(names, sentences, joined @ sentences, first, windows)


def _windows(stories: Sequence[Story], first: Sequence[int]) -> tuple[list[list[tuple[int, range]]], csr_matrix]:
    """The windows of each story with the sentences they hold, and the matrix that adds sentences up to windows."""
    windows: list[list[tuple[int, range]]] = []
    row, rows, columns = 0, [], []
    for story, start in zip(stories, first, strict=True):
        held = []
        for begin in range(max(1, len(story.examples) - WINDOW + 1) if story.examples else 0):
            inside = range(begin, min(begin + WINDOW, len(story.examples)))
            held.append((row, inside))
            rows += [row] * len(inside)
            columns += [start + number for number in inside]
            row += 1
        windows.append(held)
    shape = (row, first[-1] + len(stories[-1].examples))
    return windows, csr_matrix((np.ones(len(rows)), (rows, columns)), shape=shape)


class Held(NamedTuple):
    """A bag as rows of a matrix: the number of its story, its rows, whether one of them deserves the mark."""

    story: int
    rows: list[int]
    holds: bool
    weight: float
    tested: bool


def held_by(stories: Sequence[Story], table: Table, mark: str, windows: bool) -> list[Held]:
    """Every bag of ``mark``, as windows or as single sentences."""
    found = []
    for number, story in enumerate(stories):
        bags = [bag for bag in story.bags if bag.mark == mark and bag.sentences]
        if not windows:
            for bag in bags:
                rows = [table.first[number] + sentence for sentence in bag.sentences]
                found.append(Held(number, rows, bag.holds, bag.weight, bag.tested))
        elif len(bags) > 1:
            # Each sentence of a whole answer bears its marks: a window deserves what one of its sentences does.
            good = {bag.sentences[0] for bag in bags if bag.holds}
            for row, inside in table.windows[number]:
                found.append(Held(number, [row], not good.isdisjoint(inside), bags[0].weight * _WINDOWED, False))
        elif bags:
            rows = [row for row, inside in table.windows[number] if not set(inside).isdisjoint(bags[0].sentences)]
            found.append(Held(number, rows, bags[0].holds, bags[0].weight, bags[0].tested))
    return found
