"""The data file: made private, opened for two processes at once, every commit on the disk before it returns."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from ae_prep.store.faults import FAULTS, MOVED, explained, fault
from ae_prep.store.look import assert_known, refuse_unless_ours
from ae_prep.store.migrations import SCHEMA, migrate, schema_of

FILE_NAME = "ae-prep.db"
BUSY_SECONDS = 5.0
_NAP_SECONDS = 0.02


@dataclass(frozen=True, slots=True)
class Database:
    """An open data file. ``lang`` is the language of the messages of its errors."""

    connection: sqlite3.Connection
    path: Path
    lang: str
    _opened: os.stat_result

    def writing(self) -> AbstractContextManager[sqlite3.Connection]:
        """One transaction: all of it is on the disk when the block ends, or none of it after an error.

        Raises:
            StoreError: it could not be written (disk full, read-only, in use, moved); try the whole block again.
            UserError: a text holds a lone surrogate.
        """
        self._assert_in_place()
        return self._transaction("BEGIN IMMEDIATE")

    def reading(self) -> AbstractContextManager[sqlite3.Connection]:
        """One transaction that sees the file as it is at one moment.

        Raises:
            StoreError: it could not be read.
        """
        return self._transaction("BEGIN")

    def close(self) -> None:
        """Close the file. What was written is there already."""
        self.connection.close()

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[sqlite3.Connection]:
        try:
            self.connection.execute(begin)
            yield self.connection
            self.connection.execute("COMMIT")
        except BaseException as error:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            if isinstance(error, FAULTS):
                raise explained(error, self.path, self.lang) from error
            raise

    def _assert_in_place(self) -> None:
        """Writing to a deleted file succeeds and keeps nothing, so the name must still lead to it."""
        try:
            in_place = os.path.samestat(os.stat(self.path), self._opened)  # noqa: PTH116 - half the time, on every save
        except OSError:
            in_place = False
        if not in_place:
            raise fault(MOVED, self.path, self.lang)


@contextmanager
def explaining(path: Path, lang: str) -> Iterator[None]:
    """Turn what SQLite and the system raise about ``path`` into errors for a person."""
    try:
        yield
    except FAULTS as error:
        raise explained(error, path, lang) from error


def open_database(home: Path, *, lang: str = "en") -> Database:
    """Open the data file in the folder ``home``, making both when they are not there yet.

    Raises:
        UserError: the file is not ours, damaged or from a newer version (and was left as it is).
        StoreError: the folder or the file cannot be made, read or written.
    """
    path = home / FILE_NAME
    with explaining(path, lang):
        make_private_folder(home)
        _make_file(path)
        refuse_unless_ours(path, lang)
        _make_private(path)
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
        try:
            _prepare(connection, path, lang)
        except BaseException:
            connection.close()
            raise
        return Database(connection, path, lang, path.stat())


def make_private_folder(folder: Path) -> None:
    """Make ``folder`` for its owner alone, whatever the umask; one that is there already is left as it is."""
    if folder.is_dir():
        return
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)


def _make_file(path: Path) -> None:
    """Make an empty file for its owner alone; SQLite gives the same mode to its companions (-wal, -shm)."""
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        path.chmod(0o600)


def _make_private(path: Path) -> None:
    if path.stat().st_mode & 0o777 != 0o600:
        with suppress(PermissionError):  # another owner's, or a file system without modes
            path.chmod(0o600)


def _prepare(connection: sqlite3.Connection, path: Path, lang: str) -> None:
    _use_log(connection)
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA fullfsync = ON")  # macOS: fsync alone leaves data in the drive
    connection.execute("PRAGMA foreign_keys = ON")
    # A short log is soon written from its start again, and that is half the work of making the file longer.
    connection.execute("PRAGMA wal_autocheckpoint = 50")
    if schema_of(connection) == SCHEMA:
        return
    connection.execute("BEGIN IMMEDIATE")
    assert_known(connection, path, lang)  # another process may have been faster
    migrate(connection)
    connection.execute("COMMIT")


def _use_log(connection: sqlite3.Connection) -> None:
    """Switch to a write-ahead log. Alone among statements, this one does not wait while another process does so too."""
    for _ in range(round(BUSY_SECONDS / _NAP_SECONDS)):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
        time.sleep(_NAP_SECONDS)
    connection.execute("PRAGMA journal_mode = WAL")
