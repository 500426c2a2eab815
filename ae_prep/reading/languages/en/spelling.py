"""Contractions of English, in full, with an apostrophe or typed without."""

from __future__ import annotations

from collections.abc import Sequence

_SUFFIXES = {"'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "'d", "'s": "'s"}
_BARE = {
    "im": ("i", "am"),
    "ive": ("i", "have"),
    "dont": ("do", "not"),
    "didnt": ("did", "not"),
    "doesnt": ("does", "not"),
    "wasnt": ("was", "not"),
    "werent": ("were", "not"),
    "isnt": ("is", "not"),
    "arent": ("are", "not"),
    "couldnt": ("could", "not"),
    "wouldnt": ("would", "not"),
    "shouldnt": ("should", "not"),
    "havent": ("have", "not"),
    "hadnt": ("had", "not"),
    "hasnt": ("has", "not"),
    "cant": ("can", "not"),
    "cannot": ("can", "not"),
    "wont": ("will", "not"),
    "gonna": ("going", "to"),
}
_IRREGULAR_NOT = {"ca": "can", "wo": "will", "sha": "shall", "ai": "is"}


def expand(word: str) -> Sequence[tuple[str, int]]:
    """The words in one written word, each with its width: ``didn't`` is *did* and *not*."""
    bare = _BARE.get(word)
    if bare:
        return ((bare[0], len(word) - max(1, len(bare[1]) - (bare[1] in ("not", "have")))), (bare[1], len(word)))
    at = word.rfind("'")
    if at < 1:
        return ((word, len(word)),)
    if word.endswith("n't") and at > 1:
        stem = word[:-3]
        return ((_IRREGULAR_NOT.get(stem, stem), len(stem)), ("not", 3))
    suffix = _SUFFIXES.get(word[at:])
    return ((word[:at], at), (suffix, len(word) - at)) if suffix else ((word, len(word)),)
