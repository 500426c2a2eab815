"""Figures with the period and the thing that they measure, ready to be compared with those of another answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from ae_prep.model import TrackRow
from ae_prep.reading import Reading
from ae_prep.reading.facts import OWN, Figure, Token
from ae_prep.reading.periods import ATTAINMENT, Measure, Period, measures

#: Numbers of others, of many, or only meant.
_NOT_ONES_OWN = frozenset(
    "team team's teams colleague colleagues company industry average office region everyone their his her they "
    "tim rekan perusahaan industri rata-rata kantor wilayah mereka".split()
)
#: A number right behind these is what was to be reached; *about* leaves some room.
_WANTED = frozenset("target targets quota goal kuota targetnya kuotanya".split())
#: Between the target and its number: *the target was 118%*, *target saya 118%*; and before it, where it is a yardstick.
_LINKS = frozenset("was is were at of my our its itu saya kami sebesar adalah yaitu year year's that the a".split())
_AGAINST = frozenset("of to against versus vs over above with dari terhadap atas dibanding".split())
#: Only meant, not reached.
_MEANT = frozenset(
    "want wanted aim aimed aiming plan planned hope hoped promised pledged ingin mau berencana menargetkan ditargetkan "
    "bertekad berniat berharap".split()
)
_ABOUT = frozenset("about around roughly nearly almost over above sekitar kira-kira hampir lebih kurang".split())
_ROOM = Fraction(1, 20)
#: A share that was worked out may be rounded.
_ROUNDED = Fraction(1, 1)
_NEAR, _IN_MIND = 3, 5
_FINEST = 4


class ToldFigure(NamedTuple):
    """A number, with how it was written; ``least`` and ``most`` are the same where it is exact."""

    period: str
    metric: str
    kind: str
    least: Fraction
    most: Fraction
    words: str


def figures_of(reading: Reading) -> Iterator[ToldFigure]:
    """The candidate's own numbers that have a period and a metric."""
    for measure in measures(reading):
        told = _told(reading, measure)
        if told is not None:
            yield told


def attainments(track: tuple[TrackRow, ...]) -> Iterator[ToldFigure]:
    """The share of each target that was reached, in percent."""
    for row in track:
        if row.target > 0:
            share = Fraction(row.actual) / Fraction(row.target) * 100
            words = f"{float(share):.0f}%"
            yield ToldFigure(row.period, ATTAINMENT, "percent", share - _ROUNDED, share + _ROUNDED, words)


def agree(one: ToldFigure, other: ToldFigure) -> bool:
    """Whether both may be true at once; the rounder of two numbers may be the other one rounded."""
    room = max(_rounding(one, other), _rounding(other, one))
    return one.least <= other.most + room and other.least <= one.most + room


def _rounding(one: ToldFigure, other: ToldFigure) -> Fraction:
    """By how much ``one`` may be off where it is told with fewer digits than ``other``: 112% for 112.4%, $1.2m."""
    if one.least != one.most or one.kind not in ("percent", "money"):
        return Fraction(0)
    unit, finer = _unit(one.least, one.kind), _unit(other.least, one.kind)
    return min(unit / 2, one.least * _ROOM) if unit > finer else Fraction(0)


def _unit(value: Fraction, kind: str) -> Fraction:
    """The place of the last digit that is told: 1/10 for 112.4%, a hundred thousand for $1.2m."""
    unit = Fraction(1)
    while unit.denominator < 10**_FINEST and (value / unit).denominator != 1:
        unit /= 10
    while kind == "money" and value and (value / (unit * 10)).denominator == 1:
        unit *= 10
    return unit


def _told(reading: Reading, measure: Measure) -> ToldFigure | None:
    figure, period = measure.figure, measure.period
    value, most = figure.value, figure.most
    if period is None or value is None or most is None or not measure.metric:
        return None
    if reading.tokens[figure.first].voice != OWN or _foreign(reading, figure):
        return None
    near = {token.base for token in _before(reading, figure, _NEAR)}
    if _is_target(reading, measure) or _is_meant(reading, figure):
        return None
    room = _ROOM if near & _ABOUT else Fraction(0)
    segment, start, end = reading.excerpt(figure.first, figure.last)
    words = " ".join(reading.segments[segment].text[start:end].split())
    return ToldFigure(_name(reading, period), measure.metric, figure.kind, value * (1 - room), most * (1 + room), words)


def _name(reading: Reading, period: Period) -> str:
    """The period's name, with the year that stands before it: *2025 Q3*, *FY25 Q3*."""
    word = reading.tokens[period.first - 1].word.removeprefix("fy") if period.first else ""
    dated = not period.year and len(word) in (2, 4) and word.isascii() and word.isdigit()
    return f"{'20' if len(word) == 2 else ''}{word}-{period.name}" if dated else period.name


def _is_target(reading: Reading, measure: Measure) -> bool:
    """Whether the number is what was to be reached."""
    if measure.metric != ATTAINMENT:
        return any(token.base in _WANTED for token in _before(reading, measure.figure, _NEAR))
    before = [token.base for token in _before(reading, measure.figure, _IN_MIND)]
    while before and before[-1] in _LINKS:
        before.pop()
    return bool(before) and before.pop() in _WANTED and not (before and before[-1] in _AGAINST)


def _is_meant(reading: Reading, figure: Figure) -> bool:
    return any(token.base in _MEANT or token.word in _MEANT for token in _before(reading, figure, _IN_MIND))


def _foreign(reading: Reading, figure: Figure) -> bool:
    first, last = reading.clause(figure.first)
    return any(token.word in _NOT_ONES_OWN or token.base in _NOT_ONES_OWN for token in reading.tokens[first:last])


def _before(reading: Reading, figure: Figure, many: int) -> Sequence[Token]:
    first = reading.sentences[figure.sentence].first
    return reading.tokens[max(first, figure.first - many) : figure.first]
