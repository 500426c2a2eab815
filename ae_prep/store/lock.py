"""Which process works on which session: an OS lock each, gone with its process even after kill -9."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from ae_prep.store.connection import make_private_folder

if TYPE_CHECKING:
    from filelock import FileLock

#: Another process that only looks whether a session is free has its lock for a moment; wait that long.
_LOOK_SECONDS = 0.3


class SessionLocks:
    """The sessions that this process holds. ``filelock`` takes its time to import, so it waits for the first need."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._held: dict[int, FileLock] = {}

    def holds(self, session: int) -> bool:
        """Whether this process has the session."""
        return session in self._held

    def hold(self, session: int) -> bool:
        """Take the session for this process; False if another one has it. Raises OSError if no lock can be made."""
        if not self.holds(session):
            lock = self._acquired(session, timeout=_LOOK_SECONDS)
            if lock is None:
                return False
            self._held[session] = lock
        return True

    def is_free(self, session: int) -> bool:
        """Whether no process holds the session, this one included. Raises OSError if no lock can be made."""
        lock = self._acquired(session, timeout=0)
        if lock is None:
            return False
        lock.release()
        return True

    def release(self, session: int) -> None:
        """Let go of the session if this process holds it; others may take it at once."""
        if lock := self._held.pop(session, None):
            lock.release()

    def release_all(self) -> None:
        """Let go of every session."""
        for session in tuple(self._held):
            self.release(session)

    def forget(self, session: int) -> None:
        """Release a session that nobody will want again, and remove its lock file."""
        self.release(session)
        with suppress(OSError):  # on Windows another process may be looking at it; an empty file is left behind
            self._path(session).unlink(missing_ok=True)

    def _acquired(self, session: int, timeout: float) -> FileLock | None:
        from filelock import FileLock, Timeout

        make_private_folder(self._folder)
        lock = FileLock(self._path(session), timeout=timeout, mode=0o600)
        try:
            lock.acquire()
        except Timeout:
            return None
        return lock

    def _path(self, session: int) -> Path:
        return self._folder / f"session-{session}.lock"
