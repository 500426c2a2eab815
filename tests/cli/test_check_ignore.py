"""``ae-prep check``: what the author of a file wants to be left out, with a reason."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.check_samples import DOUBTS, FILE, rules, sarif
from tests.cli.terminal import run

COMMENT = "<!-- ae-prep: ignore hedged – my coach wants it so -->"


def write(tmp_path: Path, text: str) -> str:
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    return "a.md"


def below(heading: str, comment: str) -> str:
    assert f"({heading})\n" in FILE
    return FILE.replace(f"({heading})\n", f"({heading})\n\n{comment}\n")


def test_without_a_comment_the_rule_speaks(home: Path, tmp_path: Path) -> None:
    assert rules(home, write(tmp_path, FILE)).count("hedged") == 1


@pytest.mark.parametrize(
    "text",
    [
        below("q-sdr-emp-01", COMMENT),
        FILE.replace("I guess she", f"{COMMENT}\nI guess she"),
        FILE.replace("12,000 dollars.", f"12,000 dollars. {COMMENT}"),
        FILE.replace(" (q-sdr-emp-01)", f" {COMMENT} (q-sdr-emp-01)"),
        FILE.replace("---\n\n##", f"---\n\n{COMMENT}\n\n##"),
        FILE.replace("role: sdr\n", "role: sdr\nae-prep:\n  ignore: [hedged]\n"),
        FILE.replace("role: sdr\n", "role: sdr\nae-prep: {ignore: [star-gap, hedged]}\n"),
        FILE.replace("role: sdr\n", "role: sdr\nae-prep: ignore: [hedged]\n"),
        FILE.replace("role: sdr\n", "role: sdr\nae-prep:\n  ignore:\n  - hedged\n"),
        below("q-sdr-emp-01", "<!-- ae-prep: ignore star-gap, hedged: he said so -->"),
        below("q-sdr-emp-01", "<!-- ae-prep: ignore hedged my coach wants it so -->"),
        below("q-sdr-emp-01", "<!--ae-prep:ignore HEDGED\n-- my coach\nwants it so-->"),
        below("q-sdr-emp-01", "<!-- ae-prep: ignore hedged -->"),
    ],
)
def test_a_comment_silences_a_rule(home: Path, tmp_path: Path, text: str) -> None:
    path = write(tmp_path, text)
    assert "hedged" not in rules(home, path)
    assert "1 suppressed" in run("check", path, home=home).stdout


def test_the_comment_is_none_of_the_candidates_words(home: Path, tmp_path: Path) -> None:
    def words(text: str) -> list[int]:
        done = run("check", write(tmp_path, text), "--format", "jsonl", home=home)
        return [json.loads(line)["words"] for line in done.stdout.splitlines()]

    plain = words(FILE)
    assert words(FILE.replace("12,000 dollars.", f"12,000 dollars. {COMMENT}")) == plain
    assert words(FILE.replace("I guess she", f"{COMMENT} I guess she")) == plain
    assert words(below("q-sdr-emp-01", COMMENT)) == plain


def test_it_holds_for_its_own_answer_only(home: Path, tmp_path: Path) -> None:
    text = below("q-any-mot-01", COMMENT)
    done = run("check", write(tmp_path, text), home=home)
    assert "hedged  a.md:" in done.stdout.replace(" · ", " ")
    line = text.split("\n").index(COMMENT) + 1
    assert f"a.md:{line}: “hedged” finds nothing here." in done.stderr


@pytest.mark.parametrize(
    ("comment", "words"),
    [
        ("<!-- ae-prep: ignore hedged -->", ["no reason"]),
        ("<!-- ae-prep: ignore hegded – typo -->", ["no rule “hegded”", "hedged"]),
        ("<!-- ae-prep: ignore must – not a rule -->", ["no rule “must”"]),
        ("<!-- ae-prep: ignore unclear-long – short as it is -->", ["“unclear-long” finds nothing"]),
        ("<!-- ae-prep: disable hedged – wrong word -->", ["says nothing", "ignore hedged –"]),
        ("<!-- ae-prep: -->", ["says nothing"]),
        ("<!-- ae-prep: ignore -->", ["says nothing"]),
        ("<!-- ae-prep: ignore \x1b[2J – x -->", ["no rule"]),
    ],
)
def test_a_comment_that_is_wrong_is_reported_with_its_line(
    home: Path, tmp_path: Path, comment: str, words: list[str]
) -> None:
    text = below("q-sdr-emp-01", comment)
    line = text.split("\n").index(comment) + 1
    path = write(tmp_path, text)
    for form in ("text", "json", "jsonl"):
        done = run("check", path, "--format", form, home=home)
        assert f"Warning: a.md:{line}: " in done.stderr
        assert all(word in done.stderr for word in words), done.stderr
        assert "\x1b" not in done.stderr
        assert done.returncode == run("check", write(tmp_path, FILE), home=home).returncode
        write(tmp_path, text)
    remarks = run("check", path, "--format", "github", home=home).stdout
    assert f"::warning file=a.md,line={line},title=ignore-comment::" in remarks
    (told,) = sarif(home, path)["invocations"]
    assert told["executionSuccessful"] is True
    places = [n["locations"][0]["physicalLocation"]["region"] for n in told["toolExecutionNotifications"]]
    assert {"startLine": line} in places


def test_a_comment_for_a_rule_that_is_not_selected_is_not_idle(home: Path, tmp_path: Path) -> None:
    path = write(tmp_path, below("q-sdr-emp-01", COMMENT))
    done = run("check", path, "--select", "must", home=home)
    assert (done.stderr, "suppressed" in done.stdout) == ("", False)


def test_typed_text_that_looks_like_a_comment_silences_nothing(home: Path, tmp_path: Path) -> None:
    escaped = COMMENT.replace("<!", "\\<!")
    assert "hedged" in rules(home, write(tmp_path, FILE.replace("I guess", f"{escaped} I guess")))
    assert "hedged" in rules(home, "-", stdin=f"{DOUBTS} {COMMENT}")


def test_front_matter_that_cannot_be_read(home: Path, tmp_path: Path) -> None:
    for value in ("[hedged]", "{ignor: [hedged]}", "{ignore: [hedged", "\n  ignore: 5: 6", "{ignore: {hedged: 1}}"):
        done = run("check", write(tmp_path, FILE.replace("role: sdr\n", f"role: sdr\nae-prep: {value}\n")), home=home)
        assert done.returncode == 3, value
        assert "a.md:5: " in done.stderr
        assert "ignore: [hedged" in done.stderr
    done = run(
        "check", write(tmp_path, FILE.replace("role: sdr\n", "role: sdr\nae-prep: {ignore: [hegded]}\n")), home=home
    )
    assert "Warning: a.md:5: There is no rule “hegded”." in done.stderr
