"""What one run of the command knows: its language, its folders, the clock. Nothing else reads the environment."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import click

from ae_prep.errors import UserError
from ae_prep.i18n import LANGUAGES, translate, translate_many

if TYPE_CHECKING:
    # Imported where they are used: ``--help`` needs none of them.
    from datetime import date, datetime
    from pathlib import Path

CONFIG_NAME = "config.toml"


@dataclass(frozen=True)
class App:
    """The settings of one run. ``home`` holds all that is kept; ``cache_dir`` may be deleted at any time."""

    lang: str = "en"
    home_option: str | None = None

    @cached_property
    def home(self) -> Path:
        from pathlib import Path

        if self.home_option:
            return Path(self.home_option).expanduser()
        import platformdirs

        return platformdirs.user_data_path("ae-prep", appauthor=False)

    @cached_property
    def cache_dir(self) -> Path:
        if self.home_option:
            return self.home / "cache"
        import platformdirs

        return platformdirs.user_cache_path("ae-prep", appauthor=False)

    @property
    def config_path(self) -> str:
        """The settings file: in the data folder where one was named, else where programs keep their settings."""
        folder = os.path.expanduser(self.home_option) if self.home_option else click.get_app_dir("ae-prep")  # noqa: PTH111
        return os.path.join(folder, CONFIG_NAME)  # noqa: PTH118

    def now(self) -> datetime:
        """The moment: that of the clock, or the one named by ``AE_PREP_NOW`` (ISO 8601), as tests and demos do.

        Raises:
            UserError: what ``AE_PREP_NOW`` holds is no moment.
        """
        from datetime import UTC, datetime

        if named := os.environ.get("AE_PREP_NOW"):
            return _moment(named)
        return datetime.now(UTC)

    def today(self) -> date:
        return self.now().astimezone().date()


current = App()


def _(message: str, /, **values: object) -> str:
    """``message`` in the language of the interface."""
    return translate(current.lang, message, **values)


def many(one: str, more: str, n: int, /, **values: object) -> str:
    """The message for the number ``n`` in the language of the interface."""
    return translate_many(current.lang, one, more, n, **values)


def general(message: str) -> str:
    """A message without the values of a case, in the language of the interface."""
    import re

    return re.sub(r"\{\w+\}", "…", _(message))


def _moment(text: str) -> datetime:
    """An aware moment; without an offset it is read on this machine's clock."""
    from datetime import UTC, datetime

    try:
        return datetime.fromisoformat(text).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        hint = _("Write it like {example}.", example="2026-03-10T09:30+07:00")
        raise UserError(
            _("“{text}” is not a moment.", text=text[:40]), hint=hint, where="AE_PREP_NOW", code=2
        ) from error


def configure(args: Sequence[str]) -> App:
    """Find the language and the data folder before anything is parsed, so that ``--help`` and errors follow them.

    ``--lang`` and ``--home`` may stand before or after the subcommand. Language: option, then ``config.toml``, then
    the locale, then English.

    Raises:
        UserError: ``config.toml`` cannot be read or holds something unknown.
    """
    global current
    home = _option(args, "--home") or os.environ.get("AE_PREP_HOME") or None
    lang = _option(args, "--lang")
    if lang in LANGUAGES:
        current = App(lang=lang, home_option=home)
    else:
        current = App(lang=_locale_language(), home_option=home)
        configured = _configured_language(current.config_path)
        if configured:
            current = App(lang=configured, home_option=home)
    _tell_click(current.lang)
    return current


def _option(args: Sequence[str], name: str) -> str | None:
    found = None
    for index, arg in enumerate(args):
        if arg == "--":
            break
        if arg == name and index + 1 < len(args):
            found = args[index + 1]
        elif arg.startswith(name + "="):
            found = arg.partition("=")[2]
    return found


def _locale_language() -> str:
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(variable)
        if value:
            code = value.partition("_")[0].partition(".")[0].lower()
            return code if code in LANGUAGES else LANGUAGES[0]
    return LANGUAGES[0]


def _configured_language(path: str) -> str | None:
    if not os.path.exists(path):  # noqa: PTH110
        return None
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            source = file.read()
    except OSError as error:
        raise UserError(_("This file cannot be read: {reason}.", reason=error.strerror), where=path) from error
    import tomllib

    try:
        config = tomllib.loads(source.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UserError(
            _("This is not a TOML file: {reason}.", reason=error),
            hint=_('It may hold one line: lang = "id"'),
            where=path,
        ) from error
    unknown = sorted(set(config) - {"lang"})
    lang = config.get("lang")
    if unknown or (lang is not None and lang not in LANGUAGES):
        bad = unknown[0] if unknown else f"lang = {lang!r}"
        raise UserError(
            _("“{setting}” is not a setting.", setting=bad),
            hint=_('It may hold one line: lang = "id"'),
            where=path,
        )
    return lang


def _tell_click(lang: str) -> None:
    """Click translates its own words through the process-wide gettext domain; point that at our catalogue."""
    import gettext

    from ae_prep.i18n import DOMAIN, LOCALE_DIR

    os.environ["LANGUAGE"] = lang
    gettext.bindtextdomain(DOMAIN, LOCALE_DIR)
    gettext.textdomain(DOMAIN)


def can_prompt() -> bool:
    """Whether a person can type here: both ends are a terminal that can move its cursor, and this is no CI job."""
    return (
        sys.stdin is not None
        and sys.stdin.isatty()
        and sys.stdout.isatty()
        and os.environ.get("TERM") != "dumb"
        and not in_ci()
    )


def in_ci() -> bool:
    """Whether this is a job of a build server: there may be a terminal, but nobody sits at it."""
    return bool(os.environ.get("CI"))
