"""``ae-prep bank test``, and a bank's own rules wherever answers to its questions are reviewed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.banks.bank_samples import line_of, spoil
from tests.banks.house_samples import BASE, TRANSLATION, write
from tests.cli.terminal import environment, run

EARLY = (
    "In May 2024 a clinic in Leeds would not sign. I offered them a discount of 20% and they signed for 9,000 pounds."
)
EARLY_ID = (
    "Mei 2024 sebuah klinik di Bandung belum setuju. Saya kasih mereka diskon 20%, lalu mereka tanda tangan Rp90 juta."
)
ANSWERS = f"""---
format: ae-prep answers 1
lang: en
role: ae
---

## The clinic that wanted it cheaper (q-example-bank-01)

{EARLY}
"""


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    return write(tmp_path, BASE, TRANSLATION)


def installed(home: Path) -> Path:
    (home / "banks").mkdir(parents=True)
    return write(home / "banks", BASE, TRANSLATION)


def test_the_example_of_the_documentation_passes(bank: Path, home: Path) -> None:
    done = run("bank", "test", bank.name, home=home)
    assert (done.returncode, done.stdout, done.stderr) == (0, "11 tests passed.\n", "")


def test_a_failed_test_is_named_with_its_place_and_what_was_said(bank: Path, home: Path) -> None:
    text = spoil(BASE, "- Flagged: r-example-bank-01\n", "- Flagged: r-example-bank-02, hedged\n")
    write(bank.parent, text.replace("- Silent: r-example-bank-01\n", "- Silent: all\n"), TRANSLATION)
    done = run("bank", "test", bank.name, home=home, COLUMNS="200")
    line = line_of(text, "(t-example-bank-01)")
    assert done.returncode == 1
    assert f"example-bank.md:{line}: t-example-bank-01 A discount as the first move" in done.stdout
    assert "    r-example-bank-02 was expected and said nothing." in done.stdout
    assert "    hedged was expected and said nothing." in done.stdout
    assert "Rules that spoke: " in done.stdout
    assert "11 tests, 1 failed." in done.stdout
    assert "t-example-bank-02" not in done.stdout


def test_a_rule_that_should_be_silent_is_quoted(bank: Path, home: Path) -> None:
    text = spoil(BASE, "- Flagged: r-example-bank-01\n- Silent: r-example-bank-03,", "- Silent: r-example-bank-01,")
    done = run("bank", "test", str(write(bank.parent, text, TRANSLATION)), home=home, COLUMNS="200")
    assert done.returncode == 1
    assert 'r-example-bank-01 should be silent and said: "offered them a 20% discount": Here' in done.stdout


def test_all_means_all_that_are_not_flagged(bank: Path, home: Path) -> None:
    text = spoil(BASE, "- Flagged: r-example-bank-02\n", "- Flagged: r-example-bank-02\n- Silent: all\n")
    write(bank.parent, spoil(text, "newer and books", "newer, I guess, and books"), TRANSLATION)
    rows = json.loads(run("bank", "test", bank.name, "--format", "json", home=home).stdout)
    (row,) = [row for row in rows if row["id"] == "t-example-bank-05"]
    assert "hedged" in {finding["rule"] for finding in row["unwanted"]}
    assert "r-example-bank-02" not in {finding["rule"] for finding in row["unwanted"]}


def test_a_failed_test_of_a_translation_is_in_its_file(bank: Path, home: Path) -> None:
    text = spoil(TRANSLATION, "kasih mereka diskon", "memberikan potongan")
    write(bank.parent, BASE, text)
    done = run("bank", "test", bank.name, "--lang", "id", home=home)
    assert done.returncode == 1
    assert f"example-bank.id.md:{line_of(text, '(t-example-bank-11)')}: t-example-bank-11" in done.stdout
    assert "11 tes, 1 gagal." in done.stdout


def test_json_holds_every_test(bank: Path, home: Path) -> None:
    done = run("bank", "test", bank.name, "--format", "json", home=home)
    rows = json.loads(done.stdout)
    assert len(rows) == 11
    assert [row["lang"] for row in rows] == ["en"] * 7 + ["id"] * 4
    first = rows[0]
    assert (first["id"], first["path"], first["passed"]) == ("t-example-bank-01", "example-bank.md", True)
    assert (first["flagged"], first["missing"], first["unwanted"]) == (["r-example-bank-01"], [], [])
    (said,) = [finding for finding in first["said"] if finding["rule"] == "r-example-bank-01"]
    assert (said["excerpt"], said["severity"]) == ("offered them a 20% discount", "should")


def test_the_rules_of_a_question_stay_off(bank: Path, home: Path) -> None:
    fields = "- Needs: event, figure\n"
    write(bank.parent, spoil(BASE, fields, fields + "- Rules off: r-example-bank-01\n"), TRANSLATION)
    done = run("bank", "test", bank.name, home=home)
    assert done.returncode == 1
    assert "r-example-bank-01 was expected" in done.stdout


def test_a_bank_with_errors_is_not_tested(bank: Path, home: Path) -> None:
    write(bank.parent, spoil(BASE, "- Silent: all", "- Silent: x"))
    done = run("bank", "test", bank.name, home=home)
    assert (done.returncode, done.stdout) == (3, "")
    assert "unknown-rule-in-test" in done.stderr
    assert "1 error; no test was run." in done.stderr


def test_banks_without_tests_and_banks_that_are_not_there(home: Path) -> None:
    done = run("bank", "test", "sdr", "ae", home=home)
    assert (done.returncode, done.stdout) == (0, "There are no tests.\n")
    assert run("bank", "test", "nobody", home=home).returncode == 2
    assert run("bank", "test", "nobody.md", home=home).returncode == 3
    assert run("bank", "test", home=home).returncode == 2


def rules_in(stdout: str) -> dict[str, dict[str, Any]]:
    return {finding["rule"]: finding for finding in json.loads(stdout)[0]["findings"]}


def test_check_applies_the_rules_of_an_installed_bank(home: Path) -> None:
    installed(home)
    row = {"text": EARLY, "question_id": "q-example-bank-01"}
    found = rules_in(run("check", "-", "--format", "json", home=home, stdin=json.dumps(row)).stdout)
    finding = found["r-example-bank-01"]
    assert finding["why"] == ("House rule of “A team that sells to clinics”: No discount before the value is clear.")
    assert (finding["origin"], finding["basis"]) == ("extension", [])
    other = {"text": EARLY, "question_id": "q-sdr-rel-01"}
    assert "r-example-bank-01" not in rules_in(
        run("check", "-", "--format", "json", home=home, stdin=json.dumps(other)).stdout
    )


def test_phrases_follow_the_answer_and_words_the_interface(home: Path) -> None:
    installed(home)
    row = json.dumps({"text": EARLY_ID, "lang": "id", "question_id": "q-example-bank-01"})
    english = rules_in(run("check", "-", "--format", "json", home=home, stdin=row).stdout)["r-example-bank-01"]
    assert english["excerpt"] == "kasih mereka diskon"
    assert "Here a discount comes before" in english["what"]
    indonesian = rules_in(run("check", "-", "--format", "json", "--lang", "id", home=home, stdin=row).stdout)
    assert "Di sini diskon datang" in indonesian["r-example-bank-01"]["what"]
    assert indonesian["r-example-bank-01"]["why"].startswith("Aturan sendiri dari “Tim yang menjual ke klinik”")


def test_a_rule_at_must_decides_the_exit_code(home: Path) -> None:
    installed(home)
    text = "In May 2024 a clinic asked me what we do. Our software saves lives. They signed in June for 9,000 pounds."
    row = {"text": text, "question_id": "q-example-bank-02"}
    done = run("check", "-", home=home, stdin=json.dumps(row))
    assert done.returncode == 1
    assert "We never promise a medical result." in done.stdout
    assert run("check", "-", home=home, stdin=json.dumps({"text": text, "kind": "objection"})).returncode == 0


def test_practice_and_sheet_apply_them_to_a_bank_given_by_its_path(bank: Path, home: Path) -> None:
    (bank.parent / "answers.md").write_text(ANSWERS)
    arguments = ("practice", "--bank", bank, "--answers", "answers.md", "--out", "s.md")
    done = run(*arguments, home=home, cwd=bank.parent)
    assert done.returncode == 0, done.stderr
    assert "Here a discount comes before" in done.stdout
    assert "Here a discount comes before" in (bank.parent / "s.md").read_text()


def test_a_bank_that_is_gone_leaves_its_answers(home: Path, tmp_path: Path) -> None:
    path = installed(home)
    (tmp_path / "answers.md").write_text(ANSWERS)
    assert run("practice", "--answers", "answers.md", home=home).returncode == 0
    path.unlink()
    path.with_suffix(".id.md").unlink()
    done = run("sheet", "--role", "ae", "--out", "again.md", home=home)
    assert (done.returncode, done.stderr) == (0, "")
    assert "signed for 9,000 pounds" in (tmp_path / "again.md").read_text()


def test_words_of_a_rule_are_never_a_template(home: Path) -> None:
    path = installed(home)
    path.write_text(BASE.replace("Here a discount comes", "{x.real} %s comes"))
    row = {"text": EARLY, "question_id": "q-example-bank-01"}
    found = rules_in(run("check", "-", "--format", "json", home=home, stdin=json.dumps(row)).stdout)
    assert "{x.real} %s comes" in found["r-example-bank-01"]["what"]


def test_checking_a_plain_text_reads_no_bank(home: Path, tmp_path: Path) -> None:
    installed(home)
    (tmp_path / "one.txt").write_text(EARLY)
    script = (
        "import sys, atexit; from ae_prep.cli import main;"
        "atexit.register(lambda: sys.stderr.write(' '.join(sys.modules))); main()"
    )
    command = [sys.executable, "-c", script, "check", "one.txt"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, env=environment(home), check=False)
    assert "words, about" in done.stdout
    loaded = set(done.stderr.split())
    assert "ae_prep.checker" in loaded
    assert not {"ae_prep.banks.library", "ae_prep.rules.house", "markdown_it", "yaml"} & loaded
