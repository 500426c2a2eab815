"""Files that people wrote in an editor."""

from __future__ import annotations

from pathlib import Path

import pytest

from ae_prep.answers.files import MAX_BYTES, AnswerFile, read, read_file
from ae_prep.errors import UserError
from ae_prep.model import Answer

HEAD = "---\nformat: ae-prep answers 1\nlang: en\nrole: sdr\n---\n"


def only(body: str, head: str = HEAD) -> Answer:
    """The one answer of a file with this body."""
    (answer,) = read(head + body, path="answers.md").answers
    return answer


@pytest.mark.parametrize(
    "body",
    [
        "**Situation:** At Acme.\n\n**Task:** Ten.\n\n**Action:** I called.\n",
        "**Situation:** At Acme.\n**Task:** Ten.\n**Action:** I called.\n",
        "**Situation**: At Acme.\n\n**TASK** : Ten.\n\n**Action** :\nI called.\n",
        "**Situation**\n\nAt Acme.\n\n**Task**\nTen.\n\n**Action**\n\nI called.\n",
        "### Situation\n\nAt Acme.\n\n### Task\nTen.\n### Action ###\nI called.\n",
        "### Situation: At Acme.\n### Task: Ten.\n### Action: I called.\n",
        "### Situasi\n\nAt Acme.\n\n**Tugas:** Ten.\n\n**Aksi:** I called.\n",
        "- **Situation:** At Acme.\n- **Task:** Ten.\n- **Action:** I called.\n",
        "1. **Situation:** At Acme.\n\n2. **Task:** Ten.\n\n3. **Action:**\n\n   I called.\n",
        "At Acme.\n\n**Task:** Ten.\n\n**Action:** I called.\n",
        "<!-- to do -->\n**Situation:** At Acme.\n\n---\n\n**Task:** Ten.\n\n<!-- a\nnote -->\n"
        "\n**Action:** I called.\n\n***\n",
    ],
)
def test_parts_are_read_however_they_are_marked(body: str) -> None:
    assert only(f"## Tell me (q-a-1)\n\n{body}").parts == {
        "situation": "At Acme.",
        "task": "Ten.",
        "action": "I called.",
    }


@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_a_heading_with_an_id_opens_an_answer_at_any_level(level: int) -> None:
    answer = only(f"{'#' * level} Why *sales*? (q-a-1)\n\n{'#' * (level + 1)} Hasil\n\nWon.\n")
    assert (answer.question, answer.question_id, answer.parts) == ("Why sales?", "q-a-1", {"result": "Won."})


def test_a_heading_of_level_two_without_an_id_is_a_question_too() -> None:
    answer = only("Prose before.\n\n# My answers\n\nMore prose.\n\n## Why sales?\n\nBecause.\n")
    assert (answer.question, answer.question_id, answer.text) == ("Why sales?", None, "Because.")


def test_a_heading_above_the_answer_ends_it() -> None:
    assert only("## Why? (q-a-1)\n\nBecause.\n\n# Afterwards\n\nNot an answer.\n").text == "Because."


@pytest.mark.parametrize(
    "block",
    [
        "- I called\n- I wrote",
        "1. I called\n   - twice",
        "> “Too dear,” he said.",
        "```text\n## Not a question (q-b-2)\n**Task:** no\n```",
        "| week | calls |\n|---|---|\n| 1 | 40 |",
        "    indented",
        "<div>kept</div>",
        "### A heading of mine",
        "<!-- not closed",
    ],
)
def test_other_blocks_are_kept_as_they_stand(block: str) -> None:
    assert only(f"## Why? (q-a-1)\n\nFirst.\n\n{block}\n").text == f"First.\n\n{block}"


def test_wrapped_lines_stay_lines() -> None:
    assert only("## Why? (q-a-1)\n\nI called\nforty people.\n").text == "I called\nforty people."


@pytest.mark.parametrize("text", ["**Really** good.", "**Result** was fine.", "The **Result:** good.", "**Note:** x"])
def test_bold_words_that_are_no_label_are_text(text: str) -> None:
    assert only(f"## Why? (q-a-1)\n\n{text}\n").text == text.replace("**", "")


def test_facts_and_follow_ups() -> None:
    body = (
        "**When:** May\n**Who:** a buyer\n**Angka:** 40\n\n**Follow-up:** How many?\n\nForty.\n\nTruly.\n\n"
        "### Pertanyaan lanjutan: And then?\n\n**Follow-up**\nWhy?\nBecause.\n\n"
        "**Follow-up**\n\nWhere?\n\n**Follow-up:** When?\nIn May.\n"
    )
    answer = only(f"## Tell me (q-a-1)\n\nText.\n\n{body}")
    assert (answer.text, answer.when, answer.who, answer.figure) == ("Text.", "May", "a buyer", "40")
    assert answer.followups == (
        ("How many?", "Forty.\n\nTruly."),
        ("And then?", ""),
        ("Why?", "Because."),
        ("Where?", ""),
        ("When?", "In May."),
    )


def test_asked_and_left_empty_is_not_the_same_as_not_asked() -> None:
    answer = only("## Tell me (q-a-1)\n\n**Situation:**\n\n**Result:**\n\n**Figure:**\n")
    assert (answer.parts, answer.figure, answer.when) == ({"situation": "", "result": ""}, "", None)
    assert only("## Tell me (q-a-1)\n").text == ""


def test_a_part_given_twice_is_one_part() -> None:
    assert only("## Tell me (q-a-1)\n\n**Action:** One.\n\n**Action:** Two.\n").parts == {"action": "One.\n\nTwo."}


def test_two_answers_to_one_question_are_both_kept_in_order() -> None:
    file = read(f"{HEAD}\n## Why? (q-a-1)\n\nFirst.\n\n## Why? (q-a-1)\n\nSecond.\n", path="x")
    assert [answer.text for answer in file.answers] == ["First.", "Second."]
    assert file.lines == (7, 11)


def test_an_answer_takes_language_and_role_from_its_file() -> None:
    answer = only(
        "## Why? (q-a-1)\n\nSebab.\n", "---\nrole: AE # applied twice\nlang: 'ID'\ntags:\n- one\n  two: [x\n\n---\n"
    )
    assert (answer.lang, answer.role) == ("id", "ae")


def test_a_comment_of_ours_tells_what_is_different() -> None:
    answer = only("## Why? (q-a-1)\n\n<!-- ae-prep lang=id kind=mistake id=a%201 other=x -->\n\nSebab.\n")
    assert (answer.lang, answer.kind, answer.id, answer.text) == ("id", "mistake", "a 1", "Sebab.")


def test_without_front_matter_the_caller_says_the_language() -> None:
    assert read("## Why?\n\nSebab.\n", path="x", answer_lang="id").lang == "id"
    assert read("", path="x") == AnswerFile("en", "any", (), ())


SHEET = """---
format: ae-prep sheet 1
lang: en
role: sdr
---

# Interview prep sheet

- **For:** Rina

## My stories

### Tell me (q-a-1)

**Situation:** At Acme.

**Action:** I called.

- twice

**Found in your answer:**

- an act: “I called”

**Worth changing:** much.

More remarks.

**Result:** Won.

### Why? (q-b-2)

Free.

#### Remarks

Not read.

## On the day

**Action:** not read either
"""


@pytest.mark.parametrize("kind", ["sheet", "worksheet"])
def test_in_a_sheet_only_answers_are_read(kind: str) -> None:
    told, free = read(SHEET.replace("prep sheet 1", f"prep {kind} 1"), path="sheet.md").answers
    assert told.parts == {"situation": "At Acme.", "action": "I called.\n\n- twice", "result": "Won."}
    assert (free.question, free.text) == ("Why?", "Free.")


@pytest.mark.parametrize(
    ("source", "line", "message"),
    [
        ("---\nlang: en\n", 1, "has no end"),
        ("---\nlang: en\nwhat is this\n---\n", 3, "cannot be read"),
        ("---\nlang: en\nlang: id\n---\n", 3, "given twice"),
        ("---\nlang: fr\n---\n", 2, "Known: en, id"),
        ("---\n\nrole: boss\n---\n", 3, "Known: sdr, ae, am, promotion, any"),
        ("---\nformat: ae-prep answers 2\n---\n", 2, "newer version"),
        ("---\nformat: 999999999999\n---\n", 2, "newer version"),
        ("## Why?\n\n<!-- ae-prep kind=poem -->\n", 3, "“poem” is not a value of “kind”"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_line(source: str, line: int, message: str) -> None:
    with pytest.raises(UserError) as caught:
        read(source, path="my answers.md")
    assert caught.value.where == f"my answers.md:{line}"
    assert message in str(caught.value)
    assert caught.value.hint


@pytest.mark.parametrize("head", ["format: 1\nid: sdr\nversion: 1.0.0", "format: 1\ntranslates: sdr\nlang: id"])
def test_a_question_bank_is_not_taken_for_answers(head: str) -> None:
    with pytest.raises(UserError, match="question bank"):
        read(f"---\n{head}\n---\n## Title (q-a-1)\n", path="sdr.md")


@pytest.mark.parametrize("value", ["", "1", "answers", "ae-prep answers", "ae-prep answers 001", "something else"])
def test_the_format_may_be_said_in_other_words(value: str) -> None:
    assert only("## Why?\n\nBecause.\n", f"---\nformat: {value}\n---\n").text == "Because."


def test_messages_come_in_the_language_asked_for() -> None:
    with pytest.raises(UserError, match="Bagian pembuka"):
        read("---\nlang: en\n", path="x", lang="id")


def test_a_file_is_read_from_disk(tmp_path: Path) -> None:
    path = tmp_path / "answers.md"
    path.write_bytes(b"\xef\xbb\xbf" + HEAD.replace("\n", "\r\n").encode() + "## Why?\r\n\r\nSébab.\r\n".encode())
    assert read_file(path).answers[0].text == "Sébab."


def test_a_file_that_is_not_there_or_no_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"not found.*nowhere\.md"):
        read_file(tmp_path / "nowhere.md")
    with pytest.raises(UserError, match="cannot be read"):
        read_file(tmp_path)
    with pytest.raises(UserError, match="cannot be read"):
        read_file(tmp_path / "a\0b")


def test_a_file_in_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "answers.md"
    path.write_bytes(b"## Why?\n\nS\xe9bab.\n")
    with pytest.raises(UserError, match="not UTF-8") as caught:
        read_file(path)
    assert caught.value.where == f"{path}:3"


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "answers.md"
    with path.open("wb") as stream:
        stream.truncate(MAX_BYTES + 1)
    with pytest.raises(UserError, match="more than 64 MB"):
        read_file(path)
