"""Which month, quarter, half or year a number is told of, and what it measures: *Q3 2025: 112%* of the target.

Pure functions over a reading, for rules that compare numbers: two answers speak of the same thing where their periods
and metrics are the same. They run where they are asked for, not on every answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ae_prep.reading.facts import Figure, Reading

MONTH, QUARTER, HALF, YEAR = "month", "quarter", "half", "year"
#: What a number may measure. ``ATTAINMENT`` is a share of the target, and what a percentage is where nothing else
#: is named.
ATTAINMENT = "attainment"

_MONTHS = (
    ("january", "januari", "jan"),
    ("february", "februari", "feb"),
    ("march", "maret", "mar"),
    ("april", "apr"),
    ("may", "mei"),
    ("june", "juni", "jun"),
    ("july", "juli", "jul"),
    ("august", "agustus", "aug", "agu", "agt"),
    ("september", "sept", "sep"),
    ("october", "oktober", "oct", "okt"),
    ("november", "nov"),
    ("december", "desember", "dec", "des"),
)
_BY_MONTH = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
#: Words that are months only where they are written as names.
_DOUBTFUL = frozenset("may march mar jan sep des".split())
_CODES = {"q": QUARTER, "h": HALF, "k": QUARTER}
_CODE = re.compile(r"([qhk])([1-4])")
_FISCAL = re.compile(r"(?:fy|ta)(?:20)?(\d\d)")
_SPANS = {
    **dict.fromkeys(("quarter", "kuartal", "triwulan", "caturwulan"), QUARTER),
    **dict.fromkeys(("half", "semester", "half-year"), HALF),
}
_ORDINALS: Mapping[str, int] = {
    **dict.fromkeys(("first", "one", "1", "1st", "i", "pertama", "satu", "ke-1", "kesatu"), 1),
    **dict.fromkeys(("second", "two", "2", "2nd", "ii", "kedua", "dua", "ke-2"), 2),
    **dict.fromkeys(("third", "three", "3", "3rd", "iii", "ketiga", "tiga", "ke-3"), 3),
    **dict.fromkeys(("fourth", "four", "4", "4th", "iv", "keempat", "empat", "ke-4"), 4),
}
#: By metric, the words that name it; the nearest one counts.
_METRICS: Mapping[str, frozenset[str]] = {
    ATTAINMENT: frozenset("target targets quota kuota goal plan attainment pencapaian kpi tercapai".split()),
    "meetings": frozenset("meeting meetings appointment appointments pertemuan janji demo demos demonya".split()),
    "calls": frozenset("call calls dial dials panggilan telepon".split()),
    "emails": frozenset("email emails mails surel".split()),
    "leads": frozenset("lead leads opp opps opportunities prospek sql sqls mql".split()),
    "deals": frozenset("deal deals contract contracts kontrak closing closings win wins".split()),
    "customers": frozenset("customer customers client clients account accounts klien pelanggan akun logos".split()),
    "replies": frozenset("reply replies response responses balasan respons".split()),
    "conversion": frozenset("conversion konversi rate rasio ratio close-rate win-rate".split()),
    "retention": frozenset("retention renewal renewals churn retensi perpanjangan".split()),
    "revenue": frozenset("revenue sales arr mrr pendapatan omzet penjualan turnover pipeline".split()),
}
_REACH = 8


class Period(NamedTuple):
    """A stretch of the calendar: ``number`` is the month, quarter or half (0 for a year), ``year`` 0 where untold.

    It stands at tokens ``first`` to ``last`` (exclusive).
    """

    unit: str
    number: int
    year: int
    first: int
    last: int

    @property
    def name(self) -> str:
        """The same for the same stretch, however it is written: ``2025-Q3``, ``11``, ``2024``."""
        short = {MONTH: f"{self.number:02}", QUARTER: f"Q{self.number}", HALF: f"H{self.number}", YEAR: ""}[self.unit]
        return "-".join(filter(None, (str(self.year) if self.year else "", short)))


class Measure(NamedTuple):
    """A number with the period it is told of (or None) and what it measures (or nothing)."""

    figure: Figure
    period: Period | None
    metric: str


def measures(reading: Reading) -> list[Measure]:
    """Every number that measures something, in order: no years, labels or stretches of time."""
    periods = list(find_periods(reading))
    return [
        Measure(figure, _nearest(reading, figure, periods), metric_of(reading, figure))
        for figure in reading.figures
        if figure.kind in ("percent", "money", "multiple", "count")
        and not any(period.first <= figure.first < period.last for period in periods)
    ]


def period_of(reading: Reading, figure: Figure) -> Period | None:
    """The period that ``figure`` is told of: the one nearest before it in its sentence, else nearest after it."""
    return _nearest(reading, figure, list(find_periods(reading)))


def metric_of(reading: Reading, figure: Figure) -> str:
    """What ``figure`` measures, by the nearest word that says so; a percentage without any is an attainment."""
    best, found = _REACH + 1, ""
    for index in _beside(reading, figure):
        distance = figure.first - index if index < figure.first else index - figure.last + 1
        token = reading.tokens[index]
        for metric, words in _METRICS.items():
            if distance < best and (token.base in words or token.word in words):
                best, found = distance, metric
    if found:
        return found
    return ATTAINMENT if figure.kind == "percent" else "revenue" if figure.kind == "money" else ""


def _beside(reading: Reading, figure: Figure) -> Iterator[int]:
    """The tokens around ``figure`` that belong to its clause: a colon joins, other marks part."""
    tokens, sentence = reading.tokens, reading.sentences[figure.sentence]
    index = figure.first
    while index > max(sentence.first, figure.first - _REACH) and tokens[index].gap in ("", ":", "("):
        index -= 1
        yield index
    index = figure.last
    while index < min(sentence.last, figure.last + _REACH) and tokens[index].gap in ("", "(", "at"):
        yield index
        index += 1


def find_periods(reading: Reading) -> Iterator[Period]:
    """Every period that the text names, in order."""
    after = 0
    for index in range(len(reading.tokens)):
        if index < after:
            continue
        period = _period(reading, index)
        if period:
            after = period.last
            yield period


def _period(reading: Reading, index: int) -> Period | None:
    word = reading.columns.words[index]
    code, fiscal = _CODE.fullmatch(word), _FISCAL.fullmatch(word)
    if code and (code[1] == "q" or code[2] in "12"):
        return _dated(reading, _CODES[code[1]], int(code[2]), index, index + 1)
    if fiscal:
        return Period(YEAR, 0, 2000 + int(fiscal[1]), index, index + 1)
    if word in _BY_MONTH and _is_month(reading, index):
        return _dated(reading, MONTH, _BY_MONTH[word], index, index + 1)
    number = _ORDINALS.get(word)
    following = _word(reading, index + 1, index)
    if number and following in _SPANS and reading.lang == "en":
        return _dated(reading, _SPANS[following], number, index, index + 2)
    if word in _SPANS and following in _ORDINALS and (reading.lang == "id" or following.isdigit()):
        return _dated(reading, _SPANS[word], _ORDINALS[following], index, index + 2)
    year = _year(reading, index)
    return Period(YEAR, 0, year, index, index + 1) if year else None


def _dated(reading: Reading, unit: str, number: int, first: int, last: int) -> Period:
    """With the year that follows (*Q3 2025*, *March of 2024*, *Q3 FY25*)."""
    of = last + 1 if _word(reading, last, first) in ("of", "tahun", "in") else last
    fiscal = _FISCAL.fullmatch(_word(reading, of, first))
    year = 2000 + int(fiscal[1]) if fiscal else _year(reading, of, first)
    return Period(unit, number, year, first, of + 1 if year else last)


def _is_month(reading: Reading, index: int) -> bool:
    """A name, or a word that can be nothing else: *it may*, *to march* are none."""
    token = reading.tokens[index]
    if token.word not in _DOUBTFUL:
        return True
    before, following = _word(reading, index - 1, index), _word(reading, index + 1, index)
    named = token.capital and index > reading.sentences[token.sentence].first
    dated = before in ("in", "last", "since", "of", "early", "late", "bulan", "pada") or following[:1].isdigit()
    return named or dated


def _year(reading: Reading, index: int, beside: int | None = None) -> int:
    word = _word(reading, index, index if beside is None else beside)
    return int(word) if len(word) == 4 and word.isascii() and word.isdigit() and "1990" <= word <= "2099" else 0


def _word(reading: Reading, index: int, beside: int) -> str:
    """The word at ``index`` where it stands in the sentence of token ``beside``, else nothing."""
    sentences = reading.columns.sentences
    inside = 0 <= index < len(sentences) and sentences[index] == sentences[beside]
    return reading.columns.words[index] if inside else ""


def _nearest(reading: Reading, figure: Figure, periods: Sequence[Period]) -> Period | None:
    near = [period for period in periods if reading.columns.sentences[period.first] == figure.sentence]
    before = [period for period in near if period.last <= figure.first]
    after = [period for period in near if period.first >= figure.last]
    if before and after and not _same_clause(reading, before[-1], figure) and _joined(reading, figure, after[0]):
        return after[0]
    return before[-1] if before else after[0] if after else None


def _same_clause(reading: Reading, period: Period, figure: Figure) -> bool:
    """Whether nothing but a colon stands between them: *Q3: 112%*, *in May I was at 112%*."""
    between = reading.tokens[period.last : figure.first + 1]
    return all(token.gap in ("", ":", "(") for token in between)


def _joined(reading: Reading, figure: Figure, period: Period) -> bool:
    """*112% in Q3*: nothing between them but small words."""
    between = reading.tokens[figure.last : period.first + 1]
    return len(between) <= _REACH and all(not token.gap for token in between)
