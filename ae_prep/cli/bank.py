"""``ae-prep bank``: list and check question banks."""

from __future__ import annotations

import json
from pathlib import Path

import click

from ae_prep import article
from ae_prep.cli import app
from ae_prep.cli.app import _, many
from ae_prep.cli.banks import all_banks, find
from ae_prep.cli.base import Group, option
from ae_prep.cli.output import clean, say
from ae_prep.i18n import N_

BAD_INPUT = 3

LAZY = {
    "coverage": (
        "ae_prep.cli.bank_coverage:bank_coverage",
        N_("Skills, kinds and levels a bank covers, and its holes."),
    ),
}
bank = Group(
    name="bank",
    lazy=LAZY,
    help=N_("List and check question banks."),
    short_help=N_("List and check question banks."),
)


@bank.command("list", help=N_("List the banks that are installed."), short_help=N_("List the banks."))
@option("--format", "form", type=click.Choice(["text", "json"]), default="text", help=N_("How to print them."))
def list_banks(form: str) -> None:
    banks = all_banks(app.current.lang)
    if form == "json":
        rows = [
            {
                "id": b.id,
                "title": b.title,
                "lang": b.lang,
                "roles": list(b.roles),
                "version": b.version,
                "origin": b.origin,
                "digest": b.digest,
                "questions": len(b.questions),
            }
            for b in banks
        ]
        say(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for b in banks:
        count = many("{n} question", "{n} questions", len(b.questions))
        origin = _("built-in") if b.origin == "built-in" else clean(b.origin)
        say(f"{clean(b.id):<12} {clean(b.title)} · {count} · {b.lang} · {clean(b.version)} · {origin}")


@bank.command(
    "lint",
    help=N_("Check bank files: every problem with its place and how to mend it. Exit code 3 when there are errors."),
    short_help=N_("Check bank files."),
)
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
def lint_banks(paths: tuple[Path, ...]) -> int:
    from ae_prep.banks.lint import lint, render
    from ae_prep.rules import rule_names
    from ae_prep.rules.planned import PLANNED

    problems = []
    for path in paths:
        file = path if path.exists() else find(str(path))
        problems += lint(file, rules={*rule_names(), *PLANNED}, items=article.ITEMS, lang=app.current.lang)
    for problem in problems:
        say(clean(render(problem, app.current.lang)))
    if not problems:
        say(many("{n} file checked, nothing to mend.", "{n} files checked, nothing to mend.", len(paths)))
        return 0
    say(many("{n} problem found.", "{n} problems found.", len(problems)))
    return BAD_INPUT if any(problem.severity == "error" for problem in problems) else 0
