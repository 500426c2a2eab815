"""Whether something is there: by phrases, or by what the trained model says of the sentences."""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.reading.facts import OWN, QUOTED, REPORTED, Match, Reading
from ae_prep.reading.tagger import model

#: Who may say what the candidate told somebody: *I said that it stops at minus twenty*.
TOLD = (OWN, QUOTED, REPORTED)


def first(reading: Reading, *labels: str) -> Match | None:
    """The first phrase of any of ``labels`` that the candidate says, or None."""
    return min(reading.found(*labels), key=lambda match: match.first, default=None)


def listed(reading: Reading, name: str) -> Iterator[int]:
    """The tokens in the candidate's own words that stand in the word list ``name``."""
    words, columns = reading.words(name), reading.columns
    if words.isdisjoint(reading.own_words):
        return iter(())
    rows = enumerate(zip(columns.words, columns.bases, columns.voices, strict=True))
    return (index for index, (word, base, voice) in rows if (word in words or base in words) and voice == OWN)


def told(reading: Reading, *labels: str) -> bool:
    """Whether a phrase of any of ``labels`` is said, in whatever voice."""
    return next(reading.found(*labels, voices=TOLD), None) is not None


def knows(reading: Reading, mark: str) -> bool:
    """Whether the trained model of this language can tell ``mark`` at all."""
    return mark in model(reading.lang).marks
