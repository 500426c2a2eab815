"""What is known of a word before it is read: everything that depends on the word alone, looked up once.

A text repeats its words, and texts repeat each other's; so what a text is made of is kept from text to text: a
``Word`` for each word, and a ``Chunk`` for each stretch that stands between two spaces (*said,* and *"We*).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from ae_prep.reading.lexicon import Lexicon
from ae_prep.reading.matcher import State, key_of
from ae_prep.reading.notes import tally
from ae_prep.reading.numerals import number_words
from ae_prep.reading.sentences import Language, closes, gap

#: Flags of a word: a figure may begin with it, it is a verb of saying, praise of oneself may begin with it, it has a
#: second form. A language has more, from ``LANGUAGE`` on.
NUMBER, SAYING, CLAIMING, TWO, LANGUAGE = (1 << n for n in range(5))
#: Only words with a flag below ``COLD`` are looked at one by one; the rest is asked of words that are met on the way.
COLD = 1 << 12
HOT = COLD - 1
CAPITAL = COLD << 16
#: What a phrase calls any word with a capital.
NAME = "<name>"
#: What is odd about a chunk.
ODD, QUOTE, BLANK, MONEY = 1, 2, 4, 8
#: How many words and chunks are kept, and how long the longest may be.
_KEPT, _LONGEST = 20_000, 40
_TOKEN = re.compile(
    r"((?:[$€£¥]|\b[Rr][Pp]\.? ?|(?<![^\W_]))\d+(?:[.,:/]\d+)*(?:%|[^\W\d_]{1,3}\b)?"
    r"|[^\W_]+(?:['-][^\W_]+)*)"
)
#: What a blank of a template cannot be without.
_BLANK = re.compile(
    r"[\[{<_]|\b(?:[XYZN]+|ABC)\b|\b[Rr][Pp](?![a-z])|TODO|TBD|TBC|XXX|\?\?|##|--"
    r"|\((?:sebutkan|isi|tulis|masukkan|insert|fill|your)"
)
#: What the number after the space belongs to.
_RUPIAH = re.compile(r"\b[Rr][Pp]\.?$")
_CURRENCY = frozenset("$€£¥")


class Word(NamedTuple):
    """A word, or one of the words that a written word stands for: a row of the columns.

    ``opens``: the word where it is a conjunction, else nothing. ``start``: the phrases that begin with it.
    ``key``: what those know it by. ``tally``: what ``notes`` counts. ``second``: what else a phrase may call it.
    """

    word: str
    flags: int
    opens: str
    start: State
    key: str
    tally: int
    second: str | None

    @property
    def base(self) -> str:
        """The word without its clitics; every number has one."""
        return self.second if self.second is not None and self.second != NAME else self.word

    @property
    def capital(self) -> bool:
        """Whether it is written with a capital."""
        return self.flags & CAPITAL != 0


class Chunk:
    """What stands between two spaces: ``written`` words with ``gaps`` around them, and the ``entries`` they stand for.

    ``odd`` is 0 for one word that stands for itself, else ``ODD``, with ``QUOTE``, ``BLANK`` and ``MONEY`` where it may
    belong to a quotation, to a blank of a template or to a number after it. ``firsts``: the entry that each written
    word begins with; ``spans``: where each entry stands in the chunk; ``joined``: the entries that touch the one
    before.

    ``sure``: what follows the last word means the same whatever word comes after one more space: a ``mark`` of a
    clause, or none, and the end of the sentence where it ``stops``.
    """

    __slots__ = ("entries", "firsts", "gaps", "joined", "mark", "odd", "spans", "stops", "sure", "written")

    def __init__(self, text: str, groups: Sequence[Sequence[tuple[Word, int]]], pieces: Sequence[str]) -> None:
        bounds = list(accumulate(map(len, pieces)))
        self.written = pieces[1::2]
        self.gaps = pieces[::2]
        self.entries = tuple(word for group in groups for word, _ in group)
        self.firsts = list(accumulate(map(len, groups), initial=0))[:-1]
        self.spans = [span for n, group in enumerate(groups) for span in _spans(group, *bounds[2 * n : 2 * n + 2])]
        self.joined = [n for n in range(1, len(self.spans)) if self.spans[n][0] == self.spans[n - 1][1]]
        self.odd = 0
        if _BLANK.search(text):
            self.odd |= ODD | BLANK
        if _RUPIAH.search(text):
            self.odd |= ODD | MONEY
        if any('"' in gap or "'" in gap for gap in self.gaps):
            self.odd |= ODD | QUOTE
        if len(self.entries) != 1 or self.gaps != ["", ""]:
            self.odd |= ODD
        self.sure = self.stops = False
        self.mark = ""

    def judge(self, language: Language) -> None:
        """Find out about the last gap."""
        if not self.written:
            return
        mark, may_end = gap(self.gaps[-1] + " ")
        self.mark = mark
        self.stops = self.gaps[-1] in ("?", "!") or (self.gaps[-1] == "." and closes(self.written[-1], language))
        self.sure = self.stops or not may_end
        if self.stops:
            self.mark = "."


class Known(NamedTuple):
    """A chunk with what is asked of every chunk: how odd it is, and its words."""

    odd: int
    entries: tuple[Word, ...]
    chunk: Chunk


def _spans(group: Sequence[tuple[Word, int]], start: int, end: int) -> Iterator[tuple[int, int]]:
    for _, width in group:
        yield start, min(start + width, end)
        start += width


class Vocabulary(dict[str, Known]):
    """The chunks met before, by their text. A chunk is read once."""

    def __init__(self, lang: str, language: Language, lexicon: Lexicon) -> None:
        super().__init__()
        self.lang = lang
        self.language = language
        self.lexicon = lexicon
        self._words: dict[str, Sequence[tuple[Word, int]]] = {}

    def __missing__(self, text: str) -> Known:
        pieces = _TOKEN.split(text)
        chunk = Chunk(text, [self._group(written) for written in pieces[1::2]], pieces)
        if chunk.odd:
            chunk.judge(self.language)
        known = Known(chunk.odd, chunk.entries, chunk)
        if len(text) <= _LONGEST:
            if len(self) >= _KEPT:
                self.clear()
            self[text] = known
        return known

    def _group(self, written: str) -> Sequence[tuple[Word, int]]:
        """The words that ``written`` stands for, each with its width: ``didn't`` is *did* and *not*."""
        group = self._words.get(written)
        if group is None:
            lower = written.lower()
            parts = self.language.expand(lower if len(lower) == len(written) else written)
            group = [(self._word(word, written[0].isupper()), width) for word, width in parts]
            if len(written) <= _LONGEST:
                if len(self._words) >= _KEPT:
                    self._words.clear()
                self._words[written] = group
        return group

    def _word(self, word: str, capital: bool) -> Word:
        lists, base = self.lexicon.words, self.language.base(word)
        second = base if base != word else NAME if capital and self.lexicon.names else None
        flags = self.language.flags(word, base, lists)
        if second is not None:
            flags |= TWO
        if capital:
            flags |= CAPITAL
        if word in lists["saying"]:
            flags |= SAYING
        digits = word[0].isdigit() or word[-1].isdigit() or word[0] in _CURRENCY
        if digits or word in lists["number"] or word in lists["multiple"] or word in number_words(self.lang):
            flags |= NUMBER
        opens = word if word in self.language.CONJUNCTIONS else ""
        return Word(
            word, flags, opens, self.lexicon.start(word, second), key_of(word, second), tally(word, self.lang), second
        )
