"""Periods of a track record: as people write them, as they are kept, and in words."""

from __future__ import annotations

import re

from ae_prep.candidate.entries import YEARS, read_day
from ae_prep.dates import month_in_words
from ae_prep.i18n import N_, translate

_LONGEST = 40
_MONTH = re.compile(r"(\d{4})-(\d{1,2})\Z", re.ASCII)
_PART = re.compile(r"(?:(\d{4})[- ]?([qkhs])([1-4])|([qkhs])([1-4])[- ]?(\d{4}))\Z", re.ASCII)
_YEAR = re.compile(r"\d{4}\Z", re.ASCII)
#: Letters for quarters and halves: Q and H, in Indonesian also K (kuartal) and S (semester).
_LETTERS = {"q": "Q", "k": "Q", "h": "H", "s": "H"}
_HALVES = 2


def read_period(typed: str) -> str | None:
    """``2025-03``, ``2025-Q3``, ``2025-H1`` or ``2025`` for *March 2025*, *Maret 2025*, *Q3 2025*, *K3 2025* …"""
    text = " ".join(typed.casefold().replace(",", " ").split())
    if len(text) > _LONGEST:
        return None
    if match := _MONTH.match(text):
        year, month = int(match[1]), int(match[2])
        return f"{year}-{month:02}" if year in YEARS and 1 <= month <= 12 else None
    if match := _PART.match(text):
        year, letter, number = int(match[1] or match[6]), _LETTERS[match[2] or match[4]], int(match[3] or match[5])
        return f"{year}-{letter}{number}" if year in YEARS and (letter == "Q" or number <= _HALVES) else None
    if _YEAR.match(text):
        return text if int(text) in YEARS else None
    day = read_day(f"1 {text}")
    return f"{day.year}-{day.month:02}" if day and not text[0].isdigit() else None


def period_in_words(period: str, lang: str) -> str:
    """Such as "March 2025", "Q3 2025", "first half of 2025", "2025"; without a year "March", "Q3"."""
    year, _dash, part = period.partition("-")
    if len(year) == len("03") and year.isdecimal():
        return month_in_words(int(year), lang)
    if part[:1] == "Q":
        return f"{part} {year}"
    if part[:1] == "H":
        half = N_("first half of {year}") if part == "H1" else N_("second half of {year}")
        return translate(lang, half, year=year)
    return f"{month_in_words(int(part), lang)} {year}" if part else year
