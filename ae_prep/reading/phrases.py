"""Phrases that stand: neither denied nor imagined, and that no exception near by takes back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ae_prep.reading.facts import Match, Reading
from ae_prep.reading.verdict import happened

#: Evidence that a denial may be part of: what the product cannot do, what is no longer done.
_MAY_DENY = ("limit", "lesson", "exchange", "consistency", "tailoring")
#: So many words apart, an exception or a denial still belongs to a phrase.
_NEAR = 10


def phrases(reading: Reading, label: str) -> Iterator[Match]:
    """Phrases of ``label`` that are neither denied nor imagined, and that no exception near by takes back."""
    if label not in reading.matches:
        return
    vetoes: dict[tuple[int, int], list[Match]] = {}
    for veto in reading.found(f"{label}.not"):
        vetoes.setdefault(reading.clause(veto.first), []).append(veto)
    for match in reading.found(label):
        stands = not _taken_back(reading, match, vetoes) and not _imagined(reading, match)
        if stands and (label in _MAY_DENY or not denied(reading, match)):
            yield match


def _taken_back(reading: Reading, match: Match, vetoes: Mapping[tuple[int, int], list[Match]]) -> bool:
    """By an exception in the same clause; where somebody types without marks, one close by."""
    clauses = {reading.clause(match.first), reading.clause(match.last - 1)}
    return any(
        veto.last >= match.first - _NEAR and veto.first <= match.last + _NEAR
        for clause in clauses
        for veto in vetoes.get(clause, ())
    )


def _imagined(reading: Reading, match: Match) -> bool:
    """In a sentence that only supposes (*if a client ..., I ask*), and tells of nothing that happened."""
    sentence = reading.columns.sentences[match.first]
    if not reading.within(sentence, "general.if"):
        return False
    return not any(happened(act) for act in reading.acts_in(sentence))


def denied(reading: Reading, match: Match) -> bool:
    """*I never once asked*, *tidak pernah saya tanya*."""
    first, _ = reading.clause(match.first)
    return not reading.words("negation").isdisjoint(reading.columns.words[max(first, match.first - _NEAR) : match.last])
