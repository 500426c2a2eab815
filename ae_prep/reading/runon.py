"""Sentences in text that is typed without punctuation: where a coach would hear a new one begin.

A linear model of the words around each place, trained by ``tools/train_boundaries.py`` on sentences of the corpus
whose marks and capitals were taken away. It is asked only where a text has next to no punctuation, or no full stops.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from ae_prep.reading.languages import data

#: A text of fewer words is one sentence, and so is one with a mark in so many words. Where no sentence ever ends, other
#: marks do not count in a text of so many words.
LEAST, SPARSE, _ENDLESS = 24, 20, 30
#: No sentence is shorter than this many words.
_SHORTEST = 4
_EDGE = "^"


def features(words: Sequence[str], index: int) -> tuple[str, ...]:
    """What is known of the place before word ``index``: the words around it."""
    before, earlier = words[index - 1], words[index - 2] if index > 1 else _EDGE
    word, following = words[index], words[index + 1] if index + 1 < len(words) else _EDGE
    return (
        f"a {before}",
        f"b {word}",
        f"c {word} {following}",
        f"d {before} {word}",
        f"e {earlier} {before}",
        f"f {following}",
    )


def begins(words: Sequence[str], lang: str) -> list[int]:
    """The words (by number, never the first) with which a new sentence begins, in order. Takes linear time."""
    weights = _weights(lang)
    bias = weights[""]
    scored = [
        (score, index)
        for index in range(_SHORTEST, len(words) - _SHORTEST + 1)
        if (score := bias + sum(weights.get(feature, 0) for feature in features(words, index))) > 0
    ]
    taken: set[int] = set()
    for _, index in sorted(scored, key=lambda found: (-found[0], found[1])):
        if taken.isdisjoint(range(index - _SHORTEST + 1, index + _SHORTEST)):
            taken.add(index)
    return sorted(taken)


def unpunctuated(gaps: Sequence[str], breaks: int) -> bool:
    """Whether a text lacks punctuation that has these ``gaps`` before its words and so many ``breaks``."""
    if len(gaps) < LEAST or breaks * SPARSE > len(gaps):
        return False
    if breaks == 1 and len(gaps) >= _ENDLESS:
        return True
    return sum(1 for gap in gaps if gap and not gap[0].isalpha()) * SPARSE <= len(gaps)


@cache
def _weights(lang: str) -> Mapping[str, int]:
    return dict(_read(data(lang, "boundaries.txt")))


def _read(text: str) -> Iterator[tuple[str, int]]:
    for line in text.splitlines():
        if not line.startswith("#"):
            feature, _, weight = line.rpartition("\t")
            yield feature, int(weight)
