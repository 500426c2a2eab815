"""``ae-prep check``: findings for editors and code hosts stand where the words are, in every kind of file."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from tests.cli.check_samples import DOUBTS, FILE, WEAK, records, sarif
from tests.cli.terminal import run

#: A record of which the text is not the first that looks like it, behind another with wide characters.
RECORDS = (
    '{"text": "Yes 日本."}\n{"note": "a \\"text\\": x", "more": [{"text": "no"}], "text": "no", "text" : '
    + json.dumps(f'"\u00e9\n😀\\ {DOUBTS}')
    + "}\n"
)


def hedge(result: dict[str, Any]) -> dict[str, Any]:
    """The region of the only doubt."""
    (found,) = [r for r in result["results"] if r["ruleId"] == "hedged"]
    region: dict[str, Any] = found["locations"][0]["physicalLocation"]["region"]
    return region


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize(
    ("name", "text", "shown"),
    [
        ("a.txt", f"Well 日本 😀.\n\n{DOUBTS}", "I guess"),
        ("a.md", FILE, "I guess"),
        ("a.md", FILE.replace("I guess", "*I* guess"), "I* guess"),
        ("a.md", FILE.replace("In March", "R&amp;D \\* said `x` &#8238; In March"), "I guess"),
        ("a.md", FILE.replace("I guess", "\n**Result:** I guess"), "I guess"),
        ("a.md", FILE.replace("I guess", "\n### Result\n\n- At the end:\n  I guess"), "I guess"),
        ("a.md", FILE.replace("I guess", "<!-- ae-prep: ignore star-gap – x -->\n> I guess"), "I guess"),
        ("a.jsonl", RECORDS, "I guess"),
    ],
)
def test_the_region_holds_the_words(
    home: Path, tmp_path: Path, name: str, text: str, shown: str, newline: str, mark: str
) -> None:
    source = mark + text.replace("\n", newline)
    (tmp_path / name).write_bytes(source.encode())
    region = hedge(sarif(home, name))
    whole = text.replace("\n", newline)
    offset, length = region["charOffset"], region["charLength"]
    assert whole[offset : offset + length] == shown
    lines = whole.split(newline)
    assert region["startLine"] == region["endLine"]
    assert lines[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1] == shown


def test_a_part_of_a_record_and_every_escape(home: Path, tmp_path: Path) -> None:
    parts = {"situation": "In May 2023.", "action": '\U0001f600\u00e9"\\\n\t I guess I rang her.'}
    line = json.dumps({"id": "a", "parts": parts, "when": "May"})
    assert "\\ud83d\\ude00\\u00e9" in line
    (tmp_path / "a.jsonl").write_text(line)
    region = hedge(sarif(home, "a.jsonl"))
    assert line[region["charOffset"] :].startswith("I guess I rang")
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "I guess"


def test_what_is_absent_stands_at_the_head_of_the_answer(home: Path, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(FILE.replace(WEAK, "Because I rang forty shops a day and liked it a lot, I think."))
    found = [r for r in sarif(home, "a.md")["results"] if r["ruleId"] == "motive-generic"]
    lines = FILE.split("\n")
    for result in found:
        assert lines[result["locations"][0]["physicalLocation"]["region"]["startLine"] - 1].startswith("## Why")


def test_sarif_describes_every_rule_and_knows_a_finding_again(home: Path, tmp_path: Path) -> None:
    (tmp_path / "odd: ä%.md").write_text(FILE)
    run_ = sarif(home, "odd: ä%.md")
    described = {rule["id"]: rule for rule in run_["tool"]["driver"]["rules"]}
    for number, (name, rule) in enumerate(described.items()):
        assert rule["help"]["text"]
        assert "{" not in rule["help"]["text"] + rule["shortDescription"]["text"]
        assert all(r["ruleIndex"] == number for r in run_["results"] if r["ruleId"] == name)
    assert {r["ruleId"] for r in run_["results"]} <= set(described)
    location = run_["results"][0]["locations"][0]
    assert unquote(location["physicalLocation"]["artifactLocation"]["uri"]) == "./odd: ä%.md"
    assert location["logicalLocations"][0]["name"] == "q-sdr-emp-01"
    prints = [r["partialFingerprints"] for r in run_["results"]]
    assert len({json.dumps(p) for p in prints}) == len(prints)
    (tmp_path / "odd: ä%.md").write_text(FILE.replace("---\n\n##", "---\n\nA word before.\n\n##"))
    assert [r["partialFingerprints"] for r in sarif(home, "odd: ä%.md")["results"]] == prints


def test_sarif_of_nothing_and_of_bad_input(home: Path) -> None:
    assert sarif(home, "-", stdin="")["results"] == []
    log = sarif(home, "gone.txt", "-", stdin="oops {\n")
    (told,) = log["invocations"]
    assert told["executionSuccessful"] is False
    assert "File not found" in told["toolExecutionNotifications"][0]["message"]["text"]


def test_sarif_names_the_rules_of_a_bank(home: Path) -> None:
    document = (Path(__file__).parents[2] / "docs" / "example-bank.md").read_text(encoding="utf-8")
    (home / "banks").mkdir(parents=True)
    (home / "banks" / "example.md").write_text(document, encoding="utf-8")
    questions = re.findall(r"\((q-[a-z0-9-]+)\)", document)
    rows = records(*({"id": q, "question_id": q, "text": DOUBTS} for q in questions))
    log = sarif(home, "-", stdin=rows)
    known = {rule["id"] for rule in log["tool"]["driver"]["rules"]}
    assert {r["ruleId"] for r in log["results"]} <= known
    assert any("ruleIndex" not in r for r in log["results"]), "no house rule spoke"


def test_annotations_are_one_line_each_and_cannot_become_commands(home: Path, tmp_path: Path) -> None:
    name = "a,b:%c.txt"
    (tmp_path / name).write_text(WEAK.replace("a natural", "100%\n::error::a natural"))
    lines = run("check", name, "--format", "github", home=home).stdout.splitlines()
    assert len(lines) == 4
    for line in lines:
        shape = re.fullmatch(
            r"::(error|warning|notice) file=([^,:]+),line=\d+(?:,(?:col=\d+,endColumn=\d+|endLine=\d+))?"
            r",title=([a-z-]+)::(.+)",
            line,
        )
        assert shape, line
        assert unquote(shape[2]) == name
    levels = {line.split("title=")[1].split("::")[0]: line[2:].split(" ")[0] for line in lines}
    assert levels["placeholder-left"] == "error"
