"""One segment of a text, cut at its spaces: its tokens, the marks between them, and where its sentences begin.

Most words stand between two spaces and are known (``words.Vocabulary``). Only the odd chunks, those with more or
less to them than one word, are looked at one by one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, chain, compress

from ae_prep.reading import speech
from ae_prep.reading.columns import Knot
from ae_prep.reading.sentences import ends, gap
from ae_prep.reading.words import BLANK, MONEY, QUOTE, Chunk, Vocabulary, Word

#: A space after *Rp* belongs to the number that follows; any other parts two chunks, and so does a line break.
_SPACE = re.compile(r"\n| (?!\d)|(?<!\b[Rr][Pp])(?<!\b[Rr][Pp]\.) ")
#: A sentence is ended after so many written words in any case, so that no work on one sentence grows with the text.
_LONGEST = 300

#: Where a sentence begins: its first token, the place of that, and what stands before it.
Break = tuple[int, int, str]


class Cut:
    """A segment in chunks, each ending before its place in ``ends``; tokens are counted from the first of the segment.

    ``gaps`` is the column of that name; ``knots`` and ``joined`` hold the tokens that ``columns`` wants to know;
    ``quoted`` those in quotation marks; ``breaks`` tells where sentences begin and ``rest`` what follows the last;
    ``blank``: whether it may hold blanks of a template.
    """

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self.text = text
        self.language = vocabulary.language
        self.knots: list[Knot] = []
        self.joined: list[int] = []
        self.quoted: list[range] = []
        self.breaks: list[Break] = []
        self.rest = ""
        odd, kinds = self._split(text.replace("\n", " ").split(" "), vocabulary)
        if kinds & MONEY:
            odd, kinds = self._split(_SPACE.split(text), vocabulary)
        self.entries = list(chain.from_iterable(self._entries))
        #: What ``Word`` holds, thing by thing.
        self.rows = list(zip(*self.entries, strict=True)) or [()] * len(Word._fields)
        self.gaps: list[str] = list(self.rows[2])
        for trailing in self.language.TRAILING.intersection(self.gaps):
            self._trail(trailing, vocabulary.lexicon.words["time"])
        #: The tokens that go on in the same quotation: no sentence ends before one of them.
        self._inside: set[int] = set()
        self._lines = _before_breaks(text, self.ends) if "\n" in text else ()
        self.blank = kinds & BLANK != 0
        if kinds & QUOTE:
            self.quoted = list(self._quotations())
            self._inside = {token for tokens in self.quoted for token in tokens[1:]}
        if self.entries:
            self.gaps[0] = "."
            self.breaks.append((0, next(self._places()), ""))
            self._read(sorted({*odd, *self._lines}) if self._lines else odd)

    def _split(self, texts: Sequence[str], vocabulary: Vocabulary) -> tuple[list[int], int]:
        """Take in the chunks; gives the odd ones, and what is odd about any of them."""
        oddities, self._entries, chunks = zip(*map(vocabulary.__getitem__, texts), strict=True)
        self.chunks: Sequence[Chunk] = chunks
        self.ends = list(accumulate([len(chunk) + 1 for chunk in texts]))
        odd = list(compress(range(len(texts)), oddities))
        kinds = 0
        for number in odd:
            kinds |= self.chunks[number].odd
        return odd, kinds

    def _trail(self, trailing: str, times: Collection[str]) -> None:
        """Let ``trailing`` open no clause where it belongs to a word of time before it (*tahun lalu*)."""
        words = self.rows[0]
        for index in range(1, len(words)):
            if words[index] == trailing and words[index - 1] in times:
                self.gaps[index] = ""

    def _read(self, odd: Sequence[int]) -> None:
        """Look at the chunks ``odd``, and at what follows each.

        ``opened`` is the place where what follows the last word begins, if that is more than a space; ``at`` the
        last odd chunk and ``last`` the last one with a word; ``begun`` the first word of the sentence at hand.
        """
        text, chunks, places, lines = self.text, self.chunks, self.ends, self._lines
        at = opened = last = -1
        begun = more_words = more_tokens = 0
        for number in odd:
            if number > at + 1:
                if opened >= 0:
                    begun = self._plain(at, more_tokens, more_words, opened, last, begun)
                    opened = -1
                last = number - 1
            chunk = chunks[number]
            begin = places[number - 1] if number else 0
            if opened < 0 and (chunk.gaps[0] or not chunk.written):
                opened = begin - 1 if number else 0
            if opened >= 0 or len(chunk.written) > 1:
                for part, first in enumerate(chunk.firsts):
                    place = begin + chunk.spans[first][0]
                    if opened >= 0:
                        token, word = number + more_tokens + first, number + more_words + part
                        previous = chunk.written[part - 1] if part else chunks[last].written[-1] if last >= 0 else ""
                        between = text[opened:place]
                        begun = self._join(token, word, place, between, previous, chunk.written[part], begun)
                    opened = place + len(chunk.written[part]) if chunk.gaps[part + 1] else -1
            if chunk.written:
                last = number
                opened = places[number] - 1 - len(chunk.gaps[-1]) if chunk.gaps[-1] or number in lines else -1
            entries = len(chunk.entries)
            if entries != 1:
                self._note(chunk, number, number + more_tokens)
                more_tokens += entries - 1
                more_words += len(chunk.written) - 1
            at = number
        if at + 1 < len(chunks) and opened >= 0:
            begun = self._plain(at, more_tokens, more_words, opened, last, begun)
            opened = -1
        self.rest = text[opened:] if opened >= 0 else ""
        words = len(chunks) + more_words
        if words - begun > _LONGEST:
            self._force(range(begun + _LONGEST, words, _LONGEST))

    def _plain(self, at: int, more_tokens: int, more_words: int, opened: int, last: int, begun: int) -> int:
        """What stands before the plain chunk that follows chunk ``at``."""
        before, after = self.chunks[at], at + 1
        token, word, place = after + more_tokens, after + more_words, self.ends[at]
        if before.sure and at not in self._lines and 0 < word - begun < _LONGEST and token not in self._inside:
            self.gaps[token] = before.mark or self.gaps[token]
            if not before.stops:
                return begun
            self.breaks.append((token, place, self.text[opened:place]))
            return word
        previous = self.chunks[last].written[-1] if last >= 0 else ""
        between = self.text[opened:place]
        return self._join(token, word, place, between, previous, self.chunks[after].written[0], begun)

    def _join(self, token: int, word: int, place: int, between: str, previous: str, following: str, begun: int) -> int:
        """What stands ``between`` two words, the second being word and token number so and so. Gives ``begun``."""
        if not word:
            return 0
        if word - begun > _LONGEST:
            self._force(range(begun + _LONGEST, word, _LONGEST))
            begun = word - 1 - (word - 1 - begun) % _LONGEST
        mark, may_end = gap(between)
        ended = (
            may_end and token not in self._inside and ends(between, previous, following, word - begun, self.language)
        )
        if ended or word - begun == _LONGEST:
            self.breaks.append((token, place, between))
            self.gaps[token] = "."
            return word
        if mark:
            self.gaps[token] = mark
        return begun

    def _force(self, words: Iterable[int]) -> None:
        """End a sentence before each of ``words``, which at most a space parts from the word before."""
        tokens, places = self._tables
        for word in words:
            token = tokens[word]
            place = places[token]
            self.gaps[token] = "."
            self.breaks.append((token, place, " " if self.text[place - 1] == " " else ""))

    def _note(self, chunk: Chunk, number: int, token: int) -> None:
        """Remember where a chunk stands that is less or more than one token."""
        if chunk.entries:
            self.knots += [(token + part, number, part) for part in range(1, len(chunk.entries))]
            self.joined += [token + part for part in chunk.joined]
        else:
            self.knots.append((token, number + 1, 0))

    def _quotations(self) -> Iterator[range]:
        """The tokens within quotation marks."""
        spans = speech.quoted(self.text)
        if spans:
            firsts = list(accumulate(map(len, self._entries), initial=0))
            for start, end in spans:
                yield range(self._token_at(start, firsts), self._token_at(end, firsts))

    def _token_at(self, place: int, firsts: Sequence[int]) -> int:
        """The first token that begins at ``place`` or later; ``firsts``: the first token of each chunk."""
        number = bisect_right(self.ends, place)
        if number == len(self.chunks):
            return len(self.entries)
        begin = self.ends[number - 1] if number else 0
        return firsts[number] + sum(begin + start < place for start, _ in self.chunks[number].spans)

    @cached_property
    def _tables(self) -> tuple[Sequence[int], Sequence[int]]:
        """The token that each written word begins with, and the place of each token."""
        firsts: list[int] = []
        token = 0
        for chunk in self.chunks:
            firsts += [token + first for first in chunk.firsts]
            token += len(chunk.entries)
        return firsts, list(self._places())

    def _places(self) -> Iterator[int]:
        """Where each token begins in the text."""
        start = 0
        for chunk, end in zip(self.chunks, self.ends, strict=True):
            for at, _ in chunk.spans:
                yield start + at
            start = end


def _before_breaks(text: str, ends: Sequence[int]) -> Collection[int]:
    """The chunks that a line break follows."""
    return {number for number, end in enumerate(ends[:-1]) if text[end - 1] == "\n"}
