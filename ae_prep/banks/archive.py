"""Packed banks: one bank and its translations in a .zip whose bytes depend on nothing but its content."""

from __future__ import annotations

import stat
import struct
import zlib
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from ae_prep.banks.names import check_names
from ae_prep.banks.refusal import refusal
from ae_prep.banks.source import LARGEST_FILE
from ae_prep.errors import UserError
from ae_prep.i18n import N_

MAGIC = b"PK"
#: Bounds on what is read: bytes of the archive, files in it, bytes of all of them, and how far one may unfold.
LARGEST_ARCHIVE = 32 * 1024 * 1024
MOST_FILES = 16
LARGEST_CONTENT = 3 * LARGEST_FILE
HIGHEST_RATIO = 200
_RATIO_MATTERS_FROM = 1024 * 1024
_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 0x1 | 0x40
_METHODS = (ZIP_STORED, ZIP_DEFLATED)
_TIME = (1980, 1, 1, 0, 0, 0)
_UNIX = 3

#: What zipfile raises on bytes that are no sound archive.
_FAULTS = (
    *(BadZipFile, zlib.error, struct.error, EOFError, OSError, RuntimeError, LookupError, ValueError, TypeError),
    ArithmeticError,
)

_AGAIN = N_("Make it with “ae-prep bank pack”.")


def pack(files: Mapping[str, bytes]) -> bytes:
    """A .zip with ``files`` by name; the same files give the same bytes anywhere and at any time."""
    out = BytesIO()
    # Stored as they are: what a compressor makes of them differs from one version of zlib to the next.
    with ZipFile(out, "w", ZIP_STORED) as archive:
        for name in sorted(files):
            entry = ZipInfo(name, _TIME)
            entry.create_system = _UNIX
            entry.external_attr = (stat.S_IFREG | 0o644) << 16
            archive.writestr(entry, files[name])
    return out.getvalue()


def unpack(data: bytes, where: str, lang: str) -> dict[str, bytes]:
    """The files in the .zip ``data`` by name; nothing is written anywhere.

    Raises:
        UserError: it is damaged, too large, would unfold too far, or holds anything but plain Markdown files;
            ``where`` says which archive, the message is in ``lang``.
    """
    if len(data) > LARGEST_ARCHIVE:
        message = N_("The archive is larger than {limit} MB.")
        raise refusal(lang, message, N_("Split it into several banks."), where=where, limit=LARGEST_ARCHIVE >> 20)
    # Counted before zipfile makes an object of each. Text has no such bytes, and compressed text hardly ever.
    if data.count(_ENTRY) > MOST_FILES:
        raise _too_many(where, lang)
    try:
        with ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            _check(entries, where, lang)
            return {entry.filename: _content(archive, entry, where, lang) for entry in entries}
    except _FAULTS as error:
        message = N_("This is not a packed bank, or it is damaged.")
        raise refusal(lang, message, N_("Get it again, or make it with “ae-prep bank pack”."), where=where) from error


def _too_many(where: str, lang: str) -> UserError:
    message = N_("The archive holds more than {limit} files.")
    return refusal(
        lang, message, N_("Pack one bank with its translations, nothing else."), where=where, limit=MOST_FILES
    )


def _check(entries: list[ZipInfo], where: str, lang: str) -> None:
    """Refuse what no packed bank has, judging by the archive's own table."""
    if len(entries) > MOST_FILES:
        raise _too_many(where, lang)
    check_names([entry.orig_filename for entry in entries], where, lang)
    for entry in entries:
        if message := _fault(entry):
            raise refusal(lang, message, _AGAIN, where=where, name=entry.orig_filename)
    if sum(entry.file_size for entry in entries) > LARGEST_CONTENT:
        raise _explodes("", where, lang)


def _fault(entry: ZipInfo) -> str:
    """What is wrong with the entry, in English with the field ``name``; empty if nothing is."""
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind and not stat.S_ISREG(kind):
        return N_("“{name}” is a link or a device, not a file.")
    if not entry.orig_filename.isascii() or not entry.orig_filename.endswith(".md"):
        return N_("“{name}” does not belong into a packed bank; it holds Markdown files only.")
    if entry.flag_bits & _ENCRYPTED:
        return N_("“{name}” is encrypted.")
    if entry.compress_type not in _METHODS:
        return N_("“{name}” is compressed in a way that is not supported.")
    return ""


def _content(archive: ZipFile, entry: ZipInfo, where: str, lang: str) -> bytes:
    """The bytes of one entry, never more than a bank may have, whatever the table says."""
    with archive.open(entry) as file:
        data = file.read(LARGEST_FILE + 1)
    unfolded = len(data) > _RATIO_MATTERS_FROM and len(data) > HIGHEST_RATIO * entry.compress_size
    if len(data) > LARGEST_FILE or unfolded:
        raise _explodes(entry.filename, where, lang)
    return data


def _explodes(name: str, where: str, lang: str) -> UserError:
    message = N_("The archive unfolds to more than a bank can have: {name}")
    fix = N_("Ask its author for the Markdown files.")
    return refusal(lang, message, fix, where=where, name=name or f"> {LARGEST_CONTENT >> 20} MB")
