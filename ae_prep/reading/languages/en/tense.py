"""What English tenses leave open: *'d* that is *had* or *would*, and when a present tense was."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ae_prep.reading.columns import Columns
from ae_prep.reading.facts import Reading
from ae_prep.reading.languages.en.flags import ADVERB, FORM, PERFECT


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
