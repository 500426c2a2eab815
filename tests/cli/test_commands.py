"""The other commands, help and errors, in both languages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import ae_prep
from ae_prep.cli import COMMANDS
from tests.cli.terminal import Terminal, run


def test_version(home: Path) -> None:
    assert run("--version", home=home).stdout == f"ae-prep {ae_prep.__version__}\n"


@pytest.mark.parametrize(
    "command",
    [[], *([name] for name in COMMANDS), ["bank", "list"], ["bank", "lint"], ["bank", "new"], ["bank", "show"]],
)
def test_help_in_both_languages(home: Path, command: list[str]) -> None:
    english = run(*command, "--help", home=home)
    indonesian = run(*command, "--help", "--lang", "id", home=home)
    before = run("--lang", "id", *command, "--help", home=home)
    assert (english.returncode, indonesian.returncode) == (0, 0)
    assert indonesian.stdout == before.stdout
    assert "Usage:" in english.stdout
    assert "Show this message and exit." in english.stdout
    shared = set(english.stdout.splitlines()) & set(indonesian.stdout.splitlines())
    assert not [line for line in shared if len(line.split()) > 3], "untranslated help"


def test_the_language_follows_config_then_locale(home: Path) -> None:
    home.mkdir()
    assert "Usage:" in run("--help", home=home).stdout
    assert "Usage:" not in run("--help", home=home, LC_ALL="id_ID.UTF-8").stdout
    (home / "config.toml").write_text('lang = "id"\n')
    assert "Usage:" not in run("--help", home=home).stdout
    assert "Usage:" in run("--help", "--lang", "en", home=home).stdout


@pytest.mark.parametrize("config", ["lang = ", 'lang = "fr"', 'colour = "red"', "\x00"])
def test_a_config_that_makes_no_sense_is_named(home: Path, config: str) -> None:
    home.mkdir()
    (home / "config.toml").write_text(config)
    done = run("bank", "list", home=home)
    assert done.returncode == 3
    assert "config.toml" in done.stderr
    assert "Traceback" not in done.stderr


def test_rules_are_listed_and_explained(home: Path) -> None:
    names = [rule["name"] for rule in json.loads(run("rules", "--format", "json", home=home).stdout)]
    assert len(names) >= 12
    assert {"claim-unbacked", "time-missing", "one-way", "not-tailored"} <= set(names)
    for name in [*dict.fromkeys(names)][::8]:  # one after the other starts the program often enough
        for lang in ("en", "id"):
            done = run("rules", name, "--lang", lang, home=home)
            assert done.returncode == 0
            assert done.stdout.startswith(name)


def test_an_unknown_rule_names_its_neighbours(home: Path) -> None:
    done = run("rules", "claim-unback", home=home)
    assert done.returncode == 2
    assert "claim-unbacked" in done.stderr


def test_banks_are_listed_in_the_language_in_force(home: Path) -> None:
    for lang in ("en", "id"):
        banks = {
            b["id"]: b for b in json.loads(run("bank", "list", "--format", "json", "--lang", lang, home=home).stdout)
        }
        assert {"sdr", "ae", "any"} <= set(banks)
        assert all(b["lang"] == lang and b["questions"] > 0 and b["digest"] for b in banks.values())
    assert "built-in" in run("bank", "list", home=home).stdout


def test_lint_names_every_problem_with_its_place(home: Path, tmp_path: Path) -> None:
    bank = tmp_path / "mine.md"
    bank.write_text(
        "---\nformat: 1\nid: mine\ntitle: Mine\nlang: en\nroles: sdr\nversion: 1.0.0\n---\n\n"
        "## Odd \x1b[31m one (q-mine-01)\n\n- Kind: behavioral\n- Role: sdr\n- Level: 9\n\nWhat?\n"
    )
    done = run("bank", "lint", "mine.md", home=home)
    assert done.returncode == 3
    assert "mine.md:12:9: unknown-kind" in done.stdout
    assert "mine.md:14:10: " in done.stdout
    assert "missing-section" in done.stdout or "Hint" in done.stdout
    assert "\x1b" not in done.stdout


def test_lint_of_the_built_in_banks_finds_nothing(home: Path) -> None:
    done = run("bank", "lint", "sdr", "ae", "any", home=home)
    assert (done.returncode, "nothing to mend" in done.stdout) == (0, True), done.stdout


def test_a_bank_with_errors_cannot_be_practised(home: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.md").write_text("---\nformat: 1\nid: mine\n---\n\n## Q (q-mine-01)\n\nWhat?\n")
    done = run("practice", "--bank", "mine.md", home=home)
    assert done.returncode == 3
    assert "mine.md:" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_doctor_finds_a_healthy_install_and_a_sick_one(home: Path) -> None:
    assert run("doctor", home=home).returncode == 0
    (home / "ae-prep.db").write_bytes(b"not a database, not at all" * 100)
    done = run("doctor", home=home)
    assert done.returncode == 3
    assert "ae-prep.db" in "".join(line.strip() for line in done.stdout.splitlines())
    assert (home / "ae-prep.db").read_bytes().startswith(b"not a database")


@pytest.mark.parametrize("lang", ["en", "id"])
def test_the_demo_shows_it_all_and_keeps_nothing(home: Path, lang: str) -> None:
    done = run("demo", "--lang", lang, home=home)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("  ! ") >= 2
    assert done.stdout.count("  ✓ ") >= 3
    assert "\n# " in done.stdout
    assert not (home / "ae-prep.db").exists()


def test_the_demo_takes_about_ten_seconds_at_a_terminal(home: Path) -> None:
    import time

    start = time.monotonic()
    with Terminal("demo", home=home) as terminal:
        terminal.wait("Now you: ae-prep practice")
        assert terminal.finish() == 0
    assert 4 < time.monotonic() - start < 15


def test_coming_back_shows_where_one_stands(home: Path) -> None:
    answer = "In March 2024 I rang forty lapsed clinics, asked what had gone wrong, and eleven of them came back.\n"
    assert run("practice", "--question", "q-sdr-rel-01", "--company", "Acme", home=home, stdin=answer).returncode == 0
    with Terminal(home=home) as terminal:
        screen = terminal.wait("What would you like to do?")
        assert "Preparing for Acme" in screen
        assert "1 question answered so far" in screen
        terminal.type("\x03")
        assert terminal.finish() == 130


def test_completion_knows_the_commands(home: Path) -> None:
    done = run(home=home, _AE_PREP_COMPLETE="bash_complete", COMP_WORDS="ae-prep pra", COMP_CWORD="1")
    assert "practice" in done.stdout
