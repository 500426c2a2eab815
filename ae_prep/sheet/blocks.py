"""What a sheet is made of. Texts are ready to be shown and hold no markup; a renderer gives them their looks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from ae_prep.model import Answer


@dataclass(frozen=True, slots=True)
class Field:
    """Something to know. ``value`` is None where it is unknown and to be filled in by hand."""

    label: str
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Tick:
    """A line to tick off. ``basis`` is the item of the article it rests on, empty where there is none."""

    text: str
    done: bool = False
    note: str = ""
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence or two in between."""

    text: str


@dataclass(frozen=True, slots=True)
class Mend:
    """What weakens an answer, the candidate's own words where the remark does not quote them, and the way out."""

    what: str
    quote: str
    fix: str


@dataclass(frozen=True, slots=True)
class Found:
    """What makes an answer strong, and the candidate's words that show it."""

    what: str
    quote: str


@dataclass(frozen=True, slots=True)
class Card:
    """One answer with what the review says. ``prospect`` is what an objection replies to; else empty.

    ``note`` stands in for ``mend`` where there is none: nothing was found, or nothing could be.
    """

    answer: Answer
    facts: tuple[Field, ...] = ()
    prospect: str = ""
    found: tuple[Found, ...] = ()
    mend: tuple[Mend, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Space:
    """Room to write: the field of the answer it is for (``answers.labels``), and how many ruled lines."""

    field: str
    lines: int


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question to answer by hand; for an objection with what the prospect says, and says then."""

    question: str
    question_id: str
    spaces: tuple[Space, ...]
    prospect: str = ""
    second_turn: str = ""
    hint: str = ""


Block = Field | Tick | Line | Card | Prompt | Space


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it. ``name`` says which section it is, in every language."""

    name: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet or worksheet in the language ``lang`` for one of ``model.ROLES``."""

    format: Literal["sheet", "worksheet"]
    lang: str
    role: str
    title: str
    facts: tuple[Field, ...]
    sections: tuple[Section, ...]
    interview_on: date | None = None
