"""Phrases as states find what a search by the book finds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hypothesis import given
from hypothesis import strategies as st

from ae_prep.reading.lexicon import FEW, Element, trie

WORDS = st.sampled_from("abcd")
ELEMENTS = st.one_of(st.frozensets(WORDS, min_size=1, max_size=3), st.sampled_from(["*", FEW]))
#: A phrase begins and ends with a certain word.
CERTAIN = st.frozensets(WORDS, min_size=1, max_size=2)
PHRASES = st.builds(
    lambda first, middle, last: (first, *middle, *last),
    CERTAIN,
    st.lists(ELEMENTS, max_size=3),
    st.lists(CERTAIN, min_size=1, max_size=1),
) | st.tuples(CERTAIN)


def ends(phrase: Sequence[Element], words: Sequence[tuple[str, str]], at: int, end: int) -> Iterator[int]:
    """Where ``phrase`` may end that begins at ``at``."""
    if not phrase:
        yield at
        return
    first, rest = phrase[0], phrase[1:]
    if first == FEW:
        for skipped in range(4):
            if at + skipped < end:
                yield from ends(rest, words, at + skipped, end)
    elif at < end and (first == "*" or not set(first).isdisjoint(words[at])):
        yield from ends(rest, words, at + 1, end)


@given(
    st.lists(st.tuples(st.sampled_from(["one", "two"]), PHRASES), max_size=6),
    st.lists(st.tuples(WORDS, WORDS), max_size=12),
    st.integers(0, 12),
)
def test_the_longest_phrase_of_each_label_at_each_place(
    phrases: list[tuple[str, tuple[Element, ...]]], words: list[tuple[str, str]], middle: int
) -> None:
    stops = [middle if index < middle <= len(words) else len(words) for index in range(len(words))]
    expected: dict[str, list[tuple[int, int]]] = {}
    for at in range(len(words)):
        for label in ("one", "two"):
            found = [e for name, p in phrases if name == label for e in ends(p, words, at, stops[at])]
            if found:
                expected.setdefault(label, []).append((at, max(found)))
    spans = [(0, middle), (middle, len(words))] if 0 < middle < len(words) else [(0, len(words))]
    matches = trie(phrases).matches([word for word, _ in words], [base for _, base in words], spans)
    assert {label: [(m.first, m.last) for m in several] for label, several in matches.items()} == expected
