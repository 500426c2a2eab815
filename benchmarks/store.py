"""Keeping one part of an answer for good, against appending it to a file and calling fsync, on the same file system."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from _timing import Figure, arguments, medians, milliseconds, report

from ae_prep.model import Answer, Question
from ae_prep.store import Journal

GOAL = 1.2
PART = "We had 40 accounts that nobody had called since spring, so I started with the ones that once complained. " * 5
QUESTION = Question(
    id="q-01", bank="any", lang="en", title="T", text="Tell me.", kind="behavioural", roles=("any",), level=1
)


def answer_of(
    question: Question, replies: Mapping[str, str], followups: Sequence[tuple[str, str]], *, role: str
) -> Answer:
    """Not needed to write; the journal wants to know it to read."""
    return Answer(parts=replies, question_id=question.id, role=role, followups=tuple(followups))


def main() -> int:
    """Time both by turns and print the ratio."""
    options = arguments(__doc__ or "", rounds=400)
    with TemporaryDirectory(dir=options.folder) as folder:
        journal = Journal.open(Path(folder) / "home", answer_of=answer_of)
        plain = os.open(Path(folder) / "plain.txt", os.O_CREAT | os.O_APPEND | os.O_WRONLY)
        now = datetime.now(UTC)
        session = journal.start_session(role="any", lang="en", answer_lang="en", banks=[], planned=[], now=now).id
        attempt = journal.begin_attempt(session, QUESTION, now=now)
        names = count()

        def keep() -> None:
            journal.save_part(attempt, f"part {next(names)}", PART, now=now)

        def append() -> None:
            os.write(plain, PART.encode())
            os.fsync(plain)

        took = medians({"keep": keep, "append": append}, rounds=options.rounds, warmups=20)
        os.close(plain)
        journal.close()
    how = f"{milliseconds(took['keep'])} against {milliseconds(took['append'])}, {options.rounds} turns each"
    figure = Figure("keep one part / append + fsync", GOAL, took["keep"] / took["append"], how)
    return report([figure], as_json=options.json)


if __name__ == "__main__":
    sys.exit(main())
