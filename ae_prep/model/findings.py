"""What the checker says of an answer. Named tuples: they are made by the thousand, and load faster."""

from __future__ import annotations

from typing import Literal, NamedTuple

from ae_prep.model.vocabulary import Severity


class Finding(NamedTuple):
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


class Keep(NamedTuple):
    """Something found that makes an answer strong: the kind of evidence and the candidate's own words."""

    evidence: str
    part: str | None
    start: int
    end: int
    excerpt: str


class PartSpan(NamedTuple):
    """Which part of a story a stretch of text tells: S, T, A, R or O (other)."""

    part: str
    start: int
    end: int


class Review(NamedTuple):
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
