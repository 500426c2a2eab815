"""Nobody can be on time for an interview whose date, time or zone is unknown.

A zone belongs to it: ten o'clock in Jakarta is eleven in Denpasar. WIB, WITA and WIT are understood, and any city or
IANA name. A time that the clocks leave out on that day (they are put forward over it) is no time either.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time

from ae_prep.candidate import clock
from ae_prep.candidate.zones import zone_of
from ae_prep.i18n import N_
from ae_prep.model import MUST, Application, Interview
from ae_prep.rules.base import Hit, Rule
from ae_prep.rules.preparation import Case, Listed, Preparation

_ON, _AT = date(2026, 3, 10), time(10, 0)
_NOTHING = Application(company="Fernhall")
_NO_ZONE = Application(interview=Interview(_ON, _AT))
_NO_TIME = Application(interview=Interview(_ON, None, "Asia/Jakarta"))
_LEFT_OUT = Application(interview=Interview(date(2026, 3, 29), time(1, 30), "Europe/London"))
_WHOLE = Application(interview=Interview(_ON, _AT, "Asia/Jakarta"))
_LONDON = Application(interview=Interview(_ON, time(0, 0), "Europe/London"))
_LEAP = Application(interview=Interview(date(2028, 2, 29), _AT, "Asia/Makassar"))

RULE = Rule(
    name="time-missing",
    severity=MUST,
    basis=("DONT-2",),
    origin="article",
    kinds=(),
    about=N_("The interview has a date, a time and a time zone."),
    what=N_("Date, time or zone is missing."),
    fix=N_("Still open: {missing}. Enter it: ae-prep job when"),
    flags={
        "en": [
            Case("Nothing is known of the interview.", _NOTHING),
            Case("Ten o'clock, and nobody said whose.", _NO_ZONE),
            Case("The day is known, the hour is not.", _NO_TIME),
            Case("Half past one in a night in which London's clocks jump from one to two.", _LEFT_OUT),
        ],
        "id": [
            Case("Belum ada keterangan soal wawancaranya.", _NOTHING),
            Case("Pukul sepuluh, tetapi zona waktunya tidak disebut.", _NO_ZONE),
            Case("Harinya sudah ada, jamnya belum.", _NO_TIME),
            Case("Setengah dua pada malam saat jam di London melompat dari pukul satu ke pukul dua.", _LEFT_OUT),
        ],
    },
    passes={
        "en": [
            Case("10 March, 10:00 WIB.", _WHOLE),
            Case("Midnight in London is a time too.", _LONDON),
            Case("29 February in a leap year.", _LEAP),
        ],
        "id": [
            Case("10 Maret pukul 10.00 WIB.", _WHOLE),
            Case("Tengah malam di London juga sebuah jam.", _LONDON),
            Case("29 Februari di tahun kabisat.", _LEAP),
        ],
    },
)
_FIELDS = {"on": N_("the date"), "at": N_("the time"), "zone": N_("the time zone")}
_NEVER = N_("{at} does not exist on {on} in {zone}: the clocks jump over it.")
_ASK = N_("Ask which time is meant, then: ae-prep job when")


def find(preparation: Preparation) -> Iterator[Hit]:
    """At most one hit, with all that is missing."""
    interview = preparation.interview
    known = {"on": interview.on, "at": interview.at is not None, "zone": zone_of(interview.zone)}
    missing = tuple(words for name, words in _FIELDS.items() if not known[name])
    if missing:
        yield Hit(MUST, values={"missing": Listed(missing)})
    elif clock.doubt(interview) == "never":
        at = f"{interview.at:%H:%M}"
        yield Hit(MUST, what=_NEVER, fix=_ASK, values={"at": at, "on": interview.on, "zone": interview.zone})
