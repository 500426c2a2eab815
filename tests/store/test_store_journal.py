"""What is kept comes back: sessions, attempts, parts, drafts, follow-ups, the application."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from ae_prep.errors import UserError
from ae_prep.model import Application, Interview, Question
from ae_prep.store import Journal, StoreError, Summary

OpenJournal = Callable[[], Journal]


def test_a_session_comes_back_as_it_was_planned(journal: Journal, now: datetime) -> None:
    planned = [("any", "q-any-01"), ("sdr", "q-sdr-emp-01")]
    started = journal.start_session(
        role="sdr", lang="id", answer_lang="en", banks=("sdr", "any"), planned=planned, now=now
    )
    resumed = journal.resume(started.id)
    assert resumed is not None
    assert resumed.session == started
    assert resumed.open is None
    assert (started.role, started.lang, started.answer_lang) == ("sdr", "id", "en")
    assert started.banks == ("sdr", "any")
    assert started.planned == tuple(planned)
    assert (started.position, started.started_at, started.finished_at) == (0, now, None)


def test_an_interrupted_attempt_is_resumed_with_replies_and_drafts(
    open_journal: OpenJournal, question: Question, now: datetime
) -> None:
    first = open_journal()
    session = first.start_session(
        role="sdr", lang="en", answer_lang="en", banks=["sdr"], planned=[("sdr", question.id)], now=now
    ).id
    attempt = first.begin_attempt(session, question, now=now)
    first.save_part(attempt, "situation", "A bakery.", now=now)
    first.save_draft(attempt, "task", "Win th", now=now)
    first.save_draft(attempt, "task", "Win them", now=now)
    first.close()

    second = open_journal()
    offered = second.unfinished()
    assert offered is not None
    resumed = second.resume(offered.id)
    assert resumed is not None
    assert resumed.open is not None
    assert resumed.open.id == attempt
    assert resumed.open.attempt.question == question
    assert resumed.open.attempt.state == "open"
    assert resumed.open.replies == {"situation": "A bakery."}
    assert resumed.open.drafts == {"task": "Win them"}


def test_a_saved_part_takes_the_place_of_its_draft_only(
    journal: Journal, session: int, attempt: int, now: datetime
) -> None:
    journal.save_draft(attempt, "situation", "s", now=now)
    journal.save_draft(attempt, "task", "t", now=now)
    journal.save_part(attempt, "situation", "S.", now=now)
    resumed = journal.resume(session)
    assert resumed is not None
    assert resumed.open is not None
    assert resumed.open.drafts == {"task": "t"}


def test_position_moves_behind_finished_questions_and_never_back(
    journal: Journal, session: int, question: Question, now: datetime
) -> None:
    other = replace(question, id="q-sdr-cur-01")
    unplanned = replace(question, id="q-sdr-rel-01")
    positions = []
    for asked in (question, unplanned, other, question):
        journal.finish_attempt(journal.begin_attempt(session, asked, now=now), "skipped", now=now)
        resumed = journal.resume(session)
        assert resumed is not None
        assert resumed.open is None
        positions.append(resumed.session.position)
    assert positions == [1, 1, 2, 2]


def test_a_session_is_finished_once(journal: Journal, session: int, now: datetime) -> None:
    for moment in (now, now + timedelta(days=1)):
        journal.finish_session(session, now=moment)
    resumed = journal.resume(session)
    assert resumed is not None
    assert resumed.session.finished_at == now


def test_an_earlier_attempt_stays(journal: Journal, session: int, question: Question, now: datetime) -> None:
    for text in ("first", "second"):
        attempt = journal.begin_attempt(session, question, now=now)
        journal.save_part(attempt, "situation", text, now=now)
        journal.finish_attempt(attempt, "answered", now=now)
    kept = journal.attempts(question=question.id)
    assert [(a.number, a.answer.parts, a.state) for a in kept] == [
        (1, {"situation": "first"}, "answered"),
        (2, {"situation": "second"}, "answered"),
    ]
    assert journal.latest() == kept[1:]


def test_a_part_saved_again_counts_and_the_earlier_wording_stays_in_the_file(
    journal: Journal, home: Path, attempt: int, now: datetime
) -> None:
    journal.save_part(attempt, "action", "I called.", now=now)
    journal.save_part(attempt, "action", "I called 40 people.", now=now)
    (kept,) = journal.attempts()
    assert kept.answer.parts == {"action": "I called 40 people."}
    with closing(sqlite3.connect(home / "ae-prep.db")) as connection:
        texts = connection.execute("SELECT text FROM parts ORDER BY id").fetchall()
    assert texts == [("I called.",), ("I called 40 people.",)]


def test_a_question_is_read_as_it_was_asked(journal: Journal, session: int, question: Question, now: datetime) -> None:
    journal.begin_attempt(session, question, now=now)
    journal.begin_attempt(session, replace(question, text="Reworded."), now=now)
    assert [a.question.text for a in journal.attempts()] == ["Tell me about a call.", "Reworded."]


def test_follow_ups_come_oldest_first_and_the_newest_answer_counts(
    journal: Journal, attempt: int, now: datetime
) -> None:
    journal.finish_attempt(attempt, "answered", now=now)
    for question, text in (("How much?", "40"), ("And then?", "11"), ("How much?", "41")):
        journal.save_followup(attempt, question, text, now=now)
    (kept,) = journal.attempts()
    assert kept.answer.followups == (("How much?", "41"), ("And then?", "11"))


def test_attempts_are_chosen_by_bank_role_session_and_state(
    journal: Journal, session: int, question: Question, now: datetime
) -> None:
    ae = journal.start_session(role="ae", lang="en", answer_lang="en", banks=["ae"], planned=[], now=now).id
    journal.begin_attempt(session, question, now=now)
    attempt = journal.begin_attempt(ae, replace(question, bank="ae"), now=now)
    journal.finish_attempt(attempt, "answered", now=now)
    assert [a.bank for a in journal.attempts()] == ["sdr", "ae"]
    for chosen in (
        journal.attempts(bank="ae"),
        journal.attempts(role="ae"),
        journal.attempts(session=ae),
        journal.attempts(state="answered"),
    ):
        assert [a.bank for a in chosen] == ["ae"]
    assert journal.attempts(bank="ae", role="sdr") == []
    assert journal.latest(role="ae")[0].number == 1


def test_the_home_screen_has_its_numbers(journal: Journal, session: int, question: Question, now: datetime) -> None:
    assert journal.summary() == Summary(questions=0, attempts=0, sessions=0, last_practised=None)
    later = now + timedelta(hours=2)
    for moment in (now, later):
        attempt = journal.begin_attempt(session, question, now=moment)
        journal.save_part(attempt, "task", "t", now=moment)
        journal.finish_attempt(attempt, "answered", now=moment)
    skipped = journal.begin_attempt(session, replace(question, id="q-2"), now=later)
    journal.finish_attempt(skipped, "skipped", now=later)
    journal.finish_session(session, now=later)
    assert journal.summary() == Summary(questions=1, attempts=2, sessions=1, last_practised=later)
    assert journal.last_answered() == {("sdr", question.id): later}


def test_the_application_is_kept(open_journal: OpenJournal, now: datetime) -> None:
    first = open_journal()
    assert first.application() == Application()
    first.save_application(Application("Rina", "Acme", "ae", Interview(date(2026, 4, 2))), now=now)
    changed = Application("Rina", "Ändern & Co", "sdr")
    first.save_application(changed, now=now)
    assert open_journal().application() == changed


def test_times_of_any_zone_are_kept_as_moments(journal: Journal, question: Question) -> None:
    jakarta = datetime(2026, 3, 1, 8, tzinfo=timezone(timedelta(hours=7)))
    session = journal.start_session(role="ae", lang="id", answer_lang="id", banks=[], planned=[], now=jakarta)
    assert session.started_at == jakarta
    assert session.started_at.tzinfo == UTC
    with pytest.raises(ValueError, match="zone"):
        journal.begin_attempt(session.id, question, now=datetime(2026, 3, 1))  # noqa: DTZ001 - the mistake tested
    assert journal.attempts() == []


def test_a_lone_surrogate_is_refused_with_its_place_and_nothing_is_written(
    journal: Journal, attempt: int, now: datetime
) -> None:
    with pytest.raises(UserError, match="Character 5 ") as caught:
        journal.save_part(attempt, "task", "half\ud83d", now=now)
    assert not isinstance(caught.value, StoreError)
    assert caught.value.hint
    assert journal.attempts()[0].answer.parts == {}
    journal.save_part(attempt, "task", "whole 😀", now=now)


def test_an_unknown_session_or_attempt_is_a_mistake_of_the_caller(journal: Journal, now: datetime) -> None:
    with pytest.raises(KeyError):
        journal.resume(7)
    with pytest.raises(KeyError):
        journal.save_part(7, "task", "t", now=now)
    with pytest.raises(sqlite3.IntegrityError):
        journal.begin_attempt(
            7, Question(id="q-1", bank="b", lang="en", title="", text="", kind="ask", roles=(), level=1), now=now
        )
