"""Clauses that *and* joins to the one before, and that say nothing without it: *…, and stay positive*."""

from __future__ import annotations

from ae_prep.reading.facts import Reading

_JOINING = frozenset("and or dan atau serta".split())
_SUBJECTS = frozenset("i we they he she it you saya aku gue kami kita mereka dia beliau anda".split())


def is_joined(reading: Reading, first: int) -> bool:
    """Whether the clause that begins with token ``first`` goes on with the one before."""
    return reading.columns.words[first] in _JOINING


def has_subject(reading: Reading, first: int, last: int) -> bool:
    """Whether tokens ``first`` to ``last`` (exclusive) hold a pronoun that can be a subject."""
    return not _SUBJECTS.isdisjoint(reading.columns.words[first:last])
