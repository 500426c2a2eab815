"""Build hook: compile every message catalogue (.po) to what gettext reads (.mo), for every kind of install."""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

CATALOGUES = "ae_prep/locale/*/LC_MESSAGES/*.po"


class MessagesBuildHook(BuildHookInterface[Any]):
    """Named in ``pyproject.toml``; runs before files are collected."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        compile_all(Path(self.root))


def compile_all(root: Path) -> None:
    """Compile the catalogues of the project at ``root``, each beside its source.

    Raises:
        FileNotFoundError: there is none, so something is wrong with the tree.
    """
    sources = sorted(root.glob(CATALOGUES))
    if not sources:
        raise FileNotFoundError(root / CATALOGUES)
    for source in sources:
        compile_one(source)


def compile_one(source: Path) -> None:
    """Compile one catalogue, in one step so that a program reading the old one meanwhile sees it whole."""
    compiled = BytesIO()
    write_mo(compiled, read_catalogue(source))
    target = source.with_suffix(".mo")
    if target.exists() and target.read_bytes() == compiled.getvalue():
        return
    fresh = target.with_suffix(f".{os.getpid()}.tmp")
    fresh.write_bytes(compiled.getvalue())
    fresh.replace(target)


def read_catalogue(source: Path) -> Catalog:
    """The catalogue in the file, for the language its folder names."""
    with source.open("rb") as file:
        return read_po(file, locale=source.parts[-3])
