"""The nouns of the program: plain frozen data, no input or output, no behaviour beyond what is obvious.

Names of roles, kinds, skills and severities are those that files and other programs use
(``docs/bank-format.md``, ``docs/answer-file.md``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Literal

from ae_prep.house_rules import BankTest as BankTest
from ae_prep.house_rules import HouseRule as HouseRule

Severity = Literal["must", "should", "consider"]
MUST: Severity = "must"
SHOULD: Severity = "should"
CONSIDER: Severity = "consider"
#: Gravest first; the order in which findings are shown.
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


# --- banks -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A question to dig deeper; ``rule`` names the finding that it answers, where there is one."""

    text: str
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class RedFlag:
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


# --- answers -----------------------------------------------------------------------------------------


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


# --- findings ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark on an answer, in words ready to be shown.

    ``start`` and ``end`` count Unicode code points of the text as given (of the part named by ``part``, where
    the answer has parts), half-open, from 0; they and ``excerpt`` are None for something that is absent.
    ``part`` is S, T, A, R or L (lesson) or the field's name, or None where the remark is on the whole answer.
    ``basis`` holds item ids of the article; ``origin`` tells whether the rule rests on it or is our own.
    """

    rule: str
    severity: Severity
    basis: tuple[str, ...]
    origin: Literal["article", "extension"]
    part: str | None
    start: int | None
    end: int | None
    excerpt: str | None
    what: str
    why: str
    fix: str


@dataclass(frozen=True, slots=True)
class Keep:
    """Something found that makes an answer strong: the kind of evidence and the candidate's own words."""

    evidence: str
    part: str | None
    start: int
    end: int
    excerpt: str


@dataclass(frozen=True, slots=True)
class PartSpan:
    """Which part of a story a stretch of text tells: S, T, A, R or O (other)."""

    part: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Review:
    """All that the checker says of one answer. ``seconds`` is the estimated speaking time.

    ``event`` is event, unsure or general; ``note`` is None or one of too-short, unrelated, noise,
    other-language, question-echo.
    """

    id: str | None
    lang: str
    words: int
    seconds: int
    event: str
    note: str | None
    parts: tuple[PartSpan, ...]
    findings: tuple[Finding, ...]
    keep: tuple[Keep, ...]


# --- practice ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Application:
    """Which interview is being prepared. Every field may be unknown (empty or None)."""

    candidate: str = ""
    company: str = ""
    role: str = ""
    interview_on: date | None = None


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try at one question, with the question as it was asked. ``number`` counts from 1 for the question."""

    bank: str
    question: Question
    number: int
    answer: Answer
    state: Literal["open", "answered", "skipped"] = "answered"
