"""From the company's goal to one day's activity, exactly: every step, both ways to round, and the usual errors.

Rests on FUN-2 to FUN-8 of the article: a goal, the customers who stay, the deals still to be closed, the leads these
need at the average rate, and what that means for a day. The rates are inputs of an exercise; the article names none.
Everything is a ``Fraction``: in binary floats a quotient that is whole may land just above it, and rounding up would
then add one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

from ae_prep.reading.numerals import SCALES, digits

#: The steps, in order. ``EACH`` is one person's share, where several share the work.
GAP, DEALS_YEAR, DEALS_MONTH, LEADS, CONTACTS, DAY, EACH = (
    "gap",
    "deals-year",
    "deals-month",
    "leads",
    "contacts",
    "day",
    "each",
)
STEPS = (GAP, DEALS_YEAR, DEALS_MONTH, LEADS, CONTACTS, DAY, EACH)
#: Our bounds around "dozens or even hundreds" of people a day (SDR-DEF-7, SDR-DEF-8), for one person.
FEWEST, MOST = 12, 500

_NUMBER = re.compile(r"(?:[$€£¥]|rp\.?|idr|usd)?\s*(\d+(?:[.,]\d+)*)\s*(%|[a-z]+)?.*", re.IGNORECASE | re.DOTALL)
_SHARE = re.compile(r"\s*(\d+)\s*(?:/|:|in|out of|of|dari)\s*(\d+)\s*")
_CALENDAR = (Fraction(30), Fraction(31), Fraction(365, 12))
_THOUSAND = 1000


class Inputs(NamedTuple):
    """The numbers of an exercise: rates and the share that stays are between 0 and 1, money is a year's."""

    goal: Fraction
    base: Fraction
    retention: Fraction
    deal: Fraction
    lead_to_deal: Fraction
    contact_to_lead: Fraction
    working_days: Fraction
    team: Fraction = Fraction(1)
    months: Fraction = Fraction(12)


class Band(NamedTuple):
    """What is accepted for a step, both ends included."""

    least: Fraction
    most: Fraction

    def __contains__(self, value: object) -> bool:
        return isinstance(value, Fraction) and self.least <= value <= self.most


class Slip(NamedTuple):
    """An error people make: its name, the step at which it first shows, and what each step may become by it."""

    name: str
    step: str
    values: Mapping[str, tuple[Fraction, ...]]

    def band(self, step: str) -> Band:
        """From the least to the most that ``step`` may become."""
        return Band(min(self.values[step]), max(self.values[step]))


def read_inputs(written: Mapping[str, str], lang: str) -> Inputs | None:
    """The inputs as a bank writes them (``goal: $2,400,000``), or None where they make no exercise.

    Args:
        written: by the names of the bank format; ``base`` and ``retention`` may be left out, so may ``team`` and
            ``months``.
        lang: how numbers are written (en or id): ``1.200`` is one thousand two hundred in Indonesian.
    """
    found = {name.replace("-", "_"): read_number(text, lang) for name, text in written.items()}
    usual = {"base": Fraction(0), "retention": Fraction(1), "team": Fraction(1), "months": Fraction(12)}
    values = {name: found.get(name, usual.get(name)) for name in Inputs._fields}
    given = {name: value for name, value in values.items() if value is not None}
    for name in ("retention", "lead_to_deal", "contact_to_lead"):
        if given.get(name, Fraction(0)) > 1:  # "90" is written for "90%"
            given[name] /= 100
    whole = len(given) == len(values) and all(value > 0 for name, value in given.items() if name != "base")
    return Inputs(**given) if whole else None


def read_number(text: str, lang: str) -> Fraction | None:
    """A number as it is written in ``lang``, with its currency, scale or per cent: ``Rp12 miliar``, ``2.5%``, ``1/8``.

    None where there is none.
    """
    share = _SHARE.fullmatch(text.lower())
    if share:
        return Fraction(int(share[1]), int(share[2])) if int(share[2]) else None
    match = _NUMBER.fullmatch(text.strip())
    ratio = digits(match[1], lang) if match else None
    if not match or not ratio:
        return None
    unit = (match[2] or "").lower()
    value = Fraction(*ratio) * SCALES[lang].get(unit, 1)
    return value / 100 if unit in ("%", "percent", "persen") else value


def last_step(inputs: Inputs) -> str:
    """What is asked for in the end: one person's share where several share the work, else the day."""
    return EACH if inputs.team > 1 else DAY


def work(inputs: Inputs, rounding: Callable[[Fraction], Fraction | int] = Fraction) -> dict[str, Fraction]:
    """Every step, with ``rounding`` applied to each count (``math.ceil``, ``math.floor``; by default none).

    Source: section "from the year's goal to one day" of the article (FUN-2 to FUN-8), with letters in ``learn funnel``.
    """

    def rounded(value: Fraction) -> Fraction:
        return Fraction(rounding(value))

    gap = max(Fraction(0), inputs.goal - inputs.base * inputs.retention)
    year = rounded(gap / inputs.deal)
    month = rounded(year / inputs.months)
    leads = rounded(month / inputs.lead_to_deal)
    contacts = rounded(leads / inputs.contact_to_lead)
    day = contacts / inputs.working_days
    each = rounded(day / inputs.team)
    return dict(zip(STEPS, (gap, year, month, leads, contacts, rounded(day), each), strict=True))


def bands(inputs: Inputs) -> dict[str, Band]:
    """For each step everything from "rounded only at the end" to "rounded up at each step".

    Before the last steps the unrounded value is the least; people a day are whole, so there it is rounded up.
    """
    exact, up = work(inputs), work(inputs, ceil)
    least = {step: Fraction(ceil(value)) if step in (DAY, EACH) else value for step, value in exact.items()}
    return {step: Band(least[step], max(least[step], up[step])) for step in STEPS}


def path(inputs: Inputs, answer: Fraction) -> str:
    """How the right ``answer`` was rounded: ``each`` step, only at the ``end``, or somewhere ``between``."""
    band = bands(inputs)[last_step(inputs)]
    return "each" if answer == band.most else "end" if answer == band.least else "between"


def plausible(each: Fraction) -> bool:
    """Whether so many contacts can be one person's day: "dozens or even hundreds" (our bounds)."""
    return FEWEST <= each <= MOST


def side_values(inputs: Inputs) -> Iterator[Band]:
    """Right numbers beside the steps: what stays and what goes, the gap a month, a year's leads, contacts and days."""
    exact, up = work(inputs), work(inputs, ceil)
    for value in (inputs.base * inputs.retention, inputs.base * (1 - inputs.retention)):
        yield Band(value, value)
    yield Band(exact[GAP] / inputs.months, exact[GAP] / inputs.months)
    for step, top in ((LEADS, ceil(up[DEALS_YEAR] / inputs.lead_to_deal)), (CONTACTS, None)):
        most = top if top is not None else ceil(ceil(up[DEALS_YEAR] / inputs.lead_to_deal) / inputs.contact_to_lead)
        yield Band(exact[step] * inputs.months, max(Fraction(most), up[step] * inputs.months))
    days = inputs.working_days * inputs.months
    yield Band(days, days)
    for step in (DEALS_MONTH, LEADS, CONTACTS):
        yield Band(exact[step] / inputs.team, Fraction(ceil(up[step] / inputs.team)))


def slips(inputs: Inputs, lang: str) -> Iterator[Slip]:
    """The errors of the trade, the likeliest first, each with what the steps become by it."""
    yield _slip("forgot-retention", GAP, inputs._replace(retention=Fraction(1)))
    yield _slip("goal-for-gap", GAP, inputs._replace(base=Fraction(0)))
    yield _slip("multiplied", LEADS, inputs._replace(lead_to_deal=1 / inputs.lead_to_deal))
    yield _slip("multiplied", CONTACTS, inputs._replace(contact_to_lead=1 / inputs.contact_to_lead))
    both = inputs._replace(lead_to_deal=1 / inputs.lead_to_deal, contact_to_lead=1 / inputs.contact_to_lead)
    yield _slip("multiplied", LEADS, both)
    yield _slip("month-year", DEALS_MONTH, inputs._replace(months=Fraction(1)))
    yield _slip("month-year", DAY, inputs._replace(working_days=inputs.working_days * inputs.months))
    for days in _CALENDAR:
        if days != inputs.working_days:
            yield _slip("calendar-days", DAY, inputs._replace(working_days=days))
    if lang == "id":
        goal, base = inputs.goal / _THOUSAND, inputs.base / _THOUSAND
        yield _slip("scale", GAP, inputs._replace(goal=goal, base=base))
    if inputs.team > 1:
        yield Slip("team", EACH, {EACH: tuple(bands(inputs)[DAY])})
    yield from _thousandths(inputs)
    yield Slip("rounded-down", DEALS_YEAR, _floored(inputs))


def _slip(name: str, step: str, changed: Inputs) -> Slip:
    """The steps of ``changed``, however they were rounded; the steps before are none of its business."""
    ways = [work(changed, rounding) for rounding in (ceil, floor, round, Fraction)]
    later = STEPS[STEPS.index(step) :]
    return Slip(name, step, {s: (*(way[s] for way in ways), Fraction(ceil(ways[-1][s]))) for s in later})


def _thousandths(inputs: Inputs) -> Iterator[Slip]:
    """``1.200`` read as 1.2: from one step on everything is a thousandth."""
    right = bands(inputs)
    for place, step in enumerate(STEPS[:-1]):
        if right[step].most >= _THOUSAND:
            small = {later: [end / _THOUSAND for end in right[later]] for later in STEPS[place:]}
            whole = {later: (*ends, *(Fraction(ceil(end)) for end in ends)) for later, ends in small.items()}
            yield Slip("thousandth", step, {**whole, step: tuple(small[step])})


def _floored(inputs: Inputs) -> dict[str, tuple[Fraction, ...]]:
    """Whole numbers below the unrounded ones: a count was rounded down, and the goal is missed."""
    low, exact = work(inputs, floor), work(inputs)
    return {step: (low[step], exact[step]) for step in STEPS if step != GAP}
