"""The interview is over, or its date is wrong.

A date in the past is a slip, or an interview to be closed and learnt from. On the day itself the rule is silent until
the interview begins, and as long as it lasts it says so instead; both clocks and the zones count.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time

from ae_prep.candidate import clock
from ae_prep.i18n import N_
from ae_prep.model import MUST, Application, Interview
from ae_prep.rules.base import Hit, Rule
from ae_prep.rules.preparation import Case, Clock, Preparation

_JAKARTA = Application(interview=Interview(date(2026, 3, 10), time(10, 0), "Asia/Jakarta"))
_DAY_ONLY = Application(interview=Interview(date(2026, 3, 10)))
_NEW_YORK = Application(interview=Interview(date(2026, 3, 10), time(22, 0), "America/New_York"))
_MIDNIGHT = Application(interview=Interview(date(2026, 3, 10), time(0, 0), "Asia/Jakarta"))

RULE = Rule(
    name="time-past",
    severity=MUST,
    basis=("DONT-2",),
    origin="article",
    kinds=(),
    about=N_("The interview is still to come."),
    what=N_("{date} is in the past."),
    fix=N_("Correct the date (ae-prep job when), or close this job: ae-prep job close"),
    flags={
        "en": [
            Case("The day after.", _JAKARTA, "2026-03-11 08:00"),
            Case("A minute after it began.", _JAKARTA, "2026-03-10 10:01"),
            Case("Only the day is known, and it was yesterday.", _DAY_ONLY, "2026-03-11 00:01"),
        ],
        "id": [
            Case("Sehari sesudahnya.", _JAKARTA, "2026-03-11 08:00"),
            Case("Semenit setelah dimulai.", _JAKARTA, "2026-03-10 10:01"),
            Case("Hanya harinya yang diketahui, dan itu kemarin.", _DAY_ONLY, "2026-03-11 00:01"),
        ],
    },
    passes={
        "en": [
            Case("On the day, a minute before.", _JAKARTA, "2026-03-10 09:59"),
            Case("The last minute of the day is still the day.", _DAY_ONLY, "2026-03-10 23:59"),
            Case("In Jakarta it is the 11th; in New York it begins in an hour.", _NEW_YORK, "2026-03-11 08:00"),
            Case("A minute to midnight, when it begins.", _MIDNIGHT, "2026-03-09 23:59"),
        ],
        "id": [
            Case("Hari-H, semenit sebelum mulai.", _JAKARTA, "2026-03-10 09:59"),
            Case("Menit terakhir hari itu masih hari itu.", _DAY_ONLY, "2026-03-10 23:59"),
            Case("Di Jakarta sudah tanggal 11, di New York sejam lagi dimulai.", _NEW_YORK, "2026-03-11 08:00"),
        ],
    },
)
_BEGUN = N_("It began at {time}.")
_BEGUN_FIX = N_("If you are not there, call them now. Or is the time wrong? ae-prep job when")


def find(preparation: Preparation) -> Iterator[Hit]:
    """At most one hit."""
    begins = clock.start(preparation.interview)
    if begins is not None and clock.is_under_way(preparation.interview, preparation.now):
        own = begins.astimezone(preparation.zone)
        yield Hit(MUST, what=_BEGUN, fix=_BEGUN_FIX, values={"time": Clock(own, own.date())})
    elif preparation.over:
        yield Hit(MUST, values={"date": preparation.interview.on})
