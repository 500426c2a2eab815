"""The codes that files and other programs use: severities, roles, kinds, skills, parts."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

Severity = Literal["must", "should", "consider", "you-check"]
MUST: Severity = "must"
SHOULD: Severity = "should"
CONSIDER: Severity = "consider"
#: What no text can show: only the candidate can tell, so it is neither right nor wrong.
YOU_CHECK: Severity = "you-check"
#: Of remarks on an answer, gravest first; the order in which they are shown.
SEVERITIES: tuple[Severity, ...] = (MUST, SHOULD, CONSIDER)

ROLES = ("sdr", "ae", "am", "promotion", "any")
CULTURES = ("formal", "neutral", "relaxed", "unknown")
LEVELS = (1, 2, 3)
AE_VARIANTS = ("closer", "full-cycle", "post-sale")

BEHAVIOURAL = "behavioural"
MISTAKE = "mistake"
MOTIVATION = "motivation"
INTRODUCTION = "introduction"
KNOWLEDGE = "knowledge"
OBJECTION = "objection"
FUNNEL = "funnel"
SITUATIONAL = "situational"
ASK = "ask"
CULTURE = "culture"
LOGISTICS = "logistics"
KINDS = (
    BEHAVIOURAL,
    MISTAKE,
    MOTIVATION,
    INTRODUCTION,
    KNOWLEDGE,
    OBJECTION,
    FUNNEL,
    SITUATIONAL,
    ASK,
    CULTURE,
    LOGISTICS,
)
#: Kinds whose answers one rehearses several times; what is looked up, arithmetic and the way there are not.
REHEARSED = (BEHAVIOURAL, MISTAKE, MOTIVATION, INTRODUCTION, OBJECTION, SITUATIONAL)

SKILLS = (
    "ae-com",
    "ae-emp",
    "ae-prb",
    "ae-org",
    "ae-neg",
    "ae-det",
    "sdr-cur",
    "sdr-emp",
    "sdr-prd",
    "sdr-obj",
    "sdr-rel",
)
#: What a question may be about instead of a skill.
THEMES = (
    *(f"duty-{n}" for n in range(1, 11)),
    *(f"day-{n}" for n in range(1, 12)),
    "funnel",
    "mentor",
    "learning",
    "honesty",
    "track",
    "volume",
    "roles",
    "growth",
)

#: The parts of a story, in the order in which they are asked for.
SITUATION, TASK, ACTION, RESULT, LESSON = "situation", "task", "action", "result", "lesson"
PARTS = (SITUATION, TASK, ACTION, RESULT, LESSON)

EMPTY: Mapping[str, str] = MappingProxyType({})
