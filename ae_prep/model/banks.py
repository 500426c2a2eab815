"""Banks of questions, and what may be wrong in their files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, NamedTuple

from ae_prep.model.house_rules import BankTest, HouseRule
from ae_prep.model.vocabulary import EMPTY


class FollowUp(NamedTuple):
    """A question to dig deeper; ``rule`` names the finding that it answers, where there is one."""

    text: str
    rule: str | None = None


class RedFlag(NamedTuple):
    """What weakens an answer; ``rule`` names the checker's rule that sees it, where there is one."""

    text: str
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a bank, in one language.

    ``id`` is stable for ever; together with ``bank`` it is what history hangs on.
    ``skill`` is one of ``SKILLS`` or ``THEMES``, or None. ``roles`` has the primary role first.
    """

    id: str
    bank: str
    lang: str
    title: str
    text: str
    kind: str
    roles: tuple[str, ...]
    level: int
    skill: str | None = None
    variants: tuple[str, ...] = ()
    origin: Literal["article", "extension"] = "article"
    sources: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    rules_off: tuple[str, ...] = ()
    hint: str = ""
    followups: tuple[FollowUp, ...] = ()
    strong: tuple[str, ...] = ()
    red_flags: tuple[RedFlag, ...] = ()
    #: Objections only: the theme (price, timing, need, authority), what the prospect says, and then says.
    theme: str | None = None
    prospect: str = ""
    second_turn: str = ""
    #: Funnel questions only: the numbers given, as written.
    inputs: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    #: Knowledge questions only: one entry a point, each with its accepted wordings; and whether "it depends".
    key: tuple[tuple[str, ...], ...] = ()
    depends: bool = False
    line: int = 0


@dataclass(frozen=True, slots=True)
class Bank:
    """A bank of questions in one language. ``origin`` is where it was found, ``digest`` its content's SHA-256.

    ``rules`` are its own; one that is not translated has another ``lang``. ``rules_off``: the checker's, silent here.
    """

    id: str
    title: str
    lang: str
    roles: tuple[str, ...]
    version: str
    questions: tuple[Question, ...]
    description: str = ""
    author: str = ""
    license: str = ""
    origin: str = "built-in"
    digest: str = ""
    rules: tuple[HouseRule, ...] = ()
    rules_off: tuple[str, ...] = ()
    tests: tuple[BankTest, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a file: where (from 1), which code, what and how to mend it, in English until shown.

    An error keeps the file from being used, a warning does not.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    fix: str = ""
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    severity: Literal["error", "warning"] = "error"
