"""``ae-prep bank add``, ``update`` and ``remove``: banks from other people, and what becomes of them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TypedDict

import click

from ae_prep import article
from ae_prep.banks import library, lockfile, sources
from ae_prep.banks.arrivals import Arrival, examine
from ae_prep.banks.changes import Changes, compare, in_language, read_texts
from ae_prep.banks.installed import InstalledBanks, as_locked, gone, recorded_place
from ae_prep.banks.lint import render
from ae_prep.banks.lockfile import Entry
from ae_prep.banks.sources import Place
from ae_prep.cli import app
from ae_prep.cli.app import _, many
from ae_prep.cli.bank_diff import show
from ae_prep.cli.banks import complain
from ae_prep.cli.base import command, option
from ae_prep.cli.output import clean, say, wrap
from ae_prep.errors import UserError
from ae_prep.i18n import N_

USAGE = 2
_SHORT_COMMIT = 12
_MOST_WARNINGS = 5


class Vocabulary(TypedDict):
    """The names that lint knows."""

    rules: set[str]
    items: frozenset[str]


def vocabulary() -> Vocabulary:
    """The rules of the checker and the items of the article."""
    from ae_prep.rules import rules_by_folder
    from ae_prep.rules.planned import PLANNED

    return {"rules": {*rules_by_folder(), *PLANNED}, "items": frozenset(article.ITEMS)}


@command(
    "add",
    help=N_(
        "Add banks from a bank file, a folder, a packed bank (.zip) or a git repository; behind the address of a "
        "repository, #FOLDER names a folder in it. You see what comes in before it is added; a bank with errors is "
        "refused."
    ),
    short_help=N_("Add banks from a file, a folder or a git repository."),
)
@click.argument("source", required=False)
@option("--ref", default="", metavar="REF", help=N_("Branch, tag or commit of a git repository."))
@option(
    "--lock",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=N_("Add exactly what this lock file (lock.json) names, from where it names."),
)
@option("--yes", is_flag=True, help=N_("Add without asking."))
def add(source: str | None, ref: str, lock: Path | None, yes: bool) -> None:
    if (source is None) is (lock is None) or (ref and lock):
        hint = _("Name what to add, such as: ae-prep bank add FILE. Or: ae-prep bank add --lock lock.json")
        raise UserError(_("One source is needed: a place with banks, or a lock file."), hint=hint, code=USAGE)
    installed = _installed()
    arrivals = _locked(lock) if lock else _examined(sources.locate(source or "", app.current.lang), ref)
    installed.check(arrivals)
    for arrival in arrivals:
        _introduce(arrival, installed)
    known = installed.entries()
    if all(known.get(a.entry.id) == a.entry and installed.digest(a.entry.id) == a.entry.digest for a in arrivals):
        say(_("Nothing changed: you have exactly this."))
        return
    if not yes and not _agreed():
        say(_("Nothing was added."))
        return
    installed.put(arrivals)
    say(many("{n} bank added.", "{n} banks added.", len(arrivals)), bold=True)
    say(wrap(_("Rehearse with: {command}", command=f"ae-prep practice --bank {arrivals[0].bank.id}")))


def _installed() -> InstalledBanks:
    return InstalledBanks(app.current.home / "banks", app.current.lang)


def _examined(place: Place, ref: str) -> list[Arrival]:
    lang = app.current.lang
    if place.is_git:
        say(_("Fetching {origin} …", origin=clean(place.origin)), err=True)
    delivery = sources.fetch(place, ref, os.environ, lang)
    for name in delivery.left_out:
        say(_("Left out: {name} is a link or a folder, not a file.", name=clean(name)), err=True)
    return examine(delivery, **vocabulary(), lang=lang)


def _locked(lock: Path) -> list[Arrival]:
    """Everything that the lock file names, or nothing."""
    lang = app.current.lang
    entries = lockfile.read(lock, lang) if lock.is_file() else {}
    if not entries:
        raise UserError(_("There is no lock file with banks here."), hint=_("Check its name."), where=str(lock))
    fetched: dict[tuple[Place, str], list[Arrival]] = {}
    found = []
    for entry in entries.values():
        source = (recorded_place(entry, lang, beside=lock.resolve().parent), entry.commit)
        if source not in fetched:
            fetched[source] = _examined(*source)
        found.append(as_locked(fetched[source], entry, lang))
    return found


def _agreed() -> bool:
    if not app.can_prompt():
        hint = _("If this is what you want, say so with --yes.")
        raise UserError(_("Without a terminal nothing is added unasked."), hint=hint, code=USAGE)
    from ae_prep.cli import prompts

    choices = [("add", _("Add")), ("leave", _("Leave it"))]
    return prompts.select(_("Add to your banks?"), choices) == "add"


def _introduce(arrival: Arrival, installed: InstalledBanks) -> None:
    """Show what comes in: the bank, where from, what lint warns of, and what changes where it is there already."""
    bank, lang = in_language(arrival.texts, app.current.lang), app.current.lang
    say(wrap(f"{bank.id}  {bank.title}"), bold=True)
    count = many("{n} question", "{n} questions", len(bank.questions))
    facts = [count, ", ".join(arrival.texts), ", ".join(bank.roles), _("version {version}", version=bank.version)]
    say(wrap(" · ".join(facts + [text for text in (bank.author, bank.license) if text]), "  ", "  "))
    if bank.description:
        say(wrap(bank.description, "  ", "  "))
    say(wrap(_("from {origin}", origin=_origin(arrival.entry)), "  ", "  "))
    for problem in arrival.warnings[:_MOST_WARNINGS]:
        say(wrap(_("Warning: {problem}", problem=render(problem, lang)), "    ", "  "), fg="yellow")
    if len(arrival.warnings) > _MOST_WARNINGS:
        say("  " + _("… and {n} more.", n=len(arrival.warnings) - _MOST_WARNINGS), fg="yellow")
    if (changes := _changes(arrival, installed)) and not changes.none:
        say("  " + _("You have this bank. What changes:"))
        show(changes)


def _origin(entry: Entry) -> str:
    text = entry.origin + (f"#{entry.folder}" if entry.folder else "")
    if entry.ref and entry.ref != entry.commit:
        text += f", {entry.ref}"
    return text + (f", {entry.commit[:_SHORT_COMMIT]}" if entry.commit else "")


def _changes(arrival: Arrival, installed: InstalledBanks) -> Changes | None:
    """What is different from the bank as it is there; None where none is, or it can no longer be read."""
    path = installed.path(arrival.bank.id)
    if not path.is_file():
        return None
    try:
        old = read_texts(path, app.current.lang, app.current.cache_dir)
    except UserError:  # the new one mends it
        return None
    return compare(old, arrival.texts, app.current.lang)


@command(
    "update",
    help=N_(
        "Fetch added banks again from where they came, all or those named, and tell which questions were added, "
        "reworded or retired. History stays, since ids do. A bank that has errors now is refused and the old one stays."
    ),
    short_help=N_("Fetch added banks again."),
)
@click.argument("ids", nargs=-1)
def update(ids: tuple[str, ...]) -> int:
    installed = _installed()
    entries = installed.entries()
    chosen = [_entry(id_, installed, entries) for id_ in dict.fromkeys(ids)] or list(entries.values())
    if not chosen:
        say(_("No bank was added so far; “ae-prep bank add” does."))
    code = 0
    for _place, group in groupby(sorted(chosen, key=_from), key=_from):
        code = max([code, *_update(list(group), installed)])
    return code


def _from(entry: Entry) -> tuple[str, str, str]:
    return (*entry.place, entry.ref)


def _entry(id_: str, installed: InstalledBanks, entries: dict[str, Entry]) -> Entry:
    """The entry of an added bank.

    Raises:
        UserError: there is none by that id.
    """
    if id_ in entries:
        return entries[id_]
    if id_ in {path.stem for path in library.builtin_dir(app.current.lang).glob("*.md")}:
        hint = _("It changes with ae-prep itself.")
        raise UserError(_("The bank “{id}” comes with ae-prep.", id=clean(id_)), hint=hint, code=USAGE)
    if id_ in {path.stem for path in installed.folder.glob("*.md")}:
        hint = _("Change or delete the file yourself.")
        message = _("The bank “{id}” did not come by “ae-prep bank add”.", id=clean(id_))
        raise UserError(message, hint=hint, where=str(installed.path(id_)), code=USAGE)
    hint = _("Added so far: {ids}.", ids=", ".join(entries)) if entries else _("No bank was added so far.")
    raise UserError(_("There is no added bank “{id}”.", id=clean(id_)), hint=hint, code=USAGE)


def _update(entries: Sequence[Entry], installed: InstalledBanks) -> Iterator[int]:
    """Update the banks that came from one place; yields an exit code for each one that could not be."""
    try:
        arrivals = {a.entry.id: a for a in _examined(recorded_place(entries[0], app.current.lang), entries[0].ref)}
    except UserError as error:
        complain(error)
        yield error.code
        return
    for entry in entries:
        try:
            _update_one(entry, arrivals.get(entry.id), installed)
        except UserError as error:
            complain(error)
            yield error.code


def _update_one(entry: Entry, arrival: Arrival | None, installed: InstalledBanks) -> None:
    if arrival is None:
        raise gone(entry, app.current.lang)
    installed.check([arrival])
    changes = _changes(arrival, installed)
    installed.put([arrival])
    _tell(entry, arrival.entry, changes)


def _tell(old: Entry, new: Entry, changes: Changes | None) -> None:
    if old.digest == new.digest:
        say(_("{id} {version}: nothing changed.", id=new.id, version=new.version))
        return
    versions = f"{old.version} → {new.version}" if old.version != new.version else new.version
    say(clean(f"{new.id} {versions}"), bold=True)
    if changes is None:
        return
    show(changes)
    if changes.reworded or changes.retired:
        say(
            wrap(_("Your history stays: that of reworded questions goes on, that of retired ones is kept."), "  ", "  ")
        )


@command(
    "remove",
    help=N_("Remove an added bank. What you answered from it is kept, and is there again if you add it again."),
    short_help=N_("Remove an added bank; history stays."),
)
@click.argument("ids", nargs=-1, required=True)
@option("--yes", is_flag=True, help=N_("Even if the file was changed by hand since it was added."))
def remove(ids: Iterable[str], yes: bool) -> None:
    installed = _installed()
    entries = installed.entries()
    chosen = [_entry(id_, installed, entries) for id_ in dict.fromkeys(ids)]
    for entry in chosen:
        if not yes and installed.digest(entry.id) not in ("", entry.digest):
            message = _("The bank “{id}” was changed by hand since it was added; that would be lost.", id=entry.id)
            hint = _("Copy the file elsewhere if you need it, then say so with --yes.")
            raise UserError(message, hint=hint, where=str(installed.path(entry.id)), code=USAGE)
    for entry in chosen:
        installed.remove(entry.id)
        say(_("{id} was removed. What you answered from it is kept.", id=entry.id))
