"""Where banks are found, and the questions they give for a role."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from ae_prep.banks import library
from ae_prep.cli import app
from ae_prep.cli.app import _
from ae_prep.cli.output import clean, say
from ae_prep.errors import UserError
from ae_prep.model import Bank, Question
from ae_prep.practice.select import for_role


def directories() -> list[Path]:
    """Folders that hold banks: the built-in ones, then the user's own."""
    own = app.current.home / "banks"
    return [library.builtin_dir(), *([own] if own.is_dir() else [])]


def brought() -> Mapping[Path, str]:
    """Folders that installed Python packages bring, with the package's name; looking for them takes its time."""
    from ae_prep.banks import packages

    return packages.directories()


def all_banks(lang: str) -> list[Bank]:
    """Every bank, its texts in ``lang`` where they exist; one that cannot be used is named and left out."""
    return library.available([*directories(), *brought()], lang, app.current.cache_dir, on_error=complain)


def complain(error: UserError) -> None:
    """Name what is wrong and go on."""
    say(_("Error: {message}", message=clean(str(error))), err=True)


def find(name: str) -> Path:
    """The file of a bank by its name or path.

    Raises:
        UserError: there is none.
    """
    own = directories()
    try:
        return library.find(name, own, app.current.lang)
    except UserError:
        if not (others := brought()):
            raise
        return library.find(name, [*own, *others], app.current.lang)


def load(name: str, lang: str) -> Bank:
    """One bank by its name or path.

    Raises:
        UserError: there is none, or it has errors.
    """
    return library.load(find(name), lang, app.current.cache_dir)


def questions_for(role: str, lang: str, names: Sequence[str] = ()) -> list[Question]:
    """The questions for ``role`` from the named banks; without names, from the role's own bank and the common one."""
    banks = [load(name, lang) for name in names or dict.fromkeys((role, "any"))]
    questions = [question for bank in banks for question in bank.questions]
    return questions if names else for_role(questions, role)
