"""Zones by the names in an invitation, and dates, times and minutes as people write them."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, datetime, time
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ae_prep.candidate.entries import YEARS, read_day, read_minutes, read_time
from ae_prep.candidate.zones import find_zone, suggestions, zone_label, zone_of


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("WIB", "Asia/Jakarta"),
        ("wita", "Asia/Makassar"),
        (" Wit. ", "Asia/Jayapura"),
        ("Waktu Indonesia Tengah", "Asia/Makassar"),
        ("GMT+7 (WIB)", "Etc/GMT-7"),
        ("UTC+07:00", "Etc/GMT-7"),
        ("-5", "Etc/GMT+5"),
        ("gmt", "UTC"),
        ("asia/jakarta", "Asia/Jakarta"),
        ("new york", "America/New_York"),
        ("New_York", "America/New_York"),
        ("EST", "America/New_York"),
        ("London", "Europe/London"),
        ("Singapore", "Asia/Singapore"),
        ("sydney", "Australia/Sydney"),
    ],
)
def test_a_zone_is_known_by_what_people_write(typed: str, name: str) -> None:
    assert find_zone(typed) == name


@pytest.mark.parametrize("typed", ["", "Indonesia", "IST", "CST", "UTC+99", "../../etc/passwd", "\x1b[31m", "x" * 9999])
def test_what_is_no_zone_or_more_than_one_is_asked_about(typed: str) -> None:
    assert find_zone(typed) is None
    assert suggestions(typed)


def test_the_zones_of_indonesia_are_offered_to_who_says_indonesia() -> None:
    assert suggestions("indonesia") == ("WIB", "WITA", "WIT")
    assert "Asia/Jakarta" in suggestions("jakrta")


#: Bare abbreviations are left out: *EST* in July is taken for what people in New York have then.
PLACES = sorted(name for name in available_timezones() if "/" in name)


@given(st.sampled_from(PLACES))
def test_every_name_is_understood_and_leads_to_the_same_clock(name: str) -> None:
    found = find_zone(name.upper())
    assert found is not None
    noon = datetime(2026, 7, 1, 12)  # noqa: DTZ001 - the same reading on two clocks
    assert noon.replace(tzinfo=zone_of(found)).utcoffset() == noon.replace(tzinfo=ZoneInfo(name)).utcoffset()


@given(st.text(max_size=80))
def test_no_text_makes_it_stumble(typed: str) -> None:
    found = find_zone(typed)
    assert found is None or zone_of(found) is not None
    for read in (read_day, read_time, read_minutes):
        read(typed)


@pytest.mark.parametrize(
    ("zone", "label"),
    [("Asia/Jakarta", "WIB"), ("Europe/London", "BST"), ("Asia/Singapore", "Singapore"), ("Etc/GMT-7", "UTC+07")],
)
def test_a_time_is_followed_by_letters_or_a_city(zone: str, label: str) -> None:
    assert zone_label(datetime(2026, 7, 1, tzinfo=ZoneInfo(zone))) == label


@pytest.mark.parametrize(
    "typed", ["2026-12-01", "1 December 2026", "1 Des 2026", "December 1, 2026", "1st dec 2026", "2026-12-1"]
)
def test_a_day(typed: str) -> None:
    assert read_day(typed) == date(2026, 12, 1)


@pytest.mark.parametrize("typed", ["01/12/2026", "2027-02-29", "9999-12-31", "1 Smarch 2026", "12", "²026-01-01", "0"])
def test_no_day(typed: str) -> None:
    assert read_day(typed) is None


def test_a_leap_day() -> None:
    assert read_day("29 Februari 2028") == date(2028, 2, 29)


@given(st.dates(date(YEARS.start, 1, 1), date(YEARS.stop - 1, 12, 31)))
def test_every_day_is_read_as_it_is_written(day: date) -> None:
    assert read_day(day.isoformat()) == day


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("10:00", time(10)),
        ("pukul 14.30", time(14, 30)),
        ("2:30 p.m.", time(14, 30)),
        ("12am", time(0)),
        ("12 PM", time(12)),
        ("00:00", time(0)),
        ("23:59", time(23, 59)),
        ("24:00", None),
        ("10", None),
        ("13pm", None),
        ("9:60", None),
        ("soon", None),
    ],
)
def test_a_time(typed: str, expected: time | None) -> None:
    assert read_time(typed) == expected


@pytest.mark.parametrize(("typed", "expected"), [("45", 45), ("45 menit", 45), ("0", 0), ("-5", None), ("99999", None)])
def test_minutes(typed: str, expected: int | None) -> None:
    assert read_minutes(typed) == expected


def test_zones_are_known_on_a_system_without_any() -> None:
    script = "from ae_prep.candidate.zones import find_zone, zone_of; print(zone_of(find_zone('WIB')))"
    run = subprocess.run([sys.executable, "-c", script], env={"PYTHONTZPATH": ""}, capture_output=True, text=True)
    assert run.stdout.strip() == "Asia/Jakarta", run.stderr
