"""What is written is read back as it was, whatever was typed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from ae_prep import labels
from ae_prep.answers.files import AnswerFile, read, write
from ae_prep.answers.labels import field_named, label
from ae_prep.errors import UserError
from ae_prep.i18n import LANGUAGES, translate
from ae_prep.model import CULTURES, KINDS, PARTS, ROLES, SKILLS, THEMES, Answer
from tests.hostile import texts

_maybe = st.none() | texts
_rest = {
    "lang": st.sampled_from(LANGUAGES),
    "id": _maybe,
    "question": _maybe,
    "question_id": st.sampled_from([None, "q-sdr-cur-01", "q-any-mis-12", "q-1"]),
    "role": st.sampled_from(ROLES),
    "kind": st.sampled_from(KINDS),
    "skill": st.sampled_from([None, *SKILLS, *THEMES]),
    "culture": st.sampled_from(CULTURES),
    "when": _maybe,
    "who": _maybe,
    "figure": _maybe,
    "followups": st.lists(st.tuples(texts, texts), max_size=2).map(tuple),
}
free_answers = st.builds(Answer, text=_maybe, **_rest)
told_answers = st.builds(Answer, parts=st.dictionaries(st.sampled_from(PARTS), texts), **_rest)
answer_lists = st.lists(free_answers | told_answers, max_size=3)
thorough = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@thorough
@given(answer_lists, st.sampled_from(LANGUAGES), st.sampled_from(ROLES))
@example([Answer(text="", question="Is this an id? (q-a-1)"), Answer(text="", question="(q-a-1)")], "en", "any")
@example([Answer(text="", question="One more (q-a-1)", question_id="q-b-2")], "en", "any")
def test_reading_gives_back_what_was_written(answers: list[Answer], lang: str, role: str) -> None:
    written = write(answers, lang=lang, role=role)
    file = read(written, path="answers.md")
    assert list(file.answers) == answers
    assert (file.lang, file.role) == (lang, role)
    assert write(file.answers, lang=file.lang, role=file.role) == written


@thorough
@given(answer_lists)
def test_line_ends_and_a_byte_order_mark_change_nothing(answers: list[Answer]) -> None:
    written = write(answers, lang="en", role="sdr")
    expected = read(written, path="x")
    assert read("\ufeff" + written.replace("\n", "\r\n"), path="x") == expected
    assert read(written.replace("\n", "\r"), path="x") == expected


@thorough
@given(answer_lists)
def test_each_answer_knows_the_line_of_its_heading(answers: list[Answer]) -> None:
    written = write([replace(answer, question_id="q-a-1") for answer in answers], lang="en", role="sdr")
    lines = written.split("\n")
    file = read(written, path="x")
    assert len(file.lines) == len(answers)
    assert all(lines[line - 1].startswith("## ") and lines[line - 1].endswith("(q-a-1)") for line in file.lines)


_SCRAPS = st.sampled_from(
    (
        *("---\n", "lang: en\n", "role: ae\n", "format: ae-prep sheet 1\n", "format: 9\n", "lang: [\n"),
        *(
            "## a (q-a-1)\n",
            "# b\n",
            "### Task: x\n",
            "#### Follow-up\n",
            "##\n",
            "**Situation:** ",
            "**Result**\n",
            "**Note:**",
        ),
        *(
            "- x\n",
            "- **Action:** y\n",
            "> ",
            "```\n",
            "<!--",
            "-->",
            "<!-- ae-prep",
            " kind=x",
            " form=none",
            " lang=%ff -->\n",
        ),
        *("|a|\n", "|-|\n", "\n", "text ", "***\n", "\x00", "\x1b[2J", "\ud800"),
    )
)


@thorough
@given(st.lists(_SCRAPS | st.text(max_size=4), max_size=25).map("".join))
def test_whatever_is_read_a_user_error_is_the_worst_that_happens(source: str) -> None:
    try:
        file = read(source, path="x")
    except UserError:
        return
    again = read(write(file.answers, lang=file.lang, role=file.role), path="x")
    written = write(again.answers, lang=file.lang, role=file.role)
    assert write(read(written, path="x").answers, lang=file.lang, role=file.role) == written
    assert len(again.answers) == len(file.answers)


STORY = Answer(
    parts={
        "situation": "At a dealer, 2021.\nI was new.\n\nIt was May.",
        "task": "",
        "action": "- I called\n- I *asked*",
    },
    question="Tell me about a loss.",
    question_id="q-ae-det-03",
    role="ae",
    when="May 2021",
    who="",
    followups=(("How many?", "Forty."), ("And then?", "")),
)


def test_a_story_looks_like_this() -> None:
    assert write([STORY], lang="en", role="ae") == (
        "---\nformat: ae-prep answers 1\nlang: en\nrole: ae\n---\n\n"
        "## Tell me about a loss. (q-ae-det-03)\n\n"
        "**Situation:** At a dealer, 2021.\\\nI was new.\n\nIt was May.\n\n"
        "**Task:**\n\n"
        "**Action:** \\- I called\\\n\\- I \\*asked\\*\n\n"
        "**When:** May 2021\n\n"
        "**With whom:**\n\n"
        "**Follow-up:** How many?\n\nForty.\n\n"
        "**Follow-up:** And then?\n"
    )


def test_labels_are_in_the_language_of_the_file() -> None:
    written = write([replace(STORY, lang="id")], lang="id", role="ae")
    assert [line.split(":")[0] for line in written.split("\n") if line.startswith("**")] == [
        "**Situasi",
        "**Tugas",
        "**Tindakan",
        "**Kapan",
        "**Dengan siapa",
        "**Pertanyaan lanjutan",
        "**Pertanyaan lanjutan",
    ]


def test_free_text_stands_by_itself() -> None:
    answer = Answer(text="Curiosity.", question="Why sales?", question_id="q-any-mot-01", role="sdr", kind="motivation")
    written = write([answer], lang="en", role="sdr")
    assert written.endswith("## Why sales? (q-any-mot-01)\n\n<!-- ae-prep kind=motivation -->\n\nCuriosity.\n")


def test_a_file_without_answers() -> None:
    assert read(write([], lang="id", role="am"), path="x") == AnswerFile("id", "am", (), ())


def test_an_id_that_cannot_stand_in_a_heading_is_refused() -> None:
    with pytest.raises(UserError, match=r"cannot be the id of a question"):
        write([Answer(text="x", question_id="Q 1)")], lang="en", role="any")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_words_of_the_interface_are_those_of_the_file(lang: str) -> None:
    for field, name in labels.PARTS.items():
        assert field_named(translate(lang, name)) == field
        assert field_named(label(field, lang)) == field
