"""A fortnight's preparation played through in each language with a moved clock: from nothing to ready, and past it."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.cli.fortnight_samples import answer_file
from tests.cli.terminal import run

WORDS = {
    "en": ("Not yet", "Ready", "This interview has begun", "This interview is over"),
    "id": ("Belum siap", "Siap", "Wawancara ini sudah dimulai", "Wawancara ini sudah lewat"),
}
OPEN = {"en": "- [ ] 1 of 8 core questions open: ", "id": "- [ ] 1 dari 8 pertanyaan inti belum dijawab: "}
ALOUD = {"en": "- [ ] Not said aloud yet: ", "id": "- [ ] Belum diucapkan: "}
QUESTIONS = {
    "en": ("How could I grow at Fernhall?", "What training would I get?", "What would be my biggest challenge?"),
    "id": ("Bagaimana jenjang karier di Fernhall?", "Pelatihan apa yang saya dapat?", "Apa tantangan terbesarnya?"),
}


class Diary:
    """The command line on a clock that is set by hand."""

    def __init__(self, home: Path, lang: str) -> None:
        self.home, self.lang, self.moment = home, lang, "2026-03-02T09:00+07:00"

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        args = ("--lang", self.lang, *arguments)
        done = run(*args, home=self.home, AE_PREP_NOW=self.moment, TZ="Asia/Jakarta")
        assert done.returncode in (0, 1), done.stderr
        assert "Traceback" not in done.stderr
        return done

    def ok(self, *arguments: str) -> str:
        done = self.run(*arguments)
        assert done.returncode == 0, done
        return done.stdout

    def ready(self) -> dict[str, Any]:
        done = self.run("ready", "--format", "json")
        standing: dict[str, Any] = json.loads(done.stdout)
        assert done.returncode == (0 if standing["ready"] else 1)
        return standing

    def musts(self) -> list[str]:
        return [one["rule"] for item in self.ready()["items"] for one in item["open"] if one["severity"] == "must"]


@pytest.mark.parametrize("lang", ["en", "id"])
def test_a_fortnight(home: Path, tmp_path: Path, lang: str) -> None:
    diary = Diary(home, lang)
    not_yet, ready, begun, over = WORDS[lang]

    nothing = diary.run("ready")
    assert nothing.returncode == 1
    assert nothing.stdout.startswith(not_yet)
    assert max(map(len, nothing.stdout.splitlines())) <= 80
    assert "ae-prep job add" in nothing.stdout
    assert {"common-questions-unanswered", "left-to-chance", "no-questions-back", "time-missing"} <= set(diary.musts())

    diary.ok("job", "add", "--company", "Fernhall", "--role", "sdr", "--culture", "neutral", "--evidence", "site")
    when = ("--date", "2026-03-16", "--time", "10:00", "--zone", "London", "--channel", "video")
    diary.ok("job", "when", *when, "--link", "https://meet.example/1", "--tool", "Meet", "--fallback", "0812")
    for question in QUESTIONS[lang]:
        diary.ok("ask", "add", question)
    assert {"common-questions-unanswered", "left-to-chance"} == set(diary.musts())

    (tmp_path / "answers.md").write_text(answer_file(lang))
    for moment in ("2026-03-03T20:00+07:00", "2026-03-09T20:00+07:00", "2026-03-14T20:00+07:00"):
        diary.moment = moment
        diary.ok("practice", "--answers", "answers.md")
    assert diary.musts() == []
    diary.ok("track", "add", "2025-Q3", "--target", "100", "--actual", "112")
    diary.ok("track", "add", "2025-Q4", "--target", "100", "--actual", "104")
    diary.ok("aloud", "q-any-int-01", "--seconds", "70", "--clear", "yes", "--steady", "partly", "--on-time", "yes")

    screen = diary.ok("ready", "--tick", "1", "--tick", "2")
    assert screen.startswith(ready)
    assert screen.count("[x]") == 2
    assert diary.ok("ready").count("[x]") == 2, "ticks are remembered"
    standing = diary.ready()
    spoken = {one["rule"] for item in standing["items"] for one in item["open"]}
    assert not spoken & {"not-rehearsed", "numbers-conflict", "objection-bank-thin", "questions-topics", "one-way"}
    assert all(item["stands"] for item in standing["items"]), standing

    diary.ok("sheet")
    sheet = (tmp_path / "ae-prep-sheet.md").read_text()
    assert "17:00 WIB" in sheet
    assert "https://meet.example/1" in sheet
    assert QUESTIONS[lang][0].rstrip("?") in sheet
    assert OPEN[lang] in sheet, "what is better mended is printed as open"
    assert ALOUD[lang] in sheet
    assert "112%" in sheet

    diary.moment = "2026-03-16T16:59+07:00"
    assert diary.ready()["ready"], "a minute before it begins"
    diary.moment = "2026-03-16T17:01+07:00"
    late = diary.run("ready")
    assert (late.returncode, late.stdout.startswith(begun)) == (1, True)
    assert "https://meet.example/1" in late.stdout, "what one needs now"
    diary.moment = "2026-03-16T18:01+07:00"
    assert diary.run("ready").stdout.startswith(over)
    assert [step["command"] for step in diary.ready()["way"]] == ["ae-prep job close"]
    diary.ok("job", "close")
    assert diary.run("ready").stdout.startswith(not_yet)


def test_stale_on_the_day(home: Path, tmp_path: Path) -> None:
    diary = Diary(home, "en")
    (tmp_path / "answers.md").write_text(answer_file("en"))
    for moment in ("2028-02-17T23:59+07:00", "2028-02-18T00:01+07:00", "2028-02-20T20:00+07:00"):
        diary.moment = moment
        diary.ok("practice", "--answers", "answers.md")
    rules = [one["what"] for item in diary.ready()["items"] for one in item["open"] if one["rule"] == "not-rehearsed"]
    assert rules == [], "midnight parts two days"
    diary.ok("job", "add", "--company", "Fernhall", "--role", "sdr")
    diary.ok("job", "when", "--date", "2028-02-29", "--time", "10:00", "--zone", "WIB")
    rules = [one["what"] for item in diary.ready()["items"] for one in item["open"] if one["rule"] == "not-rehearsed"]
    assert len(rules) == 1
    assert rules[0].startswith("Practised last more than 7 days before")
    diary.ok("job", "when", "--date", "2028-02-27")
    rules = [one["what"] for item in diary.ready()["items"] for one in item["open"] if one["rule"] == "not-rehearsed"]
    assert rules == [], "seven days are not too long"
