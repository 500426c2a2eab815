"""Which part of a story each sentence tells: S, T, A, R or O (other).

The speaker's own act is A, in a mistake as well; what it led to, a lesson and a new habit are R; a discovery
is S; claims, advice, motives, courtesy and habits are O.
"""

from __future__ import annotations

from collections.abc import Sequence

from ae_prep.reading.facts import EVENT, OTHER, Act, Reading, Sentence
from ae_prep.reading.verdict import happened


def tag_parts(reading: Reading) -> list[str]:
    """The part of each sentence of ``reading``, in order."""
    tags: list[str] = []
    acted = False
    for sentence in reading.sentences:
        tag = _tag(reading, sentence, reading.acts_in(sentence.number), acted)
        acted = acted or tag == "A"
        tags.append(tag)
    return tags


def lesson(reading: Reading, sentence: int) -> bool:
    """Whether the sentence states a lesson or a new habit."""
    if reading.within(sentence, "lesson") and not reading.within(sentence, "lesson.not"):
        return True
    return reading.within(sentence, "lesson.turn") and sentence in reading.habits


def _tag(reading: Reading, sentence: Sentence, acts: Sequence[Act], acted: bool) -> str:
    number = sentence.number
    own = [act for act in acts if happened(act)]
    if lesson(reading, number) and not (own and own[0].first - sentence.first > 12):
        return "R"
    if own and all(reading.tokens[act.verb].base in reading.words("result verb") for act in own):
        ending = acted or reading.within(number, "result.lead") or bool(reading.figures_in(number))
        return "R" if ending else "A"
    if reading.within(number, "task") and not any(not act.weak for act in own):
        return "T"
    if own:
        return "A"
    return _without_act(reading, sentence, acts, acted)


def _without_act(reading: Reading, sentence: Sentence, acts: Sequence[Act], acted: bool) -> str:
    number = sentence.number
    others = any(act.who == OTHER and act.mood == EVENT for act in acts)
    if reading.event == "event" and reading.tokens[sentence.first].base in reading.words("person"):
        others = others or not reading.within(number, "general", "advice")
    dated = reading.within(number, "cue.time")
    if reading.within(number, "discovery"):
        return "S"
    if not dated and not others and _other(reading, sentence):
        return "O"
    ended = reading.within(number, "outcome", "outcome.vague")
    if (acted or reading.within(number, "result.lead")) and (ended or others or reading.within(number, "result.lead")):
        return "R"
    if others or dated or ended or reading.within(number, "cue.definite", "setting"):
        return "S"
    return "S" if reading.figures_in(number) else "O"


def _other(reading: Reading, sentence: Sentence) -> bool:
    """Claims, advice, habits, questions."""
    return sentence.question or reading.within(sentence.number, "claim", "advice", "general", "overclaim")
