"""Indonesian: clitics, short forms, and who did what. There is no tense, so particles and cues tell the mood."""

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
from ae_prep.reading.languages.id.spelling import SHORT

ABBREVIATIONS = frozenset("pt tbk bpk sdr dll dsb dst no rp tn ny hj h drs ir dr kel kec cv jl gg prof".split())
CONJUNCTIONS = frozenset(
    "dan tapi tetapi namun jadi lalu kemudian terus karena sebab ketika saat sebelum setelah sesudah sampai hingga "
    "yang kalau jika apabila bila sehingga supaya agar meskipun walaupun padahal sedangkan akhirnya makanya sambil "
    "serta sementara begitu atau".split()
)
TURNING = frozenset("jadi lalu terus kemudian tapi tetapi dan akhirnya makanya sehingga maka namun".split())
ME = frozenset("saya aku gue gua kami kita ku".split())
_SELF = frozenset("saya aku gue gua".split())

_CLITICS = ("nya", "lah", "kah", "pun")
_EVENTS = (EVENT, OMISSION)


def expand(word: str) -> Sequence[tuple[str, int]]:
    """The word as it is compared, with its width: short forms in full."""
    return ((SHORT.get(word, word), len(word)),)


def base(word: str) -> str:
    """``word`` without a clitic (*hasilnya*: *hasil*); every number has one base."""
    if word[0].isdigit():
        return "<digits>"
    if len(word) > 5 and word[-3:] in _CLITICS:
        return word[:-3].rstrip("-")
    return word


def find_acts(reading: Reading, words: Mapping[str, frozenset[str]]) -> list[Act]:
    """Every act of the text, sentence by sentence, in order."""
    acts: list[Act] = []
    imagined = False
    for sentence in reading.sentences:
        draft = _Sentence(reading, sentence, words, imagined)
        acts.extend(draft.acts())
        imagined = draft.imagined
    return acts


class _Sentence:
    """One sentence while its acts are found.

    ``imagined``: the sentence before set a case that has not happened (*kalau ada klien ...*); this one goes on
    in it until a time or a particular person shows that something did happen.
    """

    def __init__(
        self, reading: Reading, sentence: Sentence, words: Mapping[str, frozenset[str]], imagined: bool
    ) -> None:
        self.tokens: Sequence[Token] = reading.tokens
        self.sentence = sentence
        self.words = words
        self.dated = reading.within(sentence.number, "cue.time")
        particular = self.dated or reading.within(sentence.number, "cue.definite")
        self.supposed = reading.within(sentence.number, "general.if")
        self.imagined = (reading.within(sentence.number, "general.if", "general.will") and not self.dated) or (
            imagined and not particular
        )
        self.general = self.imagined or (reading.within(sentence.number, "general") and not particular)
        self.advising = reading.within(sentence.number, "advice") and not self.dated

    def acts(self) -> Iterator[Act]:
        agent = mood = ""
        index = self.sentence.first
        while index < self.sentence.last:
            token = self.tokens[index]
            act = self._act(index, agent, mood) if token.voice == OWN else None
            if act:
                yield act
                if act.who != OTHER:
                    agent, mood = act.who, act.mood
                index = max(index, act.verb)
            index += 1

    def _act(self, index: int, agent: str, mood: str) -> Act | None:
        word = self.tokens[index].word
        if word in _SELF:
            return self._by_me(index)
        if word in ("kami", "kita") or (word == "tim" and self.tokens[index].gap):
            return self._verb(WE, index, index + 1)
        if word.startswith("ku") and word[2:] in self.words["root"]:
            return self._made(I, EVENT, index, index)
        if word == "oleh" and self._word(index + 1) in _SELF:
            return self._made(I, EVENT, index, index + 1)
        if self.tokens[index].base in self.words["person"]:
            return self._by_them(index)
        if self.tokens[index].gap or (word == "langsung" and not agent):
            return self._without_subject(index, agent, mood)
        return self._others(index)

    def _by_them(self, index: int) -> Act | None:
        """*beliau kirim*, *mereka langsung setuju*."""
        verb, _ = self._particles(index + 1)
        if verb < self.sentence.last and (self._active(verb) or self._bare(verb)) and not self.tokens[verb].gap:
            return Act(OTHER, HABIT if self.general or self.advising else EVENT, index, verb, self.sentence.number)
        return self._others(index)

    def _word(self, index: int) -> str:
        return self.tokens[index].word if self.sentence.first <= index < self.sentence.last else ""

    def _base(self, index: int) -> str:
        return self.tokens[index].base if self.sentence.first <= index < self.sentence.last else ""

    # --- what a verb looks like ---

    def _active(self, index: int) -> bool:
        """A verb with *me-*, *ber-* or *nge-*."""
        word = self._base(index)
        if word in self.words["not verb"] or len(word) < 5:
            return False
        return word.startswith(("me", "ber", "nge", "ngo", "nya")) or word in self.words["active"]

    def _bare(self, index: int) -> bool:
        """A verb without prefix, as in the object focus *saya susun*; also a loan of the trade."""
        word, stem = self._word(index), self._base(index)
        if word in self.words["not verb"]:
            return False
        if stem in self.words["root"] or word in self.words["root"] or stem in self.words["loan verb"]:
            return True
        if stem.startswith(("me", "ber", "di", "ter")):
            return False
        ending = stem[-3:] == "kan" or (stem[-2:] == "in" and stem[:-2] in self.words["root"])
        return len(stem) > 5 and ending

    # --- the first person ---

    def _by_me(self, index: int) -> Act | None:
        before = self._word(index - 1) if not self.tokens[index].gap else ""
        if before == "oleh":
            return None
        verb, particles = self._particles(index + 1)
        if self._possessor(index, verb, before):
            return None
        if before in ("akan", "mau") and (self._bare(verb) or self._active(verb)):
            return self._made(I, PLAN, index, verb)
        return self._verb_at(I, index, verb, particles, before)

    def _possessor(self, index: int, verb: int, before: str) -> bool:
        """*mentor saya*, *wilayah saya*: the word owns the noun before it, unless a bare verb follows."""
        if not before or before in self.words["before subject"] or self._bare(verb):
            return (
                bool(before) and before in self.words["owned noun"] and verb > index + 1 and not self._bare(index + 1)
            )
        base = self._base(index - 1)
        return before in self.words["owned noun"] or base in self.words["owned noun"] or not self._active(verb)

    def _verb(self, who: str, subject: int, index: int) -> Act | None:
        verb, particles = self._particles(index)
        return self._verb_at(who, subject, verb, particles, "")

    def _particles(self, index: int) -> tuple[int, set[str]]:
        """Past the little words between subject and verb; these tell the mood."""
        seen: set[str] = set()
        while self._word(index) in self.words["particle"] and not (
            self.tokens[index].gap in (".", ",", ";") and len(seen) > 0
        ):
            seen.add(self._word(index))
            index += 1
        if seen and not (self._active(index) or self._bare(index)) and self._word(index - 1) in self.words["root"]:
            index -= 1
        return index, seen

    def _verb_at(self, who: str, subject: int, verb: int, particles: set[str], before: str) -> Act | None:
        if not self._word(verb):
            return None
        known = self._active(verb) or self._bare(verb)
        if not known and not self._open(verb):
            return self._state(who, subject, verb)
        name = self._base(verb)
        mood = self._mood(particles, before)
        if name in self.words["state"] or self._word(verb) in self.words["state"]:
            mood = STATE
        weak = not known or name in self.words["weak"]
        return Act(who, mood, subject, verb, self.sentence.number, weak)

    def _open(self, verb: int) -> bool:
        """An unknown word right after the subject that may be a verb."""
        word = self._word(verb)
        return (
            len(word) > 3
            and word.isalpha()
            and word not in self.words["not verb"]
            and word not in self.words["trait"]
            and not word.endswith(("nya", "an"))
            and not word.startswith(("ter", "di"))
            and not self.tokens[verb].gap
            and not self.tokens[verb].capital
        )

    def _state(self, who: str, subject: int, verb: int) -> Act | None:
        return Act(who, STATE, subject, verb, self.sentence.number) if self._word(verb) in self.words["state"] else None

    def _mood(self, particles: set[str], before: str) -> str:
        if particles & {"lupa", "lalai", "gagal", "terlambat"} or (particles & {"tidak", "belum"} and not self.general):
            return OMISSION if not particles & {"pernah", "akan", "bisa", "mudah"} else STATE
        if particles & {"akan", "mau", "ingin", "hendak", "berharap"}:
            return HYPOTHESIS if self.supposed else PLAN
        if particles & {"harus", "wajib", "perlu"}:
            return ADVICE if self.advising or self.general else STATE
        if particles & self.words["habit"]:
            return EXPERIENCE if "sudah" in particles else HABIT
        if particles & {"bisa", "mampu", "dapat"}:
            return STATE
        if self.general or before == "belum":
            return HABIT if self.general else OMISSION
        return EVENT

    def _made(self, who: str, mood: str, subject: int, verb: int) -> Act:
        if mood == EVENT and self.general:
            mood = HABIT
        return Act(who, mood, subject, verb, self.sentence.number, self._base(verb) in self.words["weak"])

    # --- without a subject, and others ---

    def _without_subject(self, index: int, agent: str, mood: str) -> Act | None:
        """A clause that begins with a verb goes on with the agent before; at the start it is the candidate's."""
        if self._word(index) == "yang":
            return None
        start = index + (self._word(index) in CONJUNCTIONS or self._word(index) in TURNING)
        verb, particles = self._particles(start)
        if verb == index and index == self.sentence.first and not self.dated:
            return self._others(index)
        if not (self._active(verb) or self._bare(verb)) or self._word(verb) in self.words["state"]:
            return self._others(index)
        if self._word(verb + 1) in _SELF or (self.tokens[verb].capital and verb > index):
            return None
        if agent:
            continued = self._mood(particles, "") if mood == EVENT else mood
            return self._made(agent, continued, index, verb)
        before = {self.tokens[at].base for at in range(self.sentence.first, index)}
        if (self.dated or "langsung" in particles) and before.isdisjoint(self.words["person"]):
            return self._made(I, self._mood(particles, ""), index, verb)
        return None

    def _others(self, index: int) -> Act | None:
        word = self.tokens[index].base
        if word not in self.words["other act"]:
            return None
        mood = HABIT if self.general or self.advising else EVENT
        return Act(OTHER, mood, index, index, self.sentence.number)
