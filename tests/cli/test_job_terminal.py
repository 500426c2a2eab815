"""``job`` and ``ask`` at a terminal: asked one after the other, kept at once, wrong lines asked again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.cli.terminal import DOWN, Terminal, run

CLEAR = "\x15"


def kept(home: Path) -> Any:
    return json.loads(run("job", "show", "--format", "json", home=home).stdout)


def choose(terminal: Terminal, prompt: str, downs: int, *, count: int = 1) -> None:
    terminal.wait(f"› {prompt}", count=count)
    terminal.type(DOWN * downs + "\r")


def test_a_job_from_first_to_last_line(home: Path) -> None:
    with Terminal("job", "add", home=home) as terminal:
        terminal.line("Fernhall", "› The company")
        choose(terminal, "The job you are preparing for", 2)
        choose(terminal, "What an AE does there", 2)
        choose(terminal, "How formal the company is", 1)
        terminal.line("the ad says Dear Sir", "› What shows it")
        terminal.line("yesterday", "› Date of your application")
        terminal.line(f"{CLEAR}2026-03-01", "is not a date")
        terminal.line("Maya", "› Your name")
        terminal.wait("Next: ae-prep job when")
        assert terminal.finish() == 0
    job = kept(home)
    assert (job["company"], job["role"], job["variant"], job["culture"], job["candidate"]) == (
        "Fernhall",
        "ae",
        "full-cycle",
        "formal",
        "Maya",
    )
    assert job["applied_on"] == "2026-03-01"


def test_an_interview_asks_only_for_its_channel_and_says_what_is_wrong(home: Path) -> None:
    run("job", "add", "--company", "Fernhall", home=home)
    with Terminal("job", "when", home=home, TZ="Asia/Jakarta") as terminal:
        terminal.line("2099-13-01", "› Date of the interview")
        terminal.line(f"{CLEAR}2099-03-29", "is not a date")
        terminal.line("1:30", "› Time on the interviewer")
        terminal.line("Indonesia", "› The interviewer's time zone")
        terminal.line(f"{CLEAR}London", "WIB, WITA, WIT. Perhaps")
        terminal.wait("does not exist")
        terminal.line("14.30", "› Time on the interviewer", count=2)
        terminal.type("\r")
        terminal.line("", "› Your own time zone")
        terminal.line("ages", "› How many minutes it takes")
        terminal.line(f"{CLEAR}45", "is not a number of minutes")
        choose(terminal, "How it takes place", 1)
        terminal.line("+62 811 000", "› The phone number")
        choose(terminal, "Who calls whom", 1)
        terminal.line("/skip", "› Whom to ask for")
        terminal.line("", "› Minutes to be early")
        screen = terminal.wait("On your clock")
        assert terminal.finish() == 0
    assert "The link" not in screen
    assert "20:30 WIB" in screen
    interview = kept(home)["interview"]
    assert (interview["at"], interview["zone"], interview["minutes"], interview["caller"]) == (
        "14:30",
        "Europe/London",
        45,
        "them",
    )


def test_back_quit_and_ctrl_c_keep_what_was_entered(home: Path) -> None:
    run("job", "add", "--company", "Fernhall", home=home)
    with Terminal("job", "product", home=home) as terminal:
        terminal.line("Recall", "› The product")
        terminal.line("/back", "› The industry")
        terminal.wait("› The product", count=2)
        terminal.type(" 2\r")
        terminal.line("/nonsense", "› The industry", count=2)
        terminal.wait("There is no command")
        terminal.line("/quit", "› The industry", count=3)
        terminal.wait("Open: industry, rival")
        assert terminal.finish() == 0
    with Terminal("job", "product", home=home) as terminal:
        terminal.line("", "› The product")
        terminal.line("dental", "› The industry")
        terminal.wait("› A rival")
        terminal.type("half a th\x03")
        terminal.wait("Everything you entered is kept")
        assert terminal.finish() == 130
    product = kept(home)["product"]
    assert (product["name"], product["industry"], product["competitor"]) == ("Recall 2", "dental", "")


def test_leaving_at_the_first_line_keeps_no_job(home: Path) -> None:
    with Terminal("job", "add", home=home) as terminal:
        terminal.wait("› The company")
        terminal.type("\x03")
        assert terminal.finish() == 130
    assert json.loads(run("job", "list", "--format", "json", home=home).stdout) == []


def test_the_plan_in_indonesian(home: Path) -> None:
    with Terminal("job", "plan", "--lang", "id", home=home) as terminal:
        terminal.line("Bu Ratna", "› Mentor")
        terminal.line("/lewati", "› SDR yang cara kerjanya")
        terminal.line("/keluar", "› Buku penjualan")
        terminal.wait("Belum diisi: SDR panutan, buku, contoh kejujuran.")
        assert terminal.finish() == 0


def test_another_job_is_chosen_from_the_list(home: Path) -> None:
    for company in ("Acme", "Beta"):
        run("job", "add", "--company", company, home=home)
    with Terminal("job", "use", home=home) as terminal:
        choose(terminal, "Which job?", 0)
        terminal.wait("#1 Acme is the current job now.")
        assert terminal.finish() == 0


def test_questions_are_noted_until_an_empty_line(home: Path) -> None:
    with Terminal("ask", "add", home=home) as terminal:
        terminal.line("How could I grow here?", "› Your question")
        terminal.line("x" * 501, "› Your question", count=2)
        terminal.line("", "too long")
        terminal.wait("Not covered yet: training · biggest challenge.")
        assert terminal.finish() == 0
    with Terminal("ask", "edit", "1", home=home) as terminal:
        terminal.wait("How could I grow here?")
        terminal.type(f"{CLEAR}What training is there?\r")
        terminal.wait("Not covered yet: growth")
        assert terminal.finish() == 0


def test_practice_asks_for_no_role_that_the_job_has(home: Path) -> None:
    run("job", "add", "--company", "Fernhall", "--role", "sdr", home=home)
    with Terminal("practice", home=home) as terminal:
        screen = terminal.wait("How many questions?")
        assert "For Fernhall: Sales Development Representative (SDR)." in screen
        assert "Which job are you preparing for?" not in screen
