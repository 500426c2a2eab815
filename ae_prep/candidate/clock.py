"""The moment of an interview on both clocks, when the clocks change, and when one has to leave or log in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Literal, NamedTuple

from ae_prep.candidate.entries import YEARS
from ae_prep.candidate.zones import zone_of
from ae_prep.model import Interview
from ae_prep.model.applications import IN_PERSON

#: Minutes to be early, where the candidate has said nothing: our own figures.
EARLY = 10
EARLY_IN_PERSON = 15
#: How long an interview takes where nobody has said.
USUAL_MINUTES = 60


class Change(NamedTuple):
    """A clock that is put forward or back: the moment, in UTC, and by how much."""

    moment: datetime
    shift: timedelta


def own_zone(interview: Interview, machine: tzinfo) -> tzinfo:
    """The candidate's zone on the day: the one that was given, in person the interviewer's, else the machine's."""
    there = zone_of(interview.zone) if interview.channel == IN_PERSON else None
    return zone_of(interview.own_zone) or there or machine


def start(interview: Interview) -> datetime | None:
    """When it begins, on the interviewer's clock; None while date, time or zone is unknown.

    Of a time that comes twice on that day it is the first; for one that the clocks leave out it is the moment that
    the clock would show had it not been changed.
    """
    zone = zone_of(interview.zone)
    if interview.on is None or interview.at is None or zone is None or interview.on.year not in YEARS:
        return None
    return datetime.combine(interview.on, interview.at, zone)


def doubt(interview: Interview) -> Literal["twice", "never"] | None:
    """Whether the time comes twice on that day, or never, since the clocks are changed just then."""
    begins = start(interview)
    if begins is None:
        return None
    again = begins.replace(fold=1)
    if begins.utcoffset() == again.utcoffset():
        return None
    there = begins.astimezone(UTC).astimezone(begins.tzinfo)
    return "twice" if there.replace(tzinfo=None) == begins.replace(tzinfo=None) else "never"


def own_day(interview: Interview, machine: tzinfo) -> date | None:
    """The day of the interview on the candidate's calendar; that of the interviewer while the time is unknown."""
    begins = start(interview)
    return begins.astimezone(own_zone(interview, machine)).date() if begins else interview.on


def end(interview: Interview) -> datetime | None:
    """When it is over, as far as known."""
    begins = start(interview)
    return begins and later(begins, interview.minutes or USUAL_MINUTES)


def is_over(interview: Interview, now: datetime, machine: tzinfo) -> bool:
    """Whether the interview has begun at ``now``; where only its day is known, whether that day has passed."""
    begins = start(interview)
    if begins is not None:
        return begins.astimezone(UTC) < now
    if interview.on is None:
        return False
    return interview.on < now.astimezone(zone_of(interview.zone) or own_zone(interview, machine)).date()


def is_under_way(interview: Interview, now: datetime) -> bool:
    """Whether the interview has begun at ``now`` and, as far as known, is not over yet."""
    begins, ends = start(interview), end(interview)
    return begins is not None and ends is not None and begins.astimezone(UTC) < now < ends.astimezone(UTC)


def early(interview: Interview) -> int:
    """How many minutes early to be there."""
    return interview.buffer if interview.buffer is not None else least(interview)


def least(interview: Interview) -> int:
    """How many minutes early one should be there: the candidate's own least, else ours."""
    if interview.least is not None:
        return interview.least
    return EARLY_IN_PERSON if interview.channel == IN_PERSON else EARLY


def lead(interview: Interview) -> int:
    """How many minutes before it begins one has to leave, or to log in."""
    return early(interview) + (interview.travel or 0 if interview.channel == IN_PERSON else 0)


def leave_by(interview: Interview, machine: tzinfo) -> datetime | None:
    """When to leave, or to log in, on the candidate's clock; None while that cannot be told."""
    begins = start(interview)
    if begins is None or (interview.channel == IN_PERSON and interview.travel is None):
        return None
    return later(begins, -lead(interview)).astimezone(own_zone(interview, machine))


def later(moment: datetime, minutes: int) -> datetime:
    """The moment ``minutes`` after another, on the same clock, however the clock is changed in between."""
    return (moment.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(moment.tzinfo)


def changes(zone: tzinfo, first: datetime, last: datetime) -> Iterator[Change]:
    """Every change of the clocks of ``zone`` after ``first`` and not after ``last``, to the minute."""
    day = timedelta(days=1)
    before = first.astimezone(UTC)
    last = last.astimezone(UTC)
    while before < last:
        after = min(before + day, last)
        shift = _offset(after, zone) - _offset(before, zone)
        if shift:
            yield Change(_moment_of_change(zone, before, after), shift)
        before = after


def _moment_of_change(zone: tzinfo, before: datetime, after: datetime) -> datetime:
    offset = _offset(before, zone)
    while after - before > timedelta(minutes=1):
        middle = before + (after - before) / 2
        middle = middle.replace(second=0, microsecond=0)
        if middle <= before:
            break
        before, after = (middle, after) if _offset(middle, zone) == offset else (before, middle)
    return after


def _offset(moment: datetime, zone: tzinfo) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()
