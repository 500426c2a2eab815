"""``ae-prep check`` on long input: memory, processes, interruption, and where the output goes."""

from __future__ import annotations

import json
import os
import resource
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ae_prep.cli.checking import pool
from tests.cli.check_samples import DOUBTS, GOOD, WEAK, records, sarif
from tests.cli.terminal import COMMAND, Terminal, environment, run

#: Enough for a pool to start, and for a bar to be shown.
LONG = pool.SHORT // 200


def long_file(folder: Path, rows: int = LONG) -> Path:
    path = folder / "long.jsonl"
    texts = (DOUBTS, "Yes.", WEAK)
    with path.open("w") as file:
        for number in range(rows):
            file.write(json.dumps({"id": str(number), "text": texts[number % 3], "padding": "x" * 400}) + "\n")
    return path


def test_memory_does_not_grow_with_the_stream(home: Path, tmp_path: Path) -> None:
    """Far more bytes than the address space that is allowed, through a pipe."""
    padding = "x" * 100_000
    line = json.dumps({"id": "a", "text": "Yes.", "padding": padding}) + "\n"
    limit = 400 * 1024 * 1024

    def feed() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))

    with subprocess.Popen(
        [*COMMAND, "check", "-", "--format", "jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment(home),
        cwd=tmp_path,
        preexec_fn=feed,
    ) as child:
        assert child.stdin
        assert child.stdout
        count = 0
        for turn in range(1, 61):
            for _n in range(100):
                child.stdin.write(line.encode())
                child.stdin.flush()
                assert json.loads(child.stdout.readline())["id"] == "a", "answers come while the stream goes on"
            count = turn * 100
        child.stdin.close()
        assert child.stdout.read() == b""
        assert child.wait(60) == 0
    assert count * len(line) > limit


def test_processes_change_nothing_but_the_time(home: Path, tmp_path: Path) -> None:
    path = long_file(tmp_path)
    with path.open("a") as file:
        file.write("oops\n" + records({"id": "last", "text": WEAK}))
    for form in ("jsonl", "sarif"):
        one, two = (run("check", "long.jsonl", "--format", form, "--jobs", jobs, home=home) for jobs in ("1", "2"))
        assert one.returncode == two.returncode == 3
        assert one.stdout == two.stdout
        assert one.stderr == two.stderr
        assert f"long.jsonl:{LONG + 1}: " in two.stderr


def test_a_worker_that_dies_is_one_clear_message(home: Path, tmp_path: Path) -> None:
    long_file(tmp_path)
    script = (
        "import os, signal; from ae_prep.cli.checking import pool; inner = pool.here\n"
        "def here(piece, report):\n"
        "    if piece.number > 300: {act}\n"
        "    return inner(piece, report)\n"
        "pool.here = here\n"
        "from ae_prep.cli import main; main(['check', 'long.jsonl', '--jobs', '2', '--format', 'jsonl'])\n"
    )
    for act, reason in {
        "os.kill(os.getpid(), signal.SIGKILL)": "code -9",
        "raise ValueError('odd')": "ValueError: odd",
    }.items():
        done = subprocess.run(
            [sys.executable, "-c", script.format(act=act)],
            capture_output=True,
            encoding="utf-8",
            cwd=tmp_path,
            env=environment(home),
            timeout=60,
            check=False,
        )
        assert done.returncode == 3
        assert "A worker process failed" in done.stderr
        assert reason in done.stderr
        assert "--jobs 1" in done.stderr
        assert "Traceback" not in done.stderr
        assert done.stdout


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_everything(home: Path, tmp_path: Path, jobs: str) -> None:
    long_file(tmp_path, 10 * LONG)
    with subprocess.Popen(
        [*COMMAND, "check", "long.jsonl", "--format", "jsonl", "--jobs", jobs, "--output", "out.jsonl"],
        stderr=subprocess.PIPE,
        env=environment(home),
        cwd=tmp_path,
        start_new_session=True,
        # whoever runs the tests in the background has told its children to ignore it
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as child:
        until = time.monotonic() + 30
        while time.monotonic() < until and not (jobs == "1" or members(child.pid) > 2):
            time.sleep(0.1)
        time.sleep(1)
        os.kill(child.pid, signal.SIGINT)
        assert child.stderr
        assert b"Traceback" not in child.stderr.read()
        assert child.wait(30) == 130
    assert members(child.pid) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["long.jsonl"], "a half written file stayed"


def members(group: int) -> int:
    """How many processes of a process group are left."""
    found = 0
    for entry in Path("/proc").iterdir():
        try:
            found += entry.name.isdecimal() and os.getpgid(int(entry.name)) == group
        except ProcessLookupError:
            continue
    return found


def test_a_reader_that_leaves_early_ends_the_workers_quietly(home: Path, tmp_path: Path) -> None:
    long_file(tmp_path)
    line = " ".join([*COMMAND, "check", "long.jsonl", "--format", "jsonl", "--jobs", "2", "| head -n 1"])
    done = subprocess.run(
        ["sh", "-c", line], capture_output=True, encoding="utf-8", cwd=tmp_path, env=environment(home), check=False
    )
    assert (done.stdout.count("\n"), done.stderr) == (1, "")


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "sarif", "github"])
def test_output_goes_to_a_file_at_one_stroke(home: Path, tmp_path: Path, form: str) -> None:
    out = tmp_path / "out"
    out.write_text("old")
    out.chmod(0o640)
    printed = run("check", "-", "--format", form, home=home, stdin=WEAK)
    done = run("check", "-", "--format", form, "--output", "out", home=home, stdin=WEAK)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")
    assert out.read_text() == printed.stdout
    assert stat.S_IMODE(out.stat().st_mode) == 0o640
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize(("name", "words"), [("absent/out", "No such"), (".", "directory"), ("", "--output")])
def test_an_output_that_cannot_be_written_is_one_clear_message(home: Path, name: str, words: str) -> None:
    done = run("check", "-", "--output", name, home=home, stdin=WEAK)
    assert done.returncode in (2, 3)
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_a_wrong_command_leaves_the_old_output_alone(home: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("old")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "ae-prep.toml").write_text("[check]\nselct = 1\n")
    (tmp_path / "sub" / "a.txt").write_text(WEAK)
    (tmp_path / "a.txt").write_text(WEAK)
    done = run("check", "a.txt", "sub/a.txt", "--output", "out", home=home)
    assert done.returncode == 2
    assert (tmp_path / "out").read_text() == "old"


def test_a_full_disk_and_a_closed_output(home: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WEAK)
    for end, code in ((">/dev/full", 3), (">&-", 1)):
        line = " ".join([*COMMAND, "check", "a.txt", end])
        done = subprocess.run(
            ["sh", "-c", line], capture_output=True, encoding="utf-8", cwd=tmp_path, env=environment(home), check=False
        )
        assert done.returncode == code, done.stderr
        assert "Traceback" not in done.stderr
        assert "Exception" not in done.stderr


def test_a_bar_for_who_waits_at_a_terminal(home: Path, tmp_path: Path) -> None:
    long_file(tmp_path)
    (tmp_path / "short.txt").write_text(GOOD)
    with Terminal("check", "long.jsonl", "--format", "jsonl", "--output", "out", home=home) as terminal:
        assert terminal.finish() == 1
        assert "Reading answers" in terminal.text()
        assert "100%" in terminal.text()
    with Terminal("check", "short.txt", "--output", "out", home=home) as terminal:
        assert terminal.finish() == 0
        assert terminal.text() == ""
    done = run("check", "long.jsonl", "--output", "out", home=home)
    assert done.stderr == ""


def test_sarif_of_a_long_input_is_valid(home: Path, tmp_path: Path) -> None:
    long_file(tmp_path, 300)
    assert len(sarif(home, "long.jsonl")["results"]) > 300
