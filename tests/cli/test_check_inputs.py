"""``ae-prep check``: which files of a folder are read, and what standard input is taken for."""

from __future__ import annotations

import json
import os
import subprocess
import time
from pathlib import Path

import pytest

from tests.cli.check_samples import FILE, GOOD, WEAK, records
from tests.cli.terminal import COMMAND, environment, run

BANK = (Path(__file__).parents[2] / "docs" / "example-bank.md").read_text(encoding="utf-8")


def ids(home: Path, *args: str, stdin: str = "") -> list[str | None]:
    done = run("check", *args, "--format", "jsonl", home=home, stdin=stdin)
    assert "Traceback" not in done.stderr
    return [json.loads(line)["id"] for line in done.stdout.splitlines()]


def count(home: Path, *args: str, stdin: str = "") -> int:
    return len(ids(home, *args, stdin=stdin))


def test_a_folder_is_read_with_what_lies_below_it_by_name(home: Path, tmp_path: Path) -> None:
    for name in ("b/z.txt", "b/A.TXT", "a.txt", "c.txt", ".git/x.txt", "node_modules/y.txt", "b/.hidden/w.txt"):
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).write_text(GOOD)
    os.mkfifo(tmp_path / "in" / "pipe.txt")
    (tmp_path / "in" / "b" / "loop").symlink_to(tmp_path / "in")
    assert ids(home, "in") == ["a.txt", "A.TXT", "z.txt", "c.txt"]


@pytest.mark.parametrize(
    ("name", "text", "answers"),
    [
        ("README.md", "# Mine\n\n## Install\n\nRun it.\n", 0),
        ("changelog.id.md", "## 1.0\n\nNew.\n", 0),
        ("README.md", FILE, 2),
        ("README.md", "## One (q-sdr-emp-01)\n\nYes.\n", 1),
        ("bank.md", BANK, 0),
        ("notes.md", "Only words.\n", 0),
        ("plain.md", "## Why sales?\n\nBecause.\n", 1),
        ("front.md", "---\nlang: id\n---\n\n## Mengapa sales?\n\nKarena suka.\n", 1),
    ],
)
def test_markdown_of_a_folder_is_read_where_it_holds_answers(
    home: Path, tmp_path: Path, name: str, text: str, answers: int
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / name).write_text(text)
    (tmp_path / "in" / "a.txt").write_text(GOOD)
    done = run("check", "in", "--format", "jsonl", home=home)
    assert (done.stdout.count("\n"), done.stderr) == (answers + 1, "")
    text_output = run("check", "in", home=home).stdout
    assert ("1 file without answers left out" in text_output) == (not answers)
    (tmp_path / "in" / "a.txt").unlink()
    alone = run("check", "in", home=home)
    assert (alone.returncode == 3) == (not answers)
    assert ("No answers in this folder" in alone.stderr) == (not answers)


def test_a_file_that_was_named_is_read_or_refused(home: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text("Only words.\n")
    (tmp_path / "bank.md").write_text(BANK)
    for name, words in {"notes.md": "no answer in this file", "bank.md": "question bank"}.items():
        done = run("check", name, home=home)
        assert done.returncode == 3
        assert words in done.stderr


def test_a_folder_that_cannot_be_read_hides_nothing_else(home: Path, tmp_path: Path) -> None:
    (tmp_path / "in" / "locked").mkdir(parents=True)
    (tmp_path / "in" / "a.txt").write_text(GOOD)
    (tmp_path / "in" / "bad.txt").write_bytes(b"\xff")
    (tmp_path / "empty").mkdir()
    done = run("check", "in", "empty", "absent", "in/a.txt", "--format", "jsonl", home=home)
    assert done.returncode == 3
    assert done.stdout.count("\n") == 2
    assert all(words in done.stderr for words in ("bad.txt:1: ", "empty: No answers", "absent"))


@pytest.mark.parametrize(
    ("stdin", "answers"),
    [
        (WEAK, 1),
        ("\n \n" + WEAK, 1),
        (records({"text": WEAK}, {"text": GOOD}), 2),
        ("\ufeff\n\n" + records({"text": WEAK}, {"text": GOOD}), 2),
        ('{\t"text" : "a"}\n{"text": "b"}', 2),
        ("{company name} was my first client, and I sold it forty chairs in May 2023.", 1),
        (FILE, 2),
        ("\ufeff" + FILE.replace("\n", "\r\n"), 2),
        (FILE.partition("---\n\n")[2], 2),
        ("Some words before.\n\n### One (q-sdr-emp-01)\n\nYes.\n\n### Two (q-sdr-emp-02)\n\nNo.\n", 2),
        ("<!-- ae-prep: ignore hedged – x -->\n\n## One\n\nYes.\n\n## Two\n\nNo.\n", 2),
        ("", 1),
    ],
)
def test_standard_input_is_recognised(home: Path, stdin: str, answers: int) -> None:
    assert count(home, "-", stdin=stdin) == answers


def test_standard_input_that_comes_slowly_is_recognised(home: Path, tmp_path: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, "check", "-", "--format", "jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment(home),
        cwd=tmp_path,
    ) as child:
        assert child.stdin
        assert child.stdout
        for piece in ("\n", " ", records({"id": "a", "text": "Yes."})):
            child.stdin.write(piece.encode())
            child.stdin.flush()
            time.sleep(0.3)
        child.stdin.close()
        assert json.loads(child.stdout.read())["id"] == "a"


def test_no_standard_input(home: Path, tmp_path: Path) -> None:
    line = " ".join([*COMMAND, "check", "-", "<&-"])
    done = subprocess.run(
        ["sh", "-c", line], capture_output=True, encoding="utf-8", cwd=tmp_path, env=environment(home), check=False
    )
    assert done.returncode == 2
    assert "no standard input" in done.stderr


def test_a_line_that_is_too_long_is_skipped_and_counted(home: Path, tmp_path: Path) -> None:
    good = records({"id": "a", "text": "Yes."}).encode()
    (tmp_path / "a.jsonl").write_bytes(good + b"x" * (17 * 1024 * 1024) + b"\n" + good)
    for jobs in ("1", "2"):
        done = run("check", "a.jsonl", "--format", "jsonl", "--jobs", jobs, home=home)
        assert (done.returncode, done.stdout.count("\n")) == (3, 2)
        assert "a.jsonl:2: This line is too long" in done.stderr
    (tmp_path / "a.txt").write_bytes(b"x " * (9 * 1024 * 1024))
    assert "too large" in run("check", "a.txt", home=home).stderr
