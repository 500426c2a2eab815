"""Numbers: kinds and values as each language writes them."""

from __future__ import annotations

import pytest

from tests.reading.reading_samples import read_text


def figures(lang: str, text: str) -> list[tuple[str, float | None]]:
    return [(figure.kind, figure.value) for figure in read_text(lang, text).figures]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "we grew 112%", [("percent", 112)]),
        ("en", "we saved $2.4m", [("money", 2_400_000)]),
        ("en", "about £38,000 in all", [("money", 38_000)]),
        ("en", "I booked 1,200 meetings", [("count", 1200)]),
        ("en", "I doubled the rate", [("multiple", None)]),
        ("en", "a third of them", []),
        ("en", "two dozen replies", [("count", None)]),
        ("en", "for three weeks", [("duration", None)]),
        ("en", "we cut the close by 3 days", [("count", 3)]),
        ("en", "in 2019", [("year", 2019)]),
        ("en", "on call 24/7 with Office 365, Top 5", [("label", None), ("label", 365), ("label", 5)]),
        ("en", "a B2B team in Q3", []),
        ("id", "nilainya Rp4,8 miliar", [("money", 4_800_000_000)]),
        ("id", "closing 15 jt", [("money", 15_000_000)]),
        ("id", "omzet 2 M setahun", [("money", 2_000_000_000)]),
        ("id", "1.200 panggilan", [("count", 1200)]),
        ("id", "naik 1,4 persen", [("percent", 1.4)]),
        ("id", "naik dua kali lipat", [("multiple", None)]),
        ("id", "tiga puluh delapan klien", [("count", None)]),
        ("id", "selama dua tahun", [("duration", None)]),
    ],
)
def test_figures(lang: str, text: str, expected: list[tuple[str, float | None]]) -> None:
    assert figures(lang, text) == expected
