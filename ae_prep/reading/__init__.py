"""Text into facts: what was written, who speaks, who did what, whether it really happened, which numbers show it.

``read`` makes a ``Reading`` once an answer; rules only look things up in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ae_prep.reading import scan, verdict
from ae_prep.reading.claims import find_claims
from ae_prep.reading.columns import Tokens
from ae_prep.reading.facts import EXPERIENCE, HABIT, I, Match, Reading, Segment
from ae_prep.reading.figures import find_figures
from ae_prep.reading.languages import language, vocabulary
from ae_prep.reading.tagger import judge

__all__ = ["Reading", "Segment", "language", "read"]


def read(segments: Sequence[Segment], lang: str, *, dated: bool = False) -> Reading:
    """The facts of ``segments``, in time linear in their length.

    Args:
        segments: the stretches of text that make one answer, in the order in which it is told.
        lang: en or id.
        dated: the candidate has said elsewhere when it happened.
    """
    known = vocabulary(lang)
    columns, sentences, blanks = scan.scan(segments, known)
    reading = Reading(lang, segments, columns, Tokens(columns), sentences, known.lexicon.words)
    reading.placeholders = blanks
    reading.figures = find_figures(columns, known.lexicon, lang)
    reading.place(known.lexicon.find(columns, [(sentence.first, sentence.last) for sentence in sentences]))
    reading.add("cue.time", (Match("cue.time", first, last) for first, last in _years(reading)))
    reading.acts = known.language.find_acts(reading, known.lexicon.words)
    reading.habits = frozenset(act.sentence for act in reading.acts if act.who == I and act.mood in (HABIT, EXPERIENCE))
    reading.keep("outcome", verdict.outcomes(reading))
    reading.event = verdict.event(reading, dated)
    reading.claims = find_claims(reading)
    reading.parts, reading.marks = judge(reading)
    reading.event = verdict.settled(reading)
    return reading


def _years(reading: Reading) -> Iterator[tuple[int, int]]:
    """Years that date something; *since 2019* and *from 2019* only tell for how long."""
    words, lasting = reading.columns.words, reading.words("lasting")
    for figure in reading.figures:
        if figure.kind == "year" and (not figure.first or words[figure.first - 1] not in lasting):
            yield figure.first, figure.last
