"""Answering in the user's own editor, with every save of the file kept while the editor is still open."""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from ae_prep.cli.app import _
from ae_prep.errors import UserError

#: Seconds between two looks at the file while the editor runs.
LOOK_SECONDS = 0.5
_FALLBACKS = ("sensible-editor", "nano", "vim", "vi", "notepad")


def command() -> list[str]:
    """The editor as a command line: VISUAL, EDITOR, or the first common one that is installed.

    Raises:
        UserError: there is none.
    """
    for variable in ("VISUAL", "EDITOR"):
        words = shlex.split(os.environ.get(variable, ""))
        if words:
            return words
    for name in _FALLBACKS:
        if shutil.which(name):
            return [name]
    raise UserError(_("No editor was found."), hint=_("Set EDITOR, for example: export EDITOR=nano"))


def edit(path: Path, text: str, on_save: Callable[[str], object]) -> str:
    """Open ``text`` in the editor as the file ``path``; returns what the file holds when the editor is closed.

    The file is private to the user and stays where it is if this program is killed.

    Args:
        path: the file to edit; its folder exists.
        text: what it begins with.
        on_save: called with the text each time the file was saved.

    Raises:
        UserError: there is no editor, it cannot be started, it failed, or it left something that is not text.
    """
    editor = command()
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
    seen = _stamp(path)
    try:
        process = subprocess.Popen([*editor, str(path)])
    except OSError as error:
        raise UserError(_("The editor cannot be started: {reason}.", reason=error.strerror), where=editor[0]) from error
    while process.poll() is None:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(LOOK_SECONDS)
        if _stamp(path) != seen:
            seen = _stamp(path)
            on_save(_read(path))
    if process.returncode:
        raise UserError(_("The editor ended with an error ({code}).", code=process.returncode), where=editor[0])
    return _read(path)


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except FileNotFoundError:  # editors replace the file: for a moment there may be none
        return None
    return status.st_mtime_ns, status.st_size


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8").replace("\r\n", "\n")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(_("This file cannot be read as text: {reason}.", reason=error), where=str(path)) from error
