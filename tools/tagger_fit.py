"""How the weights of the tagger are fitted: parts as a conditional random field, marks as logistic regressions.

Both move by AdaGrad against what they get wrong, with a penalty on large weights. The same stories give the same
weights.
"""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from tagger_data import MARKS, PARTS, Counts, Example, Story

_ROUNDS, _MARK_ROUNDS, _RATE, _PENALTY, _SEED = 25, 12, 0.15, 3.0, 7
#: A feature that was seen less often says nothing.
_LEAST = 2
_K = range(len(PARTS))

#: A feature that many words share (an ending, a word list) counts for less than a word by itself: it is seen often,
#: so that it would soon drown what the words say.
_SHARED = 0.5

Sparse = list[tuple[int, float]]


class Trained(NamedTuple):
    """Weights as floats: for each feature those of the parts and of the marks, and how parts follow each other."""

    names: list[str]
    parts: list[list[float]]
    marks: list[list[float]]
    start: list[float]
    end: list[float]
    after: list[list[float]]


class AdaGrad:
    """Weights that are moved against their gradients, the less the more they have moved."""

    def __init__(self, rows: int, width: int) -> None:
        self.weights = [[0.0] * width for _ in range(rows)]
        self._squares = [[1e-3] * width for _ in range(rows)]

    def move(self, row: int, lane: int, gradient: float) -> None:
        self._squares[row][lane] += gradient * gradient
        self.weights[row][lane] -= _RATE * gradient / math.sqrt(self._squares[row][lane])


def train(stories: Sequence[Story], with_marks: bool = True) -> Trained:
    """The weights that fit ``stories`` best."""
    names = _vocabulary(stories)
    index = {name: row for row, name in enumerate(names)}
    sequences = [
        [(_sparse({**e.rest, **e.place}, index), PARTS.index(e.part)) for e in story.examples if e.part]
        for story in stories
        if story.examples[0].part
    ]
    parts, chain = _train_parts(sequences, len(names))
    marks = _train_marks(stories, index) if with_marks else []
    return Trained(names, parts, marks, chain[-2], chain[-1], chain[:-2])


def train_marks(stories: Sequence[Story]) -> Trained:
    """The weights of the marks alone."""
    names = _vocabulary(stories)
    return Trained(names, [], _train_marks(stories, {name: row for row, name in enumerate(names)}), [], [], [])


def _vocabulary(stories: Sequence[Story]) -> list[str]:
    seen = Counter(name for s in stories for e in s.examples for counts in (e.place, e.rest) for name in counts)
    return sorted(name for name, count in seen.items() if count >= _LEAST)


def _sparse(counts: Counts, index: dict[str, int]) -> Sparse:
    return [(index[name], count * worth(name)) for name, count in counts.items() if name in index]


def worth(name: str) -> float:
    """How much a feature counts."""
    shared = " " not in name and (name.startswith(("l=", "<")) or name.endswith(">")) and not name.startswith("w=")
    return _SHARED if shared else 1.0


# --- parts: a conditional random field ---


def _train_parts(sequences: list[list[tuple[Sparse, int]]], rows: int) -> tuple[list[list[float]], list[list[float]]]:
    """Weights of the features, and of one part after another (rows ``-2`` and ``-1``: at the start, at the end)."""
    words, chain = AdaGrad(rows, len(PARTS)), AdaGrad(len(PARTS) + 2, len(PARTS))
    seen = Counter(row for sequence in sequences for sparse, _ in sequence for row, _ in sparse)
    shuffled = random.Random(_SEED)
    order = list(range(len(sequences)))
    for _ in range(_ROUNDS):
        shuffled.shuffle(order)
        for number in order:
            _fit(sequences[number], words, chain, seen, _PENALTY / len(sequences))
    return words.weights, chain.weights


def _fit(sequence: list[tuple[Sparse, int]], words: AdaGrad, chain: AdaGrad, seen: Counter[int], pull: float) -> None:
    """Move the weights by what they get wrong in one story."""
    scores = [[sum(words.weights[row][k] * n for row, n in sparse) for k in _K] for sparse, _ in sequence]
    gold = [part for _, part in sequence]
    expected, follows = _expect(scores, chain.weights)
    for (sparse, part), likely in zip(sequence, expected, strict=True):
        for k in _K:
            wrong = likely[k] - (k == part)
            for row, n in sparse:
                words.move(row, k, wrong * n + _PENALTY / seen[row] * words.weights[row][k])
    told = [[0.0] * len(PARTS) for _ in range(len(PARTS) + 2)]
    told[-2][gold[0]] += 1
    told[-1][gold[-1]] += 1
    for old, new in pairwise(gold):
        told[old][new] += 1
    follows += [expected[0], expected[-1]]
    for row, (likely, was) in enumerate(zip(follows, told, strict=True)):
        for k in _K:
            chain.move(row, k, likely[k] - was[k] + pull * chain.weights[row][k])


def _expect(scores: list[list[float]], chain: list[list[float]]) -> tuple[list[list[float]], list[list[float]]]:
    """How likely each part of each sentence is, and how often each part is likely to follow each."""
    forward = [[chain[-2][k] + scores[0][k] for k in _K]]
    for score in scores[1:]:
        forward.append([_log_sum(forward[-1][old] + chain[old][new] for old in _K) + score[new] for new in _K])
    backward = [list(chain[-1])]
    for score in reversed(scores[1:]):
        ahead = backward[-1]
        backward.append([_log_sum(chain[old][new] + score[new] + ahead[new] for new in _K) for old in _K])
    backward.reverse()
    total = _log_sum(forward[-1][k] + chain[-1][k] for k in _K)
    each = [[math.exp(f[k] + b[k] - total) for k in _K] for f, b in zip(forward, backward, strict=True)]
    follows = [[0.0] * len(PARTS) for _ in _K]
    for f, score, b in zip(forward, scores[1:], backward[1:], strict=False):
        for old in _K:
            for new in _K:
                follows[old][new] += math.exp(f[old] + chain[old][new] + score[new] + b[new] - total)
    return each, follows


def _log_sum(values: Iterable[float]) -> float:
    held = list(values)
    top = max(held)
    return top + math.log(sum(math.exp(value - top) for value in held))


def decode(trained: Trained, story: Sequence[Example]) -> list[str]:
    """The likeliest parts of ``story``."""
    index = {name: row for row, name in enumerate(trained.names)}
    sparse = [_sparse({**e.rest, **e.place}, index) for e in story]
    scores = [[sum(trained.parts[row][k] * n for row, n in found) for k in _K] for found in sparse]
    best, back = [trained.start[k] + scores[0][k] for k in _K], []
    for score in scores[1:]:
        back.append([max(_K, key=lambda old, new=new: best[old] + trained.after[old][new]) for new in _K])  # type: ignore[misc]
        best = [best[back[-1][k]] + trained.after[back[-1][k]][k] + score[k] for k in _K]
    path = [max(_K, key=lambda k: best[k] + trained.end[k])]
    for before in reversed(back):
        path.append(before[path[-1]])
    return [PARTS[k] for k in reversed(path)]


# --- marks: logistic regressions ---


def _train_marks(stories: Sequence[Story], index: dict[str, int]) -> list[list[float]]:
    """For each feature its weight for each mark; the last row is what every sentence starts with."""
    found = [(_sparse(e.rest, index), e.marks) for story in stories for e in story.examples if e.marks]
    seen = Counter(row for sparse, _ in found for row, _ in sparse)
    grad = AdaGrad(len(index) + 1, len(MARKS))
    shuffled = random.Random(_SEED)
    for _ in range(_MARK_ROUNDS):
        shuffled.shuffle(found)
        for sparse, marks in found:
            for mark, holds in marks.items():
                lane = MARKS.index(mark)
                wrong = _chance(grad.weights, sparse, lane) - holds
                grad.move(-1, lane, wrong)
                for row, n in sparse:
                    grad.move(row, lane, wrong * n + _PENALTY / seen[row] * grad.weights[row][lane])
    return grad.weights


def _chance(weights: list[list[float]], sparse: Sparse, lane: int) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, _score(weights, sparse, lane)))))


def _score(weights: list[list[float]], sparse: Sparse, lane: int) -> float:
    return weights[-1][lane] + sum(weights[row][lane] * n for row, n in sparse)


def scores(trained: Trained, story: Sequence[Example]) -> Iterator[dict[str, float]]:
    """What the features of each sentence add up to, for each mark."""
    index = {name: row for row, name in enumerate(trained.names)}
    for example in story:
        sparse = _sparse(example.rest, index)
        yield {mark: _score(trained.marks, sparse, lane) for lane, mark in enumerate(MARKS)}
