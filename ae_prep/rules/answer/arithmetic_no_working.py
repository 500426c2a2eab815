"""The number is right, but neither a rate nor a step is said.

An interviewer wants to hear the way: the gap, the deals, the rate at each step. The number alone may have been
looked up, and a slip in it could not be followed.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import CONSIDER, FUNNEL
from ae_prep.reading.facts import Reading
from ae_prep.rules.base import Context, Example, Hit, Rule

_EN = {
    **{"goal": "$2,400,000", "base": "$1,500,000", "retention": "90%", "deal": "$17,500"},
    **{"lead-to-deal": "10%", "contact-to-lead": "5%", "working-days": "20"},
}
_ID = {
    **{"goal": "Rp12 miliar", "base": "Rp8 miliar", "retention": "90%", "deal": "Rp100 juta"},
    **{"lead-to-deal": "20%", "contact-to-lead": "2,5%", "working-days": "20"},
}

RULE = Rule(
    name="arithmetic-no-working",
    severity=CONSIDER,
    basis=("FUN-2", "FUN-8"),
    origin="article",
    kinds=(FUNNEL,),
    about=N_("A right number comes with the rates and steps that lead to it."),
    what=N_("The number is right; say the rate and the steps, as you would aloud."),
    fix=N_("Gap, deals, leads, contacts, a day: one number each."),
    flags={
        "en": [
            Example("Fifty people a day.", inputs=_EN),
            Example("I worked it out in my head and I get to 50 people a day, which is quite doable.", inputs=_EN),
            Example("The team has to contact 50 people daily to get to the goal of this year.", inputs=_EN),
        ],
        "id": [
            Example("Empat puluh orang sehari.", inputs=_ID),
            Example("Saya hitung di kepala dan hasilnya 40 orang per hari, masih masuk akal.", inputs=_ID),
            Example("Tim harus menghubungi 40 orang setiap hari supaya target tahun ini tercapai.", inputs=_ID),
        ],
    },
    passes={
        "en": [
            Example("A gap of 1.05 million is 60 deals, 5 a month; 50 leads, 1,000 contacts, 50 a day.", inputs=_EN),
            Example("One lead in ten and one contact in twenty: that gives 50 people a day.", inputs=_EN),
            Example("I would reach a hundred people a day.", inputs=_EN),
        ],
        "id": [
            Example("Kurang 4,8 miliar, jadi 48 deal, 4 sebulan, 20 lead, 800 kontak, 40 orang per hari.", inputs=_ID),
            Example("Satu dari lima lead jadi deal dan 2,5% kontak jadi lead, jadi 40 orang sehari.", inputs=_ID),
            Example("Saya akan menghubungi seratus orang sehari.", inputs=_ID),
        ],
    },
    exact=True,
)


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """At most one hit, on the number."""
    if not context.inputs:
        return
    # Exact arithmetic is loaded only where there is something to calculate.
    from ae_prep.funnel import read_inputs
    from ae_prep.rules.working import mark

    inputs = read_inputs(context.inputs, reading.lang)
    verdict = mark(reading, inputs) if inputs else None
    if verdict and verdict.answer and verdict.right and not verdict.shown:
        yield Hit(CONSIDER, verdict.answer.figure.first, verdict.answer.figure.last)
