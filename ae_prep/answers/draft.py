"""One answer of a file while it is being read."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from ae_prep.answers.labels import FOLLOW_UP, TEXT
from ae_prep.model import PARTS, SITUATION, Answer


@dataclass(slots=True)
class Draft:
    """Collects texts field by field. ``current`` is where the next text goes; None to pass it over."""

    level: int
    line: int
    question: str | None
    question_id: str | None
    known: dict[str, str]
    current: str | None = TEXT
    fields: dict[str, list[str]] = field(default_factory=dict)
    followups: list[tuple[str | None, list[str]]] = field(default_factory=list)

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

    def add(self, text: str) -> None:
        """One more paragraph of the current field. The first of a follow-up is its question."""
        if self.awaits_question:
            self.followups[-1] = (text, [])
        elif self.current == FOLLOW_UP:
            self.followups[-1][1].append(text)
        elif self.current:
            self.fields.setdefault(self.current, []).append(text)

    def answer(self) -> Answer:
        """What was collected. A text before the first part tells the situation."""
        known: dict[str, Any] = dict(self.known)
        form = known.pop("form", None)
        texts = {name: "\n\n".join(found) for name, found in self.fields.items()}
        has_parts = form == "parts" or any(part in texts for part in PARTS)
        if has_parts and texts.get(TEXT):
            texts[SITUATION] = "\n\n".join(filter(None, (texts[TEXT], texts.get(SITUATION, ""))))
        return Answer(
            text=None if has_parts or form == "none" else texts.get(TEXT, ""),
            parts=MappingProxyType({part: texts[part] for part in PARTS if part in texts}) if has_parts else None,
            question=self.question,
            question_id=self.question_id,
            when=texts.get("when"),
            who=texts.get("who"),
            figure=texts.get("figure"),
            followups=tuple((question or "", "\n\n".join(reply)) for question, reply in self.followups),
            **known,
        )
