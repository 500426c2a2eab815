"""Several processes, and processes that die: nothing saved is lost, and nobody is offered another one's session."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from subprocess import Popen

import pytest

from ae_prep.model import Question
from ae_prep.store import Journal, StoreError

OpenJournal = Callable[[], Journal]
Spawn = Callable[..., Popen[str]]


def said(child: Popen[str]) -> str:
    assert child.stdout is not None
    return child.stdout.readline().strip()


def integrity(home: Path) -> str:
    with closing(sqlite3.connect(home / "ae-prep.db")) as database:
        return str(database.execute("PRAGMA integrity_check").fetchone()[0])


def test_killed_in_the_middle_of_writing_nothing_saved_is_lost(
    spawn: Spawn, open_journal: OpenJournal, home: Path
) -> None:
    for lines in (1, 23, 160):
        child = spawn("loop")
        last = ""
        for _ in range(lines):
            last = said(child)
        child.kill()
        rest = child.communicate()[0].split()
        acknowledged = int((rest or [last])[-1])

        journal = open_journal()
        offered = journal.unfinished()
        assert offered is not None
        resumed = journal.resume(offered.id)
        assert resumed is not None
        assert resumed.open is not None
        replies = resumed.open.replies
        # The one being written when the process died is there whole or not at all.
        assert len(replies) in (acknowledged + 1, acknowledged + 2)
        assert all(replies[f"part {number}"] == f"{number} " * 400 for number in range(len(replies)))
        draft = resumed.open.drafts["draft"]
        assert draft in {f"{number} " * 400 for number in (acknowledged, acknowledged + 1)}
        journal.close()
    assert integrity(home) == "ok"


def test_a_session_in_use_is_offered_to_nobody_until_its_process_dies(spawn: Spawn, open_journal: OpenJournal) -> None:
    child = spawn("hold")
    assert said(child) == "held"
    journal = open_journal()
    assert journal.unfinished() is None
    assert journal.resume(1) is None
    with pytest.raises(StoreError, match="Another ae-prep"):
        journal.hold(1)
    child.kill()
    child.wait()
    offered = journal.unfinished()
    assert offered is not None
    assert journal.resume(offered.id) is not None


def test_the_newest_free_session_is_offered(
    spawn: Spawn, open_journal: OpenJournal, question: Question, now: datetime
) -> None:
    with open_journal() as first:
        session = first.start_session(role="ae", lang="en", answer_lang="en", banks=[], planned=[], now=now).id
        first.save_part(first.begin_attempt(session, question, now=now), "task", "t", now=now)
    child = spawn("hold")
    assert said(child) == "held"
    offered = open_journal().unfinished()
    assert offered is not None
    assert offered.id == session


def test_a_session_is_offered_once_something_is_in_it_and_no_more_when_finished(
    open_journal: OpenJournal, home: Path, question: Question, now: datetime
) -> None:
    mine, other = open_journal(), open_journal()
    session = mine.start_session(role="ae", lang="en", answer_lang="en", banks=[], planned=[], now=now).id
    attempt = mine.begin_attempt(session, question, now=now)
    assert other.unfinished() is None
    mine.save_draft(attempt, "task", "t", now=now)
    assert other.unfinished() is None
    mine.close()
    offered = other.unfinished()
    assert offered is not None
    other.finish_session(offered.id, now=now)
    assert other.unfinished() is None
    assert list((home / "locks").iterdir()) == []


def test_skipping_counts_as_something(open_journal: OpenJournal, question: Question, now: datetime) -> None:
    with open_journal() as journal:
        session = journal.start_session(role="ae", lang="en", answer_lang="en", banks=[], planned=[], now=now).id
        journal.finish_attempt(journal.begin_attempt(session, question, now=now), "skipped", now=now)
    assert open_journal().unfinished() is not None


def test_two_processes_at_once_do_each_other_no_harm(spawn: Spawn, open_journal: OpenJournal, home: Path) -> None:
    children = [spawn("add", "120") for _ in range(2)]
    assert [child.wait() for child in children] == [0, 0]
    assert [len(attempt.answer.parts or {}) for attempt in open_journal().attempts()] == [120, 120]
    assert integrity(home) == "ok"


@pytest.mark.parametrize("race", range(4))
def test_the_first_start_of_several_processes_at_once_makes_one_file(
    spawn: Spawn, open_journal: OpenJournal, race: int
) -> None:
    children = [spawn("race") for _ in range(4 + race)]
    assert {said(child) for child in children} == {"ready"}
    for child in children:
        assert child.stdin is not None
        child.stdin.write("go\n")
        child.stdin.flush()
    assert {child.wait() for child in children} == {0}
    assert len(open_journal().attempts()) == len(children)


def test_a_full_disk_is_reported_and_the_same_call_works_once_there_is_room(spawn: Spawn) -> None:
    child = spawn("full")
    output, _ = child.communicate()
    assert child.returncode == 0
    first, second, result = output.splitlines()
    assert first == second == "The disk reported an error."
    failed_at, kept = json.loads(result)
    assert failed_at > 0
    assert kept == {"before": "kept"} | {f"part {number}": "y" * 3000 for number in range(failed_at + 1)}


def test_the_lock_library_is_imported_only_when_something_is_saved(spawn: Spawn) -> None:
    output, _ = spawn("modules").communicate()
    assert json.loads(output) == [False, False, True]
