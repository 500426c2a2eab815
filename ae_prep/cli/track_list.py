"""``ae-prep track add``, ``list``, ``edit`` and ``remove``."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

import click

from ae_prep.candidate.track import period_in_words, read_period
from ae_prep.cli import app
from ae_prep.cli.app import _, can_prompt
from ae_prep.cli.base import command, option
from ae_prep.cli.commands import Command
from ae_prep.cli.forms import Entry, Refused, fill, flags, missing, read_flags, text
from ae_prep.cli.journal import open_journal
from ae_prep.cli.numbers import number_in_words, read_number
from ae_prep.cli.output import clean, say, wrap
from ae_prep.errors import UserError
from ae_prep.i18n import N_
from ae_prep.model import TrackRow
from ae_prep.store.journal import Journal


def _period(typed: str) -> str:
    found = read_period(typed)
    if found is None:
        hint = _("Write a month, quarter, half or year: 2025-03, Q3 2025, H1 2025, 2025.")
        raise Refused(_("“{text}” is not a period.", text=clean(" ".join(typed.split())[:40])), hint)
    return found


def _number(typed: str) -> Decimal:
    found = read_number(typed, app.current.lang)
    if found is None:
        hint = _(
            "Write it like {example}.",
            example="40, 1.200, Rp4,8 miliar" if app.current.lang == "id" else "40, 1,200, 4.8m",
        )
        raise Refused(_("“{text}” is not a number from 0 up.", text=clean(" ".join(typed.split())[:40])), hint)
    return found


_PERIOD = Entry("period", "--period", N_("The period: a month, quarter, half or year, such as Q3 2025"), _period)
VALUES = (
    Entry("target", "--target", N_("What was to be reached"), _number, metavar="N"),
    Entry("actual", "--actual", N_("What was reached"), _number, metavar="N"),
    Entry("note", "--note", N_("A word on it; a miss needs one"), text),
)


@command(
    "add",
    help=N_("Note target and actual of PERIOD, such as 2025-03 or Q3 2025. A terminal asks for what is left out."),
    short_help=N_("Note target and actual of a period."),
)
@click.argument("period", required=False)
@flags(VALUES)
def track_add(period: str | None, **given: str | None) -> None:
    values = read_flags((_PERIOD, *VALUES), {"period": period, **given})
    wanted = [entry for entry in (_PERIOD, *VALUES[:2]) if entry.name not in values]
    if wanted and not can_prompt():
        if wanted[0] is _PERIOD:
            hint = _("Write it behind the command: ae-prep track add 2025-Q3 --target N --actual N")
            raise UserError(_("{flag} is missing, and nobody can type here.", flag="PERIOD"), hint=hint, code=2)
        raise missing(wanted)
    with open_journal() as journal:
        if "period" in values:
            _refuse_twice(journal, str(values["period"]), 0)
        for entry in wanted:
            if (value := _ask(journal, entry)) is None:
                return
            values[entry.name] = value
        row = TrackRow(**values)  # type: ignore[arg-type]
        if not row.hit and not row.note and can_prompt():
            row = replace(row, note=str(_ask(journal, VALUES[2]) or ""))
        journal.save_track(row, now=app.current.now())
        _show(journal.track())


@command("list", help=N_("List the periods, with your hit rate."), short_help=N_("List the periods."))
@option("--format", "form", type=click.Choice(["text", "json"]), default="text", help=N_("How to print them."))
def track_list(form: str) -> None:
    with open_journal() as journal:
        rows = journal.track()
    if form == "json":
        say(json.dumps([_record(row) for row in rows], ensure_ascii=False, indent=2))
    else:
        _show(rows)


@command("edit", help=N_("Change a row, by its number in the list."), short_help=N_("Change a row."))
@click.argument("number", type=int)
@flags((_PERIOD, *VALUES))
def track_edit(number: int, **given: str | None) -> None:
    entries = (_PERIOD, *VALUES)
    values: dict[str, Any] = read_flags(entries, given)
    if not values and not can_prompt():
        raise missing(entries)
    with open_journal() as journal:
        row = _find(journal, number)
        if values:
            changed = replace(row, **values)
            _refuse_twice(journal, changed.period, number)
            journal.save_track(changed, now=app.current.now())
        else:
            fill(
                lambda: entries,
                lambda name: _typed(_find(journal, number), name),
                lambda name, value: _keep(journal, number, name, value),
            )
        _show(journal.track())


@command("remove", help=N_("Take a row away, by its number in the list."), short_help=N_("Take a row away."))
@click.argument("number", type=int)
def track_remove(number: int) -> None:
    with open_journal() as journal:
        gone = _find(journal, number)
        journal.remove_track(number)
        say(wrap(_("Removed: {question}", question=period_in_words(gone.period, app.current.lang))))
        _show(journal.track())


def _keep(journal: Journal, number: int, name: str, value: Any) -> None:
    changed = replace(_find(journal, number), **{name: value})
    if any(row.period == changed.period and row.id != number for row in journal.track()):
        raise Refused(_("{period} is there already.", period=period_in_words(changed.period, app.current.lang)))
    journal.save_track(changed, now=app.current.now())


def _typed(row: TrackRow, name: str) -> object:
    value = getattr(row, name)
    return number_in_words(value, app.current.lang) if isinstance(value, Decimal) else value


def _ask(journal: Journal, entry: Entry) -> object | None:
    """A value as typed; None where the candidate left."""
    from ae_prep.cli import prompts
    from ae_prep.cli.commands import QUIT

    while True:
        typed = prompts.text(_(entry.ask), allowed=[QUIT])
        if isinstance(typed, Command):
            return None
        try:
            value = entry.read(typed)
            if entry is _PERIOD and any(row.period == value for row in journal.track()):
                raise Refused(_("{period} is there already.", period=period_in_words(str(value), app.current.lang)))
        except Refused as error:
            say(wrap(f"{error.message} {error.hint}".strip()), fg="yellow")
            continue
        return value


def _refuse_twice(journal: Journal, period: str, number: int) -> None:
    for row in journal.track():
        if row.period == period and row.id != number:
            name = period_in_words(period, app.current.lang)
            hint = _("Change it: ae-prep track edit {n}", n=row.id)
            raise UserError(_("{period} is there already.", period=name), hint=hint, where="PERIOD", code=2)


def _find(journal: Journal, number: int) -> TrackRow:
    rows = journal.track()
    for row in rows:
        if row.id == number:
            return row
    hint = _("Choose from: {choices}", choices=", ".join(str(row.id) for row in rows)) if rows else ""
    raise UserError(
        _("There is no row {number}.", number=number),
        hint=hint or _("Begin one: ae-prep track add 2025-Q3 --target N --actual N"),
        where="NUMBER",
        code=2,
    )


def _record(row: TrackRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "period": row.period,
        "target": str(row.target),
        "actual": str(row.actual),
        "hit": row.hit,
        "note": row.note,
    }


def _show(rows: list[TrackRow]) -> None:
    lang = app.current.lang
    if not rows:
        say(wrap(_("Your track record is empty. Begin it: ae-prep track add 2025-Q3 --target N --actual N")))
        return
    for row in rows:
        period = period_in_words(row.period, lang)
        actual, target = number_in_words(row.actual, lang), number_in_words(row.target, lang)
        line = _("{period}: {actual} of {target}", period=period, actual=actual, target=target)
        share = f" ({row.actual / row.target:.0%})" if row.target else ""
        missed, reason = _("missed"), row.note or _("no note yet")
        miss = "" if row.hit else f" · {missed}: {reason}"
        note = f" · {row.note}" if row.hit and row.note else ""
        say(
            wrap(f"{line}{share}{miss}{note}", indent="      ", first=f"{row.id:>4}  "),
            fg=None if row.hit or row.note else "yellow",
        )
    say(_("Target reached in {hits} of {all} periods.", hits=sum(row.hit for row in rows), all=len(rows)), bold=True)
