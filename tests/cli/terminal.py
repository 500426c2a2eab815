"""The command as people run it: in a real pseudo-terminal, with a screen to read, and without a terminal."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pexpect
import pyte

#: Variables that change how the program behaves; tests say what they want.
_DROPPED = (
    "CI",
    "AE_PREP_HOME",
    "AE_PREP_NOW",
    "NO_COLOR",
    "COLUMNS",
    "LINES",
    "LANG",
    "LC_ALL",
    "LC_MESSAGES",
    "LANGUAGE",
    "EDITOR",
    "VISUAL",
)
COMMAND = [sys.executable, "-m", "ae_prep"]
#: Seconds to wait for the screen to show something; generous, since tests share slow machines.
PATIENCE = 30.0
UP, DOWN, ESCAPE = "\x1b[A", "\x1b[B", "\x1b"


def environment(home: Path, **changes: str) -> dict[str, str]:
    """The environment of a run whose data is in ``home``."""
    env = {name: value for name, value in os.environ.items() if name not in _DROPPED}
    return {**env, "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "AE_PREP_HOME": str(home), **changes}


def run(
    *args: str | Path, home: Path, stdin: str | None = "", cwd: Path | None = None, **env: str
) -> subprocess.CompletedProcess[str]:
    """Run the command without a terminal in ``cwd`` (default: beside ``home``); None closes standard input."""
    given: dict[str, Any] = {"input": stdin} if stdin is not None else {"stdin": subprocess.DEVNULL}
    return subprocess.run(
        [*COMMAND, *map(str, args)],
        capture_output=True,
        encoding="utf-8",
        cwd=cwd or home.parent,
        env=environment(home, **env),
        timeout=90,
        check=False,
        **given,
    )


class _Screen(pyte.Screen):
    """A screen that answers when the program asks where the cursor is, as a real terminal does."""

    child: pexpect.spawn[str]

    def write_process_input(self, data: str) -> None:
        self.child.send(data)


class Terminal:
    """The command in a pseudo-terminal. Use as a context manager; leaving kills what still runs."""

    def __init__(self, *args: str | Path, home: Path, cwd: Path | None = None, columns: int = 100, **env: str) -> None:
        lines = 400  # tall, so that nothing scrolls away
        self._screen = _Screen(columns, lines)
        self._stream = pyte.Stream(self._screen)
        self._child = pexpect.spawn(
            COMMAND[0],
            [*COMMAND[1:], *map(str, args)],
            env=environment(home, **env),
            cwd=str(cwd or home.parent),
            dimensions=(lines, columns),
            encoding="utf-8",
            codec_errors="replace",
            timeout=PATIENCE,
        )
        self._screen.child = self._child

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._child.close(force=True)

    @property
    def pid(self) -> int:
        pid = self._child.pid
        assert isinstance(pid, int)
        return pid

    def text(self) -> str:
        """The screen now, without blank lines."""
        self._feed(0.02)
        return "\n".join(line.rstrip() for line in self._screen.display if line.strip())

    def picture(self) -> str:
        """The screen now as a person sees it, with runs of blank lines as one."""
        self._feed(0.02)
        lines = "\n".join(line.rstrip() for line in self._screen.display)
        return re.sub(r"\n{3,}", "\n\n", lines).strip("\n")

    def wait(self, expected: str, *, count: int = 1) -> str:
        """Wait until the screen shows ``expected`` at least ``count`` times; returns the screen.

        Raises:
            AssertionError: it did not come; the screen is in the message.
        """
        until = time.monotonic() + PATIENCE
        while (text := self.text()).count(expected) < count:
            assert time.monotonic() < until, f"never saw {expected!r} × {count} in:\n{text}"
            assert self._child.isalive() or self.text().count(expected) >= count, f"ended before {expected!r}:\n{text}"
        return text

    def type(self, keys: str) -> None:
        """Press keys."""
        self._child.send(keys)

    def line(self, text: str, after: str, *, count: int = 1) -> None:
        """Wait for a prompt, then type a line and press Enter."""
        self.wait(after, count=count)
        self.type(text + "\r")

    def kill(self) -> None:
        """kill -9."""
        os.kill(self.pid, signal.SIGKILL)
        self._child.wait()

    def finish(self) -> int:
        """Wait for the end; returns the exit code (negative: the signal that ended it)."""
        until = time.monotonic() + PATIENCE
        while self._child.isalive():
            assert time.monotonic() < until, f"still running:\n{self.text()}"
            self._feed(0.05)
        while self._feed(0.2):  # what it wrote last is still to be read
            pass
        self._child.close()
        status = self._child.exitstatus
        return status if status is not None else -(self._child.signalstatus or 0)

    def _feed(self, seconds: float) -> bool:
        """Take in what the program has written; whether there was anything."""
        if self._child.closed:
            return False
        try:
            self._stream.feed(self._child.read_nonblocking(65536, seconds))
        except (pexpect.TIMEOUT, pexpect.EOF):
            return False
        return True
