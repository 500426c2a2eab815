"""Which questions are chosen, from the banks that come with the program."""

from __future__ import annotations

import pytest

from ae_prep.banks import library
from ae_prep.model import ASK, LOGISTICS, Question
from ae_prep.practice.followup import choose
from ae_prep.practice.select import for_role, is_common, plan
from tests.practice.samples import STORY_QUESTION
from tests.review_samples import finding


@pytest.fixture(scope="module")
def sdr() -> list[Question]:
    banks = [library.load(library.builtin_dir() / f"{name}.md", "en", None) for name in ("sdr", "any")]
    return for_role([q for bank in banks for q in bank.questions], "sdr")


@pytest.mark.parametrize("count", [1, 2, 3, 5, 8, 12, 30])
def test_as_many_as_asked_for_and_none_twice(sdr: list[Question], count: int) -> None:
    chosen = plan(sdr, count)
    assert len(chosen) == len({q.id for q in chosen}) == count


def test_more_than_there_are_gives_all_but_forms(sdr: list[Question]) -> None:
    chosen = plan(sdr, 500)
    assert {q.id for q in chosen} == {q.id for q in sdr if q.kind != LOGISTICS}


def test_an_interview_in_small(sdr: list[Question]) -> None:
    """It opens with a common question, ends with questions back, and spreads over skills."""
    chosen = plan(sdr, 8)
    assert [is_common(q) for q in chosen[:3]] == [True] * 3
    assert chosen[-1].kind == ASK
    skills = [q.skill for q in chosen if q.skill]
    assert len(set(skills)) >= 4


def test_what_was_answered_comes_last(sdr: list[Question]) -> None:
    first = plan(sdr, 5)
    second = plan(sdr, 5, answered={(q.bank, q.id) for q in first})
    assert not {q.id for q in first} & {q.id for q in second}


def test_one_skill_by_level(sdr: list[Question]) -> None:
    chosen = plan(sdr, 3, skill="sdr-rel")
    assert {q.skill for q in chosen} == {"sdr-rel"}
    assert [q.level for q in chosen] == sorted(q.level for q in chosen)


def test_the_follow_up_goes_for_what_is_missing() -> None:
    found = [finding("hedged", fix="Say it plainly."), finding("role-unclear"), finding("result-unmeasured")]
    assert choose(STORY_QUESTION, found, ()) == "What was your own part?"


def test_without_a_matching_one_the_finding_asks_itself() -> None:
    found = [finding("claim-unbacked", fix="Which event proves it?")]
    assert choose(STORY_QUESTION, found, ()) == "Which event proves it?"


def test_nothing_is_asked_twice_and_the_end_is_the_end() -> None:
    asked: list[str] = []
    while (question := choose(STORY_QUESTION, [finding("role-unclear")], asked)) is not None:
        asked.append(question)
    assert asked == ["What was your own part?", "Whom did you ask?", "What came of it?"]
