"""An answer was practised too seldom, all on one day, or too long before the interview.

The article says to rehearse several times; three times, on more than one day, the last within the week before the
interview is our reading of it. Answers from a file say nothing of their rehearsal, so the rule is silent on them. What
is looked up (knowledge, arithmetic, the way there) need not be rehearsed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from ae_prep.i18n import N_
from ae_prep.model import BEHAVIOURAL, REHEARSED, SHOULD, Application, Interview
from ae_prep.rules.base import Hit, Rule
from ae_prep.rules.preparation import Case, Filled, Joined, Preparation
from ae_prep.rules.told import Told, of_kinds, said

OFTEN = 3
FRESH = timedelta(days=7)
_SHOWN = 3
_SOON = Application(interview=Interview(date(2026, 3, 10)))


def _days(*days: int) -> tuple[date, ...]:
    return tuple(date(2026, 2, day) if day > 10 else date(2026, 3, day) for day in days)


_EN = ("In May I called 40 clinics.", BEHAVIOURAL, "en")
_ID = ("Bulan Mei saya menelepon 40 klinik.", BEHAVIOURAL, "id")
_ONCE, _ONE_DAY, _EARLY, _GOOD = _days(1), _days(1, 1, 1), _days(11, 12, 13), _days(20, 28, 4)

RULE = Rule(
    name="not-rehearsed",
    severity=SHOULD,
    basis=("DO-2", "DO-2.3", "DONT-1"),
    origin="article",
    kinds=(),
    about=N_("Every answer was practised several times, on several days, and lately."),
    what=N_("Practised fewer than {n} times: {answers}."),
    fix=N_("Say each once more, on another day than before: ae-prep practice --again"),
    flags={
        "en": [
            Case("Practised once.", told=(said(*_EN, title="Clinics", days=_ONCE),)),
            Case("Three times on one day.", told=(said(*_EN, title="Clinics", days=_ONE_DAY),)),
            Case("The last time was 25 days before.", _SOON, told=(said(*_EN, title="Clinics", days=_EARLY),)),
        ],
        "id": [
            Case("Baru dilatih sekali.", told=(said(*_ID, title="Klinik", days=_ONCE),)),
            Case("Tiga kali dalam satu hari.", told=(said(*_ID, title="Klinik", days=_ONE_DAY),)),
            Case("Terakhir 25 hari sebelum wawancara.", _SOON, told=(said(*_ID, title="Klinik", days=_EARLY),)),
        ],
    },
    passes={
        "en": [
            Case("Three times on three days, the last in the week before.", _SOON, told=(said(*_EN, days=_GOOD),)),
            Case("Three times, and no date yet.", told=(said(*_EN, days=_EARLY),)),
            Case("An answer from a file.", told=(said(*_EN),)),
        ],
        "id": [
            Case("Tiga kali di tiga hari, terakhir di minggu wawancara.", _SOON, told=(said(*_ID, days=_GOOD),)),
            Case("Tiga kali, tanggal wawancara belum ada.", told=(said(*_ID, days=_EARLY),)),
            Case("Jawaban dari berkas.", told=(said(*_ID),)),
        ],
    },
)
_ONE = N_("{answer} (once, on {date})")
_MANY = N_("{answer} ({n} times, last on {date})")
_MORE = N_("and {n} more")
_SAME_DAY = N_("Practised on one day only: {answers}.")
_STALE = N_("Practised last more than {n} days before the interview: {answers}.")
_STALE_FIX = N_("Say each once more in the week of the interview: ae-prep practice --again")


def find(preparation: Preparation) -> Iterator[Hit]:
    """At most one hit for each cause; an answer is named once, under the first that fits."""
    practised = [one for one in of_kinds(preparation.told, *REHEARSED) if one.days]
    seldom = [one for one in practised if len(_of(one)) < OFTEN]
    crammed = [one for one in practised if one not in seldom and len(set(_of(one))) == 1]
    on = preparation.interview.on
    stale = [one for one in practised if one not in (*seldom, *crammed) and on and on - max(_of(one)) > FRESH]
    if seldom:
        yield Hit(SHOULD, values={"n": OFTEN, "answers": _named(seldom)})
    if crammed:
        yield Hit(SHOULD, what=_SAME_DAY, values={"answers": _named(crammed)})
    if stale:
        yield Hit(SHOULD, what=_STALE, fix=_STALE_FIX, values={"n": FRESH.days, "answers": _named(stale)})


def _of(one: Told) -> tuple[date, ...]:
    return one.days or ()


def _named(answers: Sequence[Told]) -> Joined:
    shown: list[object] = [_one(one) for one in answers[:_SHOWN]]
    if len(answers) > _SHOWN:
        shown.append(Filled(_MORE, {"n": len(answers) - _SHOWN}))
    return Joined(tuple(shown))


def _one(one: Told) -> Filled:
    days = _of(one)
    return Filled(_ONE if len(days) == 1 else _MANY, {"answer": one.name, "n": len(days), "date": max(days)})
