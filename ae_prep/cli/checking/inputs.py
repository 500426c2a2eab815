"""What ``check`` reads: files, folders and standard input, in pieces that can be judged one by one.

Reading is a stream: of JSON Lines no more than a few lines are in memory, of other files one.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO, NamedTuple

from ae_prep.cli.app import _
from ae_prep.cli.checking.settings import Plan
from ae_prep.cli.stdin import stdin
from ae_prep.errors import UserError

STDIN, STDIN_NAME = "-", "<stdin>"
SUFFIXES = (".md", ".txt", ".jsonl")
#: A longer line of JSON Lines, a longer plain text, and a longer answer file are refused (bytes).
MAX_BYTES = 16 * 1024 * 1024
MAX_FILE_BYTES = 64 * 1024 * 1024
#: Folders of programs, never of answers; those that begin with a dot are left out as well.
_NOT_ENTERED = frozenset(("node_modules", "__pycache__", "venv", "site-packages"))


class Piece(NamedTuple):
    """A whole file, or some lines of JSON Lines, beginning with line ``number`` and the character ``offset``.

    ``named`` tells that the user named the file, rather than a folder that holds it.
    """

    path: str
    suffix: str
    sources: tuple[bytes, ...]
    plan: Plan
    named: bool = True
    number: int = 1
    offset: int = 0

    @property
    def size(self) -> int:
        """How many bytes were read for it."""
        return sum(map(len, self.sources))


class Trouble(NamedTuple):
    """Something that could not be read; reading goes on behind it."""

    error: UserError


class Reader(NamedTuple):
    """How inputs are read: ``plan_for`` gives the plan for a path, ``lot`` is how many bytes of lines go together."""

    plan_for: Callable[[str], Plan]
    lot: int = 1

    def pieces(self, paths: Iterable[str]) -> Iterator[Piece | Trouble]:
        """Every piece of every path, in order; what cannot be read comes as ``Trouble`` in its place."""
        for path in paths:
            yield from self._guarded(path, named=True)

    def _guarded(self, path: str, *, named: bool) -> Iterator[Piece | Trouble]:
        try:
            yield from self._path(path, named=named)
        except UserError as error:
            if error.code == 2:  # the command or its configuration is wrong: nothing is to go on
                raise
            yield Trouble(error)

    def _path(self, path: str, *, named: bool) -> Iterator[Piece | Trouble]:
        if path == STDIN and named:
            stream, suffix = _recognised()
            yield from self._stream(stream, suffix, STDIN_NAME, self.plan_for(STDIN_NAME), named=True)
            return
        # os.path instead of pathlib, whose import a single file would wait for.
        suffix = os.path.splitext(path)[1].lower()  # noqa: PTH122
        if os.path.isdir(path):  # noqa: PTH112
            yield from self._folder(path)
        elif suffix not in SUFFIXES:
            raise UserError(_("This kind of file is not known."), hint=_suffix_hint(), where=path)
        else:
            plan = self.plan_for(path)
            try:
                with open(path, "rb") as stream:  # noqa: PTH123
                    yield from self._stream(stream, suffix, path, plan, named=named)
            except FileNotFoundError as error:
                raise UserError(_("File not found: {path}", path=path)) from error
            except (OSError, ValueError) as error:
                reason = getattr(error, "strerror", None) or error
                raise UserError(_("This file cannot be read: {reason}.", reason=reason), where=path) from error

    def _folder(self, folder: str) -> Iterator[Piece | Trouble]:
        found = False
        for path in _inside(folder):
            found = True
            yield from [Trouble(path)] if isinstance(path, UserError) else self._guarded(path, named=False)
        if not found:
            raise UserError(_("No answers in this folder."), hint=_suffix_hint(), where=folder)

    def _stream(
        self, stream: BinaryIO, suffix: str, path: str, plan: Plan, *, named: bool
    ) -> Iterator[Piece | Trouble]:
        if suffix == ".jsonl":
            yield from self._lines(stream, path, plan)
        else:
            limit = MAX_FILE_BYTES if suffix == ".md" else MAX_BYTES
            yield Piece(path, suffix, (_at_most(stream, path, limit),), plan, named)

    def _lines(self, stream: BinaryIO, path: str, plan: Plan) -> Iterator[Piece | Trouble]:
        lot: list[bytes] = []
        number, size, offset, at = 0, 0, 0, 0
        while line := stream.readline(MAX_BYTES + 1):
            number += 1
            if len(line) > MAX_BYTES:
                if lot:
                    yield Piece(path, ".jsonl", tuple(lot), plan, True, number - len(lot), at)
                offset += len(line) + _skip_line(stream, line)
                lot, size, at = [], 0, offset
                message = _("This line is too long: more than {n} MB.", n=MAX_BYTES >> 20)
                yield Trouble(UserError(message, where=f"{path}:{number}"))
                continue
            lot.append(line)
            size += len(line)
            offset += characters(line)
            if size >= self.lot:
                yield Piece(path, ".jsonl", tuple(lot), plan, True, number - len(lot) + 1, at)
                lot, size, at = [], 0, offset
        if lot:
            yield Piece(path, ".jsonl", tuple(lot), plan, True, number - len(lot) + 1, at)


def total_size(paths: Iterable[str]) -> int | None:
    """How many bytes there are to read; None where nobody can know."""
    total = 0
    for path in paths:
        if path == STDIN:
            return None
        try:
            files = _inside(path) if os.path.isdir(path) else [path]  # noqa: PTH112
            total += sum(os.stat(file).st_size for file in files if isinstance(file, str))  # noqa: PTH116
        except (OSError, ValueError):
            continue
    return total


def characters(line: bytes) -> int:
    """How many characters a line has; a byte order mark is none."""
    return len(line.decode("utf-8-sig", "replace"))


def _skip_line(stream: BinaryIO, line: bytes) -> int:
    """Read on to the end of a line that is too long; gives about how many characters were passed over."""
    passed = 0
    while line and not line.endswith(b"\n"):
        line = stream.readline(MAX_BYTES)
        passed += len(line)
    return passed


def _inside(folder: str) -> Iterator[str | UserError]:
    """The files of answers in a folder and in those below it, by name; a folder that cannot be read as an error."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield UserError(_("This folder cannot be read: {reason}.", reason=error.strerror), where=folder)
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            if not entry.name.startswith(".") and entry.name not in _NOT_ENTERED:
                yield from _inside(entry.path)
        elif os.path.splitext(entry.name)[1].lower() in SUFFIXES and entry.is_file():  # noqa: PTH122
            yield entry.path


def _suffix_hint() -> str:
    return _("Answers are read from .md, .txt and .jsonl files.")


def _recognised() -> tuple[BinaryIO, str]:
    """Standard input, and the kind of file that its beginning looks like."""
    stream = stdin()
    if stream is None:
        raise UserError(_("There is no standard input."), hint=_("Name a file instead of -."), code=2)
    from ae_prep.cli.checking.recognise import recognise

    try:
        return recognise(stream)
    except (OSError, ValueError) as error:
        raise UserError(_("There is no standard input."), hint=_("Name a file instead of -."), code=2) from error


def _at_most(stream: BinaryIO, path: str, limit: int) -> bytes:
    source = stream.read(limit + 1)
    if len(source) > limit:
        message = _("This file is too large: more than {n} MB.", n=limit >> 20)
        raise UserError(message, hint=_("Split it into several files."), where=path)
    return source
