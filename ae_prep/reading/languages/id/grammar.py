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
)
from ae_prep.reading.languages.id.flags import (
    ACTIVE,
    ANCHOR,
    BARE,
    BEFORE,
    INTRANSITIVE,
    KU,
    LANGSUNG,
    MADE,
    OLEH,
    OPEN,
    OWNED,
    OWNED_WORD,
    PARTICLE,
    PERSON,
    ROOT,
    SELF,
    STATIC,
    STATIC_WORD,
    VERB,
    WE_,
    WEAK,
    flags,
)
from ae_prep.reading.languages.id.spelling import SHORT

__all__ = ["ABBREVIATIONS", "CONJUNCTIONS", "ME", "TRAILING", "TURNING", "base", "expand", "find_acts", "flags"]

ABBREVIATIONS = frozenset("pt tbk bpk sdr dll dsb dst no rp tn ny hj h drs ir dr kel kec cv jl gg prof".split())
CONJUNCTIONS = frozenset(
    "dan tapi tetapi namun jadi lalu kemudian terus karena sebab ketika saat sebelum setelah sesudah sampai hingga "
    "yang kalau jika apabila bila sehingga supaya agar meskipun walaupun padahal sedangkan akhirnya makanya sambil "
    "serta sementara begitu atau".split()
)
#: Whose team is the candidate's: *tim gudang* is another department or the customer's.
_OURS = frozenset("saya kami kita aku gue sales penjualan sdr ae".split())
#: Conjunctions that belong to a word of time before them: *tahun lalu* is last year, elsewhere *lalu* is "then".
TRAILING = frozenset(("lalu",))
TURNING = frozenset("jadi lalu terus kemudian tapi tetapi dan akhirnya makanya sehingga maka namun".split())
ME = frozenset("saya aku gue gua kami kita ku".split())

_CLITICS = ("nya", "lah", "kah", "pun")
#: Before *saya* they tell what could or had to be done: *semua komplain bisa saya selesaikan*.
_ABLE = frozenset("bisa mampu dapat harus perlu wajib".split())
#: *Saya melihat kafe sebagai rumah*: an opinion.
_SEEING, _VIEW = ("melihat", "lihat", "memandang", "pandang"), 7
#: Words before somebody new, who then does what is told: *ada kafe mau beli, minta diskon*.
_SOMEBODY = frozenset("ada sebuah seorang".split())
#: Who asks a customer *biasanya jam berapa* has no habit.
_ASKED = frozenset("tanya tanyakan tanyain bertanya menanyakan bilang kutanya".split())
_SUPPOSING = frozenset("kalau jika apabila bila".split())
_DENYING = frozenset("belum tidak lupa bukan".split())


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
    columns = reading.columns
    found = columns.flags
    begun = sorted({*columns.edges, *[index for index in columns.hot if found[index] & ANCHOR]})
    draft = _Sentence(reading, words)
    place = 0
    for sentence in reading.sentences:
        draft.enter(sentence)
        first = place
        while place < len(begun) and begun[place] < sentence.last:
            place += 1
        acts.extend(draft.acts(begun[first:place]))
    return acts


class _Sentence:
    """One sentence while its acts are found.

    ``imagined``: the sentence before set a case that has not happened (*kalau ada klien ...*); this one goes on
    in it until a time or a particular person shows that something did happen.
    """

    def __init__(self, reading: Reading, words: Mapping[str, frozenset[str]]) -> None:
        self.reading = reading
        self.entries, self.words, self.flags = reading.columns.entries, reading.columns.words, reading.columns.flags
        self.gaps, self.voices = reading.columns.gaps, reading.columns.voices
        self.habit, self.person, self.ordinal = words["habit"], words["person"], words["ordinal"]
        self.together, self.naming, self.between = words["together"], words["naming"], words["between"]
        self.imagined = False

    def enter(self, sentence: Sentence) -> None:
        """Go on to the next sentence."""
        within, number = self.reading.within, sentence.number
        self.number, self.first, self.last = number, sentence.first, sentence.last
        self.dated = within(number, "cue.time") or self.words[self.first] == "pernah"
        self.acting = self.reading.segments[sentence.segment].part == "A"
        particular = self.dated or within(number, "cue.definite")
        self.supposed = within(number, "general.if")
        self.imagined = (not self.dated and within(number, "general.if", "general.will")) or (
            self.imagined and not particular
        )
        asked = sentence.question and not _ASKED.isdisjoint(self.words[self.first : self.last])
        self.general = self.imagined or (not particular and not asked and within(number, "general"))
        self.advising = not self.dated and within(number, "advice")

    def acts(self, begun: Sequence[int]) -> Iterator[Act]:
        """The acts that begin at one of the tokens ``begun``."""
        agent, mood, done = "", "", -1
        for index in begun:
            if index <= done or self.voices[index] != OWN:
                continue
            act = self._act(index, agent, mood)
            if act:
                yield act
                if act.who != OTHER:
                    agent, mood = act.who, act.mood
                done = max(act.verb, index)

    def _act(self, index: int, agent: str, mood: str) -> Act | None:
        flags = self.flags[index]
        if flags & SELF:
            return self._by_me(index)
        if flags & WE_ and self._word(index + 1) in self.together and not self.gaps[index + 1]:
            return self._verb(WE, index, index + 2)
        if flags & WE_ or (self.gaps[index] and self.words[index] == "tim" and self._word(index + 1) in _OURS):
            return self._verb(WE, index, index + 1 + (self.words[index] == "tim"))
        if flags & KU:
            return self._made(I, EVENT, index, index)
        if flags & OLEH and self._is(index + 1, SELF):
            return self._made(I, EVENT, index, index + 1)
        if flags & PERSON:
            return self._by_them(index)
        if self.gaps[index] or (flags & LANGSUNG and not agent):
            return self._without_subject(index, agent, mood)
        return self._others(index)

    def _word(self, index: int) -> str:
        return self.words[index] if self.first <= index < self.last else ""

    def _is(self, index: int, flags: int) -> int:
        """Which of ``flags`` the word at ``index`` has; none outside the sentence."""
        return self.flags[index] & flags if self.first <= index < self.last else 0

    def _by_them(self, index: int) -> Act | None:
        """*beliau kirim*, *mereka langsung setuju*."""
        verb, _ = self._particles(index + 1)
        if self._is(verb, VERB) and not self.gaps[verb]:
            return Act(OTHER, HABIT if self.general or self.advising else EVENT, index, verb, self.number)
        return self._others(index)

    # --- the first person ---

    def _by_me(self, index: int) -> Act | None:
        before = self._word(index - 1) if not self.gaps[index] else ""
        if before == "oleh":
            return None
        if before in self.between and self._word(index - 2) in _DENYING:
            before = self._word(index - 2)
        verb, particles = self._particles(index + 1)
        if self._possessor(index, verb, before):
            return None
        if before in ("akan", "mau") and self._is(verb, VERB):
            return self._made(I, PLAN, index, verb)
        if before in _ABLE and self._is(verb, VERB):
            return Act(I, STATE, index, verb, self.number, weak=True)
        return self._verb_at(I, index, verb, particles, before)

    def _possessor(self, index: int, verb: int, before: str) -> bool:
        """*mentor saya*, *wilayah saya*: the word owns the noun before it, unless a bare verb follows.

        In *member saya datang* the verb has no object that the noun could be.
        """
        if before and self._is(index - 1, OWNED_WORD) and self._is(verb, INTRANSITIVE):
            return True
        if not before or self._is(index - 1, BEFORE) or self._is(verb, BARE):
            if not before or verb <= index + 1 or not self._is(index - 1, OWNED_WORD):
                return False
            return not self._is(index + 1, BARE)
        return bool(self._is(index - 1, OWNED)) or not self._is(verb, ACTIVE)

    def _verb(self, who: str, subject: int, index: int) -> Act | None:
        verb, particles = self._particles(index)
        return self._verb_at(who, subject, verb, particles, "")

    def _particles(self, index: int) -> tuple[int, set[str]]:
        """Past the little words between subject and verb; these tell the mood."""
        seen: set[str] = set()
        while self._is(index, PARTICLE) and not (seen and self.gaps[index] in (".", ",", ";")):
            seen.add(self.words[index])
            index += 1
        if seen and not self._is(index, VERB) and self._is(index - 1, ROOT):
            index -= 1
        return index, seen

    def _verb_at(self, who: str, subject: int, verb: int, particles: set[str], before: str) -> Act | None:
        if not self._word(verb):
            return None
        flags = self.flags[verb]
        known = flags & VERB != 0
        if not known and not (flags & OPEN and not self.gaps[verb] and not self.entries[verb].capital):
            return Act(who, STATE, subject, verb, self.number) if flags & STATIC_WORD else None
        seen_as = self.entries[verb].base in _SEEING and "sebagai" in self.words[verb : min(verb + _VIEW, self.last)]
        mood = STATE if flags & STATIC or seen_as else self._mood(particles, before)
        return Act(who, mood, subject, verb, self.number, not known or flags & WEAK != 0)

    def _mood(self, particles: set[str], before: str) -> str:
        if not particles:
            return HABIT if self.general else OMISSION if before in _DENYING else EVENT
        if particles & {"lupa", "lalai", "gagal", "terlambat", "telat", "kelewat", "kelupaan"} or (
            particles & {"tidak", "belum"} and not self.general
        ):
            return OMISSION if not particles & {"pernah", "akan", "bisa", "mudah"} else STATE
        if particles & {"akan", "mau", "ingin", "hendak", "berharap"}:
            return HYPOTHESIS if self.supposed else PLAN
        if particles & {"harus", "wajib", "perlu"}:
            return ADVICE if self.advising or self.general else STATE
        if particles & self.habit:
            return EXPERIENCE if "sudah" in particles else HABIT
        if particles & {"bisa", "mampu", "dapat"}:
            return STATE
        if self.general or before in _DENYING:
            return HABIT if self.general else OMISSION
        return EVENT

    def _made(self, who: str, mood: str, subject: int, verb: int) -> Act:
        if mood == EVENT and self.general:
            mood = HABIT
        return Act(who, mood, subject, verb, self.number, self._is(verb, WEAK) != 0)

    # --- without a subject, and others ---

    def _without_subject(self, index: int, agent: str, mood: str) -> Act | None:
        """A clause that begins with a verb goes on with the agent before; at the start it is the candidate's."""
        if self.words[index] == "yang":
            return None
        start = index + (self.words[index] in CONJUNCTIONS or self.words[index] in TURNING)
        verb, particles = self._particles(start)
        begins = self.acting and index == self.first  # the field asks what the candidate did
        if verb == index and index == self.first and not (self.dated or begins):
            return self._others(index)
        if not self._is(verb, VERB) or self._is(verb, STATIC_WORD):
            return self._others(index)
        if self._is(verb + 1, SELF) or (self.entries[verb].capital and verb > index):
            return None
        if self._word(verb + 1) in self.naming or self._is_noun(verb) or (agent and self.words[index] in _SUPPOSING):
            return None
        if agent:
            continued = self._mood(particles, "") if mood == EVENT else mood
            return self._made(agent, continued, index, verb)
        before = range(self.first, index)
        if (self.dated or begins or "langsung" in particles) and not any(
            self.flags[place] & PERSON or self.words[place] in _SOMEBODY for place in before
        ):
            return self._made(I, self._mood(particles, ""), index, verb)
        return None

    def _is_noun(self, verb: int) -> bool:
        """*Tutupnya jam 3*, *setelah demo pertama*: a verb without a prefix that is used as a noun."""
        entry = self.entries[verb]
        owned = entry.word != entry.base and entry.word.endswith("nya")
        return not self._is(verb, ACTIVE) and (owned or self._word(verb + 1) in self.ordinal)

    def _others(self, index: int) -> Act | None:
        if not self.flags[index] & MADE:
            return None
        mood = HABIT if self.general or self.advising else EVENT
        return Act(OTHER, mood, index, index, self.number)
