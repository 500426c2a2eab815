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
    Token,
)

ABBREVIATIONS = frozenset("mr mrs ms dr prof vs approx no etc inc ltd jr sr dept est fig st".split())
CONJUNCTIONS = frozenset(
    "and but so because when while after before until then which who whereas although though if unless since or".split()
)
TURNING = frozenset("so and but then".split())
ME = frozenset("i we my our".split())

_SUFFIXES = {"'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "'d", "'s": "'s"}
_BARE = {
    "im": ("i", "am"),
    "ive": ("i", "have"),
    "dont": ("do", "not"),
    "didnt": ("did", "not"),
    "doesnt": ("does", "not"),
    "wasnt": ("was", "not"),
    "werent": ("were", "not"),
    "isnt": ("is", "not"),
    "arent": ("are", "not"),
    "couldnt": ("could", "not"),
    "wouldnt": ("would", "not"),
    "shouldnt": ("should", "not"),
    "havent": ("have", "not"),
    "hadnt": ("had", "not"),
    "hasnt": ("has", "not"),
    "cant": ("can", "not"),
    "cannot": ("can", "not"),
    "wont": ("will", "not"),
    "gonna": ("going", "to"),
}
_IRREGULAR_NOT = {"ca": "can", "wo": "will", "sha": "shall", "ai": "is"}
_VOWEL = frozenset("aeiou")
_NOT_PAST = frozenset(
    "need feed speed indeed hundred proceed exceed succeed seed bleed breed weed kindred sacred".split()
)
_PAST_MOODS = (EVENT, OMISSION)


def expand(word: str) -> Sequence[tuple[str, int]]:
    """The words in one written word, each with its width: ``didn't`` is *did* and *not*."""
    bare = _BARE.get(word)
    if bare:
        return ((bare[0], len(word) - max(1, len(bare[1]) - (bare[1] in ("not", "have")))), (bare[1], len(word)))
    at = word.rfind("'")
    if at < 1:
        return ((word, len(word)),)
    if word.endswith("n't"):
        stem = word[:-3]
        return ((_IRREGULAR_NOT.get(stem, stem), len(stem)), ("not", 3))
    suffix = _SUFFIXES.get(word[at:])
    return ((word[:at], at), (suffix, len(word) - at)) if suffix else ((word, len(word)),)


def base(word: str) -> str:
    """English needs no second form of a word; every number has one."""
    return "<digits>" if word[0].isdigit() else word


def find_acts(reading: Reading, words: Mapping[str, frozenset[str]]) -> list[Act]:
    """Every act of the text, sentence by sentence, in order."""
    acts: list[Act] = []
    narrating = False
    for sentence in reading.sentences:
        draft = _Sentence(reading, sentence, words, narrating)
        acts.extend(draft.acts())
        narrating = draft.narrating
    return acts


class _Sentence:
    """One sentence while its acts are found.

    ``narrating``: an earlier sentence told a dated act in the present tense (*Last year I call the client*), as
    many do who learned English at school; what follows is told the same way.
    """

    def __init__(
        self, reading: Reading, sentence: Sentence, words: Mapping[str, frozenset[str]], narrating: bool
    ) -> None:
        self.tokens: Sequence[Token] = reading.tokens
        self.sentence = sentence
        self.words = words
        self.conditional = reading.within(sentence.number, "general.if")
        general = self.conditional or reading.within(sentence.number, "advice")
        self.dated = reading.within(sentence.number, "cue.time") or (narrating and not general)
        self.past = reading.within(sentence.number, "cue.past") or (narrating and not general)
        self.narrating = narrating and not general

    def acts(self) -> Iterator[Act]:
        agent, tense = "", ""
        index = self.sentence.first
        while index < self.sentence.last:
            act = self._act(index, agent, tense)
            if act:
                yield act
                if act.who != OTHER:
                    agent, tense = act.who, act.mood
                index = max(act.verb, index)
            index += 1

    def _act(self, index: int, agent: str, tense: str) -> Act | None:
        token = self.tokens[index]
        if token.voice != OWN:
            return None
        if token.word == "i":
            return self._verb(I, index, index + 1)
        if token.word == "we":
            return self._verb(WE, index, index + 1)
        if token.gap and token.word in ("my", "our", "the", "together") and self._word(index + 1) in self.words["we"]:
            return self._team(index)
        if token.word == "you" and not self.sentence.question:
            return self._advice(index)
        if token.gap and agent and tense in _PAST_MOODS:
            return self._joined(agent, index)
        if index == self.sentence.first:
            return self._telegraphic(index)
        return self._others(index)

    def _team(self, index: int) -> Act | None:
        """*The team built*, *my team and the engineers rebuilt*."""
        for verb in range(index + 2, min(index + 6, self.sentence.last)):
            if self._past(self._word(verb)):
                return self._verb(WE, index, verb)
        return None

    def _word(self, index: int) -> str:
        return self.tokens[index].word if index < self.sentence.last else ""

    def _past(self, word: str) -> bool:
        return word in self.words["past"] or word in self.words["same"] or self._regular(word)

    def _regular(self, word: str) -> bool:
        return len(word) > 3 and word.endswith("ed") and word not in _NOT_PAST

    def _skip(self, index: int) -> tuple[int, bool]:
        """Past adverbs, and whether one of them tells a habit."""
        habit = False
        while index < self.sentence.last and not (word := self._word(index)).isdigit():
            if word in self.words["habit"]:
                habit = True
            elif word not in self.words["adverb"] and not (
                word.endswith("ly") and word not in ("reply", "apply", "rely", "supply")
            ):
                break
            index += 1
        return index, habit

    def _verb(self, who: str, subject: int, index: int) -> Act | None:
        index, habit = self._skip(index)
        word = self._word(index)
        if not word or word in self.words["function"] or (not word[0].isalpha() and word != "'d"):
            return None
        mood, verb = self._mood(word, index, habit)
        verb = min(verb, self.sentence.last - 1)
        name = self._word(verb)
        if mood == EVENT and name in self.words["state"]:
            mood = STATE
        weak = name in self.words["weak"] or (habit and mood == EVENT)
        return Act(who, mood, subject, verb, self.sentence.number, weak)

    def _mood(self, word: str, index: int, habit: bool) -> tuple[str, int]:
        """The mood of a verb group that begins with ``word``, and where its main verb stands."""
        after, often = self._skip(index + 1)
        following = self._word(after)
        if word == "had" or (word == "'d" and self._perfect(following)):
            return self._had(following, index, after)
        if word in ("would", "'d"):
            past = self.dated and not self.conditional
            return (EVENT if past else HYPOTHESIS), after
        if word in ("have", "has"):
            return (EXPERIENCE if self._perfect(following) or following == "been" else STATE), index
        if word in ("was", "were"):
            going = following.endswith("ing") and len(following) > 4
            return (EVENT if going else STATE), after
        if word == "did":
            return (OMISSION if following == "not" else EVENT), self._skip(after + 1)[
                0
            ] if following == "not" else after
        if word in self.words["auxiliary"]:
            return self._modal(word, following), after
        if word == "used" and following == "to":
            return STATE, after
        if word in self.words["same"]:
            return (HABIT if habit or often or self.conditional else EVENT), index
        if self._past(word):
            return EVENT, index
        if word in self.words["opinion"]:
            return STATE, index
        if not self.past or habit or self.conditional:
            return HABIT, index
        self.narrating = True
        return EVENT, index

    def _perfect(self, word: str) -> bool:
        return word in self.words["participle"] or self._past(word)

    def _had(self, following: str, index: int, after: int) -> tuple[str, int]:
        if following == "not":
            return OMISSION, self._skip(after + 1)[0]
        if following == "to":
            return STATE, index
        return (EVENT, after) if self._perfect(following) and following != "been" else (STATE, index)

    def _modal(self, word: str, following: str) -> str:
        if word == "should" and following == "have":
            return OMISSION
        if word in ("will", "shall"):
            return PLAN
        if word in ("must", "should"):
            return ADVICE
        if word == "do":
            return HABIT if following == "not" else STATE
        return HYPOTHESIS if word in ("might", "may") else STATE

    def _advice(self, index: int) -> Act | None:
        verb, _ = self._skip(index + 1)
        word = self._word(verb)
        advising = word in ("need", "should", "must") or (word == "have" and self._word(verb + 1) == "to")
        return Act(OTHER, ADVICE, index, verb, self.sentence.number) if advising else None

    def _joined(self, agent: str, index: int) -> Act | None:
        """A clause without a subject goes on with the agent before: *..., booked a coffee and came away*."""
        verb, _ = self._skip(index + (self._word(index) in CONJUNCTIONS))
        word = self._word(verb)
        if not self._past(word) or word in self.words["state"]:
            return self._others(index)
        if word in ("was", "were", "had"):
            return None
        return Act(agent, EVENT, index, verb, self.sentence.number, word in self.words["weak"])

    def _telegraphic(self, index: int) -> Act | None:
        """A sentence that begins with a past verb has dropped its *I*: *Called the client back.*"""
        verb, _ = self._skip(index)
        word, following = self._word(verb), self._word(verb + 1)
        if word in self.words["past"] or (self._regular(word) and following in self.words["object"]):
            if word in self.words["state"] or word in self.words["not telegraphic"]:
                return None
            return Act(I, EVENT, index, verb, self.sentence.number)
        return self._others(index)

    def _others(self, index: int) -> Act | None:
        """What somebody else did: any past form that is no participle and has no first person before it."""
        word = self._word(index)
        if not (word in self.words["past"] or word in self.words["same-past"] or self._regular(word)):
            return None
        if word in self.words["state"] or index == self.sentence.first:
            return None
        before = self._word(index - 1)
        if before in self.words["before participle"]:
            return None
        return Act(OTHER, EVENT, index, index, self.sentence.number)
