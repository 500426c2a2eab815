"""The interviewer's clock is not yours, or one of the clocks is changed before the day.

The remark shows the time on both clocks. Where summer time begins or ends in one of the two places before the
interview, it says when, and how far apart the clocks will be then; a change in the night before counts for one's own
alarm clock too. A time that comes twice, since the clocks are put back over it, is a question to ask.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from ae_prep.candidate import clock
from ae_prep.i18n import N_
from ae_prep.model import CONSIDER, Application, Interview
from ae_prep.rules.base import Hit, Rule
from ae_prep.rules.preparation import Case, Clock, Preparation

_LONDON = Application(interview=Interview(date(2026, 3, 10), time(10, 0), "Europe/London"))
_AFTER = Application(interview=Interview(date(2026, 4, 1), time(10, 0), "Europe/London"))
_SYDNEY = Application(interview=Interview(date(2026, 4, 8), time(10, 0), "Australia/Sydney"))
_TWICE = Application(interview=Interview(date(2026, 10, 25), time(1, 30), "Europe/London"))
_JAKARTA = Application(interview=Interview(date(2026, 3, 10), time(10, 0), "Asia/Jakarta"))
_BANGKOK = Application(interview=Interview(date(2026, 3, 10), time(10, 0), "Asia/Bangkok"))
_UNKNOWN = Application(interview=Interview(date(2026, 3, 10), None, "Europe/London"))

RULE = Rule(
    name="zone-differs",
    severity=CONSIDER,
    basis=("DONT-2", "DONT-2.1", "DONT-2.2"),
    origin="article",
    kinds=(),
    about=N_("Where the interviewer's clock differs from yours, both times are known, and every change of the clocks."),
    what=N_("{theirs} for them is {own} for you."),
    fix=N_("Put your own time into your calendar."),
    flags={
        "en": [
            Case("Ten o'clock in London, for somebody in Jakarta.", _LONDON),
            Case("London's clocks are put forward before the day.", _AFTER),
            Case("Sydney's clocks are put back before the day.", _SYDNEY),
            Case("Half past one in a night in which London has it twice.", _TWICE, zone="Europe/London"),
        ],
        "id": [
            Case("Pukul sepuluh di London, untuk orang di Jakarta.", _LONDON),
            Case("Jam di London dimajukan sebelum hari itu.", _AFTER),
            Case("Jam di Sydney dimundurkan sebelum hari itu.", _SYDNEY),
            Case("Setengah dua pada malam saat London mengalaminya dua kali.", _TWICE, zone="Europe/London"),
        ],
    },
    passes={
        "en": [
            Case("Both are in Jakarta.", _JAKARTA),
            Case("Bangkok's clocks show the same as Jakarta's.", _BANGKOK),
            Case("The time is not known yet.", _UNKNOWN),
        ],
        "id": [
            Case("Keduanya di Jakarta.", _JAKARTA),
            Case("Jam di Bangkok sama dengan jam di Jakarta.", _BANGKOK),
            Case("Jamnya belum diketahui.", _UNKNOWN),
        ],
    },
)
_TWICE_WHAT = N_("{at} comes twice on {on} in {zone}, since the clocks are put back over it.")
_TWICE_FIX = N_("Ask which one is meant; {own} is the first.")
_FORWARD = N_(
    "On {day}, before the interview, the clocks in {zone} are put forward: they will differ from yours "
    "by {apart_then}, today it is {apart_now}."
)
_BACK = N_(
    "On {day}, before the interview, the clocks in {zone} are put back: they will differ from yours by "
    "{apart_then}, today it is {apart_now}."
)
_OWN_FORWARD = N_(
    "On {day}, before the interview, your own clocks ({zone}) are put forward: theirs will differ by {apart_then}, "
    "today it is {apart_now}."
)
_OWN_BACK = N_(
    "On {day}, before the interview, your own clocks ({zone}) are put back: theirs will differ by {apart_then}, today "
    "it is {apart_now}."
)
_NIGHT = N_("Your clocks are changed in the night before, on {day}.")
_CHANGE_FIX = N_("Do not trust a difference that you looked up today: {theirs} is {own}.")
_NIGHT_FIX = N_("Set the alarm clock by the new time.")
_NIGHT_BEFORE = timedelta(hours=24)


def find(preparation: Preparation) -> Iterator[Hit]:
    """Both clocks, then a time that comes twice, then each change of the clocks that matters."""
    theirs = clock.start(preparation.interview)
    if theirs is None or preparation.over or theirs.tzinfo is None:
        return
    own = theirs.astimezone(preparation.zone)
    both: dict[str, object] = {"theirs": Clock(theirs, own.date()), "own": Clock(own, theirs.date())}
    if theirs.utcoffset() != own.utcoffset():
        yield Hit(CONSIDER, values=both)
    if clock.doubt(preparation.interview) == "twice":
        values = {"at": f"{theirs:%H:%M}", "on": theirs.date(), "zone": preparation.interview.zone, **both}
        yield Hit(CONSIDER, what=_TWICE_WHAT, fix=_TWICE_FIX, values=values)
    yield from _changes(preparation, theirs, own, both)


def _changes(preparation: Preparation, theirs: datetime, own: datetime, both: dict[str, object]) -> Iterator[Hit]:
    """The last change of each clock, where they are then not as far apart as today; and one in the night before."""
    now = preparation.now
    apart_then = _apart(theirs, own)
    apart_now = _apart(now.astimezone(theirs.tzinfo), now.astimezone(own.tzinfo))
    if apart_then != apart_now:
        for moment, forward, back in ((theirs, _FORWARD, _BACK), (own, _OWN_FORWARD, _OWN_BACK)):
            for change in list(clock.changes(moment.tzinfo or UTC, now, theirs))[-1:]:
                values = {
                    "day": change.moment.astimezone(moment.tzinfo).date(),
                    "zone": getattr(moment.tzinfo, "key", "") or str(moment.tzinfo),
                    "apart_then": _hours(apart_then),
                    "apart_now": _hours(apart_now),
                    **both,
                }
                what = forward if change.shift > timedelta() else back
                yield Hit(CONSIDER, what=what, fix=_CHANGE_FIX, values=values)
    for change in clock.changes(own.tzinfo or UTC, max(now, theirs.astimezone(UTC) - _NIGHT_BEFORE), theirs):
        day = change.moment.astimezone(own.tzinfo).date()
        yield Hit(CONSIDER, what=_NIGHT, fix=_NIGHT_FIX, values={"day": day})


def _apart(theirs: datetime, own: datetime) -> timedelta:
    return (theirs.utcoffset() or timedelta()) - (own.utcoffset() or timedelta())


def _hours(apart: timedelta) -> str:
    minutes = round(apart.total_seconds() / 60)
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60}" + (f":{minutes % 60:02}" if minutes % 60 else "") + " h"
