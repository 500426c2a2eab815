"""What is to be said of all answers of a run together, as those of one interview."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import UTC

from ae_prep import labels
from ae_prep.cli import app
from ae_prep.cli.app import _
from ae_prep.cli.checking.judge import Checked, Given
from ae_prep.cli.checking.names import names
from ae_prep.cli.checking.outcome import Outcome, Report, printed
from ae_prep.cli.checking.places import Place
from ae_prep.cli.checking.settings import Plan
from ae_prep.cli.checking.tally import tally_of
from ae_prep.cli.output import styled, wrap
from ae_prep.cli.render import COLOURS
from ae_prep.cli.told import core_questions, is_grave
from ae_prep.model import ASK, MUST, SHOULD, Answer, Application, Finding, OwnQuestion, Review

_NAME = "session"


def whole(collected: Sequence[Checked], plan: Plan, report: Report) -> Outcome:
    """The remarks on everything that was read, printed as ``report`` asks; there is at least one answer."""
    checked = _checked(collected, plan)
    text = _text(checked, report.color) if report.form == "text" else printed(checked, report)
    rules = frozenset(("",)) if report.form == "sarif" else None
    return Outcome(text, tally=tally_of(checked, rules)._replace(answers=0))


def _checked(collected: Sequence[Checked], plan: Plan) -> Checked:
    found = [finding for finding in _findings(collected) if plan.choice.shows(finding)]
    kept = tuple(finding for finding in found if not names(finding, plan.silenced))
    reviews = [one.review for one in collected]
    review = Review(
        id=_NAME,
        lang=app.current.lang,
        words=sum(review.words for review in reviews),
        seconds=sum(review.seconds for review in reviews),
        event="event" if any(review.event == "event" for review in reviews) else "general",
        note=None,
        parts=(),
        findings=kept,
        keep=(),
    )
    given = Given(collected[0].given.path, 1, Answer("", id=_NAME), _nowhere, whole_file=True)
    severities = {MUST, SHOULD} if plan.strict else {MUST}
    grave = any(finding.severity in severities for finding in kept)
    return Checked(given, review, len(found) - len(kept), grave)


def _findings(collected: Sequence[Checked]) -> tuple[Finding, ...]:
    from ae_prep.candidate.split import split_questions
    from ae_prep.readiness import findings
    from ae_prep.rules.preparation import Preparation
    from ae_prep.rules.told import Told

    role = _role(collected)
    told = []
    for one in collected:
        question, answer = one.given.question, one.given.answer
        told.append(
            Told(
                answer,
                title=question.title if question else "",
                sources=question.sources if question else (),
                theme=question.theme if question else None,
                grave=is_grave(one.review),
            )
        )
    asked = [text for one in told if one.answer.kind == ASK for text in split_questions(one.text)]
    preparation = Preparation(
        Application(role=role),
        app.current.now(),
        UTC,
        questions=tuple(map(OwnQuestion, asked)),
        answers=tuple(one.answer for one in told),
        told=tuple(told),
        core=core_questions(role) if role else (),
    )
    return findings(preparation, lang=app.current.lang, folders=(_NAME,))


def _role(collected: Sequence[Checked]) -> str:
    """The role that most answers are for; empty where none says."""
    roles = [one.given.answer.role for one in collected]
    roles += [one.given.question.roles[0] for one in collected if one.given.question]
    counted = Counter(role for role in roles if role != "any")
    return counted.most_common(1)[0][0] if counted else ""


def _nowhere(_field: str, _start: int, _end: int) -> Place:
    return Place(1)


def _text(checked: Checked, color: bool) -> str:
    lines = ["", styled(_("All answers together"), color, bold=True), ""]
    for finding in checked.review.findings:
        head = f"{_(labels.SEVERITIES[finding.severity])} · {finding.rule}"
        lines.append(styled(head, color, fg=COLOURS.get(finding.severity), bold=True))
        lines.append(wrap(finding.what, indent="  ", first="  "))
        if finding.fix:
            lines.append(wrap(finding.fix, indent="    ", first="  → "))
        lines += [styled(wrap(finding.why, indent="  ", first="  "), color, dim=True), ""]
    if not checked.review.findings:
        lines.append(wrap(_("Nothing on the list was found in them together.")))
    return "".join(f"{line}\n" for line in lines)
