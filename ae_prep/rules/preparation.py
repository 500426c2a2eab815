"""What rules see that look at a whole preparation, and how they put times and lists into words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, tzinfo
from types import MappingProxyType
from typing import NamedTuple
from zoneinfo import ZoneInfo

from ae_prep.article import label
from ae_prep.candidate import clock
from ae_prep.candidate.track import period_in_words
from ae_prep.candidate.zones import zone_label
from ae_prep.dates import date_in_words
from ae_prep.i18n import translate, translate_many
from ae_prep.model import Answer, Application, Interview, OwnQuestion, Plan, Question, TrackRow
from ae_prep.rules.base import Hit
from ae_prep.rules.told import Told

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
    told: tuple[Told, ...] = ()
    core: tuple[Question, ...] = ()
    track: tuple[TrackRow, ...] = ()


class Preparation(NamedTuple):
    """All that is known of a preparation at the moment ``now`` (aware).

    ``machine`` is the zone of the candidate's machine, ``others`` are the open applications besides this one,
    ``answers`` the newest answer to each question, ``ticks`` the names that were ticked. ``told`` are the answers with
    all that is known of their rehearsal, ``core`` the questions that nobody should leave open, ``track`` the record.
    """

    application: Application
    now: datetime
    machine: tzinfo
    others: tuple[Application, ...] = ()
    plan: Plan = Plan()
    questions: tuple[OwnQuestion, ...] = ()
    answers: tuple[Answer, ...] = ()
    ticks: frozenset[str] = frozenset()
    told: tuple[Told, ...] = ()
    core: tuple[Question, ...] = ()
    track: tuple[TrackRow, ...] = ()

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
        told=case.told,
        core=case.core,
        track=case.track,
    )


class Named(NamedTuple):
    """Words of ours within a message, marked with ``N_``: they are translated with it."""

    message: str


class Listed(NamedTuple):
    """Several of them, one after the other."""

    messages: tuple[str, ...]


class Labels(NamedTuple):
    """Items of the article by their labels, one after the other."""

    items: tuple[str, ...]


class Filled(NamedTuple):
    """A message with values of its own."""

    message: str
    values: Mapping[str, object] = MappingProxyType({})


class Period(NamedTuple):
    """A period of a track record, such as ``2025-Q3``."""

    name: str


class Joined(NamedTuple):
    """Several values, one after the other."""

    values: tuple[object, ...]


class Counted(NamedTuple):
    """A number of things, in the form of the words that fits it."""

    one: str
    many: str
    n: int


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
        case Labels(items):
            return "; ".join(translate(lang, label(item)).rstrip(".?") for item in items)
        case Filled(message, values):
            return translate(lang, message, **{name: in_words(inside, lang) for name, inside in values.items()})
        case Period(name):
            return period_in_words(name, lang)
        case Counted(one, many, n):
            return translate_many(lang, one, many, n)
        case Joined(several):
            return "; ".join(str(in_words(inside, lang)) for inside in several)
        case Clock(moment, day):
            told = f"{moment:%H:%M} {zone_label(moment)}"
            return told if moment.date() == day else f"{told}, {date_in_words(moment.date(), lang)}"
        case date():
            return date_in_words(value, lang)
        case _:
            return value
