"""What only you can see to on the day.

A list to tick for the channel: phone charged and a quiet room; link, camera and updates; route, parking and an ID. No
program can do it for you, so it is neither right nor wrong, only open.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time

from ae_prep.candidate.channels import DAY_CHECKS
from ae_prep.i18n import N_
from ae_prep.model import YOU_CHECK, Application, Interview
from ae_prep.rules.base import Hit, Rule
from ae_prep.rules.preparation import Case, Listed, Preparation


def _job(channel: str) -> Application:
    return Application(interview=Interview(date(2026, 3, 10), time(10, 0), "Asia/Jakarta", channel=channel))


_AFTER = "2026-03-11 09:00"

RULE = Rule(
    name="day-checks",
    severity=YOU_CHECK,
    basis=("DONT-2", "DONT-2.1", "DONT-2.2", "DONT-2.3"),
    origin="article",
    kinds=(),
    about=N_("What only you can see to on the day is ticked."),
    what=N_("Tick on the day: {list}."),
    flags={
        "en": [
            Case("On the phone, nothing ticked.", _job("phone")),
            Case("On video, only the link tested.", _job("video"), ticks=frozenset({"link-tested"})),
            Case("In person, nothing ticked.", _job("in-person")),
        ],
        "id": [
            Case("Lewat telepon, belum ada yang dicentang.", _job("phone")),
            Case("Lewat video, baru tautannya yang dicoba.", _job("video"), ticks=frozenset({"link-tested"})),
            Case("Tatap muka, belum ada yang dicentang.", _job("in-person")),
        ],
    },
    passes={
        "en": [
            Case("On the phone, all ticked.", _job("phone"), ticks=frozenset(DAY_CHECKS["phone"])),
            Case("It is over.", _job("video"), _AFTER),
            Case("The channel is not known yet.", _job("")),
        ],
        "id": [
            Case("Lewat telepon, semua dicentang.", _job("phone"), ticks=frozenset(DAY_CHECKS["phone"])),
            Case("Wawancaranya sudah lewat.", _job("video"), _AFTER),
            Case("Salurannya belum diketahui.", _job("")),
        ],
    },
)


def find(preparation: Preparation) -> Iterator[Hit]:
    """At most one hit, with everything that is not ticked."""
    checks = DAY_CHECKS.get(preparation.interview.channel, {})
    left = tuple(words for name, words in checks.items() if name not in preparation.ticks)
    if left and not preparation.over:
        yield Hit(YOU_CHECK, values={"list": Listed(left)})
