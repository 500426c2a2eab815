"""Several processes for long input: order is kept, memory is bounded, and nobody is left behind.

Each worker has a pipe of its own and one piece at a time: it is only written to while it waits, so that nobody can
wait for the other for ever.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, NamedTuple

from ae_prep.cli import app
from ae_prep.cli.app import App, _
from ae_prep.cli.checking.inputs import Piece, Trouble
from ae_prep.cli.checking.outcome import Outcome, Report, outcome, outcomes
from ae_prep.errors import UserError

#: Bytes of lines that are handed over together, and input that is too short to start a process for.
LOT, SHORT = 64 * 1024, 512 * 1024


class Done(NamedTuple):
    """What came of a piece, and how many bytes it had."""

    outcomes: tuple[Outcome, ...]
    size: int


class _Worker(NamedTuple):
    process: BaseProcess
    pipe: Connection


def processors() -> int:
    """How many processors this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def judged(pieces: Iterable[Piece | Trouble], report: Report, jobs: int) -> Iterator[Done]:
    """What comes of ``pieces``, in their order, by ``jobs`` processes; where there is little to do, by this one."""
    first: list[Piece | Trouble] = []
    rest = iter(pieces)
    size = 0
    for piece in rest:
        first.append(piece)
        size += piece.size if isinstance(piece, Piece) else 0
        if size > SHORT:
            break
    else:
        for piece in first:
            yield here(piece, report)
        return
    yield from _shared(_chained(first, rest), report, jobs)


def here(piece: Piece | Trouble, report: Report) -> Done:
    """What comes of one piece, in this process."""
    if isinstance(piece, Trouble):
        return Done((outcome(piece, report),), 0)
    return Done(tuple(outcomes(piece, report)), piece.size)


def _chained(first: list[Piece | Trouble], rest: Iterator[Piece | Trouble]) -> Iterator[Piece | Trouble]:
    while first:
        yield first.pop(0)
    yield from rest


def _shared(pieces: Iterator[Piece | Trouble], report: Report, jobs: int) -> Iterator[Done]:
    idle = deque(_start(report) for _number in range(jobs))
    workers = list(idle)
    #: What is being worked on, oldest first; a piece without a worker is done.
    waiting: deque[tuple[_Worker | None, Done | None]] = deque()
    try:
        for piece in pieces:
            if isinstance(piece, Trouble):
                waiting.append((None, here(piece, report)))
                continue
            while not idle:
                yield _receive(waiting.popleft(), idle)
            worker = idle.popleft()
            _send(worker, piece)
            waiting.append((worker, None))
        while waiting:
            yield _receive(waiting.popleft(), idle)
    finally:
        for worker in workers:
            worker.process.terminate()
        for worker in workers:
            worker.process.join()
            worker.pipe.close()


def _start(report: Report) -> _Worker:
    # A copy of this process starts at once; where there is no such thing, a new one reads the program again.
    context: Any = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_work, args=(theirs, ours, report, app.current), daemon=True)
    process.start()
    theirs.close()
    return _Worker(process, ours)


def _work(pipe: Connection, other_end: Connection, report: Report, current: App) -> None:
    """What a worker does until it is ended; Ctrl-C is for the main process, which then ends all of them."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    other_end.close()
    app.current = current
    while True:
        try:
            piece = pipe.recv()
        except EOFError:  # the main process is gone
            return
        try:
            answer: Done | str = here(piece, report)
        except Exception as error:
            answer = f"{type(error).__name__}: {error}"
        pipe.send(answer)


def _send(worker: _Worker, piece: Piece) -> None:
    try:
        worker.pipe.send(piece)
    except OSError as error:
        raise _crashed(worker) from error


def _receive(waited: tuple[_Worker | None, Done | None], idle: deque[_Worker]) -> Done:
    worker, done = waited
    if done is not None or worker is None:
        return done or Done((), 0)
    try:
        answer = worker.pipe.recv()
    except (EOFError, OSError) as error:
        raise _crashed(worker) from error
    if not isinstance(answer, Done):
        raise _failed(str(answer))
    idle.append(worker)
    return answer


def _crashed(worker: _Worker) -> UserError:
    worker.process.join(1)
    code = worker.process.exitcode
    return _failed(_("it ended with code {code}", code=code) if code is not None else _("it does not answer"))


def _failed(reason: str) -> UserError:
    return UserError(
        _("A worker process failed: {reason}.", reason=reason),
        hint=_("What was printed so far holds; run it again with --jobs 1 to see where it happens."),
    )
