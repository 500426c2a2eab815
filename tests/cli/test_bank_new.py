"""``ae-prep bank new`` at a terminal and without one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.terminal import DOWN, Terminal, run

FLAGS = ("--title", "Our team", "--role", "sdr", "--kind", "behavioural", "--kind", "objection")


@pytest.mark.parametrize("lang", ["en", "id"])
def test_flags_alone_write_a_bank_that_can_be_linted_shown_and_practised(home: Path, tmp_path: Path, lang: str) -> None:
    done = run("bank", "new", "my-team.md", *FLAGS, "--translation", "--lang", lang, home=home)
    assert (done.returncode, done.stderr) == (0, "")
    other = "id" if lang == "en" else "en"
    assert f"\nlang: {lang}\n" in (tmp_path / "my-team.md").read_text(encoding="utf-8")
    assert f"\nlang: {other}\n" in (tmp_path / f"my-team.{other}.md").read_text(encoding="utf-8")
    for command in ("ae-prep bank lint my-team.md", "ae-prep practice --bank my-team.md"):
        assert command in done.stdout
    lint = run("bank", "lint", "my-team.md", "--strict", home=home)
    assert lint.returncode == 0, lint.stdout
    assert run("bank", "show", "my-team.md", home=home).returncode == 0
    practised = run("practice", "--bank", "my-team.md", "--count", "1", home=home, stdin="I asked why.\n")
    assert practised.returncode == 0, practised.stderr


def test_the_language_of_the_bank_may_be_another_than_that_of_the_interface(home: Path, tmp_path: Path) -> None:
    assert run("bank", "new", "t.md", *FLAGS, "--in", "id", home=home).returncode == 0
    assert "### Petunjuk" in (tmp_path / "t.md").read_text(encoding="utf-8")
    assert not (tmp_path / "t.en.md").exists()


def test_every_missing_value_is_named_with_its_flag(home: Path, tmp_path: Path) -> None:
    done = run("bank", "new", home=home)
    assert done.returncode == 2
    for flag in ("--id", "--title", "--role", "--kind"):
        assert flag in done.stderr.splitlines()[0]
    done = run("bank", "new", "t.md", "--title", "T", home=home)
    assert (done.returncode, done.stderr.splitlines()[0]) == (2, "Error: Missing: --role, --kind.")
    assert not (tmp_path / "t.md").exists()


def test_the_id_names_the_file_in_the_folder_that_is_given(home: Path, tmp_path: Path) -> None:
    (tmp_path / "banks").mkdir()
    assert run("bank", "new", "banks", "--id", "x-1", *FLAGS, home=home).returncode == 0
    assert run("bank", "new", "--id", "x-2", *FLAGS, home=home).returncode == 0
    assert (tmp_path / "banks" / "x-1.md").is_file()
    assert (tmp_path / "x-2.md").is_file()


@pytest.mark.parametrize("existing", ["t.md", "t.id.md"])
def test_nothing_is_ever_overwritten(home: Path, tmp_path: Path, existing: str) -> None:
    (tmp_path / existing).write_text("mine")
    done = run("bank", "new", "t.md", *FLAGS, "--translation", home=home)
    assert done.returncode == 3
    assert existing in done.stderr
    assert {path.name for path in tmp_path.glob("*.md")} == {existing}
    assert (tmp_path / existing).read_text() == "mine"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("My Team.md", *FLAGS), "“My Team” cannot be the id"),
        (("t.txt", *FLAGS), "ends with .md"),
        (("t.md", "--id", "u", *FLAGS), "Name it u.md"),
        (("t.id.md", *FLAGS), "“t.id” cannot be the id"),
        (("sdr.md", *FLAGS), "a bank called “sdr” already"),
        (("t.md", *FLAGS, "--title", "a" * 61), "at most 60"),
        (("t.md", *FLAGS, "--title", "\x1b[31mred"), "cannot be a title"),
        (("t.md", *FLAGS, "--kind", "behavioral"), "behavioral"),
        (("t.md", *FLAGS, "--role", "boss"), "boss"),
    ],
)
def test_what_cannot_be_is_named(home: Path, tmp_path: Path, arguments: tuple[str, ...], says: str) -> None:
    done = run("bank", "new", *arguments, home=home)
    assert done.returncode == 2
    assert says in done.stderr
    assert "\x1b" not in done.stderr
    assert not list(tmp_path.glob("*.md"))


def test_a_folder_that_is_not_there_is_named(home: Path) -> None:
    done = run("bank", "new", "absent/t.md", *FLAGS, home=home)
    assert done.returncode == 3
    assert "absent/t.md" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_terminal_is_asked_for_what_is_missing(home: Path, tmp_path: Path) -> None:
    with Terminal("bank", "new", home=home) as terminal:
        terminal.line("Our Team, North", after="What is the bank called?")
        assert "our-team-north" in terminal.wait("Its short name")
        terminal.type("\r")
        terminal.wait("For whom is it?")
        terminal.type("\r")
        terminal.wait("Choose at least one")
        terminal.type(" \r")
        terminal.wait("In which language?")
        terminal.type("\r")
        terminal.wait("With a translation?")
        terminal.type(DOWN + "\r")
        terminal.wait("Which kinds of question")
        terminal.type(DOWN + " \r")
        terminal.wait("ae-prep bank lint our-team-north.md")
        assert terminal.finish() == 0
    text = (tmp_path / "our-team-north.md").read_text(encoding="utf-8")
    assert "\ntitle: Our Team, North\n" in text
    assert text.count("\n- Role: sdr\n") == text.count("\n## ") == 2
    assert (tmp_path / "our-team-north.id.md").is_file()
    assert run("bank", "lint", "our-team-north.md", "--strict", home=home).returncode == 0


def test_a_terminal_asks_again_for_what_cannot_be(home: Path, tmp_path: Path) -> None:
    given = ("--role", "ae", "--kind", "ask", "--in", "en", "--no-translation")
    with Terminal("bank", "new", *given, "--title", "T", home=home) as terminal:
        terminal.wait("Its short name")
        terminal.type(" 2\r")
        terminal.wait("cannot be the id")
        terminal.line("\x7fx", after="Its short name", count=2)
        terminal.wait("ae-prep bank lint x.md")
        assert terminal.finish() == 0
    assert [path.name for path in tmp_path.glob("*.md")] == ["x.md"]


def test_leaving_writes_nothing(home: Path, tmp_path: Path) -> None:
    with Terminal("bank", "new", home=home) as terminal:
        terminal.wait("What is the bank called?")
        terminal.type("\x03")
        assert terminal.finish() == 130
    assert not list(tmp_path.glob("*.md"))
