"""Normalising: what is compared, and the way back to the text as given."""

from __future__ import annotations

import time
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from ae_prep.reading.normal import normalise


def test_curly_quotes_become_straight_and_keep_their_places() -> None:
    normal = normalise("She said “maybe” — I didn’t wait")
    assert normal.text == 'She said "maybe" — I didn\'t wait'
    assert normal.original(10) == 10


def test_decomposed_letters_are_composed_and_map_back() -> None:
    given_text = unicodedata.normalize("NFD", "café été")
    normal = normalise(given_text)
    assert normal.text == "café été"
    start, end = normal.original(5), normal.original(len(normal.text))
    assert unicodedata.normalize("NFC", given_text[start:end]) == "été"


def test_a_word_whose_marks_cannot_all_be_joined_is_not_empty() -> None:
    """A dotted letter with an accent has no form of one character: the accent stays behind the letter."""
    normal = normalise("e\u0323\u0301 bo")
    assert len(normal.text) == 5
    assert [normal.original(place) for place in range(6)] == [0, 2, 3, 4, 5, 6]
    assert normalise("q\u0344.").offsets == [0, 1, 1, 2, 3]


@given(st.text())
def test_every_position_maps_into_the_text_in_order(text: str) -> None:
    normal = normalise(text)
    places = [normal.original(position) for position in range(len(normal.text) + 1)]
    assert places == sorted(places)
    assert places[0] == 0
    assert places[-1] == len(text)


def test_a_heap_of_marks_takes_linear_time() -> None:
    started = time.perf_counter()
    normalise("e" + "\u0301\u0327" * 200_000)
    assert time.perf_counter() - started < 5
