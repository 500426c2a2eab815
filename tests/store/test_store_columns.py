"""Round trips: whatever is typed, and every field of a question."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ae_prep.model import Answer, FollowUp, Question, RedFlag
from ae_prep.store import Journal
from ae_prep.store.columns import question_to_text, text_to_question, text_to_time, time_to_text

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
TEXTS = st.lists(TEXT, max_size=3).map(tuple)
RULE = st.none() | TEXT
QUESTIONS = st.builds(
    Question,
    id=TEXT,
    bank=TEXT,
    lang=st.sampled_from(["en", "id"]),
    title=TEXT,
    text=TEXT,
    kind=TEXT,
    roles=TEXTS,
    level=st.integers(1, 3),
    skill=RULE,
    variants=TEXTS,
    origin=st.sampled_from(["article", "extension"]),
    sources=TEXTS,
    needs=TEXTS,
    rules_off=TEXTS,
    hint=TEXT,
    followups=st.lists(st.builds(FollowUp, TEXT, RULE), max_size=3).map(tuple),
    strong=TEXTS,
    red_flags=st.lists(st.builds(RedFlag, TEXT, RULE), max_size=3).map(tuple),
    theme=RULE,
    prospect=TEXT,
    second_turn=TEXT,
    inputs=st.dictionaries(TEXT, TEXT, max_size=3).map(MappingProxyType),
    key=st.lists(TEXTS, max_size=3).map(tuple),
    depends=st.booleans(),
    line=st.integers(0, 9999),
)


@given(QUESTIONS)
def test_a_question_comes_back_whole(question: Question) -> None:
    assert text_to_question(question_to_text(question)) == question


def test_a_field_of_a_later_version_is_left_out(question: Question) -> None:
    text = question_to_text(question)
    assert text_to_question(text[:-1] + ', "mood": "blue"}') == question


def test_a_question_of_an_earlier_version_gets_the_defaults(question: Question) -> None:
    text = question_to_text(question).replace(', "theme": null', "").replace(', "depends": false', "")
    assert "theme" not in text
    assert text_to_question(text) == question


@given(st.datetimes(datetime(1970, 1, 2), datetime(2200, 1, 1), timezones=st.timezones()))  # noqa: DTZ001 - bounds are naive
def test_a_time_comes_back_as_the_same_moment(moment: datetime) -> None:
    assert text_to_time(time_to_text(moment)) == moment.astimezone(UTC)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journal]:
    def all_replies(question: Question, replies: object, followups: object, *, role: str) -> Answer:
        assert isinstance(replies, dict)
        assert isinstance(followups, tuple)
        return Answer(parts=replies, role=role, question_id=question.id, followups=followups)

    with Journal.open(tmp_path_factory.mktemp("round-trip") / "home", answer_of=all_replies) as journal:
        yield journal


@given(
    st.dictionaries(TEXT, TEXT, max_size=3),
    st.dictionaries(TEXT, TEXT, max_size=2),
    st.dictionaries(TEXT, TEXT, max_size=2),
)
def test_every_text_comes_back_as_it_was_typed(
    shared: Journal, parts: dict[str, str], followups: dict[str, str], drafts: dict[str, str]
) -> None:
    now = datetime(2026, 3, 1, tzinfo=UTC)
    asked = Question(id="q-1", bank="b", lang="en", title="T", text="Q", kind="ask", roles=("any",), level=1)
    session = shared.start_session(role="any", lang="en", answer_lang="en", banks=[], planned=[], now=now).id
    attempt = shared.begin_attempt(session, asked, now=now)
    for name, text in parts.items():
        shared.save_part(attempt, name, text, now=now)
    for name, text in drafts.items():
        shared.save_draft(attempt, name, text, now=now)
    for name, text in followups.items():
        shared.save_followup(attempt, name, text, now=now)
    resumed = shared.resume(session)
    assert resumed is not None
    assert resumed.open is not None
    assert resumed.open.replies == parts
    assert list(resumed.open.replies) == list(parts)
    assert resumed.open.drafts == drafts
    assert resumed.open.attempt.answer.followups == tuple(followups.items())


@pytest.mark.parametrize(
    "text", ["", "\0", "a\0b\0", "e\u0301", "\r\n\t", "\ufeff", "\U0010ffff", "‮txt", "x" * 3_000_000]
)
def test_odd_texts_are_kept(journal: Journal, attempt: int, now: datetime, text: str) -> None:
    journal.save_part(attempt, "text", text, now=now)
    assert journal.attempts()[0].answer.parts == {"text": text}
