"""One segment of a text, cut at its spaces: its tokens, and the places between words where there is more than a space.

Most words stand between two spaces and are known (``words.Vocabulary``). Only the odd chunks, those with more or
less to them than one word, are looked at one by one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, chain
from typing import NamedTuple

from ae_prep.reading.columns import Knot
from ae_prep.reading.words import Chunk, Vocabulary

#: A space after *Rp* belongs to the number that follows; any other parts two chunks, and so does a line break.
_CURRENCY = ("rp ", "rp. ", "Rp ", "Rp. ", "RP ", "RP. ", "rP ", "rP. ")
_SPACE = re.compile(r"\n| (?!\d)|(?<!\b[Rr][Pp])(?<!\b[Rr][Pp]\.) ")


class Junction(NamedTuple):
    """A place ``between`` two written words that holds more than a space.

    ``token`` and ``word`` are the numbers of what follows, ``place`` where that begins in the text.
    """

    token: int
    word: int
    place: int
    between: str
    previous: str
    following: str


class Cut:
    """A segment in chunks. ``ends``: for each chunk the place after the space that follows it."""

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self.text = text
        if any(mark in text for mark in _CURRENCY):
            texts = _SPACE.split(text)
        else:
            texts = text.replace("\n", " ").split(" ")
        self.chunks: list[Chunk] = [vocabulary[chunk] for chunk in texts]
        self.ends = list(accumulate([len(chunk) + 1 for chunk in texts]))
        self.entries = list(chain.from_iterable([chunk.entries for chunk in self.chunks]))
        self.odd = [number for number, chunk in enumerate(self.chunks) if chunk.odd]
        self.lines = _before_breaks(text, self.ends) if "\n" in text else ()
        #: Every token that is not simply the one entry of the chunk after the one before.
        self.knots: list[Knot] = []
        #: Tokens that touch the one before.
        self.joined: list[int] = []
        #: What follows the last word, and how many words there are.
        self.rest = ""
        self.words = 0

    @cached_property
    def tables(self) -> tuple[Sequence[int], Sequence[int]]:
        """The token that each written word begins with, and the place of each token."""
        return list(self._word_tokens()), list(self.places())

    def places(self) -> Iterator[int]:
        """Where each token begins in the text."""
        start = 0
        for chunk, end in zip(self.chunks, self.ends, strict=True):
            for at, _ in chunk.spans:
                yield start + at
            start = end

    def _word_tokens(self) -> Iterator[int]:
        """The token that each written word begins with."""
        token = 0
        for chunk in self.chunks:
            for first in chunk.firsts:
                yield token + first
            token += len(chunk.entries)

    def junctions(self) -> Iterator[Junction]:
        """Every junction, in order."""
        text, chunks, places, lines = self.text, self.chunks, self.ends, self.lines
        more_words = more_tokens = 0  # than chunks
        at, opened, previous = -1, -1, ""  # the last odd chunk; where what follows its last word begins; that word
        for number in sorted({*self.odd, *lines}) if lines else self.odd:
            if number > at + 1:
                if opened >= 0:
                    yield self._plain(at, more_tokens, more_words, opened, previous)
                    opened = -1
                previous = chunks[number - 1].written[0]
            chunk = chunks[number]
            token, word, gaps = number + more_tokens, number + more_words, chunk.gaps
            begin = places[number - 1] if number else 0
            if opened < 0 and (gaps[0] or not chunk.written):
                opened = begin - 1 if number else 0
            for part, first in enumerate(chunk.firsts):
                following, place = chunk.written[part], begin + chunk.spans[first][0]
                if opened >= 0:
                    yield Junction(token + first, word + part, place, text[opened:place], previous, following)
                previous = following
                opened = place + len(following) if gaps[part + 1] or number in lines else -1
            at = number
            self._note(chunk, number, token)
            more_words += len(chunk.written) - 1
            more_tokens += len(chunk.entries) - 1
        if at + 1 < len(chunks) and opened >= 0:
            yield self._plain(at, more_tokens, more_words, opened, previous)
            opened = -1
        self.rest = text[opened:] if opened >= 0 else ""
        self.words = len(chunks) + more_words

    def _plain(self, at: int, more_tokens: int, more_words: int, opened: int, previous: str) -> Junction:
        """The junction before the plain chunk that follows chunk ``at``."""
        place, following = self.ends[at], self.chunks[at + 1].written[0]
        between = self.text[opened:place]
        return Junction(at + 1 + more_tokens, at + 1 + more_words, place, between, previous, following)

    def _note(self, chunk: Chunk, number: int, token: int) -> None:
        entries = len(chunk.entries)
        if entries > 1:
            self.knots += [(token + part, number, part) for part in range(1, entries)]
            self.joined += [token + part for part in chunk.joined]
        elif not entries:
            self.knots.append((token, number + 1, 0))


def _before_breaks(text: str, ends: Sequence[int]) -> Collection[int]:
    """The chunks that a line break follows."""
    return {number for number, end in enumerate(ends[:-1]) if text[end - 1] == "\n"}
