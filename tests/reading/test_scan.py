"""Sentences and tokens: abbreviations, line breaks, quotations, contractions."""

from __future__ import annotations

import pytest

from tests.reading.reading_samples import read_text, sentences, words


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "I met Mr. Tan at 9.30. He signed.", ["I met Mr. Tan at 9.30", "He signed"]),
        ("en", "I used e.g. a list. Then I called.", ["I used e.g. a list", "Then I called"]),
        ("en", "Churn fell to 4.8% vs. 9%. Nobody left.", ["Churn fell to 4.8% vs. 9%", "Nobody left"]),
        ("en", 'She said "No. Never." and left.', ['She said "No. Never." and left']),
        ("en", "i called him. he said yes! then he signed", ["i called him", "he said yes", "then he signed"]),
        ("en", "One line that is wrapped\nin the middle. Two.", ["One line that is wrapped\nin the middle", "Two"]),
        ("en", "First thing\n\nsecond thing", ["First thing", "second thing"]),
        ("en", "- I called\n- I wrote", ["I called", "I wrote"]),
        ("id", "Saya ke PT. Maju Tbk. di Solo. Beliau setuju.", ["Saya ke PT. Maju Tbk. di Solo", "Beliau setuju"]),
        ("id", "Ada demo, email, dll. Lalu saya telepon.", ["Ada demo, email, dll", "Lalu saya telepon"]),
        ("id", "Surat a.n. Bu Ratna. Selesai.", ["Surat a.n. Bu Ratna", "Selesai"]),
    ],
)
def test_sentences(lang: str, text: str, expected: list[str]) -> None:
    assert sentences(lang, text) == expected


def test_spans_of_sentences_take_their_closing_marks_along() -> None:
    text = "I called her. (Twice!) She signed."
    reading = read_text("en", text)
    assert text[: reading.sentences[0].end] == "I called her."
    assert text[reading.sentences[-1].start : reading.sentences[-1].end] == "She signed."


def test_a_question_is_known_by_its_mark() -> None:
    reading = read_text("en", "May I ask why? I see.")
    assert [sentence.question for sentence in reading.sentences] == [True, False]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I didn't", ["i", "did", "not"]),
        ("I'm", ["i", "am"]),
        ("im", ["i", "am"]),
        ("we can't", ["we", "can", "not"]),
        ("dont", ["do", "not"]),
        ("clients' needs", ["clients", "needs"]),
    ],
)
def test_english_contractions_are_read_in_full(text: str, expected: list[str]) -> None:
    assert [token.word for token in read_text("en", text).tokens] == expected


def test_a_contraction_counts_as_one_word() -> None:
    reading = read_text("en", "I didn't wait, I'm sure")
    assert reading.count(0, len(reading.tokens)) == 5


def test_indonesian_short_forms_and_clitics() -> None:
    reading = read_text("id", "sy udah kirim, hasilnya gak ada")
    assert [token.word for token in reading.tokens] == ["saya", "sudah", "kirim", "hasilnya", "tidak", "ada"]
    assert reading.tokens[3].base == "hasil"


def test_offsets_survive_crlf_emoji_and_decomposed_letters() -> None:
    text = "Cafe\u0301 🙂 order.\r\nI called Bu Ratna."
    reading = read_text("en", text)
    assert words(reading, 0, 2) == "Cafe\u0301 🙂 order"
    assert words(reading, len(reading.tokens) - 2, len(reading.tokens)) == "Bu Ratna"
