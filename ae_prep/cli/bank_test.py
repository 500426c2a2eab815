"""``ae-prep bank test``: the answers that a bank brings, reviewed, and what is said compared with what is expected."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ae_prep.banks.paths import translation_of
from ae_prep.cli import app
from ae_prep.cli.app import _, many
from ae_prep.cli.banks import find
from ae_prep.cli.base import command, option
from ae_prep.cli.output import clean, say, wrap
from ae_prep.i18n import N_
from ae_prep.model import ALL_RULES, Bank, BankTest, Finding

if TYPE_CHECKING:
    from ae_prep.model import Problem

FAILED, BAD_INPUT = 1, 3


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a test that stands in the file ``path``: the rules that were expected and did not speak
    (``missing``), and the findings that should not be there (``unwanted``) among all (``said``).
    """

    path: Path
    test: BankTest
    missing: tuple[str, ...]
    unwanted: tuple[Finding, ...]
    said: tuple[Finding, ...]

    @property
    def passed(self) -> bool:
        return not (self.missing or self.unwanted)


@command(
    "test",
    help=N_(
        "Run the tests that a bank brings: answers with the rules that must speak about them, and those that must "
        "not.\n\n"
        "BANK is a bank's name or file. Exit code: 0 all passed, 1 a test failed, 3 a bank with errors."
    ),
    short_help=N_("Run the tests that a bank brings."),
)
@click.argument("banks", nargs=-1, required=True, metavar="BANK...")
@option("--format", "form", type=click.Choice(["text", "json"]), default="text", help=N_("How to print the outcome."))
def bank_test(banks: tuple[str, ...], form: str) -> int:
    paths = [find(bank) for bank in banks]
    if errors := _errors(paths):
        _complain(errors)
        return BAD_INPUT
    outcomes = [outcome for path in dict.fromkeys(paths) for outcome in run_tests(path)]
    if form == "json":
        say(json.dumps([_record(outcome) for outcome in outcomes], ensure_ascii=False, indent=2))
    else:
        _show(outcomes)
    return 0 if all(outcome.passed for outcome in outcomes) else FAILED


def run_tests(path: Path) -> Iterator[Outcome]:
    """The outcome of each test of the bank at ``path``, its own language first.

    Raises:
        UserError: the bank cannot be used.
    """
    from ae_prep.banks.changes import read_texts

    texts = read_texts(path, app.current.lang, app.current.cache_dir)
    for number, (lang, bank) in enumerate(texts.items()):
        file = translation_of(path, lang) if number else path
        yield from (_run(file, test, bank) for test in bank.tests)


def _run(file: Path, test: BankTest, bank: Bank) -> Outcome:
    from ae_prep.checker import review

    asked = next(question for question in bank.questions if question.id == test.answer.question_id)
    said = review(test.answer, lang=app.current.lang, rules_off=asked.rules_off, bank=bank).findings
    speaking = {finding.rule for finding in said}
    return Outcome(
        file,
        test,
        missing=tuple(rule for rule in test.flagged if rule not in speaking),
        unwanted=tuple(finding for finding in said if _is_unwanted(finding.rule, test)),
        said=said,
    )


def _is_unwanted(rule: str, test: BankTest) -> bool:
    return rule not in test.flagged and (rule in test.silent or ALL_RULES in test.silent)


def _errors(paths: Sequence[Path]) -> list[Problem]:
    """What keeps the banks from being used.

    Raises:
        UserError: a file cannot be read at all.
    """
    from ae_prep.article import ITEMS
    from ae_prep.banks.lint import Run
    from ae_prep.rules import rules_by_folder
    from ae_prep.rules.planned import PLANNED

    run = Run(rules={*rules_by_folder(), *PLANNED}, items=ITEMS, lang=app.current.lang)
    for path in paths:
        run.add(path)
    return [problem for problem in run.problems() if problem.severity == "error"]


def _complain(errors: Sequence[Problem]) -> None:
    from ae_prep.banks.lint import render

    for problem in errors:
        say(clean(render(problem, app.current.lang)), err=True)
    say(many("{n} error; no test was run.", "{n} errors; no test was run.", len(errors)), err=True)


def _show(outcomes: Sequence[Outcome]) -> None:
    failed = [outcome for outcome in outcomes if not outcome.passed]
    for outcome in failed:
        place = f"{outcome.path}:{outcome.test.line}"
        say(clean(f"{place}: {outcome.test.id} {outcome.test.title}"), bold=True)
        for rule in outcome.missing:
            say(wrap(_("{rule} was expected and said nothing.", rule=rule), indent="    "))
        for finding in outcome.unwanted:
            say(wrap(_("{rule} should be silent and said: {words}", rule=finding.rule, words=finding.what), "    "))
        others = sorted({finding.rule for finding in outcome.said} - {finding.rule for finding in outcome.unwanted})
        if outcome.missing:
            spoke = ", ".join(others) or _("none")
            say(wrap(_("Rules that spoke: {names}.", names=spoke), indent="    "))
    if not outcomes:
        say(_("There are no tests."))
    elif failed:
        counts = many("{n} test", "{n} tests", len(outcomes))
        say(f"{counts}, " + many("{n} failed.", "{n} failed.", len(failed)))
    else:
        say(many("{n} test passed.", "{n} tests passed.", len(outcomes)))


def _record(outcome: Outcome) -> dict[str, Any]:
    test = outcome.test
    return {
        "id": test.id,
        "title": test.title,
        "lang": test.answer.lang,
        "question_id": test.answer.question_id,
        "path": str(outcome.path),
        "line": test.line,
        "passed": outcome.passed,
        "flagged": list(test.flagged),
        "silent": list(test.silent),
        "missing": list(outcome.missing),
        "unwanted": [_remark(finding) for finding in outcome.unwanted],
        "said": [_remark(finding) for finding in outcome.said],
    }


def _remark(finding: Finding) -> dict[str, Any]:
    place = {"part": finding.part, "start": finding.start, "end": finding.end, "excerpt": finding.excerpt}
    return {"rule": finding.rule, "severity": finding.severity, **place, "what": finding.what}
