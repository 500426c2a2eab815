"""Another process at work: ``writer.py HOME (loop | hold | full | add COUNT | race | plain | modules)``."""

from __future__ import annotations

import json
import os
import resource
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from ae_prep.errors import UserError
from ae_prep.model import Answer, Question
from ae_prep.store import Journal, StoreError

NOW = datetime(2026, 3, 1, tzinfo=UTC)


def answer_of(
    question: Question, replies: Mapping[str, str], followups: Sequence[tuple[str, str]], *, role: str
) -> Answer:
    return Answer(parts=dict(replies), question_id=question.id, role=role, followups=tuple(followups))


def say(text: object) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def begin(journal: Journal) -> int:
    """A session with one open attempt at a question of its own."""
    question = Question(
        id=f"q-{os.getpid()}", bank="sdr", lang="en", title="T", text="Q", kind="mistake", roles=("sdr",), level=1
    )
    plan = [(question.bank, question.id)]
    session = journal.start_session(role="sdr", lang="en", answer_lang="en", banks=["sdr"], planned=plan, now=NOW)
    return journal.begin_attempt(session.id, question, now=NOW)


def loop(journal: Journal) -> None:
    """Save for ever, saying the number of each part once it is saved."""
    attempt = begin(journal)
    for number in count():
        journal.save_part(attempt, f"part {number}", f"{number} " * 400, now=NOW)
        journal.save_draft(attempt, "draft", f"{number} " * 400, now=NOW)
        say(number)


def hold(journal: Journal) -> None:
    """Save one part, say so, and sit there with the session."""
    journal.save_part(begin(journal), "situation", "mine", now=NOW)
    say("held")
    sys.stdin.read()


def add(journal: Journal, parts: int) -> None:
    """Save some parts."""
    attempt = begin(journal)
    for number in range(parts):
        journal.save_part(attempt, f"part {number}", "x" * 100, now=NOW)


def full(journal: Journal) -> None:
    """Fill the disk (files may not grow any further), be told so, make room and try the same again."""
    attempt = begin(journal)
    journal.save_part(attempt, "before", "kept", now=NOW)
    size = max(path.stat().st_size for path in journal_files())
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + 20_000, hard))
    saved = 0
    try:
        for saved in count():
            journal.save_part(attempt, f"part {saved}", "y" * 3000, now=NOW)
    except StoreError as error:
        say(error.message)
    try:
        journal.save_part(attempt, f"part {saved}", "y" * 3000, now=NOW)
    except StoreError as error:
        say(error.message)
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    journal.save_part(attempt, f"part {saved}", "y" * 3000, now=NOW)
    (kept,) = journal.attempts()
    say(json.dumps([saved, kept.answer.parts], default=dict))


def journal_files() -> list[Path]:
    return list(Path(sys.argv[1]).glob("ae-prep.db*"))


def plain() -> None:
    """Open without the rights of root, under a umask that forbids everything, and tell how it went."""
    if os.geteuid() == 0:
        os.seteuid(65534)
    os.umask(0o777)
    try:
        Journal.open(Path(sys.argv[1]), answer_of=answer_of).close()
        say("opened")
    except UserError as error:
        say(error.message)


def modules(journal: Journal) -> None:
    """Whether filelock is imported: at the start, with a question on screen, and once something is saved."""
    journal.unfinished()
    seen = ["filelock" in sys.modules]
    attempt = begin(journal)
    seen.append("filelock" in sys.modules)
    journal.save_draft(attempt, "situation", "s", now=NOW)
    say(json.dumps([*seen, "filelock" in sys.modules]))


if __name__ == "__main__":
    home, mode, *rest = sys.argv[1:]
    if mode == "race":
        say("ready")
        sys.stdin.readline()
        mode, rest = "add", ["2"]
    if mode == "plain":
        plain()
    else:
        with Journal.open(Path(home), answer_of=answer_of) as opened:
            if mode == "add":
                add(opened, int(rest[0]))
            else:
                {"loop": loop, "hold": hold, "full": full, "modules": modules}[mode](opened)
