"""The rehearsal as a state machine."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ae_prep.model import Question
from ae_prep.practice.session import FOLLOW_UP, Asking, Rehearsal, Reviewing
from tests.practice.samples import ASKING_BACK, MISTAKE_QUESTION, OBJECTION_QUESTION, STORY_QUESTION

STORY_STEPS = ["situation", "task", "action", "result", "when", "who", "figure"]


def asked(rehearsal: Rehearsal) -> str:
    now = rehearsal.now
    assert isinstance(now, Asking)
    return now.step.name


def answer_all(rehearsal: Rehearsal, text: str = "x") -> list[str]:
    """Reply to every open step of the question; returns their names."""
    names = []
    while isinstance(now := rehearsal.now, Asking):
        names.append(now.step.name)
        rehearsal.reply(f"{text} {now.step.name}")
    return names


@pytest.mark.parametrize(
    ("question", "steps"),
    [
        (STORY_QUESTION, STORY_STEPS),
        (MISTAKE_QUESTION, ["situation", "task", "action", "result", "lesson", "when", "who", "figure"]),
        (OBJECTION_QUESTION, ["text", "second"]),
        (replace(OBJECTION_QUESTION, second_turn=""), ["text"]),
        (ASKING_BACK, ["text"]),
    ],
    ids=["story", "mistake", "objection", "one turn", "questions back"],
)
def test_each_kind_is_asked_in_its_own_steps(question: Question, steps: list[str]) -> None:
    assert answer_all(Rehearsal([question], role="sdr")) == steps


def test_a_story_becomes_parts_and_facts() -> None:
    rehearsal = Rehearsal([STORY_QUESTION], role="ae")
    answer_all(rehearsal)
    now = rehearsal.now
    assert isinstance(now, Reviewing)
    assert now.answer.parts == {name: f"x {name}" for name in STORY_STEPS[:4]}
    assert (now.answer.when, now.answer.who, now.answer.figure) == ("x when", "x who", "x figure")
    assert now.answer.text is None
    assert (now.answer.role, now.answer.kind, now.answer.lang) == ("ae", "behavioural", "en")


def test_the_second_turn_of_an_objection_is_an_exchange() -> None:
    rehearsal = Rehearsal([OBJECTION_QUESTION], role="sdr")
    answer_all(rehearsal)
    now = rehearsal.now
    assert isinstance(now, Reviewing)
    assert now.answer.text == "x text"
    assert now.answer.followups == ((OBJECTION_QUESTION.second_turn, "x second"),)


def test_back_goes_through_the_steps_and_to_the_question_before() -> None:
    rehearsal = Rehearsal([ASKING_BACK, STORY_QUESTION], role="sdr")
    answer_all(rehearsal)
    rehearsal.next()
    rehearsal.reply("situation")
    assert asked(rehearsal) == "task"
    rehearsal.back()
    now = rehearsal.now
    assert isinstance(now, Asking)
    assert (now.step.name, now.text, now.first) == ("situation", "situation", True)
    rehearsal.back()
    assert isinstance(rehearsal.now, Reviewing)
    rehearsal.back()
    rehearsal.back()
    assert asked(rehearsal) == "text"
    assert rehearsal.index == 0


def test_a_retry_starts_from_the_words_of_the_last_try() -> None:
    rehearsal = Rehearsal([STORY_QUESTION], role="sdr")
    answer_all(rehearsal, "first")
    rehearsal.retry()
    now = rehearsal.now
    assert isinstance(now, Asking)
    assert (now.number, now.text, now.first) == (2, "first situation", True)


def test_skip_leaves_the_question_and_back_returns_to_it() -> None:
    rehearsal = Rehearsal([STORY_QUESTION, ASKING_BACK], role="sdr")
    rehearsal.skip()
    assert rehearsal.index == 1
    assert rehearsal.tries[0].skipped
    rehearsal.back()
    assert (rehearsal.index, rehearsal.tries[0].skipped, asked(rehearsal)) == (0, False, "situation")


def test_in_one_go_keeps_what_was_typed() -> None:
    rehearsal = Rehearsal([STORY_QUESTION], role="sdr")
    rehearsal.reply("Two years ago")
    rehearsal.reply("win the account")
    rehearsal.in_one_go()
    now = rehearsal.now
    assert isinstance(now, Asking)
    assert (now.step.name, now.text) == ("text", "Two years ago\nwin the account")
    rehearsal.reply("All of it.")
    assert isinstance(rehearsal.now, Reviewing)
    assert rehearsal.answer().text == "All of it."
    assert rehearsal.answer().parts is None


def test_a_follow_up_is_asked_once_and_kept_with_its_question() -> None:
    rehearsal = Rehearsal([ASKING_BACK], role="sdr")
    answer_all(rehearsal)
    rehearsal.ask_more("Why that one?")
    assert asked(rehearsal) == FOLLOW_UP
    rehearsal.reply("Because.")
    now = rehearsal.now
    assert isinstance(now, Reviewing)
    assert now.asked == ("Why that one?",)
    assert now.answer.followups == (("Why that one?", "Because."),)


def test_a_follow_up_may_be_left_unanswered() -> None:
    rehearsal = Rehearsal([ASKING_BACK], role="sdr")
    answer_all(rehearsal)
    for leave in (rehearsal.skip, rehearsal.back, lambda: rehearsal.reply(" ")):
        rehearsal.ask_more("Why?")
        leave()
        assert isinstance(rehearsal.now, Reviewing)
    assert rehearsal.answer().followups == ()


def test_restoring_puts_the_cursor_where_it_was() -> None:
    rehearsal = Rehearsal([ASKING_BACK, STORY_QUESTION], role="sdr", index=1)
    rehearsal.restore({"situation": "There", "task": ""}, {"action": "I was typ"})
    now = rehearsal.now
    assert isinstance(now, Asking)
    assert (now.step.name, now.text) == ("action", "I was typ")


def test_restoring_a_free_answer_stays_free() -> None:
    rehearsal = Rehearsal([STORY_QUESTION], role="sdr")
    rehearsal.restore({"situation": "There"}, {"text": "There and then"})
    now = rehearsal.now
    assert isinstance(now, Asking)
    assert (now.step.name, now.text) == ("text", "There and then")


def test_it_ends_after_the_last_question() -> None:
    rehearsal = Rehearsal([ASKING_BACK], role="sdr")
    answer_all(rehearsal)
    rehearsal.next()
    assert rehearsal.now is None


MOVES = st.lists(st.sampled_from(["reply", "skip", "back", "retry", "next", "more", "free", "fill"]), max_size=60)


@given(MOVES)
def test_no_sequence_of_moves_loses_its_way(moves: list[str]) -> None:
    """Whatever is pressed, there is always something due until the end, and replies never vanish from a done try."""
    rehearsal = Rehearsal([STORY_QUESTION, OBJECTION_QUESTION, ASKING_BACK], role="sdr")
    for move in moves:
        now = rehearsal.now
        if now is None:
            break
        asking: dict[str, Callable[[], None]] = {
            "reply": lambda: rehearsal.reply("words"),
            "skip": rehearsal.skip,
            "free": rehearsal.in_one_go,
            "fill": lambda: rehearsal.fill({"text": "words"}),
        }
        reviewing: dict[str, Callable[[], None]] = {
            "retry": rehearsal.retry,
            "next": rehearsal.next,
            "more": lambda: rehearsal.ask_more("And?"),
        }
        assert isinstance(now, Asking) or rehearsal.current.replies
        (asking if isinstance(now, Asking) else reviewing).get(move, rehearsal.back)()
        assert 0 <= rehearsal.index <= 3
