"""``lock.json``: which banks are installed, from where, and exactly which content, so that others can have the same."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from ae_prep.banks.files import put
from ae_prep.banks.refusal import refusal
from ae_prep.banks.report import HIDDEN
from ae_prep.i18n import N_

NAME = "lock.json"
#: The newest form of the file that this version reads.
FORMAT = 1
_LARGEST = 4 * 1024 * 1024
_LONGEST = 2000
_PATTERNS = {
    "id": re.compile(r"[a-z0-9]+(-[a-z0-9]+)*"),
    "commit": re.compile(r"([0-9a-f]{40}([0-9a-f]{24})?)?"),
    "digest": re.compile(r"[0-9a-f]{64}"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One installed bank.

    Attributes:
        id: the bank's id.
        version: its version, as its author counts.
        origin: where it came from: an address for git, or an absolute path.
        folder: the folder within a repository, or empty.
        ref: the branch, tag or commit that was asked for; empty for the default branch, or where there is no git.
        commit: the full name of the commit that this was, or empty where there is no git.
        digest: the SHA-256 of the bank's files (``digest_of``).
    """

    id: str
    version: str
    origin: str
    folder: str
    ref: str
    commit: str
    digest: str

    @property
    def place(self) -> tuple[str, str]:
        """What makes two origins the same one."""
        return self.origin.rstrip("/"), self.folder.strip("/")


def read(path: Path, lang: str) -> dict[str, Entry]:
    """The entries of the lock file at ``path`` by id; none if there is no such file.

    Raises:
        UserError: it cannot be read, or is no lock file; the message is in ``lang``.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except FileNotFoundError:
        return {}
    except OSError as error:
        message, fix = N_("The file cannot be read."), N_("Check its name and permissions.")
        raise refusal(lang, message, fix, where=str(path)) from error
    try:
        return _entries(data if len(data) <= _LARGEST else b"")
    except _NewerFormatError as error:
        message = N_("This lock file was written by a newer version.")
        raise refusal(lang, message, N_("Update ae-prep."), where=str(path)) from error
    except (ValueError, TypeError, LookupError, RecursionError) as error:
        message, fix = (
            N_("This is not a lock file of banks, or it is damaged."),
            N_("Get it again; your own can be deleted, then add the banks anew."),
        )
        raise refusal(lang, message, fix, where=str(path)) from error


class _NewerFormatError(Exception):
    pass


def _entries(data: bytes) -> dict[str, Entry]:
    content = json.loads(data)
    if int(content["format"]) > FORMAT:
        raise _NewerFormatError
    found = {}
    for row in content["banks"]:
        entry = Entry(**{field.name: _text(row, field.name) for field in fields(Entry)})
        if entry.origin.startswith("-") or not entry.origin or entry.id in found:
            raise ValueError(entry.id)
        found[entry.id] = entry
    return found


def _text(row: Mapping[str, object], name: str) -> str:
    value = row[name]
    if not isinstance(value, str) or len(value) > _LONGEST or HIDDEN.search(value):
        raise ValueError(name)
    if name in _PATTERNS and not _PATTERNS[name].fullmatch(value):
        raise ValueError(name)
    return value


def write(path: Path, entries: Iterable[Entry], lang: str) -> None:
    """Write the lock file: one bank after the other by id, the same bytes for the same banks.

    Raises:
        UserError: it cannot be written; the one that was there is unchanged.
    """
    rows = [asdict(entry) for entry in sorted(entries, key=lambda entry: entry.id)]
    text = json.dumps({"format": FORMAT, "banks": rows}, ensure_ascii=False, indent=2) + "\n"
    put(path, text.encode("utf-8"), lang)
