"""English: how words are cut, and who did what. Tense does the work: *I* and a simple past is an act."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ae_prep.reading.facts import (
    ADVICE,
    EVENT,
    EXPERIENCE,
    HABIT,
    HYPOTHESIS,
    OMISSION,
    OTHER,
    OWN,
    PLAN,
    STATE,
    WE,
    Act,
    I,
    Reading,
    Sentence,
)
from ae_prep.reading.languages.en import tense
from ae_prep.reading.languages.en.flags import (
    ADVERB,
    ANCHOR,
    AUXILIARY,
    BEFORE,
    FORM,
    FUNCTION,
    HABITUAL,
    I_,
    MADE,
    OBJECT,
    OPINION,
    PAST,
    PERFECT,
    REGULAR,
    SAME,
    STATIC,
    TEAM,
    TELEGRAM,
    WE_,
    WEAK,
    YOU,
    flags,
)
from ae_prep.reading.languages.en.spelling import expand
from ae_prep.reading.words import NUMBER

__all__ = ["ABBREVIATIONS", "CONJUNCTIONS", "ME", "TRAILING", "TURNING", "base", "expand", "find_acts", "flags"]

ABBREVIATIONS = frozenset("mr mrs ms dr prof vs approx no etc inc ltd jr sr dept est fig st".split())
CONJUNCTIONS = frozenset(
    "and but so because when while after before until then which who whereas although though if unless since or".split()
)
TRAILING: frozenset[str] = frozenset()
TURNING = frozenset("so and but then".split())
ME = frozenset("i we my our".split())

_VOWEL = frozenset("aeiou")
_PAST_MOODS = (EVENT, OMISSION)
_RELATIVE = ("who", "which")
#: What follows *do* and *had* where they are no auxiliaries.
_DETERMINERS = frozenset("a an the my our his her their this that some all".split())
#: Past forms that begin a verb group.
_GROUPS = frozenset("had have has was were did used".split())


def base(word: str) -> str:
    """English needs no second form of a word; every number has one."""
    return "<digits>" if word[0].isdigit() else word


def find_acts(reading: Reading, words: Mapping[str, frozenset[str]]) -> list[Act]:
    """Every act of the text, sentence by sentence, in order."""
    found = reading.columns.flags
    begun = sorted({*reading.columns.edges, *[index for index in reading.columns.hot if found[index] & ANCHOR]})
    acts = list(_acts(reading, begun, throughout=False))
    return list(_acts(reading, begun, throughout=True)) if tense.is_narrated(reading, acts) else acts


def _acts(reading: Reading, begun: Sequence[int], throughout: bool) -> Iterator[Act]:
    draft = _Sentence(reading, throughout)
    place = 0
    for sentence in reading.sentences:
        draft.enter(sentence)
        first = place
        while place < len(begun) and begun[place] < sentence.last:
            place += 1
        yield from draft.acts(begun[first:place])


class _Sentence:
    """One sentence while its acts are found.

    ``narrating``: an earlier sentence told a dated act in the present tense (*Last year I call the client*), as
    many do who learned English at school; what follows is told the same way. ``throughout``: so is the whole answer.
    """

    def __init__(self, reading: Reading, throughout: bool) -> None:
        self.reading = reading
        self.words, self.flags = reading.columns.words, reading.columns.flags
        self.gaps, self.voices = reading.columns.gaps, reading.columns.voices
        self.narrating = self.throughout = throughout
        self.cues = [match.first for match in reading.found("cue.past")]
        self.supposed = reading.has("general.if") or tense.says_would(reading.columns)
        self.done, self.state = False, 0

    def enter(self, sentence: Sentence) -> None:
        """Go on to the next sentence."""
        within, number = self.reading.within, sentence.number
        self.sentence, self.acting = sentence, self.reading.segments[sentence.segment].part == "A"
        self.number, self.first, self.last = number, sentence.first, sentence.last
        self.conditional = within(number, "general.if") and not self.throughout
        told = self.narrating and (self.throughout or not (self.conditional or within(number, "advice")))
        self.dated = told or within(number, "cue.time")
        self.told, self.past = told, told or within(number, "cue.past")

    def acts(self, begun: Sequence[int]) -> Iterator[Act]:
        """The acts that begin at one of the tokens ``begun``."""
        agent, tense, done = "", "", -1
        for index in begun:
            if index <= done or self.voices[index] != OWN:
                continue
            act = self._act(index, agent, tense)
            if act:
                self.done = self.done or (act.who != OTHER and act.mood in _PAST_MOODS)
                yield act
                if act.who != OTHER:
                    agent, tense, self.state = act.who, act.mood, act.verb
                elif act.mood == EVENT and self.reading.clause(act.verb)[0] > done:
                    agent = ""  # *when a customer came in and complained*: who acts last goes on
                done = max(act.verb, index)

    def _act(self, index: int, agent: str, tense: str) -> Act | None:
        flags, gap = self.flags[index], self.gaps[index]
        if flags & (I_ | WE_):
            return self._verb(I if flags & I_ else WE, index, index + 1)
        if gap and self.words[index] in ("my", "our", "the", "together") and self._is(index + 1, TEAM):
            return self._team(index)
        if flags & YOU and not self.sentence.question:
            return self._advice(index)
        if gap and self.words[index] in _RELATIVE:
            return None
        if gap and agent and (tense in _PAST_MOODS or (tense == STATE and self._led(index))):
            return self._joined(agent, index)
        if index == self.first:
            return self._telegraphic(index)
        if agent and tense in (HYPOTHESIS, PLAN, HABIT) and flags & SAME:
            return None
        return self._others(index)

    def _team(self, index: int) -> Act | None:
        """*The team built*, *my team and the engineers rebuilt*."""
        for verb in range(index + 2, min(index + 6, self.last)):
            if self.flags[verb] & FORM:
                return self._verb(WE, index, verb)
        return None

    def _word(self, index: int) -> str:
        return self.words[index] if index < self.last else ""

    def _is(self, index: int, flags: int) -> int:
        """Which of ``flags`` the word at ``index`` has; none past the end of the sentence."""
        return self.flags[index] & flags if index < self.last else 0

    def _skip(self, index: int) -> tuple[int, bool]:
        """Past adverbs, and whether one of them tells a habit."""
        habit = 0
        while index < self.last and self.flags[index] & ADVERB:
            habit |= self.flags[index] & HABITUAL
            index += 1
        return index, habit != 0

    def _verb(self, who: str, subject: int, index: int) -> Act | None:
        index, habit = self._skip(index)
        word = self._word(index)
        if not word or self.flags[index] & FUNCTION or (not word[0].isalpha() and word != "'d"):
            return None
        mood, verb = self._mood(word, index, habit)
        verb = min(verb, self.last - 1)
        flags = self.flags[verb]
        compared = mood == HYPOTHESIS and self.words[max(subject - 1, self.first)] == "than"
        if (mood == EVENT and flags & STATIC) or compared:
            mood = STATE  # *slower than I'd like* imagines nothing
        weak = flags & WEAK != 0 or (habit and mood == EVENT)
        return Act(who, mood, subject, verb, self.number, weak)

    def _mood(self, word: str, index: int, habit: bool) -> tuple[str, int]:
        """The mood of a verb group that begins with ``word``, and where its main verb stands."""
        flags = self.flags[index]
        if flags & FORM and not flags & (AUXILIARY | SAME) and word not in _GROUPS:
            return EVENT, index
        after, often = self._skip(index + 1)
        following = self._word(after)
        if word == "had" or (word == "'d" and self._is(after, PERFECT) and not self._imagines(after)):
            return self._had(following, index, after)
        if word == "'d" and (following in _DETERMINERS or self._is(after, NUMBER)):
            return STATE, index
        if word in ("would", "'d"):
            if following == "say" or (following == "have" and self._word(after + 2) == "say"):
                return STATE, after  # an opinion, put politely
            past = self.dated and not self.conditional and following != "have"
            return (EVENT if past else HYPOTHESIS), after
        if word in ("have", "has"):
            mood = EXPERIENCE if self._is(after, PERFECT) or following == "been" else STATE
            return mood, after if after > index + 1 else index
        if word in ("was", "were"):
            going = following.endswith("ing") and len(following) > 4
            return (EVENT if going else STATE), after
        if word == "did":
            return (OMISSION, self._skip(after + 1)[0]) if following == "not" else (EVENT, after)
        if word == "do" and self.past and following in _DETERMINERS:
            return EVENT, index
        if flags & AUXILIARY:
            return self._modal(word, following), after
        if word == "used" and following == "to":
            return STATE, after
        if flags & SAME:
            return (HABIT if habit or often or self.conditional else EVENT), index
        if flags & FORM:
            return EVENT, index
        if flags & OPINION:
            return STATE, index
        span = (self.first, self.last)
        placed = self.told or (self.past and tense.placed(self.reading, self.cues, span, index))
        if not self.past or habit or self.conditional or not placed:
            return HABIT, index
        self.narrating = True
        return EVENT, index

    def _imagines(self, index: int) -> bool:
        """Whether *'d* before the verb at ``index`` is *would*: *I'd let him finish*, with nothing done yet."""
        fresh = self.supposed and not (self.dated or self.done)
        return self._is(index, SAME) != 0 and (self.conditional or fresh)

    def _led(self, index: int) -> bool:
        """Whether the past state of the agent goes on in what the clause at ``index`` does."""
        verb, _ = self._skip(index + (self.words[index] in CONJUNCTIONS))
        return verb < self.last and tense.goes_on(self.reading.columns, self.first, self.state, verb)

    def _had(self, following: str, index: int, after: int) -> tuple[str, int]:
        if following == "not":
            return OMISSION, self._skip(after + 1)[0]
        if following == "to":
            return STATE, index
        return (EVENT, after) if self._is(after, PERFECT) and following != "been" else (STATE, index)

    def _modal(self, word: str, following: str) -> str:
        if word == "should" and following == "have":
            return OMISSION
        if word in ("will", "shall"):
            return PLAN
        if word in ("must", "should"):
            return STATE if self.past else ADVICE
        if word == "do":
            return HABIT if following == "not" else STATE
        return HYPOTHESIS if word in ("might", "may") else STATE

    def _advice(self, index: int) -> Act | None:
        verb, _ = self._skip(index + 1)
        word = self._word(verb)
        advising = word in ("need", "should", "must") or (word == "have" and self._word(verb + 1) == "to")
        return Act(OTHER, ADVICE, index, verb, self.number) if advising else None

    def _joined(self, agent: str, index: int) -> Act | None:
        """A clause without a subject goes on with the agent before: *..., booked a coffee and came away*."""
        verb, _ = self._skip(index + (self.words[index] in CONJUNCTIONS))
        if not self._is(verb, FORM) or self._is(verb, STATIC):
            return self._others(index)
        if self.words[verb] in ("was", "were", "had"):
            return None
        if self.words[verb] == "did" and self._word(verb + 1) == "not":
            return Act(agent, OMISSION, index, self._skip(verb + 2)[0], self.number)
        return Act(agent, EVENT, index, verb, self.number, self._is(verb, WEAK) != 0)

    def _telegraphic(self, index: int) -> Act | None:
        """A sentence that begins with a past verb has dropped its *I*: *Called the client back.*"""
        verb, _ = self._skip(index)
        if self.acting and self._is(verb, SAME) and self._is(verb + 1, OBJECT) and not self.conditional:
            return Act(I, EVENT, index, verb, self.number)  # in the field that asks what was done
        counted = self._is(verb + 1, NUMBER) and self._word(verb) not in self.reading.words("buying")
        plain = self.acting or counted or self._is(verb + 1, OBJECT)
        if self._is(verb, PAST) or (self._is(verb, REGULAR) and plain):
            return None if self._is(verb, STATIC | TELEGRAM) else Act(I, EVENT, index, verb, self.number)
        return self._others(index)

    def _others(self, index: int) -> Act | None:
        """What somebody else did: any past form that is no participle and has no first person before it."""
        flags = self.flags[index]
        if self.words[index] in self.reading.words("reduced") and self._is(index + 1, OBJECT):
            return None  # *services based on their needs*
        if not flags & MADE or flags & STATIC or index == self.first or self.flags[index - 1] & BEFORE:
            return None
        return Act(OTHER, EVENT, index, index, self.number)
