"""Names of rules that banks may already tie follow-ups and red flags to, though the rules are still to come.

The list only shrinks: a name leaves it when its rule arrives.
"""

from __future__ import annotations

PLANNED: frozenset[str] = frozenset(
    """
    spec-missing spec-term-uncovered spec-unclear-unasked
    """.split()
)
