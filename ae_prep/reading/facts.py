"""What a reading consists of: tokens, sentences, acts, figures and the phrases that were found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ae_prep.reading.labels import BITS, MASKS
from ae_prep.reading.nouns import (
    ADVICE,
    EVENT,
    EXPERIENCE,
    HABIT,
    HYPOTHESIS,
    OMISSION,
    OTHER,
    OWN,
    PERHAPS,
    PLAN,
    QUOTED,
    REPORTED,
    STATE,
    SURELY,
    WE,
    Act,
    Figure,
    I,
    Match,
    Segment,
    Sentence,
    Token,
)

if TYPE_CHECKING:
    from ae_prep.reading.columns import Columns
    from ae_prep.reading.marks import Marks

__all__ = [
    "ADVICE",
    "EVENT",
    "EXPERIENCE",
    "HABIT",
    "HYPOTHESIS",
    "OMISSION",
    "OTHER",
    "OWN",
    "PERHAPS",
    "PLAN",
    "QUOTED",
    "REPORTED",
    "STATE",
    "SURELY",
    "WE",
    "Act",
    "Figure",
    "I",
    "Match",
    "Reading",
    "Segment",
    "Sentence",
    "Token",
]


class Reading:
    """The facts of one answer, made once and then only read."""

    __slots__ = (
        "_acts_in",
        "_figures_in",
        "_lengths",
        "_own_words",
        "_said_in",
        "_words",
        "acts",
        "claims",
        "columns",
        "event",
        "figures",
        "habits",
        "held",
        "lang",
        "marks",
        "matches",
        "parts",
        "placeholders",
        "said",
        "segments",
        "sentences",
        "tokens",
    )

    def __init__(
        self,
        lang: str,
        segments: Sequence[Segment],
        columns: Columns,
        tokens: Sequence[Token],
        sentences: Sequence[Sentence],
        words: Mapping[str, frozenset[str]],
    ) -> None:
        self.lang = lang
        self.segments = segments
        #: All that is known of the tokens, thing by thing: faster than ``tokens`` where many are looked at.
        self.columns = columns
        self.tokens = tokens
        self.sentences = sentences
        self.matches: dict[str, list[Match]] = {}
        self.acts: Sequence[Act] = ()
        #: Sentences in which the candidate does something as a habit.
        self.habits: frozenset[int] = frozenset()
        self.figures: Sequence[Figure] = ()
        #: Praise of oneself.
        self.claims: Sequence[Match] = ()
        #: Blanks of a template: segment, start, end.
        self.placeholders: Sequence[tuple[int, int, int]] = ()
        #: event, unsure or general.
        self.event = "general"
        #: S, T, A, R or O of each sentence.
        self.parts: Sequence[str] = ()
        #: What the trained model says of the sentences.
        self.marks: Marks
        self._acts_in: dict[int, list[Act]] | None = None
        self._figures_in: dict[int, list[Figure]] | None = None
        self._said_in: dict[int, list[Match]] | None = None
        self._lengths: Sequence[int] | None = None
        self._own_words: frozenset[str] | None = None
        self._words = words
        #: Of ``matches``, what the candidate says.
        self.said: dict[str, list[Match]] = {}
        #: By sentence, the labels of its phrases as bits of one number (``labels.labels_of``).
        self.held: dict[int, int] = {}

    def place(self, matches: dict[str, list[Match]]) -> None:
        """Take in the phrases that were found."""
        self.matches = matches
        self.said = (
            dict(matches) if self.columns.own else {label: self._said(found) for label, found in matches.items()}
        )
        sentences, held = self.columns.sentences, self.held
        for label, found in self.said.items():
            bit = BITS[label]
            for match in found:
                number = sentences[match.first]
                held[number] = held.get(number, 0) | bit

    def add(self, label: str, matches: Iterable[Match]) -> None:
        """Take in more of ``label``, found by other means: whoever says them, they count for their sentences."""
        more = list(matches)
        self.matches[label] = [*self.matches.get(label, ()), *more]
        self.said[label] = self._said(self.matches[label])
        for match in more:
            number = self.columns.sentences[match.first]
            self.held[number] = self.held.get(number, 0) | BITS[label]

    def keep(self, label: str, matches: Iterable[Match]) -> None:
        """Let only ``matches`` of ``label`` stand."""
        kept = list(matches)
        if kept != self.matches.get(label, []):
            bit = BITS[label]
            self.held = {number: bits & ~bit for number, bits in self.held.items()}
            self.matches[label] = []
            self.add(label, kept)

    def _said(self, matches: Sequence[Match]) -> list[Match]:
        """Those of ``matches`` that the candidate says."""
        voices = self.columns.voices
        return [match for match in matches if voices[match.first] == OWN]

    def part(self, sentence: int) -> str:
        """The part of the story in sentence number ``sentence``: the field it stands in, else what the model hears."""
        return self.segments[self.sentences[sentence].segment].part or self.parts[sentence]

    def is_own(self, index: int) -> bool:
        """Whether token ``index`` belongs to the answer itself, which is remarked on, and to no follow-up."""
        return self.segments[self.sentences[self.columns.sentences[index]].segment].own

    def forms(self, first: int, last: int) -> set[str]:
        """The words of tokens ``first`` to ``last`` (exclusive), with and without clitics."""
        return {*self.columns.words[first:last], *self.columns.bases[first:last]}

    @property
    def own_words(self) -> frozenset[str]:
        """The candidate's own words, with and without clitics."""
        if self._own_words is None:
            columns = self.columns
            if columns.own:
                self._own_words = frozenset((*columns.words, *columns.bases))
            else:
                rows = zip(columns.voices, columns.words, columns.bases, strict=True)
                self._own_words = frozenset(form for voice, *forms in rows if voice == OWN for form in forms)
        return self._own_words

    def words(self, name: str) -> frozenset[str]:
        """The word list ``name`` of the lexicon."""
        return self._words[name]

    def found(self, *labels: str, voices: tuple[str, ...] = (OWN,)) -> Iterator[Match]:
        """Phrases of any of ``labels`` that one of ``voices`` says, label by label in the order of the text."""
        if voices == (OWN,):
            for label in labels:
                yield from self.said.get(label, ())
            return
        said = self.columns.voices
        for label in labels:
            for match in self.matches.get(label, ()):
                if said[match.first] in voices:
                    yield match

    def has(self, *labels: str) -> bool:
        """Whether the candidate says a phrase of any of ``labels``."""
        return any(map(self.said.get, labels))

    def within(self, sentence: int, *labels: str) -> bool:
        """Whether sentence number ``sentence`` holds a phrase of any of ``labels``, in the candidate's voice."""
        return self.held.get(sentence, 0) & MASKS[labels] != 0

    def acts_in(self, sentence: int) -> Sequence[Act]:
        """The acts of sentence number ``sentence``."""
        if self._acts_in is None:
            self._acts_in = {}
            for act in self.acts:
                self._acts_in.setdefault(act.sentence, []).append(act)
        return self._acts_in.get(sentence, ())

    def said_in(self, sentence: int) -> Sequence[Match]:
        """The phrases of sentence number ``sentence`` that the candidate says; to be asked once the reading is made."""
        if self._said_in is None:
            self._said_in = {}
            for match in self.found(*self.matches):
                self._said_in.setdefault(self.columns.sentences[match.first], []).append(match)
        return self._said_in.get(sentence, ())

    def figures_in(self, sentence: int) -> Sequence[Figure]:
        """The numbers of sentence number ``sentence``."""
        if self._figures_in is None:
            self._figures_in = {}
            for figure in self.figures:
                self._figures_in.setdefault(figure.sentence, []).append(figure)
        return self._figures_in.get(sentence, ())

    def level(self, mark: str, sentence: int) -> int:
        """How sure the trained model is that sentence number ``sentence`` deserves ``mark`` (claim, hedge …).

        0 (it does not), PERHAPS or SURELY. A mark that the model cannot tell well enough is never given.
        """
        return self.marks.levels(mark).get(sentence, 0)

    def judged(self, mark: str, sentence: int) -> bool:
        """Whether the trained model surely gives sentence number ``sentence`` this mark."""
        return self.level(mark, sentence) == SURELY

    def most(self, mark: str) -> int:
        """The highest ``level`` of ``mark`` in any sentence of the answer: 0 where it is nowhere."""
        return self.marks.most(mark)

    def covered(self, label: str) -> frozenset[int]:
        """The tokens that belong to a phrase of ``label``."""
        if not self.said.get(label):
            return frozenset()
        return frozenset(index for match in self.said[label] for index in range(match.first, match.last))

    def clause(self, index: int) -> tuple[int, int]:
        """The clause around token ``index``, as first and last (exclusive) token."""
        return self.columns.clause(index)

    @property
    def lengths(self) -> Sequence[int]:
        """How many written words each sentence has."""
        if self._lengths is None:
            count = self.columns.count
            self._lengths = [count(sentence.first, sentence.last) for sentence in self.sentences]
        return self._lengths

    def count(self, first: int, last: int) -> int:
        """How many written words tokens ``first`` to ``last`` (exclusive) are: *didn't* is one."""
        return self.columns.count(first, last)

    def excerpt(self, first: int, last: int) -> tuple[int, int, int]:
        """Segment, start and end in code points of tokens ``first`` to ``last`` (exclusive)."""
        segment, start, end = self.columns.span(first)
        return segment, start, end if last == first + 1 else self.columns.span(last - 1)[2]
