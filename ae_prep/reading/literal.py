"""Words that somebody wants looked for exactly as they are, whatever their case and accents."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from ae_prep.reading import scan
from ae_prep.reading.facts import Match, Reading, Segment
from ae_prep.reading.languages import vocabulary
from ae_prep.reading.lexicon import FEW, Element, Lexicon

WILDCARD = "…"


def steps(phrase: str, lang: str) -> tuple[Element, ...]:
    """What a lexicon looks for: the words of ``phrase`` in ``lang``; ``…`` stands for up to three others."""
    known = vocabulary(lang)
    elements: list[Element] = []
    for piece in phrase.split(WILDCARD):
        columns, _, _ = scan.scan([Segment(piece)], known)
        elements += [FEW] if elements else []
        elements += [frozenset((_fold(word),)) for word in columns.words]
    return tuple(elements)


def find_literal(reading: Reading, phrases: Lexicon) -> dict[str, list[Match]]:
    """The ``phrases`` in ``reading``, by label in the order of the text, whoever says them.

    No phrase runs past the end of a sentence. A word is also found without its clitic (*harganya*: *harga*). Takes
    time linear in the length of the text.
    """
    columns = reading.columns
    words = [_fold(word) for word in columns.words]
    bases = [_fold(entry.base) for entry in columns.entries]
    return phrases.matches(words, bases, [(sentence.first, sentence.last) for sentence in reading.sentences])


@lru_cache(maxsize=1 << 12)
def _fold(word: str) -> str:
    """``word`` without case and accents."""
    if word.isascii():
        return word.casefold()
    letters = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
