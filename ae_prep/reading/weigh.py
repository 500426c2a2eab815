"""The weights of a sentence's features (``features``), added up without making the features.

Training asks for each feature by its name; a review only needs the sums. What makes up most of a sentence, its words
and their pairs, is looked up as it stands in the columns.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from ae_prep.reading.facts import EVENT, OTHER, OWN, QUOTED, Act, Reading, Sentence
from ae_prep.reading.features import act_feature, forms, length_step, place
from ae_prep.reading.verdict import happened


class Pairs(Protocol):
    """The weights of pairs of neighbouring words; ``known`` has all that weigh anything."""

    known: set[tuple[str, str]]

    def __getitem__(self, pair: tuple[str, str], /) -> int: ...


def weigh(
    reading: Reading,
    story: Sequence[Sentence],
    weights: Mapping[str, int],
    words: Mapping[str, int],
    pairs: Pairs,
) -> list[int]:
    """For each sentence of ``story`` the sum of its weights.

    ``weights`` has them by feature, ``words`` those of a whole word, ``pairs`` those of two neighbours.
    """
    columns = reading.columns
    words_seen = forms(reading)
    labels = _labels(reading, weights)
    totals = []
    acted = False
    for index, sentence in enumerate(story):
        first, last = sentence.first, sentence.last
        said, quoted = words_seen[first:last], False
        if not columns.own:
            voices = columns.voices[first:last]
            quoted = voices.count(OWN) < len(voices)
            if quoted:
                said = [form for form, voice in zip(said, voices, strict=True) if voice != QUOTED]
        total = labels.get(sentence.number, 0) + sum(map(words.__getitem__, set(said)))
        if len(said) > 1:
            total += sum(map(pairs.__getitem__, pairs.known.intersection(zip(["^", *said], said, strict=False))))
            opening = ("^ " + said[0], said[1])
            if opening in pairs.known:
                total += pairs[opening]
        acts = reading.acts_in(sentence.number)
        own = [act for act in acts if happened(act)]
        for feature in place(index, len(story), acted, acts, own):
            total += weights[feature]
        acted = acted or bool(own)
        totals.append(total + _found(reading, sentence, acts, weights) + (weights["quoted"] if quoted else 0))
    return totals


def _labels(reading: Reading, weights: Mapping[str, int]) -> dict[int, int]:
    """By sentence, the weights of the labels of phrases and claims found in it."""
    sentences = reading.columns.sentences
    sums: dict[int, int] = {}
    for label, matches in (*reading.said.items(), ("praise", reading.claims)):
        weight = weights["c=" + label]
        if weight:
            for number in {sentences[match.first] for match in matches}:
                sums[number] = sums.get(number, 0) + weight
    return sums


def _found(reading: Reading, sentence: Sentence, acts: Sequence[Act], weights: Mapping[str, int]) -> int:
    """The weights of the acts and figures of ``sentence``, of its being a question, and of its length."""
    total = weights[length_step(sentence)]
    if acts:
        total += weights[f"a1={acts[0].who}:{acts[0].mood}"]
        ours, entries = reading.words("result verb"), reading.columns.entries
        for act in acts:
            total += weights[act_feature(act)]
            if act.mood == EVENT and act.who != OTHER and entries[act.verb].base in ours:
                total += weights["a=result"]
    else:
        total += weights["a1=-"]
    figures = reading.figures_in(sentence.number)
    if not figures:
        total += weights["f=-"]
    for figure in figures:
        total += weights["f=" + figure.kind]
    return total + (weights["?"] if sentence.question else 0)
