"""``ae-prep check``: review answers from files, like a linter."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from ae_prep.cli.app import _
from ae_prep.cli.base import command, option
from ae_prep.cli.inputs import Given, Trouble, read_inputs
from ae_prep.cli.output import clean, say
from ae_prep.i18n import LANGUAGES, N_
from ae_prep.model import KINDS, MUST, SHOULD

if TYPE_CHECKING:
    from ae_prep.model import Review

FOUND, BAD_INPUT = 1, 3


@command(
    "check",
    help=N_(
        "Review answers from files.\n\n"
        "PATH is an answer file or prep sheet (.md), one answer as plain text (.txt), one JSON object a line (.jsonl), "
        "a folder of these, or - for standard input. Exit code: 0 fine, 1 something to fix before the interview, "
        "3 bad input."
    ),
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "jsonl"]),
    default="text",
    show_default=True,
    help=N_("How to print the reviews."),
)
@option("--strict", is_flag=True, help=N_("Exit with 1 for what is better fixed, too."))
@option("--in", "answer_lang", type=click.Choice(LANGUAGES), help=N_("Language of plain-text answers (else guessed)."))
@option(
    "--kind",
    type=click.Choice(KINDS),
    default="behavioural",
    show_default=True,
    help=N_("Kind of question that plain-text answers reply to."),
)
def check(paths: tuple[str, ...], form: str, strict: bool, answer_lang: str | None, kind: str) -> int:
    reporter = {"text": _as_text, "json": _as_json, "jsonl": _as_jsonl}[form]
    seen = _Seen(strict)
    reporter(seen.watch(read_inputs(paths, answer_lang=answer_lang, kind=kind)))
    return seen.exit_code


class _Seen:
    """Passes reviews on and remembers what the exit code depends on; trouble goes to standard error at once."""

    def __init__(self, strict: bool) -> None:
        self.grave = {MUST, SHOULD} if strict else {MUST}
        self.exit_code = 0

    def watch(self, inputs: Iterable[Given | Trouble]) -> Iterator[tuple[Given, Review]]:
        from ae_prep.cli.reviews import review_answer

        for item in inputs:
            if isinstance(item, Trouble):
                say(_("Error: {message}", message=clean(str(item.error))), err=True)
                self.exit_code = BAD_INPUT
                continue
            result = review_answer(item.question, item.answer)
            if self.exit_code == 0 and any(f.severity in self.grave for f in result.findings):
                self.exit_code = FOUND
            yield item, result


def _as_text(reviews: Iterable[tuple[Given, Review]]) -> None:
    from ae_prep.cli.render import show_review

    for given, result in reviews:
        title = given.answer.question_id or given.answer.id or ""
        say()
        say(clean(f"{given.where} {title}".rstrip()), bold=True)
        show_review(result)


def _as_jsonl(reviews: Iterable[tuple[Given, Review]]) -> None:
    for _given, result in reviews:
        _print(_json(result) + "\n")


def _as_json(reviews: Iterable[tuple[Given, Review]]) -> None:
    before = "[\n"
    for _given, result in reviews:
        _print(before + _json(result))
        before = ",\n"
    _print("[]\n" if before == "[\n" else "\n]\n")


def _json(result: Review) -> str:
    import json

    lists = {name: [entry._asdict() for entry in getattr(result, name)] for name in ("parts", "findings", "keep")}
    return json.dumps(result._asdict() | lists, ensure_ascii=False)


def _print(text: str) -> None:
    """Machine formats are UTF-8 whatever the terminal speaks; half characters are written as escapes."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
