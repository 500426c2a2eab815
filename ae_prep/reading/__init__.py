"""Text into facts: what was written, who speaks, who did what, whether it really happened, which numbers show it.

``read`` makes a ``Reading`` once an answer; rules only look things up in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ae_prep.reading import scan, verdict
from ae_prep.reading.claims import find_claims
from ae_prep.reading.facts import EXPERIENCE, HABIT, I, Match, Reading, Segment, Token
from ae_prep.reading.figures import find_figures
from ae_prep.reading.languages import language
from ae_prep.reading.tagger import judge

__all__ = ["Reading", "Segment", "language", "read"]


def read(segments: Sequence[Segment], lang: str, *, dated: bool = False) -> Reading:
    """The facts of ``segments``, in time linear in their length.

    Args:
        segments: the stretches of text that make one answer, in the order in which it is told.
        lang: en or id.
        dated: the candidate has said elsewhere when it happened.
    """
    grammar, lexicon = language(lang)
    tokens, sentences = scan.scan(segments, lexicon, grammar)
    reading = Reading(lang, segments, tokens, sentences, lexicon.words)
    ends = [sentences[token.sentence].last for token in tokens]
    reading.figures = find_figures(tokens, lexicon, lang)
    reading.place(lexicon.matches([token.word for token in tokens], [_second(token) for token in tokens], ends))
    reading.add("cue.time", (Match("cue.time", first, last) for first, last in _years(reading)))
    reading.placeholders = scan.blanks(segments)
    reading.acts = grammar.find_acts(reading, lexicon.words)
    reading.habits = frozenset(act.sentence for act in reading.acts if act.who == I and act.mood in (HABIT, EXPERIENCE))
    reading.keep("outcome", verdict.outcomes(reading))
    reading.event = verdict.event(reading, dated)
    reading.claims = find_claims(reading)
    reading.parts, reading.marks = judge(reading)
    return reading


def _years(reading: Reading) -> Iterator[tuple[int, int]]:
    """Years that date something; *since 2019* and *from 2019* only tell for how long."""
    for figure in reading.figures:
        before = reading.tokens[figure.first - 1].word if figure.first else ""
        if figure.kind == "year" and before not in reading.words("lasting"):
            yield figure.first, figure.last


def _second(token: Token) -> str:
    """What a token may be matched as besides its word: its base, a number, or a name."""
    return "<name>" if token.capital and not token.gap and token.base == token.word else token.base
