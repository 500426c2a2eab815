"""The track record on paper: every period, the misses too, each with its note."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ae_prep.candidate.track import period_in_words
from ae_prep.i18n import N_, translate
from ae_prep.model import TrackRow
from ae_prep.sheet.blocks import Block, Field, Line, Section


def track_record(rows: Sequence[TrackRow], lang: str) -> tuple[Section, ...]:
    """The section, or none where there is no row. A miss without a note is printed as open."""
    if not rows:
        return ()
    hits = sum(row.hit for row in rows)
    told = translate(lang, N_("Target reached in {hits} of {all} periods."), hits=hits, all=len(rows))
    blocks: list[Block] = [Line(told)]
    blocks += [Field(period_in_words(row.period, lang), _value(row, lang)) for row in rows]
    return (Section("track", translate(lang, N_("My track record")), tuple(blocks)),)


def _value(row: TrackRow, lang: str) -> str:
    actual, target = _number(row.actual, lang), _number(row.target, lang)
    told = translate(lang, N_("{actual} of {target}"), actual=actual, target=target)
    if row.target:
        told += f" ({row.actual / row.target:.0%})"
    if row.hit:
        return f"{told} – {row.note}" if row.note else told
    missed = translate(lang, N_("missed"))
    return f"{told} – {missed}: {row.note or '……………………'}"


def _number(number: Decimal, lang: str) -> str:
    text = f"{number:,f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.translate(str.maketrans(",.", ".,")) if lang == "id" else text
