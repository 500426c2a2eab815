"""The words that may be typed after a slash instead of an answer, in both languages."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ae_prep.cli.app import _
from ae_prep.i18n import N_

HINT, SKIP, BACK, FREE, EDIT, QUIT = "hint", "skip", "back", "free", "edit", "quit"
_WORDS = {
    HINT: N_("hint"),
    SKIP: N_("skip"),
    BACK: N_("back"),
    FREE: N_("free"),
    EDIT: N_("edit"),
    QUIT: N_("quit"),
}
_TYPED = re.compile(r"/(\w{1,15})\s*\Z")


class Command(str):
    """A command that was typed instead of an answer; equal to one of the names above."""

    __slots__ = ()


class UnknownCommandError(Exception):
    """Something that looks like a command and is none; the message is the word as typed."""


def shown(names: Sequence[str]) -> list[str]:
    """The commands as a person types them, in the language of the interface."""
    return [f"/{_(_WORDS[name])}" for name in names]


def parse(text: str, names: Sequence[str]) -> Command | None:
    """The command that ``text`` is, or None where it is an answer. English words work in every language.

    Raises:
        UnknownCommandError: a single short word after a slash that names no command.
    """
    match = _TYPED.match(text.strip())
    if match is None:
        return None
    word = match[1].lower()
    for name in names:
        if word in (name, _(_WORDS[name])):
            return Command(name)
    raise UnknownCommandError(match[0].strip())


def all_names() -> list[str]:
    """Every command there is."""
    return list(_WORDS)
