"""Too little time between arriving and beginning, or nobody has looked up the way.

Ours: ten minutes early on the phone and on video, fifteen in person. ``ae-prep job when --least 20`` sets your own
least instead, for every interview of that sort. For one in person the way there belongs to it; without it nobody can
say when to leave.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time

from ae_prep.candidate import clock
from ae_prep.i18n import N_
from ae_prep.model import SHOULD, Application, Interview
from ae_prep.model.applications import IN_PERSON
from ae_prep.rules.base import Hit, Rule
from ae_prep.rules.preparation import Case, Clock, Preparation


def _job(channel: str, travel: int | None = None, buffer: int | None = None, least: int | None = None) -> Application:
    when = Interview(date(2026, 3, 10), time(10, 0), "Asia/Jakarta", channel=channel, travel=travel, buffer=buffer)
    return Application(interview=replace(when, least=least))


RULE = Rule(
    name="buffer-thin",
    severity=SHOULD,
    basis=("DONT-2", "DONT-2.4", "DONT-2.5"),
    origin="article",
    kinds=(),
    about=N_("You arrive or log in early enough, and know when to leave."),
    what=N_("{n} minutes early is thin."),
    fix=N_("Leave by {time} to arrive {usual} minutes early."),
    flags={
        "en": [
            Case("In person, five minutes early.", _job("in-person", 40, 5)),
            Case("In person, nobody looked up the way.", _job("in-person")),
            Case("On video, logging in on the minute.", _job("video", buffer=0)),
            Case(
                "Fifteen minutes, by somebody who never wants to have fewer than thirty.", _job("video", None, 15, 30)
            ),
        ],
        "id": [
            Case("Tatap muka, tiba lima menit lebih awal.", _job("in-person", 40, 5)),
            Case("Tatap muka, lama perjalanan belum dicek.", _job("in-person")),
            Case("Lewat video, masuk tepat pada menitnya.", _job("video", buffer=0)),
            Case("Lima belas menit, padahal batas Anda sendiri tiga puluh.", _job("video", None, 15, 30)),
        ],
    },
    passes={
        "en": [
            Case("In person, 40 minutes' way, 15 minutes early.", _job("in-person", 40, 15)),
            Case("On video, nothing said: ten minutes are meant.", _job("video")),
            Case("On the phone, ready twenty minutes early.", _job("phone", buffer=20)),
            Case("Around the corner: no way at all.", _job("in-person", 0)),
            Case("Five minutes on video, by somebody for whom five are enough.", _job("video", None, 5, 5)),
        ],
        "id": [
            Case("Tatap muka, 40 menit perjalanan, tiba 15 menit lebih awal.", _job("in-person", 40, 15)),
            Case("Lewat video, tidak diisi: berarti sepuluh menit.", _job("video")),
            Case("Lewat telepon, siap dua puluh menit sebelumnya.", _job("phone", buffer=20)),
            Case("Lima menit lewat video, cukup menurut batas Anda sendiri.", _job("video", None, 5, 5)),
        ],
    },
)
_LOG_IN = N_("Log in or be at the phone by {time}: {usual} minutes early.")
_NO_TIME = N_("Plan {usual} minutes.")
_WAY = N_("How long is the way there? Until that is known, nobody can say when to leave.")
_WAY_FIX = N_("Look it up for that hour of the day, then: ae-prep job when --travel MINUTES")


def find(preparation: Preparation) -> Iterator[Hit]:
    """A hit for a way that is unknown, and one for too little time."""
    interview = preparation.interview
    if preparation.over:
        return
    if interview.channel == IN_PERSON and interview.travel is None:
        yield Hit(SHOULD, what=_WAY, fix=_WAY_FIX)
    usual = clock.least(interview)
    if interview.channel and interview.buffer is not None and interview.buffer < usual:
        yield _thin(preparation, interview.buffer, usual)


def _thin(preparation: Preparation, planned: int, usual: int) -> Hit:
    by = clock.leave_by(preparation.interview, preparation.machine)
    values: dict[str, object] = {"n": planned, "usual": usual}
    if by is None:
        return Hit(SHOULD, fix=_NO_TIME, values=values)
    values["time"] = Clock(clock.later(by, planned - usual), preparation.interview.on)
    return Hit(SHOULD, fix="" if preparation.interview.channel == IN_PERSON else _LOG_IN, values=values)
