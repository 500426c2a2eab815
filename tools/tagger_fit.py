"""How the weights of the tagger are fitted: parts as a conditional random field, marks as logistic regressions.

Parts: CRFsuite (Okazaki 2007), L-BFGS with an L2 penalty. Marks: LIBLINEAR by way of scikit-learn, where a bag of
sentences counts by the one that deserves the mark most (Andrews and others 2002, multiple-instance learning): it is
chosen, the weights are fitted, it is chosen anew. The same stories give the same weights.
"""

from __future__ import annotations

import tempfile
from collections.abc import Container, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pycrfsuite
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from tagger_data import MARKS, PARTS, Example, Story
from tagger_table import LEAST, Held, Meanings, Table, held_by, tabulate, worthy

#: Marks that a single sentence shows as well as what stands around it; both are added up.
ALONE = ("claim", "hedge", "lesson", "one-sided", "overclaim", "vague")
#: The penalties on large weights, found on authors left out (``train_tagger.py --measure``).
_PARTS_PENALTY, _MARKS_FREEDOM = 3.0, 0.1
_PARTS_ROUNDS, _MARK_ROUNDS = 150, 2
#: How much a feature counts for the part of the sentence before, and what stands before its name there.
AHEAD, _NEXT = 0.5, "next "


class Trained(NamedTuple):
    """Weights as floats: for each feature those of the parts and of the marks, and how parts follow each other.

    A row of ``parts`` tells what the feature says of the part of its own sentence, and then what it says of the part of
    the sentence before. The last row of ``marks`` is what every sentence starts with.
    """

    names: list[str]
    parts: list[list[float]]
    marks: list[list[float]]
    start: list[float]
    end: list[float]
    after: list[list[float]]


def train(stories: Sequence[Story], known: Meanings) -> Trained:
    """The weights of parts and marks."""
    marks = train_marks(stories, known)
    parts = train_parts(stories)
    names = sorted({*marks.names, *parts.names})
    return parts._replace(names=names, parts=_rows(parts.names, parts.parts, names), marks=_with_bias(marks, names))


def _rows(known: Sequence[str], weights: Sequence[list[float]], names: Sequence[str]) -> list[list[float]]:
    """``weights`` of the features ``known``, put in the order of ``names``; the others weigh nothing."""
    index = dict(zip(known, weights, strict=False))
    nothing = [0.0] * len(weights[0])
    return [index.get(name, nothing) for name in names]


def _with_bias(marks: Trained, names: Sequence[str]) -> list[list[float]]:
    return [*_rows(marks.names, marks.marks, names), marks.marks[-1]]


# --- parts ---


def train_parts(stories: Sequence[Story]) -> Trained:
    """The weights of the parts alone."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(
        {
            "c2": _PARTS_PENALTY,
            "max_iterations": _PARTS_ROUNDS,
            "feature.minfreq": LEAST,
            "feature.possible_transitions": True,
        }
    )
    for story in stories:
        if story.examples and story.examples[0].part:
            items = _items(story.examples)
            # Two sentences that are always there, so that a start and an end have weights like any other step.
            edges = [{"edge": 1.0}]
            trainer.append(
                pycrfsuite.ItemSequence([*edges, *items, *edges]),
                ["start", *(str(example.part) for example in story.examples), "end"],
            )
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
    weights: dict[str, list[float]] = {}
    for (name, part), weight in info.state_features.items():
        if part in PARTS and name != "edge":
            ahead = name.startswith(_NEXT)
            row = weights.setdefault(name.removeprefix(_NEXT), [0.0] * 2 * len(PARTS))
            row[PARTS.index(part) + len(PARTS) * ahead] = weight
    steps = info.transitions
    names = sorted(weights)
    return Trained(
        names,
        [weights[name] for name in names],
        [],
        [steps.get(("start", part), 0.0) for part in PARTS],
        [steps.get((part, "end"), 0.0) for part in PARTS],
        [[steps.get((old, new), 0.0) for new in PARTS] for old in PARTS],
    )


def _items(story: Sequence[Example]) -> list[dict[str, float]]:
    """What each sentence of ``story`` shows, and what the one after it shows."""
    items = [{**worthy(example.rest), **worthy(example.place)} for example in story]
    for item, after in zip(items, story[1:], strict=False):
        item.update((_NEXT + name, AHEAD * value) for name, value in worthy(after.rest).items())
    return items


def decode(trained: Trained, story: Sequence[Example]) -> list[str]:
    """The likeliest parts of ``story``."""
    index = {name: row for row, name in enumerate(trained.names)}
    scores = np.zeros((len(story), len(PARTS)))
    for number, item in enumerate(_items(story)):
        for name, value in item.items():
            if (known := name.removeprefix(_NEXT)) in index:
                own, ahead = np.split(np.array(trained.parts[index[known]]), 2)
                scores[number] += value * (ahead if name.startswith(_NEXT) else own)
    after = np.array(trained.after)
    best, back = np.array(trained.start) + scores[0], []
    for score in scores[1:]:
        ways = best[:, None] + after
        back.append(ways.argmax(axis=0))
        best = ways.max(axis=0) + score
    path = [int((best + np.array(trained.end)).argmax())]
    for before in reversed(back):
        path.append(int(before[path[-1]]))
    return [PARTS[part] for part in reversed(path)]


# --- marks ---


def fit(matrix: csr_matrix, bags: Sequence[Held]) -> tuple[np.ndarray, float]:
    """The weights of one mark, and what every unit of text starts with, from its bags."""
    chosen = {number: bag.rows for number, bag in enumerate(bags) if bag.holds}
    weights, bias = np.zeros(matrix.shape[1]), 0.0
    for _ in range(_MARK_ROUNDS):
        picked: list[int] = []
        deserved: list[bool] = []
        worths: list[float] = []
        for number, bag in enumerate(bags):
            rows = chosen[number] if bag.holds else bag.rows
            picked += rows
            deserved += [bag.holds] * len(rows)
            worths += [bag.weight / (len(rows) if bag.holds else len(rows) ** 0.5)] * len(rows)
        truth, worth_of = np.array(deserved), np.array(worths)
        if truth.all() or not truth.any():
            break
        # Few deserve a mark: the root of the ratio keeps them from being outvoted without crying wolf.
        worth_of[truth] *= (worth_of[~truth].sum() / worth_of[truth].sum()) ** 0.5
        model = LogisticRegression(C=_MARKS_FREEDOM, solver="liblinear", random_state=0)
        model.fit(matrix[picked], truth, sample_weight=worth_of)
        weights, bias = model.coef_[0], float(model.intercept_[0])
        scores = matrix @ weights
        better = {number: [max(bags[number].rows, key=scores.__getitem__)] for number in chosen}
        if better == chosen:
            break
        chosen = better
    return weights, bias


class Lane(NamedTuple):
    """What was learned of one mark: weights of windows, and of single sentences where these count too."""

    window: np.ndarray
    window_bias: float
    alone: np.ndarray | None
    alone_bias: float

    def scores(self, table: Table) -> Any:
        """How much each window deserves the mark: by what it says together and by the best of its sentences."""
        together = table.together @ self.window + self.window_bias
        if self.alone is None:
            return together
        single = table.sentences @ self.alone + self.alone_bias
        held = zip(table.windows, table.first, strict=True)
        return together + [max(single[first + n] for n in inside) for windows, first in held for _, inside in windows]


def learn(stories: Sequence[Story], table: Table, mark: str, use: Container[int]) -> Lane | None:
    """What the stories numbered in ``use`` teach of ``mark``; None where it never or always holds."""
    bags = [bag for bag in held_by(stories, table, mark, True) if bag.story in use]
    if len({bag.holds for bag in bags}) < 2:
        return None
    window, bias = fit(table.together, bags)
    if mark not in ALONE:
        return Lane(window, bias, None, 0.0)
    return Lane(
        window, bias, *fit(table.sentences, [b for b in held_by(stories, table, mark, False) if b.story in use])
    )


def train_marks(stories: Sequence[Story], known: Meanings) -> Trained:
    """The weights of the marks alone: those of windows, then those of single sentences (``ALONE``)."""
    table = tabulate(stories, known)
    width = table.sentences.shape[1]
    nothing = Lane(np.zeros(width), 0.0, np.zeros(width), 0.0)
    learned = {mark: learn(stories, table, mark, range(len(stories))) or nothing for mark in MARKS}
    lanes = [(lane.window, lane.window_bias) for lane in learned.values()]
    lanes += [(alone, learned[mark].alone_bias) for mark in ALONE if (alone := learned[mark].alone) is not None]
    own = len(table.names)
    rows = dict(zip(table.names, np.array([weights[:own] for weights, _ in lanes]).T.tolist(), strict=True))
    rows = known.fold(rows, np.array([weights[own:] for weights, _ in lanes]).T)
    names = sorted(rows)
    return Trained(names, [], [*(rows[name] for name in names), [bias for _, bias in lanes]], [], [], [])
