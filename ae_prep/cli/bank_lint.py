"""``ae-prep bank lint``: everything wrong with banks, for people, programs and code hosts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ae_prep.cli import app
from ae_prep.cli.app import _, general, many
from ae_prep.cli.banks import directories, find
from ae_prep.cli.base import command, option
from ae_prep.cli.output import clean, say
from ae_prep.errors import UserError
from ae_prep.i18n import N_

if TYPE_CHECKING:
    from ae_prep.banks.lint import Run
    from ae_prep.model import Bank, Problem

BAD_INPUT = 3
FORMATS = ("text", "json", "github", "sarif")


@command(
    "lint",
    help=N_(
        "Check banks: every problem with its place and how to mend it.\n\n"
        "PATH is a bank's file, a folder of banks, or the name of a bank that is installed. Exit code: 0 fine or only "
        "warnings, 3 errors."
    ),
    short_help=N_("Check bank files."),
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help=N_("How to print the problems."),
)
@option("--strict", is_flag=True, help=N_("Exit with 3 for warnings, too."))
@option(
    "--against-installed/--no-against-installed",
    "against",
    default=None,
    help=N_("Compare the questions with those of the installed banks, too (the usual, except for built-in banks)."),
)
def bank_lint(paths: tuple[str, ...], form: str, strict: bool, against: bool | None) -> int:
    from ae_prep.article import ITEMS
    from ae_prep.banks.lint import Run
    from ae_prep.rules import rules_by_folder
    from ae_prep.rules.planned import PLANNED

    run = Run(rules={*rules_by_folder(), *PLANNED}, items=ITEMS, lang=app.current.lang)
    files, sound = _files(paths)
    for file in files:
        sound &= _add(run, file)
    problems = run.problems(_installed(run.languages) if _wanted(against, files) else ())
    _PRINTERS[form](problems, run)
    grave = {"error", "warning"} if strict else {"error"}
    return 0 if sound and not any(problem.severity in grave for problem in problems) else BAD_INPUT


def _files(paths: Sequence[str]) -> tuple[list[Path], bool]:
    """The files that are meant, and whether all paths led to some."""
    found: list[Path] = []
    sound = True
    for path in paths:
        try:
            found += _in_folder(Path(path)) if Path(path).is_dir() else [_file(path)]
        except UserError as error:
            if error.code != BAD_INPUT:
                raise
            sound = _complain(error)
    return found, sound


def _file(path: str) -> Path:
    return Path(path) if Path(path).exists() else find(path)


def _in_folder(folder: Path) -> list[Path]:
    from ae_prep.banks import library

    files = list(library.below(folder))
    if not files:
        hint = _("A bank is a Markdown file that begins with front matter: ae-prep bank new")
        raise UserError(_("There is no bank in this folder."), hint=hint, where=str(folder))
    return files


def _add(run: Run, file: Path) -> bool:
    try:
        run.add(file)
    except UserError as error:
        return _complain(error)
    return True


def _complain(error: UserError) -> bool:
    say(_("Error: {message}", message=clean(str(error))), err=True)
    return False


def _wanted(against: bool | None, files: Sequence[Path]) -> bool:
    """Whether to compare with the banks that are installed: where nobody has said, unless all are built-in."""
    from ae_prep.banks import library

    if against is not None:
        return against
    builtin = library.builtin_dir(app.current.lang).resolve()
    return any(file.resolve().parent != builtin for file in files)


def _installed(languages: Sequence[str]) -> list[Bank]:
    """The installed banks that can be used, in each of ``languages`` that they have."""
    from ae_prep.banks import library

    return [
        bank
        for lang in languages
        for bank in library.available(directories(), lang, app.current.cache_dir, on_error=lambda _error: None)
        if bank.lang == lang
    ]


def _as_text(problems: Sequence[Problem], run: Run) -> None:
    from ae_prep.banks.lint import render

    for problem in problems:
        say(clean(render(problem, app.current.lang)))
    if problems:
        say(many("{n} problem found.", "{n} problems found.", len(problems)))
    elif run.files:
        say(many("{n} file checked, nothing to mend.", "{n} files checked, nothing to mend.", run.files))


def _as_json(problems: Sequence[Problem], _run: Run) -> None:
    from ae_prep.banks.lint import texts

    rows = []
    for problem in problems:
        message, fix = texts(problem, app.current.lang)
        place = {"path": problem.path, "line": problem.line, "column": problem.column}
        rows.append({**place, "severity": problem.severity, "code": problem.code, "message": message, "fix": fix})
    say(json.dumps(rows, indent=2))


def _as_github(problems: Sequence[Problem], _run: Run) -> None:
    from ae_prep.banks.lint import texts
    from ae_prep.cli.github import annotation

    for problem in problems:
        message = " ".join(texts(problem, app.current.lang))
        place = (problem.path, problem.line, problem.column)
        say(annotation(problem.severity, *place, title=problem.code, message=message))


def _as_sarif(problems: Sequence[Problem], _run: Run) -> None:
    from ae_prep.banks.codes import CODES
    from ae_prep.banks.lint import texts
    from ae_prep.cli import sarif

    met = {problem.code for problem in problems}
    rules = [
        sarif.Rule(name, code.severity, general(code.message), general(code.fix))
        for name, code in CODES.items()
        if name in met
    ]
    results = [
        sarif.Result(p.code, p.severity, " ".join(texts(p, app.current.lang)), p.path, p.line, p.column)
        for p in problems
    ]
    say(sarif.log(rules, results))


_PRINTERS = {"text": _as_text, "json": _as_json, "github": _as_github, "sarif": _as_sarif}
