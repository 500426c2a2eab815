"""An answer as the stretches of text that a reading is made of."""

from __future__ import annotations

from ae_prep.model import PARTS, Answer
from ae_prep.reading.facts import Segment

_LETTERS = dict(zip(PARTS, "STARL", strict=True))


def segments_of(answer: Answer) -> list[Segment]:
    """The text or parts of ``answer`` in the order of a story; follow-up answers are last and not remarked on."""
    if answer.parts is None:
        own = [Segment(answer.text or "")]
    else:
        own = [Segment(answer.parts[name], _LETTERS[name]) for name in PARTS if answer.parts.get(name) is not None]
    return own + [Segment(text, own=False) for _, text in answer.followups]
