"""The number at the end does not follow from the numbers given.

The way down is goal, gap after the customers who stay, deals, leads, contacts, a day. Everything from "rounded only
at the end" to "rounded up at each step" is accepted; rounding down is not, since half a deal closes nothing. The
candidate's own numbers are read in their order, so that the first step that differs is named, and with it the usual
error it looks like: retention forgotten, goal taken for the gap, multiplied by a rate, month and year mixed,
calendar days, a thousand or a milliard misread. The rule is silent where no number is given in the end.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ae_prep.i18n import N_
from ae_prep.model import FUNNEL, MUST
from ae_prep.reading.facts import Reading
from ae_prep.rules.base import Context, Example, Hit, Rule

if TYPE_CHECKING:
    from ae_prep.funnel import Band
    from ae_prep.rules.working import Said

_EN = {
    **{"goal": "$3,000,000", "base": "$1,800,000", "retention": "85%", "deal": "$22,000"},
    **{"lead-to-deal": "11%", "contact-to-lead": "4%", "working-days": "21"},
}
_ID = {
    **{"goal": "Rp12.000.000.000", "base": "Rp8.000.000.000", "retention": "90%", "deal": "Rp100.000.000"},
    **{"lead-to-deal": "20%", "contact-to-lead": "2,5%", "working-days": "20"},
}
#: By step: what the finding says.
_WHAT = {
    "gap": N_("You have {a}; these inputs give {b}. First difference at: the gap after the customers who stay."),
    "deals-year": N_("You have {a}; these inputs give {b}. First difference at: deals a year."),
    "deals-month": N_("You have {a}; these inputs give {b}. First difference at: deals a month."),
    "leads": N_("You have {a}; these inputs give {b}. First difference at: leads a month."),
    "contacts": N_("You have {a}; these inputs give {b}. First difference at: contacts a month."),
    "day": N_("You have {a}; these inputs give {b}. First difference at: contacts a day."),
    "each": N_("You have {a}; these inputs give {b}. First difference at: one person's share."),
}
#: By error: what to do.
_FIX = {
    "forgot-retention": N_("Not all customers stay: what is left of them next year?"),
    "goal-for-gap": N_("The customers who stay already bring a part of the goal. What is missing?"),
    "multiplied": N_("To get from deals back to leads or contacts, divide by the rate."),
    "month-year": N_("Say with each number whether it is a month or a year."),
    "calendar-days": N_("Divide by the working days, not by the days of the calendar."),
    "scale": N_("Check millions and billions: are both sums in the same unit?"),
    "thousandth": N_("Check the thousands: was a mark between thousands read as a decimal one?"),
    "team": N_("That is the whole team's day. What is one person's share?"),
    "rounded-down": N_("Round up: a part of a deal or of a lead closes nothing."),
}

RULE = Rule(
    name="arithmetic-wrong",
    severity=MUST,
    basis=("FUN-2", "FUN-3", "FUN-4", "FUN-5", "FUN-7", "FUN-8"),
    origin="article",
    kinds=(FUNNEL,),
    about=N_("The number of people a day follows from the numbers given, step by step."),
    what=N_("You have {a}; these inputs give {b}."),
    fix=N_("Do that step again, and say its rate aloud."),
    flags={
        "en": [
            Example("The gap is 1,200,000, that is 55 deals, so 5 a month, 46 leads and 54 people a day.", inputs=_EN),
            Example("The gap is $1.47 million. That makes 66 deals a year and 59 contacts a day.", inputs=_EN),
            Example("We have to reach forty-five people a day, taking the month with 31 days.", inputs=_EN),
        ],
        "id": [
            Example("Kekurangannya Rp4 miliar, jadi 40 deal setahun dan akhirnya 34 orang per hari.", inputs=_ID),
            Example("Gap-nya Rp4,8 miliar, 48 deal setahun, jadi leads-nya 240 sebulan dan 480 orang per hari.",
                    inputs=_ID),
            Example("Sebulan 800 kontak, dibagi 30 hari jadi 27 orang per hari.", inputs=_ID),
        ],
    },
    passes={
        "en": [
            Example("Gap 1.47 million, 67 deals, 6 a month, 55 leads, 1,375 contacts: sixty-six people a day.",
                    inputs=_EN),
            Example("If I round only at the end I get 61 people a day; at each step it would be 66.", inputs=_EN),
            Example("First the gap of $1,470,000, then the deals; I would need paper for the rest.", inputs=_EN),
        ],
        "id": [
            Example("Kekurangannya Rp4,8 miliar, jadi 48 deal, 4 sebulan, 20 lead, 800 kontak, 40 orang per hari.",
                    inputs=_ID),
            Example("Empat puluh orang sehari: 4,8 miliar dibagi 100 juta, dibagi 12, lalu dibagi rasionya.",
                    inputs=_ID),
            Example("Dari 90% yang bertahan masih kurang Rp4,8 miliar, sisanya saya hitung nanti di kertas.",
                    inputs=_ID),
        ],
    },
    exact=True,
)  # fmt: skip


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """At most one hit, on the first number that differs."""
    if not context.inputs:
        return
    # Exact arithmetic is loaded only where there is something to calculate.
    from ae_prep.funnel import bands, last_step, read_inputs
    from ae_prep.rules.working import mark

    inputs = read_inputs(context.inputs, reading.lang)
    verdict = mark(reading, inputs) if inputs else None
    if not inputs or not verdict or not verdict.wrong:
        return
    expected = bands(inputs)[last_step(inputs)] if verdict.answer else verdict.expected
    values = {"a": _quoted(reading, verdict.answer or verdict.wrong), "b": _written(expected, reading.lang)}
    figure = verdict.wrong.figure
    fix = _FIX.get(verdict.slip, "")
    yield Hit(MUST, figure.first, figure.last, what=_WHAT[verdict.step], fix=fix, values=values)


def _quoted(reading: Reading, said: Said) -> str:
    segment, start, end = reading.excerpt(said.figure.first, said.figure.last)
    return reading.segments[segment].text[start:end]


def _written(band: Band | None, lang: str) -> str:
    """*61–66*, *1,375*, *5.6*, as the language writes numbers."""
    return "–".join(dict.fromkeys(_number(float(end), lang) for end in band or ()))


def _number(value: float, lang: str) -> str:
    text = f"{value:,.1f}".removesuffix(".0")
    return text if lang == "en" else text.translate(str.maketrans(",.", ".,"))
