"""A problem was solved in due course, by due process.

The article wants speed and a decision of one's own. A fast time (the same hour, before she flew) or a decision
taken alone is enough; any time at all is not.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import BEHAVIOURAL, CONSIDER
from ae_prep.reading.facts import SURELY, Reading
from ae_prep.rules.base import Context, Example, Hit, Rule
from ae_prep.rules.shown import a_story, names_skill, shown

_SKILL = "ae-prb"

RULE = Rule(
    name="problem-speed-absent",
    severity=CONSIDER,
    basis=("AE-SKILL-3.2", "AE-SKILL-3.3", "AE-SKILL-3.4"),
    origin="article",
    kinds=(BEHAVIOURAL,),
    about=N_("A story of a problem tells how fast you acted, or that you decided it yourself."),
    what=N_("How quickly did you act, and did you decide it yourself?"),
    flags={
        "en": [
            Example(
                "In May a hotel's rates were wrong. I raised it with management and it was corrected.", skill=_SKILL
            ),
            Example("A shop got the wrong tiles in 2021. I opened a ticket and kept them informed.", skill=_SKILL),
            Example(
                "Labels fell off at a dairy last year. I wrote a report and the board chose new ones.", skill=_SKILL
            ),
        ],
        "id": [
            Example(
                "Tarif hotel di portal salah. Saya laporkan ke manajemen, dibahas dalam rapat, lalu diperbaiki.",
                skill=_SKILL,
            ),
            Example(
                "Toko menerima keramik yang salah. Saya buka tiket dan mereka saya kabari sampai selesai.", skill=_SKILL
            ),
            Example(
                "Label susu lepas. Saya teruskan ke bagian produksi, mereka urus, dan berminggu-minggu kemudian beres.",
                skill=_SKILL,
            ),
        ],
    },
    passes={
        "en": [
            Example("In May a hotel's rates were wrong. I took the page down within the hour.", skill=_SKILL),
            Example(
                "A shop got the wrong tiles in 2021. I drove over the same afternoon with the right ones.", skill=_SKILL
            ),
            Example("Labels fell off at a dairy last year. I stopped the line on my own authority.", skill=_SKILL),
        ],
        "id": [
            Example("Bulan Mei tarif hotel salah. Halamannya saya turunkan dalam satu jam.", skill=_SKILL),
            Example("Pada 2021 toko menerima keramik salah. Sore itu juga saya antar yang benar.", skill=_SKILL),
            Example("Tahun lalu label susu lepas. Mesinnya saya hentikan atas wewenang sendiri.", skill=_SKILL),
        ],
    },
    absence=True,
)


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """At most one hit, on the whole answer."""
    if names_skill(context, _SKILL) and a_story(reading) and shown(reading, "speed", "speed") < SURELY:
        yield Hit(CONSIDER)
