"""``ready``, ``track``, ``aloud`` and ``check --session`` by flags: what they say, and every wrong value."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.terminal import Terminal, run

NOW = "2026-03-02T09:00+07:00"
CONTRADICTION = """---
format: ae-prep answers 1
lang: {lang}
role: sdr
---

# SDR

## One (q-sdr-rel-01)

{one}

## Two (q-sdr-cur-01)

{two}
"""


def test_the_track_record_by_flags(home: Path) -> None:
    run("track", "add", "Q3 2025", "--target", "1,200", "--actual", "1,100", home=home)
    missed = run("track", "list", home=home).stdout
    assert "Q3 2025: 1,100 of 1,200 (92%) · missed: no note yet" in missed
    run("track", "edit", "1", "--note", "two weeks ill", home=home)
    run("track", "add", "Maret 2025", "--target", "Rp4,8 miliar", "--actual", "5 miliar", "--lang", "id", home=home)
    rows = json.loads(run("track", "list", "--format", "json", home=home).stdout)
    assert [(row["period"], row["target"], row["hit"], row["note"]) for row in rows] == [
        ("2025-03", "4800000000", True, ""),
        ("2025-Q3", "1200", False, "two weeks ill"),
    ]
    assert "Rp" not in run("track", "remove", "1", home=home).stdout
    assert len(json.loads(run("track", "list", "--format", "json", home=home).stdout)) == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("track", "add"), "PERIOD is missing"),
        (("track", "add", "sometime", "--target", "1", "--actual", "1"), "is not a period"),
        (("track", "add", "2025-13", "--target", "1", "--actual", "1"), "is not a period"),
        (("track", "add", "2025-Q5", "--target", "1", "--actual", "1"), "is not a period"),
        (("track", "add", "2025-Q3", "--target", "-1", "--actual", "1"), "is not a number from 0 up"),
        (("track", "add", "2025-Q3", "--target", "many", "--actual", "1"), "is not a number from 0 up"),
        (("track", "add", "2025-Q3", "--target", "1"), "--actual is missing"),
        (("track", "edit", "7", "--note", "x"), "There is no row 7"),
        (("track", "remove", "7"), "There is no row 7"),
        (("aloud",), "--clear is missing"),
        (("aloud", "--clear", "yes"), "No answers are kept yet"),
        (("aloud", "q-nobody-99", "--clear", "yes"), "No answer is kept"),
        (("aloud", "--clear", "maybe"), "maybe"),
        (("ready", "--tick", "99"), "There is no line with this number"),
        (("ready", "--untick", "0"), "There is no line with this number"),
        (("ready", "--role", "king"), "king"),
    ],
)
def test_wrong_input_is_one_clear_message(home: Path, arguments: tuple[str, ...], message: str) -> None:
    done = run(*arguments, home=home)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("moment", ["yesterday", "2026-02-30", "2026-03-02T25:00"])
def test_a_clock_that_is_none(home: Path, moment: str) -> None:
    done = run("ready", home=home, AE_PREP_NOW=moment)
    assert (done.returncode, "is not a moment" in done.stderr) == (2, True)


def test_a_period_stands_once(home: Path) -> None:
    add = ("track", "add", "2025-Q3", "--target", "1", "--actual", "1")
    assert run(*add, home=home).returncode == 0
    again = run(*add, home=home)
    assert (again.returncode, "is there already" in again.stderr) == (2, True)


@pytest.mark.parametrize(
    ("lang", "one", "two"),
    [
        ("en", "Q3 2025: 112%.", "In the third quarter of 2025 I hit one hundred and eighteen percent of target."),
        ("id", "Pada Q3 2025 saya mencapai 112,5% target.", "Pada kuartal ketiga 2025 saya mencapai 118% target."),
    ],
)
def test_answers_of_a_file_that_contradict_each_other(
    home: Path, tmp_path: Path, lang: str, one: str, two: str
) -> None:
    (tmp_path / "a.md").write_text(CONTRADICTION.format(lang=lang, one=one, two=two))
    alone = run("check", "a.md", "--format", "jsonl", home=home)
    together = run("check", "--session", "a.md", "--format", "jsonl", home=home)
    assert together.stdout.startswith(alone.stdout)
    session = json.loads(together.stdout.splitlines()[-1])
    rules = {finding["rule"] for finding in session["findings"]}
    assert session["id"] == "session"
    assert {"numbers-conflict", "no-questions-back", "common-questions-unanswered", "left-to-chance"} <= rules
    assert together.returncode == 1
    chosen = run("check", "--session", "a.md", "--select", "numbers-conflict", "--format", "jsonl", home=home)
    assert chosen.returncode == 0
    sarif = json.loads(run("check", "--session", "a.md", "--format", "sarif", home=home).stdout)
    assert "numbers-conflict" in {result["ruleId"] for result in sarif["runs"][0]["results"]}
    tags = {rule["id"]: rule["properties"]["tags"] for rule in sarif["runs"][0]["tool"]["driver"]["rules"]}
    assert tags["numbers-conflict"] == ["article", "PROMO-8", "TIP-4"]
    assert tags["no-questions-back"] == ["article", "DO-4", "DO-4.3", "DONT-3", "DONT-3.3"]
    assert all("house-rule" not in of for of in tags.values())


def test_ticks_at_a_terminal(home: Path) -> None:
    with Terminal("ready", home=home, AE_PREP_NOW=NOW, columns=80) as terminal:
        terminal.line("2", "Enter: done")
        terminal.wait("2 [x]")
        terminal.line("99", "Enter: done", count=2)
        terminal.line("", "Enter: done", count=3)
        assert terminal.finish() == 1
    assert "2 [x]" in run("ready", home=home).stdout


def test_leaving_in_the_evening_before_is_said(home: Path) -> None:
    run("job", "add", "--company", "Fernhall", home=home)
    when = ("--date", "2028-03-01", "--time", "00:10", "--zone", "WIB", "--channel", "in-person", "--travel", "40")
    assert run("job", "when", *when, home=home, AE_PREP_NOW=NOW).returncode == 0
    assert "Leave by 23:15, 29 February 2028" in run("ready", home=home, AE_PREP_NOW=NOW).stdout
    run("job", "when", "--time", "10:00", home=home, AE_PREP_NOW=NOW)
    assert "Leave by 09:05\n" in run("ready", home=home, AE_PREP_NOW=NOW).stdout
