"""What the candidate did and what came of it, as far as it deserves praise: acts, occasions, outcomes and figures."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ae_prep.reading.facts import EVENT, OTHER, Act, I, Match, Reading
from ae_prep.reading.phrases import denied, phrases
from ae_prep.reading.verdict import happened, outcomes

#: Kinds of number that show much.
STRONG = ("percent", "money", "multiple")
#: So close behind an act the verb of the noun before it follows.
_NEXT = 2


def acts(reading: Reading) -> Iterator[Match]:
    asking = {sentence.number for sentence in reading.sentences if sentence.question}
    told = {act.verb for act, after in pairwise(reading.acts) if _relative(reading, act, after)}
    lessons = {sentence.number for sentence in reading.sentences if reading.part(sentence.number) == "L"}
    skipped = asking | lessons
    own = [act for act in reading.acts if happened(act) and act.sentence not in skipped and act.verb not in told]
    own = [act for act in own if not _which(reading, act)]
    entries, setting = reading.columns.entries, reading.covered("setting")
    for act in own:
        if entries[act.verb].base in reading.words("formality"):
            continue  # *saya melamar*, *perkenalkan nama saya*: every candidate does
        plain = entries[act.verb].base in reading.words("no feat") or act.verb in setting
        if act.who == I and act.mood == EVENT and not act.weak and not plain:
            yield _clause(reading, "own-act", act)
    if reading.event == "event":
        for act in own:
            cued = reading.within(act.sentence, "cue.time", "cue.definite", "outcome", "cue.sequence")
            feat = act.verb not in setting and entries[act.verb].base not in reading.words("formality")
            if act.mood == EVENT and cued and feat:
                yield _clause(reading, "event", act)
    if own:
        for match in outcomes(reading):
            sentence = reading.columns.sentences[match.first]
            ended = reading.part(sentence) not in ("S", "T") or sentence == reading.sentences[-1].number
            stands = ended and not reading.within(sentence, "lesson.others", "advice") and not denied(reading, match)
            if match.first >= own[0].first and stands:
                yield Match("outcome", match.first, match.last)


def _relative(reading: Reading, act: Act, after: Act) -> bool:
    """*The approach we developed became the template*: what was done only tells which approach is meant."""
    behind_a_noun = reading.clause(act.first)[0] < act.first and not reading.columns.gaps[act.first]
    return reading.lang == "en" and behind_a_noun and after.who == OTHER and after.verb - act.verb <= _NEXT


def _which(reading: Reading, act: Act) -> bool:
    """*What they need versus what I quoted*: only tells which thing is meant."""
    first = reading.clause(act.first)[0]
    return first < act.first and reading.columns.words[act.first - 1] == "what"


def _clause(reading: Reading, label: str, act: Act) -> Match:
    return Match(label, act.first, max(reading.clause(act.verb)[1], act.verb + 1))


def next_acts(reading: Reading) -> Iterator[Match]:
    """What was done after a setback: done, not what one usually does."""
    if not reading.has("next-act"):
        return
    acting = {act.sentence for act in reading.acts if happened(act)}
    yield from (match for match in phrases(reading, "next-act") if reading.columns.sentences[match.first] in acting)


def figures(reading: Reading) -> Iterator[Match]:
    """Figures that show a result: where it is told how something ended, and rates, money and multiples of an act."""
    acting = {act.sentence for act in reading.acts if happened(act)}
    for figure in reading.figures:
        if figure.kind == "count" and (_a_date(reading, figure.last) or _o_clock(reading, figure.first)):
            continue
        ended = reading.part(figure.sentence) == "R" or reading.within(figure.sentence, "outcome", "result.lead")
        if (ended and figure.kind in (*STRONG, "count")) or (figure.kind in STRONG and figure.sentence in acting):
            yield Match("figure", figure.first, figure.last)


def _a_date(reading: Reading, after: int) -> bool:
    """Whether a number is a day: the word ``after`` it is a month."""
    words = reading.columns.words
    return after < len(words) and words[after] in reading.words("month")


def _o_clock(reading: Reading, first: int) -> bool:
    """Whether a number is an hour: *jam 9*."""
    return first > 0 and reading.columns.words[first - 1] in reading.words("clock")
