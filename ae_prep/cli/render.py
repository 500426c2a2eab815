"""Questions and reviews as lines for the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ae_prep import labels
from ae_prep.cli.app import _
from ae_prep.cli.output import clean, say, styled, wants_color, width, wrap
from ae_prep.model import MUST, SHOULD

if TYPE_CHECKING:
    from ae_prep.model import Finding, Keep, Question, Review

#: Findings and praise shown for one answer; the rest is counted.
SHOWN = 3
COLOURS = {MUST: "red", SHOULD: "yellow"}


def show_question(question: Question, index: int, total: int, *, number: int = 1) -> None:
    """The question as an interviewer would put it, with where one stands."""
    place = _("Question {n} of {total}", n=index + 1, total=total)
    kind = _(labels.KINDS[question.kind])
    again = "" if number == 1 else " · " + _("attempt {n}", n=number)
    say()
    say("─" * width(), fg="cyan")
    say(clean(f"{place} · {kind}{again}"), fg="cyan")
    say()
    say(wrap(question.text), bold=True)
    if question.prospect:
        say()
        say(wrap(question.prospect, indent="    "), bold=True)
    if question.inputs:
        say()
        for name, value in question.inputs.items():
            say(wrap(f"{name}: {value}", indent="    "))
    say()


def show_hint(question: Question) -> None:
    """The bank's hint."""
    say(wrap(question.hint, indent="  ", first=_("Hint: ")), fg="green")


def show_review(review: Review) -> None:
    """What was found good, at most three findings that quote the candidate, and the one thing to mend first."""
    from ae_prep.checker import one_thing, top

    say()
    if review.note:
        say(wrap(_(labels.NOTES[review.note])), fg="yellow")
    show_kept(review)
    findings, hidden = top(review, SHOWN)
    if findings:
        say()
        say(_("Worth changing"), bold=True)
        for finding in findings:
            show_finding(finding)
        if hidden:
            say("  " + _("and {n} more", n=hidden))
    elif not review.note:
        say(wrap(_("Nothing on the list was found. Read it aloud once.")))
    first = one_thing(review)
    if first is not None and len(findings) > 1:
        say(wrap(first.fix or first.what, indent="  ", first=_("Mend this first: ")), bold=True)
    say(speaking_time(review), dim=True)


def show_kept(review: Review) -> None:
    """What was found good."""
    for line in kept_lines(review, wants_color()):
        say(line)


def kept_lines(review: Review, color: bool) -> Iterator[str]:
    """What was found good, one line for each kind of evidence; words that show two things are quoted once."""
    order = list(labels.EVIDENCE)
    first: dict[str, Keep] = {}
    for keep in review.keep:
        first.setdefault(keep.evidence, keep)
    kept = {keep.excerpt: keep for keep in sorted(first.values(), key=lambda k: order.index(k.evidence), reverse=True)}
    if not kept:
        return
    yield styled(_("Found in your answer"), color, fg="green", bold=True)
    for keep in reversed(kept.values()):
        label = _(labels.EVIDENCE[keep.evidence])
        yield styled(wrap(f"{label}: “{shorten(keep.excerpt)}”", indent="    ", first="  ✓ "), color, fg="green")


def show_finding(finding: Finding) -> None:
    """One finding: how grave, what, why, and what to do."""
    colour = COLOURS.get(finding.severity)
    say(wrap(f"{_(labels.SEVERITIES[finding.severity])}: {finding.what}", indent="    ", first="  ! "), fg=colour)
    if finding.fix:
        say(wrap(finding.fix, indent="      ", first="    → "))
    say(wrap(finding.why, indent="      ", first="    "), dim=True)


def speaking_time(review: Review) -> str:
    """How long the answer takes to say, as an estimate."""
    return _("{words} words, about {seconds} seconds aloud.", words=review.words, seconds=review.seconds)


def shorten(text: str, limit: int = 70) -> str:
    """``text`` on one line, cut at a word when it is longer than ``limit``."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    return line[:limit].rpartition(" ")[0] + " …"
