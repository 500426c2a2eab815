"""``ae-prep check``: settings in ``ae-prep.toml`` and ``pyproject.toml``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.check_samples import FILE, WEAK, rules
from tests.cli.terminal import run

ALL = ["claim-unbacked", "hypothetical", "placeholder-left", "example-missing"]


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    """A folder below another, with one answer in each."""
    folder = tmp_path / "team" / "drafts"
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text(WEAK)
    (folder.parent / "b.txt").write_text(WEAK)
    return folder


def test_the_nearest_file_wins_and_others_are_not_read(home: Path, tmp_path: Path, answers: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.ae-prep.check]\nselect = ["must"]\n')
    assert rules(home, "team/drafts/a.txt") == ["placeholder-left"]
    (answers / "ae-prep.toml").write_text('[check]\nselect = ["hypothetical"]\n')
    assert rules(home, "team") == ["placeholder-left", "hypothetical"]  # b.txt comes first
    assert rules(home, "team/drafts/a.txt", "--isolated") == ALL


def test_own_file_before_pyproject_and_files_without_settings_do_not_count(
    home: Path, tmp_path: Path, answers: Path
) -> None:
    (tmp_path / "ae-prep.toml").write_text('[check]\nignore = ["must"]\n')
    (tmp_path / "pyproject.toml").write_text('[tool.ae-prep.check]\nselect = ["must"]\n')
    (answers / "pyproject.toml").write_text("[tool.other]\nx = 1\n")
    (answers / "ae-prep.toml").write_text("")
    assert rules(home, "team/drafts/a.txt") == ["claim-unbacked", "hypothetical", "example-missing"]


def test_somebody_elses_broken_pyproject_is_none_of_our_business(home: Path, answers: Path) -> None:
    (answers / "pyproject.toml").write_text("[tool.other\n")
    assert rules(home, "team/drafts/a.txt") == ALL


def test_standard_input_follows_the_working_folder(home: Path, tmp_path: Path) -> None:
    (tmp_path / "ae-prep.toml").write_text('[check]\nselect = ["must"]\n')
    assert rules(home, "-", stdin=WEAK) == ["placeholder-left"]


def test_the_command_line_beats_the_file(home: Path, tmp_path: Path) -> None:
    (tmp_path / "ae-prep.toml").write_text(
        '[check]\nselect = ["must"]\nignore = ["hypothetical"]\nstrict = true\nformat = "github"\njobs = 2\n'
    )
    assert rules(home, "-", "--select", "should", stdin=WEAK) == ["claim-unbacked", "hypothetical", "example-missing"]
    assert rules(home, "-", "--ignore", "must", stdin=WEAK) == []
    assert run("check", "-", home=home, stdin=WEAK).stdout.startswith("::error file=<stdin>")
    assert run("check", "-", "--select", "should", home=home, stdin=WEAK).returncode == 1
    assert run("check", "-", "--select", "should", "--no-strict", home=home, stdin=WEAK).returncode == 0
    assert run("check", "-", "--format", "text", home=home, stdin=WEAK).stdout.startswith("\n<stdin>")


def test_a_file_that_is_named(home: Path, tmp_path: Path) -> None:
    (tmp_path / "ae-prep.toml").write_text('[check]\nselect = ["hedged"]\n')
    (tmp_path / "strict.toml").write_text('[check]\nselect = ["must"]\n')
    assert rules(home, "-", "--config", "strict.toml", stdin=WEAK) == ["placeholder-left"]
    (tmp_path / "empty.toml").write_text("")
    done = run("check", "-", "--config", "empty.toml", home=home, stdin=WEAK)
    assert done.returncode == 2
    assert "[check]" in done.stderr


def test_rules_by_file(home: Path, tmp_path: Path, answers: Path) -> None:
    config = tmp_path / "ae-prep.toml"
    config.write_text('[check.per-file-ignores]\n"team/drafts/*" = ["must", "claim-unbacked"]\n')
    assert rules(home, "team/drafts/a.txt", "team/b.txt") == ["hypothetical", "example-missing", *ALL]
    assert rules(home, str(answers / "a.txt")) == ["hypothetical", "example-missing"]
    assert "2 suppressed" in run("check", "team/drafts/a.txt", home=home).stdout
    config.write_text('[check.per-file-ignores]\n"b.*" = ["must"]\n"./team/[b].txt" = ["hypothetical"]\n')
    assert rules(home, "team/b.txt") == ["claim-unbacked", "example-missing"]


def test_own_pace_and_targets(home: Path, tmp_path: Path) -> None:
    text = "In May 2023 I called forty shops and eleven of them signed for a year. " * 10
    assert "unclear-long" not in rules(home, "-", stdin=text)
    (tmp_path / "ae-prep.toml").write_text("[check.target-seconds]\nbehavioural = 30\n")
    assert "unclear-long" in rules(home, "-", stdin=text)
    assert "unclear-long" not in rules(home, "-", "--kind", "situational", stdin=text)
    (tmp_path / "ae-prep.toml").write_text("[check.words-a-minute]\nen = 70\n")
    done = run("check", "-", "--format", "jsonl", home=home, stdin=text)
    assert json.loads(done.stdout)["seconds"] == 129


@pytest.mark.parametrize(
    ("config", "words"),
    [
        ("[check]\nselct = []", ["check.selct", "select"]),
        ("[chekc]\n", ["chekc", "check"]),
        ('[check]\nselect = "hedged"', ["“select” must be a list", '["hedged", "extension"]']),
        ("[check]\nignore = [1]", ["“ignore” must be a list"]),
        ('[check]\nignore = ["hegded"]', ["ignore", "“hegded”", "hedged"]),
        ('[check]\nstrict = "yes"', ["“strict” must be true or false"]),
        ('[check]\nformat = "serif"', ["“format” must be one of", "sarif"]),
        ("[check]\nformat = []", ["“format” must be one of"]),
        ("[check]\njobs = 0", ["“jobs” must be “auto” or a number"]),
        ("[check]\njobs = true", ["“jobs” must be"]),
        ("[check]\nper-file-ignores = []", ["“per-file-ignores” must be a table"]),
        ('[check.per-file-ignores]\n"x" = "must"', ["per-file-ignores.x"]),
        ("[check.words-a-minute]\nfr = 100", ["words-a-minute.fr", "en"]),
        ("[check.words-a-minute]\nen = 1", ["words-a-minute.en", "40"]),
        ("[check.target-seconds]\nbehavoural = 100", ["behavioural"]),
        ("[check.target-seconds]\nmistake = 1.5", ["target-seconds.mistake"]),
        ("[check]\ntarget-seconds = 5", ["“target-seconds” must be a table"]),
        ("check = 3", ["“check” must be a table"]),
        ("[check\n", ["not a TOML file"]),
        ("\xff", ["not a TOML file"]),
    ],
)
def test_what_makes_no_sense_is_named_with_file_key_and_mend(
    home: Path, tmp_path: Path, config: str, words: list[str]
) -> None:
    (tmp_path / "ae-prep.toml").write_bytes(config.encode("latin-1"))
    done = run("check", "-", home=home, stdin=WEAK)
    assert (done.returncode, done.stdout) == (2, "")
    assert "ae-prep.toml" in done.stderr
    assert all(word in done.stderr for word in words), done.stderr
    assert "Traceback" not in done.stderr


def test_the_key_of_a_pyproject_is_checked_too(home: Path, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.ae-prep.chek]\n")
    done = run("check", "-", home=home, stdin=WEAK)
    assert done.returncode == 2
    assert "tool.ae-prep.chek" in done.stderr


def test_the_example_in_the_documents_is_read(home: Path, tmp_path: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "checking.md").read_text(encoding="utf-8")
    example = page.split("```toml\n")[1].split("```")[0]
    assert "[check]" in example
    (tmp_path / "ae-prep.toml").write_text(example)
    (tmp_path / "a.md").write_text(FILE)
    done = run("check", "a.md", home=home)
    assert done.returncode in (0, 1), done.stderr
    (tmp_path / "ae-prep.toml").write_text("[check]\n")
    assert run("check", "a.md", "--config", "ae-prep.toml", home=home).returncode in (0, 1)
