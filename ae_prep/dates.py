"""Dates in the words of a language."""

from __future__ import annotations

from datetime import date

from ae_prep.i18n import N_, translate, translate_many

_MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)


def date_in_words(day: date, lang: str) -> str:
    """Such as "7 October 2022", "7 Oktober 2022"."""
    return f"{day.day} {translate(lang, _MONTHS[day.month - 1])} {day.year}"


def month_in_words(month: int, lang: str) -> str:
    """The name of a month, counted from 1."""
    return translate(lang, _MONTHS[month - 1])


def distance_in_words(day: date, today: date, lang: str) -> str:
    """Such as "in 6 days", "tomorrow", "2 days ago"."""
    days = (day - today).days
    near = {0: N_("today"), 1: N_("tomorrow"), -1: N_("yesterday")}
    if days in near:
        return translate(lang, near[days])
    if days > 0:
        return translate_many(lang, "in {n} day", "in {n} days", days)
    return translate_many(lang, "{n} day ago", "{n} days ago", -days)
