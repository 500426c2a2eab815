"""What one run of ``check`` was told, by the command line and by the configuration nearest to each input."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ae_prep.cli.checking.names import Choice

FORMATS = ("text", "json", "jsonl", "sarif", "github")
AUTO = "auto"
MOST_JOBS = 256


class Settings(NamedTuple):
    """What a configuration file says; None or empty where it says nothing. ``folder`` is where it lies."""

    folder: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    strict: bool = False
    format: str | None = None
    jobs: int | str | None = None
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    words_a_minute: Mapping[str, int] = {}
    target_seconds: Mapping[str, int] = {}


class Wish(NamedTuple):
    """What the command line says about findings; it beats the configuration."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    strict: bool | None = None
    exit_zero: bool = False
    answer_lang: str | None = None
    kind: str = "behavioural"
    show_all: bool = False


class Plan(NamedTuple):
    """How the answers of one file are judged."""

    choice: Choice
    strict: bool
    silenced: tuple[str, ...]
    words_a_minute: Mapping[str, int]
    target_seconds: Mapping[str, int]


def plan(settings: Settings, wish: Wish, path: str) -> Plan:
    """What holds for the file ``path``: a selection on the command line replaces that of the configuration."""
    select, ignore = settings.select, settings.ignore
    if wish.select:
        select, ignore = wish.select, ()
    choice = Choice(frozenset(select), frozenset((*ignore, *wish.ignore)))
    strict = settings.strict if wish.strict is None else wish.strict
    return Plan(choice, strict, _silenced(settings, path), settings.words_a_minute, settings.target_seconds)


def _silenced(settings: Settings, path: str) -> tuple[str, ...]:
    """The rules that ``per-file-ignores`` silences in ``path``: by name, or by path from the configuration."""
    if not settings.per_file_ignores:
        return ()
    import os.path
    from fnmatch import fnmatchcase

    relative = os.path.relpath(path, settings.folder).replace(os.sep, "/")
    shapes = (relative, os.path.basename(path))  # noqa: PTH119
    found = (
        names
        for pattern, names in settings.per_file_ignores
        if any(fnmatchcase(shape, pattern.removeprefix("./")) for shape in shapes)
    )
    return tuple(name for names in found for name in names)
