"""From replies to an answer and back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ae_prep.model import Question
from ae_prep.practice.form import read_form, write_form
from ae_prep.practice.steps import answer_of, is_empty, replies_of, steps_for
from tests.practice.samples import MISTAKE_QUESTION, OBJECTION_QUESTION, STORY_QUESTION

LINES = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60)


@given(st.sampled_from([STORY_QUESTION, MISTAKE_QUESTION, OBJECTION_QUESTION]), st.data())
def test_replies_survive_the_way_through_an_answer(question: Question, data: st.DataObject) -> None:
    names = [step.name for step in steps_for(question)]
    replies = {name: data.draw(LINES.filter(bool)) for name in names}
    assert replies_of(question, answer_of(question, replies)) == replies


def test_what_was_not_reached_was_not_asked() -> None:
    answer = answer_of(STORY_QUESTION, {"situation": "There", "task": ""})
    assert answer.parts == {"situation": "There", "task": ""}
    assert (answer.when, answer.who, answer.figure) == (None, None, None)


def test_only_blank_replies_are_an_empty_answer() -> None:
    assert is_empty(answer_of(STORY_QUESTION, {"situation": " ", "when": ""}))
    assert is_empty(answer_of(OBJECTION_QUESTION, {}))
    assert not is_empty(answer_of(STORY_QUESTION, {"situation": "", "figure": "112%"}))


@given(st.sampled_from(["en", "id"]), st.data())
def test_an_unchanged_form_gives_the_replies_back(lang: str, data: st.DataObject) -> None:
    steps = steps_for(STORY_QUESTION)
    words = st.text(st.characters(exclude_categories=("C", "Z"), exclude_characters="#"), min_size=1, max_size=9)
    replies = {step.name: " ".join(data.draw(st.lists(words, max_size=6))) for step in steps}
    assert read_form(write_form(STORY_QUESTION, steps, replies, lang), steps) == replies


def test_a_form_without_headings_is_a_free_story() -> None:
    steps = steps_for(STORY_QUESTION)
    assert read_form("In May I called forty of them.\n", steps) == {"text": "In May I called forty of them."}


def test_words_above_the_first_heading_are_kept() -> None:
    steps = steps_for(STORY_QUESTION)
    replies = read_form("It was like this.\n## Task\nWin it back.\n", steps)
    assert replies == {"situation": "It was like this.", "task": "Win it back."}


def test_help_in_the_form_is_never_an_answer() -> None:
    steps = steps_for(OBJECTION_QUESTION)[:1]
    form = write_form(OBJECTION_QUESTION, steps, {"text": "Fair. May I ask?"}, "en")
    assert OBJECTION_QUESTION.text in form
    assert read_form(form, steps) == {"text": "Fair. May I ask?"}
