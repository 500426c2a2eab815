"""Much was juggled and nothing was dropped, but how?

A list, a ranking, blocks of time, colours, a sheet, tasks in the CRM, a stable routine with an order: each is a
method. Discipline, memory and coffee are not.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import BEHAVIOURAL, CONSIDER
from ae_prep.reading.facts import SURELY, Reading
from ae_prep.rules.base import Context, Example, Hit, Rule
from ae_prep.rules.shown import names_skill, shown, signs

_SKILL = "ae-org"
#: Two days of the week, or two times of the day, make a routine.
_ROUTINE = 2

RULE = Rule(
    name="method-absent",
    severity=CONSIDER,
    basis=("AE-SKILL-4.3", "AE-SKILL-4.4"),
    origin="article",
    kinds=(BEHAVIOURAL,),
    about=N_("A story of organisation names what kept it all in order."),
    what=N_("What did you use to keep it all in order (list, blocks, ranking)?"),
    flags={
        "en": [
            Example(
                "In December everything came at once. I worked late and in the end nothing was dropped.", skill=_SKILL
            ),
            Example("I took over my colleague's clients in May. It was a lot, but I pulled through.", skill=_SKILL),
            Example("I ran a fair and two bids in June. I stayed calm and gave everyone my attention.", skill=_SKILL),
        ],
        "id": [
            Example("Desember semuanya datang bersamaan. Saya lembur dan akhirnya tidak ada yang jatuh.", skill=_SKILL),
            Example("Bulan Mei klien rekan saya ambil alih. Banyak sekali, tapi saya kuatkan diri.", skill=_SKILL),
            Example(
                "Bulan Juni saya pegang pameran dan dua tender. Saya tetap tenang melayani semuanya.", skill=_SKILL
            ),
        ],
    },
    passes={
        "en": [
            Example(
                "In December I had 19 offers open. I ranked them by closing date and did the top five first.",
                skill=_SKILL,
            ),
            Example(
                "I took over her clients in May with one sheet: a line each and the date of the next call.",
                skill=_SKILL,
            ),
            Example("In June the bids had my mornings and the fair had my afternoons.", skill=_SKILL),
        ],
        "id": [
            Example("Desember ada 19 penawaran. Saya urutkan menurut tanggal tutupnya.", skill=_SKILL),
            Example("Bulan Mei kliennya saya ambil alih dengan satu tabel, sebaris per klien.", skill=_SKILL),
            Example("Bulan Juni pagi untuk tender, sore untuk pameran, tanpa kecuali.", skill=_SKILL),
        ],
    },
    absence=True,
)


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """At most one hit, on the whole answer."""
    if names_skill(context, _SKILL) and not (shown(reading, "method", "method") == SURELY or _routine(reading)):
        yield Hit(CONSIDER)


def _routine(reading: Reading) -> bool:
    return signs(reading, "weekday") >= _ROUTINE or signs(reading, "daytime") >= _ROUTINE
