"""The same question in other words is found, a different one in the same words is not, and no bank makes it slow."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ae_prep.banks.library import builtin_dir, load
from ae_prep.banks.similar import THRESHOLD, likeness, near
from ae_prep.banks.wording import words
from ae_prep.model import Question

PAIRS: dict[str, dict[str, list[list[str]]]] = json.loads(
    (Path(__file__).parent / "same_questions.json").read_text(encoding="utf-8")
)


def question(text: str, lang: str = "en", **values: object) -> Question:
    plain = Question("q-a-1", "a", lang, "Title", text, "behavioural", ("sdr",), 1)
    return replace(plain, **values)  # type: ignore[arg-type]


def found(*texts: str, lang: str = "en", skip: int = 0) -> list[tuple[int, int]]:
    return [(n.place, n.earlier) for n in near([question(text, lang) for text in texts], skip)]


def share(lang: str, which: str) -> float:
    """The share of the pairs in the data that are taken for the same question."""
    pairs = PAIRS[lang][which]
    return sum(found(*pair, lang=lang) == [(1, 0)] for pair in pairs) / len(pairs)


@cache
def builtin(lang: str) -> Sequence[Question]:
    files = sorted(path for path in builtin_dir().glob("*.md") if "." not in path.stem)
    return [question for path in files for question in load(path, lang, None).questions]


@pytest.mark.parametrize("lang", ["en", "id"])
def test_most_questions_asked_again_in_other_words_are_found(lang: str) -> None:
    assert len(PAIRS[lang]["same"]) >= 24
    assert share(lang, "same") >= 0.92


@pytest.mark.parametrize("lang", ["en", "id"])
def test_hardly_any_different_question_is_taken_for_the_same(lang: str) -> None:
    assert len(PAIRS[lang]["different"]) >= 10
    assert share(lang, "different") <= 0.1


@pytest.mark.parametrize("lang", ["en", "id"])
def test_no_two_questions_of_the_built_in_banks_are_near(lang: str) -> None:
    questions = builtin(lang)
    assert len(questions) >= 173
    assert [(questions[n.place].id, questions[n.earlier].id) for n in near(questions)] == []


def test_the_earlier_one_that_is_most_alike_is_named() -> None:
    texts = (
        "Tell me about an angry customer.",
        "How do you prepare for a demo of our product?",
        "Tell me about an angry customer you called at night.",
        "Describe the angry client whom you phoned at night.",
    )
    assert found(*texts)[-1] == (3, 2)


def test_order_and_punctuation_do_not_matter() -> None:
    text = "Which leads do you call first, and how do you decide?"
    backwards = " ".join(reversed(text.upper().split()))
    assert found(text, backwards) == [(1, 0)]
    assert found(text, "***", "…", "") == []


def test_what_stands_first_is_only_compared_with() -> None:
    text = "Tell me about an angry customer."
    assert found(text, text, text, skip=2) == [(2, 0)]


def test_funnels_with_other_numbers_are_different_exercises() -> None:
    text = "How many people must the team contact a day?"
    one, other = (question(text, inputs={"goal": goal}) for goal in ("$1", "$2"))
    assert not list(near([one, other]))
    assert list(near([one, one]))


def test_objections_with_other_words_of_the_prospect_are_different() -> None:
    text = "The prospect has listened to you for two minutes on the telephone and now interrupts. Answer."
    one, again, other = (
        question(text, prospect=said)
        for said in ("Your price is too high.", "That price of yours is high.", "Send me an email with some slides.")
    )
    assert [(n.place, n.earlier) for n in near([one, other, again])] == [(2, 0)]
    assert not list(near([question(text), one]))


@pytest.mark.parametrize(
    ("one", "other", "lang"),
    [
        ("customers", "client", "en"),
        ("closing", "closed", "en"),
        ("companies", "firm", "en"),
        ("an account executive", "the AE", "en"),
        ("menolak", "penolakan", "id"),
        ("pelanggannya", "klien", "id"),
        ("menelepon", "telepon", "id"),
        ("perusahaan", "kantor", "id"),
    ],
)
def test_forms_of_a_word_and_words_for_the_same_are_one(one: str, other: str, lang: str) -> None:
    if "executive" in one:
        assert words("account manager", lang) != words(one, lang)
    else:
        assert words(one, lang) == words(other, lang)


@given(st.text(max_size=200), st.sampled_from(["en", "id"]))
def test_any_text_is_like_itself(text: str, lang: str) -> None:
    own = words(text, lang)
    assert likeness(own, own) == (len(own) / (len(own) + 0.5) if own else 0.0)
    assert found(text, text, lang=lang) == ([(1, 0)] if own else [])


@given(st.lists(st.lists(st.sampled_from("abcdefghij"), min_size=1, max_size=8).map(" x".join), max_size=12))
def test_nothing_is_missed_that_comparing_all_with_all_would_find(texts: list[str]) -> None:
    sets = [words(text, "en") for text in texts]
    expected = []
    for place, own in enumerate(sets):
        best = max((likeness(own, other), -earlier) for earlier, other in enumerate([*sets[:place], frozenset()]))
        if best[0] >= THRESHOLD:
            expected.append((place, -best[1]))
    assert found(*texts) == expected


def test_time_grows_with_the_number_of_questions_only() -> None:
    chance = random.Random(7)
    vocabulary = [word for question in builtin("en") for word in question.text.split()]
    banks: dict[str, Callable[[int], str]] = {
        "random": lambda n: " ".join(chance.choice(vocabulary) for _ in range(25)),
        "numbered": lambda n: f"{builtin('en')[n % 173].text} {n}",
        "all the same": lambda n: "Tell me about the customer who stopped answering.",
        "few words": lambda n: " ".join(f"w{chance.randrange(300)}q" for _ in range(100)),
    }
    for name, text in banks.items():
        questions = [question(text(n)) for n in range(4000)]
        started = time.process_time()
        count = len(list(near(questions)))
        assert time.process_time() - started < 10, name
        assert name not in ("numbered", "all the same") or count > 3000
