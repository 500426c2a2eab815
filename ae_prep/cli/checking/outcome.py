"""What came of a piece of the input, ready to be printed: this is all that a worker hands back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from ae_prep.cli.app import _
from ae_prep.cli.checking.inputs import Piece, Trouble
from ae_prep.cli.checking.judge import Checked, Skipped, judge
from ae_prep.cli.checking.tally import Tally, tally_of
from ae_prep.cli.output import clean

if TYPE_CHECKING:
    from ae_prep.cli.checking.judge import Item


class Report(NamedTuple):
    """How findings are printed."""

    form: str
    show_all: bool = False
    color: bool = False
    answer_lang: str | None = None
    kind: str = "behavioural"


class Outcome(NamedTuple):
    """Text for the output (may be empty), lines for standard error, notes for a log, and the counts."""

    text: str = ""
    errors: tuple[str, ...] = ()
    notes: tuple[tuple[str, str, str, int], ...] = ()
    tally: Tally = Tally()


def outcomes(piece: Piece, report: Report) -> Iterator[Outcome]:
    """What is to be printed of a piece, an answer at a time."""
    for item in judge(piece, report.answer_lang, report.kind):
        yield outcome(item, report)


def outcome(item: Item, report: Report) -> Outcome:
    """What is to be printed of one thing that came of the input."""
    if isinstance(item, Checked):
        return Outcome(printed(item, report), tally=tally_of(item, _rules() if report.form == "sarif" else None))
    if isinstance(item, Trouble):
        note = ("error", f"{item.error.message} {item.error.hint}".strip(), *_split(item.error.where))
        error = _("Error: {message}", message=clean(str(item.error)))
        return Outcome(errors=(error,), notes=(note,), tally=Tally(bad=True))
    if isinstance(item, Skipped):
        return Outcome(tally=Tally(skipped=1))
    if report.form == "github":
        from ae_prep.cli.checking.machine import warning

        return Outcome(warning(item))
    where = clean(f"{item.path}:{item.line}")
    error = _("Warning: {message}", message=f"{where}: {item.message}\n{item.hint}")
    return Outcome(errors=(error,), notes=(("warning", f"{item.message} {item.hint}", item.path, item.line),))


def printed(checked: Checked, report: Report) -> str:
    """One answer and what is said of it, in the form that ``report`` asks for."""
    if report.form == "text":
        from ae_prep.cli.checking import text

        return text.one(checked, show_all=report.show_all, color=report.color)
    if report.form == "sarif":
        from ae_prep.cli.checking import sarif_log

        return sarif_log.results(checked)
    from ae_prep.cli.checking import machine

    return machine.remarks(checked) if report.form == "github" else machine.as_json(checked.review)


def _rules() -> frozenset[str]:
    from ae_prep.rules import all_rules

    return frozenset(all_rules())


def _split(where: str) -> tuple[str, int]:
    """A place as path and line; 0 where it has none."""
    path, _colon, line = where.rpartition(":")
    return (path, int(line)) if path and line.isdecimal() else (where, 0)
