"""A look at a data file before anything touches it: ours, readable and whole, or refused as it stands."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from ae_prep.errors import UserError
from ae_prep.i18n import N_, translate
from ae_prep.store.faults import DAMAGED, fault, is_damage
from ae_prep.store.migrations import APPLICATION_ID, SCHEMA, schema_of


def refuse_unless_ours(path: Path, lang: str) -> None:
    """Return if the file at ``path`` is an empty database or a whole one of ours, of a schema we know.

    The file and a write-ahead log beside it are only read: a refused one keeps every byte.

    Raises:
        UserError: it is no file, or one of another program, of a newer ae-prep, or damaged.
        sqlite3.Error: it cannot be read.
    """
    if not path.is_file():
        raise UserError(
            translate(lang, N_("This is not a file.")),
            hint=translate(lang, N_("Move it elsewhere, or choose another folder with --home.")),
            where=str(path),
        )
    while True:
        before = _stamp(path)
        if _is_whole(path, lang):
            return
        # A file that another process changed meanwhile was not seen at one moment; that is no damage.
        if _stamp(path) == before:
            raise fault(DAMAGED, path, lang)


def assert_known(connection: sqlite3.Connection, path: Path, lang: str) -> None:
    """Raise UserError if the database belongs to another program or to a newer ae-prep.

    Call it inside a transaction: the file is judged as it is at one moment.
    """
    owner = connection.execute("PRAGMA application_id").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if owner != APPLICATION_ID and (owner, tables, schema_of(connection)) != (0, 0, 0):
        raise UserError(
            translate(lang, N_("This database belongs to another program.")),
            hint=translate(lang, N_("It was not changed. Move it elsewhere, or choose another folder with --home.")),
            where=str(path),
        )
    if schema_of(connection) > SCHEMA:
        raise UserError(
            translate(lang, N_("This data was written by a newer ae-prep.")),
            hint=translate(lang, N_("It was not changed. Update ae-prep, or choose another folder with --home.")),
            where=str(path),
        )


def _connect_to_look(path: Path) -> sqlite3.Connection:
    """Open for reading only. Without a log, ``immutable`` keeps SQLite from making one; with a log, it must be read."""
    has_log = Path(f"{path}-wal").exists()
    flags = "mode=ro" if has_log else "mode=ro&immutable=1"
    return sqlite3.connect(f"{path.absolute().as_uri()}?{flags}", uri=True)


def _is_whole(path: Path, lang: str) -> bool:
    try:
        with closing(_connect_to_look(path)) as connection:
            connection.execute("BEGIN")
            assert_known(connection, path, lang)
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            return False
        raise


def _stamp(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_mtime_ns, status.st_size
