"""Findings for people: the words in question with carets below them, why, and what to do."""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep import labels
from ae_prep.cli.app import _, many
from ae_prep.cli.checking.judge import Checked
from ae_prep.cli.checking.places import field_of, text_of
from ae_prep.cli.checking.snippet import snippet
from ae_prep.cli.checking.tally import Tally
from ae_prep.cli.output import clean, styled, width, wrap
from ae_prep.cli.render import COLOURS, SHOWN, kept_lines, speaking_time
from ae_prep.model import CONSIDER, MUST, SHOULD, Finding

_INDENT = "  "


def one(checked: Checked, *, show_all: bool, color: bool) -> str:
    """All that is said of one answer."""
    return "".join(f"{line}\n" for line in _lines(checked, show_all, color))


def tail(tally: Tally) -> str:
    """The last lines: what was found in all. It never says that there is nothing to find."""
    if not tally.answers:
        return ""
    read = many("{n} answer read", "{n} answers read", tally.answers)
    counts = {MUST: tally.must, SHOULD: tally.should, CONSIDER: tally.consider}
    found = [f"{n} × {_(labels.SEVERITIES[severity])}" for severity, n in counts.items() if n]
    nothing = _("nothing on the list was found")
    line = f"{read}: {', '.join(found)}" if found else f"{read}; {nothing}"
    if tally.skipped:
        line += "; " + many("{n} file without answers left out", "{n} files without answers left out", tally.skipped)
    if tally.suppressed:
        line += "; " + many("{n} suppressed", "{n} suppressed", tally.suppressed)
    return f"\n{line}.\n"


def _lines(checked: Checked, show_all: bool, color: bool) -> Iterator[str]:
    from ae_prep.checker import top

    given, review = checked.given, checked.review
    title = given.answer.question_id or given.answer.id or ""
    yield ""
    yield styled(clean(given.where if given.whole_file else f"{given.where} {title}".rstrip()), color, bold=True)
    if review.note:
        yield styled(wrap(_(labels.NOTES[review.note])), color, fg="yellow")
    yield from kept_lines(review, color)
    findings = review.findings if show_all else top(review, SHOWN)[0]
    # A finding that is not one of the review's own is two of them in one.
    hidden = len(review.findings) - len(findings) - sum(finding not in review.findings for finding in findings)
    if findings:
        yield ""
    for finding in findings:
        yield from _finding(checked, finding, color)
    if hidden:
        more = many("and {n} more; --all shows it", "and {n} more; --all shows them", hidden)
        yield _INDENT + more
    if checked.suppressed:
        yield _INDENT + many("{n} suppressed", "{n} suppressed", checked.suppressed)
    if not findings and not review.note:
        yield wrap(_("Nothing on the list was found. Read it aloud once."))
    yield styled(speaking_time(review), color, dim=True)


def _finding(checked: Checked, finding: Finding, color: bool) -> Iterator[str]:
    colour = COLOURS.get(finding.severity)
    place = checked.given.place(finding)
    where = f"{checked.given.path}:{place.line}" + (f":{place.column}" if place.column else "")
    head = f"{_(labels.SEVERITIES[finding.severity])} · {clean(finding.rule)}"
    yield f"{styled(head, color, fg=colour, bold=True)}  {styled(clean(where), color, dim=True)}"
    yield wrap(finding.what, indent=_INDENT, first=_INDENT)
    yield from _quoted(checked, finding, place.line, color)
    if finding.fix:
        yield wrap(finding.fix, indent="    ", first="  → ")
    yield styled(wrap(finding.why, indent=_INDENT, first=_INDENT), color, dim=True)
    yield ""


def _quoted(checked: Checked, finding: Finding, line: int, color: bool) -> Iterator[str]:
    """The lines of the answer, numbered as in the file, with carets below the words."""
    if finding.start is None or finding.end is None:
        return
    answer = checked.given.answer
    text = text_of(answer, field_of(answer, finding))
    # A record is one line, however many its text has.
    lines = 0 if checked.given.path.endswith(".jsonl") else text.count("\n", finding.start, finding.end)
    gutter = len(str(line + lines))
    for shown in snippet(text, finding.start, finding.end, width() - gutter - 6):
        number = line + min(shown.number, lines)
        yield styled(f"{_INDENT}{number:>{gutter}} | ", color, dim=True) + shown.text
        yield styled(f"{_INDENT}{'':>{gutter}} | ", color, dim=True) + styled(
            shown.carets, color, fg=COLOURS.get(finding.severity), bold=True
        )
