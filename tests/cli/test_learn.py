"""Reference cards on the screen."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from ae_prep.cards import TOPICS, Table, read, title
from ae_prep.i18n import LANGUAGES
from tests.cli.terminal import Terminal, run

ITEM = re.compile(r"[A-Z]{2,}-\d")


def words(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_a_topic_the_cards_are_listed(home: Path, lang: str) -> None:
    done = run("learn", "--lang", lang, home=home)
    assert done.returncode == 0
    lines = done.stdout.splitlines()[: len(TOPICS)]
    assert [line.split(maxsplit=1) for line in lines] == [[topic, title(topic, lang)] for topic in TOPICS]
    rows = json.loads(run("learn", "--format", "json", "--lang", lang, home=home).stdout)
    assert rows == [{"topic": topic, "title": title(topic, lang)} for topic in TOPICS]


@pytest.mark.parametrize("topic", TOPICS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_card_says_all_it_has_in_eighty_columns(home: Path, lang: str, topic: str) -> None:
    done = run("learn", topic, "--lang", lang, home=home, COLUMNS="80")
    assert (done.returncode, done.stderr) == (0, "")
    card = read(topic, lang)
    assert done.stdout.startswith(card.title)
    shown = words(done.stdout)
    missing = [line.text for line in card.lines if line.text not in shown]
    assert missing == []
    assert not ITEM.search(done.stdout)
    assert max(map(len, done.stdout.splitlines())) < 80
    assert "\n\n\n" not in done.stdout
    assert "2022" in done.stdout.splitlines()[-2]


def test_sources_are_shown_on_demand(home: Path) -> None:
    shown = words(run("learn", "dos-and-donts", "--sources", home=home).stdout)
    assert all(item in shown for item in read("dos-and-donts", "en").items)
    assert "(DIFF-9)" in words(run("learn", "roles", "--sources", home=home, COLUMNS="120").stdout)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("columns", "side_by_side"), [(99, False), (100, True), (119, True), (200, True)])
def test_the_roles_stand_side_by_side_where_there_is_room(
    home: Path, lang: str, columns: int, side_by_side: bool
) -> None:
    lines = run("learn", "roles", "--lang", lang, home=home, COLUMNS=str(columns)).stdout.splitlines()
    assert any(line.split() == ["SDR", "AE", "AM"] for line in lines) == side_by_side
    assert max(map(len, lines)) <= min(columns, 120)


def test_every_cell_of_the_wide_table_keeps_to_its_column(home: Path) -> None:
    output = run("learn", "roles", home=home, COLUMNS="120").stdout
    (table,) = [block for block in read("roles", "en").blocks if isinstance(block, Table)]
    lines = output.splitlines()
    head = next(number for number, line in enumerate(lines) if line.split() == ["SDR", "AE", "AM"])
    starts = [0, *(lines[head].index(name) for name in table.head[1:]), 200]
    rows = "\n".join(lines[head + 2 :]).split("\n\n")[: len(table.rows)]
    for row, shown in zip(table.rows, rows, strict=True):
        for cell, start, end in zip(row, starts, starts[1:], strict=False):
            assert words(" ".join(line[start:end] for line in shown.splitlines())) == cell.text


def test_on_a_terminal_headings_stand_out(home: Path) -> None:
    with Terminal("learn", "roles", home=home, columns=120) as terminal:
        terminal.wait("From one article")
        assert terminal.finish() == 0
        screen = terminal.text()
    assert any(line.split() == ["SDR", "AE", "AM"] for line in screen.splitlines())


def test_a_card_as_json(home: Path) -> None:
    card = json.loads(run("learn", "objections", "--format", "json", "--lang", "id", home=home).stdout)
    assert (card["topic"], card["lang"]) == ("objections", "id")
    assert card["items"] == list(read("objections", "id").items)
    origins = {block["origin"] for block in card["blocks"] if block["kind"] in ("point", "step", "text")}
    assert origins == {"article", "extension"}
    roles = json.loads(run("learn", "roles", "--format", "json", home=home).stdout)
    (table,) = [block for block in roles["blocks"] if block["kind"] == "table"]
    assert [len(row) for row in table["rows"]] == [4] * 14
    assert table["rows"][4][1] == {
        "kind": "cell", "text": "not stated", "items": [], "origin": None, "depth": 0, "number": None
    }  # fmt: skip


@pytest.mark.parametrize(("typed", "near"), [("sdr-dya", "sdr-day"), ("objection", "objections"), ("\x1b[2J", "roles")])
def test_an_unknown_topic_names_its_neighbours(home: Path, typed: str, near: str) -> None:
    done = run("learn", typed, home=home)
    assert (done.returncode, done.stdout) == (2, "")
    assert near in done.stderr
    assert "\x1b" not in done.stderr
    assert "Traceback" not in done.stderr


def test_completion_knows_the_topics(home: Path) -> None:
    done = run(home=home, _AE_PREP_COMPLETE="bash_complete", COMP_WORDS="ae-prep learn sdr-", COMP_CWORD="2")
    assert [line.partition(",")[2] for line in done.stdout.split()] == ["sdr-day", "sdr-tips"]
