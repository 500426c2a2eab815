"""One line about each bank, without reading the banks: kept from the last time, for as long as no file has changed."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from ae_prep.banks import cache, library
from ae_prep.banks.files import digest_of, files_of, is_bank_file, put
from ae_prep.errors import UserError
from ae_prep.i18n import LANGUAGES

#: To be raised with every change in what is kept.
_VERSION = 1
_SIGNATURE = [_VERSION, cache.READER_VERSION]


class Row(NamedTuple):
    """What a list says of a bank; ``digest`` covers its translations, so it is the same in every language."""

    path: str
    id: str
    title: str
    lang: str
    roles: tuple[str, ...]
    version: str
    questions: int
    digest: str


#: The files of a bank as they were: size, time of writing and of the last change of any kind, one after the other.
_Stamp = list[int]
_Kept = dict[str, tuple[_Stamp, Row | None]]


def rows(
    directories: Sequence[Path], lang: str, cache_dir: Path | None, on_error: Callable[[UserError], None]
) -> list[Row]:
    """A row for each bank in ``directories``, by folder and file name; of two with one id the first counts.

    ``on_error`` is told of a bank that cannot be used. A folder that does not exist has no banks.
    """
    file = cache_dir / f"banks-{lang}.json" if cache_dir else None
    kept = _load(file) if file else {}
    fresh: _Kept = {}
    for directory in directories:
        for name, stamp in sorted(_stamps(directory).items()):
            path = directory / name
            known = kept.get(str(path))
            if known and known[0] == stamp:
                fresh[str(path)] = known
                continue
            try:
                fresh[str(path)] = (stamp, _read(path, lang, cache_dir))
            except UserError as error:
                on_error(error)
    if file and fresh != kept:
        _save(file, fresh, lang)
    found: dict[str, Row] = {}
    for _, row in fresh.values():
        if row:
            found.setdefault(row.id, row)
    return list(found.values())


def _stamps(directory: Path) -> dict[str, _Stamp]:
    """The files in ``directory`` that may be banks, each with the stamp of itself and its translations."""
    found: dict[str, _Stamp] = {}
    try:
        with os.scandir(directory) as entries:
            names = sorted((entry for entry in entries if entry.name.endswith(".md")), key=lambda entry: entry.name)
    except OSError:
        return {}
    translations = []
    for entry in names:
        stem, _, lang = entry.name[: -len(".md")].rpartition(".")
        if stem and lang in LANGUAGES:
            translations.append((f"{stem}.md", entry))
        else:
            found[entry.name] = _stamp(entry)
    for base, entry in translations:
        if base in found:
            found[base] += [LANGUAGES.index(entry.name[:-3].rpartition(".")[2]), *_stamp(entry)]
    return found


def _stamp(entry: os.DirEntry[str]) -> _Stamp:
    try:
        status = entry.stat()
    except OSError:  # a link that leads nowhere: reading it will say so
        return []
    return [status.st_size, status.st_mtime_ns, status.st_ctime_ns]


def _read(path: Path, lang: str, cache_dir: Path | None) -> Row | None:
    """The row of the bank at ``path``; None if the file does not mean to be one."""
    try:
        with path.open("rb") as file:
            if not is_bank_file(file.read(6)):
                return None
        bank = library.load(path, lang, cache_dir)
        digest = digest_of({file.name: file.read_bytes() for file in files_of(path)})
    except OSError:
        return None
    return Row(str(path), bank.id, bank.title, bank.lang, bank.roles, bank.version, len(bank.questions), digest)


def _load(file: Path) -> _Kept:
    """What was kept, unless anything about it is not exactly as it was written here."""
    try:
        checksum, _, body = file.read_bytes().partition(b"\n")
        if checksum != sha256(body).hexdigest().encode():
            return {}
        signature, kept = json.loads(body)
        return {path: (stamp, row and _row(row)) for path, stamp, row in kept} if signature == _SIGNATURE else {}
    except (OSError, ValueError, TypeError):
        return {}


def _row(values: list[Any]) -> Row:
    path, id_, title, lang, roles, *rest = values
    return Row(path, id_, title, lang, tuple(roles), *rest)


def _save(file: Path, kept: _Kept, lang: str) -> None:
    body = json.dumps([_SIGNATURE, [[path, *about] for path, about in kept.items()]]).encode()
    with contextlib.suppress(UserError):
        put(file, sha256(body).hexdigest().encode() + b"\n" + body, lang)
