"""Reading one number, word by word, where it stands in a text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from ae_prep.reading.columns import Columns
from ae_prep.reading.facts import Token
from ae_prep.reading.numerals import HALVES, POINTS, SCALES, UNITS, Ratio, Words, digits, going_on, number_words, scaled

#: A number in digits: what stands before it, the number, what is written onto it.
WRITTEN = re.compile(r"([$€£¥]|rp\.? ?)?(\d+(?:[.,:/]\d+)*)(%|[a-z]+)?")
#: So many digits are said after the decimal mark at most.
_SAID = 3

#: A stretch of time by its words.
_TIMES: Mapping[str, str] = {
    **{f"{name}s": name for name in ("second", "minute", "hour", "day", "week", "month", "quarter", "year", "night")},
    **{"detik": "second", "menit": "minute", "jam": "hour", "hari": "day", "minggu": "week", "pekan": "week"},
    **{"bulan": "month", "bulanan": "month", "kuartal": "quarter", "tahun": "year", "tahunan": "year"},
    **{"semester": "half-year", "malam": "night", "weekends": "weekend"},
}


def stretch(base: str) -> str:
    """The stretch of time that a word names, without its clitics: day, month, quarter …"""
    return _TIMES.get(base, base)


class Look(NamedTuple):
    """What is looked at: the columns (``said`` are the words), the word lists, the language."""

    columns: Columns
    said: Sequence[str]
    bases: Sequence[str]
    gaps: Sequence[str]
    sentences: Sequence[int]
    words: Mapping[str, frozenset[str]]
    lang: str

    def near(self, index: int, beside: int) -> Token | None:
        """Token ``index``, where it stands in the sentence of token ``beside``."""
        return self.columns.token(index) if self.inside(index, beside) else None

    def inside(self, index: int, beside: int) -> bool:
        """Whether there is a token ``index`` in the sentence of token ``beside``."""
        sentences = self.sentences
        return 0 <= index < len(sentences) and sentences[index] == sentences[beside]

    def word(self, index: int, beside: int) -> str:
        """The word at ``index`` in the clause of token ``beside``, or nothing."""
        sentences = self.sentences
        if not 0 <= index < len(sentences) or sentences[index] != sentences[beside]:
            return ""
        word, gap = self.said[index], self.gaps[index]
        return word if not gap or gap == word else ""


def look_at(columns: Columns, words: Mapping[str, frozenset[str]], lang: str) -> Look:
    """A look at ``columns`` with the word lists of ``lang``."""
    return Look(columns, columns.words, columns.bases, columns.gaps, columns.sentences, words, lang)


class Number(NamedTuple):
    """A number before its kind is known: what it is worth, the token after it, and how it was written.

    ``written`` are its digits, ``sign`` and ``suffix`` what stands before and behind them; ``scaled``: it is so many
    thousands or millions.
    """

    ratio: Ratio | None
    last: int
    written: str = ""
    sign: str = ""
    suffix: str = ""
    scaled: bool = False


def number_at(look: Look, index: int) -> Number | None:
    """The number that begins at token ``index``, in digits or words."""
    begun = _begun(look.said[index], look.lang)
    if begun is None:
        return None
    number, state = begun
    if state is None or look.word(index + 1, index) not in going_on(look.lang):
        return number._replace(last=index + 1)
    ratio, last = _go_on(look, index, state, by_digits=number.written != "")
    return number._replace(ratio=ratio, last=last, scaled=number.written != "" and last > index + 1)


@lru_cache(maxsize=20_000)
def _begun(word: str, lang: str) -> tuple[Number, Words | None] | None:
    """The number that ``word`` alone is, and how far it is read, where other words may belong to it."""
    match = None if word.isalpha() else WRITTEN.fullmatch(word)
    if not match:
        start = Words().after(word, lang) if word in number_words(lang) else None
        return None if start is None else (Number(start.ratio, 0), start)
    sign, written, suffix = (part or "" for part in match.groups())
    sign = sign.rstrip(". ")
    worth, factor = digits(written, lang), SCALES[lang].get(suffix)
    if worth is None or suffix:
        worth = scaled(worth, factor) if worth and factor else worth
        return Number(worth, 0, written, sign, "" if factor else suffix, bool(factor)), None
    start = Words(below=worth)
    return Number(start.ratio, 0, written, sign), start


def _go_on(look: Look, index: int, state: Words, *, by_digits: bool) -> tuple[Ratio, int]:
    """As many words as belong to the number that began at ``index``: its worth and its end."""
    lang, last = look.lang, index + 1
    known = going_on(lang)
    while (word := look.word(last, index)) in known:
        step, taken = state.after(word, lang), 1
        if by_digits and word not in SCALES[lang] and word != HALVES[lang]:
            step = None
        if step is None and lang == "en" and word in ("and", "a"):
            step, taken = _and(look, index, state, last)
        elif word == POINTS[lang]:
            step, taken = _point(look, index, state, last)
        if step is None:
            break
        by_digits = by_digits and step.below is not None
        state, last = step, last + taken
    return state.ratio, last


def _and(look: Look, index: int, state: Words, last: int) -> tuple[Words | None, int]:
    """*a hundred and twenty*, *two and a half*, *half a million*."""
    word, following = look.word(last, index), look.word(last + 1, index)
    if word == "a":
        return (state.after(following, "en"), 2) if state.ratio == (1, 2) and following in SCALES["en"] else (None, 0)
    if following == "a" and look.word(last + 2, index) == "half":
        return state.after("half", "en"), 3
    round_number = state.below is None and (state.hundreds or state.total != (0, 1))
    return (state.after(following, "en"), 2) if round_number and following in UNITS["en"] else (None, 0)


def _point(look: Look, index: int, state: Words, last: int) -> tuple[Words | None, int]:
    """*four point eight*, *dua koma lima*: the words after the mark are digits, so far as they are small numbers."""
    said: list[str] = []
    while len(said) < _SAID and 0 <= (unit := UNITS[look.lang].get(look.word(last + 1 + len(said), index), -1)) < 10:
        said.append(str(unit))
    if not said or state.below is None or state.below[1] != 1:
        return None, 0
    line = 10 ** len(said)
    return state._replace(below=(state.below[0] * line + int("".join(said)), line)), 1 + len(said)
