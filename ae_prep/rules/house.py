"""A bank's own do's and don'ts: its phrases against the candidate's own words.

A don't speaks where one of its phrases is said, a do where none of them is. Neither counts what others say, nor what
is negated in its clause (*I would never give a discount*). A do also counts what the candidates quote of themselves:
*I asked her: "What would that cost you?"*.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from ae_prep.model import Answer, HouseRule
from ae_prep.reading.facts import OWN, QUOTED, I, Match, Reading
from ae_prep.reading.lexicon import FEW, Element, Lexicon, trie
from ae_prep.reading.literal import find_literal, steps
from ae_prep.rules.base import Hit

#: A don't speaks once a sentence, and this often an answer.
_MANY = 3
#: So many words may stand between *I asked* and the quotation.
_NEAR = 4
_NOT = frozenset(
    """
    not never no nobody nor without avoid avoided avoiding instead rather refuse refused declined resisted
    tidak tak nggak gak enggak belum bukan jangan tanpa kurang hindari menghindari menolak ketimbang alih-alih
    """.split()
)


class HouseHit(NamedTuple):
    """A rule that speaks, and about what."""

    rule: HouseRule
    hit: Hit


class _Book(NamedTuple):
    """The phrases of a bank, each once, as labels of one lexicon; and for each rule the labels of its phrases."""

    lexicon: Lexicon
    phrases: dict[str, Sequence[Element]]
    rules: dict[str, Sequence[str]]


def find(reading: Reading, answer: Answer, rules: Sequence[HouseRule]) -> Iterator[HouseHit]:
    """What those of ``rules`` say that look at this kind of answer and are written in its language."""
    speaking = [rule for rule in rules if _looks_at(rule, answer)]
    if not speaking:
        return
    book = _book(tuple(rules), answer.lang)
    said = _Said(reading, book)
    for rule in speaking:
        labels = [label for label in book.rules[rule.id] if label in said.found]
        if rule.do and not any(said.kept(label) for label in labels):
            yield HouseHit(rule, Hit(rule.severity))
        elif not rule.do:
            matches = sorted((m for label in labels for m in said.first(label)), key=lambda match: match.first)
            yield from (HouseHit(rule, Hit(rule.severity, m.first, m.last)) for m in _by_sentence(reading, matches))


def _looks_at(rule: HouseRule, answer: Answer) -> bool:
    if rule.lang != answer.lang or not rule.phrases:
        return False
    wanted = ((rule.kinds, answer.kind), (rule.skills, answer.skill), (rule.questions, answer.question_id))
    return all(not values or value in values for values, value in wanted)


@lru_cache(maxsize=8)
def _book(rules: tuple[HouseRule, ...], lang: str) -> _Book:
    labels: dict[Sequence[Element], str] = {}
    of_rules: dict[str, Sequence[str]] = {}
    for rule in rules:
        if rule.lang == lang:
            phrases = {steps(phrase, lang) for phrase in rule.phrases}
            of_rules[rule.id] = [labels.setdefault(phrase, str(len(labels))) for phrase in phrases if phrase]
    return _Book(trie((label, phrase) for phrase, label in labels.items()), {v: k for k, v in labels.items()}, of_rules)


class _Said:
    """Which phrases are said in a reading, each looked at once."""

    def __init__(self, reading: Reading, book: _Book) -> None:
        self._reading = reading
        self._book = book
        self.found = find_literal(reading, book.lexicon)
        self._first: dict[str, Sequence[Match]] = {}
        self._kept: dict[str, bool] = {}

    def first(self, label: str) -> Sequence[Match]:
        """The candidate's own uses of a phrase that can be remarked on: one a sentence, the first few."""
        if label not in self._first:
            voices = self._reading.columns.voices
            own = (match for match in self._affirmed(label) if voices[match.first] == OWN)
            told = (match for match in own if self._reading.is_own(match.first))
            self._first[label] = list(_by_sentence(self._reading, told))
        return self._first[label]

    def kept(self, label: str) -> bool:
        """Whether the candidate says a phrase anywhere, be it in a quotation of what they said."""
        if label not in self._kept:
            places = (match.first for match in self._affirmed(label))
            self._kept[label] = any(self._reading.columns.voices[i] == OWN or i in self._quoted_self for i in places)
        return self._kept[label]

    def _affirmed(self, label: str) -> Iterator[Match]:
        """What is found of a phrase without a negation before it or in its gaps."""
        phrase = self._book.phrases[label]
        open_to = _NOT.difference(*(words for words in phrase if words != FEW)) if FEW in phrase else frozenset()
        for match in self.found[label]:
            inside = (token.word for token in self._reading.tokens[match.first : match.last])
            if match.first not in self._negated and open_to.isdisjoint(inside):
                yield match

    @cached_property
    def _negated(self) -> frozenset[int]:
        """The tokens with a negation to the left in their clause, in the same voice."""
        found, voices = set(), set[str]()
        for index, token in enumerate(self._reading.tokens):
            if token.gap:
                voices.clear()
            if token.voice in voices:
                found.add(index)
            if token.word in _NOT:
                voices.add(token.voice)
        return frozenset(found)

    @cached_property
    def _quoted_self(self) -> frozenset[int]:
        """The tokens of quotations next to which *I asked* stands, or *I said*."""
        tokens, saying = self._reading.tokens, self._reading.words("saying")
        verbs = {act.verb for act in self._reading.acts if act.who == I}
        asked = {i for i in verbs if not saying.isdisjoint((tokens[i].word, tokens[i].base))}
        found: set[int] = set()
        start = 0
        while start < len(tokens):
            end = start
            while end < len(tokens) and tokens[end].voice == QUOTED:
                end += 1
            if end > start and not asked.isdisjoint((*range(start - _NEAR, start), *range(end, end + _NEAR))):
                found.update(range(start, end))
            start = end + 1
        return frozenset(found)


def _by_sentence(reading: Reading, matches: Iterable[Match]) -> Iterator[Match]:
    """The first match of each sentence, for the first few sentences."""
    sentences: set[int] = set()
    for match in matches:
        sentence = reading.columns.sentences[match.first]
        if sentence not in sentences:
            sentences.add(sentence)
            yield match
            if len(sentences) == _MANY:
                return
