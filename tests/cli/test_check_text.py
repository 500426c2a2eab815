"""``ae-prep check``: findings as people see them."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ae_prep import labels
from ae_prep.cli.checking.snippet import columns, snippet
from tests.cli.check_samples import DOUBTS, FILE, GOOD, WEAK, records
from tests.cli.terminal import Terminal, run
from tests.hostile import texts


@pytest.mark.parametrize(
    ("text", "quoted", "width", "expected"),
    [
        ("I guess I led it.", "I guess", 40, ["I guess I led it.", "^^^^^^^"]),
        ("Then\nI guess\nso.", "guess", 40, ["I guess", "  ^^^^^"]),
        ("a\tb guess", "guess", 40, ["a    b guess", "       ^^^^^"]),
        ("日本 guess 語", "guess", 40, ["日本 guess 語", "     ^^^^^"]),
        ("I said 日本語 to", "日本語", 40, ["I said 日本語 to", "       ^^^^^^"]),
        ("e\u0301te\u0301 guess", "guess", 40, ["e\u0301te\u0301 guess", "    ^^^^^"]),
        ("👩‍👩‍👧 guess", "guess", 40, ["👩‍👩‍👧 guess", "   ^^^^^"]),
        ("one two\r\nthree", "one two\r\nthree", 40, ["one two", "^^^^^^^", "three", "^^^^^"]),
        ("\x1b[2J guess", "guess", 40, ["␛[2J guess", "     ^^^^^"]),
        ("\u202eguess", "guess", 40, ["<U+202E>guess", "        ^^^^^"]),
    ],
)
def test_carets_stand_below_the_words(text: str, quoted: str, width: int, expected: list[str]) -> None:
    start = text.index(quoted)
    lines = list(snippet(text, start, start + len(quoted), width))
    assert [part for line in lines for part in (line.text, line.carets)] == expected


@pytest.mark.parametrize("before", [0, 10, 100, 5000])
@pytest.mark.parametrize("after", [0, 10, 5000])
@pytest.mark.parametrize("letter", ["x", "語"])
def test_a_long_line_is_cut_around_the_words(before: int, after: int, letter: str) -> None:
    text = letter * before + "GUESS" + letter * after
    (line,) = snippet(text, before, before + 5, 40)
    assert columns(line.text) <= 40
    at = line.text.index("GUESS")
    assert line.carets == " " * columns(line.text[:at]) + "^^^^^"
    shown = line.text.strip("…")
    assert line.text.startswith("…") == (not text.startswith(shown))
    assert line.text.endswith("…") == (not text.endswith(shown))


@given(texts, st.integers(0, 60), st.integers(1, 60), st.integers(20, 100))
def test_any_text_stays_within_the_width_and_drives_nothing(text: str, start: int, length: int, width: int) -> None:
    for line in snippet(text, min(start, len(text)), min(start + length, len(text)), width):
        assert columns(line.text) <= width
        assert len(line.carets) <= width
        assert set(line.carets) <= {" ", "^"}
        assert line.text.isprintable() or not re.search(
            r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", line.text
        )


def test_a_finding_has_its_place_its_words_and_its_mend(home: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("First line.\n" + DOUBTS)
    screen = run("check", "a.txt", "--select", "hedged", home=home).stdout
    column = DOUBTS.index("I guess") + 1
    assert re.search(rf"^[A-Z][a-z ]+ · hedged  a.txt:2:{column}$", screen, re.MULTILINE)
    lines = screen.splitlines()
    quoted = next(n for n, line in enumerate(lines) if set(line.partition("| ")[2].strip()) == {"^"})
    source, carets = lines[quoted - 1], lines[quoted]
    assert source.startswith("  2 | ")
    assert source[carets.index("^") : carets.rindex("^") + 1] == "I guess"
    assert "  → If you are sure, say it plainly" in screen
    assert "DO-3" in screen


def test_three_findings_and_how_many_more(home: Path) -> None:
    doubts = WEAK + " I guess it was fine. Maybe we got lucky. I sort of helped. [client name] said so."
    few = run("check", "-", home=home, stdin=doubts).stdout
    every = run("check", "-", "--all", home=home, stdin=doubts).stdout
    assert few.count("  <stdin>:") == 3
    hidden = re.search(r"and (\d+) more; --all", few)
    assert hidden
    assert every.count("  <stdin>:") in (3 + int(hidden[1]), 4 + int(hidden[1]))  # two may be shown as one
    assert "more; --all" not in every
    assert few.splitlines()[-1] == every.splitlines()[-1]


def test_the_last_line_sums_up_and_never_says_that_all_is_well(home: Path, tmp_path: Path) -> None:
    done = run("check", "-", "--select", "placeholder-left", home=home, stdin=records({"text": GOOD}, {"text": GOOD}))
    assert done.stdout.endswith("\n2 answers read; nothing on the list was found.\n")
    assert "no problems" not in done.stdout.lower()
    (tmp_path / "a.md").write_text(FILE)
    (tmp_path / "README.md").write_text("# Mine\n")
    found = Counter(
        finding["severity"]
        for line in run("check", "a.md", "--format", "jsonl", home=home).stdout.splitlines()
        for finding in json.loads(line)["findings"]
    )
    counts = ", ".join(f"{found[name]} × {words}" for name, words in labels.SEVERITIES.items() if found[name])
    last = run("check", ".", home=home).stdout.splitlines()[-1]
    assert counts
    assert last == f"2 answers read: {counts}; 1 file without answers left out."
    last = run("check", "-", home=home, stdin=WEAK, LC_ALL="id_ID.UTF-8").stdout.splitlines()[-1]
    assert last.startswith("1 jawaban")


def test_colour_at_a_terminal_only(home: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WEAK)
    assert "\x1b" not in run("check", "a.txt", home=home).stdout
    for no_color, coloured in (("", True), ("1", False)):
        with Terminal("check", "a.txt", home=home, columns=80, NO_COLOR=no_color) as terminal:
            assert terminal.finish() == 1
            screen = terminal._screen
            colours = {screen.buffer[y][x].fg for y in range(40) for x in range(80)}
            assert (colours != {"default"}) == coloured
            assert all(len(line.rstrip()) <= 80 for line in screen.display)
            assert "^^^^" in terminal.text()


@pytest.mark.parametrize("wide", [24, 40, 200])
def test_lines_fit_the_terminal(home: Path, tmp_path: Path, wide: int) -> None:
    (tmp_path / "a.txt").write_text(WEAK * 3)
    done = run("check", "a.txt", home=home, COLUMNS=str(wide))
    for line in done.stdout.splitlines():
        if "^" in line or " | " in line:
            assert columns(line) <= max(wide, 24)
