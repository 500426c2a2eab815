"""Numbers in digits and words, with their kind; years, labels (24/7, Top 5, Office 365) are told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ae_prep.reading.facts import Figure, Token
from ae_prep.reading.lexicon import Lexicon

_NUMBER = re.compile(r"([$€£¥]|rp\.? ?)?(\d+(?:[.,:/]\d+)*)(%|[a-z]+)?")
_SCALES: Mapping[str, Mapping[str, float]] = {
    "en": {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "thousand": 1e3, "million": 1e6, "billion": 1e9},
    "id": {"rb": 1e3, "ribu": 1e3, "k": 1e3, "jt": 1e6, "juta": 1e6, "m": 1e9, "miliar": 1e9, "milyar": 1e9, "t": 1e12},
}


def find_figures(tokens: list[Token], lexicon: Lexicon, lang: str) -> list[Figure]:
    """Every number of the text, in order; a number and its unit are one figure."""
    figures: list[Figure] = []
    after = 0
    for index in range(len(tokens)):
        if index < after:
            continue
        figure = _figure(tokens, index, lexicon.words, lang)
        if figure:
            figures.append(figure)
            after = figure.last
    return figures


def _figure(tokens: list[Token], index: int, words: Mapping[str, frozenset[str]], lang: str) -> Figure | None:
    token = tokens[index]
    if token.word[-1].isdigit() or token.word[0].isdigit() or token.word[0] in "$€£¥":
        match = _NUMBER.fullmatch(token.word)
        return _digits(tokens, index, words, lang, match) if match else None
    if token.word in words["multiple"]:
        return Figure("multiple", None, index, index + 1, token.sentence)
    if token.word in words["number"]:
        return _worded(tokens, index, words)
    return None


def _digits(
    tokens: list[Token], index: int, words: Mapping[str, frozenset[str]], lang: str, match: re.Match[str]
) -> Figure:
    currency, number, unit = match.groups()
    token = tokens[index]
    follow = list(_same_clause(tokens, index + 1))
    value = _value(number, lang)
    scales = _SCALES[lang]
    last = index + 1
    scale = unit if unit in scales else follow[0].word if follow and follow[0].word in scales else None
    if scale and value is not None:
        value *= scales[scale]
        last += scale != unit
    after = tokens[last] if last < len(tokens) and tokens[last].sentence == token.sentence else None
    if currency or (scale and lang == "id" and scale != "k") or (after and after.word in words["currency"]):
        kind = "money"
    elif unit == "%" or (after and after.word in words["percent"]):
        kind, last = "percent", last + (unit != "%")
    elif unit == "x" or _folds(tokens, last, words):
        kind = "multiple"
    else:
        kind = _plain(tokens, index, number, unit if not scale else None, after, words)
    return Figure(kind, value, index, last, token.sentence)


def _plain(
    tokens: list[Token],
    index: int,
    number: str,
    unit: str | None,
    after: Token | None,
    words: Mapping[str, frozenset[str]],
) -> str:
    before = tokens[index - 1] if index and tokens[index - 1].sentence == tokens[index].sentence else None
    if "/" in number or ":" in number or unit:
        return "label"
    if before and (before.word in words["label"] or (before.capital and not (after and not after.gap))):
        return "year" if _is_year(number) else "label"
    if _is_year(number) and not (after and after.word in words["counted"]):
        return "year"
    return _counted(tokens, index, after, words)


def _worded(tokens: list[Token], index: int, words: Mapping[str, frozenset[str]]) -> Figure | None:
    sentence, last = tokens[index].sentence, index + 1
    while (
        last < len(tokens)
        and tokens[last].sentence == sentence
        and tokens[last].word in words["number"] | words["joint"]
    ):
        last += 1
    after = tokens[last] if last < len(tokens) and tokens[last].sentence == sentence else None
    if _folds(tokens, last, words):
        return Figure("multiple", None, index, last + 1, sentence)
    if after and after.word in words["percent"]:
        return Figure("percent", None, index, last + 1, sentence)
    if last == index + 1 and tokens[index].word in words["small"]:
        return None
    return Figure(_counted(tokens, index, after, words), None, index, last, sentence)


def _folds(tokens: list[Token], index: int, words: Mapping[str, frozenset[str]]) -> bool:
    """*threefold*, *three times more*, *dua kali lipat*; not *called three times*."""
    near = [token.base for token in tokens[index : index + 2] if token.sentence == tokens[index - 1].sentence]
    if not near:
        return False
    return near[0] in words["fold"] or (near[0] in words["times"] and near[-1] in words["more"])


def _counted(tokens: list[Token], index: int, after: Token | None, words: Mapping[str, frozenset[str]]) -> str:
    """A stretch of time is a result only where something was cut, saved or moved by it."""
    if after and after.base in words["duration"]:
        near = tokens[max(0, index - 5) : index]
        changed = any(token.base in words["change"] and token.sentence == tokens[index].sentence for token in near)
        return "count" if changed else "duration"
    return "count"


def _same_clause(tokens: list[Token], index: int) -> Iterator[Token]:
    if index < len(tokens) and tokens[index].sentence == tokens[index - 1].sentence and not tokens[index].gap:
        yield tokens[index]


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
