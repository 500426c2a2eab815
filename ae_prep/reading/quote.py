"""So much of the text as a person would quote: no written word cut in two."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ae_prep.reading.facts import Reading


def quoted(reading: Reading, first: int, last: int) -> tuple[int, int, int]:
    """Segment, start and end in code points of tokens ``first`` to ``last`` (exclusive), no word cut in two."""
    columns = reading.columns
    sentence = reading.sentences[columns.sentences[first]]
    while first > sentence.first and _in(columns.joined, first):
        first -= 1
    if last < sentence.last and columns.words[last] == "not" and _in(columns.joined, last):
        last += 1  # *didn't* is two tokens
    return reading.excerpt(first, last)


def _in(numbers: Sequence[int], number: int) -> bool:
    place = bisect_left(numbers, number)
    return place < len(numbers) and numbers[place] == number
