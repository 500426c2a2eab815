"""Periods and metrics of numbers, as two answers would be compared."""

from __future__ import annotations

import pytest

from ae_prep.reading.periods import find_periods, measures, metric_of, period_of
from tests.reading.reading_samples import read_text


def told(lang: str, text: str) -> list[tuple[str, str, str]]:
    found = measures(read_text(lang, text))
    return [(str(m.figure.value), m.period.name if m.period else "", m.metric) for m in found]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Q3 2025: 112%", ("112", "2025-Q3", "attainment")),
        ("en", "In the third quarter of 2025 I was at a hundred and twelve percent.", ("112", "2025-Q3", "attainment")),
        ("en", "I closed Q3 FY25 at 112% of quota.", ("112", "2025-Q3", "attainment")),
        ("en", "In March 2024 I booked 31 meetings.", ("31", "2024-03", "meetings")),
        ("en", "I booked 31 meetings in May.", ("31", "05", "meetings")),
        ("en", "The second half of 2023 ended at $1.2m revenue.", ("1200000", "2023-H2", "revenue")),
        ("en", "In 2022 my reply rate was 9%.", ("9", "2022", "conversion")),
        ("id", "Kuartal ketiga 2025 saya 112 persen.", ("112", "2025-Q3", "attainment")),
        ("id", "Triwulan II 2024 ada 31 pertemuan.", ("31", "2024-Q2", "meetings")),
        ("id", "Semester satu 2023: 101%", ("101", "2023-H1", "attainment")),
        ("id", "Maret 2024 saya dapat 31 lead.", ("31", "2024-03", "leads")),
        ("id", "Omzetnya Rp4,8 miliar pada 2022.", ("4800000000", "2022", "revenue")),
    ],
)
def test_what_a_number_is_told_of(lang: str, text: str, expected: tuple[str, str, str]) -> None:
    assert told(lang, text) == [expected]


def test_each_number_has_its_own_period() -> None:
    names = [(value, period) for value, period, _ in told("en", "Q1 102, Q2 111, Q3 98 and 115 in Q4.")]
    assert names == [("102", "Q1"), ("111", "Q2"), ("98", "Q3"), ("115", "Q4")]


def test_the_same_period_in_words_and_digits() -> None:
    one, other = (read_text("en", t) for t in ("Q3 2025: 112%", "the third quarter of 2025 brought 118%"))
    first, second = one.figures[-1], other.figures[-1]
    periods = period_of(one, first), period_of(other, second)
    assert periods[0]
    assert periods[1]
    assert periods[0].name == periods[1].name
    assert first.value != second.value
    assert metric_of(one, first) == metric_of(other, second)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "It may take a while and we march on, 24/7."),
        ("en", "Half of them and a third said yes."),
        ("id", "Kuartal yang sulit, semester lalu juga."),
        ("en", ""),
    ],
)
def test_no_period_where_none_is_named(lang: str, text: str) -> None:
    assert list(find_periods(read_text(lang, text))) == []


def test_a_number_without_a_period() -> None:
    assert told("en", "I booked 31 meetings and grew it by 12%.") == [("31", "", "meetings"), ("12", "", "attainment")]
