"""The sums that a review uses are those of the features that training sees."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ae_prep.reading import Reading, Segment, language, read
from ae_prep.reading.features import features, stories, word_features
from ae_prep.reading.tagger import model
from ae_prep.reading.weigh import weigh
from tests.reading.test_tagger import LANGUAGES, corpus

WORDS = (
    'I we said called "maybe later" didn\'t Rp 5 40% won . , ? because client in May the team saya kami bilang nanti '
    "kliennya kirim 2021 am a great listener never"
).split(" ")


def agree(reading: Reading) -> bool:
    """Whether both ways come to the same sums, of which not all are nothing."""
    known = model(reading.lang)
    grammar, lexicon = language(reading.lang)
    same = True
    for story in stories(reading):
        for sentence, total in zip(features(reading, story), weigh(reading, story, known.sums), strict=True):
            names = [name for word in sentence.words for name in word_features(word, grammar.base(word), lexicon.words)]
            counted = Counter([*names, *sentence.other, *sentence.place])
            by_name = sum(known.weight(name) * times for name, times in counted.items())
            same = same and by_name == total
    return same


@pytest.mark.parametrize("lang", LANGUAGES)
def test_answers_of_the_corpus(lang: str) -> None:
    for row in corpus(lang):
        assert agree(read([Segment(row["join"].join(text for _, text, _ in row["sentences"]))], lang))


@given(st.lists(st.lists(st.sampled_from(WORDS)).map(" ".join), min_size=1, max_size=3), st.sampled_from(LANGUAGES))
def test_anything(texts: list[str], lang: str) -> None:
    own, *others = texts
    assert agree(read([Segment(own), *(Segment(text, own=False) for text in others)], lang))
