"""So much of the text as a person would quote: no written word cut in two."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ae_prep.reading.facts import Reading
from ae_prep.reading.joined import has_subject, is_joined

#: So many words are a clause to quote; so many more may follow.
_CLAUSE, _FEW = 3, 9


def quoted(reading: Reading, first: int, last: int) -> tuple[int, int, int]:
    """Segment, start and end in code points of tokens ``first`` to ``last`` (exclusive), no word cut in two."""
    columns = reading.columns
    sentence = reading.sentences[columns.sentences[first]]
    while first > sentence.first and _in(columns.joined, first):
        first -= 1
    if last < sentence.last and columns.words[last] == "not" and _in(columns.joined, last):
        last += 1  # *didn't* is two tokens
    return _closed(reading, reading.excerpt(first, _whole(reading, first, last, sentence.last)))


def _whole(reading: Reading, first: int, last: int, end: int) -> int:
    """Past what *and* joins to the last word: *I approach property and lifestyle sales*, no clause of its own."""
    columns = reading.columns
    if last - first < _CLAUSE or last >= end or not is_joined(reading, last):
        return last
    if columns.gaps[last] != columns.words[last] or reading.clause(last - 1)[1] != last:
        return last
    after = min(reading.clause(last)[1], end)
    acting = has_subject(reading, last, after)
    told = any(last <= act.verb < after for act in reading.acts_in(columns.sentences[last]))
    bare = any(act.verb == last - 1 for act in reading.acts_in(columns.sentences[last]))  # *I recruited and …*
    return last if after - last > _FEW or acting or (told and not bare) else after


def _closed(reading: Reading, place: tuple[int, int, int]) -> tuple[int, int, int]:
    """With the mark that closes a quotation begun inside."""
    segment, start, end = place
    text = reading.segments[segment].text
    return (segment, start, end + 1) if text[end : end + 1] == "”" and "“" in text[start:end] else place


def _in(numbers: Sequence[int], number: int) -> bool:
    place = bisect_left(numbers, number)
    return place < len(numbers) and numbers[place] == number
