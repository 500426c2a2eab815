"""The track record has too few periods, or a miss without a word on it.

Six months or two quarters are the least that shows consistency. Misses are part of the record: each one has a note, and
none is hidden. Only on the way from SDR to AE must there be a table; elsewhere the rule looks at the one that there is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ae_prep.i18n import N_
from ae_prep.model import CONSIDER, MUST, Application, TrackRow
from ae_prep.rules.base import Hit, Rule
from ae_prep.rules.preparation import Case, Counted, Joined, Period, Preparation

_UP = Application(role="promotion")
_SDR = Application(company="Fernhall Software", role="sdr")


def _row(period: str, actual: int, note: str = "") -> TrackRow:
    return TrackRow(period, Decimal(100), Decimal(actual), note)


_MONTHS = tuple(_row(f"2025-{month:02}", 105) for month in range(1, 7))
_MISS = (_row("2025-Q1", 104), _row("2025-Q2", 91))
_TOLD = (_row("2025-Q1", 104), _row("2025-Q2", 91, "two weeks ill"))

RULE = Rule(
    name="track-record-thin",
    severity=MUST,
    basis=("PROMO-9", "PROMO-10", "PROMO-11", "PROMO-12"),
    origin="article",
    kinds=(),
    about=N_("The track record holds six months or two quarters, and a note on every miss."),
    what=N_("Only {periods} in your track record; six months or two quarters are the least."),
    fix=N_("Add target and actual for each: ae-prep track add"),
    flags={
        "en": [
            Case("On the way to AE, and no table.", _UP),
            Case("Five months.", _UP, track=_MONTHS[:5]),
            Case("A miss without a note.", _UP, track=_MISS),
        ],
        "id": [
            Case("Menuju AE, tabelnya belum ada.", _UP),
            Case("Lima bulan.", _UP, track=_MONTHS[:5]),
            Case("Satu kuartal meleset tanpa keterangan.", _UP, track=_MISS),
        ],
    },
    passes={
        "en": [
            Case("Six months.", _UP, track=_MONTHS),
            Case("Two quarters, the miss explained.", _UP, track=_TOLD),
            Case("An application as SDR, without a table.", _SDR),
        ],
        "id": [
            Case("Enam bulan.", _UP, track=_MONTHS),
            Case("Dua kuartal, yang meleset diterangkan.", _UP, track=_TOLD),
            Case("Lamaran sebagai SDR, tanpa tabel.", _SDR),
        ],
    },
)
_EMPTY = N_("Your track record is empty; six months or two quarters are the least.")
_MISSED = N_("Missed and not explained: {periods}. Your hit rate is {hits} of {all}.")
_MISSED_FIX = N_("Say in one line what happened: ae-prep track edit N --note TEXT")
_MONTHS_WANTED, _QUARTERS_WANTED = 6, 2


def find(preparation: Preparation) -> Iterator[Hit]:
    """Too few periods, and misses without a note."""
    track, up = preparation.track, preparation.application.role == "promotion"
    if not track and not up:
        return
    severity = MUST if up else CONSIDER
    months, quarters = _count(track)
    if months < _MONTHS_WANTED and quarters < _QUARTERS_WANTED:
        counted = (Counted("{n} month", "{n} months", months), Counted("{n} quarter", "{n} quarters", quarters))
        held = tuple(one for one in counted if one.n)
        yield Hit(severity, what="" if held else _EMPTY, values={"periods": Joined(held)})
    missed = [row for row in track if not row.hit and not row.note.strip()]
    if missed:
        periods = Joined(tuple(Period(row.period) for row in missed))
        values = {"periods": periods, "hits": sum(row.hit for row in track), "all": len(track)}
        yield Hit(severity, what=_MISSED, fix=_MISSED_FIX, values=values)


def _count(track: Sequence[TrackRow]) -> tuple[int, int]:
    """How many different months and quarters; a half-year is two quarters, a year four."""
    periods = {row.period for row in track}
    months = sum(len(period) == len("2025-03") and "Q" not in period and "H" not in period for period in periods)
    quarters = sum({"Q": 1, "H": 2}.get(period[5:6], 4 if len(period) == 4 else 0) for period in periods)
    return months, quarters
