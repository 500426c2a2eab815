"""Both clocks, with the clock moved: midnight, summer time in both hemispheres, times that never come or come twice."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ae_prep.candidate import clock
from ae_prep.model import Interview
from ae_prep.readiness import findings
from ae_prep.rules.preparation import Case, preparation_of

JAKARTA = ZoneInfo("Asia/Jakarta")
ZONES = ("Asia/Jakarta", "Europe/London", "America/New_York", "Australia/Sydney", "Australia/Lord_Howe", "Asia/Kolkata")


def interview(on: date, at: time = time(10), zone: str = "Europe/London", **more: object) -> Interview:
    return Interview(on, at, zone, **more)  # type: ignore[arg-type]


def said(case: Case, rule: str, lang: str = "en") -> list[str]:
    return [f"{f.what} {f.fix}" for f in findings(preparation_of(case), lang=lang) if f.rule == rule]


def job(one: Interview, text: str = "") -> Case:
    from ae_prep.model import Application

    return Case(text, Application(company="Fernhall", interview=one))


@pytest.mark.parametrize(
    ("on", "zone", "hour"),
    [
        (date(2026, 3, 28), "Europe/London", 17),  # the day before summer time
        (date(2026, 3, 29), "Europe/London", 16),  # the day itself
        (date(2026, 10, 24), "Europe/London", 16),
        (date(2026, 10, 25), "Europe/London", 17),
        (date(2026, 3, 7), "America/New_York", 22),
        (date(2026, 3, 8), "America/New_York", 21),
        (date(2026, 4, 4), "Australia/Sydney", 6),
        (date(2026, 4, 5), "Australia/Sydney", 7),  # the other hemisphere: its winter begins
        (date(2026, 10, 4), "Australia/Sydney", 6),
        (date(2028, 2, 29), "Asia/Makassar", 9),
    ],
)
def test_ten_o_clock_there_in_jakarta(on: date, zone: str, hour: int) -> None:
    begins = clock.start(interview(on, zone=zone))
    assert begins is not None
    own = begins.astimezone(JAKARTA)
    assert own.hour == hour
    assert own.date() == on


def test_a_day_may_differ_on_the_two_calendars() -> None:
    late = interview(date(2026, 12, 31), time(22), "America/New_York")
    assert clock.own_day(late, JAKARTA) == date(2027, 1, 1)
    (told,) = said(job(late), "zone-differs")
    assert "22:00 EST, 31 December 2026" in told
    assert "10:00 WIB, 1 January 2027" in told


@pytest.mark.parametrize(
    ("on", "at", "zone", "doubt"),
    [
        (date(2026, 3, 29), time(1, 30), "Europe/London", "never"),
        (date(2026, 3, 29), time(2), "Europe/London", None),
        (date(2026, 3, 29), time(0, 59), "Europe/London", None),
        (date(2026, 10, 25), time(1, 30), "Europe/London", "twice"),
        (date(2026, 3, 8), time(2, 30), "America/New_York", "never"),
        (date(2026, 11, 1), time(1, 30), "America/New_York", "twice"),
        (date(2026, 10, 4), time(2, 30), "Australia/Sydney", "never"),
        (date(2026, 4, 5), time(2, 30), "Australia/Sydney", "twice"),
        (date(2026, 4, 5), time(2, 30), "Asia/Jakarta", None),
    ],
)
def test_a_time_that_never_comes_or_comes_twice(on: date, at: time, zone: str, doubt: str | None) -> None:
    one = interview(on, at, zone)
    assert clock.doubt(one) == doubt
    assert any("does not exist" in told for told in said(job(one), "time-missing")) == (doubt == "never")
    assert any("comes twice" in told for told in said(job(one), "zone-differs")) == (doubt == "twice")


def test_leaving_in_the_night_of_the_change_counts_real_minutes() -> None:
    early = interview(date(2026, 3, 29), time(2, 30), channel="in-person", travel=60, buffer=15)
    by = clock.leave_by(early, UTC)
    assert by is not None
    assert f"{by:%H:%M %Z}" == "00:15 GMT"  # 75 minutes before 2:30 BST: there is no hour between one and two


def test_leaving_may_be_on_the_day_before() -> None:
    midnight = interview(date(2026, 6, 2), time(0), "Asia/Jakarta", channel="video")
    by = clock.leave_by(midnight, JAKARTA)
    assert by == datetime(2026, 6, 1, 23, 50, tzinfo=JAKARTA)
    assert "23:40 WIB, 1 June 2026" not in str(said(job(midnight), "buffer-thin"))
    thin = said(job(interview(date(2026, 6, 2), time(0), "Asia/Jakarta", channel="video", buffer=5)), "buffer-thin")
    assert "23:50 WIB, 1 June 2026" in thin[0]


def test_in_person_one_s_own_clock_is_theirs() -> None:
    there = interview(date(2026, 6, 2), channel="in-person", travel=20)
    by = clock.leave_by(there, JAKARTA)
    assert by is not None
    assert f"{by:%H:%M %Z}" == "09:25 BST"
    assert said(job(there), "zone-differs") == []


@pytest.mark.parametrize(
    ("missing", "known"),
    [("on", False), ("at", False), ("zone", False), ("", True)],
)
def test_without_date_time_or_zone_there_is_no_moment(missing: str, known: bool) -> None:
    from dataclasses import replace

    whole = interview(date(2026, 6, 2))
    open_one = replace(whole, **{missing: "" if missing == "zone" else None}) if missing else whole  # type: ignore[arg-type]
    assert (clock.start(open_one) is not None) == known


def test_a_year_that_no_clock_can_show_is_no_moment() -> None:
    assert clock.start(interview(date(9999, 12, 31), time(23, 59), "America/New_York")) is None
    assert clock.start(interview(date(1, 1, 1), time(0), "Asia/Tokyo")) is None


@pytest.mark.parametrize(
    ("now", "over"),
    [
        ("2026-03-10 16:59", False),
        ("2026-03-10 17:00", False),
        ("2026-03-10 17:01", True),
        ("2026-03-11 00:00", True),
        ("2026-03-09 23:59", False),
    ],
)
def test_it_is_over_a_minute_after_it_began_on_their_clock(now: str, over: bool) -> None:
    case = job(interview(date(2026, 3, 10)))._replace(now=now)
    assert bool(said(case, "time-past")) == over


def test_while_it_lasts_it_has_begun_and_is_not_in_the_past() -> None:
    case = job(interview(date(2026, 3, 10)))
    assert said(case._replace(now="2026-03-10 17:01"), "time-past")[0].startswith("It began at 17:00 WIB.")
    assert said(case._replace(now="2026-03-10 17:59"), "time-past", "id")[0].startswith("Wawancara dimulai pukul 17:00")
    assert said(case._replace(now="2026-03-10 18:00"), "time-past")[0].startswith("10 March 2026 is in the past.")
    long = job(interview(date(2026, 3, 10), minutes=90))
    assert said(long._replace(now="2026-03-10 18:29"), "time-past")[0].startswith("It began at 17:00 WIB.")


def test_a_change_of_one_s_own_clocks_is_called_one_s_own() -> None:
    south = job(interview(date(2026, 4, 6), time(9), "Australia/Sydney", own_zone="Europe/London"))
    _both, theirs, own = said(south._replace(now="2026-03-02 09:00"), "zone-differs")
    assert "the clocks in Australia/Sydney are put back: they will differ from yours by +9 h, today it is +11" in theirs
    assert "your own clocks (Europe/London) are put forward: theirs will differ by +9 h, today it is +11 h" in own
    autumn = job(interview(date(2026, 10, 27), time(9), "Asia/Jakarta", own_zone="Europe/London"))
    _both, own = said(autumn._replace(now="2026-10-20 09:00"), "zone-differs")
    assert "your own clocks (Europe/London) are put back: theirs will differ by +7 h, today it is +6 h" in own


def test_where_only_the_day_is_known_it_lasts_until_midnight() -> None:
    only_day = job(Interview(date(2028, 2, 29)))
    assert said(only_day._replace(now="2028-02-29 23:59"), "time-past") == []
    assert "29 February 2028 is in the past" in said(only_day._replace(now="2028-03-01 00:00"), "time-past")[0]


@pytest.mark.parametrize(
    ("zone", "on", "now", "words"),
    [
        ("Europe/London", date(2026, 4, 1), "2026-03-20 09:00", ("29 March 2026", "put forward", "-6 h", "-7 h")),
        ("Europe/London", date(2026, 11, 1), "2026-10-20 09:00", ("25 October 2026", "put back", "-7 h", "-6 h")),
        ("America/New_York", date(2026, 3, 9), "2026-03-07 09:00", ("8 March 2026", "put forward", "-11 h", "-12 h")),
        ("Australia/Sydney", date(2026, 4, 6), "2026-04-01 09:00", ("5 April 2026", "put back", "+3 h", "+4 h")),
        ("Australia/Sydney", date(2026, 10, 6), "2026-10-01 09:00", ("4 October 2026", "put forward", "+4 h", "+3 h")),
    ],
)
def test_a_change_of_their_clocks_before_the_day_is_told(zone: str, on: date, now: str, words: tuple[str, ...]) -> None:
    told = [t for t in said(job(interview(on, zone=zone))._replace(now=now), "zone-differs") if "clocks in" in t]
    assert len(told) == 1
    for word in words:
        assert word in told[0]


def test_after_the_change_nothing_is_told_of_it() -> None:
    case = job(interview(date(2026, 4, 1)))._replace(now="2026-03-30 09:00")
    assert len(said(case, "zone-differs")) == 1


def test_a_change_in_the_night_before_counts_for_the_alarm_clock() -> None:
    case = job(interview(date(2026, 3, 29), time(10)))._replace(zone="Europe/London", now="2026-03-27 09:00")
    assert "29 March 2026" in said(case, "zone-differs")[0]
    assert said(case, "zone-differs", "id")[0].startswith("Jam di tempat Anda diubah")


@given(
    st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)),  # noqa: DTZ001 - bounds are naive
    st.sampled_from(ZONES),
    st.integers(1, 400),
)
def test_every_change_is_found_where_the_offset_really_changes(first: datetime, name: str, days: int) -> None:
    zone, first = ZoneInfo(name), first.replace(tzinfo=UTC)
    found = list(clock.changes(zone, first, first + timedelta(days=days)))
    offset = first.astimezone(zone).utcoffset() or timedelta()
    for change in found:
        minute_before = (change.moment - timedelta(minutes=1)).astimezone(zone).utcoffset()
        assert minute_before == offset
        offset += change.shift
        assert change.moment.astimezone(zone).utcoffset() == offset
    assert (first + timedelta(days=days)).astimezone(zone).utcoffset() == offset


@given(
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    st.sampled_from(ZONES),
    st.sampled_from(ZONES),
    st.sampled_from(["", "phone", "video", "in-person"]),
    st.none() | st.integers(0, 1440),
)
def test_no_time_makes_a_rule_stumble(
    on: date, at: time, zone: str, own: str, channel: str, minutes: int | None
) -> None:
    one = interview(on, at, zone, channel=channel, travel=minutes, buffer=minutes)
    case = job(one)._replace(zone=own, others=(job(one).application,))
    for lang in ("en", "id"):
        for finding in findings(preparation_of(case), lang=lang):
            assert "{" not in finding.what + finding.fix
    by = clock.leave_by(one, ZoneInfo(own))
    begins = clock.start(one)
    assert begins is not None
    assert by is None or by <= begins.astimezone(UTC)
