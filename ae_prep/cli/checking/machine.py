"""Findings for programs: JSON, JSON Lines, and the annotations of GitHub."""

from __future__ import annotations

from ae_prep.cli.checking.ignores import Warned
from ae_prep.cli.checking.judge import Checked
from ae_prep.cli.github import Level, annotation
from ae_prep.model import CONSIDER, MUST, SHOULD, YOU_CHECK, Review

LEVELS: dict[str, Level] = {MUST: "error", SHOULD: "warning", CONSIDER: "notice", YOU_CHECK: "notice"}


def as_json(review: Review) -> str:
    """One answer's review as one line of JSON."""
    import json

    lists = {name: [entry._asdict() for entry in getattr(review, name)] for name in ("parts", "findings", "keep")}
    return json.dumps(review._asdict() | lists, ensure_ascii=False)


def remarks(checked: Checked) -> str:
    """A line a finding."""
    lines = []
    for finding in checked.review.findings:
        place = checked.given.place(finding)
        message = " ".join(filter(None, (finding.what, finding.fix, finding.why)))
        ends = (place.end_line, place.end_column - 1) if place.end_line and place.end_column else None
        lines.append(
            annotation(
                LEVELS[finding.severity],
                checked.given.path,
                place.line,
                place.column,
                title=finding.rule,
                message=message,
                ends=ends,
            )
        )
    return "".join(f"{line}\n" for line in lines)


def warning(warned: Warned) -> str:
    """The line for a comment of ours that is wrong."""
    message = f"{warned.message} {warned.hint}"
    return annotation("warning", warned.path, warned.line, None, title="ignore-comment", message=message) + "\n"
