"""Do two answers tell of the same event? By what they share of names, figures and dates."""

from __future__ import annotations

from typing import NamedTuple

from ae_prep.reading import Reading
from ae_prep.reading.periods import MONTH, QUARTER, find_periods

#: Numbers that any story may hold.
_SMALL = 10
#: Capitals that name nobody.
_TRADE = frozenset(
    "i i'm i'd i've crm sdr bdr ae am saas b2b b2c ceo cfo coo cto hr it api kpi okr roi linkedin excel whatsapp zoom "
    "google hubspot salesforce email indonesia jakarta english bapak ibu pak bu mr mrs ms dr pt tbk usd idr rp arr mrr "
    "monday tuesday wednesday thursday friday saturday sunday senin selasa rabu kamis jumat sabtu minggu".split()
)


class Marks(NamedTuple):
    """What an event can be recognised by."""

    names: frozenset[str]
    figures: frozenset[tuple[str, tuple[int, int]]]
    dates: frozenset[str]


def marks_of(reading: Reading) -> Marks:
    """The names, telling numbers and months or quarters of an answer."""
    periods = [period for period in find_periods(reading) if period.unit in (MONTH, QUARTER)]
    dated = {index for period in periods for index in range(period.first, period.last)}
    starts = {sentence.first for sentence in reading.sentences}
    names = {
        token.base
        for index, token in enumerate(reading.tokens)
        if token.capital and index not in starts | dated and token.base not in _TRADE and token.base[0].isalpha()
    }
    figures = {
        (figure.kind, figure.ratio)
        for figure in reading.figures
        if figure.ratio and figure.kind in ("percent", "money", "count") and figure.first not in dated
        if figure.kind != "count" or figure.ratio[0] > _SMALL * figure.ratio[1]
    }
    return Marks(frozenset(names), frozenset(figures), frozenset(period.name for period in periods))


def same_event(one: Marks, other: Marks) -> bool:
    """Whether they share things of two different sorts: a name and a number, a number and a month, …"""
    return sum(bool(mine & theirs) for mine, theirs in zip(one, other, strict=True)) >= 2
