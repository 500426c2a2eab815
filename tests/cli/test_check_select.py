"""``ae-prep check``: which findings are shown, and what they mean for the exit code."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.check_samples import WEAK, rules
from tests.cli.terminal import run

ALL = ["claim-unbacked", "hypothetical", "placeholder-left", "example-missing"]
NO_EVENT = WEAK


@pytest.mark.parametrize(
    ("flags", "expected"),
    [
        ([], ALL),
        (["--select", "hypothetical"], ["hypothetical"]),
        (["--select", "hypothetical,claim-unbacked"], ["claim-unbacked", "hypothetical"]),
        (["--select", "hypothetical", "--select", " Claim-Unbacked "], ["claim-unbacked", "hypothetical"]),
        (["--select", "must"], ["placeholder-left"]),
        (["--select", "must,claim-unbacked"], ["claim-unbacked", "placeholder-left"]),
        (["--select", "extension"], []),
        (["--ignore", "must"], ["claim-unbacked", "hypothetical", "example-missing"]),
        (["--ignore", "hypothetical", "--ignore", "claim-unbacked"], ["placeholder-left", "example-missing"]),
        (["--ignore", "extension"], ALL),
        (["--ignore", "must,should,consider"], []),
        (["--select", "hypothetical,claim-unbacked", "--ignore", "hypothetical"], ["claim-unbacked"]),
    ],
)
def test_findings_are_chosen(home: Path, flags: list[str], expected: list[str]) -> None:
    assert rules(home, "-", *flags, stdin=NO_EVENT) == expected


def test_a_rule_of_our_own_is_switched_off_by_one_word(home: Path) -> None:
    team = "In May 2023 we called forty shops in Leeds. We closed eleven of them and we kept the list for June."
    assert "role-unclear" in rules(home, "-", stdin=team)
    assert "role-unclear" not in rules(home, "-", "--ignore", "extension", stdin=team)
    assert rules(home, "-", "--select", "extension", stdin=team) == ["role-unclear"]


def test_the_bank_of_a_question_brings_names_too(home: Path, tmp_path: Path) -> None:
    house = (Path(__file__).parents[2] / "docs" / "example-bank.md").read_text(encoding="utf-8")
    (home / "banks").mkdir(parents=True)
    (home / "banks" / "example.md").write_text(house, encoding="utf-8")
    from ae_prep.banks import library

    bank = library.load(home / "banks" / "example.md", "en", tmp_path)
    assert bank.rules
    assert rules(home, "-", "--ignore", bank.rules[0].id, stdin=NO_EVENT, code=1) == ALL


@pytest.mark.parametrize("flag", ["--select", "--ignore"])
@pytest.mark.parametrize(
    ("value", "near"),
    [("hedgd", "hedged"), ("hedged,musst", "must"), ("extensions", "extension"), ("", "ae-prep rules"), ("ø", "rules")],
)
def test_an_unknown_name_is_a_usage_error_with_the_nearest_spelling(
    home: Path, flag: str, value: str, near: str
) -> None:
    done = run("check", "-", flag, value, home=home, stdin=NO_EVENT)
    assert (done.returncode, done.stdout) == (2, "")
    assert flag in done.stderr
    assert near in done.stderr


@pytest.mark.parametrize(
    ("flags", "code"),
    [
        ([], 1),
        (["--ignore", "must"], 0),
        (["--ignore", "must", "--strict"], 1),
        (["--ignore", "must,should", "--strict"], 0),
        (["--exit-zero"], 0),
        (["--exit-zero", "--strict"], 0),
        (["--strict", "--no-strict", "--ignore", "must"], 0),
    ],
)
def test_exit_codes(home: Path, flags: list[str], code: int) -> None:
    assert run("check", "-", *flags, home=home, stdin=NO_EVENT).returncode == code


@pytest.mark.parametrize("form", ["json", "jsonl", "sarif", "github"])
def test_the_exit_code_is_the_same_in_every_format(home: Path, form: str) -> None:
    assert run("check", "-", "--format", form, home=home, stdin=NO_EVENT).returncode == 1


def test_exit_zero_does_not_hide_bad_input(home: Path) -> None:
    assert run("check", "gone.txt", "--exit-zero", home=home).returncode == 3


@pytest.mark.parametrize(
    "flags",
    [
        ["--jobs", "0"],
        ["--jobs", "-1"],
        ["--jobs", "many"],
        ["--jobs", "257"],
        ["--jobs", "٣"],
        ["--jobs", "9" * 5000],
        ["--format", "xml"],
        ["--in", "fr"],
        ["--kind", "odd"],
        ["--config", "x.toml", "--isolated"],
        ["--config", "absent.toml"],
        ["--config", "."],
        ["--colour"],
    ],
)
def test_a_flag_that_makes_no_sense_is_one_clear_message(home: Path, flags: list[str]) -> None:
    done = run("check", "-", *flags, home=home, stdin=NO_EVENT)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Error: " in done.stderr
    assert "Traceback" not in done.stderr


def test_no_path_at_all_is_wrong_usage(home: Path) -> None:
    assert run("check", home=home).returncode == 2
