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
#: Evidence that a denial may be part of: what the product cannot do, what is no longer done.
_MAY_DENY = ("limit", "lesson", "exchange", "consistency", "tailoring")
_STRONG = ("percent", "money", "multiple")


def find_evidence(reading: Reading) -> list[Match]:
    """The first of each kind of evidence, in the order of the text."""
    found = [*_acts(reading), *_figures(reading), *_questions(reading), *_causes(reading)]
    found += [match for label in _PHRASES for match in phrases(reading, label)]
    first: dict[str, Match] = {}
    for match in sorted(found, key=lambda match: (match.first, match.label)):
        first.setdefault(match.label, match)
    return list(first.values())


def phrases(reading: Reading, label: str) -> Iterator[Match]:
    """Phrases of ``label`` that are neither denied nor imagined, and that no exception in the clause takes back."""
    vetoes = {reading.clause(match.first) for match in reading.found(f"{label}.not")}
    for match in reading.found(label):
        clauses = {reading.clause(match.first), reading.clause(match.last - 1)}
        imagined = reading.within(reading.tokens[match.first].sentence, "general.if")
        if vetoes.isdisjoint(clauses) and not imagined and (label in _MAY_DENY or not _denied(reading, match)):
            yield match


def _denied(reading: Reading, match: Match) -> bool:
    """*I never once asked*, *tidak pernah saya tanya*."""
    first, _ = reading.clause(match.first)
    words = (token.word for token in reading.tokens[first : match.last])
    return any(word in reading.words("negation") for word in words)


def _causes(reading: Reading) -> Iterator[Match]:
    """A discovery that asking or listening led to, in the same sentence or the one before."""
    asked = {reading.tokens[match.first].sentence for match in phrases(reading, "listening")}
    for match in reading.found("discovery"):
        sentence = reading.tokens[match.first].sentence
        if {sentence, sentence - 1} & asked:
            yield Match("root-cause", match.first, match.last)


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
        told = figure.sentence in acting or reading.parts[figure.sentence] == "R"
        if told or reading.within(figure.sentence, "outcome", "result.lead"):
            if figure.kind in _STRONG:
                yield Match("figure", figure.first, figure.last)
            elif figure.kind == "count":
                last = figure.last
                unit = last < len(reading.tokens) and not reading.tokens[last].gap
                yield Match("figure", figure.first, last + unit)


def _questions(reading: Reading) -> Iterator[Match]:
    for sentence in reading.sentences:
        if sentence.question and reading.segments[sentence.segment].own:
            yield Match("question-asked", sentence.first, sentence.last)
