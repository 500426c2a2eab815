"""What English tenses leave open: *'d* that is *had* or *would*, and when a present tense was."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ae_prep.reading.columns import Columns
from ae_prep.reading.facts import EVENT, HABIT, OMISSION, OTHER, Act, Reading
from ae_prep.reading.languages.en.flags import ADVERB, FORM, PAST, PERFECT, REGULAR

#: So many acts in the present tense may be a story.
_NARRATED = 2
#: What follows a verb that does something to something.
_THINGS = frozenset("a an the my our his her their him them it".split())


def says_would(columns: Columns) -> bool:
    """Whether the answer says *would* anywhere, or *'d* before a base form."""
    words, flags = columns.words, columns.flags
    at = -1
    for _ in range(words.count("'d")):
        at = words.index("'d", at + 1)
        if at + 1 < len(words) and not flags[at + 1] & (PERFECT | ADVERB):
            return True
    return "would" in words


def placed(reading: Reading, cues: Sequence[int], span: tuple[int, int], index: int) -> bool:
    """Whether a time of the past tells when the present tense at ``index`` was.

    It does from before it or out of its clause, or from anywhere where no past tense is left for it: not in
    *I cover Germany, and last year I beat my target*.

    Args:
        reading: its tokens and clauses.
        cues: the tokens of the answer at which times of the past begin, in order.
        span: the first and last (exclusive) token of the sentence.
        index: the token of the verb.
    """
    low, high = bisect_left(cues, span[0]), bisect_left(cues, span[1])
    if low == high or cues[low] < index or reading.clause(cues[low]) == reading.clause(index):
        return True
    return not any(flags & FORM for flags in reading.columns.flags[cues[high - 1] : span[1]])


def goes_on(columns: Columns, first: int, state: int, verb: int) -> bool:
    """Whether a past state leads to an act: *I was too sure and did not ask*, *I owned it, called her and wrote*.

    After *was* a regular past may be one more state (*I was tired and stressed*); after a present nothing is an act.

    Args:
        columns: the tokens.
        first: the first token of the sentence.
        state: the token of the state.
        verb: the token of what may be the act.
    """
    before = state - 1
    while before > first and columns.flags[before] & ADVERB:
        before -= 1
    form = columns.flags[verb]
    if columns.words[before] in ("am", "is", "are", "been", "being"):
        return False
    if columns.words[before] in ("was", "were"):
        after = columns.words[verb + 1] if verb + 1 < len(columns.words) else ""
        return form & PAST != 0 or (form & REGULAR != 0 and after in _THINGS)
    return columns.flags[state] & FORM != 0 and form & FORM != 0


def is_narrated(reading: Reading, acts: Sequence[Act]) -> bool:
    """Whether an occasion is told in the present tense throughout: dated or definite, and nothing general about it."""
    moods = [act.mood for act in acts if act.who != OTHER]
    habits, told = moods.count(HABIT), sum(mood in (EVENT, OMISSION) for mood in moods)
    if habits > told and len(reading.said.get("cue.bare", ())) >= _NARRATED:
        return True
    if habits < _NARRATED or told:
        return False
    return reading.has("cue.time", "cue.definite") and not reading.has("general", "general.if", "advice", "habitual")
