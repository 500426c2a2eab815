"""So much of the text as a person would quote: whole written words, and *last year* in one piece."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ae_prep.reading.facts import Reading

#: *tahun lalu* is last year; after any other word *lalu* is "then", where a clause begins.
_THEN = "lalu"
_TIMES = frozenset(
    "tahun bulan minggu pekan hari kuartal semester triwulan malam senin selasa rabu kamis jumat sabtu".split()
)


def quoted(reading: Reading, first: int, last: int) -> tuple[int, int, int]:
    """Segment, start and end in code points of tokens ``first`` to ``last`` (exclusive), no word cut in two."""
    columns = reading.columns
    sentence = reading.sentences[columns.sentences[first]]
    while first > sentence.first and _in(columns.joined, first):
        first -= 1
    if last < sentence.last and columns.words[last] == "not" and _in(columns.joined, last):
        last += 1  # *didn't* is two tokens
    if reading.lang == "id":
        if _ago(reading, first) and first > sentence.first:
            first = max(sentence.first, reading.clause(first - 1)[0])
        if last < sentence.last and _ago(reading, last):
            last += 1
    return reading.excerpt(first, last)


def _in(numbers: Sequence[int], number: int) -> bool:
    place = bisect_left(numbers, number)
    return place < len(numbers) and numbers[place] == number


def _ago(reading: Reading, index: int) -> bool:
    """Whether token ``index`` is the second word of *tahun lalu*, with nothing but a space before it."""
    columns = reading.columns
    if index == 0 or columns.words[index] != _THEN:
        return False
    before = columns.words[index - 1]
    times = before in _TIMES or before in reading.words("month")
    return times and columns.span(index)[1] == columns.span(index - 1)[2] + 1
