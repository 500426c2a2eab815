"""One answer of a file while it is being read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, NamedTuple

from ae_prep.answers.labels import FOLLOW_UP, TEXT
from ae_prep.answers.places import Stretch
from ae_prep.model import PARTS, SITUATION, Answer

_BETWEEN = "\n\n"


class _Chunk(NamedTuple):
    """A paragraph, and the lines of the file that it was read from (from 0, half-open)."""

    text: str
    lines: tuple[int, int]


@dataclass(slots=True)
class Draft:
    """Collects texts field by field. ``current`` is where the next text goes; None to pass it over."""

    level: int
    line: int
    question: str | None
    question_id: str | None
    known: dict[str, str]
    current: str | None = TEXT
    fields: dict[str, list[_Chunk]] = field(default_factory=dict)
    followups: list[tuple[str | None, list[str]]] = field(default_factory=list)
    directives: list[str] = field(default_factory=list)

    def begin(self, name: str) -> None:
        """What follows belongs to the field ``name``."""
        self.current = name
        if name == FOLLOW_UP:
            self.followups.append((None, []))
        else:
            self.fields.setdefault(name, [])

    @property
    def awaits_question(self) -> bool:
        """Whether the next paragraph is a follow-up's question."""
        return self.current == FOLLOW_UP and self.followups[-1][0] is None

    def add(self, text: str, lines: tuple[int, int]) -> None:
        """One more paragraph of the current field, from these lines. The first of a follow-up is its question."""
        if self.awaits_question:
            self.followups[-1] = (text, [])
        elif self.current == FOLLOW_UP:
            self.followups[-1][1].append(text)
        elif self.current:
            self.fields.setdefault(self.current, []).append(_Chunk(text, lines))

    def answer(self) -> Answer:
        """What was collected. A text before the first part tells the situation."""
        known: dict[str, Any] = dict(self.known)
        form = known.pop("form", None)
        texts = {name: _joined(chunks) for name, chunks in self._fields().items()}
        has_parts = self._has_parts
        return Answer(
            text=None if has_parts or form == "none" else texts.get(TEXT, ""),
            parts=MappingProxyType({part: texts[part] for part in PARTS if part in texts}) if has_parts else None,
            question=self.question,
            question_id=self.question_id,
            when=texts.get("when"),
            who=texts.get("who"),
            figure=texts.get("figure"),
            followups=tuple((question or "", _BETWEEN.join(reply)) for question, reply in self.followups),
            directives=tuple(self.directives),
            **known,
        )

    def places(self) -> Mapping[str, Sequence[Stretch]]:
        """Where in the file each field was read from."""
        return {name: _stretches(chunks) for name, chunks in self._fields().items()}

    @property
    def _has_parts(self) -> bool:
        return self.known.get("form") == "parts" or any(part in self.fields for part in PARTS)

    def _fields(self) -> dict[str, list[_Chunk]]:
        if not (self._has_parts and _joined(self.fields.get(TEXT, ()))):
            return self.fields
        told = self.fields.get(SITUATION, [])
        return {**self.fields, SITUATION: [*self.fields[TEXT], *(told if _joined(told) else [])]}


def _joined(chunks: Sequence[_Chunk]) -> str:
    return _BETWEEN.join(chunk.text for chunk in chunks)


def _stretches(chunks: Sequence[_Chunk]) -> list[Stretch]:
    found, start = [], 0
    for chunk in chunks:
        found.append(Stretch(start, start + len(chunk.text), *chunk.lines))
        start += len(chunk.text) + len(_BETWEEN)
    return found
