"""Which follow-up question to ask: the one that goes for what is missing."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ae_prep.model import Finding, Question


def choose(question: Question, findings: Sequence[Finding], asked: Collection[str]) -> str | None:
    """The next follow-up question, or None when there is nothing left to ask.

    First the bank's own question for the gravest finding that has one, then the finding's own question, then what the
    bank has left, in order.

    Args:
        question: the question that was answered.
        findings: what the review found, gravest first.
        asked: follow-up questions already put to the candidate.
    """
    for finding in findings:
        for followup in question.followups:
            if followup.rule == finding.rule and followup.text not in asked:
                return followup.text
        if finding.fix.endswith("?") and finding.fix not in asked:
            return finding.fix
    return next((f.text for f in question.followups if f.text not in asked), None)
