"""Numbers in digits and words, with their kind, worth and unit; years, labels (24/7, Top 5) are told apart."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ae_prep.reading import shares
from ae_prep.reading.columns import Columns
from ae_prep.reading.counting import Look, Number, look_at, number_at, stretch
from ae_prep.reading.facts import Figure, Token
from ae_prep.reading.lexicon import Lexicon
from ae_prep.reading.numerals import MULTIPLES
from ae_prep.reading.words import NUMBER

_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "rp": "IDR"}
_CURRENCIES: Mapping[str, str] = {
    **dict.fromkeys(("dollars", "dollar", "dolar", "usd"), "USD"),
    **dict.fromkeys(("euros", "euro", "eur"), "EUR"),
    **dict.fromkeys(("pounds", "pound", "gbp"), "GBP"),
    **dict.fromkeys(("rupiah", "idr"), "IDR"),
    **{"sgd": "SGD", "aud": "AUD", "ringgit": "MYR", "rupees": "INR"},
}
_PERIODS = re.compile(r"(?:q[1-4]|h[12]|s[12]|fy\d*)")
#: *in 2010 people stayed*: what follows these is a year, whatever comes next.
_DATING = ("in", "since", "pada", "sejak", "tahun")
#: Words that are a number only with others: *one buyer*, *from zero*.
_BARE = ("one", "satu", "zero", "nol", "half", "setengah")


def find_figures(columns: Columns, lexicon: Lexicon, lang: str) -> list[Figure]:
    """Every number of the text, in order; a number and its unit are one figure."""
    look = look_at(columns, lexicon.words, lang)
    multiples = lexicon.words["multiple"]
    figures: list[Figure] = []
    flags, words, bases = columns.flags, columns.words, columns.bases
    after = 0
    for index in columns.hot:
        if index < after or not flags[index] & NUMBER:
            continue
        word = words[index]
        if word[-1].isdigit() or bases[index] == "<digits>" or word[0] in "$€£¥" or word[:2] == "rp":
            number = number_at(look, index)
            figure = _kind(look, index, number) if number else None
        elif word in multiples:
            figure = Figure("multiple", MULTIPLES.get(word), index, index + 1, columns.sentences[index], "x")
        else:
            figure = _worded(look, index)
        if figure:
            after = figure.last
            figures.append(figure)
    return shares.ranges(figures, look) if len(figures) > 1 else figures


def _worded(look: Look, index: int) -> Figure | None:
    share = shares.one_word(look, index)
    if share:
        return share
    number = number_at(look, index)
    if number is None:
        return _vague(look, index)
    figure = _kind(look, index, number)
    alone = number.last == index + 1 and look.said[index] in _BARE
    return None if alone and figure.kind in ("count", "duration") else figure


def _vague(look: Look, index: int) -> Figure | None:
    """*dozens*, *puluhan*: a number that is worth nothing certain."""
    last = index + 1
    while (word := look.word(last, index)) and (word in look.words["number"] or word in look.words["joint"]):
        last += 1
    if last == index + 1 and look.said[index] in look.words["small"]:
        return None
    return _kind(look, index, Number(None, last))


def _kind(look: Look, index: int, number: Number) -> Figure:
    """The figure that ``number`` is, with the unit that follows it."""
    words, last, ratio = look.words, number.last, number.ratio
    after = look.near(last, index)
    sentence = look.sentences[index]
    currency = _SIGNS.get(number.sign, "") or ("IDR" if _shortened(look, index, number) else "")
    if after and not after.gap and after.word in _CURRENCIES:
        return Figure("money", ratio, index, last, sentence, _CURRENCIES[after.word])
    if currency or (after and after.word in words["currency"]):
        return Figure("money", ratio, index, last, sentence, currency)
    if number.suffix == "%":
        return Figure("percent", ratio, index, last, sentence, "%")
    if after and after.word in words["percent"]:
        return Figure("percent", ratio, index, last + 1, sentence, "%")
    if after and after.word == "per" and look.word(last + 1, index) == "cent":
        return Figure("percent", ratio, index, last + 2, sentence, "%")
    if number.suffix == "x":
        return Figure("multiple", ratio, index, last, sentence, "x")
    if _folds(look, index, last):
        return Figure("multiple", ratio, index, last + (not number.written), sentence, "x")
    if number.suffix == "" and ratio and (share := shares.of_numbers(look, index, last, ratio)):
        return share
    kind = _plain(look, index, number, after) if number.written else _counted(look, index, after)
    return Figure(kind, ratio, index, last, sentence, _unit(kind, after, words))


def _shortened(look: Look, index: int, number: Number) -> bool:
    """*20rb*, *15 juta*: so many thousands in Indonesian are money; *20k* and *2 lusin* may be anything."""
    if look.lang != "id" or not number.scaled or not number.written:
        return False
    word = look.said[number.last - 1]
    return not word.endswith("k") and word not in ("lusin", "setengah")


def _unit(kind: str, after: Token | None, words: Mapping[str, frozenset[str]]) -> str:
    if kind == "year":
        return kind
    if kind == "label" or after is None or after.gap:
        return ""
    if after.base in words["duration"]:
        return stretch(after.base)
    named = kind == "count" and after.base[0].isalpha() and after.word not in words["common"]
    return after.base if named else ""


def _plain(look: Look, index: int, number: Number, after: Token | None) -> str:
    written, words = number.written, look.words
    before = look.near(index - 1, index)
    if "/" in written or ":" in written or number.suffix:
        return "label"
    if before and not _PERIODS.fullmatch(before.word) and not look.gaps[index]:
        named = before.capital and before.gap != "." and not (after and not after.gap)
        if before.word in words["label"] or named:
            return "year" if _is_year(written) else "label"
    dated = before is not None and before.word in _DATING
    if _is_year(written) and (dated or not (after and after.word in words["counted"])):
        return "year"
    return _counted(look, index, after)


def _folds(look: Look, index: int, last: int) -> bool:
    """*three times more*, *dua kali lipat*; not *called three times*."""
    words = look.words
    if not look.inside(last, index) or not (look.bases[last] in words["fold"] or look.bases[last] in words["times"]):
        return False
    near = [look.bases[at] for at in (last, last + 1) if look.inside(at, index)]
    if near[0] == "x" and near[-1] == "<digits>":
        return False  # a sum: 12 x 4
    return near[0] in words["fold"] or (near[0] in words["times"] and near[-1] in words["more"])


def _counted(look: Look, index: int, after: Token | None) -> str:
    """A stretch of time is a result only where something was cut, saved or moved by it."""
    if after and after.base in look.words["duration"]:
        near = range(max(0, index - 5), index)
        changed = any(look.bases[at] in look.words["change"] and look.inside(at, index) for at in near)
        return "count" if changed else "duration"
    return "count"


def _is_year(number: str) -> bool:
    return len(number) == 4 and number.isdigit() and "1950" <= number <= "2099"
