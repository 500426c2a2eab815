"""What somebody answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ae_prep.model.vocabulary import BEHAVIOURAL, EMPTY


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody answered: free ``text``, or ``parts`` by name, never both.

    A part, ``when``, ``who`` or ``figure`` that is None or absent was not asked for; an empty string was asked
    for and left empty. ``parts`` is None for free text.
    """

    text: str | None = None
    parts: Mapping[str, str] | None = None
    lang: str = "en"
    id: str | None = None
    question: str | None = None
    question_id: str | None = None
    role: str = "any"
    kind: str = BEHAVIOURAL
    skill: str | None = None
    culture: str = "unknown"
    when: str | None = None
    who: str | None = None
    figure: str | None = None
    #: A follow-up question that was answered as well, oldest first: (question, answer).
    followups: tuple[tuple[str, str], ...] = ()
    #: Funnel questions only: the numbers given, as written; the bank's question has them where this is empty.
    inputs: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    #: What comments of ours in its section of a file say: ``ignore hedged – my coach wants it so``.
    directives: tuple[str, ...] = ()
