"""``bank pack`` and ``bank diff`` as people use them."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

from tests.banks.bank_samples import BASE, TRANSLATION, spoil, write
from tests.cli.terminal import run

NEXT = spoil(spoil(BASE, "What was it?", "Which one?"), "1.2.0", "1.3.0").replace("q-team-kno-01", "q-team-kno-02")


def test_a_packed_bank_goes_by_mail_with_its_lock_file(home: Path, tmp_path: Path) -> None:
    write(tmp_path, BASE, TRANSLATION)
    for name in ("one.zip", "two.zip"):
        packed = run("bank", "pack", "team.md", "--out", name, home=home)
        assert packed.returncode == 0, packed.stderr
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    assert run("bank", "add", "one.zip", "--yes", home=home).returncode == 0
    candidate = tmp_path / "candidate"
    candidate.mkdir()
    (tmp_path / "one.zip").rename(candidate / "one.zip")
    (home / "banks" / "lock.json").rename(candidate / "lock.json")
    done = run("bank", "add", "--lock", candidate / "lock.json", "--yes", home=candidate / "home")
    assert done.returncode == 0, done.stderr
    assert (candidate / "home" / "banks" / "team.md").read_text() == BASE


def test_pack_refuses_errors_and_files_that_are_no_packed_bank(home: Path, tmp_path: Path) -> None:
    write(tmp_path, spoil(BASE, "- Level: 2", "- Level: 9"))
    done = run("bank", "pack", "team.md", home=home)
    assert (done.returncode, "unknown-level" in done.stderr) == (3, True)
    write(tmp_path)
    (tmp_path / "thesis.doc").write_text("years of work")
    done = run("bank", "pack", "team.md", "--out", "thesis.doc", home=home)
    assert (done.returncode, (tmp_path / "thesis.doc").read_text()) == (3, "years of work")
    assert run("bank", "pack", "team.md", home=home).returncode == 0
    assert zipfile.ZipFile(tmp_path / "team.zip").namelist() == ["team.md"]


def test_diff_of_files_and_installed_banks(home: Path, tmp_path: Path) -> None:
    run("bank", "add", write(tmp_path), "--yes", home=home)
    write(tmp_path, NEXT)
    text = run("bank", "diff", "team", "team.md", home=home)
    assert "1 added, 1 reworded, 1 retired, 2 as before." in text.stdout
    assert json.loads(run("bank", "diff", "team", "team.md", "--format", "json", home=home).stdout) == {
        "old": {"id": "team", "version": "1.2.0"},
        "new": {"id": "team", "version": "1.3.0"},
        "about": ["version"],
        "added": [{"id": "q-team-kno-02", "title": "Where the two roles overlap"}],
        "reworded": [
            {
                "id": "q-team-emp-01",
                "title": "The complaint behind the complaint",
                "fields": ["text"],
                "langs": ["en"],
            }
        ],
        "retired": [{"id": "q-team-kno-01", "title": "Where the two roles overlap"}],
        "same": 2,
    }
    assert run("bank", "diff", "team", "team", home=home).stdout == "Nothing changed.\n"
