"""``ready``, ``aloud`` and bare ``ae-prep`` at a terminal: what is said last is what to do next."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.fortnight_samples import answer_file
from tests.cli.terminal import DOWN, Terminal, run

NOW = "2026-03-02T09:00+07:00"
NEXT = {"en": "Next (5 min): ae-prep ask add", "id": "Berikutnya (5 menit): ae-prep ask add"}
LEAVE = {"en": "Leave", "id": "Keluar"}
VERDICT = {"en": "Not yet: 1 thing must be fixed first.", "id": "Belum siap: 1 hal wajib diperbaiki dulu."}


def practised(home: Path, lang: str = "en", *arguments: str, now: str = NOW) -> None:
    """A good answer to everything, and a job with its interview; only the questions to ask back are missing."""
    (home.parent / "answers.md").write_text(answer_file(lang))
    for command in (
        ("job", "add", "--company", "Fernhall", "--role", "sdr", "--culture", "neutral", "--evidence", "site"),
        ("job", "when", "--date", "2026-03-16", "--time", "10:00", "--zone", "London", "--channel", "video"),
        ("job", "when", "--link", "https://meet.example/1", "--tool", "Meet", "--fallback", "0812"),
        ("practice", "--answers", "answers.md", *arguments),
    ):
        assert run(*command, home=home, AE_PREP_NOW=now, TZ="Asia/Jakarta").returncode == 0


@pytest.mark.parametrize("lang", ["en", "id"])
def test_the_home_screen_names_the_next_step(home: Path, lang: str) -> None:
    practised(home, lang)
    with Terminal("--lang", lang, home=home, AE_PREP_NOW=NOW, TZ="Asia/Jakarta", columns=80) as terminal:
        screen = terminal.wait(f"   {LEAVE[lang]}")
        terminal.type(DOWN * 2 + "\r")
        assert terminal.finish() == 0
    assert VERDICT[lang] in screen
    assert NEXT[lang] in screen
    assert screen.index(VERDICT[lang]) < screen.index(NEXT[lang]), "first where one stands, then what to do"


def test_the_home_screen_once_the_interview_has_begun(home: Path) -> None:
    practised(home)
    with Terminal(home=home, AE_PREP_NOW="2026-03-16T17:05+07:00", TZ="Asia/Jakarta", columns=80) as terminal:
        screen = terminal.wait("   Leave")
        terminal.type(DOWN * 2 + "\r")
        assert terminal.finish() == 0
    assert "The interview is today at 17:00 WIB." in screen
    assert "This interview has begun." in screen
    assert "Next (1 min): ae-prep job close" in screen


@pytest.mark.parametrize("lang", ["en", "id"])
def test_the_verdict_and_the_next_step_stay_in_sight(home: Path, lang: str) -> None:
    practised(home, lang)
    done = {"en": "Enter: done", "id": "Enter: selesai"}[lang]
    with Terminal("ready", "--lang", lang, home=home, AE_PREP_NOW=NOW, TZ="Asia/Jakarta", columns=80) as terminal:
        terminal.line("one", done)
        terminal.line("1", done, count=2)
        terminal.wait("1 [x]")
        terminal.line("1", done, count=3)
        terminal.wait("1 [ ]", count=2)
        terminal.line("", done, count=4)
        assert terminal.finish() == 1
        lines = terminal.text().splitlines()
    assert lines[-2:] == [VERDICT[lang], NEXT[lang]]


def test_leaving_the_tick_list_with_a_command_or_ctrl_c(home: Path) -> None:
    with Terminal("ready", home=home, AE_PREP_NOW=NOW) as terminal:
        terminal.line("/quit", "Enter: done")
        assert terminal.finish() == 1
    with Terminal("ready", home=home, AE_PREP_NOW=NOW) as terminal:
        terminal.wait("Enter: done")
        terminal.type("\x03")
        assert terminal.finish() == 130


def test_the_timer(home: Path) -> None:
    practised(home)
    with Terminal("aloud", "q-any-int-01", home=home, AE_PREP_NOW=NOW, columns=80) as terminal:
        terminal.wait("On time is about 90 seconds at the most")
        terminal.line("", "› Enter starts the timer")
        terminal.line("", "› Enter stops it")
        terminal.wait("› Was it clear")
        terminal.type(DOWN + "\r")
        terminal.wait("› Was it steady")
        terminal.type("\r")
        terminal.wait("› Was it on time?")
        terminal.type(DOWN * 3 + "\r")
        terminal.wait("was said aloud.")
        terminal.wait("Next: ae-prep aloud")
        assert terminal.finish() == 0
    assert "1 answer said aloud: Your sales experience so far" in run("ready", home=home, AE_PREP_NOW=NOW).stdout


@pytest.mark.parametrize("place", ["› Enter starts the timer", "› Enter stops it"])
@pytest.mark.parametrize("keys", ["/quit\r", "/skip\r", "\x03"])
def test_leaving_the_timer_keeps_nothing(home: Path, place: str, keys: str) -> None:
    practised(home)
    with Terminal("aloud", home=home, AE_PREP_NOW=NOW) as terminal:
        terminal.wait("› Enter starts the timer")
        if place != "› Enter starts the timer":
            terminal.type("\r")
            terminal.wait(place)
        terminal.type(keys)
        assert terminal.finish() == (130 if keys == "\x03" else 0)
    assert "said aloud:" not in run("ready", home=home, AE_PREP_NOW=NOW).stdout


def test_what_was_rehearsed_least_comes_first(home: Path) -> None:
    assert "None of these questions was answered before" in run("practice", "--again", home=home).stderr
    practised(home)
    for moment in ("2026-03-04T20:00+07:00", "2026-03-05T20:00+07:00"):
        practised_once = run("practice", "--answers", "answers.md", "--count", "8", home=home, AE_PREP_NOW=moment)
        assert practised_once.returncode == 0
    way = json.loads(run("ready", "--format", "json", home=home, AE_PREP_NOW=NOW, TZ="Asia/Jakarta").stdout)["way"]
    assert "ae-prep practice --again --count 5" in [step["command"] for step in way]
    done = run("practice", "--again", "--count", "2", home=home, AE_PREP_NOW=NOW)
    assert done.returncode == 0
    listed = (home.parent / "ae-prep-worksheet.md").read_text()
    assert "(q-sdr-obj-01)" in listed
    assert "(q-sdr-obj-04)" in listed
    assert listed.count("(q-") == 2


def test_a_word_typed_to_get_on_is_no_rehearsal(home: Path) -> None:
    practised(home)
    for moment in ("2026-03-04T20:00+07:00", "2026-03-05T20:00+07:00"):
        run("practice", "--question", "q-any-mot-01", home=home, stdin="Yes.\n\n", AE_PREP_NOW=moment)
    standing = json.loads(run("ready", "--format", "json", home=home, AE_PREP_NOW="2026-03-06T09:00+07:00").stdout)
    assert "10 answers given on 1 day" in standing["items"][1]["stands"]


def test_the_time_on_top_is_that_of_ones_own_clock_and_the_way_says_what_for(home: Path) -> None:
    practised(home)
    screen = run("ready", home=home, AE_PREP_NOW=NOW, TZ="Asia/Jakarta").stdout
    assert "16 March 2026, 17:00 WIB (in 14 days)" in " ".join(screen.split())
    assert "ae-prep ask add  # Ask them questions too" in screen
    assert max(map(len, screen.splitlines())) < 80


@pytest.mark.parametrize(
    ("lang", "before", "after"),
    [
        (
            "en",
            "She took the meeting and",
            "In the third quarter of 2025 I hit a hundred and eighteen percent of quota; she",
        ),
        (
            "id",
            "Beliau setuju bertemu dan",
            "Kuartal ketiga 2025 saya capai seratus delapan belas persen target; beliau",
        ),
    ],
)
def test_two_stored_answers_that_contradict_each_other(home: Path, lang: str, before: str, after: str) -> None:
    practised(home, lang)
    (home.parent / "answers.md").write_text(answer_file(lang).replace(before, after))
    for _attempt in range(2):
        assert run("practice", "--answers", "answers.md", home=home, AE_PREP_NOW=NOW).returncode == 0
    standing = json.loads(run("ready", "--format", "json", "--lang", lang, home=home, AE_PREP_NOW=NOW).stdout)
    told = [one["what"] for item in standing["items"] for one in item["open"] if one["rule"] == "numbers-conflict"]
    assert len(told) == 1
    assert "112%" in told[0]
    assert "Q3 2025" in told[0]
    commands = [step["command"] for step in standing["way"]]
    assert "ae-prep practice" not in commands, "a rehearsal of anything does not mend it"
    assert "ae-prep practice --question q-any-int-01" in commands
