"""``ae-prep check``: inputs, formats and exit codes."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cli.terminal import COMMAND, environment, run

WEAK = "I'm a natural closer and people really love working with me. I would stay calm and explain the value to [who]."
GOOD = (
    "In March 2024 a clinic in Leeds wanted to leave us over a late delivery. I had to keep them. I rang the manager, "
    "asked what the delay had cost her, and offered two free months. She renewed in April for 12,000 dollars."
)


def records(*rows: Mapping[str, object]) -> str:
    return "".join(json.dumps(row) + "\n" for row in rows)


def test_a_weak_text_is_found_and_a_good_one_is_not(home: Path, tmp_path: Path) -> None:
    (tmp_path / "weak.txt").write_text(WEAK)
    (tmp_path / "good.txt").write_text(GOOD)
    weak = run("check", "weak.txt", home=home)
    assert weak.returncode == 1
    assert "natural closer" in weak.stdout
    good = run("check", "--strict", "good.txt", home=home)
    assert (good.returncode, "Found in your answer" in good.stdout) == (0, True), good.stdout


def test_jsonl_has_the_documented_keys_in_input_order(home: Path) -> None:
    stdin = records({"id": "a", "text": WEAK}, {"id": "b", "text": GOOD, "lang": "en"}, {"id": "c", "text": "Yes."})
    done = run("check", "-", "--format", "jsonl", home=home, stdin=stdin)
    reviews = [json.loads(line) for line in done.stdout.splitlines()]
    assert [r["id"] for r in reviews] == ["a", "b", "c"]
    keys = ["id", "lang", "words", "seconds", "event", "note", "parts", "findings", "keep"]
    assert all(list(r) == keys for r in reviews)
    finding = reviews[0]["findings"][0]
    assert list(finding) == [
        *("rule", "severity", "basis", "origin", "part", "start", "end", "excerpt", "what", "why", "fix"),
    ]
    assert finding["excerpt"] is None or WEAK[finding["start"] : finding["end"]] == finding["excerpt"]
    assert reviews[2]["note"] == "too-short"


def test_json_is_one_array_of_the_same_objects(home: Path) -> None:
    stdin = records({"id": "a", "text": WEAK}, {"id": "b", "text": GOOD})
    lines = run("check", "-", "--format", "jsonl", home=home, stdin=stdin).stdout
    array = run("check", "-", "--format", "json", home=home, stdin=stdin).stdout
    assert json.loads(array) == [json.loads(line) for line in lines.splitlines()]
    assert json.loads(run("check", "-", "--format", "json", home=home, stdin="{").stdout) == []


def test_a_bad_line_is_named_and_the_rest_is_reviewed(home: Path) -> None:
    bad = [
        "not json",
        "[1]",
        '{"text": 5}',
        '{"id": "x"}',
        '{"text": "a", "parts": {}}',
        '{"text": "a", "kind": "odd"}',
    ]
    for line in bad:
        stdin = records({"id": "a", "text": GOOD}) + line + "\n" + records({"id": "b", "text": GOOD})
        done = run("check", "-", "--format", "jsonl", home=home, stdin=stdin)
        assert done.returncode == 3, line
        assert "<stdin>:2: " in done.stderr, line
        assert [json.loads(x)["id"] for x in done.stdout.splitlines()] == ["a", "b"], line


def test_bad_input_beats_findings(home: Path) -> None:
    assert run("check", "-", home=home, stdin=records({"text": WEAK}) + "oops\n").returncode == 3


def test_empty_parts_were_asked_and_absent_ones_were_not(home: Path) -> None:
    parts = {"situation": "", "task": "", "action": "", "result": ""}
    asked = {"id": "asked", "parts": parts, "when": ""}
    done = run("check", "-", "--format", "jsonl", home=home, stdin=records(asked))
    assert [f["severity"] for f in json.loads(done.stdout)["findings"]].count("must") >= 1
    assert done.returncode == 1


def test_kind_and_skill_come_from_the_bank(home: Path) -> None:
    would = "I would ask two questions before I said anything about price, and then I would listen to the answer."
    situational = {"id": "a", "question_id": "q-sdr-cur-02", "text": would}
    stdin = records(situational, {**situational, "kind": "behavioural"})
    first, second = run("check", "-", "--format", "jsonl", home=home, stdin=stdin).stdout.splitlines()
    assert "hypothetical" not in first
    assert "hypothetical" in second


def test_messages_follow_the_interface_and_rules_the_answer(home: Path) -> None:
    answer = {"text": "Saya orangnya sangat komunikatif dan mudah bergaul dengan siapa saja.", "lang": "id"}
    done = run("check", "-", "--format", "jsonl", "--lang", "id", home=home, stdin=records(answer))
    (claim,) = [f for f in json.loads(done.stdout)["findings"] if f["rule"] == "claim-unbacked"]
    assert "klaim" in claim["what"]
    done = run("check", "-", "--format", "jsonl", home=home, stdin=records(answer))
    (claim,) = [f for f in json.loads(done.stdout)["findings"] if f["rule"] == "claim-unbacked"]
    assert "tells; nothing" in claim["what"]


def test_a_file_that_does_not_say_its_language_is_read_in_the_one_it_seems_to_be_in(home: Path, tmp_path: Path) -> None:
    told = "Bulan lalu saya menelepon dua puluh klien di Bekasi dan hanya tiga yang mau bertemu dengan saya."
    (tmp_path / "jawaban.md").write_text(f"## Ceritakan satu minggu yang berat. (q-sdr-rel-01)\n\n{told}\n")
    seen = [
        json.loads(run("check", "jawaban.md", "--format", "jsonl", *more, home=home, cwd=tmp_path).stdout)
        for more in ((), ("--lang", "id"), ("--in", "en"))
    ]
    assert [(review["lang"], review["note"]) for review in seen] == [
        ("id", None),
        ("id", None),
        ("en", "other-language"),
    ]


def test_a_sheet_is_an_answer_file(home: Path, tmp_path: Path) -> None:
    assert run("practice", "--question", "q-sdr-rel-01", home=home, stdin=GOOD + "\n").returncode == 0
    done = run("check", "ae-prep-sheet.md", "--format", "jsonl", home=home)
    (review,) = [json.loads(line) for line in done.stdout.splitlines()]
    assert review["words"] == len(GOOD.split())


def test_a_folder_is_read_in_order(home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "answers"
    folder.mkdir()
    for name in ("b.txt", "a.txt"):
        (folder / name).write_text(GOOD)
    (folder / "notes.pdf").write_bytes(b"%PDF")
    done = run("check", "answers", "--format", "jsonl", home=home)
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["a.txt", "b.txt"]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("gone.txt", None, "File not found"),
        ("latin.txt", b"caf\xe9", "not UTF-8"),
        ("picture.png", b"\x89PNG", ".jsonl"),
        ("broken.md", b"---\nformat: [\n---\n", "broken.md:"),
    ],
)
def test_what_cannot_be_read_is_one_clear_message(
    home: Path, tmp_path: Path, name: str, content: bytes | None, words: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    done = run("check", name, home=home)
    assert done.returncode == 3
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_escape_codes_never_reach_the_terminal(home: Path) -> None:
    text = "I guess \x1b[2J\x1b]0;owned\x07 I was sort of \u202eresponsible for it, and then the client signed."
    done = run("check", "-", home=home, stdin=text)
    assert "\x1b" not in done.stdout + done.stderr
    assert "\u202e" not in done.stdout


def test_the_same_input_gives_the_same_bytes(home: Path) -> None:
    stdin = records({"text": WEAK}, {"text": GOOD})
    first, second = (run("check", "-", "--format", "jsonl", home=home, stdin=stdin).stdout for _n in range(2))
    assert first == second


def test_a_reader_that_leaves_early_is_no_error(home: Path, tmp_path: Path) -> None:
    (tmp_path / "many.jsonl").write_text(records(*({"id": str(n), "text": GOOD} for n in range(2000))))
    line = " ".join([*COMMAND, "check", "many.jsonl", "--format", "jsonl", "| head -n 1"])
    done = subprocess.run(
        ["sh", "-c", line], capture_output=True, encoding="utf-8", cwd=tmp_path, env=environment(home), check=False
    )
    assert done.stdout.count("\n") == 1
    assert done.stderr == ""
