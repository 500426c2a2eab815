"""What makes an answer strong, in the candidate's own words. False credit harms as much as a false remark."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from ae_prep.reading.facts import EVENT, OTHER, Act, I, Match, Reading, Sentence
from ae_prep.reading.verdict import happened, outcomes

#: Evidence that phrases show, each with its exceptions under ``<name>.not``.
_PHRASES = (
    "listening",
    "root-cause",
    "tailoring",
    "limit",
    "ally",
    "foresight",
    "exchange",
    "consistency",
)
#: Evidence that a denial may be part of: what the product cannot do, what is no longer done.
_MAY_DENY = ("limit", "lesson", "exchange", "consistency", "tailoring")
#: So close behind an act the verb of the noun before it follows.
_NEXT = 2
#: An act of fewer words tells little.
_CRUMB = 4
#: Evidence only in a clause that also says what was done.
_BY_ACT = ("ally", "foresight")
#: Praise that stands back where other praise quotes the same words.
_PLAIN = ("own-act", "event")
_STRONG = ("percent", "money", "multiple")
#: Whom the candidate asks.
_THEM = frozenset("her him them".split())
#: So many words apart, an exception or a denial still belongs to a phrase.
_NEAR = 10


def find_evidence(reading: Reading) -> list[Match]:
    """The best of each kind of evidence: where the part that it belongs to is told, and the first there."""
    found = [*_acts(reading), *_figures(reading), *_questions(reading), *_causes(reading)]
    found += [match for label in _PHRASES if label in reading.said for match in _shown(reading, label)]
    found += [*_lessons(reading), *_next_acts(reading)]
    best: dict[str, Match] = {}
    strong = {figure.first for figure in reading.figures if figure.kind in _STRONG}
    weak = {act.first for act in reading.acts if act.weak}
    ranked = sorted(found, key=lambda match: (_aside(reading, match, strong, weak), match.first, match.label))
    for match in ranked:
        best.setdefault(match.label, match)
    for label in _PLAIN:
        _spread(reading, label, best, ranked)
    return [_whole_clauses(reading, match) for match in best.values()]


def _spread(reading: Reading, label: str, best: dict[str, Match], ranked: Sequence[Match]) -> None:
    """Praise ``label`` in words that are not praised already, if there are any."""
    clauses = {other: reading.clause(match.first) for other, match in best.items() if other not in (label, "event")}
    if label not in best or reading.clause(best[label].first) not in clauses.values():
        return
    free = [match for match in ranked if match.label == label and reading.clause(match.first) not in clauses.values()]
    if label == "own-act":  # what was done on the way, not where one was employed
        free = [match for match in free if reading.part(reading.columns.sentences[match.first]) == "A"]
    if free:
        best[label] = free[0]


def _shown(reading: Reading, label: str) -> Iterator[Match]:
    """Phrases of ``label`` that tell of something done: help and foresight beside an own act, no stock-out."""
    doing: set[tuple[int, int]] = set()
    if label in _BY_ACT:
        acts = (act for act in reading.acts if happened(act))
        words = reading.columns.words
        doing = {reading.clause(act.verb) for act in acts if words[act.verb] not in reading.words("coming to know")}
    for match in phrases(reading, label):
        if label in _BY_ACT and reading.clause(match.first) not in doing:
            continue
        if label == "limit" and _scene(reading, match):
            continue
        if label == "listening" and _theirs(reading, match):
            continue
        yield match


def _theirs(reading: Reading, match: Match) -> bool:
    """*A few colleagues watched and asked if I could help*: somebody else asked."""
    number = reading.columns.sentences[match.first]
    theirs = any(act.who == OTHER and act.verb == match.first for act in reading.acts_in(number))
    return theirs and _THEM.isdisjoint(reading.columns.words[match.first + 1 : match.first + 2])


def _scene(reading: Reading, match: Match) -> bool:
    """What could not be done as the story begins (*something we did not have*) or in a denial (*never … could not*)."""
    number = reading.columns.sentences[match.first]
    first = reading.sentences[number].first
    before = reading.columns.words[first : match.first]
    return reading.part(number) in ("S", "T") or not reading.words("negation").isdisjoint(before)


def _aside(reading: Reading, match: Match, strong: Collection[int], weak: Collection[int]) -> int:
    """How far from what it shows: an act from the actions, a figure or an outcome from the result, no aim or habit.

    ``strong`` has the figures that show much, ``weak`` the acts that show little, each by its first token.
    """
    part = reading.part(reading.columns.sentences[match.first])
    crumb = match.last - match.first < _CRUMB  # *and listened*, *I paused*
    if match.label == "own-act":
        return 2 * (part != "A") + crumb
    if match.label == "outcome":
        return 2 * (reading.columns.words[match.first] in reading.words("weak outcome")) + (part != "R")
    if match.label == "event":
        return crumb + (match.first in weak)
    if match.label != "figure":
        return 0
    number, (first, _) = reading.columns.sentences[match.first], reading.clause(match.first)
    before = reading.columns.words[first : match.first]
    aimed = not reading.words("aim").isdisjoint(before) or (before and before[-1] in reading.words("barely"))
    habit = reading.within(number, "lesson") and match.first not in strong
    return 4 * bool(aimed or habit) + 2 * (part != "R") + (match.first not in strong)


def _whole_clauses(reading: Reading, match: Match) -> Match:
    """So much around the words that a person sees what is meant, from the act's own subject on."""
    first, last = reading.clause(match.first)[0], reading.clause(match.last - 1)[1]
    return Match(match.label, match.first if match.label in ("own-act", "event") else first, last)


def phrases(reading: Reading, label: str) -> Iterator[Match]:
    """Phrases of ``label`` that are neither denied nor imagined, and that no exception near by takes back."""
    if label not in reading.matches:
        return
    vetoes: dict[tuple[int, int], list[Match]] = {}
    for veto in reading.found(f"{label}.not"):
        vetoes.setdefault(reading.clause(veto.first), []).append(veto)
    for match in reading.found(label):
        stands = not _taken_back(reading, match, vetoes) and not _imagined(reading, match)
        if stands and (label in _MAY_DENY or not _denied(reading, match)):
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


def _denied(reading: Reading, match: Match) -> bool:
    """*I never once asked*, *tidak pernah saya tanya*."""
    first, _ = reading.clause(match.first)
    return not reading.words("negation").isdisjoint(reading.columns.words[max(first, match.first - _NEAR) : match.last])


def _causes(reading: Reading) -> Iterator[Match]:
    """A discovery that asking or listening led to, in the same sentence or the one before."""
    if not reading.has("discovery"):
        return
    asked = {reading.columns.sentences[match.first] for match in phrases(reading, "listening")}
    for match in reading.found("discovery"):
        sentence = reading.columns.sentences[match.first]
        if {sentence, sentence - 1} & asked:
            yield Match("root-cause", match.first, match.last)


def _acts(reading: Reading) -> Iterator[Match]:
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
            stands = ended and not reading.within(sentence, "lesson.others", "advice") and not _denied(reading, match)
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


def _next_acts(reading: Reading) -> Iterator[Match]:
    """What was done after a setback: done, not what one usually does."""
    if not reading.has("next-act"):
        return
    acting = {act.sentence for act in reading.acts if happened(act)}
    yield from (match for match in phrases(reading, "next-act") if reading.columns.sentences[match.first] in acting)


def _lessons(reading: Reading) -> Iterator[Match]:
    """What the candidate changed: said of themselves, and never as the first thing unless it looks back."""
    entries = reading.columns.entries
    for match in phrases(reading, "lesson"):
        first, last = reading.clause(match.first)[0], reading.clause(match.last - 1)[1]
        of_oneself = any(entry.base in reading.words("speaker") for entry in entries[first:last])
        looks_back = entries[match.first].base in reading.words("looking back")
        of_others = reading.within(reading.columns.sentences[match.first], "lesson.others", "blame")
        number = reading.columns.sentences[match.first]
        if of_oneself and not of_others and (looks_back or number) and not reading.sentences[number].question:
            yield match


def _figures(reading: Reading) -> Iterator[Match]:
    """Figures that show a result: where it is told how something ended, and rates, money and multiples of an act."""
    acting = {act.sentence for act in reading.acts if happened(act)}
    for figure in reading.figures:
        if figure.kind == "count" and (_a_date(reading, figure.last) or _o_clock(reading, figure.first)):
            continue
        ended = reading.part(figure.sentence) == "R" or reading.within(figure.sentence, "outcome", "result.lead")
        if (ended and figure.kind in (*_STRONG, "count")) or (figure.kind in _STRONG and figure.sentence in acting):
            yield Match("figure", figure.first, figure.last)


def _a_date(reading: Reading, after: int) -> bool:
    """Whether a number is a day: the word ``after`` it is a month."""
    words = reading.columns.words
    return after < len(words) and words[after] in reading.words("month")


def _o_clock(reading: Reading, first: int) -> bool:
    """Whether a number is an hour: *jam 9*."""
    return first > 0 and reading.columns.words[first - 1] in reading.words("clock")


def _to_oneself(reading: Reading, sentence: Sentence) -> bool:
    """*What can I learn?*: the candidate is in it and nobody else, and it asks for no leave to ask."""
    forms = reading.forms(sentence.first, sentence.last)
    others = not forms.isdisjoint(reading.words("prospect")) or reading.within(sentence.number, "asking")
    return not others and not forms.isdisjoint(reading.words("speaker"))


def _tagged(reading: Reading, sentence: Sentence) -> bool:
    """*..., which is crazy, right?*: told, and only made to sound like a question."""
    last = sentence.last - 1
    columns = reading.columns
    asked = not reading.forms(sentence.first, sentence.last).isdisjoint(reading.words("saying"))
    return columns.gaps[last] == "," and columns.words[last] in reading.words("tag") and not asked


def _questions(reading: Reading) -> Iterator[Match]:
    for sentence in reading.sentences:
        asked = sentence.question and reading.segments[sentence.segment].own and not _to_oneself(reading, sentence)
        if asked and not reading.within(sentence.number, "ask.closing") and not _tagged(reading, sentence):
            yield Match("question-asked", sentence.first, sentence.last)
