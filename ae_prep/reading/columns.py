"""The tokens of a text as columns: one list for each thing that is known of a token.

Most of what is asked of a text is asked of all its tokens, and lists answer that fastest. A single ``Token`` is made
when somebody asks for it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple, overload

from ae_prep.reading.facts import Token
from ae_prep.reading.matcher import State
from ae_prep.reading.words import TWO, Chunk, Word

#: A token, the chunk that it is in, and which of that chunk's entries it is.
Knot = tuple[int, int, int]


class Stretch(NamedTuple):
    """The tokens of one segment, from ``first`` on, and where they stand in it.

    Each chunk ends before its place in ``ends``. ``knots`` holds the tokens that are not simply the one entry of the
    chunk after the one before. ``offsets``: the way back to the text as given, where it is not the same.
    """

    first: int
    segment: int
    chunks: Sequence[Chunk]
    ends: Sequence[int]
    knots: Sequence[Knot]
    offsets: Sequence[int] | None

    def span(self, index: int) -> tuple[int, int]:
        """Start and end of token ``index`` in the segment as given."""
        token, chunk, part = self.knots[bisect_right(self.knots, (index, len(self.ends), 0)) - 1]
        if index > token:
            chunk, part = chunk + index - token, 0
        before = self.ends[chunk - 1] if chunk else 0
        start, end = self.chunks[chunk].spans[part]
        if self.offsets is None:
            return before + start, before + end
        return self.offsets[before + start], self.offsets[before + end]


class Columns:
    """By token: ``entries`` with all that is known of its word, and that thing by thing; its gap, voice and sentence.

    ``hot`` holds the tokens whose words have flags to be looked at; ``edges`` those with a gap before them;
    ``joined`` those that touch the one before. ``own`` tells whether the candidate says everything.
    """

    __slots__ = (
        "_bases",
        "edges",
        "entries",
        "flags",
        "gaps",
        "hot",
        "joined",
        "keys",
        "own",
        "sentences",
        "starts",
        "stretches",
        "tallies",
        "voices",
        "words",
    )

    def __init__(self) -> None:
        self.entries: list[Word] = []
        self.words: Sequence[str] = ()
        self.flags: Sequence[int] = ()
        self.starts: Sequence[State] = ()
        self.keys: Sequence[str] = ()
        self.tallies: Sequence[int] = ()
        self.gaps: list[str] = []
        self.voices: list[str] = []
        self.sentences: list[int] = []
        self.edges: list[int] = []
        self.hot: list[int] = []
        self.joined: list[int] = []
        self.stretches: list[Stretch] = []
        self.own = True
        self._bases: list[str] | None = None

    @property
    def bases(self) -> Sequence[str]:
        """By token, the word without its clitics; every number has one. Made when first asked for."""
        if self._bases is None:
            self._bases = list(self.words)
            for index in self.hot:
                if self.flags[index] & TWO:
                    self._bases[index] = self.entries[index].base
        return self._bases

    def span(self, index: int) -> tuple[int, int, int]:
        """Segment, start and end of token ``index``, in code points of the segment as given."""
        stretches = self.stretches
        if len(stretches) > 1:
            stretch = stretches[bisect_right(stretches, index, key=lambda stretch: stretch.first) - 1]
        else:
            stretch = stretches[0]
        return stretch.segment, *stretch.span(index)

    def count(self, first: int, last: int) -> int:
        """How many written words tokens ``first`` to ``last`` (exclusive) are, the first counting in any case."""
        joined = bisect_left(self.joined, last) - bisect_right(self.joined, first)
        return max(0, last - first - joined)

    def clause(self, index: int) -> tuple[int, int]:
        """The clause around token ``index``, as first and last (exclusive) token."""
        edges = self.edges
        after = bisect_right(edges, index)
        return edges[after - 1], edges[after] if after < len(edges) else len(self.words)

    def token(self, index: int) -> Token:
        """Token ``index``."""
        entry = self.entries[index]
        sentence, voice, gap = self.sentences[index], self.voices[index], self.gaps[index]
        return Token(entry.word, entry.base, sentence, voice, gap, entry.capital)


class Tokens(Sequence[Token]):
    """The tokens of a text, each made when it is asked for."""

    __slots__ = ("_columns", "_made")

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        self._made: list[Token] | None = None

    def __len__(self) -> int:
        return len(self._columns.entries)

    @overload
    def __getitem__(self, index: int) -> Token: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Token]: ...

    def __getitem__(self, index: int | slice) -> Token | Sequence[Token]:
        if self._made is not None:
            return self._made[index]
        places = range(len(self))[index]
        if isinstance(places, int):
            return self._columns.token(places)
        return [self._columns.token(place) for place in places]

    def __iter__(self) -> Iterator[Token]:
        if self._made is None:
            self._made = [self._columns.token(place) for place in range(len(self))]
        return iter(self._made)
