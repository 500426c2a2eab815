"""Writing sheets: from what the journal holds, to a file that is never half written and never lost."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ae_prep.cli import app
from ae_prep.cli.app import _
from ae_prep.cli.output import say, wrap
from ae_prep.cli.reviews import review_attempts
from ae_prep.errors import UserError
from ae_prep.model import Application, Attempt, Question

if TYPE_CHECKING:
    from ae_prep.model import Finding
    from ae_prep.rules.preparation import Preparation

SHEET_NAME = "ae-prep-sheet.md"
WORKSHEET_NAME = "ae-prep-worksheet.md"
_SEAL = re.compile(r"\n<!-- ae-prep ([0-9a-f]{16}) -->\n\Z")


def sheet_text(
    application: Application,
    attempts: Sequence[Attempt],
    questions: Sequence[Question],
    preparation: Preparation | None = None,
) -> str:
    """The prep sheet for these attempts as Markdown, in the language of the interface."""
    from ae_prep.sheet import markdown
    from ae_prep.sheet.build import build

    found: tuple[Finding, ...] = ()
    if preparation is not None:
        from ae_prep.readiness import EVERYTHING, findings

        found = findings(preparation, lang=app.current.lang, folders=EVERYTHING)
    sheet = build(
        application=application,
        attempts=attempts,
        reviews=review_attempts(attempts, application.culture),
        questions=questions,
        lang=app.current.lang,
        today=app.current.today(),
        preparation=preparation,
        findings=found,
    )
    return markdown.render(sheet)


def worksheet_text(application: Application, questions: Sequence[Question]) -> str:
    """The questions with room to write, as Markdown, in the language of the interface."""
    from ae_prep.sheet import markdown
    from ae_prep.sheet.worksheet import build

    return markdown.render(
        build(application=application, questions=questions, lang=app.current.lang, today=app.current.today())
    )


def write_sheet(path: Path, text: str) -> None:
    """Write ``text`` to ``path`` at one stroke. A file there that was edited by hand is kept under another name.

    Raises:
        UserError: the file cannot be written; nothing was changed.
    """
    try:
        kept = _set_aside(path)
        _replace(path, text + f"\n<!-- ae-prep {_digest(text)} -->\n")
    except OSError as error:
        raise UserError(
            _("This file cannot be written: {reason}.", reason=error.strerror or error),
            hint=_("Name another with --out."),
            where=str(path),
        ) from error
    if kept is not None:
        say(wrap(_("You had changed {path}; your version is kept as {kept}.", path=path, kept=kept)))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]


def _set_aside(path: Path) -> Path | None:
    """Move a file that we did not write, or that was changed since, out of the way; returns its new name."""
    try:
        old = path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")
    except FileNotFoundError:
        return None
    match = _SEAL.search(old)
    if match and match[1] == _digest(old[: match.start()]):
        return None
    number = 1
    while (kept := path.with_name(f"{path.stem}.{number}{path.suffix}")).exists():
        number += 1
    path.rename(kept)
    return kept


def _replace(path: Path, text: str) -> None:
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}-", suffix=path.suffix)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            Path(name).unlink()
        raise
