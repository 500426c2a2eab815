"""The example bank of the documentation, to be spoiled, and short ways to read and lint it."""

from __future__ import annotations

from pathlib import Path

from ae_prep.article import ITEMS
from ae_prep.banks.lint import lint
from ae_prep.banks.metadata import Known
from ae_prep.banks.reader import read_base
from ae_prep.model import Bank, Problem
from ae_prep.rules import rule_names

DOCS = Path(__file__).resolve().parents[2] / "docs"
BASE = (DOCS / "example-bank.md").read_text(encoding="utf-8")
TRANSLATION = (DOCS / "example-bank.id.md").read_text(encoding="utf-8")
RULES = rule_names()


def read(text: str) -> Bank:
    """The bank in ``text``, whatever its problems."""
    return read_base(Path("example-bank.md"), text.encode(), Known(ITEMS, RULES))[0]


def write(folder: Path, base: str = BASE, translation: str | None = None) -> Path:
    """The path of a bank with this content, and its translation beside it."""
    path = folder / "example-bank.md"
    path.write_text(base, encoding="utf-8")
    if translation is not None:
        (folder / "example-bank.id.md").write_text(translation, encoding="utf-8")
    return path


def check(folder: Path, base: str = BASE, translation: str | None = None) -> list[Problem]:
    """The problems of a bank with this content."""
    return lint(write(folder, base, translation), rules=RULES, items=ITEMS)
