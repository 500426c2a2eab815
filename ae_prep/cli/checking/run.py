"""One run of ``check``: from paths to what is printed and the exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ae_prep.cli.app import _
from ae_prep.cli.checking import config
from ae_prep.cli.checking.inputs import STDIN, STDIN_NAME, Piece, Reader, Trouble, total_size
from ae_prep.cli.checking.judge import Checked, judge
from ae_prep.cli.checking.outcome import Outcome, Report, outcome
from ae_prep.cli.checking.settings import AUTO, Plan, Settings, Wish, plan
from ae_prep.cli.checking.sink import Sink
from ae_prep.cli.checking.tally import Tally
from ae_prep.cli.output import say, wants_color

FOUND, BAD_INPUT = 1, 3
#: No longer log of what went wrong is kept in memory.
_MOST_NOTES = 1000


class Order(NamedTuple):
    """What the command line asked for: findings, how to print them, and where; None where it does not say."""

    paths: Sequence[str]
    wish: Wish
    form: str | None = None
    output: str | None = None
    jobs: int | str | None = None
    config: str | None = None
    isolated: bool = False
    session: bool = False


def run(order: Order) -> int:
    """Review everything and print it; gives the exit code."""
    settings = _Configured(order)
    first = settings.at(order.paths[0])
    form = order.form or first.format or "text"
    jobs = _number(order.jobs or first.jobs or 1)
    wish = order.wish
    color = form == "text" and order.output is None and wants_color()
    report = Report(form, wish.show_all, color, wish.answer_lang, wish.kind)
    with Sink(order.output) as sink:
        press = _Press(sink, form)
        press.begin()
        collected: list[Checked] | None = [] if order.session else None
        for done in _done(order, settings, report, jobs, collected):
            press.take(done)
        if collected:
            from ae_prep.cli.checking.session import whole

            press.take(whole(collected, settings.plan(order.paths[0]), report))
        press.end()
    tally = press.tally
    if tally.skipped and not tally.answers and not tally.bad:
        say(_("Error: {message}", message=_("No answers in this folder.")), err=True)
        return BAD_INPUT
    if tally.bad:
        return BAD_INPUT
    return FOUND if tally.grave and not wish.exit_zero else 0


class _Configured:
    """The settings that hold for each path."""

    def __init__(self, order: Order) -> None:
        self._wish = order.wish
        self._only = Settings() if order.isolated else config.read_named(order.config) if order.config else None

    def at(self, path: str) -> Settings:
        """The settings that hold for an input."""
        if self._only is not None:
            return self._only
        if path in (STDIN, STDIN_NAME):
            return config.settings_for(".")
        return config.settings_for(path if os.path.isdir(path) else os.path.dirname(path))  # noqa: PTH112, PTH120

    def plan(self, path: str) -> Plan:
        """How the answers of a file are judged."""
        return plan(self.at(path), self._wish, path)


def _done(
    order: Order, settings: _Configured, report: Report, jobs: int, collected: list[Checked] | None
) -> Iterator[Outcome]:
    if jobs == 1 or collected is not None:  # what is looked at together stays in one process
        pieces = Reader(settings.plan).pieces(order.paths)
        done = _here(pieces, report, collected)
    else:
        from ae_prep.cli.checking.pool import LOT, judged

        done = ((d.outcomes, d.size) for d in judged(Reader(settings.plan, LOT).pieces(order.paths), report, jobs))
    if _watched(order):
        from ae_prep.cli.checking.progress import with_bar

        done = with_bar(done, total_size(order.paths))
    for found, _size in done:
        yield from found


def _here(
    pieces: Iterator[Piece | Trouble], report: Report, collected: list[Checked] | None
) -> Iterator[tuple[Sequence[Outcome], int]]:
    for piece in pieces:
        if isinstance(piece, Trouble):
            yield (outcome(piece, report),), 0
            continue
        for item in judge(piece, report.answer_lang, report.kind):
            if collected is not None and isinstance(item, Checked):
                collected.append(item)
            yield (outcome(item, report),), 0
        yield (), piece.size


def _watched(order: Order) -> bool:
    """Whether somebody waits at a terminal that shows nothing else."""
    shown = sys.stdout is not None and sys.stdout.isatty() and order.output is None
    return sys.stderr is not None and sys.stderr.isatty() and not shown


def _number(jobs: int | str) -> int:
    if jobs != AUTO:
        return int(jobs)
    from ae_prep.cli.checking.pool import processors

    return processors()


class _Press:
    """Prints what comes, in the frame that its format needs, and counts."""

    def __init__(self, sink: Sink, form: str) -> None:
        self._sink = sink
        self._form = form
        self._printed = 0
        self._notes: list[tuple[str, str, str, int]] = []
        self.tally = Tally()

    def begin(self) -> None:
        """What stands before everything."""
        if self._form == "sarif":
            from ae_prep.cli import sarif

            self._sink.write(sarif.head())

    def take(self, done: Outcome) -> None:
        """Print one outcome."""
        self.tally = self.tally.plus(done.tally)
        if done.text:
            self._sink.write(self._before() + done.text + ("\n" if self._form == "jsonl" else ""))
            self._printed += 1
        for error in done.errors:
            say(error, err=True)
        if self._form == "sarif":
            self._notes += done.notes[: _MOST_NOTES - len(self._notes)]

    def _before(self) -> str:
        if self._form == "json":
            return ",\n" if self._printed else "[\n"
        return "," if self._form == "sarif" and self._printed else ""

    def end(self) -> None:
        """What stands behind everything."""
        if self._form == "json":
            self._sink.write("\n]\n" if self._printed else "[]\n")
        elif self._form == "text":
            from ae_prep.cli.checking import text

            self._sink.write(text.tail(self.tally))
        elif self._form == "sarif":
            from ae_prep.cli.checking import sarif_log

            self._sink.write(sarif_log.tail(self.tally, self._notes))
