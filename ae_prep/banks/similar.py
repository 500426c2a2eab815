"""Finding questions that ask the same in other words, without comparing each with each.

Two questions are near when they share most of the words that matter (``wording.words``): the words they have in
common, against all their words together. Words that few questions hold come first; a pair that is near must share
one of the first words of both, so only those are looked up.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from math import ceil
from typing import NamedTuple

from ae_prep.banks.wording import words
from ae_prep.model import Question

#: From this likeness on, two questions are near. No pair of the built-in banks is; of the questions asked again
#: in other words in ``tests/banks/same_questions.json``, 94 in 100 are, of the different ones 5 in 100.
THRESHOLD = 0.5
#: Added to the words of both, so that very short questions must be the same to be near.
_CAUTION = 0.5
#: Bounds on hostile banks: characters read, words looked up, questions kept for one word, pairs compared closely.
_MOST_READ, _MOST_WORDS, _MOST_KEPT, _MOST_COMPARED = 2_000, 40, 50, 50


class Entry(NamedTuple):
    """One question: what it asks for, its own words, and the words of the prospect in it."""

    question: Question
    words: frozenset[str]
    said: frozenset[str]


class Near(NamedTuple):
    """A question by its place among those given, an earlier one that it repeats, and how alike they are (0 to 1)."""

    place: int
    earlier: int
    likeness: float


def entry(question: Question) -> Entry:
    """What of ``question`` is compared."""
    said = question.prospect[:_MOST_READ]
    text = f"{question.text[:_MOST_READ]} {said}"
    return Entry(question, words(text, question.lang), words(said, question.lang))


def likeness(one: Collection[str], other: Collection[str]) -> float:
    """How much two sets of words have in common: 0 nothing, towards 1 everything."""
    shared = len(frozenset(one) & frozenset(other))
    return shared / (len(one) + len(other) - shared + _CAUTION)


def near(questions: Sequence[Question], skip: int = 0) -> Iterator[Near]:
    """For each of ``questions`` from place ``skip`` on, the earlier one that is most like it, if it is near.

    All are in one language; what stands before that place is only compared with. Funnel questions with other
    numbers, and objections with other words of the prospect, are different exercises.
    """
    entries = [entry(question) for question in questions]
    count = Counter(word for item in entries for word in item.words)
    kept: dict[str, list[int]] = defaultdict(list)
    for place, item in enumerate(entries):
        rare = _first_words(item.words, count)
        if place >= skip:
            yield from _nearest(place, entries, _candidates(rare, kept))
        for word in rare:
            if len(kept[word]) < _MOST_KEPT:
                kept[word].append(place)


def _first_words(found: Collection[str], count: Counter[str]) -> list[str]:
    """The rarest words, so many that a question without any of them cannot be near."""
    needed = ceil(THRESHOLD * (len(found) + _CAUTION))
    ordered = sorted(found, key=lambda word: (count[word], word))
    return ordered[: min(len(found) - needed + 1, _MOST_WORDS)]


def _candidates(rare: Iterable[str], kept: dict[str, list[int]]) -> list[int]:
    """Places of earlier questions that share one of the words, those that share most first."""
    shared = Counter(place for word in rare for place in kept.get(word, ()))
    return [place for place, _count in shared.most_common(_MOST_COMPARED)]


def _nearest(place: int, entries: Sequence[Entry], candidates: Iterable[int]) -> Iterator[Near]:
    best = Near(place, -1, 0.0)
    for earlier in candidates:
        alike = _compare(entries[earlier], entries[place])
        if (alike, -earlier) > (best.likeness, -best.earlier):
            best = Near(place, earlier, alike)
    if best.likeness >= THRESHOLD:
        yield best


def _compare(one: Entry, other: Entry) -> float:
    if one.question.inputs != other.question.inputs or bool(one.said) != bool(other.said):
        return 0.0
    if one.said and likeness(one.said, other.said) < THRESHOLD:
        return 0.0
    return likeness(one.words, other.words)
