"""Did it really happen? The three-valued verdict on an answer: event, unsure or general."""

from __future__ import annotations

from ae_prep.reading.facts import EVENT, HABIT, HYPOTHESIS, OMISSION, OTHER, PERHAPS, PLAN, SURELY, Act, Match, Reading
from ae_prep.reading.joined import has_subject, is_joined

_CUES = ("cue.time", "cue.definite", "cue.sequence")
_FIGURES = ("percent", "money", "multiple", "count")
#: How many sentences away a cue still belongs to an act: an English past tense is a cue of its own.
_REACH = {"en": 2, "id": 1}
#: So many sentences with an act of the candidate's are a story.
_AT_LENGTH = 4
_GENERAL = (HABIT, PLAN, HYPOTHESIS)


def happened(act: Act) -> bool:
    """Whether the candidate (alone or with others) did this once, or failed to."""
    return act.who != OTHER and act.mood in (EVENT, OMISSION)


def event(reading: Reading, dated: bool = False) -> str:
    """The verdict. ``dated``: the candidate has named the time in a field of its own.

    An own act with a cue of one occasion in its sentence or beside it is an event. Without such an act, any
    cue or anybody's act leaves it open (unsure). Nothing at all is general talk.
    """
    cued = _cued(reading)
    acts = [act for act in reading.acts if happened(act)]
    strong = [act for act in acts if not act.weak]
    if _beside(reading, strong, cued) or any(act.sentence in cued for act in acts):
        return "event"
    if acts and dated:
        return "event"
    if dated or len(strong) > 1 or cued - _general(reading) or (strong and reading.lang == "en"):
        return "unsure"
    others = any(act.who == OTHER and act.mood == EVENT for act in reading.acts)
    return "unsure" if others or (acts and reading.lang == "en") else "general"


def settled(reading: Reading) -> str:
    """The verdict once the trained model has been heard: it opens what seemed clear, and clears what was open."""
    told, imagined = reading.most("episode"), _imagined(reading)
    done = any(map(happened, reading.acts)) or (_acted(reading) and reading.most("outcome") == SURELY)
    if reading.event == "unsure" and not imagined and ((told == SURELY and done) or _ended(reading)):
        return "event"
    if reading.event == "unsure" and not imagined and told and _befell(reading):
        return "event"
    if reading.event == "general" and imagined != SURELY and (told == SURELY or _acted(reading)):
        return "unsure"
    if reading.event == "event" and not told and imagined == SURELY and not _told_at_length(reading):
        return "unsure"
    return reading.event


def _befell(reading: Reading) -> bool:
    """Indonesian: *Maret lalu saya dimarahi pembeli*: what was done to the candidate on a certain day."""
    words, speaker = reading.columns.words, reading.words("speaker")
    return reading.lang == "id" and any(
        words[act.verb].startswith("di") and act.verb > 0 and words[act.verb - 1] in speaker
        for act in reading.acts
        if act.who == OTHER and act.mood == EVENT and reading.within(act.sentence, "cue.time")
    )


def _imagined(reading: Reading) -> int:
    """How sure the model is of talk about no occasion; a scene or a task that it only faintly takes for it is none."""
    if reading.most("hypothetical") != PERHAPS:
        return reading.most("hypothetical")
    heard = (sentence.number for sentence in reading.sentences if reading.level("hypothetical", sentence.number))
    aside = all(
        reading.part(number) in ("S", "T") and not any(act.mood in _GENERAL for act in reading.acts_in(number))
        for number in heard
    )
    return 0 if aside else PERHAPS


def _told_at_length(reading: Reading) -> bool:
    """Whether so many sentences tell what the candidate did that a last one on how it is always done undoes nothing."""
    return len({act.sentence for act in reading.acts if happened(act) and not act.weak}) >= _AT_LENGTH


def _acted(reading: Reading) -> bool:
    """Indonesian notes leave the subject out: something was done, by what the model hears, and nothing is general."""
    general = reading.has("general", "general.if", "general.will", "advice", "habitual")
    return reading.lang == "id" and "A" in reading.parts and not general


def _ended(reading: Reading) -> bool:
    """Indonesian: an action, and after it an outcome or how far something went: that happened once."""
    if reading.lang != "id" or "A" not in reading.parts or not _acted(reading):
        return False
    first = reading.parts.index("A")
    measured = {figure.sentence for figure in reading.figures if figure.kind in ("percent", "multiple", "money")}
    results = [number for number, part in enumerate(reading.parts) if part == "R" and number > first]
    ended = (reading.within(number, "outcome") or reading.judged("outcome", number) for number in results)
    return any(ended) or not measured.isdisjoint(results)


def _beside(reading: Reading, acts: list[Act], cued: set[int]) -> bool:
    """Whether an act stands in or next to a cued sentence. The parts of one answer all tell of the same occasion."""
    if cued and acts and reading.segments[0].part:
        return True
    reach = _REACH[reading.lang]
    near = {number + step for number in cued for step in range(-reach, reach + 1)}
    return any(act.sentence in near for act in acts)


def _cued(reading: Reading) -> set[int]:
    """Sentences that point at one occasion."""
    cued = {s.number for s in reading.sentences if reading.within(s.number, *_CUES)}
    cued |= {reading.columns.sentences[match.first] for match in reading.found("outcome")}
    cued |= {act.sentence for act in reading.acts if act.who == OTHER and act.mood == EVENT and reading.lang == "en"}
    if reading.lang == "id":  # *Pernah menangani ...*: once
        cued |= {s.number for s in reading.sentences if reading.columns.words[s.first] == "pernah"}
    cued = {number for number in cued if not _timeless(reading, number)}
    figures = {figure.sentence for figure in reading.figures if figure.kind in _FIGURES}
    acting = {act.sentence for act in reading.acts if happened(act)}
    return cued | {number for number in figures & acting if not reading.within(number, "general")}


def outcomes(reading: Reading) -> list[Match]:
    """Outcomes that came about: no condition, aim or limit (*before it is reached*), no verb of an own act."""
    words, entries = reading.columns.words, reading.columns.entries
    ours, unreal, asking = (reading.words(name) for name in ("result verb", "unreal", "asking"))
    own = {act.verb for act in reading.acts if act.who != OTHER}
    found, struck = [], reading.covered("outcome.not")
    for match in reading.found("outcome"):
        if match.first in struck:
            continue
        first = _opening(reading, match)
        verb = any(index in own and entries[index].base not in ours for index in range(match.first, match.last))
        asked = not asking.isdisjoint(words[max(0, match.first - 2) : match.first])
        if words[first] not in unreal and not verb and not asked:
            found.append(match)
    return found


def _opening(reading: Reading, match: Match) -> int:
    """Where the clause of ``match`` begins, or the one that it goes on with: *if they took three years and paid*."""
    first, _ = reading.clause(match.first)
    start = reading.sentences[reading.columns.sentences[first]].first
    while first > start and is_joined(reading, first) and not _subject(reading, first + 1):
        first, _ = reading.clause(first - 1)
    return first


def _subject(reading: Reading, index: int) -> bool:
    """Whether a clause has a subject of its own at ``index``."""
    return reading.columns.words[index] in reading.words("person") or has_subject(reading, index, index + 1)


def _timeless(reading: Reading, sentence: int) -> bool:
    """A sentence that tells how things are done: its cues (an agreement, a buyer) belong to no occasion."""
    if reading.within(sentence, "general.if"):
        return not reading.within(sentence, "cue.time")
    return reading.within(sentence, "general", "advice") and not reading.within(sentence, "cue.time", "cue.definite")


def _general(reading: Reading) -> set[int]:
    """Sentences in which the candidate only plans, imagines or does things as a habit."""
    general = {act.sentence for act in reading.acts if act.mood in _GENERAL}
    return general - {act.sentence for act in reading.acts if act.mood in (EVENT, OMISSION)}
