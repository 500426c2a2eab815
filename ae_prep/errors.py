"""The one kind of error a person is meant to see."""

from __future__ import annotations


class UserError(Exception):
    """Something the user can mend: bad input, a damaged file, a full disk.

    Everything else that is raised is a bug. The command line prints one of these as
    ``where: message`` with the hint below it, and exits with ``code``.

    Args:
        message: what is wrong, one sentence, already in the user's language.
        hint: how to mend it, one sentence; empty where nothing can be advised.
        where: the place, as ``file``, ``file:line`` or ``file:line:column`` (counted from 1).
        code: the exit code, 3 for bad input or data (the default), 2 for wrong usage.
    """

    def __init__(self, message: str, *, hint: str = "", where: str = "", code: int = 3) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.where = where
        self.code = code

    def __str__(self) -> str:
        text = f"{self.where}: {self.message}" if self.where else self.message
        return f"{text}\n{self.hint}" if self.hint else text
