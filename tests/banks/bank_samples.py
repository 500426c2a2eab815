"""A sound bank with its translation, to be spoiled line by line; and short ways to read and lint text."""

from __future__ import annotations

from pathlib import Path

from ae_prep.article import ITEMS
from ae_prep.banks.lint import lint
from ae_prep.banks.metadata import Known
from ae_prep.banks.reader import read_base
from ae_prep.model import Bank, Problem

RULES = ("claim-unbacked", "listening-absent", "objection-no-value", "role-unclear", "hedged")

_DATA = Path(__file__).resolve().parent.parent / "data"
BASE = (_DATA / "team.md").read_text(encoding="utf-8")
TRANSLATION = (_DATA / "team.id.md").read_text(encoding="utf-8")


def spoil(text: str, old: str, new: str) -> str:
    """``text`` with the first ``old`` replaced; it must be there."""
    assert old in text
    return text.replace(old, new, 1)


def line_of(text: str, words: str) -> int:
    """The number (from 1) of the first line with ``words``."""
    return text[: text.index(words)].count("\n") + 1


def read(text: str) -> Bank:
    """The bank in ``text``, whatever its problems."""
    return read_base(Path("team.md"), text.encode(), Known(ITEMS, RULES))[0]


def write(folder: Path, base: str | bytes = BASE, translation: str | None = None) -> Path:
    """The path of a bank with this content, and its translation beside it."""
    path = folder / "team.md"
    path.write_bytes(base if isinstance(base, bytes) else base.encode())
    if translation is not None:
        (folder / "team.id.md").write_bytes(translation.encode())
    return path


def check(folder: Path, base: str | bytes = BASE, translation: str | None = None) -> list[Problem]:
    """The problems of a bank with this content."""
    return lint(write(folder, base, translation), rules=RULES, items=ITEMS)
