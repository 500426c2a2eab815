"""Numbers in digits and words, with their kind; years, labels (24/7, Top 5, Office 365) are told apart."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ae_prep.reading.columns import Columns
from ae_prep.reading.facts import Figure
from ae_prep.reading.lexicon import Lexicon
from ae_prep.reading.words import NUMBER

_NUMBER = re.compile(r"([$€£¥]|rp\.? ?)?(\d+(?:[.,:/]\d+)*)(%|[a-z]+)?")
_SCALES: Mapping[str, Mapping[str, float]] = {
    "en": {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "thousand": 1e3, "million": 1e6, "billion": 1e9},
    "id": {"rb": 1e3, "ribu": 1e3, "k": 1e3, "jt": 1e6, "juta": 1e6, "m": 1e9, "miliar": 1e9, "milyar": 1e9, "t": 1e12},
}


def find_figures(columns: Columns, lexicon: Lexicon, lang: str) -> list[Figure]:
    """Every number of the text, in order; a number and its unit are one figure."""
    figures: list[Figure] = []
    flags = columns.flags
    after = 0
    text = _Text(columns, lexicon.words, lang)
    for index in columns.hot:
        if index >= after and flags[index] & NUMBER:
            figure = text.figure(index)
            if figure:
                figures.append(figure)
                after = figure.last
    return figures


class _Text:
    """A text whose numbers are read one by one."""

    def __init__(self, columns: Columns, lists: Mapping[str, frozenset[str]], lang: str) -> None:
        self.columns = columns
        self.words, self.gaps, self.sentences = columns.words, columns.gaps, columns.sentences
        self.lists = lists
        self.lang = lang

    def figure(self, index: int) -> Figure | None:
        """The figure that begins at token ``index``."""
        word = self.words[index]
        if word[-1].isdigit() or word[0].isdigit() or word[0] in "$€£¥":
            match = _NUMBER.fullmatch(word)
            return self._digits(index, match) if match else None
        if word in self.lists["multiple"]:
            return Figure("multiple", None, index, index + 1, self.sentences[index])
        return self._worded(index) if word in self.lists["number"] else None

    def _at(self, index: int, sentence: int) -> str:
        """The word at ``index``, if it is in ``sentence``; else nothing."""
        return self.words[index] if 0 <= index < len(self.words) and self.sentences[index] == sentence else ""

    def _digits(self, index: int, match: re.Match[str]) -> Figure:
        currency, number, unit = match.groups()
        sentence, last = self.sentences[index], index + 1
        follow = self._at(last, sentence)
        if follow and self.gaps[last]:
            follow = ""
        value = _value(number, self.lang)
        scales = _SCALES[self.lang]
        scale = unit if unit in scales else follow if follow in scales else None
        if scale and value is not None:
            value *= scales[scale]
            last += scale != unit
        after = self._at(last, sentence)
        if currency or (scale and self.lang == "id" and scale != "k") or after in self.lists["currency"]:
            kind = "money"
        elif unit == "%" or after in self.lists["percent"]:
            kind, last = "percent", last + (unit != "%")
        elif unit == "x" or self._folds(last):
            kind = "multiple"
        else:
            kind = self._plain(index, number, unit if not scale else None, last)
        return Figure(kind, value, index, last, sentence)

    def _plain(self, index: int, number: str, unit: str | None, last: int) -> str:
        sentence = self.sentences[index]
        before, after = self._at(index - 1, sentence), self._at(last, sentence)
        if "/" in number or ":" in number or unit:
            return "label"
        if before in self.lists["label"]:
            return "year" if _is_year(number) else "label"
        if before and self.columns.entries[index - 1].capital and not (after and not self.gaps[last]):
            return "year" if _is_year(number) else "label"
        if _is_year(number) and after not in self.lists["counted"]:
            return "year"
        return self._counted(index, last)

    def _worded(self, index: int) -> Figure | None:
        sentence, last = self.sentences[index], index + 1
        while (word := self._at(last, sentence)) in self.lists["number"] or word in self.lists["joint"]:
            last += 1
        if self._folds(last):
            return Figure("multiple", None, index, last + 1, sentence)
        if self._at(last, sentence) in self.lists["percent"]:
            return Figure("percent", None, index, last + 1, sentence)
        if last == index + 1 and self.words[index] in self.lists["small"]:
            return None
        return Figure(self._counted(index, last), None, index, last, sentence)

    def _base(self, index: int, sentence: int) -> str:
        return self.columns.entries[index].base if self._at(index, sentence) else ""

    def _folds(self, index: int) -> bool:
        """*threefold*, *three times more*, *dua kali lipat*; not *called three times*."""
        sentence = self.sentences[index - 1]
        base = self._base(index, sentence)
        if base in self.lists["fold"]:
            return True
        return base in self.lists["times"] and (self._base(index + 1, sentence) or base) in self.lists["more"]

    def _counted(self, index: int, last: int) -> str:
        """A stretch of time is a result only where something was cut, saved or moved by it."""
        sentence = self.sentences[index]
        if self._base(last, sentence) not in self.lists["duration"]:
            return "count"
        near = range(max(0, index - 5), index)
        return "count" if any(self._base(at, sentence) in self.lists["change"] for at in near) else "duration"


def _is_year(number: str) -> bool:
    return len(number) == 4 and number.isdigit() and "1950" <= number <= "2099"


def _value(number: str, lang: str) -> float | None:
    """``1.200`` and ``1,4`` as the language writes them; None for a time or a ratio."""
    if "/" in number or ":" in number:
        return None
    thousands, decimal = (",", ".") if lang == "en" else (".", ",")
    plain = number.replace(thousands, "").replace(decimal, ".", 1)
    try:
        return float(plain)
    except ValueError:
        return None
