"""Small forms: each value by a flag, or asked one after the other at a terminal, by the same rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, time
from typing import NamedTuple

from ae_prep.candidate.entries import MOST_MINUTES, read_day, read_minutes, read_time
from ae_prep.candidate.zones import find_zone, suggestions
from ae_prep.cli.app import _
from ae_prep.cli.base import F, option
from ae_prep.cli.commands import BACK, QUIT, SKIP, Command
from ae_prep.cli.output import clean, say, wrap
from ae_prep.errors import UserError

MOST_CHARACTERS = 500
_QUOTED = 40
_GO_BACK = "/back"


class Refused(Exception):  # noqa: N818 - becomes a message at the prompt, or a UserError that names the flag
    """A value that cannot be taken: what is wrong, and how to write it."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


Read = Callable[[str], object]


class Entry(NamedTuple):
    """One value of a form: its name, its flag, what is asked (marked with ``N_``), and how it is read.

    ``choices`` are (value, label) where it is one of a few. ``show`` writes a value as it would be typed.
    """

    name: str
    flag: str
    ask: str
    read: Read
    choices: tuple[tuple[str, str], ...] = ()
    metavar: str = "TEXT"


def flags(entries: Sequence[Entry]) -> Callable[[F], F]:
    """An option for each entry, handed to the command by the entry's name as the text that was typed, or None."""

    def add(function: F) -> F:
        for entry in reversed(entries):
            metavar = "|".join(value for value, _label in entry.choices) or entry.metavar
            function = option(entry.flag, entry.name, metavar=metavar, help=entry.ask)(function)
        return function

    return add


def read_flags(entries: Sequence[Entry], given: Mapping[str, str | None]) -> dict[str, object]:
    """The values of the flags that were given, read.

    Raises:
        UserError: one cannot be taken (exit code 2); ``where`` names its flag.
    """
    values = {}
    for entry in entries:
        text = given.get(entry.name)
        if text is not None:
            try:
                values[entry.name] = entry.read(text)
            except Refused as error:
                raise UserError(error.message, hint=error.hint, where=entry.flag, code=2) from error
    return values


def missing(entries: Sequence[Entry]) -> UserError:
    """The error for a form of which no value was given, where nobody can be asked."""
    hint = _("Give one or more of: {choices}", choices=", ".join(entry.flag for entry in entries))
    return UserError(_("{flag} is missing, and nobody can type here.", flag=entries[0].flag), hint=hint, code=2)


def shown(value: object) -> str:
    """A value as it would be typed."""
    if value is None:
        return ""
    return f"{value:%H:%M}" if isinstance(value, time) else str(value)


def fill(
    entries: Callable[[], Sequence[Entry]],
    current: Callable[[str], object],
    keep: Callable[[str, object], str | None],
) -> None:
    """Ask for every entry in turn; each value is kept before the next is asked.

    Args:
        entries: what to ask, looked up anew after each reply, since one may decide what comes next.
        current: the value that a name has now.
        keep: keeps a value under a name; gives the name to go back to where it does not fit the others.

    Raises:
        KeyboardInterrupt, EOFError: Ctrl-C, Ctrl-D; what was entered is kept.
    """
    say(_("/skip leaves a line open, /back goes back, /quit stops. Each line is kept at once."), dim=True)
    place = 0
    while place < len(entries()):
        entry = entries()[place]
        reply = _ask(entry, current(entry.name))
        if isinstance(reply, Command):
            if reply == QUIT:
                return
            place = max(0, place - 1) if reply == BACK else place + 1
            continue
        try:
            again = keep(entry.name, entry.read(reply)) if reply != shown(current(entry.name)) else None
        except Refused as error:
            say(wrap(f"{error.message} {error.hint}".strip()), fg="yellow")
            continue
        names = [entry.name for entry in entries()]
        place = names.index(again) if again in names else names.index(entry.name) + 1


def _ask(entry: Entry, value: object) -> str:
    """What was typed or chosen; a ``Command`` where it was one."""
    from ae_prep.cli import prompts

    if not entry.choices:
        return prompts.text(_(entry.ask), default=clean(shown(value)), allowed=[SKIP, BACK, QUIT])
    choices = [(value, _(label)) for value, label in entry.choices]
    known = value if value in dict(choices) else ""
    # First, and under the cursor: Enter alone leaves a line as it is, here as at every other prompt.
    offered = [("", _("Leave it open")), *choices, (_GO_BACK, _("Back"))]
    chosen = prompts.select(_(entry.ask), offered, default=str(known))
    return Command(BACK) if chosen == _GO_BACK else chosen


# --- how values are read: an empty text means that the value is open ------------------------------------


def text(typed: str) -> str:
    """One line of text."""
    line = " ".join(typed.split())
    if len(line) > MOST_CHARACTERS:
        raise Refused(_("This is too long: {n} characters, at most {most}.", n=len(line), most=MOST_CHARACTERS))
    return line


def day(typed: str) -> date | None:
    """A date."""
    found = read_day(typed)
    if found is None and typed.strip():
        raise Refused(_("“{text}” is not a date.", text=_quoted(typed)), _date_hint())
    return found


def clock_time(typed: str) -> time | None:
    """A time of day."""
    found = read_time(typed)
    if found is None and typed.strip():
        raise Refused(_("“{text}” is not a time.", text=_quoted(typed)), _("Write it like 14:30 or 2:30 pm."))
    return found


def minutes(typed: str) -> int | None:
    """A number of minutes."""
    found = read_minutes(typed)
    if found is None and typed.strip():
        hint = _("Write whole minutes from {least} to {most}, like 45.", least=0, most=MOST_MINUTES)
        raise Refused(_("“{text}” is not a number of minutes.", text=_quoted(typed)), hint)
    return found


def length(typed: str) -> int | None:
    """How many minutes something takes: no interview takes none."""
    found = minutes(typed)
    if found == 0:
        hint = _("Write whole minutes from {least} to {most}, like 45.", least=1, most=MOST_MINUTES)
        raise Refused(_("“{text}” is not a number of minutes.", text=_quoted(typed)), hint)
    return found


def zone(typed: str) -> str:
    """The IANA name of a time zone."""
    if not typed.strip():
        return ""
    found = find_zone(typed)
    if found is None:
        hint = _("Write a city or WIB, WITA, WIT. Perhaps: {choices}", choices=", ".join(suggestions(typed)))
        raise Refused(_("“{text}” is not one time zone.", text=_quoted(typed)), hint)
    return found


def one_of(choices: tuple[tuple[str, str], ...]) -> Read:
    """One of a few values, by itself or by its label in the language of the interface."""

    def read(typed: str) -> str:
        wanted = typed.strip().casefold()
        for value, label in choices:
            if wanted in (value, _(label).casefold(), label.casefold()):
                return value
        if wanted:
            hint = _("Choose from: {choices}", choices=", ".join(value for value, _label in choices))
            raise Refused(_("“{text}” is none of them.", text=_quoted(typed)), hint)
        return ""

    return read


def _quoted(typed: str) -> str:
    line = " ".join(typed.split())
    return clean(line if len(line) <= _QUOTED else line[:_QUOTED] + " …")


def _date_hint() -> str:
    return _("Write the date like {example}.", example="2026-12-01")
