"""What a bank may bring besides questions: its own do's and don'ts, and answers to test rules on."""

from __future__ import annotations

from dataclasses import dataclass

from ae_prep.model.answers import Answer
from ae_prep.model.vocabulary import Severity

#: What stands in ``BankTest.silent`` for every rule that is not expected to speak.
ALL_RULES = "all"


@dataclass(frozen=True, slots=True)
class HouseRule:
    """A bank's own do (``do`` is true: one of its phrases is expected) or don't (none of them is wanted).

    ``phrases`` are literal words in ``lang``, in which ``…`` stands for up to three words. ``says`` and ``fix`` are
    what a finding tells. It looks at answers to questions of the bank, of ``kinds``, on ``skills`` and with an id
    in ``questions`` only, where these are not empty.
    """

    id: str
    lang: str
    title: str
    do: bool
    severity: Severity
    phrases: tuple[str, ...]
    says: str
    fix: str
    kinds: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class BankTest:
    """An answer that a bank brings to test its rules: those that must speak about it, and those that must not.

    ``silent`` may hold ``ALL_RULES``: then only those in ``flagged`` may speak.
    """

    id: str
    title: str
    answer: Answer
    flagged: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    line: int = 0
