"""Who speaks: quotation marks, apostrophes, reported speech."""

from __future__ import annotations

import pytest

from tests.reading.reading_samples import read_text


def voiced(lang: str, text: str, voice: str) -> str:
    return " ".join(token.word for token in read_text(lang, text).tokens if token.voice == voice)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "maybe next quarter", so I rang.', "maybe next quarter"),
        ("He said 'maybe later' and I rang.", "maybe later"),
        ("It's the clients' budget, isn't it", ""),
        ('I got a 24" screen and left.', ""),
        ("He said “not now” and «never».", "not now never"),
    ],
)
def test_quoted(text: str, expected: str) -> None:
    assert voiced("en", text, "quoted") == expected


def test_an_answer_wholly_in_quotation_marks_is_the_candidates() -> None:
    assert voiced("en", '"I called her in May and she signed for two years."', "quoted") == ""


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "She told me they would probably go, so I rang her.", "me they would probably go"),
        ("en", "The buyer said it was too dear and I asked why.", "it was too dear"),
        ("en", "I told them our module could not do it.", ""),
        ("id", "Bu Ratna bilang mungkin mundur, jadi saya telepon.", "mungkin mundur"),
        ("id", "Begitu mereka bilang mahal, langsung saya turunkan.", "mahal"),
        ("id", "Saya bilang tidak bisa.", ""),
    ],
)
def test_reported(lang: str, text: str, expected: str) -> None:
    assert voiced(lang, text, "reported") == expected
