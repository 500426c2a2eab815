"""Short ways to read one text in a test."""

from __future__ import annotations

from ae_prep.reading import Reading, Segment, read


def read_text(lang: str, text: str) -> Reading:
    return read([Segment(text)], lang)


def words(reading: Reading, first: int, last: int) -> str:
    """The candidate's own words at tokens ``first`` to ``last``."""
    segment, start, end = reading.excerpt(first, last)
    return reading.segments[segment].text[start:end]


def sentences(lang: str, text: str) -> list[str]:
    return [words(reading, s.first, s.last) for reading in [read_text(lang, text)] for s in reading.sentences]


def own_acts(lang: str, text: str) -> list[tuple[str, str, str]]:
    """Who, mood and verb of each act that is not somebody else's."""
    reading = read_text(lang, text)
    return [(a.who, a.mood, reading.tokens[a.verb].word) for a in reading.acts if a.who != "other"]
