"""What a rule is, and what it sees besides the reading."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from ae_prep.model import BEHAVIOURAL, EMPTY, KINDS, MISTAKE, Answer, Severity
from ae_prep.reading.facts import Reading
from ae_prep.rules.speech import USUAL, Speech

if TYPE_CHECKING:
    from ae_prep.rules.preparation import Case

#: Kinds that ask for a story. A promotion question is a behavioural one with role promotion.
STORIES = (BEHAVIOURAL, MISTAKE)
ALL_KINDS = KINDS


class Context(NamedTuple):
    """The answer as it was given, next to its reading, and how fast and how long its author wants to speak."""

    answer: Answer
    #: Funnel questions only: the numbers given, as written.
    inputs: Mapping[str, str] = EMPTY
    speech: Speech = USUAL

    @property
    def structured(self) -> bool:
        """Whether the answer came in parts."""
        return self.answer.parts is not None

    def asked(self, part: str) -> bool:
        """Whether there was a field for ``part``."""
        return self.answer.parts is not None and self.answer.parts.get(part) is not None

    def empty(self, part: str) -> bool:
        """Whether ``part`` was asked for and left empty."""
        return self.thin(part, 1)

    def thin(self, part: str, words: int = 4) -> bool:
        """Whether ``part`` was asked for and holds fewer than ``words`` words."""
        parts = self.answer.parts or {}
        text = parts.get(part)
        return text is not None and len(text.split()) < words


class Hit(NamedTuple):
    """What a rule says of an answer: how grave, and tokens ``first`` to ``last`` (exclusive), if any.

    ``what`` and ``fix`` replace the rule's own where given; ``values`` fill them. ``span`` stands for tokens
    where a stretch of text is meant that is none (segment, start, end). The hit is dropped where one of the
    rules in ``yields_to`` speaks: one cause, one finding. ``exact``: a field was asked for and left empty, which is
    sure however short the rest is. ``counted``: it rests on a field or a count and not on what words mean, so that
    it speaks as gravely as it says without having been measured. ``origin`` replaces the rule's own where one of its
    remarks is an extension.
    """

    severity: Severity
    first: int | None = None
    last: int | None = None
    what: str = ""
    fix: str = ""
    values: Mapping[str, object] = MappingProxyType({})
    part: str | None = None
    yields_to: tuple[str, ...] = ()
    span: tuple[int, int, int] | None = None
    exact: bool = False
    counted: bool = False
    origin: Literal["", "article", "extension"] = ""


class Example(NamedTuple):
    """A text to show what a rule means where plain words are not enough: kind, skill, culture or fields matter."""

    text: str = ""
    kind: str = BEHAVIOURAL
    role: str = "any"
    parts: Mapping[str, str] | None = None
    when: str | None = None
    skill: str | None = None
    culture: str = "unknown"
    inputs: Mapping[str, str] = EMPTY


class Rule(NamedTuple):
    """A rule's card.

    Args:
        name: as coaches switch it on and off; the file is called the same, with underscores.
        severity: the gravest it may reach.
        basis: ids of the article's items, the one to show first.
        origin: article, or extension where the rule is our own.
        kinds: kinds of question it looks at; empty where it looks at no single answer.
        about: one sentence on what it looks for.
        what: what a finding says; ``{x}`` is the candidate's own wording.
        fix: the one thing to do.
        flags: by language, texts (or cases) on which it speaks; ``passes``: those on which it must be silent.
        absence: whether it speaks of something that is not there (silent where a text is too short to judge).
        exact: whether it counts or compares, so that it is as sure as its card says without having been measured.
        langs: the languages in which it can speak at all.
    """

    name: str
    severity: Severity
    basis: tuple[str, ...]
    origin: Literal["article", "extension"]
    kinds: tuple[str, ...]
    about: str
    what: str
    fix: str = ""
    flags: Mapping[str, Sequence[str | Example | Case]] = MappingProxyType({})
    passes: Mapping[str, Sequence[str | Example | Case]] = MappingProxyType({})
    absence: bool = False
    exact: bool = False
    langs: tuple[str, ...] = ("en", "id")


Find = Callable[[Reading, Context], Iterator[Hit]]


class RuleModule(NamedTuple):
    """A rule's card, its function, and its manual page."""

    rule: Rule
    find: Find
    manual: str
