"""``ae-prep bank list``: which banks there are, and where each is from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from ae_prep.banks import library, listing
from ae_prep.banks.installed import InstalledBanks
from ae_prep.banks.listing import Row
from ae_prep.banks.lockfile import Entry
from ae_prep.cli import app
from ae_prep.cli.app import _, many
from ae_prep.cli.banks import brought, complain, directories
from ae_prep.cli.base import command, option
from ae_prep.cli.output import clean, say
from ae_prep.errors import UserError
from ae_prep.i18n import N_

_SHORT_COMMIT = 12


@command("list", help=N_("List the banks that are installed."), short_help=N_("List the banks."))
@option("--format", "form", type=click.Choice(["text", "json"]), default="text", help=N_("How to print them."))
def list_banks(form: str) -> None:
    lang = app.current.lang
    installed = InstalledBanks(app.current.home / "banks", lang)
    entries, packages = _entries(installed), brought()
    folders = [*directories(), *packages]
    origins = {library.builtin_dir(lang): "built-in", **packages}
    rows = []
    for row in listing.rows(folders, lang, app.current.cache_dir, complain):
        folder = Path(row.path).parent
        entry = entries.get(row.id) if folder == installed.folder else None
        rows.append(_about(row, entry, entry.origin if entry else origins.get(folder, row.path)))
    if form == "json":
        say(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for about in rows:
        say(_line(about))


def _entries(installed: InstalledBanks) -> dict[str, Entry]:
    try:
        return installed.entries()
    except UserError as error:  # a damaged lock file says nothing, but the banks are there
        complain(error)
        return {}


def _about(row: Row, entry: Entry | None, origin: str) -> dict[str, Any]:
    about: dict[str, Any] = {
        "id": row.id,
        "title": row.title,
        "lang": row.lang,
        "roles": list(row.roles),
        "version": row.version,
        "origin": origin,
        "digest": row.digest,
        "questions": row.questions,
    }
    if entry:
        about |= {"folder": entry.folder, "ref": entry.ref, "commit": entry.commit}
        about["changed"] = row.digest != entry.digest
    return about


def _line(about: dict[str, Any]) -> str:
    origin = about["origin"] + (f"#{about['folder']}" if about.get("folder") else "")
    parts = [
        about["title"],
        many("{n} question", "{n} questions", about["questions"]),
        about["lang"],
        about["version"],
        _("built-in") if origin == "built-in" else origin,
    ]
    if about.get("commit"):
        ref = f"{about['ref']} " if about["ref"] and about["ref"] != about["commit"] else ""
        parts.append(ref + about["commit"][:_SHORT_COMMIT])
    if "commit" in about:
        parts.append(f"sha256:{about['digest'][:_SHORT_COMMIT]}")
    if about.get("changed"):
        parts.append(_("changed by hand"))
    return clean(f"{about['id']:<12} {' · '.join(parts)}")
