"""Sharing banks as people do it: add, list, update, diff, pack, lock, remove."""

from __future__ import annotations

import json
import os
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.banks.bank_samples import BASE, TRANSLATION, spoil, write
from tests.cli.terminal import Terminal, run
from tests.repositories import commit, git, repository, served

REWORDED = spoil(spoil(BASE, "What was it?", "Which one?"), "1.2.0", "1.3.0")
NEXT = REWORDED.replace("q-team-kno-01", "q-team-kno-02")


@pytest.fixture
def coach(tmp_path: Path) -> Path:
    """The coach's repository, with a bank in a folder."""
    files = {"banks/team.md": BASE, "banks/team.id.md": TRANSLATION, "README.md": "# Banks"}
    return repository(tmp_path / "served" / "coach", files)


@pytest.fixture
def address(coach: Path) -> Iterator[str]:
    with served(coach.parent) as url:
        yield f"{url}/coach#banks"


def listed(home: Path) -> dict[str, dict[str, object]]:
    done = run("bank", "list", "--format", "json", home=home)
    assert done.returncode == 0, done.stderr
    return {row["id"]: row for row in json.loads(done.stdout)}


def test_an_afternoon_with_a_shared_bank(home: Path, coach: Path, address: str) -> None:
    first = git(coach, "rev-parse", "HEAD")
    added = run("bank", "add", address, "--yes", home=home)
    assert added.returncode == 0, added.stderr
    for words in ("Our team's bank", "4 questions", "en, id", "version 1.2.0", address, first[:12], "1 bank added"):
        assert words in added.stdout
    row = listed(home)["team"]
    assert (row["origin"], row["folder"], row["ref"], row["commit"]) == (*address.split("#"), "", first)
    assert (row["questions"], row["changed"], len(str(row["digest"]))) == (4, False, 64)

    answers = home.parent / "answers.md"
    answers.write_text(
        "---\nformat: 1\nlang: en\nrole: sdr\n---\n\n## T (q-team-emp-01)\n\nIn May I called her twice.\n"
    )
    practised = run("practice", "--bank", "team", "--question", "q-team-emp-01", "--answers", answers, home=home)
    assert practised.returncode == 0, practised.stderr

    assert "team 1.2.0: nothing changed" in run("bank", "update", home=home).stdout
    commit(coach, {"banks/team.md": NEXT, "banks/team.id.md": TRANSLATION.replace("kno-01", "kno-02")})
    updated = run("bank", "update", "team", home=home)
    assert updated.returncode == 0, updated.stderr
    for words in ("1.2.0 → 1.3.0", "~ q-team-emp-01", ": text (en)", "+ q-team-kno-02", "- q-team-kno-01", "history"):
        assert words in updated.stdout
    assert "In May I called her" in sheet(home)

    removed = run("bank", "remove", "team", home=home)
    assert "What you answered from it is kept" in removed.stdout
    assert "team" not in listed(home)
    assert "In May I called her" in sheet(home)


def sheet(home: Path) -> str:
    """What the sheet says of what was answered so far."""
    assert run("sheet", "--role", "sdr", "--out", "sheet.md", home=home).returncode == 0
    return (home.parent / "sheet.md").read_text(encoding="utf-8")


def test_an_update_with_errors_leaves_the_old_one(home: Path, coach: Path, address: str) -> None:
    run("bank", "add", address, "--yes", home=home)
    before = listed(home)["team"]
    commit(coach, {"banks/team.md": spoil(BASE, "- Level: 2", "- Level: 9")})
    done = run("bank", "update", home=home)
    assert done.returncode == 3
    assert "team.md:20:" in done.stderr
    assert "unknown-level" in done.stderr
    assert listed(home)["team"] == before
    commit(coach, {"banks/other.md": spoil(BASE, "id: team", "id: other"), "banks/team.md": BASE})
    git(coach, "rm", "--quiet", "banks/team.md", "banks/team.id.md")
    git(coach, "commit", "--quiet", "--message=gone")
    done = run("bank", "update", "team", home=home)
    assert (done.returncode, listed(home)["team"]) == (3, before)
    assert "no bank “team” there any more" in done.stderr


def test_one_update_that_fails_does_not_stop_the_others(home: Path, coach: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.md"
    other.write_text(spoil(BASE, "id: team", "id: other"))
    assert run("bank", "add", other, "--yes", home=home).returncode == 0
    assert run("bank", "add", f"{coach}#banks", "--yes", home=home).returncode == 0
    other.unlink()
    commit(coach, {"banks/team.md": REWORDED})
    done = run("bank", "update", home=home)
    assert done.returncode == 3
    assert "no such file" in done.stderr
    assert "team 1.2.0 → 1.3.0" in done.stdout


def test_a_lock_file_makes_another_machine_the_same(home: Path, coach: Path, address: str, tmp_path: Path) -> None:
    git(coach, "branch", "stable")
    assert run("bank", "add", address, "--ref", "stable", "--yes", home=home).returncode == 0
    commit(coach, {"banks/team.md": REWORDED})
    lock, other = home / "banks" / "lock.json", tmp_path / "other"
    done = run("bank", "add", "--lock", lock, "--yes", home=other)
    assert done.returncode == 0, done.stderr
    for name in ("team.md", "team.id.md", "lock.json"):
        assert (other / "banks" / name).read_bytes() == (home / "banks" / name).read_bytes()
    again = run("bank", "add", "--lock", lock, home=other)
    assert (again.returncode, "Nothing changed" in again.stdout) == (0, True)


def test_a_lock_file_with_another_digest_installs_nothing(home: Path, coach: Path, tmp_path: Path) -> None:
    run("bank", "add", f"{coach}#banks", "--yes", home=home)
    lock = tmp_path / "their-lock.json"
    content = json.loads((home / "banks" / "lock.json").read_text())
    content["banks"][0]["digest"] = "0" * 64
    lock.write_text(json.dumps(content))
    done = run("bank", "add", "--lock", lock, "--yes", home=tmp_path / "other")
    assert (done.returncode, (tmp_path / "other" / "banks").exists()) == (3, False)
    assert "another content" in done.stderr


def test_without_a_terminal_nothing_is_added_unasked(home: Path, tmp_path: Path) -> None:
    done = run("bank", "add", write(tmp_path), home=home)
    assert done.returncode == 2
    assert "--yes" in done.stderr
    assert "Our team's bank" in done.stdout
    assert not (home / "banks").exists()


def test_in_a_terminal_it_asks(home: Path, tmp_path: Path) -> None:
    path = write(tmp_path)
    with Terminal("bank", "add", path, home=home) as terminal:
        terminal.wait("Add to your banks?")
        terminal.type("\x1b[B\r")
        terminal.wait("Nothing was added")
        assert terminal.finish() == 0
    assert not (home / "banks").exists()
    with Terminal("bank", "add", path, "--lang", "id", home=home) as terminal:
        terminal.wait("bank Anda?")
        terminal.type("\r")
        assert terminal.finish() == 0
    assert "team" in listed(home)


def test_adding_again_shows_what_would_change(home: Path, tmp_path: Path) -> None:
    run("bank", "add", write(tmp_path), "--yes", home=home)
    assert "Nothing changed" in run("bank", "add", write(tmp_path), home=home).stdout
    done = run("bank", "add", write(tmp_path, REWORDED), "--yes", home=home)
    assert "~ q-team-emp-01" in done.stdout
    assert listed(home)["team"]["version"] == "1.3.0"


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["add"], 2, "One source is needed"),
        (["add", "team.md", "--lock", "lock.json"], 2, "One source is needed"),
        (["add", "--", "-x"], 2, "not a place"),
        (["add", "team.md", "--ref", "main"], 2, "--ref"),
        (["add", "ext::sh -c touch"], 2, "cannot come over"),
        (["add", "absent"], 3, "no such file"),
        (["add", "--lock", "absent.json"], 3, "no lock file"),
        (["add", "--lock", "pipe"], 3, "no lock file"),
        (["add", "pipe"], 3, "not a file"),
        (["add", "sdr.md"], 3, "comes with ae-prep"),
        (["update", "sdr"], 2, "comes with ae-prep"),
        (["update", "absent"], 2, "no added bank"),
        (["remove", "sdr"], 2, "comes with ae-prep"),
        (["remove", "mine"], 2, "did not come by"),
        (["remove"], 2, "ID"),
        (["diff", "team.md", "absent.md"], 3, "no such file"),
        (["pack", "absent.md"], 3, "no such file"),
    ],
)
@pytest.mark.parametrize("lang", ["en", "id"])
def test_what_cannot_be_is_said(
    home: Path, tmp_path: Path, arguments: list[str], code: int, words: str, lang: str
) -> None:
    write(tmp_path)
    (tmp_path / "sdr.md").write_text(spoil(BASE, "id: team", "id: sdr"))
    os.mkfifo(tmp_path / "pipe")
    (home / "banks").mkdir(parents=True)
    (home / "banks" / "mine.md").write_text(spoil(BASE, "id: team", "id: mine"))
    done = run("bank", "--lang", lang, *arguments, home=home)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    if lang == "en":
        assert words.casefold() in done.stderr.casefold()
    assert not (home / "banks" / "lock.json").exists()


def test_update_with_nothing_added_says_so(home: Path) -> None:
    done = run("bank", "update", home=home)
    assert (done.returncode, "No bank was added" in done.stdout) == (0, True)


def test_remove_asks_for_yes_where_work_would_be_lost(home: Path, tmp_path: Path) -> None:
    run("bank", "add", write(tmp_path), "--yes", home=home)
    file = home / "banks" / "team.md"
    file.write_text(BASE + "\n")
    assert "changed by hand" in run("bank", "list", home=home).stdout
    done = run("bank", "remove", "team", home=home)
    assert (done.returncode, file.exists()) == (2, True)
    assert run("bank", "remove", "team", "--yes", home=home).returncode == 0
    assert not file.exists()


def test_banks_of_an_installed_package(home: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / "coach_banks").mkdir(parents=True)
    (site / "coach_banks" / "__init__.py").write_text("raise SystemExit('imported')")
    write(site / "coach_banks")
    info = site / "coach_banks-1.5.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: coach-banks\nVersion: 1.5\n")
    (info / "entry_points.txt").write_text("[ae_prep.banks]\nx = coach_banks\n")
    path = f"{Path(__file__).parents[2]}:{site}"
    done = run("bank", "list", home=home, PYTHONPATH=path)
    assert "coach-banks 1.5" in done.stdout, done.stderr
    asked = run("practice", "--bank", "team", "--count", "1", home=home, PYTHONPATH=path, stdin=None)
    assert asked.returncode == 0, asked.stderr


def test_a_damaged_lock_file_hides_no_bank_and_is_never_overwritten(home: Path, tmp_path: Path) -> None:
    run("bank", "add", write(tmp_path), "--yes", home=home)
    lock = home / "banks" / "lock.json"
    lock.write_text("{")
    done = run("bank", "list", home=home)
    assert (done.returncode, "team" in done.stdout, "not a lock file" in done.stderr) == (0, True, True)
    for arguments in (["add", "team.md", "--yes"], ["update"], ["remove", "team"]):
        assert run("bank", *arguments, home=home).returncode == 3
    assert lock.read_text() == "{"
    assert (home / "banks" / "team.md").read_text() == BASE


def test_hostile_texts_reach_no_terminal(home: Path, tmp_path: Path) -> None:
    name = "te\x1b]0;x\x07am.md"
    (tmp_path / "evil").mkdir()
    (tmp_path / "evil" / name).write_text(BASE)
    done = run("bank", "add", "evil", "--yes", home=home)
    assert done.returncode == 3
    assert "\x1b" not in done.stderr + done.stdout
    with zipfile.ZipFile(tmp_path / "evil.zip", "w") as archive:
        archive.writestr("../../team.md", BASE)
    done = run("bank", "add", "evil.zip", "--yes", home=home)
    assert (done.returncode, "leads out" in done.stderr) == (3, True)
    assert not (home / "banks").exists()


def test_a_link_in_a_repository_is_named_and_not_followed(home: Path, coach: Path) -> None:
    (coach / "banks" / "evil.md").symlink_to("/etc/passwd")
    commit(coach, {})
    done = run("bank", "add", f"{coach}#banks", "--yes", home=home)
    assert (done.returncode, "Left out: evil.md" in done.stderr) == (0, True)
    assert set(listed(home)) >= {"team", "sdr"}
