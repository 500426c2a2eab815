"""How a story ends: what several rules need to know about its result."""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.reading.facts import EVENT, OTHER, Match, Reading
from ae_prep.reading.parts import lesson
from ae_prep.reading.verdict import happened

#: Kinds of number that measure something; a year, a label or a stretch of time does not.
MEASURES = ("percent", "money", "multiple", "count")


def outcomes(reading: Reading) -> Iterator[Match]:
    """Finished outcomes (signed, renewed, fell through) told after the candidate's first act, or at the end."""
    first = next((act.first for act in reading.acts if happened(act)), 0)
    for match in reading.found("outcome"):
        if match.first >= first:
            yield match


def ending(reading: Reading) -> bool:
    """Whether the answer tells how it ended, however vaguely."""
    if "R" in reading.parts or next(outcomes(reading), None) or reading.has("outcome.vague"):
        return True
    if any(lesson(reading, sentence.number) for sentence in reading.sentences):
        return True
    acts = [act for act in reading.acts if happened(act)]
    last = acts[-1].verb if acts else -1
    if any(act.who == OTHER and act.mood == EVENT and act.first > last for act in reading.acts):
        return True
    return reading.lang == "id" and _turned(reading, last + 1)


def _turned(reading: Reading, index: int) -> bool:
    """Indonesian: after the last own act a clause about somebody or something else, whatever its verb."""
    for token, following in zip(reading.tokens[index:], reading.tokens[index + 1 :], strict=False):
        opens = token.gap in (".", ",", ";", "dan", "akhirnya", "sampai", "hingga", "sehingga", "lalu")
        about = {token.base, following.base} & reading.words("person")
        if opens and (about or token.word.endswith("nya") or following.word.endswith("nya")):
            return True
    return False


def measured(reading: Reading) -> bool:
    """Whether any number of the answer measures something."""
    return any(figure.kind in MEASURES for figure in reading.figures)
