"""An answer reviewed as a coach looks at it: which rules speak, and which words are praised."""

from __future__ import annotations

from ae_prep.checker import review
from ae_prep.model import Answer, Review


def reviewed(
    text: str, lang: str = "en", kind: str = "behavioural", skill: str | None = None, question: str | None = None
) -> Review:
    return review(Answer(text=text, lang=lang, kind=kind, skill=skill, question=question))


def rules(found: Review) -> set[str]:
    return {finding.rule for finding in found.findings}


def praised(found: Review) -> dict[str, str]:
    return {keep.evidence: keep.excerpt for keep in found.keep}
