"""What practice keeps: attempts at questions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ae_prep.model.answers import Answer
from ae_prep.model.banks import Question


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try at one question, with the question as it was asked. ``number`` counts from 1 for the question."""

    bank: str
    question: Question
    number: int
    answer: Answer
    state: Literal["open", "answered", "skipped"] = "answered"
