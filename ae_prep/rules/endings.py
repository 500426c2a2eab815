"""How a story ends: what several rules need to know about its result."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from ae_prep.reading.facts import EVENT, OTHER, SURELY, Act, Match, Reading
from ae_prep.reading.parts import lesson
from ae_prep.reading.verdict import happened

#: Kinds of number that measure something; a year, a label or a stretch of time does not.
MEASURES = ("percent", "money", "multiple", "count")
#: A task needs a verb and its object.
_TASK = 2
#: By part, the one whose field often tells it as well.
_BEFORE = {"T": "S", "R": "A"}
#: So many words before the verb of a relative clause stands the noun that it belongs to.
_HEAD = 2
#: What opens a clause about how many.
_COUNTING = frozenset("only just hanya cuma".split())
#: What opens a clause about somebody else.
_OPENING = (".", ",", ";", "dan", "akhirnya", "sampai", "hingga", "sehingga", "lalu")


def outcomes(reading: Reading) -> Iterator[Match]:
    """Finished outcomes (signed, renewed, fell through) told after the candidate's first act, or at the end."""
    first = next((act.first for act in reading.acts if happened(act)), 0)
    for match in reading.found("outcome"):
        if match.first >= first:
            yield match


def vaguely(reading: Reading) -> Iterator[Match]:
    """Phrases of a vague outcome that are not denied (*pelanggan yang tidak puas*) and set no scene."""
    words, denying = reading.columns.words, reading.words("negation")
    for match in reading.found("outcome.vague"):
        before = words[max(0, match.first - 2) : match.last]
        if denying.isdisjoint(before) and reading.part(reading.columns.sentences[match.first]) not in ("S", "T"):
            yield match


def ending(reading: Reading) -> bool:
    """Whether the answer tells how it ended, however vaguely."""
    if _resulted(reading) or next(outcomes(reading), None) or next(vaguely(reading), None):
        return True
    if any(lesson(reading, sentence.number) for sentence in reading.sentences):
        return True
    acts = [act for act in reading.acts if happened(act)]
    last = acts[-1].verb if acts else -1
    if _counted_after(reading, last):
        return True
    others = (act for act in reading.acts if act.who == OTHER and act.mood == EVENT and act.first > last)
    if not all(_which(reading, act) for act in others):
        return True
    return reading.lang == "id" and _turned(reading, last + 1)


def _resulted(reading: Reading) -> bool:
    """Whether a sentence is a result, and not only for its place: stories end with one, but not all of them."""
    results = [number for number, part in enumerate(reading.parts) if part == "R"]
    if reading.most("outcome") == SURELY:
        return bool(results) or reading.judged("outcome", len(reading.sentences) - 1)
    if results and results[-1] == len(reading.sentences) - 1 and _achieved(reading, results[-1]):
        return True
    return not all(reading.marks.faint("R", number) for number in results)


def _achieved(reading: Reading, number: int) -> bool:
    """*I finished that month with six articles*: an own act that is a result, with a figure."""
    ours = reading.words("result verb")
    acted = any(happened(act) and reading.columns.bases[act.verb] in ours for act in reading.acts_in(number))
    return acted and any(figure.kind in MEASURES for figure in reading.figures_in(number))


def _counted_after(reading: Reading, last: int) -> bool:
    """Whether the last act, its clause over, is followed by how many there were: *..., and only three met me*."""
    edges, gaps, words = reading.columns.edges, reading.columns.gaps, reading.columns.words
    for figure in reading.figures:
        first, _ = reading.clause(figure.first)
        if figure.kind == "count" and last < first and figure.sentence == reading.columns.sentences[max(last, 0)]:
            opening = {gaps[first], *words[first : first + 2]}
            if edges and not opening.isdisjoint(_COUNTING):
                return True
    return False


def _which(reading: Reading, act: Act) -> bool:
    """Indonesian: *masalah teknis yang muncul* only says which problem is meant; *banyak yang beli* tells an end."""
    words, first = reading.columns.words, reading.sentences[act.sentence].first
    if reading.part(act.sentence) == "R" or act.first - first <= _HEAD or words[act.first - 1] != "yang":
        return False
    return words[act.first - _HEAD] not in reading.words("many")


def _turned(reading: Reading, index: int) -> bool:
    """Indonesian: after the last own act a clause about somebody or something else, whatever its verb."""
    columns, persons = reading.columns, reading.words("person")
    edges = columns.edges
    for at in edges[bisect_left(edges, index) :]:
        if columns.gaps[at] in _OPENING:
            pair = columns.entries[at : at + 2]
            if len(pair) > 1 and any(word.base in persons or word.word.endswith("nya") for word in pair):
                return True
    return False


def field_tells(reading: Reading, part: str, text: str) -> bool:
    """Whether the field of ``part``, however few its words, tells what it asks for: *They signed*, *rang 40 shops*.

    ``text`` is what stands in it. A field that points elsewhere (*see above*) tells nothing.
    """
    numbers = [number for number, _ in enumerate(reading.sentences) if _field(reading, number) == part]
    words = [word.strip(".,;:!") for word in text.lower().split()]
    if not numbers or not reading.words("elsewhere").isdisjoint(words):
        return False
    acts = [act for number in numbers for act in reading.acts_in(number)]
    counted = any(figure.kind in MEASURES for number in numbers for figure in reading.figures_in(number))
    if part == "S":
        return any(reading.within(number, "cue.time") for number in numbers)
    if part == "T":
        return counted or len(words) >= _TASK
    if part == "A":
        return any(happened(act) for act in acts)
    ends = any(reading.within(number, "outcome", "outcome.vague", "dwelling") for number in numbers)
    return counted or ends or any(act.mood == EVENT for act in acts)


def told_before(reading: Reading, part: str) -> bool:
    """Whether the field before that of ``part`` tells it: a task in the situation, a result as the action ends."""
    if part not in _BEFORE:
        return False
    numbers = [number for number, _ in enumerate(reading.sentences) if _field(reading, number) == _BEFORE[part]]
    if part == "T":
        return any(reading.within(number, "task") for number in numbers)
    return bool(numbers) and any(reading.columns.sentences[match.first] == numbers[-1] for match in outcomes(reading))


def _field(reading: Reading, number: int) -> str | None:
    """The letter of the field that sentence ``number`` stands in; None in free text."""
    return reading.segments[reading.sentences[number].segment].part


def measured(reading: Reading) -> bool:
    """Whether any number of the answer measures something."""
    return any(figure.kind in MEASURES for figure in reading.figures)
