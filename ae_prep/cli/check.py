"""``ae-prep check``: review answers from files, like a linter."""

from __future__ import annotations

from typing import Any

import click

from ae_prep.cli.app import _
from ae_prep.cli.base import command, option
from ae_prep.cli.checking.settings import AUTO, FORMATS, MOST_JOBS, Wish
from ae_prep.cli.output import clean
from ae_prep.i18n import LANGUAGES, N_
from ae_prep.model import KINDS


@command(
    "check",
    help=N_(
        "Review answers from files.\n\n"
        "PATH is an answer file or prep sheet (.md), one answer as plain text (.txt), one JSON object a line (.jsonl), "
        "a folder of these, or - for standard input. RULES are names of rules, severities (must, should, consider) or "
        "extension, with commas between them. Settings may stand in ae-prep.toml or pyproject.toml. Exit code: 0 fine, "
        "1 something to fix before the interview, 2 wrong usage, 3 bad input."
    ),
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@option("--select", multiple=True, metavar="RULES", help=N_("Show these findings only; may be repeated."))
@option("--ignore", multiple=True, metavar="RULES", help=N_("Leave these findings out; may be repeated."))
@option("--strict/--no-strict", default=None, help=N_("Exit with 1 for what is better fixed, too."))
@option("--exit-zero", is_flag=True, help=N_("Exit with 0 whatever is found (3 for bad input all the same)."))
@option("--session", is_flag=True, help=N_("Look at all answers together too, as those of one interview."))
@option("--format", "form", type=click.Choice(FORMATS), help=N_("How to print the reviews (else text)."))
@option("--all", "show_all", is_flag=True, help=N_("Show all findings of an answer as text, not only three."))
@option("--output", metavar="FILE", help=N_("Write to a file, which is replaced when all is done."))
@option("--config", metavar="FILE", help=N_("Take the settings from this file."))
@option("--isolated", is_flag=True, help=N_("Take no settings from any file."))
@option("--jobs", metavar="N|auto", help=N_("Share long input among so many processes (else 1)."))
@option(
    "--in",
    "answer_lang",
    type=click.Choice(LANGUAGES),
    help=N_("Language of answers whose file does not say (else guessed)."),
)
@option(
    "--kind",
    type=click.Choice(KINDS),
    default="behavioural",
    show_default=True,
    help=N_("Kind of question that plain-text answers reply to."),
)
def check(
    paths: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    config: str | None,
    isolated: bool,
    **rest: Any,
) -> int:
    from ae_prep.cli.checking import names, run

    for name, value in (("--output", rest["output"]), ("--config", config)):
        if value == "":
            raise click.BadParameter(_("the name of a file is missing"), param_hint=name)
    if config and isolated:
        raise click.UsageError(_("--config and --isolated exclude each other."))
    wish = Wish(
        names.split(select, "--select"),
        names.split(ignore, "--ignore"),
        *(rest[name] for name in ("strict", "exit_zero", "answer_lang", "kind", "show_all")),
    )
    order = run.Order(paths, wish, rest["form"], rest["output"], _jobs(rest["jobs"]), config, isolated, rest["session"])
    return run.run(order)


def _jobs(value: str | None) -> int | str | None:
    """The number of processes, ``auto``, or None where nobody said."""
    if value is None or value == AUTO:
        return value
    if not (value.isascii() and value.isdecimal() and 1 <= int(value[:9]) <= MOST_JOBS):
        message = _("“{value}” is neither “auto” nor a number from 1 to {high}.", value=clean(value), high=MOST_JOBS)
        raise click.BadParameter(message, param_hint="--jobs")
    return int(value)
