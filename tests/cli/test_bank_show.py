"""``ae-prep bank show``, in the terminal and as a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.banks.bank_samples import BASE, spoil
from tests.cli.terminal import run


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    path = tmp_path / "team.md"
    path.write_text(BASE, encoding="utf-8")
    return path


@pytest.mark.parametrize("lang", ["en", "id"])
def test_the_overview_names_every_question(home: Path, lang: str) -> None:
    done = run("bank", "show", "sdr", "--lang", lang, home=home)
    assert done.returncode == 0
    assert done.stdout.count("  q-") == 66
    assert ("A real example (" in done.stdout) == (lang == "en")
    assert "ae-prep bank show sdr --question q-sdr-" in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 88


def test_questions_may_be_grouped_by_skill(home: Path, bank: Path) -> None:
    done = run("bank", "show", bank, "--by", "skill", home=home)
    assert "SDR: Empathy (1)" in done.stdout
    assert "Other questions (2)" in done.stdout


def test_one_question_is_shown_with_all_that_belongs_to_it(home: Path, bank: Path) -> None:
    done = run("bank", "show", bank, "--question", "q-team-obj-01", home=home)
    order = ["No money now", "q-team-obj-01 · ", "The prospect likes", "Prospect", "simply no money", "Second turn"]
    order += ["Hint", "Follow-ups", "- When do you stop?", "A strong answer shows", "Red flags", "- a discount at once"]
    places = [done.stdout.index(words) for words in order]
    assert places == sorted(places)
    assert "q-team-emp-01" not in done.stdout


def test_everything_is_shown_in_full(home: Path, bank: Path) -> None:
    full = run("bank", "show", bank, "--full", home=home).stdout
    words = ("own questions, quoted", "(claim-unbacked)", "retention: 90%", "up to the signature / before the contract")
    for shown in (*words, "The complaint behind the complaint", "Where the two roles overlap"):
        assert shown in full
    assert "own questions" not in run("bank", "show", bank, home=home).stdout


@pytest.mark.parametrize(("wanted", "near"), [("q-team-obj-1", "q-team-obj-01"), ("\x1b[31m", "q-")])
def test_an_unknown_question_names_its_neighbours(home: Path, bank: Path, wanted: str, near: str) -> None:
    done = run("bank", "show", bank, "--question", wanted, home=home)
    assert done.returncode == 2
    assert near in done.stderr
    assert "\x1b" not in done.stderr


def test_a_bank_with_errors_is_not_shown(home: Path, bank: Path) -> None:
    bank.write_text(spoil(BASE, "Kind: behavioural", "Kind: x"))
    done = run("bank", "show", bank, home=home)
    assert done.returncode == 3
    assert "unknown-kind" in done.stderr
    assert not done.stdout


def test_a_page_is_written_beside_and_only_over_one_of_ours(home: Path, bank: Path, tmp_path: Path) -> None:
    page = tmp_path / "team.html"
    assert run("bank", "show", bank, "--html", home=home).stdout == "Written: team.html\n"
    first = page.read_bytes()
    assert run("bank", "show", bank, "--html", "--lang", "id", home=home).returncode == 0
    assert page.read_bytes() != first
    page.write_text("<p>mine</p>")
    done = run("bank", "show", bank, "--html", home=home)
    assert done.returncode == 3
    assert "--out" in done.stderr
    assert page.read_text() == "<p>mine</p>"


def test_a_page_may_go_to_another_file_or_to_standard_output(home: Path, bank: Path, tmp_path: Path) -> None:
    assert run("bank", "show", bank, "--out", "other.html", home=home).returncode == 0
    done = run("bank", "show", bank, "--html", "--out", "-", home=home)
    assert done.stdout == (tmp_path / "other.html").read_text(encoding="utf-8")
    assert done.stdout.startswith("<!doctype html>\n")
    only = run("bank", "show", bank, "--out", "-", "--question", "q-fun-01", home=home).stdout
    assert only.count("<article ") == 1


def test_a_page_that_cannot_be_written_is_named(home: Path, bank: Path) -> None:
    for out in ("absent/x.html", "."):
        done = run("bank", "show", bank, "--out", out, home=home)
        assert (done.returncode, "Traceback" in done.stderr) == (3, False)
        assert "--out" in done.stderr
