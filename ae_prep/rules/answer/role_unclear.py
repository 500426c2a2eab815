"""Only the team acts: what the candidate did cannot be seen.

"We" is right for a team sale and in a role-play. In a story, two acts of the team and none of the candidate
leave the interviewer to guess. In Indonesian the object focus (*saya susun*) and *ku-* are the candidate's
own acts as much as *saya menyusun*; a dropped subject is normal.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import repeat

from ae_prep.i18n import N_
from ae_prep.model import BEHAVIOURAL, CONSIDER, SHOULD
from ae_prep.reading.facts import EVENT, OMISSION, SURELY, WE, Act, I, Reading
from ae_prep.reading.parts import lesson
from ae_prep.rules.base import Context, Hit, Rule

_ONE = frozenset("i me myself mine".split())

RULE = Rule(
    name="role-unclear",
    severity=SHOULD,
    basis=("DO-1.4",),
    origin="extension",
    kinds=(BEHAVIOURAL,),
    about=N_("Your own part can be told apart from the team's."),
    what=N_("I can see what the team did, not what you did."),
    fix=N_('Start one sentence with "My part was …".'),
    flags={
        "en": [
            "Our team pitched the airport last spring, we answered forty questions and we won it.",
            "We noticed the renewal was at risk, met their CFO and kept the account.",
            "My team and the engineers rebuilt the demo, and in March we signed them.",
        ],
        "id": [
            "Musim lelang lalu tim kami presentasi ke bandara, kami jawab empat puluh pertanyaan, dan kami menang.",
            "Kami lihat perpanjangannya terancam, kami temui direktur keuangannya, dan kami pertahankan akunnya.",
            "Kami susun ulang demonya bersama engineer, lalu pada Maret kami tanda tangan kontrak.",
        ],
    },
    passes={
        "en": [
            "We pitched the airport last spring; I wrote the pricing pages and we won it.",
            "We noticed the renewal was at risk, so I met their CFO and we kept the account.",
            "We were three people. My part was the demo and the calls after it, and they signed in March.",
        ],
        "id": [
            "Kami presentasi ke bandara; halaman harganya saya tulis, dan kami menang.",
            "Kami lihat perpanjangannya terancam, jadi saya temui direktur keuangannya dan akunnya bertahan.",
            "Kami bertiga. Bagian saya demo dan telepon lanjutannya, dan bulan Maret mereka tanda tangan.",
        ],
    },
    absence=True,
)


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """At most one hit, on the team's first act."""
    team = [act for act in reading.acts if act.who == WE and act.mood == EVENT]
    if not team or reading.has("my-part") or any(map(_own, reading.acts, repeat(reading))):
        return
    alone = reading.most("own-part")
    if reading.lang == "en" and reading.own_words.isdisjoint(_ONE):
        alone = 0  # English says *I* where somebody acts alone
    if alone != SURELY:
        yield Hit(CONSIDER if alone or len(team) == 1 else SHOULD, team[0].first, reading.clause(team[0].verb)[1])


def _own(act: Act, reading: Reading) -> bool:
    """Whether the candidate did it, or failed to; *I learnt a lot* is no part of what was done."""
    return act.who == I and act.mood in (EVENT, OMISSION) and not lesson(reading, act.sentence)
