"""What makes an answer strong, in the candidate's own words. False credit harms as much as a false remark."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from ae_prep.reading import deeds
from ae_prep.reading.facts import OTHER, Match, Reading, Sentence
from ae_prep.reading.phrases import phrases
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
    "consistency",
)
#: An act of fewer words tells little.
_CRUMB = 4
#: Evidence only in a clause that also says what was done.
_BY_ACT = ("ally", "foresight")
#: Praise that stands back where other praise quotes the same words.
_PLAIN = ("own-act", "event")
#: So many words before a limit it may be denied.
_FAR = 20
#: Whom the candidate asks.
_THEM = frozenset("her him them".split())


def find_evidence(reading: Reading) -> list[Match]:
    """The best of each kind of evidence: where the part that it belongs to is told, and the first there."""
    found = [*deeds.acts(reading), *deeds.figures(reading), *_questions(reading), *_causes(reading)]
    found += [match for label in _PHRASES if label in reading.said for match in _shown(reading, label)]
    found += [*_lessons(reading), *deeds.next_acts(reading)]
    best: dict[str, Match] = {}
    strong = {figure.first for figure in reading.figures if figure.kind in deeds.STRONG}
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
    found = phrases(reading, label)
    if label in _BY_ACT:
        words, knowing = reading.columns.words, reading.words("coming to know")
        doing = {reading.clause(a.verb) for a in reading.acts if happened(a) and words[a.verb] not in knowing}
        return (match for match in found if reading.clause(match.first) in doing)
    if label == "limit":
        return (match for match in found if not _scene(reading, match))
    if label == "listening":
        theirs = {act.verb for act in reading.acts if act.who == OTHER}
        return (match for match in found if match.first not in theirs or _asks_them(reading, match))
    return found


def _asks_them(reading: Reading, match: Match) -> bool:
    """*Asked her why*: whoever is asked is not who asks, as in *a few colleagues asked if I could help*."""
    return not _THEM.isdisjoint(reading.columns.words[match.first + 1 : match.first + 2])


def _scene(reading: Reading, match: Match) -> bool:
    """What could not be done as the story begins (*something we did not have*) or in a denial (*never … could not*)."""
    number = reading.columns.sentences[match.first]
    first = max(reading.sentences[number].first, match.first - _FAR)
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


def _causes(reading: Reading) -> Iterator[Match]:
    """A discovery that asking or listening led to, in the same sentence or the one before."""
    if not reading.has("discovery"):
        return
    asked = {reading.columns.sentences[match.first] for match in phrases(reading, "listening")}
    for match in reading.found("discovery"):
        sentence = reading.columns.sentences[match.first]
        if {sentence, sentence - 1} & asked:
            yield Match("root-cause", match.first, match.last)


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
