"""Commands whose help follows ``--lang``, and which are imported only when they are run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, TypeVar

import click

from ae_prep.cli.app import _
from ae_prep.i18n import LANGUAGES, N_

F = TypeVar("F", bound=Callable[..., Any])


class Option(click.Option):
    """An option whose help is translated when shown."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        english = self.help
        self.help = _(english) if english else english
        try:
            return super().get_help_record(ctx)
        finally:
            self.help = english


def option(*names: str, **settings: Any) -> Callable[[F], F]:
    """``click.option`` with translated help."""
    return click.option(*names, cls=Option, **settings)


def _everywhere() -> list[click.Parameter]:
    return [
        Option(
            ["--lang"],
            type=click.Choice(LANGUAGES),
            expose_value=False,
            help=N_("Language of the interface: en or id."),
        ),
        Option(
            ["--home"],
            metavar="DIR",
            expose_value=False,
            help=N_("Folder that holds all data (or AE_PREP_HOME)."),
        ),
    ]


class Command(click.Command):
    """A command with translated help that takes ``--lang`` and ``--home`` (both are read before parsing)."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.params.extend(_everywhere())

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        write_help(self, formatter)

    def get_short_help_str(self, limit: int = 45) -> str:
        return _(self.short_help) if self.short_help else ""


class Group(Command, click.Group):
    """A group of commands loaded by name: ``lazy`` maps a name to ``(module:attribute, one line of help)``."""

    command_class = Command

    def __init__(self, *args: Any, lazy: Mapping[str, tuple[str, str]] | None = None, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.lazy = dict(lazy or {})

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*self.lazy, *super().list_commands(ctx)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.lazy:
            return super().get_command(ctx, cmd_name)
        module, _colon, attribute = self.lazy[cmd_name][0].partition(":")
        command: click.Command = getattr(import_module(module), attribute)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = [(name, _(self.lazy[name][1])) for name in self.lazy]
        rows += [(name, command.get_short_help_str()) for name, command in self.commands.items()]
        with formatter.section(_("Commands")):
            formatter.write_dl(rows)


def write_help(command: click.Command, formatter: click.HelpFormatter) -> None:
    """The translated help text, each paragraph wrapped."""
    formatter.write_paragraph()
    with formatter.indentation():
        formatter.write_text(_(command.help) if command.help else "")


def command(
    name: str,
    *,
    help: str,  # noqa: A002 - click's own word
    **settings: Any,
) -> Callable[[Callable[..., object]], Command]:
    """``click.command`` with our class; ``help`` is marked with ``N_``."""
    return click.command(name, cls=Command, help=help, **settings)
