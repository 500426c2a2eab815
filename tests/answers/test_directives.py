"""Comments for the checker survive, are no words of the candidate, and every word knows its place in the file."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ae_prep.answers.directives import Directive, take
from ae_prep.answers.files import AnswerFile, read, write
from ae_prep.answers.places import locate
from ae_prep.model import Answer
from tests.answers.test_answer_files import answer_lists, thorough
from tests.hostile import texts

_saying = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]), min_size=1, max_size=20).map(
    lambda reason: f"ignore hedged – {reason.replace('-->', '')}"
)


def again(file: AnswerFile) -> str:
    return write(file.answers, lang=file.lang, role=file.role, ignore=file.ignore, directives=file.directives)


@thorough
@given(answer_lists, st.lists(_saying, max_size=2).map(tuple), st.sampled_from([(), ("hedged", "star-gap")]))
def test_what_was_written_is_read_and_written_again(
    answers: list[Answer], said: tuple[str, ...], ignore: tuple[str, ...]
) -> None:
    answers = [replace(answer, directives=said) for answer in answers]
    whole = [Directive("ignore unclear-long – all of it", 9, None)]
    for own in ([], whole):
        written = write(answers, lang="en", role="sdr", ignore=ignore, directives=own)
        file = read(written, path="x")
        assert list(file.answers) == answers
        assert file.ignore == ignore
        assert again(file) == written
    assert file.directives[0].answer is None
    assert [d.answer for d in file.directives[1:]] == [n for n, _ in enumerate(answers) for _said in said]


@thorough
@given(
    st.lists(texts, max_size=4),
    st.lists(st.sampled_from(["<!-- ae-prep: a -->", "\\", "<!--", "-->", "`"]), max_size=6),
)
def test_only_our_comments_are_taken(words: list[str], marks: list[str]) -> None:
    source = "".join(word + mark for word, mark in zip([*words, ""] * 7, [*marks, ""], strict=False))
    rest, found = take(source)
    assert len(rest) <= len(source)
    assert (rest == source) == (not found)


@thorough
@given(
    st.lists(
        st.builds(Answer, text=texts)
        | st.builds(Answer, parts=st.fixed_dictionaries({"action": texts, "result": texts})),
        min_size=1,
        max_size=2,
    )
)
def test_every_character_knows_where_it_stands(answers: list[Answer]) -> None:
    written = write([replace(answer, question_id="q-a-1") for answer in answers], lang="en", role="any")
    file = read(written, path="x")
    lines = written.split("\n")
    for answer, places in zip(file.answers, file.places, strict=True):
        told = {"text": answer.text, **(answer.parts or {})}
        for name, text in told.items():
            if not text or not places.get(name):
                continue
            for offset, char in enumerate(text):
                line, column = locate(text, places[name], file.source, offset)
                assert 1 <= line <= len(lines)
                if column is not None and char.isalnum():
                    assert lines[line - 1][column - 1] == char


def test_ordinary_words_are_always_found() -> None:
    text = "I rang **her** & asked: 2 * 3 = 6_000?\nThen [she] said `yes`.\n\n- one\n- two # three \u202e four"
    file = read(write([Answer(text=text, question_id="q-a-1")], lang="en", role="any"), path="x")
    columns = [locate(text, file.places[0]["text"], file.source, n)[1] for n, char in enumerate(text) if char != "\n"]
    assert None not in columns


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("**Situation:** S", "S"),
        ("**Action:** on\n**Result:** n", "on"),
        ("**Situation:**\n\nSituation S", "Situation S"),
    ],
)
def test_a_label_is_not_taken_for_what_stands_behind_it(text: str, shown: str) -> None:
    file = read(f"## Q (q-a-1)\n\n{text}\n", path="x")
    name, told = next(iter((file.answers[0].parts or {}).items()))
    assert told == shown
    line, column = locate(told, file.places[0][name], file.source, 0)
    assert column
    assert file.source[line - 1][column - 1 :].startswith(shown)
    assert file.source[line - 1][: column - 1].rstrip() in ("**Situation:**", "**Action:**", "")
