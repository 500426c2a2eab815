"""Jobs, the plan, own questions and ticks come back as they were kept; data of the first version opens."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ae_prep.errors import UserError
from ae_prep.model import Application, Interview, OwnQuestion, Plan, Product
from ae_prep.store import Journal
from ae_prep.store.columns import noun_to_values, values_to_noun
from ae_prep.store.connection import FILE_NAME
from ae_prep.store.migrations import MIGRATIONS

OpenJournal = Callable[[], Journal]
TEXT = st.text(st.characters(exclude_categories=["Cs"]))
TIMES = st.none() | st.times().map(lambda at: at.replace(microsecond=0))
NUMBERS = st.none() | st.integers(0, 1440)
INTERVIEWS = st.builds(
    Interview,
    on=st.none() | st.dates(),
    at=TIMES,
    zone=TEXT,
    own_zone=TEXT,
    minutes=NUMBERS,
    channel=TEXT,
    number=TEXT,
    caller=TEXT,
    link=TEXT,
    tool=TEXT,
    fallback=TEXT,
    address=TEXT,
    entrance=TEXT,
    contact=TEXT,
    travel=NUMBERS,
    buffer=NUMBERS,
)
PRODUCTS = st.builds(
    Product,
    name=TEXT,
    industry=TEXT,
    competitor=TEXT,
    customer=TEXT,
    facts=st.lists(TEXT, max_size=3).map(tuple),
    limit=TEXT,
    ask_whom=TEXT,
)
JOBS = st.builds(
    Application,
    candidate=TEXT,
    company=TEXT,
    role=TEXT,
    interview=INTERVIEWS,
    variant=TEXT,
    culture=TEXT,
    evidence=TEXT,
    applied_on=st.none() | st.dates(),
    product=PRODUCTS,
    closed=st.booleans(),
)
PLANS = st.builds(Plan, mentor=TEXT, learn_from=TEXT, book=TEXT, honesty=TEXT, review_on=st.none() | st.dates())
ONE_JOURNAL = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@ONE_JOURNAL
@given(JOBS, JOBS, PLANS)
def test_every_field_comes_back(
    journal: Journal, now: datetime, job: Application, changed: Application, plan: Plan
) -> None:
    number = journal.add_application(job, now=now)
    assert journal.application() == job
    journal.save_application(replace(changed, id=number), now=now)
    assert journal.application() == changed
    assert journal.application().id == number
    journal.save_plan(plan, now=now)
    assert journal.plan() == plan


def test_a_field_of_a_later_version_is_left_out() -> None:
    interview = Interview(date(2026, 3, 1), time(9, 5), "Asia/Jakarta", travel=0)
    assert values_to_noun(Interview, {**noun_to_values(interview), "dress": "batik"}) == interview


def test_one_of_several_is_current(open_journal: OpenJournal, now: datetime) -> None:
    journal = open_journal()
    first = journal.add_application(Application(company="Acme"), now=now)
    second = journal.add_application(Application(company="Beta"), now=now)
    assert journal.application().id == second
    journal.use_application(first)
    journal.save_application(Application(company="Acme Ltd"), now=now)
    again = open_journal()
    assert [job.company for job in again.applications()] == ["Acme Ltd", "Beta"]
    assert again.application().id == first
    again.use_application(None)
    assert again.application() == Application()


def test_without_a_current_job_the_candidate_keeps_the_name(journal: Journal, now: datetime) -> None:
    journal.add_application(Application("Rina", "Acme"), now=now)
    journal.use_application(None)
    assert journal.application() == Application("Rina")


def test_the_first_version_s_application_is_current_and_whole(home: Path, open_journal: OpenJournal) -> None:
    home.mkdir()
    with closing(sqlite3.connect(home / FILE_NAME, isolation_level=None)) as database:
        for statement in MIGRATIONS[0]:
            database.execute(statement)
        database.execute("PRAGMA user_version = 1")
        row = (1, "Rina", "Ändern & Co", "ae", "2026-04-02", "2026-03-01T09:30:00.000250+00:00")
        database.execute("INSERT INTO applications VALUES (?, ?, ?, ?, ?, ?)", row)
    journal = open_journal()
    assert journal.application() == Application("Rina", "Ändern & Co", "ae", Interview(date(2026, 4, 2)))
    assert journal.application().id == 1
    assert journal.plan() == Plan()
    assert journal.questions(1) == []


def test_questions_of_a_job_and_of_every_interview(journal: Journal, now: datetime) -> None:
    acme = journal.add_application(Application(company="Acme"), now=now)
    beta = journal.add_application(Application(company="Beta"), now=now)
    own = journal.add_question(OwnQuestion("Why Acme?", acme), now=now)
    shared = journal.add_question(OwnQuestion("Why sales?"), now=now)
    assert [(q.text, q.id, q.application) for q in journal.questions(acme)] == [
        ("Why Acme?", own, acme),
        ("Why sales?", shared, None),
    ]
    assert [q.id for q in journal.questions(beta)] == [shared]
    assert [q.id for q in journal.questions(None)] == [shared]


def test_earlier_wordings_and_removed_questions_are_remembered(journal: Journal, now: datetime) -> None:
    number = journal.add_question(OwnQuestion("Why?"), now=now)
    journal.save_question(number, "Why now?", now=now)
    journal.save_question(number, "Why now?", now=now)
    assert [q.text for q in journal.questions(None)] == ["Why now?"]
    journal.remove_question(number, now=now)
    assert journal.questions(None) == []
    assert sorted(q.text for q in journal.questions(None, removed=True)) == ["Why now?", "Why?"]


def test_ticks_are_remembered_for_a_job_or_for_good(journal: Journal, now: datetime) -> None:
    acme = journal.add_application(Application(company="Acme"), now=now)
    beta = journal.add_application(Application(company="Beta"), now=now)
    for _twice in range(2):
        journal.set_tick("camera-tried", acme, True, now=now)
        journal.set_tick("findable", None, True, now=now)
    assert journal.ticks(acme) == {"camera-tried", "findable"}
    assert journal.ticks(beta) == {"findable"}
    journal.set_tick("camera-tried", acme, False, now=now)
    journal.set_tick("findable", None, False, now=now)
    assert journal.ticks(acme) == frozenset()


@pytest.mark.parametrize("field", ["company", "evidence"])
def test_half_a_character_is_refused_and_nothing_is_kept(journal: Journal, now: datetime, field: str) -> None:
    with pytest.raises(UserError, match="half of a broken character"):
        journal.add_application(Application(**{field: "half\ud83d"}), now=now)  # type: ignore[arg-type]
    assert journal.applications() == []
