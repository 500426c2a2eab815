"""Runs one program in a temporary folder, with bounds on its time and on what it may write there."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

_LOOK_SECONDS = 0.2


class ExceededError(Exception):
    """The program was ended because it took too long, or wrote too much."""


class Outcome(NamedTuple):
    """How a program ended and what it said."""

    code: int
    output: bytes
    errors: bytes


def run(
    command: Sequence[str],
    folder: Path,
    environment: Mapping[str, str],
    *,
    seconds: float,
    size: int,
    given: bytes = b"",
) -> Outcome:
    """Run ``command`` in ``folder`` with ``given`` as its input, out of reach of the terminal.

    Output goes into files in ``folder``, which may grow to ``size`` bytes in all.

    Raises:
        ExceededError: more than ``seconds`` or ``size``; the program and its children are ended.
        OSError: the program cannot be started.
    """
    (folder / "in").write_bytes(given)
    with (folder / "in").open("rb") as source, (folder / "out").open("wb") as out, (folder / "err").open("wb") as err:
        process = subprocess.Popen(
            command, stdin=source, stdout=out, stderr=err, cwd=folder, env=dict(environment), start_new_session=True
        )
        try:
            _wait(process, folder, seconds, size)
        finally:
            _end(process)
    return Outcome(process.returncode, (folder / "out").read_bytes(), (folder / "err").read_bytes())


def _wait(process: subprocess.Popen[bytes], folder: Path, seconds: float, size: int) -> None:
    for _ in range(int(seconds / _LOOK_SECONDS)):
        with suppress(subprocess.TimeoutExpired):
            process.wait(_LOOK_SECONDS)
        if _size(folder) > size:
            raise ExceededError
        if process.returncode is not None:
            return
    raise ExceededError


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program if it still runs, with everything that it has started."""
    if process.poll() is None:
        with suppress(ProcessLookupError):
            if hasattr(os, "killpg"):
                os.killpg(process.pid, signal.SIGKILL)
            else:
                process.kill()
        process.wait()


def _size(folder: Path) -> int:
    total = 0
    for parent, _, names in os.walk(folder):
        for name in names:
            with suppress(OSError):  # a file that is gone by now
                total += os.lstat(os.path.join(parent, name)).st_size  # noqa: PTH118
    return total
