"""Whatever is typed: never an exception, exact excerpts, the same result twice, time linear in length."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ae_prep.checker import review
from ae_prep.model import KINDS, PARTS, Answer
from tests.hostile import _PIECES

WORDS = (
    "I we you saya kami kita didn't I'm called was would had if when maybe guess never because my manager signed "
    "bilang bukan tidak akan kalau $X [..] \" ' “ ” , . ; ? ! 12% Rp4,8 2021 so that and é 🙂 \r\n"
).split(" ")
#: Sentences made of the words that rules look for, and any text at all.
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from([*WORDS, *_PIECES])).map(" ".join))
LANGS = st.sampled_from(["en", "id"])


@given(TEXTS, LANGS, st.sampled_from(KINDS))
def test_free_text(text: str, lang: str, kind: str) -> None:
    answer = Answer(text=text, lang=lang, kind=kind)
    reviewed = review(answer)
    assert reviewed == review(answer)
    for finding in reviewed.findings:
        assert finding.start is None or text[finding.start : finding.end] == finding.excerpt != ""
    for keep in reviewed.keep:
        assert text[keep.start : keep.end] == keep.excerpt
    ends = [0, *(span.end for span in reviewed.parts)]
    assert all(end <= span.start < span.end <= len(text) for end, span in zip(ends, reviewed.parts, strict=False))


@given(st.dictionaries(st.sampled_from(PARTS), TEXTS), LANGS, st.sampled_from(KINDS), st.none() | TEXTS)
def test_parts(parts: dict[str, str], lang: str, kind: str, when: str | None) -> None:
    reviewed = review(Answer(parts=parts, lang=lang, kind=kind, when=when))
    letters = dict(zip("STARL", PARTS, strict=True))
    for finding in reviewed.findings:
        if finding.start is not None and finding.part:
            assert parts[letters[finding.part]][finding.start : finding.end] == finding.excerpt


@given(TEXTS, st.lists(TEXTS, max_size=2), LANGS)
def test_follow_up_answers(text: str, others: list[str], lang: str) -> None:
    answer = Answer(text=text, lang=lang, followups=tuple(("Why?", other) for other in others))
    reviewed = review(answer)
    assert reviewed == review(answer)
    assert reviewed.words == review(Answer(text=text, lang=lang)).words
    for finding in reviewed.findings:
        assert finding.start is None or text[finding.start : finding.end] == finding.excerpt
    for keep in reviewed.keep:
        assert text[keep.start : keep.end] == keep.excerpt


REPEATED = {
    "a story": 'In May I rang nine shops. She said "maybe" and I asked why. Four bought for $400. ',
    "no end": "i called the client and then he said maybe so i asked him why ",
    "one letter": "a",
    "stops": ".",
    "apostrophes": "a'",
    "open marks": "' \"a ",
    "open brackets": "[a ",
    "marks of accents": "e\u0301\u0327\u0301",
    "blame": "because my manager ",
    "saya": "saya sudah ",
    "numbers": "Rp 1,2 ",
    "commas": ", ",
    "dashes": "-",
    "all commas": ",",
    "combining marks": "\u0301",
    "one word": "called ",
    "line breaks": "- a\n",
    "contractions": "don't ",
    "praise": "I am a good ",
}


@pytest.mark.parametrize("piece", REPEATED.values(), ids=list(REPEATED))
@pytest.mark.parametrize("lang", ["en", "id"])
def test_a_megabyte_takes_as_long_as_its_parts(piece: str, lang: str) -> None:
    def spent(characters: int) -> float:
        text = (piece * (characters // len(piece) + 1))[:characters]
        return _time(lambda: review(Answer(text=text, lang=lang)))

    spent(1000)
    limit = 30 * max(spent(100_000), 0.1)  # what is quick may take three times as long beside another program
    # another program may have had the processor the first time
    assert spent(1_000_000) < limit or spent(1_000_000) < limit


def _time(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
