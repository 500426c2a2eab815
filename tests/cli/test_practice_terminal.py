"""Practice at a terminal, as a candidate lives it, in both languages and through every kind of accident."""

from __future__ import annotations

import resource
import sqlite3
import time
from pathlib import Path

import pytest

from tests.cli.terminal import DOWN, Terminal

STORY = {
    "Situation · ": "In March 2024 I sold payroll software to clinics at a firm of nine.",
    "Task · ": "I had to win back forty clinics that had left us.",
    "Action · ": "I rang each of the forty, asked what had gone wrong, and wrote a new offer for eleven of them.",
    "Result · ": "Eleven came back within six weeks, worth 38,000 dollars a year.",
    "When was this": "March 2024",
    "Who was on the other side": "office managers",
    "A figure you may share": "11 of 40",
}
ONE = ("practice", "--question", "q-sdr-rel-01")


def tell_story(terminal: Terminal, story: dict[str, str] = STORY) -> None:
    for label, text in story.items():
        terminal.line(text, f"› {label}")


def choose(terminal: Terminal, downs: int) -> None:
    terminal.type(DOWN * downs + "\r")


def test_the_main_job_from_question_to_sheet(home: Path) -> None:
    with Terminal(*ONE, home=home) as terminal:
        terminal.wait("Question 1 of 1")
        tell_story(terminal)
        screen = terminal.wait("What next?")
        assert "Found in your answer" in screen
        assert "Eleven came back" in screen
        choose(terminal, 0)
        terminal.line("Dewi Lestari", "Your name")
        terminal.line("Acme Payroll", "The company")
        terminal.line("next week", "Date of the interview")
        terminal.line("2099-12-01", "Write the date like")
        terminal.wait("Your prep sheet")
        assert terminal.finish() == 0
    sheet = (home.parent / "ae-prep-sheet.md").read_text()
    assert "Dewi Lestari" in sheet
    assert STORY["Action · "] in sheet


def test_a_weak_answer_is_quoted_and_a_retry_keeps_it(home: Path) -> None:
    weak = "I guess I am a natural closer and clients love me, so I would just stay calm and explain the value again."
    with Terminal(*ONE, home=home) as terminal:
        terminal.line("/free", "› Situation · ")
        terminal.line(weak, "› Your answer")
        terminal.type("\r")
        screen = terminal.wait("What next?")
        assert "Worth changing" in screen
        assert "natural closer" in screen.split("Worth changing")[1]
        choose(terminal, 1)
        terminal.wait("attempt 2")
        terminal.type("\x15Since then.\r\r")
        terminal.wait("What next?", count=2)
    with sqlite3.connect(home / "ae-prep.db") as database:
        kept = [text for (text,) in database.execute("SELECT text FROM parts ORDER BY id")]
    assert kept[0].strip() == weak


def test_hint_back_skip_and_quit_at_any_prompt(home: Path) -> None:
    with Terminal("practice", "--role", "sdr", "--count", "2", home=home) as terminal:
        terminal.line("/hint", "› Situation · ")
        terminal.wait("Hint: ")
        terminal.line("Somewhere", "› Situation · ", count=2)
        terminal.line("/back", "› Task · ")
        terminal.wait("› Situation · ", count=3)
        terminal.line("/nonsense", "Somewhere", count=2)
        terminal.wait("There is no command")
        terminal.line("/skip", "› Situation · ", count=4)
        terminal.wait("Question 2 of 2")
        terminal.type("/quit\r")
        terminal.wait("Everything is kept")
        assert terminal.finish() == 0


def test_in_indonesian_from_the_first_word(home: Path) -> None:
    with Terminal("--lang", "id", home=home) as terminal:
        terminal.wait("Anda bersiap untuk posisi apa?")
        choose(terminal, 0)
        terminal.wait("Berapa pertanyaan?")
        choose(terminal, 0)
        terminal.wait("Bahasa jawaban")
        choose(terminal, 0)
        screen = terminal.wait("/petunjuk")
        assert "Pertanyaan 1 dari" in screen
        terminal.type("/keluar\r")
        assert terminal.finish() == 0


def test_kill_in_the_middle_of_typing_loses_at_most_a_second(home: Path) -> None:
    with Terminal(*ONE, home=home) as terminal:
        terminal.line(STORY["Situation · "], "› Situation · ")
        terminal.wait("› Task · ")
        terminal.type("I had to win back for")
        _wait_for_draft(home, "I had to win back for")
        terminal.kill()
    with Terminal("practice", home=home) as terminal:
        screen = terminal.wait("What would you like to do?")
        assert "left at question 1 of 1" in screen
        choose(terminal, 0)
        screen = terminal.wait("I had to win back for")
        assert STORY["Situation · "] in screen
        terminal.type("ty clinics.\r")
        terminal.wait("› Action · ")


def _wait_for_draft(home: Path, text: str) -> None:
    """Fails unless the draft is on the disk within about a second of being typed."""
    until = time.monotonic() + 5
    while time.monotonic() < until:
        with sqlite3.connect(f"file:{home / 'ae-prep.db'}?mode=ro", uri=True) as database:
            if (text,) in database.execute("SELECT text FROM drafts").fetchall():
                return
        time.sleep(0.05)
    raise AssertionError("the text being typed was not kept")


@pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["Ctrl-C", "Ctrl-D"])
def test_leaving_by_key_keeps_everything(home: Path, key: str) -> None:
    with Terminal(*ONE, home=home) as terminal:
        terminal.line("There", "› Situation · ")
        terminal.wait("› Task · ")
        if key == "\x03":
            terminal.type("half a tho")
            terminal.wait("half a tho")
        terminal.type(key)
        terminal.wait("Everything you entered is kept")
        assert terminal.finish() == 130
    with Terminal("practice", home=home) as terminal:
        terminal.wait("Go on where it stopped")
        choose(terminal, 0)
        terminal.wait("half a tho" if key == "\x03" else "› Task · ")


def test_a_closed_terminal_keeps_everything(home: Path) -> None:
    with Terminal(*ONE, home=home) as terminal:
        terminal.line("There", "› Situation · ")
        terminal.wait("› Task · ")
        terminal.type("half a tho")
        _wait_for_draft(home, "half a tho")
    with Terminal("practice", home=home) as terminal:
        terminal.wait("Go on where it stopped")


def test_two_at_once_do_not_meet(home: Path) -> None:
    with Terminal(*ONE, home=home) as first:
        first.line("There", "› Situation · ")
        first.wait("› Task · ")
        with Terminal(*ONE, home=home) as second:
            second.line("Elsewhere", "› Situation · ")
            second.wait("› Task · ")
            first.line("Mine", "› Task · ")
            second.line("Yours", "› Task · ")
            first.wait("› Action · ")
            second.wait("› Action · ")
    with sqlite3.connect(home / "ae-prep.db") as database:
        kept = {text for (text,) in database.execute("SELECT text FROM parts")}
    assert {"There", "Elsewhere", "Mine", "Yours"} <= kept


def test_in_the_editor_each_save_is_kept(home: Path, tmp_path: Path) -> None:
    editor = tmp_path / "editor.sh"
    editor.write_text(
        "#!/bin/sh\n"
        'printf "## Situation\\nAt a clinic chain.\\n## Action\\nI rang forty" > "$1"\n'
        "sleep 1.5\n"
        'printf " of them and eleven came back.\\n" >> "$1"\n'
    )
    editor.chmod(0o700)
    with Terminal(*ONE, home=home, EDITOR=str(editor)) as terminal:
        terminal.line("/edit", "› Situation · ")
        _wait_for_draft(home, "I rang forty")
        terminal.wait("What next?")
    with sqlite3.connect(home / "ae-prep.db") as database:
        kept = dict(database.execute("SELECT name, text FROM parts").fetchall())
    assert kept["action"] == "I rang forty of them and eleven came back."
    assert not list((home / "edit").iterdir())


def test_a_hostile_answer_cannot_drive_the_terminal(home: Path) -> None:
    with Terminal("practice", "--question", "q-any-mot-01", home=home) as terminal:
        terminal.wait("› Your answer")
        terminal.type("\x1b[200~I guess \u202eevil <script> \x07 | `x` helped me to choose sales somehow\x1b[201~")
        terminal.type("\r\r")
        screen = terminal.wait("What next?")
        assert "\u202e" not in screen.split("Worth changing")[-1]


def test_a_full_disk_says_so_and_a_second_try_works(home: Path) -> None:
    """A file size limit stands in for a full disk: the same writes fail, without needing a mount."""
    unlimited = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
    with Terminal(*ONE, home=home) as terminal:
        terminal.line("There", "› Situation · ")
        terminal.wait("› Task · ")
        resource.prlimit(terminal.pid, resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
        terminal.type("Precious words\r")
        terminal.wait("What you typed last is not saved yet.")
        choose(terminal, 0)
        terminal.wait("What you typed last is not saved yet.", count=2)
        resource.prlimit(terminal.pid, resource.RLIMIT_FSIZE, unlimited)
        choose(terminal, 0)
        terminal.wait("› Action · ")
    with sqlite3.connect(home / "ae-prep.db") as database:
        assert ("Precious words",) in database.execute("SELECT text FROM parts").fetchall()


def test_on_a_build_server_nobody_is_asked(home: Path) -> None:
    with Terminal("practice", home=home, CI="true") as terminal:
        terminal.wait("Nobody can type here")
        assert terminal.finish() == 0


def test_a_dumb_terminal_is_asked_line_by_line(home: Path) -> None:
    with Terminal("practice", "--question", "q-any-mot-01", home=home, TERM="dumb") as terminal:
        terminal.wait("Why did you choose sales")
        terminal.type("In 2019 I sold phones on a market stall and a stranger came back to thank me for it.\r\r")
        terminal.wait("Your prep sheet")
        assert terminal.finish() == 0
