"""What practice keeps: attempts at questions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from ae_prep.model.answers import Answer
from ae_prep.model.banks import Question

#: What the candidate may say of how an answer sounded.
RATINGS = ("yes", "partly", "no")


@dataclass(frozen=True, slots=True)
class Spoken:
    """An answer that was said aloud: for how many seconds, and whether it was clear, steady and on time.

    A rating is one of ``RATINGS``, or empty where none was given. Only the candidate can tell.
    """

    seconds: int | None = None
    clear: str = ""
    steady: str = ""
    on_time: str = ""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try at one question, with the question as it was asked. ``number`` counts from 1 for the question.

    ``finished_at`` (aware) is when it was handed in; ``spoken`` the last time that it was said aloud.
    """

    bank: str
    question: Question
    number: int
    answer: Answer
    state: Literal["open", "answered", "skipped"] = "answered"
    finished_at: datetime | None = None
    spoken: Spoken | None = None
    id: int = 0
