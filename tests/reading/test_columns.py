"""Tokens as columns: whatever is typed, places are right, and a token is the same however it is asked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ae_prep.reading import Segment, read
from ae_prep.reading.languages.id.spelling import SHORT
from ae_prep.reading.normal import normalise
from tests.hostile import texts as hostile
from tests.reading.reading_samples import read_text

LANGS = st.sampled_from(["en", "id"])
#: What the cutting of a text depends on: marks, contractions, line breaks, currency, quotations, loose accents.
PIECES = (
    "I we called didn't I'm dont the Rp rp. Rp.5 Rp 5 1.200,5 24/7 10% $4k a/b e.g. Mr. etc. 9 '  \" “ ” - -- … ... "
    ". , ; ? ! ( ) \n \n\n \r\n - * 1. said asked told bilang saya kukirim e\u0301 \u0301 🙂 İ ß \u00a0 x_y _ [X] "
).split(" ")
TEXTS = st.one_of(
    st.text(), hostile, st.lists(st.sampled_from(PIECES)).map(" ".join), st.lists(st.sampled_from(PIECES)).map("".join)
)


@given(st.lists(TEXTS, min_size=1, max_size=3), LANGS)
def test_tokens_stand_in_order_within_their_segments(texts: list[str], lang: str) -> None:
    reading = read([Segment(text) for text in texts], lang)
    places = [reading.columns.span(index) for index in range(len(reading.tokens))]
    assert places == sorted(places)
    assert all(0 <= start <= end <= len(texts[segment]) for segment, start, end in places)
    for index, (segment, start, end) in enumerate(places):
        assert reading.excerpt(index, index + 1) == (segment, start, end)


@given(TEXTS)
def test_words_are_what_is_written(text: str) -> None:
    normal = normalise(text)
    reading = read_text("id", text)
    for index, token in enumerate(reading.tokens):
        _, start, end = reading.columns.span(index)
        written = normal.text[start:end]
        if normal.offsets is None and len(written.lower()) == len(written):
            assert token.word == SHORT.get(written.lower(), written.lower())


@given(TEXTS, LANGS)
def test_a_token_is_the_same_one_by_one_in_slices_and_all_together(text: str, lang: str) -> None:
    one, other = read_text(lang, text).tokens, read_text(lang, text).tokens
    everything = list(other)
    assert [one[index] for index in range(len(one))] == everything == list(one[:]) == list(other[:])
    assert list(one[1:-1]) == everything[1:-1]
    if everything:
        assert one[-1] == everything[-1]
    with pytest.raises(IndexError):
        one[len(everything)]


@given(TEXTS, LANGS)
def test_sentences_and_clauses_cover_every_token_once(text: str, lang: str) -> None:
    reading = read_text(lang, text)
    covered = [index for sentence in reading.sentences for index in range(sentence.first, sentence.last)]
    assert covered == list(range(len(reading.tokens)))
    for index, token in enumerate(reading.tokens):
        first, last = reading.clause(index)
        assert first <= index < last
        assert reading.tokens[first].gap
        assert not any(reading.tokens[inside].gap for inside in range(first + 1, last))
        sentence = reading.sentences[token.sentence]
        assert sentence.first <= index < sentence.last
        _, start, end = reading.columns.span(index)
        assert sentence.start <= start <= end <= max(sentence.end, end)


@given(TEXTS, LANGS)
def test_written_words_are_counted_by_their_places(text: str, lang: str) -> None:
    reading = read_text(lang, text)
    spans = [reading.columns.span(index) for index in range(len(reading.tokens))]
    for sentence in reading.sentences:
        for first in range(sentence.first, sentence.last):
            inside = range(first, sentence.last)
            apart = sum(index == first or spans[index][1] != spans[index - 1][2] for index in inside)
            assert reading.count(first, sentence.last) == apart


def test_a_sentence_without_an_end_is_ended() -> None:
    reading = read_text("en", "so we don't stop " * 200)
    written = [reading.count(sentence.first, sentence.last) for sentence in reading.sentences]
    assert sum(written) == 800
    assert max(written) <= 300


def test_an_amount_is_one_word_though_a_space_stands_in_it() -> None:
    words = [token.word for token in read_text("id", "Saya jual Rp 500 juta, lalu rp. 4,8 lagi, Rp\n7").tokens]
    assert words == ["saya", "jual", "rp 500", "juta", "lalu", "rp. 4,8", "lagi", "rp", "7"]
