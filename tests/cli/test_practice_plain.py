"""Practice without a terminal: from a file, from lines, and where nobody answers at all."""

from __future__ import annotations

from pathlib import Path

from tests.cli.terminal import run

ANSWERS = """---
format: ae-prep answers 1
lang: en
role: sdr
---

# My answers

## The call after the worst refusal (q-sdr-rel-01)

### Situation

In March 2024 I sold payroll software to clinics, and a manager hung up on me.

### Task

I needed one more meeting that week.

### Action

I rang the next number at once, asked how they did their rota, and offered Thursday.

### Result

She took the meeting and signed in May for 12,000 dollars a year.

## A question nobody knows (q-nobody-99)

Something.
"""


def test_answers_from_a_file_become_reviews_and_a_sheet(home: Path, tmp_path: Path) -> None:
    (tmp_path / "answers.md").write_text(ANSWERS)
    done = run("practice", "--role", "sdr", "--count", "2", "--answers", "answers.md", "--out", "s.md", home=home)
    assert done.returncode == 0, done.stderr
    assert "Question 1 of 1" in done.stdout
    assert "answers.md:27: no question with this id is known" in done.stderr
    sheet = (tmp_path / "s.md").read_text()
    assert "signed in May" in sheet


def test_an_answer_file_that_fits_nothing_is_refused(home: Path, tmp_path: Path) -> None:
    (tmp_path / "answers.md").write_text("## What now?\n\nSomething.\n")
    done = run("practice", "--answers", "answers.md", home=home)
    assert done.returncode == 3
    assert "answers none of the questions" in done.stderr
    assert not (tmp_path / "ae-prep-sheet.md").exists()


def test_lines_on_standard_input(home: Path, tmp_path: Path) -> None:
    lines = (
        "/hint\nIn March 2024 I rang forty lapsed clinics,\nasked what had gone wrong, and eleven came back.\n\n/skip\n"
    )
    done = run("practice", "--role", "sdr", "--count", "3", home=home, stdin=lines)
    assert done.returncode == 0, done.stderr
    assert "Hint: " in done.stdout
    assert "Found in your answer" in done.stdout
    assert "this question stays open" in done.stdout
    assert "Question 3 of 3" in done.stdout
    assert "forty lapsed clinics" in (tmp_path / "ae-prep-sheet.md").read_text()


def test_where_nobody_can_type_there_is_a_worksheet(home: Path, tmp_path: Path) -> None:
    for stdin in ("", None):
        for args in ([], ["practice"], ["practice", "--role", "ae", "--count", "3"]):
            done = run(*args, home=home, stdin=stdin)
            assert done.returncode == 0, done.stderr
            assert "Nobody can type here" in done.stdout
            worksheet = (tmp_path / "ae-prep-worksheet.md").read_text()
            assert worksheet.count("(q-") >= 3


def test_closed_standard_input_is_nobody(home: Path, tmp_path: Path) -> None:
    import subprocess

    from tests.cli.terminal import COMMAND, environment

    line = " ".join([*COMMAND, "practice", "<&-"])
    done = subprocess.run(
        ["sh", "-c", line], capture_output=True, encoding="utf-8", cwd=tmp_path, env=environment(home), check=False
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "ae-prep-worksheet.md").exists()


def test_the_worksheet_speaks_indonesian(home: Path, tmp_path: Path) -> None:
    assert run("--lang", "id", home=home).returncode == 0
    assert "Lembar" in (tmp_path / "ae-prep-worksheet.md").read_text()


def test_a_sheet_changed_by_hand_is_kept(home: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "ae-prep-sheet.md"
    assert run("sheet", home=home).returncode == 0
    assert run("sheet", home=home).returncode == 0
    assert [p.name for p in tmp_path.glob("*.md")] == ["ae-prep-sheet.md"]
    sheet.write_text(sheet.read_text() + "My own note.\n")
    done = run("sheet", home=home)
    assert "ae-prep-sheet.1.md" in done.stdout
    assert "My own note." in (tmp_path / "ae-prep-sheet.1.md").read_text()
    assert "My own note." not in sheet.read_text()


def test_a_sheet_that_cannot_be_written_says_so(home: Path) -> None:
    done = run("sheet", "--out", "no/such/folder/sheet.md", home=home)
    assert done.returncode == 3
    assert "no/such/folder/sheet.md" in done.stderr
    assert "--out" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_name_a_company_and_a_date_by_flag(home: Path, tmp_path: Path) -> None:
    head = ["--name", "Dewi", "--company", "Acme | <b>", "--date", "2099-12-01"]
    assert run("practice", *head, home=home).returncode == 0
    assert run("sheet", home=home).returncode == 0
    sheet = (tmp_path / "ae-prep-sheet.md").read_text()
    assert "Dewi" in sheet
    assert "1 December 2099" in sheet
    assert "<b>" not in sheet.replace("\\<b", "")


def test_wrong_wishes_are_named_with_their_flag(home: Path) -> None:
    for args, code, words in [
        (["--role", "ceo"], 2, "--role"),
        (["--count", "0"], 2, "--count"),
        (["--role", "sdr", "--skill", "juggling"], 2, "sdr-rel"),
        (["--question", "q-sdr-rel-1"], 2, "q-sdr-rel-01"),
        (["--bank", "nosuch"], 2, "nosuch"),
        (["--date", "soon"], 2, "--date"),
    ]:
        done = run("practice", *args, home=home)
        assert (done.returncode, words in done.stderr) == (code, True), (args, done.stderr)
        assert "Traceback" not in done.stderr
