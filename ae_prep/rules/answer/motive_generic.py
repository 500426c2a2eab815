"""The reason for choosing sales would fit any job.

Liking people, challenges, growth and money says nothing of this role. An event of one's own that led here, a
trait of this role (outbound, a quota, demos) or something about this company, its product or its customers does.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import CONSIDER, MOTIVATION, SHOULD
from ae_prep.reading.facts import SURELY, Reading
from ae_prep.rules.base import Context, Hit, Rule

_BEFORE_NAME = frozenset("at for join joining with di ke bergabung".split())

RULE = Rule(
    name="motive-generic",
    severity=SHOULD,
    basis=("IQ-2", "DO-4.2", "SDR-FIT-1"),
    origin="article",
    kinds=(MOTIVATION,),
    about=N_("A motive names something of this role or company, or an event that led you here."),
    what=N_("This could be said of any job."),
    fix=N_("What in this role, and what in your past, points to it?"),
    flags={
        "en": [
            "I want to grow my career in a dynamic company and I have always loved meeting people.",
            "Sales suits me because I enjoy a challenge and the earnings are unlimited.",
            "It is a great opportunity with a company that has a good reputation, and I would learn a lot.",
        ],
        "id": [
            "Saya ingin mengembangkan karier di perusahaan yang dinamis dan dari dulu saya suka bertemu orang.",
            "Penjualan cocok untuk saya karena saya suka tantangan dan penghasilannya tidak terbatas.",
            "Ini kesempatan bagus di perusahaan ternama, dan saya bisa belajar banyak hal baru.",
        ],
    },
    passes={
        "en": [
            "At the call centre I was moved to win-backs in 2022 and found I liked the second call more than "
            "the first.",
            "Your clinics buy in three weeks, and short cycles with a weekly quota are where I do my best work.",
            "I want outbound: forty cold calls a day taught me more in 2021 than my degree did.",
        ],
        "id": [
            "Pada 2022 saya dipindah ke tim win-back dan ternyata saya lebih suka telepon kedua daripada yang pertama.",
            "Klinik yang jadi pelanggan Bapak memutuskan dalam tiga minggu, dan siklus penjualan pendek "
            "seperti itu pas untuk saya.",
            "Saya ingin outbound: pada 2021 empat puluh cold call sehari mengajari saya lebih banyak daripada kuliah.",
        ],
    },
    absence=True,
)


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """At most one hit, on the first reason that would fit any job where there is one."""
    specific = reading.most("specific")
    if specific == SURELY or (reading.event == "event" and specific):
        return
    generic = min(reading.found("motive.generic"), key=lambda match: match.first, default=None)
    sure = (
        not specific
        and not _names(reading)
        and reading.event != "event"
        and not reading.has("motive.specific", "cue.time")
    )
    if generic is None:
        yield Hit(SHOULD if sure else CONSIDER)
    else:
        first, last = reading.clause(generic.first)
        yield Hit(SHOULD if sure else CONSIDER, first, max(last, generic.last))


def _names(reading: Reading) -> bool:
    """Whether an employer is named: a name said twice, or once after *at*, *for*, *join*, *di* or *bergabung*."""
    columns, seen = reading.columns, set[str]()
    nobody = reading.words("weekday") | reading.words("month") | reading.words("speaker")
    for index, entry in enumerate(columns.entries):
        opening = columns.gaps[index] == "."
        if entry.capital and not opening and len(entry.word) > 1 and entry.word not in nobody:
            if entry.word in seen or (index and columns.words[index - 1] in _BEFORE_NAME):
                return True
            seen.add(entry.word)
    return False
