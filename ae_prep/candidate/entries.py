"""Dates, times and minutes as people write them; None where the text is none."""

from __future__ import annotations

import re
from datetime import date, time

#: A year outside is a slip of the finger. Within them no clock of the world leaves the calendar.
YEARS = range(1971, 2200)
MOST_MINUTES = 24 * 60
_MONTHS = (
    "jan january januari",
    "feb february februari",
    "mar march maret",
    "apr april",
    "may mei",
    "jun june juni",
    "jul july juli",
    "aug august agu agustus ags",
    "sep sept september",
    "oct october okt oktober",
    "nov november nop",
    "dec december des desember",
)
_MONTH = {word: number for number, words in enumerate(_MONTHS, 1) for word in words.split()}
_TIME = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?(am|pm)?\Z", re.ASCII)
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\Z", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})\Z", re.ASCII)
_LONGEST = 40


def read_day(text: str) -> date | None:
    """The day in ``text``, such as 2026-12-01, 1 December 2026 or 1 Des 2026; digits alone only year first."""
    if len(text) > _LONGEST:
        return None
    words = text.casefold().replace(",", " ").split()
    if len(words) == 1 and (match := _ISO.match(words[0])):
        return _day(*map(int, match.groups()))
    if len(words) != 3:
        return None
    if words[0] in _MONTH:  # December 1, 2026
        words[:2] = words[1::-1]
    first, month, year = _DAY.match(words[0]), _MONTH.get(words[1].strip(".")), words[2]
    if first is None or month is None or not (year.isascii() and year.isdecimal()):
        return None
    return _day(int(year), month, int(first[1]))


def read_time(text: str) -> time | None:
    """The time in ``text``, such as 14:30, 14.30, 2 pm or 2:30pm; a bare number is none."""
    plain = "".join(text.casefold().split()).replace("a.m.", "am").replace("p.m.", "pm")
    plain = plain.removeprefix("pukul").removeprefix("jam")
    match = _TIME.match(plain) if len(plain) <= _LONGEST else None
    if match is None or (match[2] is None and match[3] is None):
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    if match[3]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match[3] == "pm" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def read_minutes(text: str) -> int | None:
    """A number of minutes from 0 to a day."""
    words = text.split()
    if len(words) == 2 and words[1].casefold() in ("min", "minute", "minutes", "menit"):
        words = words[:1]
    if len(words) != 1 or not (words[0].isascii() and words[0].isdecimal() and len(words[0]) < 5):
        return None
    number = int(words[0])
    return number if number <= MOST_MINUTES else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year in YEARS else None
    except ValueError:
        return None
