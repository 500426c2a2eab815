"""The configuration of ``check``: found beside the answers or above them, read, and held against the keys there are."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any

from ae_prep.cli.app import _
from ae_prep.cli.checking.names import nearest, not_known, unknown
from ae_prep.cli.checking.settings import AUTO, FORMATS, MOST_JOBS, Settings
from ae_prep.cli.output import clean
from ae_prep.errors import UserError
from ae_prep.i18n import LANGUAGES
from ae_prep.model import KINDS

OWN, PYPROJECT = "ae-prep.toml", "pyproject.toml"
#: Where the settings are, by file.
_PATHS = {OWN: ("check",), PYPROJECT: ("tool", "ae-prep", "check")}
_PACE, _SECONDS = (40, 400), (5, 3600)


def settings_for(folder: str) -> Settings:
    """The settings that hold in ``folder``: of the nearest file, here or above, that has any."""
    return _nearest(os.path.abspath(folder))  # noqa: PTH100 - no pathlib for a single file


@cache
def _nearest(folder: str) -> Settings:
    for name in (OWN, PYPROJECT):
        path = os.path.join(folder, name)  # noqa: PTH118
        settings = read(path) if os.path.isfile(path) else None  # noqa: PTH113
        if settings is not None:
            return settings
    above = os.path.dirname(folder)  # noqa: PTH120
    return Settings() if above == folder else _nearest(above)


def read_named(path: str) -> Settings:
    """The settings of a file that the user named.

    Raises:
        UserError: it cannot be read, has no settings for ``check``, or holds something unknown.
    """
    settings = read(path)
    if settings is None:
        table = _shown(_path_in(path))
        raise UserError(
            _("There are no settings for check in this file."),
            hint=_("They stand below a line {table}.", table=f"[{table}]"),
            where=path,
            code=2,
        )
    return settings


def read(path: str) -> Settings | None:
    """The settings in the file at ``path``; None where it has none for ``check``.

    Raises:
        UserError: it cannot be read, is no TOML, or holds something unknown or of the wrong type.
    """
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            source = file.read()
    except OSError as error:
        message = _("This file cannot be read: {reason}.", reason=error.strerror)
        raise UserError(message, where=path, code=2) from error
    names = _path_in(path)
    if len(names) > 1 and b"ae-prep" not in source:  # somebody else's pyproject.toml, right or wrong
        return None
    table: Any = _parsed(source, path)
    for depth, name in enumerate(names):
        if not isinstance(table, dict):
            raise _wrong(path, ".".join(names[:depth]), _("must be a table"))
        if depth == len(names) - 1:
            _known(table, (name,), path, names[:depth])
        if name not in table:
            return None
        table = table[name]
    if not isinstance(table, dict):
        raise _wrong(path, _shown(names), _("must be a table"))
    _known(table, _KEYS, path, names)
    values = {_KEYS[key][0]: _KEYS[key][1](value, path, key) for key, value in table.items()}
    return Settings(folder=os.path.dirname(os.path.abspath(path)), **values)  # noqa: PTH100, PTH120


def _path_in(path: str) -> tuple[str, ...]:
    return _PATHS[PYPROJECT] if os.path.basename(path) == PYPROJECT else _PATHS[OWN]  # noqa: PTH119


def _shown(names: Iterable[str]) -> str:
    return ".".join(names)


def _parsed(source: bytes, path: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(source.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        message = _("This is not a TOML file: {reason}.", reason=clean(str(error)))
        raise UserError(message, hint=_("Mend it, or leave it aside with --isolated."), where=path, code=2) from error


def _known(table: Mapping[str, Any], keys: Iterable[str], path: str, names: tuple[str, ...]) -> None:
    """Raise for a key that is none of ``keys``."""
    keys = list(keys)
    for key in table:
        if key not in keys:
            near = nearest(key, keys)
            hint = (
                _("Did you mean: {choices}", choices=", ".join(near))
                if near
                else _("Known: {known}.", known=", ".join(keys))
            )
            message = _("“{setting}” is not a setting.", setting=_shown((*names, clean(key))))
            raise UserError(message, hint=hint, where=path, code=2)


def _wrong(path: str, key: str, rule: str, hint: str = "") -> UserError:
    """``rule`` says what the value of ``key`` must be."""
    return UserError(f"“{clean(key)}” {rule}.", hint=hint, where=path, code=2)


def _rule_list(value: Any, path: str, key: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise _wrong(
            path, key, _("must be a list of rules"), _("For example: {example}", example='["hedged", "extension"]')
        )
    found = tuple(name.strip().lower() for name in value)
    for name in unknown(found):
        raise not_known(name, where=f"{path}: {key}")
    return found


def _globs(value: Any, path: str, key: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if not isinstance(value, dict):
        raise _wrong(
            path, key, _("must be a table"), _("For example: {example}", example='"drafts/*.md" = ["star-gap"]')
        )
    return tuple((pattern, _rule_list(names, path, f"{key}.{pattern}")) for pattern, names in value.items())


def _flag(value: Any, path: str, key: str) -> bool:
    if not isinstance(value, bool):
        raise _wrong(path, key, _("must be true or false"))
    return value


def _format(value: Any, path: str, key: str) -> str:
    if value not in FORMATS:
        near = nearest(value, FORMATS) if isinstance(value, str) else []
        hint = _("Did you mean: {choices}", choices=", ".join(near)) if near else ""
        raise _wrong(path, key, _("must be one of: {choices}", choices=", ".join(FORMATS)), hint)
    return str(value)


def _jobs(value: Any, path: str, key: str) -> int | str:
    if value != AUTO and not _whole(value, 1, MOST_JOBS):
        raise _wrong(path, key, _("must be “auto” or a number from {low} to {high}", low=1, high=MOST_JOBS))
    return value if isinstance(value, int) else AUTO


def _numbers(keys: tuple[str, ...], low: int, high: int) -> Callable[[Any, str, str], dict[str, int]]:
    def check(value: Any, path: str, key: str) -> dict[str, int]:
        if not isinstance(value, dict):
            raise _wrong(
                path, key, _("must be a table"), _("For example: {example}", example=f"{keys[0]} = {high // 3}")
            )
        _known(value, keys, path, (key,))
        for name, number in value.items():
            if not _whole(number, low, high):
                rule = _("must be a whole number from {low} to {high}", low=low, high=high)
                raise _wrong(path, f"{key}.{name}", rule)
        return dict(value)

    return check


def _whole(value: Any, low: int, high: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high


#: Every key, the field of ``Settings`` that it fills, and how its value is read.
_KEYS: dict[str, tuple[str, Callable[[Any, str, str], Any]]] = {
    "select": ("select", _rule_list),
    "ignore": ("ignore", _rule_list),
    "strict": ("strict", _flag),
    "format": ("format", _format),
    "jobs": ("jobs", _jobs),
    "per-file-ignores": ("per_file_ignores", _globs),
    "words-a-minute": ("words_a_minute", _numbers(LANGUAGES, *_PACE)),
    "target-seconds": ("target_seconds", _numbers(KINDS, *_SECONDS)),
}
