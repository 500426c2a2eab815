"""What rules see that look at a whole preparation, and how they put times and lists into words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, tzinfo
from typing import NamedTuple
from zoneinfo import ZoneInfo

from ae_prep.candidate import clock
from ae_prep.candidate.zones import zone_label
from ae_prep.dates import date_in_words
from ae_prep.i18n import translate
from ae_prep.model import Answer, Application, Interview, OwnQuestion, Plan
from ae_prep.rules.base import Hit

#: Ticks that are given once and for all, not for one interview.
FINDABLE, SEARCHING = "findable", "searching"


class Case(NamedTuple):
    """A preparation to show what a rule means that looks at no text, or at more than one: told in a sentence.

    ``now`` is the time on the candidate's clock, in the zone ``zone``.
    """

    text: str
    application: Application = Application()
    now: str = "2026-03-02 09:00"
    zone: str = "Asia/Jakarta"
    others: tuple[Application, ...] = ()
    plan: Plan = Plan()
    questions: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()
    ticks: frozenset[str] = frozenset()


class Preparation(NamedTuple):
    """All that is known of a preparation at the moment ``now`` (aware).

    ``machine`` is the zone of the candidate's machine, ``others`` are the open applications besides this one,
    ``answers`` the newest answer to each question, ``ticks`` the names that were ticked.
    """

    application: Application
    now: datetime
    machine: tzinfo
    others: tuple[Application, ...] = ()
    plan: Plan = Plan()
    questions: tuple[OwnQuestion, ...] = ()
    answers: tuple[Answer, ...] = ()
    ticks: frozenset[str] = frozenset()

    @property
    def interview(self) -> Interview:
        return self.application.interview

    @property
    def zone(self) -> tzinfo:
        """The candidate's zone on the day of the interview."""
        return clock.own_zone(self.interview, self.machine)

    @property
    def over(self) -> bool:
        """Whether the interview has begun, or its day has passed: then there is nothing left to prepare for it."""
        return clock.is_over(self.interview, self.now, self.machine)


Find = Callable[[Preparation], Iterator[Hit]]


def preparation_of(case: Case) -> Preparation:
    """The preparation that an example of a rule tells of."""
    zone = ZoneInfo(case.zone)
    return Preparation(
        application=case.application,
        now=datetime.fromisoformat(case.now).replace(tzinfo=zone).astimezone(UTC),
        machine=zone,
        others=case.others,
        plan=case.plan,
        questions=tuple(OwnQuestion(text) for text in case.questions),
        answers=case.answers,
        ticks=case.ticks,
    )


class Named(NamedTuple):
    """Words of ours within a message, marked with ``N_``: they are translated with it."""

    message: str


class Listed(NamedTuple):
    """Several of them, one after the other."""

    messages: tuple[str, ...]


class Clock(NamedTuple):
    """A moment as its clock shows it; with the date where that is not ``day``."""

    moment: datetime
    day: date | None = None


def in_words(value: object, lang: str) -> object:
    """A value of a hit as it is put into the message, in ``lang``."""
    match value:
        case Named(message):
            return translate(lang, message)
        case Listed(messages):
            return ", ".join(translate(lang, message) for message in messages)
        case Clock(moment, day):
            told = f"{moment:%H:%M} {zone_label(moment)}"
            return told if moment.date() == day else f"{told}, {date_in_words(moment.date(), lang)}"
        case date():
            return date_in_words(value, lang)
        case _:
            return value
