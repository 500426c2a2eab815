"""What people name when they add a bank: a file, a folder, a packed bank or a git repository; and the files in it."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ae_prep.banks import archive
from ae_prep.banks.files import is_bank_file
from ae_prep.banks.git import PROTOCOLS, Entry, Repository
from ae_prep.banks.names import check_folder, check_names
from ae_prep.banks.paths import base_of, translation_of
from ae_prep.banks.refusal import refusal
from ae_prep.banks.report import HIDDEN
from ae_prep.banks.source import LARGEST_FILE
from ae_prep.i18n import LANGUAGES, N_

#: Bounds on one delivery: Markdown files, bytes of all of them.
MOST_FILES = 1000
LARGEST_DELIVERY = 64 * 1024 * 1024

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://")
_HELPER = re.compile(r"[A-Za-z0-9][A-Za-z0-9+.-]*::")
_SCP_LIKE = re.compile(r"(?:[^\s/:@]+@)?[^\s/:@\\]{2,}:[^\s\\]+")
_SECRET = re.compile(r"https?://[^/]*@", re.IGNORECASE)
_LONGEST_SOURCE = 2000

_NO_LINK_NO_WAIT = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Place:
    """Where to look: ``origin`` is an address or an absolute path, ``folder`` one within a repository."""

    origin: str
    folder: str = ""
    is_git: bool = False


@dataclass(frozen=True, slots=True)
class Delivery:
    """The Markdown files that were found, by name, and where; ``ref`` and ``commit`` are empty without git.

    ``left_out`` are names that end like a bank's, but are links or folders: nothing follows them.
    """

    place: Place
    ref: str
    commit: str
    files: Mapping[str, bytes]
    left_out: tuple[str, ...] = ()


def locate(source: str, lang: str) -> Place:
    """The place that ``source`` means, as a person wrote it.

    Raises:
        UserError: it is none that banks can come from, or there is nothing; the message is in ``lang``.
    """
    hidden = HIDDEN.search(source) or "\n" in source or "\t" in source
    if not source or hidden or len(source) > _LONGEST_SOURCE or source.startswith("-"):
        message = N_("“{source}” is not a place that banks can come from.")
        raise refusal(lang, message, _KINDS, source=source, code=2)
    if _SECRET.match(source):
        message = N_("The address holds a name or a password, which would end up in the lock file.")
        raise refusal(lang, message, N_("Leave it out; git asks its own credential helper."), code=2)
    path = Path(source)
    if _exists(path):
        whole = path.resolve() if path.is_dir() else path.parent.resolve() / path.name
        return Place(str(whole), "", _is_repository(path))
    address, _, folder = source.rpartition("#") if "#" in source else (source, "", "")
    folder = folder.strip("/")
    check_folder(folder, address, lang)
    if _is_address(address, lang):
        return Place(address, folder, is_git=True)
    if folder and _is_repository(Path(address)):
        return Place(str(Path(address).resolve()), folder, is_git=True)
    raise refusal(lang, N_("There is no such file, folder or repository."), _KINDS, where=source)


_KINDS = N_("Name a bank file, a folder with banks, a packed bank, or the address of a git repository.")


def fetch(place: Place, ref: str, environment: Mapping[str, str], lang: str) -> Delivery:
    """The Markdown files at ``place``; of a repository, those of ``ref`` (empty: its default branch).

    Raises:
        UserError: it cannot be reached or read, or holds what banks never hold; the message is in ``lang``.
    """
    if place.is_git:
        return _from_git(place, ref, environment, lang)
    if ref:
        message = N_("--ref needs a git repository; this is a file or a folder.")
        raise refusal(lang, message, N_("Leave it out."), where=place.origin, code=2)
    path = Path(place.origin)
    if path.is_dir():
        return Delivery(place, "", "", *_from_folder(path, lang))
    data = _read(path, lang, archive.LARGEST_ARCHIVE)
    packed = data.startswith(archive.MAGIC)
    return Delivery(place, "", "", archive.unpack(data, place.origin, lang) if packed else _from_file(path, data, lang))


def _exists(path: Path) -> bool:
    try:
        return os.path.lexists(path)
    except (OSError, ValueError):
        return False


def _is_repository(path: Path) -> bool:
    bare = (path / "HEAD").is_file() and (path / "objects").is_dir() and (path / "refs").is_dir()
    return bare or (path / ".git").exists()


def _is_address(source: str, lang: str) -> bool:
    scheme = _SCHEME.match(source)
    if _HELPER.match(source) or (scheme and scheme[1].lower() not in PROTOCOLS):
        message = N_("Banks cannot come over “{source}”.")
        known = ", ".join(PROTOCOLS)
        raise refusal(lang, message, N_("Use one of: {known}."), source=source, known=known, code=2)
    return bool(scheme or _SCP_LIKE.fullmatch(source))


def _from_git(place: Place, ref: str, environment: Mapping[str, str], lang: str) -> Delivery:
    with Repository(place.origin, ref, environment, lang) as repository:
        found = {e.name: e for e in repository.entries(place.folder) if e.name.endswith(".md")}
        entries = [entry for entry in found.values() if _is_file(entry)]
        _check_size([entry.size for entry in entries], place.origin, lang)
        files = _banks_in(repository.contents(entries), place.origin, lang)
        left_out = tuple(sorted(set(found) - {entry.name for entry in entries}))
        return Delivery(place, ref, repository.commit, files, left_out)


def _is_file(entry: Entry) -> bool:
    return stat.S_ISREG(int(entry.kind, 8))


def _from_folder(folder: Path, lang: str) -> tuple[dict[str, bytes], tuple[str, ...]]:
    try:
        with os.scandir(folder) as found:
            sizes = {e.name: _size(e) for e in found if e.name.endswith(".md")}
    except OSError as error:
        message, fix = N_("The folder cannot be read."), N_("Check its name and permissions.")
        raise refusal(lang, message, fix, where=str(folder)) from error
    names = sorted(name for name, size in sizes.items() if size is not None)
    _check_size([sizes[name] or 0 for name in names], str(folder), lang)
    files = {name: _read(folder / name, lang, LARGEST_FILE) for name in names}
    return _banks_in(files, str(folder), lang), tuple(sorted(set(sizes) - set(names)))


def _size(entry: os.DirEntry[str]) -> int | None:
    """The bytes of a file; None for a link or a folder."""
    return entry.stat(follow_symlinks=False).st_size if entry.is_file(follow_symlinks=False) else None


def _banks_in(files: Mapping[str, bytes], where: str, lang: str) -> dict[str, bytes]:
    banks = {name: data for name, data in files.items() if is_bank_file(data)}
    check_names(banks, where, lang)
    return banks


def _from_file(path: Path, data: bytes, lang: str) -> dict[str, bytes]:
    if base_of(path) is not None:
        fix = N_("Give the file of the bank itself; its translations are found beside it.")
        raise refusal(lang, N_("This file is a translation."), fix, where=str(path))
    beside = [translation_of(path, other) for other in LANGUAGES]
    translations = {other.name: _read(other, lang, LARGEST_FILE) for other in beside if _exists(other)}
    check_names([path.name, *translations], str(path.parent), lang)
    return {path.name: data[: LARGEST_FILE + 1], **translations}


def _check_size(sizes: list[int], where: str, lang: str) -> None:
    if len(sizes) > MOST_FILES:
        message = N_("There are more than {limit} Markdown files.")
        raise refusal(lang, message, N_("Keep banks in a folder of their own."), where=where, limit=MOST_FILES)
    if sum(sizes) > LARGEST_DELIVERY or max(sizes, default=0) > LARGEST_FILE:
        message = N_("The Markdown files are too large: at most {limit} MB each and {all} MB in all.")
        fix, limit = N_("Split it into several banks."), LARGEST_FILE >> 20
        raise refusal(lang, message, fix, where=where, limit=limit, all=LARGEST_DELIVERY >> 20)


def _read(path: Path, lang: str, limit: int) -> bytes:
    """The first ``limit`` bytes of a file, and one more if there are; never through a link, never from a device."""
    try:
        handle = os.open(path, os.O_RDONLY | _NO_LINK_NO_WAIT)
        with os.fdopen(handle, "rb") as file:
            # Looked at once more for systems that have no O_NOFOLLOW.
            if not path.is_symlink() and stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                return file.read(limit + 1)
        message = N_("This is a link or a device, not a file.")
    except (OSError, ValueError):
        message = N_("This is a link or a device, not a file.") if path.is_symlink() else N_("The file cannot be read.")
    raise refusal(lang, message, N_("Name the file itself."), where=str(path))
