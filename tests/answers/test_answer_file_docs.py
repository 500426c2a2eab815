"""``docs/answer-file.md`` says what the program does."""

from __future__ import annotations

import re
from pathlib import Path

from ae_prep.answers.files import MAX_BYTES, read, write
from ae_prep.answers.labels import field_named
from ae_prep.answers.records import parse_record
from ae_prep.model import PARTS

DOCUMENT = (Path(__file__).parents[2] / "docs" / "answer-file.md").read_text(encoding="utf-8")


def example(language: str) -> str:
    return DOCUMENT.split(f"```{language}\n")[1].split("```")[0]


def test_the_example_is_what_the_program_writes() -> None:
    file = read(example("markdown"), path="example.md")
    story, motive = file.answers
    assert write(file.answers, lang=file.lang, role=file.role) == example("markdown")
    assert (story.figure, story.when, story.followups[0][1]) == ("", "May 2022", "A third.")
    assert motive.question_id == "q-any-mot-01"


def test_every_label_in_the_table_is_read() -> None:
    rows = [row.strip("| ").split(" | ") for row in DOCUMENT.splitlines() if row.startswith("| ")]
    table = rows[rows.index(["part", "English", "Indonesian"]) + 1 :][: len(PARTS) + 5]
    for name, *languages in table:
        fields = {field_named(word) for words in languages for word in words.split(", ")}
        assert len(fields) == 1, name
        assert None not in fields, name


def test_every_record_is_read() -> None:
    for line in example("json").splitlines():
        assert parse_record(line, where="x:1", lang="en", find=lambda _id: None).id


def test_the_limit_is_the_one_that_holds() -> None:
    found = re.search(r"at most (\d+) MB", DOCUMENT)
    assert found
    assert int(found[1]) << 20 == MAX_BYTES
