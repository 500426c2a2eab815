"""What numbers are worth, in digits and in words, exactly: whole numbers above and below a line, never floats."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

#: A number as numerator and denominator; the denominator tells how exactly it was written.
Ratio = tuple[int, int]
#: A longer run of digits is no number that anybody means.
_LONGEST = 30
_THOUSAND, _MILLION, _BILLION, _TRILLION = 10**3, 10**6, 10**9, 10**12

#: What words and suffixes multiply by. *M* is a milliard in Indonesian business, a million in English.
SCALES: Mapping[str, Mapping[str, int]] = {
    "en": {
        **dict.fromkeys(("k", "thousand", "grand"), _THOUSAND),
        **dict.fromkeys(("m", "mn", "mio", "million", "millions"), _MILLION),
        **dict.fromkeys(("b", "bn", "billion", "billions"), _BILLION),
        **dict.fromkeys(("tn", "trillion"), _TRILLION),
        "dozen": 12,
    },
    "id": {
        **dict.fromkeys(("k", "rb", "ribu"), _THOUSAND),
        **dict.fromkeys(("jt", "juta", "million"), _MILLION),
        **dict.fromkeys(("m", "miliar", "milyar", "milliar"), _BILLION),
        **dict.fromkeys(("t", "triliun", "trilyun"), _TRILLION),
        "lusin": 12,
    },
}
_EN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ID = "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split()
#: Words below a hundred.
UNITS: Mapping[str, Mapping[str, int]] = {
    "en": {
        **{word: number for number, word in enumerate(_EN)},
        **{word: 10 * number for number, word in enumerate(_TENS, 2)},
        **{f"{ten}-{one}": 10 * n + m for n, ten in enumerate(_TENS, 2) for m, one in enumerate(_EN[1:10], 1)},
    },
    "id": {word: number for number, word in enumerate(_ID)},
}
#: Words that are a hundred, a thousand or a million by themselves.
WHOLES: Mapping[str, Mapping[str, int]] = {
    "en": {"hundred": 100, "thousand": _THOUSAND, "million": _MILLION, "billion": _BILLION, "dozen": 12},
    "id": {"seratus": 100, "seribu": _THOUSAND, "sejuta": _MILLION, "semiliar": _BILLION, "selusin": 12},
}
HALVES = {"en": "half", "id": "setengah"}
POINTS = {"en": "point", "id": "koma"}
#: Parts of a whole that are one word, and the names of the parts that are counted (*two thirds*).
PARTS: Mapping[str, Mapping[str, Ratio]] = {
    "en": {
        **{f"{word}-{part}": (n, m) for n, word in enumerate(_EN[:10]) for part, m in
           (("third", 3), ("thirds", 3), ("quarter", 4), ("quarters", 4), ("fifth", 5), ("fifths", 5)) if 0 < n < m},
        "one-half": (1, 2),
    },
    "id": {"sepertiga": (1, 3), "seperempat": (1, 4), "seperlima": (1, 5), "sepersepuluh": (1, 10), "separuh": (1, 2),
           "separo": (1, 2)},
}  # fmt: skip
NAMED: Mapping[str, Mapping[str, int]] = {
    "en": {
        **{"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10},
        **{"halves": 2, "thirds": 3, "quarters": 4, "fifths": 5, "sixths": 6, "eighths": 8, "tenths": 10},
    },
    "id": {"perdua": 2, "pertiga": 3, "perempat": 4, "perlima": 5, "perdelapan": 8, "persepuluh": 10},
}
MULTIPLES: Mapping[str, Ratio] = {
    **dict.fromkeys(("doubled", "double", "twofold", "berlipat"), (2, 1)),
    **dict.fromkeys(("tripled", "trebled", "triple", "threefold"), (3, 1)),
    **dict.fromkeys(("quadrupled", "fourfold"), (4, 1)),
    **{"halved": (1, 2), "tenfold": (10, 1)},
}


class Words(NamedTuple):
    """A number as it is read word by word: what is certain, the hundreds after it, and what is below them."""

    total: Ratio = (0, 1)
    hundreds: int = 0
    below: Ratio | None = None

    @property
    def ratio(self) -> Ratio:
        """What was read so far."""
        return _sum(self.total, (self.hundreds, 1), self.below or (0, 1))

    def after(self, word: str, lang: str) -> Words | None:
        """With one more word, or None where ``word`` cannot go on with it (*two three*)."""
        below = self.below
        if word in UNITS[lang]:
            return self._unit(UNITS[lang][word])
        if word in WHOLES[lang] and lang == "id":
            return None if below or self.hundreds else self._whole(WHOLES[lang][word])
        if word in ("hundred", "ratus"):
            fits = not self.hundreds and (below is not None or self.total == (0, 1))
            return self._replace(hundreds=(below[0] if below else 1) * 100, below=None) if fits else None
        if word in SCALES[lang]:
            group = _sum((self.hundreds, 1), below or ((0, 1) if self.hundreds else (1, 1)))
            return Words(_sum(self.total, _times(group, SCALES[lang][word])))
        if word == HALVES[lang]:
            return self._replace(below=_sum(below or (0, 1), (1, 2)))
        if below is None or below[1] != 1 or not 0 < below[0] < 10:
            return None
        if word == "belas":
            return self._replace(below=(below[0] + 10, 1))
        return self._replace(below=(below[0] * 10, 1)) if word == "puluh" else None

    def _unit(self, number: int) -> Words | None:
        if self.below is None:
            return self._replace(below=(number, 1))
        ten, line = self.below
        if line == 1 and ten >= 20 and ten % 10 == 0 and 0 < number < 10:
            return self._replace(below=(ten + number, 1))
        return None

    def _whole(self, number: int) -> Words:
        if number == 100:
            return self._replace(hundreds=100)
        return Words(_sum(self.total, (number, 1)))


@cache
def number_words(lang: str) -> frozenset[str]:
    """Every word that may begin a number in words."""
    tables: Sequence[Mapping[str, object]] = (UNITS[lang], WHOLES[lang], PARTS[lang])
    return frozenset(word for table in tables for word in table) | {HALVES[lang]}


@cache
def going_on(lang: str) -> frozenset[str]:
    """Every word that a number in words may go on with."""
    tables: Sequence[Mapping[str, object]] = (UNITS[lang], WHOLES[lang], SCALES[lang])
    joints = ("hundred", "ratus", "belas", "puluh", "and", "a", POINTS[lang], HALVES[lang])
    return frozenset(word for table in tables for word in table).union(joints)


def digits(number: str, lang: str) -> Ratio | None:
    """``1.200``, ``1,4`` and ``2,400,000.50`` as the language writes them; None for a time, a ratio or a date.

    A mark that cannot separate thousands is a decimal one, whatever the language: ``2.5`` is two and a half.
    """
    if "/" in number or ":" in number or len(number) > _LONGEST:
        return None
    mark = _decimal_mark(number, lang)
    whole, _, decimals = number.rpartition(mark) if mark else (number, "", "")
    plain = "".join(character for character in whole + decimals if character.isdecimal())
    return (int(plain), 10 ** len(decimals)) if plain else None


def _decimal_mark(number: str, lang: str) -> str:
    """The decimal mark of ``number``, or nothing."""
    marks = [mark for mark in ".," if mark in number]
    if not marks:
        return ""
    last = max(marks, key=number.rindex)
    if len(marks) == 2:
        return last
    groups = number.split(last)
    grouped = len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:]) and groups[0] != "0"
    thousands = "," if lang == "en" else "."
    return "" if (grouped and (last == thousands or len(groups) > 2)) or len(groups) > 2 else last


def scaled(ratio: Ratio, factor: int) -> Ratio:
    """``ratio`` times ``factor``."""
    return _times(ratio, factor)


def _times(ratio: Ratio, factor: int) -> Ratio:
    return ratio[0] * factor, ratio[1]


def _sum(*ratios: Ratio) -> Ratio:
    above, below = 0, 1
    for number, line in ratios:
        above, below = (above + number, below) if line == below else (above * line + number * below, below * line)
    return above, below
