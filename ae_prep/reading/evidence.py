"""What makes an answer strong, in the candidate's own words. False credit harms as much as a false remark."""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.reading.facts import Act, I, Match, Reading
from ae_prep.reading.verdict import happened

#: Evidence that phrases show, each with its exceptions under ``<name>.not``.
_PHRASES = (
    "listening",
    "root-cause",
    "tailoring",
    "limit",
    "ally",
    "foresight",
    "exchange",
    "lesson",
    "next-act",
    "consistency",
)
_STRONG = ("percent", "money", "multiple")


def find_evidence(reading: Reading) -> list[Match]:
    """The first of each kind of evidence, in the order of the text."""
    found = [*_acts(reading), *_figures(reading), *_questions(reading)]
    found += [match for label in _PHRASES for match in phrases(reading, label)]
    first: dict[str, Match] = {}
    for match in sorted(found, key=lambda match: (match.first, match.label)):
        first.setdefault(match.label, match)
    return list(first.values())


def phrases(reading: Reading, label: str) -> Iterator[Match]:
    """Phrases of ``label`` that no exception in the same clause takes back, told of something that happened."""
    vetoes = {reading.clause(match.first) for match in reading.found(f"{label}.not")}
    for match in reading.found(label):
        clauses = {reading.clause(match.first), reading.clause(match.last - 1)}
        if vetoes.isdisjoint(clauses) and not reading.within(reading.tokens[match.first].sentence, "general.if"):
            yield match


def _acts(reading: Reading) -> Iterator[Match]:
    own = [act for act in reading.acts if happened(act)]
    for act in own:
        if act.who == I and not act.weak:
            yield _clause(reading, "own-act", act)
    if reading.event == "event":
        for act in own:
            if reading.within(act.sentence, "cue.time", "cue.definite", "outcome", "cue.sequence"):
                yield _clause(reading, "event", act)
    if own:
        for match in reading.found("outcome"):
            if match.first >= own[0].first:
                yield Match("outcome", match.first, match.last)


def _clause(reading: Reading, label: str, act: Act) -> Match:
    return Match(label, act.first, max(reading.clause(act.verb)[1], act.verb + 1))


def _figures(reading: Reading) -> Iterator[Match]:
    acting = {act.sentence for act in reading.acts if happened(act)}
    for figure in reading.figures:
        counted = figure.kind == "count" and (
            reading.within(figure.sentence, "outcome", "result.lead") or figure.sentence in acting
        )
        if figure.kind in _STRONG or counted:
            last = figure.last
            unit = last < len(reading.tokens) and not reading.tokens[last].gap and figure.kind == "count"
            yield Match("figure", figure.first, last + unit)


def _questions(reading: Reading) -> Iterator[Match]:
    for sentence in reading.sentences:
        if sentence.question and reading.segments[sentence.segment].own:
            yield Match("question-asked", sentence.first, sentence.last)
