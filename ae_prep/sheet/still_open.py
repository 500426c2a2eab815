"""What is left to do, gathered from the whole sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ae_prep.i18n import N_, translate
from ae_prep.model import ASK, MUST, SHOULD, Attempt, Finding
from ae_prep.sheet.blocks import Block, Field, Line, Section, Tick
from ae_prep.sheet.stories import Story


def still_open(
    *,
    facts: Sequence[Field],
    stories: Sequence[Story],
    attempts: Sequence[Attempt],
    skills: Sequence[Tick],
    common: Sequence[Tick],
    lang: str,
    asked: bool = False,
    findings: Sequence[Finding] = (),
) -> Section:
    """The section that lists every loose end once. ``facts`` are those that one may have to ask for."""
    answered = {(story.question.bank, story.question.id) for story in stories}
    left = {a.question.id: a.question.title for a in attempts if (a.bank, a.question.id) not in answered}
    groups = (
        (N_("Find out: {list}."), [fact.label for fact in facts if fact.value is None]),
        (N_("Mend before the interview: {list}."), [s.question.title for s in stories if s.must_mend]),
        (N_("Not answered yet: {list}."), left.values()),
        (N_("Common questions that are not ready: {list}."), _open(common)),
        (N_("Skills without a story: {list}."), _open(skills)),
    )
    ticks: list[Block] = [Tick(text) for text in _lines(groups, lang)]
    ticks += [Tick(text) for text in _remarks(findings, skills)]
    if not asked and not any(story.question.kind == ASK for story in stories):
        ticks.append(Tick(translate(lang, N_("Write down what you will ask them."))))
    done = Line(translate(lang, N_("Nothing. Read your stories aloud once more.")))
    return Section("open", translate(lang, N_("Still open")), tuple(ticks or [done]))


#: What these say stands on the sheet already, under its own name.
_SAID = frozenset({"common-questions-unanswered", "no-questions-back"})
#: So does this while a skill has no story; then what is left are single questions.
_SKILLS_SAID = "left-to-chance"
#: Only the candidate can tell, and the day has no tick of its own for it.
_ONES_OWN = "spoken-unchecked"


def _remarks(findings: Iterable[Finding], skills: Sequence[Tick]) -> Iterator[str]:
    """What the rules say of the whole preparation, where it is grave, and what was never said aloud."""
    said = _SAID | {_SKILLS_SAID} if _open(skills) else _SAID
    for finding in findings:
        if (finding.severity in (MUST, SHOULD) and finding.rule not in said) or finding.rule == _ONES_OWN:
            yield finding.what


def _lines(groups: Iterable[tuple[str, Iterable[str]]], lang: str) -> Iterator[str]:
    for message, items in groups:
        if names := list(items):
            yield translate(lang, message, list="; ".join(name.rstrip(".") for name in names)).replace("?.", "?")


def _open(ticks: Iterable[Tick]) -> list[str]:
    return [tick.text for tick in ticks if not tick.done]
