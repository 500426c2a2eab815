"""What the trained model looks at in a sentence: its words, word pairs and openings, and what the reading found.

The same features are made when the model is trained (``tools/train_tagger.py``) and when it is used.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ae_prep.reading.facts import EVENT, OTHER, OWN, QUOTED, Act, I, Reading, Sentence
from ae_prep.reading.labels import labels_of
from ae_prep.reading.verdict import happened

_DIGITS = "<digits>"
_SIGNS = frozenset("$€£¥")
_LENGTH_STEP, _LENGTHS = 6, 5


class Features(NamedTuple):
    """The features of one sentence. ``place`` (where it stands) tells parts apart, but says nothing of marks."""

    words: frozenset[str]
    other: Sequence[str]
    place: Sequence[str]


def word_features(word: str, base: str, lists: Mapping[str, frozenset[str]]) -> Iterator[str]:
    """The features of one word by itself: the word, its beginning and ending, the word lists it stands in."""
    yield "w=" + word
    if word == _DIGITS:
        return
    if base != word:
        yield "w=" + base
        yield "-" + word[len(base) :]
    if len(base) > 4:
        yield from ("<" + base[:3], base[-3:] + ">", base[-2:] + ">")
    if len(base) > 5:
        yield from ("<" + base[:4], base[-4:] + ">")
    for name, entries in lists.items():
        if word in entries or base in entries:
            yield "l=" + name


def is_pair(feature: str) -> bool:
    """Whether a feature is a pair of neighbouring words: names of word lists and labels hold blanks, too."""
    return " " in feature and not feature.startswith(("l=", "c="))


def stories(reading: Reading) -> Iterator[list[Sentence]]:
    """The sentences of the answer itself, and those of each follow-up answer, as one story each."""
    story: list[Sentence] = []
    for sentence in reading.sentences:
        if story and not reading.segments[sentence.segment].own and story[-1].segment != sentence.segment:
            yield story
            story = []
        story.append(sentence)
    if story:
        yield story


def features(reading: Reading, story: Sequence[Sentence]) -> Iterator[Features]:
    """The features of each sentence of ``story``, in order."""
    labels = _labels(reading)
    seen, voices = forms(reading), reading.columns.voices
    acted = False
    for index, sentence in enumerate(story):
        inside = range(sentence.first, sentence.last)
        words = [seen[token] for token in inside if voices[token] != QUOTED]
        who = _who(reading.acts_in(sentence.number))
        where = place_features(index, len(story), acted, who)
        acted = acted or who in ("i", "we")
        other = [*map(" ".join, _pairs(words)), *labels.get(sentence.number, ()), *_found(reading, sentence)]
        yield Features(frozenset(words), other, where)


def forms(reading: Reading) -> list[str]:
    """Every word of ``reading`` as the model sees it: a number is a number, with a currency before it or not."""
    columns = reading.columns
    found, bases = list(columns.words), columns.bases
    for index in columns.hot:
        word = found[index]
        if bases[index] == _DIGITS or word[0] in _SIGNS or (word[:2] == "rp" and word[-1].isdigit()):
            found[index] = _DIGITS
    return found


def _pairs(words: Sequence[str]) -> set[tuple[str, str]]:
    """Neighbouring words; ``^`` stands before the first."""
    return {*zip(("^", *words), words, strict=False), ("^ " + words[0], words[1])} if len(words) > 1 else set()


def _labels(reading: Reading) -> dict[int, set[str]]:
    """The labels of the phrases and claims found, by sentence."""
    labels = {number: {"c=" + label for label in labels_of(held)} for number, held in reading.held.items()}
    for match in reading.claims:
        labels.setdefault(reading.columns.sentences[match.first], set()).add("c=praise")
    return labels


def _found(reading: Reading, sentence: Sentence) -> Iterator[str]:
    """What the reading found in ``sentence``: acts, figures, a question, a quotation; and its length."""
    columns = reading.columns
    acts = reading.acts_in(sentence.number)
    yield first_act_feature(acts[0].who, acts[0].mood) if acts else "a1=-"
    ours = reading.words("result verb")
    for act in acts:
        yield act_feature(act.who, act.mood, act.weak)
        if act.mood == EVENT and act.who != OTHER and columns.entries[act.verb].base in ours:
            yield "a=result"
    figures = reading.figures_in(sentence.number)
    yield from ("f=" + figure.kind for figure in figures)
    if not figures:
        yield "f=-"
    if sentence.question:
        yield "?"
    if any(voice != OWN for voice in columns.voices[sentence.first : sentence.last]):
        yield "quoted"
    yield length_step(sentence.last - sentence.first)


def act_feature(who: str, mood: str, weak: bool) -> str:
    """An act: whose it is, how it is told, and whether it says little."""
    return f"a={who}:{mood}{':w' if weak else ''}"


def first_act_feature(who: str, mood: str) -> str:
    """The first act of a sentence."""
    return f"a1={who}:{mood}"


def length_step(tokens: int) -> str:
    """How long a sentence is, in a few steps."""
    return f"n={min(tokens // _LENGTH_STEP, _LENGTHS)}"


def place_features(index: int, length: int, acted: bool, who: str) -> list[str]:
    """Where sentence ``index`` stands in a story of ``length``, and ``who`` has ``acted`` before and in it."""
    return [_place(index, length), f"q={4 * index // length}", f"h={int(acted)}:{who}"]


def _place(index: int, length: int) -> str:
    if length == 1:
        return "p=only"
    names = {0: "first", length - 1: "last", 1: "second", length - 2: "last-but-one"}
    return "p=" + names.get(index, "middle")


def _who(acts: Sequence[Act]) -> str:
    """Who acts in a sentence: the candidate, with others, others, nobody."""
    own = [act for act in acts if happened(act)]
    if own:
        return "i" if any(act.who == I for act in own) else "we"
    return "other" if acts else "-"
