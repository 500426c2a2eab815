"""Figures with the period and the thing that they measure, ready to be compared with those of another answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from ae_prep.model import TrackRow
from ae_prep.reading import Reading
from ae_prep.reading.facts import OWN, Figure, Token
from ae_prep.reading.periods import ATTAINMENT, Measure, measures

#: Numbers of others, of many, or only meant.
_NOT_ONES_OWN = frozenset(
    "team team's teams colleague colleagues company industry average office region everyone their his her they "
    "tim rekan perusahaan industri rata-rata kantor wilayah mereka".split()
)
#: A number right behind these is what was to be reached; *about* leaves some room.
_WANTED = frozenset("target targets quota goal kuota targetnya kuotanya".split())
_ABOUT = frozenset("about around roughly nearly almost over above sekitar kira-kira hampir lebih kurang".split())
_ROOM = Fraction(1, 20)
#: A share that was worked out may be rounded.
_ROUNDED = Fraction(1, 1)
_NEAR = 3


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
    """Whether both may be true at once."""
    return one.least <= other.most and other.least <= one.most


def _told(reading: Reading, measure: Measure) -> ToldFigure | None:
    figure, period = measure.figure, measure.period
    value, most = figure.value, figure.most
    if period is None or value is None or most is None or not measure.metric:
        return None
    if reading.tokens[figure.first].voice != OWN or _foreign(reading, figure):
        return None
    near = {token.base for token in _before(reading, figure, _NEAR)}
    if measure.metric != ATTAINMENT and near & _WANTED:
        return None
    room = _ROOM if near & _ABOUT else Fraction(0)
    segment, start, end = reading.excerpt(figure.first, figure.last)
    words = " ".join(reading.segments[segment].text[start:end].split())
    return ToldFigure(period.name, measure.metric, figure.kind, value * (1 - room), most * (1 + room), words)


def _foreign(reading: Reading, figure: Figure) -> bool:
    first, last = reading.clause(figure.first)
    return any(token.word in _NOT_ONES_OWN or token.base in _NOT_ONES_OWN for token in reading.tokens[first:last])


def _before(reading: Reading, figure: Figure, many: int) -> Sequence[Token]:
    first = reading.sentences[figure.sentence].first
    return reading.tokens[max(first, figure.first - many) : figure.first]
