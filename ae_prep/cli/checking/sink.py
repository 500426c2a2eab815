"""Where findings go: standard output, or a file that is only there once it is whole."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable
from types import TracebackType
from typing import BinaryIO, Self

from ae_prep.cli.app import _
from ae_prep.errors import UserError


class Sink:
    """A place to write text to, as UTF-8 whatever the terminal speaks. Use as a context manager.

    A file is written under another name and takes its own at the end; it is left as it was where anything fails.
    """

    def __init__(self, path: str | None) -> None:
        self._path = path
        self._temporary: str | None = None
        self._stream: BinaryIO | None = None

    def __enter__(self) -> Self:
        if self._path is None:
            if sys.stdout is not None:
                sys.stdout.flush()
                self._stream = sys.stdout.buffer
            return self
        import tempfile

        # What is no ordinary file (a pipe, /dev/stderr) cannot be replaced.
        if os.path.exists(self._path) and not os.path.isfile(self._path):  # noqa: PTH110, PTH113
            self._guard(self._open)
        else:
            self._guard(lambda: self._create(tempfile.mkstemp(dir=os.path.dirname(self._path or "") or ".")))  # noqa: PTH120
        return self

    def write(self, text: str) -> None:
        """Write on; what comes is seen at once by whoever waits for it."""
        if text and self._stream is not None:
            self._guard(lambda: self._put(text))

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._path is None or self._stream is None:
            return
        try:
            if kind is None:
                self._guard(self._finish)
        finally:
            with contextlib.suppress(OSError):
                self._stream.close()
            if self._temporary is not None:
                with contextlib.suppress(OSError):
                    os.unlink(self._temporary)  # noqa: PTH108

    def _open(self) -> None:
        self._stream = open(self._path or "", "wb")  # noqa: PTH123, SIM115

    def _create(self, made: tuple[int, str]) -> None:
        descriptor, self._temporary = made
        self._stream = os.fdopen(descriptor, "wb")

    def _put(self, text: str) -> None:
        assert self._stream is not None
        self._stream.write(text.encode("utf-8", "backslashreplace"))
        self._stream.flush()

    def _finish(self) -> None:
        assert self._stream is not None
        self._stream.flush()
        if self._temporary is None:
            return
        os.fsync(self._stream.fileno())
        os.chmod(self._temporary, _mode(self._path or ""))  # noqa: PTH101
        os.replace(self._temporary, self._path or "")  # noqa: PTH105
        self._temporary = None

    def _guard(self, act: Callable[[], None]) -> None:
        try:
            act()
        except BrokenPipeError:
            raise
        except (OSError, ValueError) as error:
            if self._path is None:
                _give_up_stdout()
            reason = getattr(error, "strerror", None) or error
            where = self._path or _("standard output")
            hint = _("Name another with --output.") if self._path else ""
            raise UserError(
                _("This file cannot be written: {reason}.", reason=reason), hint=hint, where=where
            ) from error


def _mode(path: str) -> int:
    """The permissions of the file that is replaced, or those of any new file."""
    try:
        return os.stat(path).st_mode & 0o777  # noqa: PTH116
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _give_up_stdout() -> None:
    """Nothing more can be written there, not even what is still kept back: Python would complain at its end."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
