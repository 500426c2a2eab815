"""The weights of a sentence's features (``features``), added up without making the features.

Training asks for each feature by its name; a review only needs the sums. What makes up most of a sentence, its words
and their pairs, is looked up as it stands in the columns.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from ae_prep.reading.facts import EVENT, OMISSION, OTHER, OWN, QUOTED, I, Reading, Sentence
from ae_prep.reading.features import act_feature, first_act_feature, forms, length_step, place_features
from ae_prep.reading.labels import labels_of

_Key = TypeVar("_Key")
#: Two neighbouring words; at the beginning of a sentence ``^`` and a word, or ``^``, a blank and a word, and the next.
Pair = tuple[str, str]


class Memo(dict[_Key, int]):
    """Weights by whatever they are asked for, each made once."""

    def __init__(self, make: Callable[[_Key], int]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: _Key) -> int:
        weight = self[key] = self._make(key)
        return weight


class Weights:
    """The weights of one language, by what is found in a sentence.

    ``words`` has them by word, ``pairs`` by two neighbours (``known`` are those that weigh anything), ``labels`` by the
    labels of the phrases found (``labels.labels_of``), ``acts`` and ``firsts`` by who acts and how it is told,
    ``figures`` by kind, ``lengths`` by the number of tokens, ``places`` by number, length of the story, who has acted
    before and who acts.
    """

    def __init__(
        self,
        weights: Mapping[str, int],
        known: set[Pair],
        pair: Callable[[Pair], int],
        word: Callable[[str], int],
    ) -> None:
        self.words = Memo(word)
        self.known = known
        self.pairs = Memo(pair)
        self.labels = Memo[int](lambda held: sum(weights["c=" + label] for label in labels_of(held)))
        self.acts = Memo[tuple[str, str, bool]](lambda act: weights[act_feature(*act)])
        self.firsts = Memo[tuple[str, str]](lambda act: weights[first_act_feature(*act)])
        self.figures = Memo[str](lambda kind: weights["f=" + kind])
        self.lengths = Memo[int](lambda tokens: weights[length_step(tokens)])
        self.places = Memo[tuple[int, int, bool, str]](
            lambda place: sum(map(weights.__getitem__, place_features(*place)))
        )
        self.quoted, self.question, self.result, self.no_figure, self.no_act, self.praise = (
            weights[name] for name in ("quoted", "?", "a=result", "f=-", "a1=-", "c=praise")
        )

    def tidy(self, most: int) -> None:
        """Forget what depends on the texts met, where that has become more than ``most``."""
        if len(self.words) > most:
            self.words.clear()
        for several in (self.places, self.labels, self.lengths):
            if len(several) > most:
                several.clear()


def weigh(reading: Reading, story: Sequence[Sentence], weights: Weights) -> list[int]:
    """For each sentence of ``story`` the sum of its weights."""
    columns = reading.columns
    seen = forms(reading)
    held, labels, praise = reading.held, weights.labels.__getitem__, weights.praise
    praised = {columns.sentences[match.first] for match in reading.claims}
    words, pairs, known, many = weights.words.__getitem__, weights.pairs.__getitem__, weights.known, len(story)
    totals = []
    acted = False
    for index, sentence in enumerate(story):
        number, _, first, last, _, _, question = sentence
        said = seen[first:last]
        total = labels(held.get(number, 0)) + weights.lengths[last - first]
        if number in praised:
            total += praise
        if not columns.own:
            voices = columns.voices[first:last]
            if voices.count(OWN) < len(voices):
                total += weights.quoted
                said = [form for form, voice in zip(said, voices, strict=True) if voice != QUOTED]
        total += sum(map(words, set(said)))
        if len(said) > 1:
            total += sum(map(pairs, known.intersection(zip(["^", *said], said, strict=False))))
            if ("^ " + said[0], said[1]) in known:
                total += pairs(("^ " + said[0], said[1]))
        if question:
            total += weights.question
        who, more = _acts(reading, number, weights)
        totals.append(total + more + weights.places[index, many, acted, who])
        acted = acted or who in ("i", "we")
    return totals


def _acts(reading: Reading, number: int, weights: Weights) -> tuple[str, int]:
    """Who acts in sentence ``number``, and the weights of its acts and figures."""
    total = 0
    figures = reading.figures_in(number)
    for figure in figures:
        total += weights.figures[figure.kind]
    if not figures:
        total += weights.no_figure
    acts = reading.acts_in(number)
    if not acts:
        return "-", total + weights.no_act
    total += weights.firsts[acts[0].who, acts[0].mood]
    doer = "other"
    for who, mood, _, verb, _, weak in acts:
        total += weights.acts[who, mood, weak]
        if who != OTHER and mood in (EVENT, OMISSION):
            if doer != "i":
                doer = "i" if who == I else "we"
            if mood == EVENT and reading.columns.entries[verb].base in reading.words("result verb"):
                total += weights.result
    return doer, total
