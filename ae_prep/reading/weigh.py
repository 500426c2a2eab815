"""The weights of a sentence's features (``features``), added up without making the features.

Training asks for each feature by its name; a review only needs the sums. What makes up most of a sentence, its words
and their pairs, is looked up as it stands in the columns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import count
from typing import TypeVar

from ae_prep.reading.facts import EVENT, OMISSION, OTHER, OWN, QUOTED, I, Reading, Sentence
from ae_prep.reading.features import act_feature, first_act_feature, forms, length_step, place_features
from ae_prep.reading.labels import labels_of

_Key = TypeVar("_Key")


#: By what may follow a word and a word, the number of their row, or nothing: row 0 belongs to no pair.
_row: Callable[[dict[str, int], str], int | None] = dict.get
#: What follows a word that nothing weighs after.
_NOTHING: dict[str, int] = {}


class Memo(dict[_Key, int]):
    """Weights by whatever they are asked for, each made once."""

    def __init__(self, make: Callable[[_Key], int]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: _Key) -> int:
        weight = self[key] = self._make(key)
        return weight


class Followers(dict[str, dict[str, int]]):
    """By a word, the words that weigh something right after it, each with the number of their row.

    ``^`` stands before a sentence; ``^``, a blank and a word before the second word of one. Made of ``lines`` of words,
    a word and those that may follow it, when a text has the word; their rows follow each other from ``number`` on.
    """

    def __init__(self, lines: Iterable[str], number: int) -> None:
        super().__init__()
        self._lines: dict[str, tuple[int, str]] = {}
        for line in lines:
            word, _, following = line.partition("\t")
            self._lines[word] = (number, following)
            number += line.count("\t")

    def __missing__(self, word: str) -> dict[str, int]:
        number, following = self._lines.get(word, (0, ""))
        found = self[word] = dict(zip(following.split("\t"), count(number), strict=False)) if following else _NOTHING
        return found


class Weights:
    """The weights of one language, by what is found in a sentence.

    ``words`` has them by word, ``pairs`` by the row of two neighbours (``followers`` has its number), ``labels`` by the
    labels of the phrases found (``labels.labels_of``), ``acts`` and ``firsts`` by who acts and how it is told,
    ``figures`` by kind, ``lengths`` by the number of tokens, ``places`` by number, length of the story, who has acted
    before and who acts.
    """

    def __init__(
        self,
        weights: Mapping[str, int],
        followers: Followers,
        row: Callable[[int], int],
        word: Callable[[str], int],
    ) -> None:
        self.words = Memo(word)
        self.followers = followers
        self.pairs = Memo(row)
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
        for by_word in (self.words, self.followers):
            if len(by_word) > most:
                by_word.clear()
        for several in (self.places, self.labels, self.lengths):
            if len(several) > most:
                several.clear()


def weigh(reading: Reading, story: Sequence[Sentence], weights: Weights) -> list[int]:
    """For each sentence of ``story`` the sum of its weights."""
    columns = reading.columns
    seen = forms(reading)
    held, labels, praise = reading.held, weights.labels.__getitem__, weights.praise
    praised = {columns.sentences[match.first] for match in reading.claims}
    words, pairs, after, many = weights.words.__getitem__, weights.pairs.__getitem__, weights.followers, len(story)
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
            opening = after["^ " + said[0]].get(said[1], 0)
            total += sum(map(pairs, filter(None, {*map(_row, map(after.__getitem__, ["^", *said]), said), opening})))
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
