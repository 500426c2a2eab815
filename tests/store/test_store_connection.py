"""The data file: private, refused untouched where it is not a whole one of ours, and errors a person can act on."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from subprocess import Popen

import pytest

from ae_prep.errors import UserError
from ae_prep.model import Question
from ae_prep.store import Journal, StoreError, connection, migrations

OpenJournal = Callable[[], Journal]
Spawn = Callable[..., Popen[str]]


def contents(folder: Path) -> dict[str, bytes]:
    """Every file but the shared index, which SQLite may make anew beside a log."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.endswith("-shm")}


@pytest.fixture
def used(open_journal: OpenJournal, home: Path, question: Question, now: datetime) -> Path:
    """The file of a journal that was used and closed."""
    with open_journal() as journal:
        session = journal.start_session(role="sdr", lang="en", answer_lang="en", banks=[], planned=[], now=now).id
        for number in range(20):
            attempt = journal.begin_attempt(session, question, now=now)
            journal.save_part(attempt, "situation", f"{number} " * 900, now=now)
        journal.finish_session(session, now=now)
    (home / "locks").rmdir()
    return home / "ae-prep.db"


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o777])
def test_everything_is_for_the_owner_alone_whatever_the_umask(
    open_journal: OpenJournal, home: Path, question: Question, now: datetime, mask: int
) -> None:
    before = os.umask(mask)
    try:
        journal = open_journal()
        session = journal.start_session(role="sdr", lang="en", answer_lang="en", banks=[], planned=[], now=now).id
        journal.save_part(journal.begin_attempt(session, question, now=now), "task", "t", now=now)
    finally:
        os.umask(before)
    modes = {str(p.relative_to(home)): stat.S_IMODE(p.stat().st_mode) for p in (home, *home.rglob("*"))}
    assert modes == {
        ".": 0o700,
        "ae-prep.db": 0o600,
        "ae-prep.db-wal": 0o600,
        "ae-prep.db-shm": 0o600,
        "locks": 0o700,
        "locks/session-1.lock": 0o600,
    }


def test_a_file_that_became_readable_to_others_is_made_private_again(open_journal: OpenJournal, used: Path) -> None:
    used.chmod(0o644)
    open_journal()
    assert stat.S_IMODE(used.stat().st_mode) == 0o600


def test_every_commit_is_durable(open_journal: OpenJournal, home: Path) -> None:
    with closing(connection.open_database(home)) as database:
        pragmas = {
            name: database.connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout", "application_id")
        }
    assert pragmas == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 5000,
        "application_id": migrations.APPLICATION_ID,
    }


def make_newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA user_version = 99")


def make_foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA application_id = 1196444487")


def make_anonymous(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE notes (text)")


def make_text(path: Path) -> None:
    path.write_text("Dear diary,\n" * 200)


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2 // 4096 * 4096])


def spoil_the_middle(path: Path) -> None:
    whole = path.read_bytes()
    middle = len(whole) // 2 // 4096 * 4096
    path.write_bytes(whole[:middle] + b"\xff" * 4096 + whole[middle + 4096 :])


REFUSED: dict[Callable[[Path], None], str] = {
    make_newer: "newer ae-prep",
    make_foreign: "another program",
    make_anonymous: "another program",
    make_text: "damaged",
    cut_short: "damaged",
    spoil_the_middle: "damaged",
}


@pytest.mark.parametrize("spoil", REFUSED)
def test_a_file_that_is_not_a_whole_one_of_ours_is_left_byte_for_byte(
    open_journal: OpenJournal, home: Path, used: Path, spoil: Callable[[Path], None]
) -> None:
    spoil(used)
    used.chmod(0o640)
    before = contents(home)
    with pytest.raises(UserError, match=REFUSED[spoil]) as caught:
        open_journal()
    assert caught.value.where == str(used)
    assert "not changed" in caught.value.hint
    assert caught.value.code == 3
    assert list(home.iterdir()) == [used]
    assert contents(home) == before
    assert stat.S_IMODE(used.stat().st_mode) == 0o640


def test_a_newer_schema_still_in_the_log_is_refused_too(open_journal: OpenJournal, home: Path, used: Path) -> None:
    with closing(sqlite3.connect(used)) as database:
        database.execute(f"PRAGMA user_version = {migrations.SCHEMA + 1}")
        database.execute("CREATE TABLE later (x)")
        as_after_a_crash = contents(home)
    for name, content in as_after_a_crash.items():
        (home / name).write_bytes(content)
    assert set(as_after_a_crash) == {"ae-prep.db", "ae-prep.db-wal"}
    with pytest.raises(UserError, match="newer ae-prep"):
        open_journal()
    assert contents(home) == as_after_a_crash


def test_a_file_that_became_newer_after_the_look_is_refused_too(
    monkeypatch: pytest.MonkeyPatch, open_journal: OpenJournal, used: Path
) -> None:
    make_newer(used)
    before = used.read_bytes()
    monkeypatch.setattr(connection, "refuse_unless_ours", lambda path, lang: None)
    with pytest.raises(UserError, match="newer ae-prep"):
        open_journal()
    assert used.read_bytes() == before


def test_a_log_left_by_a_crash_is_read(open_journal: OpenJournal, home: Path, tmp_path: Path, now: datetime) -> None:
    journal = open_journal()
    journal.start_session(role="ae", lang="en", answer_lang="en", banks=[], planned=[], now=now)
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    for name in ("ae-prep.db", "ae-prep.db-wal"):
        shutil.copy(home / name, crashed / name)
    journal.close()
    shutil.rmtree(home)
    crashed.rename(home)
    assert open_journal().resume(1) is not None


def test_an_empty_file_becomes_a_journal(open_journal: OpenJournal, home: Path) -> None:
    home.mkdir()
    (home / "ae-prep.db").touch()
    assert open_journal().unfinished() is None


@pytest.mark.parametrize("odd", ["spaß #1 ?x=%41", "日本 語", "a'b\"c;"])
def test_folders_of_any_name_will_do(spawn: Spawn, tmp_path: Path, odd: str) -> None:
    folder = tmp_path / odd / "home"
    for _ in range(2):
        assert spawn("add", "1", folder=folder).wait() == 0
    assert sorted(path.name for path in folder.iterdir()) == ["ae-prep.db", "locks"]


def test_a_folder_in_the_place_of_the_file_is_refused(open_journal: OpenJournal, home: Path) -> None:
    (home / "ae-prep.db").mkdir(parents=True)
    with pytest.raises(UserError, match="not a file"):
        open_journal()


def test_a_file_in_the_place_of_the_folder_is_refused(open_journal: OpenJournal, home: Path) -> None:
    home.write_text("mine")
    with pytest.raises(StoreError, match="cannot be written") as caught:
        open_journal()
    assert "--home" in caught.value.hint
    assert home.read_text() == "mine"


@pytest.fixture
def public() -> Iterator[Path]:
    """A folder on a path that everybody may walk, root or not."""
    folder = Path(tempfile.mkdtemp())
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_a_folder_without_the_right_to_write_is_refused(spawn: Spawn, public: Path) -> None:
    public.chmod(0o555)
    for folder in (public, public / "below"):
        output, _ = spawn("plain", folder=folder).communicate()
        assert output == "The data file cannot be written.\n"
    assert list(public.iterdir()) == []


def test_without_the_rights_of_root_the_strictest_umask_does_not_matter_either(spawn: Spawn, public: Path) -> None:
    public.chmod(0o777)
    for _ in range(2):
        output, _ = spawn("plain", folder=public / "home").communicate()
        assert output == "opened\n"
    assert stat.S_IMODE((public / "home").stat().st_mode) == 0o700
    assert stat.S_IMODE((public / "home" / "ae-prep.db").stat().st_mode) == 0o600


def test_saving_to_a_file_that_was_taken_away_fails_and_works_again_once_it_is_back(
    journal: Journal, home: Path, attempt: int, now: datetime
) -> None:
    names = [path.name for path in home.glob("ae-prep.db*")]
    for name in names:
        (home / name).rename(home / f"away-{name}")
    with pytest.raises(StoreError, match="moved or deleted"):
        journal.save_part(attempt, "task", "t", now=now)
    for name in names:
        (home / f"away-{name}").rename(home / name)
    journal.save_part(attempt, "task", "t", now=now)
    assert journal.attempts()[0].answer.parts == {"task": "t"}


def test_a_file_in_use_is_waited_for_and_then_reported(
    monkeypatch: pytest.MonkeyPatch, open_journal: OpenJournal, home: Path, now: datetime
) -> None:
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.05)
    journal = open_journal()
    with closing(sqlite3.connect(home / "ae-prep.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="Another program") as caught:
            journal.start_session(role="ae", lang="en", answer_lang="en", banks=[], planned=[], now=now)
        assert caught.value.where == str(home / "ae-prep.db")
        other.execute("ROLLBACK")
    assert journal.start_session(role="ae", lang="en", answer_lang="en", banks=[], planned=[], now=now).id == 1


def test_errors_speak_the_language_asked_for(home: Path) -> None:
    home.mkdir()
    make_text(home / "ae-prep.db")
    with pytest.raises(UserError, match="Berkas data rusak"):
        connection.open_database(home, lang="id")


def test_a_migration_is_done_wholly_or_not_at_all(monkeypatch: pytest.MonkeyPatch, used: Path) -> None:
    broken = (*migrations.MIGRATIONS, ("CREATE TABLE later (x)",), ("CREATE TABLE more (x)", "no such words"))
    monkeypatch.setattr(migrations, "MIGRATIONS", broken)
    with closing(sqlite3.connect(used, isolation_level=None)) as database:
        done = migrations.SCHEMA + 1
        for schema, expected in ((done, {"later"}), (done + 1, {"later"})):
            monkeypatch.setattr(migrations, "SCHEMA", schema)
            database.execute("BEGIN IMMEDIATE")
            try:
                migrations.migrate(database)
                database.execute("COMMIT")
            except sqlite3.OperationalError:
                database.execute("ROLLBACK")
            names = {name for (name,) in database.execute("SELECT name FROM sqlite_master")}
            assert names & {"later", "more"} == expected
            assert migrations.schema_of(database) == done
        assert database.execute("SELECT count(*) FROM parts").fetchone() == (20,)
