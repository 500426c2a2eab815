"""The nouns of the program: plain frozen data, no input or output, no behaviour beyond what is obvious.

Names of roles, kinds, skills and severities are those that files and other programs use (``docs/bank-format.md``,
``docs/answer-file.md``). Each noun is loaded when it is first asked for: a review needs no banks, a bank no reviews.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ae_prep.model.vocabulary import (
    ACTION,
    AE_VARIANTS,
    ASK,
    BEHAVIOURAL,
    CONSIDER,
    CULTURE,
    CULTURES,
    EMPTY,
    FUNNEL,
    INTRODUCTION,
    KINDS,
    KNOWLEDGE,
    LESSON,
    LEVELS,
    LOGISTICS,
    MISTAKE,
    MOTIVATION,
    MUST,
    OBJECTION,
    PARTS,
    REHEARSED,
    RESULT,
    ROLES,
    SEVERITIES,
    SHOULD,
    SITUATION,
    SITUATIONAL,
    SKILLS,
    TASK,
    THEMES,
    YOU_CHECK,
    Severity,
)

if TYPE_CHECKING:
    from ae_prep.model.answers import Answer
    from ae_prep.model.applications import Application, Interview, OwnQuestion, Plan, Product
    from ae_prep.model.banks import Bank, FollowUp, Problem, Question, RedFlag
    from ae_prep.model.findings import Finding, Keep, PartSpan, Review
    from ae_prep.model.house_rules import ALL_RULES, BankTest, HouseRule
    from ae_prep.model.practice import Attempt, Spoken
    from ae_prep.model.track import TrackRow

__all__ = [
    "ACTION",
    "AE_VARIANTS",
    "ALL_RULES",
    "ASK",
    "BEHAVIOURAL",
    "CONSIDER",
    "CULTURE",
    "CULTURES",
    "EMPTY",
    "FUNNEL",
    "INTRODUCTION",
    "KINDS",
    "KNOWLEDGE",
    "LESSON",
    "LEVELS",
    "LOGISTICS",
    "MISTAKE",
    "MOTIVATION",
    "MUST",
    "OBJECTION",
    "PARTS",
    "REHEARSED",
    "RESULT",
    "ROLES",
    "SEVERITIES",
    "SHOULD",
    "SITUATION",
    "SITUATIONAL",
    "SKILLS",
    "TASK",
    "THEMES",
    "YOU_CHECK",
    "Answer",
    "Application",
    "Attempt",
    "Bank",
    "BankTest",
    "Finding",
    "FollowUp",
    "HouseRule",
    "Interview",
    "Keep",
    "OwnQuestion",
    "PartSpan",
    "Plan",
    "Problem",
    "Product",
    "Question",
    "RedFlag",
    "Review",
    "Severity",
    "Spoken",
    "TrackRow",
]

#: In which module each noun is.
_HOMES = {
    "Answer": "answers",
    "Bank": "banks",
    "FollowUp": "banks",
    "Problem": "banks",
    "Question": "banks",
    "RedFlag": "banks",
    "Finding": "findings",
    "Keep": "findings",
    "PartSpan": "findings",
    "Review": "findings",
    "ALL_RULES": "house_rules",
    "BankTest": "house_rules",
    "HouseRule": "house_rules",
    "Application": "applications",
    "Interview": "applications",
    "OwnQuestion": "applications",
    "Plan": "applications",
    "Product": "applications",
    "Attempt": "practice",
    "Spoken": "practice",
    "TrackRow": "track",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value
