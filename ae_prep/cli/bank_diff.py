"""``ae-prep bank diff``: what became of a bank's questions, by their ids."""

from __future__ import annotations

import json

import click

from ae_prep.banks.changes import Changes, Reworded, compare, in_language, read_texts
from ae_prep.banks.fields import SECTIONS
from ae_prep.cli import app
from ae_prep.cli.app import _, many
from ae_prep.cli.banks import find
from ae_prep.cli.base import command, option
from ae_prep.cli.output import say, wrap
from ae_prep.i18n import N_
from ae_prep.model import Question

_INDENT = "    "


@command(
    "diff",
    help=N_(
        "Tell what changed between two versions of a bank: questions added, reworded or retired, by their ids. "
        "OLD and NEW are files or names of installed banks."
    ),
    short_help=N_("What changed between two versions of a bank."),
)
@click.argument("old")
@click.argument("new")
@option("--format", "form", type=click.Choice(["text", "json"]), default="text", help=N_("How to print it."))
def diff(old: str, new: str, form: str) -> None:
    lang = app.current.lang
    before, after = (read_texts(find(name), lang, app.current.cache_dir) for name in (old, new))
    changes = compare(before, after, lang)
    if form == "json":
        banks = {name: in_language(texts, lang) for name, texts in (("old", before), ("new", after))}
        about = {name: {"id": bank.id, "version": bank.version} for name, bank in banks.items()}
        say(json.dumps({**about, **_as_data(changes)}, ensure_ascii=False, indent=2))
    else:
        show(changes)


def show(changes: Changes) -> None:
    """Print the changes: + added, ~ reworded, - retired, then a sum."""
    if changes.none:
        say(_("Nothing changed."))
        return
    for question in changes.added:
        say(wrap(f"{question.id}  {question.title}", _INDENT, "  + "))
    for change in changes.reworded:
        about = f"{', '.join(map(_label, change.fields))} ({', '.join(change.langs)})"
        say(wrap(f"{change.question.id}  {change.question.title}: {about}", _INDENT, "  ~ "))
    for question in changes.retired:
        say(wrap(f"{question.id}  {question.title}", _INDENT, "  - "))
    if changes.about:
        say(wrap(_("In the bank itself: {names}.", names=", ".join(changes.about)), "  ", "  "))
    counts = [
        many("{n} added", "{n} added", len(changes.added)),
        many("{n} reworded", "{n} reworded", len(changes.reworded)),
        many("{n} retired", "{n} retired", len(changes.retired)),
        many("{n} as before", "{n} as before", changes.same),
    ]
    say("  " + ", ".join(counts) + ".")


def _label(field: str) -> str:
    """A field of a question as its authors know it."""
    for section in SECTIONS:
        if section.field == field:
            return section.heading(app.current.lang)
    return field.replace("_", " ")


def _as_data(changes: Changes) -> dict[str, object]:
    return {
        "about": list(changes.about),
        "added": [_named(question) for question in changes.added],
        "reworded": [_reworded(change) for change in changes.reworded],
        "retired": [_named(question) for question in changes.retired],
        "same": changes.same,
    }


def _named(question: Question) -> dict[str, object]:
    return {"id": question.id, "title": question.title}


def _reworded(change: Reworded) -> dict[str, object]:
    return {**_named(change.question), "fields": list(change.fields), "langs": list(change.langs)}
