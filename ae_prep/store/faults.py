"""What can go wrong with the data file, in words a person can act on."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

from ae_prep.errors import UserError
from ae_prep.i18n import N_, translate


class StoreError(UserError):
    """The data could not be read or written just now. Nothing was changed, and the same call may be tried again."""


_FULL = (
    N_("There is no space left on the disk."),
    N_("Free some space, then try again. Nothing saved so far is lost."),
)
_FORBIDDEN = (
    N_("The data file cannot be written."),
    N_("Allow writing to the folder, or choose another with --home, then try again."),
)
_DISK = (
    N_("The disk reported an error."),
    N_("Check the disk and its free space, then try again. Nothing saved so far is lost."),
)
_BUSY = (
    N_("Another program is using the data file."),
    N_("Wait a moment or close the other program, then try again."),
)
DAMAGED = (
    N_("The data file is damaged."),
    N_("It was not changed. Put a copy you made in its place, or move it elsewhere to begin anew."),
)
MOVED = (
    N_("The data file was moved or deleted while it was in use."),
    N_("Copy what you have typed, put the file back if you can, and start ae-prep again."),
)
_UNWRITABLE_TEXT = (
    N_("Character {position} of the text is half of a broken character and cannot be kept."),
    N_("Delete that character and try again."),
)

_BY_SQLITE_CODE = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_READONLY: _FORBIDDEN,
    sqlite3.SQLITE_CANTOPEN: _FORBIDDEN,
    sqlite3.SQLITE_PERM: _FORBIDDEN,
    sqlite3.SQLITE_IOERR: _DISK,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_PROTOCOL: _BUSY,
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: DAMAGED,
}
_BY_ERRNO = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: _FORBIDDEN,
    errno.ENOTDIR: _FORBIDDEN,
    errno.EEXIST: _FORBIDDEN,
    errno.ENOENT: _FORBIDDEN,
}

#: What SQLite and the system raise, and ``explained`` puts into words.
FAULTS = (sqlite3.Error, OSError, UnicodeEncodeError)


def is_damage(error: sqlite3.Error) -> bool:
    """Whether ``error`` says that the file's content, not its surroundings, is at fault."""
    return _primary_code(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def explained(error: sqlite3.Error | OSError | UnicodeEncodeError, path: Path, lang: str) -> UserError:
    """``error`` as the message to show; where it is about the file, about the one at ``path``.

    Raises:
        sqlite3.Error: ``error`` itself, where it is a mistake of ours and no fault of the disk or the file.
    """
    if isinstance(error, UnicodeEncodeError):
        message, hint = _UNWRITABLE_TEXT
        return UserError(translate(lang, message, position=error.start + 1), hint=translate(lang, hint))
    if isinstance(error, OSError):
        return fault(_BY_ERRNO.get(error.errno or 0, _DISK), path, lang)
    words = _BY_SQLITE_CODE.get(_primary_code(error))
    if words is None:
        raise error
    return fault(words, path, lang)


def fault(words: tuple[str, str], path: Path, lang: str) -> StoreError:
    """The error with these ``words`` (message and hint, in English) about the file at ``path``."""
    message, hint = words
    return StoreError(translate(lang, message), hint=translate(lang, hint), where=str(path))


def _primary_code(error: sqlite3.Error) -> int:
    code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return code & 0xFF
