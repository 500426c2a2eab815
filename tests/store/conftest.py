"""A journal in a temporary folder, a question to answer, and processes to do harm with."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ae_prep.model import Answer, FollowUp, Question
from ae_prep.store import Journal

WRITER = Path(__file__).with_name("writer.py")
Spawn = Callable[..., "subprocess.Popen[str]"]


def answer_of(
    question: Question, replies: Mapping[str, str], followups: Sequence[tuple[str, str]], *, role: str
) -> Answer:
    """The plainest answer: every reply is a part."""
    return Answer(parts=dict(replies), question_id=question.id, role=role, followups=tuple(followups))


@pytest.fixture
def now() -> datetime:
    return datetime(2026, 3, 1, 9, 30, 0, 250, tzinfo=UTC)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def question() -> Question:
    return Question(
        id="q-sdr-emp-01",
        bank="sdr",
        lang="en",
        title="The complaint behind the complaint",
        text="Tell me about a call.",
        kind="behavioural",
        roles=("sdr", "any"),
        level=2,
        followups=(FollowUp("How much did you speak?", "listening-absent"),),
    )


@pytest.fixture
def open_journal(home: Path) -> Iterator[Callable[[], Journal]]:
    """Open the journal of ``home``, as often as wanted; all are closed in the end."""
    with ExitStack() as stack:
        yield lambda: stack.enter_context(Journal.open(home, answer_of=answer_of))


@pytest.fixture
def journal(open_journal: Callable[[], Journal]) -> Journal:
    return open_journal()


@pytest.fixture
def session(journal: Journal, now: datetime) -> int:
    planned = [("sdr", "q-sdr-emp-01"), ("sdr", "q-sdr-cur-01")]
    return journal.start_session(
        role="sdr", lang="id", answer_lang="en", banks=["sdr", "any"], planned=planned, now=now
    ).id


@pytest.fixture
def attempt(journal: Journal, session: int, question: Question, now: datetime) -> int:
    return journal.begin_attempt(session, question, now=now)


@pytest.fixture
def spawn(home: Path) -> Iterator[Spawn]:
    """Start ``writer.py`` with the home folder and arguments as another process; none outlives the test."""
    children: list[subprocess.Popen[str]] = []

    def start(*arguments: str, folder: Path = home) -> subprocess.Popen[str]:
        command = [sys.executable, "-W", "error", str(WRITER), str(folder), *arguments]
        child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        children.append(child)
        return child

    yield start
    for child in children:
        child.kill()
        child.communicate()
