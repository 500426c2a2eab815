"""Numbers in digits and words, with their kind, worth and unit; years, labels (24/7, Top 5) are told apart."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ae_prep.reading import shares
from ae_prep.reading.columns import Columns
from ae_prep.reading.counting import Look, Number, look_at, number_at, stretch
from ae_prep.reading.facts import Figure
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
            if look.word(index + 1, index) in lexicon.words["not multiple"]:
                continue  # *double booked*
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
    words, last, ratio, suffix = look.words, number.last, number.ratio, number.suffix
    sentence = look.sentences[index]
    after = last if look.inside(last, index) else None
    word = "" if after is None else look.said[after]
    if word in _CURRENCIES and not look.gaps[last]:
        return Figure("money", ratio, index, last, sentence, _CURRENCIES[word])
    currency = _SIGNS.get(number.sign, "") or ("IDR" if _shortened(look, index, number) else "")
    if currency or word in words["currency"]:
        return Figure("money", ratio, index, last, sentence, currency)
    if suffix == "%":
        return Figure("percent", ratio, index, last, sentence, "%")
    if word in words["percent"]:
        return Figure("percent", ratio, index, last + 1, sentence, "%")
    if word == "per" and look.word(last + 1, index) == "cent":
        return Figure("percent", ratio, index, last + 2, sentence, "%")
    if suffix == "x":
        return Figure("multiple", ratio, index, last, sentence, "x")
    if after is not None and _folds(look, index, last):
        return Figure("multiple", ratio, index, last + (not number.written), sentence, "x")
    if suffix == "" and ratio and after is not None and (share := shares.of_numbers(look, index, last, ratio)):
        return share
    kind = _plain(look, index, number, after) if number.written else _counted(look, index, after)
    return Figure(kind, ratio, index, last, sentence, _unit(look, kind, after))


def _shortened(look: Look, index: int, number: Number) -> bool:
    """*20rb*, *15 juta*: so many thousands in Indonesian are money; *20k* and *2 lusin* may be anything."""
    if look.lang != "id" or not number.scaled or not number.written:
        return False
    word = look.said[number.last - 1]
    return not word.endswith("k") and word not in ("lusin", "setengah")


def _unit(look: Look, kind: str, after: int | None) -> str:
    """What is counted, by the word ``after`` the number, if any follows in the sentence."""
    if kind == "year":
        return kind
    if kind == "label" or after is None or look.gaps[after]:
        return ""
    base = look.bases[after]
    if base in look.words["duration"]:
        return stretch(base)
    named = kind == "count" and base[0].isalpha() and look.said[after] not in look.words["common"]
    return base if named else ""


def _plain(look: Look, index: int, number: Number, after: int | None) -> str:
    written, words = number.written, look.words
    if "/" in written or ":" in written or number.suffix:
        return "label"
    before = look.said[index - 1] if look.inside(index - 1, index) else ""
    if before and not look.gaps[index] and not _PERIODS.fullmatch(before):
        capital = look.columns.entries[index - 1].capital and look.gaps[index - 1] != "."
        named = capital and not (after is not None and not look.gaps[after])
        if before in words["label"] or named:
            return "year" if _is_year(written) else "label"
    if _is_year(written) and (before in _DATING or after is None or look.said[after] not in words["counted"]):
        return "year"
    return _counted(look, index, after)


def _folds(look: Look, index: int, last: int) -> bool:
    """*three times more*, *dua kali lipat*; not *called three times*."""
    words = look.words
    if look.bases[last] not in words["fold"] and look.bases[last] not in words["times"]:
        return False
    near = [look.bases[at] for at in (last, last + 1) if look.inside(at, index)]
    if near[0] == "x" and near[-1] == "<digits>":
        return False  # a sum: 12 x 4
    return near[0] in words["fold"] or (near[0] in words["times"] and near[-1] in words["more"])


def _counted(look: Look, index: int, after: int | None) -> str:
    """A stretch of time is a result only where something was cut, saved or moved by it."""
    if after is not None and look.bases[after] in look.words["duration"]:
        near = range(max(0, index - 5), index)
        changed = any(look.bases[at] in look.words["change"] and look.inside(at, index) for at in near)
        return "count" if changed else "duration"
    return "count"


def _is_year(number: str) -> bool:
    return len(number) == 4 and number.isdigit() and "1950" <= number <= "2099"
