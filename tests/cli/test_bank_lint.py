"""``ae-prep bank lint``: formats for people, programs and code hosts; folders; exit codes; the pre-commit hook."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
import yaml

from ae_prep.banks.codes import CODES
from tests.banks import bank_samples
from tests.banks.bank_samples import line_of, spoil
from tests.cli.terminal import run

#: The sample has the id of a question that is built in.
BASE, TRANSLATION = (
    text.replace("q-fun-01", "q-team-fun-01") for text in (bank_samples.BASE, bank_samples.TRANSLATION)
)
ERROR = spoil(BASE, "Kind: behavioural", "Kind: behavioral")
WARNING = spoil(BASE, "- a date\n", "")
TOP = Path(__file__).parents[2]


def write(folder: Path, text: str, name: str = "team.md") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "strict", "code"),
    [(BASE, True, 0), (WARNING, False, 0), (WARNING, True, 3), (ERROR, False, 3), (ERROR, True, 3)],
)
@pytest.mark.parametrize("form", ["text", "json", "github", "sarif"])
def test_exit_codes(home: Path, tmp_path: Path, text: str, strict: bool, code: int, form: str) -> None:
    write(tmp_path, text)
    flags = ["--strict"] if strict else []
    assert run("bank", "lint", "team.md", "--format", form, *flags, home=home).returncode == code


def test_json_tells_all_of_every_problem(home: Path, tmp_path: Path) -> None:
    write(tmp_path, spoil(ERROR, "- a date\n", ""))
    rows = json.loads(run("bank", "lint", "team.md", "--format", "json", home=home).stdout)
    assert [(row["code"], row["severity"]) for row in rows] == [("unknown-kind", "error"), ("wrong-count", "warning")]
    place = {"path": "team.md", "line": line_of(ERROR, "- Kind: behavioral"), "column": 9}
    assert rows[0].items() >= place.items()
    assert "“behavioural”" in rows[0]["fix"]
    (tmp_path / "team.md").write_text(BASE)
    assert json.loads(run("bank", "lint", "team.md", "--format", "json", home=home).stdout) == []


def sarif(home: Path, *paths: str) -> dict[str, Any]:
    log: dict[str, Any] = json.loads(run("bank", "lint", *paths, "--format", "sarif", home=home).stdout)
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-2.1.0.json")
    assert set(log) == {"$schema", "version", "runs"}
    (only,) = log["runs"]
    return dict(only)


def test_sarif_has_the_shape_that_its_schema_asks_for(home: Path, tmp_path: Path) -> None:
    write(tmp_path, spoil(ERROR, "What was it?", "See [me](https://example.org)."), "odd: ä%/team.md")
    result = sarif(home, "odd: ä%/team.md")
    driver = result["tool"]["driver"]
    assert driver["name"] == "ae-prep"
    ids = [rule["id"] for rule in driver["rules"]]
    assert len(ids) == len(set(ids)) == 2
    for rule in driver["rules"]:
        assert set(rule) == {"id", "shortDescription", "help", "defaultConfiguration"}
        assert rule["defaultConfiguration"] == {"level": CODES[rule["id"]].severity}
        assert rule["shortDescription"]["text"]
        assert "{" not in rule["shortDescription"]["text"] + rule["help"]["text"]
    assert result["columnKind"] == "unicodeCodePoints"
    assert len(result["results"]) == 2
    for found in result["results"]:
        assert ids[found["ruleIndex"]] == found["ruleId"]
        assert found["level"] in ("error", "warning")
        (location,) = found["locations"]
        place = location["physicalLocation"]
        assert re.fullmatch(r"[A-Za-z0-9._~/%-]+", place["artifactLocation"]["uri"])
        assert unquote(place["artifactLocation"]["uri"]) == "./odd: ä%/team.md"
        assert place["region"]["startLine"] >= 1
        assert place["region"]["startColumn"] >= 1
    link = next(found for found in result["results"] if found["ruleId"] == "link-not-allowed")
    assert re.search(r"(?<!\\)\[", link["message"]["text"]) is None, "it would be a link in the viewer"


def test_sarif_of_a_sound_bank_and_of_an_absolute_path(home: Path, tmp_path: Path) -> None:
    path = write(tmp_path, BASE)
    assert sarif(home, "team.md")["results"] == []
    path.write_text(ERROR)
    (found,) = sarif(home, str(path))["results"]
    assert found["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == path.as_uri()


def test_remarks_for_github_are_one_line_each_and_cannot_become_commands(home: Path, tmp_path: Path) -> None:
    name = "a,b:%c\n::error::x.md"
    write(tmp_path, spoil(ERROR, "### Hint", "### 100% ::set-output::"), name)
    lines = run("bank", "lint", name, "--format", "github", home=home).stdout.splitlines()
    assert len(lines) >= 2
    for line in lines:
        shape = re.fullmatch(r"::(error|warning) file=([^,:\n]+),line=(\d+),col=(\d+),title=([a-z0-9-]+)::(.+)", line)
        assert shape
        assert shape[5] in CODES
        assert unquote(shape[2]) == name
    assert any("100%25 ::set-output::" in line for line in lines)


def test_folders_files_and_names_in_one_run(home: Path, tmp_path: Path) -> None:
    write(tmp_path, BASE, "banks/team.md")
    write(tmp_path, TRANSLATION, "banks/team.id.md")
    write(tmp_path, "# No bank\n", "banks/README.md")
    write(tmp_path, ERROR.replace("team", "crew"), "banks/deeper/crew.md")
    done = run("bank", "lint", "banks", "am", "--no-against-installed", home=home)
    assert done.returncode == 3
    assert "banks/deeper/crew.md:17:9: unknown-kind" in done.stdout
    assert "README" not in done.stdout
    assert "near-duplicate" in done.stdout
    (tmp_path / "banks" / "deeper" / "crew.md").unlink()
    done = run("bank", "lint", "banks", "am", "--no-against-installed", home=home)
    assert done.stdout == "4 files checked, nothing to mend.\n"


def test_what_cannot_be_read_does_not_hide_the_rest(home: Path, tmp_path: Path) -> None:
    write(tmp_path, WARNING)
    (tmp_path / "empty").mkdir()
    done = run("bank", "lint", "absent.md", "empty", "team.md", "--format", "json", home=home)
    assert done.returncode == 3
    assert "absent.md" in done.stderr
    assert "empty" in done.stderr
    assert [row["code"] for row in json.loads(done.stdout)] == ["wrong-count"]
    assert run("bank", "lint", "nosuchbank", home=home).returncode == 2


def test_questions_are_compared_with_the_installed_banks_unless_told_otherwise(home: Path, tmp_path: Path) -> None:
    write(home / "banks", BASE)
    again = BASE.replace("team", "crew")
    write(tmp_path, spoil(again, "complaint behind the complaint", "same again"), "crew.md")
    done = run("bank", "lint", "crew.md", home=home)
    assert done.returncode == 0
    assert "(q-team-emp-01, team)" in done.stdout
    assert "near-duplicate" not in run("bank", "lint", "crew.md", "--no-against-installed", home=home).stdout
    assert "near-duplicate" not in run("bank", "lint", home / "banks" / "team.md", home=home).stdout


def test_a_built_in_bank_is_compared_only_when_asked_to(home: Path, tmp_path: Path) -> None:
    built_in = TOP / "question_banks" / "sdr.md"
    copy = built_in.read_text(encoding="utf-8").replace("id: sdr\n", "id: mine\n").replace("(q-", "(q-mine-")
    write(home / "banks", copy, "mine.md")
    assert run("bank", "lint", "sdr", home=home).stdout == "2 files checked, nothing to mend.\n"
    assert "near-duplicate" in run("bank", "lint", "sdr", "--against-installed", home=home).stdout


def test_a_broken_installed_bank_does_not_disturb(home: Path, tmp_path: Path) -> None:
    write(home / "banks", ERROR, "broken.md")
    write(tmp_path, BASE)
    done = run("bank", "lint", "team.md", home=home)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_pre_commit_hook_fits_the_command(home: Path, tmp_path: Path) -> None:
    hook, _check = yaml.safe_load((TOP / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert hook["id"] == "ae-prep-bank-lint"
    assert hook["language"] == "python"
    assert hook["require_serial"] is True
    for name, wanted in {
        "banks/team.md": True,
        "question_banks/team.id.md": True,
        "mybanks/team.md": False,
        "banks/README.md": False,
        "banks/README.id.md": False,
        "banks/team.txt": False,
    }.items():
        taken = re.search(hook["files"], name) and not re.search(hook["exclude"], name)
        assert bool(taken) == wanted, name
    write(tmp_path, ERROR)
    command, *arguments = hook["entry"].split()
    assert command == "ae-prep"
    assert run(*arguments, "team.md", home=home).returncode == 3
    assert "ae-prep-bank-lint" in (TOP / "docs" / "bank-format.md").read_text(encoding="utf-8")
