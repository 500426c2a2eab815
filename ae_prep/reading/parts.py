"""What a mistake taught."""

from __future__ import annotations

from ae_prep.reading.facts import Reading


def lesson(reading: Reading, sentence: int) -> bool:
    """Whether the sentence states a lesson or a new habit."""
    if reading.within(sentence, "lesson") and not reading.within(sentence, "lesson.not"):
        return True
    return reading.within(sentence, "lesson.turn") and sentence in reading.habits
