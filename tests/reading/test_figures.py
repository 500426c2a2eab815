"""Numbers: kinds, worth and units as each language writes and says them."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.reading_samples import read_text

THIRD = Fraction(100, 3)


def figures(lang: str, text: str) -> list[tuple[str, Fraction | None]]:
    return [(figure.kind, figure.value) for figure in read_text(lang, text).figures]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "we grew 112%", [("percent", 112)]),
        ("en", "we saved $2.4m", [("money", 2_400_000)]),
        ("en", "about £38,000 in all", [("money", 38_000)]),
        ("en", "worth £1.2m", [("money", 1_200_000)]),
        ("en", "I booked 1,200 meetings", [("count", 1200)]),
        ("en", "I doubled the rate", [("multiple", 2)]),
        ("en", "a third of them", [("percent", THIRD)]),
        ("en", "replies fell by a third", [("percent", THIRD)]),
        ("en", "two thirds of them", [("percent", 2 * THIRD)]),
        ("en", "half of them and half the team", [("percent", 50), ("percent", 50)]),
        ("en", "half the time, in the first half, a third party, the third call", []),
        ("en", "one in five and 9 out of 10", [("percent", 20), ("percent", 90)]),
        ("en", "one contact in twenty becomes a lead", [("percent", 5)]),
        ("en", "one buyer in ten minutes", [("duration", 10)]),
        ("en", "two dozen replies and a dozen calls", [("count", 24), ("count", 12)]),
        ("en", "dozens of calls", [("count", None)]),
        ("en", "four point eight million", [("count", 4_800_000)]),
        ("en", "half a million dollars", [("money", 500_000)]),
        ("en", "two and a half million", [("count", 2_500_000)]),
        ("en", "a hundred and twenty calls", [("count", 120)]),
        ("en", "twelve per cent", [("percent", 12)]),
        ("en", "we are 25k short of 3bn", [("count", 25_000), ("count", 3_000_000_000)]),
        ("en", "two buyers and three shops", [("count", 2), ("count", 3)]),
        ("en", "for three weeks", [("duration", 3)]),
        ("en", "for half an hour", [("duration", Fraction(1, 2))]),
        ("en", "we cut the close by 3 days", [("count", 3)]),
        ("en", "in 2019", [("year", 2019)]),
        ("en", "on call 24/7 with Office 365, Top 5", [("label", None), ("label", 365), ("label", 5)]),
        ("en", "a B2B team in Q3", []),
        ("en", "Q1 102, Q2 111", [("count", 102), ("count", 111)]),
        ("en", "up 1,4 or 1.200 points", [("count", Fraction(7, 5)), ("count", Fraction(6, 5))]),
        ("id", "nilainya Rp4,8 miliar", [("money", 4_800_000_000)]),
        ("id", "closing 15 jt dan Rp 40 juta", [("money", 15_000_000), ("money", 40_000_000)]),
        ("id", "omzet 2 M setahun, ongkos 20rb", [("money", 2_000_000_000), ("money", 20_000)]),
        ("id", "1.200 panggilan", [("count", 1200)]),
        ("id", "naik 1,4 persen lalu 2.5%", [("percent", Fraction(7, 5)), ("percent", Fraction(5, 2))]),
        ("id", "naik dua kali lipat", [("multiple", 2)]),
        ("id", "tiga puluh delapan klien dan enam belas toko", [("count", 38), ("count", 16)]),
        ("id", "seratus dua puluh panggilan", [("count", 120)]),
        ("id", "dua setengah juta", [("count", 2_500_000)]),
        ("id", "empat koma delapan miliar rupiah", [("money", 4_800_000_000)]),
        ("id", "sepertiga klien, dua pertiga dan setengah dari toko", [("percent", THIRD), ("percent", 2 * THIRD),
                                                                      ("percent", 50)]),
        ("id", "satu dari empat puluh orang", [("percent", Fraction(5, 2))]),
        ("id", "10 dari 12 bulan", [("count", 10), ("count", 12)]),
        ("id", "setengah hati", []),
        ("id", "selama dua tahun", [("duration", 2)]),
    ],
)  # fmt: skip
def test_figures(lang: str, text: str, expected: list[tuple[str, Fraction | None]]) -> None:
    assert figures(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "we grew 112%", "%"),
        ("en", "we saved $2.4m", "USD"),
        ("en", "forty thousand euros", "EUR"),
        ("en", "for 3 weeks", "week"),
        ("en", "I booked 31 meetings", "meetings"),
        ("en", "I doubled the rate", "x"),
        ("en", "in 2019", "year"),
        ("en", "we did 31, then more", ""),
        ("id", "closing 15 jt", "IDR"),
        ("id", "dua kuartal", "quarter"),
        ("id", "31 pertemuannya", "pertemuan"),
    ],
)
def test_units(lang: str, text: str, expected: str) -> None:
    assert [figure.unit for figure in read_text(lang, text).figures] == [expected]


@pytest.mark.parametrize(
    ("lang", "text", "kind", "least", "most"),
    [
        ("en", "I made 40–50 calls", "count", 40, 50),
        ("en", "I made 40-50 calls", "count", 40, 50),
        ("en", "worth $40k–50k", "money", 40_000, 50_000),
        ("en", "at 40-50%", "percent", 40, 50),
        ("id", "nilainya 40–50 juta", "money", 40_000_000, 50_000_000),
    ],
)
def test_ranges_are_one_number_with_two_ends(lang: str, text: str, kind: str, least: int, most: int) -> None:
    [figure] = read_text(lang, text).figures
    assert figure.kind == kind
    assert (figure.value, figure.most) == (Fraction(least), Fraction(most))


def test_a_list_of_numbers_is_no_range() -> None:
    assert [figure.value for figure in read_text("en", "2023: 96-101-104-110").figures] == [2023, 96, 101, 104, 110]


def test_a_number_that_is_worth_nothing_certain_has_no_value() -> None:
    [figure] = read_text("id", "jutaan lebih dua miliar").figures
    assert figure.value == 2_000_000_000
    assert read_text("en", "hundreds thousands").figures[0].value is None


@given(st.integers(min_value=0, max_value=10**12))
def test_a_whole_number_is_worth_the_same_in_both_ways_of_writing(number: int) -> None:
    grouped = f"{number:,}"
    for lang, text in (("en", grouped), ("id", grouped.replace(",", ".")), ("en", str(number)), ("id", str(number))):
        assert read_text(lang, f"we counted ({text}) calls").figures[0].value == number


@given(st.text(alphabet="0123456789.,:/%kmx–- $€Rp½²٣", max_size=40))
def test_no_heap_of_digits_breaks_it(text: str) -> None:
    for lang in ("en", "id"):
        for figure in read_text(lang, f"jual {text} unit").figures:
            assert 0 <= figure.first < figure.last
            assert figure.value is None or figure.most is None or figure.value <= figure.most
