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

#: Files of the banks that were loaded in this run, by id: they need not be installed, nor be called as their id.
_paths: dict[str, Path] = {}


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
    found = library.available([*directories(), *brought()], lang, app.current.cache_dir, on_error=complain)
    for bank in found:
        if bank.origin != library.BUILT_IN:
            _paths.setdefault(bank.id, Path(bank.origin))
    return found


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
    path = find(name)
    bank = library.load(path, lang, app.current.cache_dir)
    _paths.setdefault(bank.id, path)
    return bank


def path_of(bank_id: str) -> Path:
    """The file of a bank with this id: the one that was loaded in this run, or one that is installed.

    Raises:
        UserError: there is none.
    """
    return _paths.get(bank_id) or find(bank_id)


def questions_for(role: str, lang: str, names: Sequence[str] = ()) -> list[Question]:
    """The questions for ``role`` from the named banks; without names, from the role's own bank and the common one."""
    banks = [load(name, lang) for name in names or dict.fromkeys((role, "any"))]
    questions = [question for bank in banks for question in bank.questions]
    return questions if names else for_role(questions, role)
