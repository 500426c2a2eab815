"""``job`` and ``ask`` without a terminal: by flags, as JSON, and every wrong value with one clear message."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.terminal import run

WHEN = ["--date", "2099-04-01", "--time", "10:00", "--zone", "London", "--channel", "video"]
HOSTILE = "\x1b[31mEvil\x1b[0m <b>|`x`| \u202egnp.exe " + "y" * 300


def ok(*arguments: str, home: Path, **env: str) -> str:
    done = run(*arguments, home=home, stdin="", cwd=None, **env)
    assert (done.returncode, done.stderr) == (0, ""), done
    return done.stdout


def on_one_line(text: str) -> str:
    """The text without the breaks that the width of a terminal makes."""
    return " ".join(text.split())


def shown(*arguments: str, home: Path, **env: str) -> Any:
    return json.loads(ok(*arguments, "--format", "json", home=home, **env))


def test_from_nothing_to_a_job_with_its_interview(home: Path) -> None:
    assert "There is no job yet" in ok("job", "list", home=home)
    ok("job", "add", "--company", "Fernhall", "--role", "ae", "--name", "Maya", home=home)
    told = ok("job", "when", *WHEN, "--link", "https://meet.example/1", home=home, TZ="Asia/Jakarta")
    assert "1 April 2099, 10:00 BST" in told
    assert "1 April 2099, 16:00 WIB" in told
    assert "15:50 WIB" in told
    assert "Missing for video: the tool, a number if it fails." in on_one_line(told)
    one = shown("job", "show", home=home, TZ="Asia/Jakarta")
    assert one["starts"] == "2099-04-01T10:00:00+01:00"
    assert one["own_time"] == "2099-04-01T16:00:00+07:00"
    assert one["leave_by"] == "2099-04-01T15:50:00+07:00"
    assert one["interview"]["zone"] == "Europe/London"
    rules = {finding["rule"]: finding["severity"] for finding in one["findings"]}
    assert rules["channel-details"] == "must"
    assert rules["day-checks"] == "you-check"
    assert "ae-variant-unknown" in rules


def test_one_of_several_is_current_and_closing_hands_over(home: Path) -> None:
    ok("job", "add", "--company", "Acme", "--role", "sdr", home=home)
    ok("job", "add", "--company", "Beta", "--role", "ae", home=home)
    assert [(job["company"], job["current"]) for job in shown("job", "list", home=home)] == [
        ("Acme", False),
        ("Beta", True),
    ]
    ok("job", "use", "acm", home=home)
    assert shown("job", "show", home=home)["company"] == "Acme"
    assert "#2 Beta is the current job now" in ok("job", "close", home=home)
    ok("job", "edit", "1", "--culture", "relaxed", home=home)
    first, second = shown("job", "list", home=home)
    assert (first["closed"], second["current"]) == (True, True)
    ok("job", "close", home=home)
    assert not any(job["current"] for job in shown("job", "list", home=home))
    assert run("job", "show", home=home).returncode == 2
    ok("job", "use", "1", home=home)
    assert shown("job", "show", home=home)["closed"] is False


def test_sheets_say_what_is_open_and_an_empty_value_opens_a_line_again(home: Path) -> None:
    ok("job", "add", "--company", "Acme", home=home)
    told = ok("job", "product", "--industry", "dental", "--fact2", "browser", "--limit", "no stock", home=home)
    assert "Open: rival, customer, two more basic facts, whom to ask." in told
    told = ok("job", "product", "--industry", "", "--fact2", "", home=home)
    assert "Open: industry, rival, customer, three basic facts, whom to ask." in told
    told = ok("job", "plan", "--mentor", "Bu Ratna", "--review-on", "2099-01-31", home=home)
    assert "2099-01-31" in told
    assert "Open: SDR to learn from, book, honesty example." in told


def test_a_least_of_ones_own_counts_for_every_interview_of_its_sort(home: Path) -> None:
    ok("job", "add", "--company", "Acme", home=home)
    told = ok("job", "when", *WHEN, "--least", "30", "--buffer", "15", home=home, TZ="Asia/Jakarta")
    assert "15 minutes early is thin." in told
    assert "15:30 WIB: 30 minutes early" in on_one_line(told)
    ok("job", "add", "--company", "Beta", home=home)
    told = ok("job", "when", *WHEN[:-1], "phone", home=home, TZ="Asia/Jakarta")
    assert "Minutes to be early: 30" in told
    assert "1 April 2099, 15:30 WIB" in told
    told = ok("job", "when", "--channel", "in-person", "--travel", "0", home=home)
    assert "Minutes to be early: 15" in told
    ok("job", "when", "--least", "5", "--buffer", "5", home=home)
    rules = {finding["rule"] for finding in shown("job", "show", home=home)["findings"]}
    assert "buffer-thin" not in rules
    assert "Minutes to be early: 10" in ok("job", "when", "acme", "--least", "", "--buffer", "", home=home)
    assert shown("job", "show", home=home)["interview"]["least"] == 5, "in person it still holds"


def test_details_are_shown_before_the_channel_is_known(home: Path) -> None:
    ok("job", "add", "--company", "Acme", "--evidence", "the ad says Dear Sir", home=home)
    assert "The link: https://meet.example/1" in ok("job", "when", "--link", "https://meet.example/1", home=home)
    assert "Culture: open (the ad says Dear Sir)" in ok("job", "show", home=home)


WRONG = [
    (["job", "add"], "--company"),
    (["job", "when"], "--date"),
    (["job", "edit"], "--company"),
    (["job", "product"], "--product"),
    (["job", "plan"], "--mentor"),
    (["job", "use"], "Choose from: #1 Acme"),
    (["job", "add", "--company", "Acme"], "--company: #1 Acme is there already"),
    (["job", "add", "--company", "x" * 501], "--company: This is too long"),
    (["job", "add", "--company", "B", "--role", "boss"], "--role: “boss”"),
    (["job", "edit", "--variant", "hunter"], "--variant: “hunter”"),
    (["job", "edit", "--culture", "cosy"], "--culture: “cosy”"),
    (["job", "edit", "--applied-on", "soon"], "--applied-on: “soon”"),
    (["job", "when", "--date", "2027-02-29"], "--date: “2027-02-29” is not a date"),
    (["job", "when", "--date", "9999-12-31"], "--date"),
    (["job", "when", "--time", "25:00"], "--time: “25:00” is not a time"),
    (["job", "when", "--zone", "Indonesia"], "WIB, WITA, WIT"),
    (["job", "when", "--my-zone", "\x1b[31mx"], "--my-zone: “␛[31mx”"),
    (["job", "when", "--channel", "fax"], "phone, video, in-person"),
    (["job", "when", "--caller", "nobody"], "--caller: “nobody”"),
    (["job", "when", "--travel", "-5"], "--travel: “-5” is not a number of minutes"),
    (["job", "when", "--buffer", "ten"], "--buffer: “ten”"),
    (["job", "when", "--minutes", "1441"], "--minutes"),
    (["job", "when", "--minutes", "0"], "whole minutes from 1 to 1440"),
    (["job", "when", "--least", "20"], "--least: For which sort of interview?"),
    (["job", "when", "--least", "soon", "--channel", "video"], "--least: “soon”"),
    (["job", "when", "--date", "2027-03-28", "--time", "1:30", "--zone", "London"], "--time: 01:30 does not exist"),
    (["job", "plan", "--review-on", "later"], "--review-on: “later”"),
    (["job", "show", "9"], "There is no job “9”"),
    (["job", "show", "\x1b[2J" + "z" * 900], "There is no job “␛[2Jzz"),
    (["job", "close", ""], "There is no job “”"),
    (["ask", "add"], "QUESTIONS"),
    (["ask", "add", "  "], "QUESTIONS: A question without words"),
    (["ask", "edit", "7", "x"], "NUMBER: There is no question 7"),
    (["ask", "edit", "7"], "QUESTION"),
    (["ask", "remove", "-1"], "-1"),
    (["ask", "remove", "99999999999999999999999"], "NUMBER: There is no question"),
]


@pytest.mark.parametrize(("arguments", "words"), WRONG, ids=[" ".join(a)[:40] for a, _words in WRONG])
def test_a_wrong_value_gets_one_clear_message(home: Path, arguments: list[str], words: str) -> None:
    ok("job", "add", "--company", "Acme", home=home)
    before = shown("job", "show", home=home)
    done = run(*arguments, home=home)
    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) <= 4
    assert shown("job", "show", home=home) == before


def test_a_name_that_fits_two_jobs_is_asked_about(home: Path) -> None:
    ok("job", "add", "--company", "Acme East", home=home)
    ok("job", "add", "--company", "Acme West", home=home)
    done = run("job", "show", "acme", home=home)
    assert done.returncode == 2
    assert "#1 Acme East, #2 Acme West" in done.stderr


def test_hostile_words_cannot_drive_the_terminal(home: Path) -> None:
    ok("job", "add", "--company", HOSTILE, "--evidence", HOSTILE, "--culture", "formal", home=home)
    texts = ["number", "link", "tool", "fallback", "address", "entrance", "contact"]
    words = [word for name in texts for word in (f"--{name}", HOSTILE)]
    out = ok("job", "when", *words, "--channel", "video", home=home)
    out += ok("job", "product", "--product", HOSTILE, "--fact1", HOSTILE, "--customer", HOSTILE, home=home)
    out += ok("job", "plan", "--mentor", HOSTILE, "--book", HOSTILE, home=home)
    out += ok("ask", "add", HOSTILE, "--every", home=home)
    for arguments in (["job", "list"], ["job", "show"], ["ask", "list"]):
        out += ok(*arguments, home=home)
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert shown("job", "show", home=home)["interview"]["link"] == " ".join(HOSTILE.split())


def test_questions_to_ask_back(home: Path) -> None:
    ok("job", "add", "--company", "Fernhall", home=home)
    told = ok("ask", "add", "How could I grow in this role?", "What is the base pay?", home=home)
    assert "Not covered yet: training · biggest challenge." in told
    assert "None of them is about Fernhall yet." in told
    told = ok("ask", "edit", "1", "How do SDRs grow at Fernhall?", home=home)
    assert "about this employer: “Fernhall”" in told
    rows = shown("ask", "list", home=home)
    assert [(row["id"], row["topics"], row["about_employer"]) for row in rows] == [
        (1, ["growth"], "Fernhall"),
        (2, ["pay"], None),
    ]
    ok("ask", "remove", "2", home=home)
    assert [row["id"] for row in shown("ask", "list", home=home)] == [1]


def test_questions_typed_in_practice_are_taken_in_once(home: Path) -> None:
    typed = "1. What training would I get?\n2. What is hardest here?\n\n"
    for _again in range(2):
        run("practice", "--question", "q-any-ask-01", home=home, stdin=typed)
    texts = [row["text"] for row in shown("ask", "list", home=home)]
    assert texts == ["What training would I get?", "What is hardest here?"]
    ok("ask", "remove", "1", home=home)
    assert [row["text"] for row in shown("ask", "list", home=home)] == ["What is hardest here?"]


def test_practice_follows_the_current_job(home: Path) -> None:
    ok("job", "add", "--company", "Acme", "--role", "ae", home=home)
    ok("job", "when", *WHEN, home=home)
    run("practice", "--count", "1", "--role", "sdr", "--company", "Beta", home=home)
    first, second = shown("job", "list", home=home)
    assert (first["company"], first["role"], first["date"]) == ("Acme", "ae", "2099-04-01")
    assert (second["company"], second["role"], second["current"]) == ("Beta", "sdr", True)
    ok("job", "use", "Acme", home=home)
    run("practice", "--count", "1", "--role", "sdr", "--date", "2099-05-01", home=home)
    first, second = shown("job", "list", home=home)
    assert (first["role"], first["date"], second["date"]) == ("ae", "2099-05-01", None)
    sheet = home.parent / "s.md"
    ok("sheet", "--out", str(sheet), home=home)
    assert "Acme" in sheet.read_text(encoding="utf-8")


def test_a_first_rehearsal_without_a_company_becomes_the_job_that_is_added(home: Path) -> None:
    run("practice", "--count", "1", "--role", "sdr", "--name", "Dewi", home=home)
    ok("job", "add", "--company", "Acme", home=home)
    (job,) = shown("job", "list", home=home)
    assert (job["company"], job["role"]) == ("Acme", "sdr")


def test_in_indonesian(home: Path) -> None:
    ok("job", "add", "--company", "Maju", "--culture", "santai", "--lang", "id", home=home)
    told = ok("job", "when", "--channel", "tatap muka", "--zone", "WITA", "--lang", "id", home=home)
    assert "Belum lengkap untuk tatap muka: alamat, lantai atau pintu masuk, orang yang dituju." in on_one_line(told)
    assert "Tanggal: belum ada" in told
    assert "Tanggal, jam, atau zona waktu belum diisi." in on_one_line(told)
    done = run("job", "when", "--time", "kapan", "--lang", "id", home=home)
    assert "bukan jam" in done.stderr
