"""Text for the terminal: wrapped, coloured where there is a terminal, and never able to drive it."""

from __future__ import annotations

import os
import sys
from typing import Any

import click

MAX_WIDTH = 88

#: Direction and invisible format controls that could reorder or hide what is shown.
_UNSEEN = {*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x061C, 0x200E, 0x200F, 0xFEFF}


def clean(text: str) -> str:
    """``text`` with every control character, escape code and direction control made visible (tab and newline stay)."""
    if text.isprintable():  # false for every character that _visible changes
        return text
    return "".join(_visible(char) for char in text)


def _visible(char: str) -> str:
    code = ord(char)
    if char in "\n\t":
        return char
    if code < 0x20:
        return chr(0x2400 + code)
    if code in _UNSEEN or 0x7F <= code < 0xA0 or 0xD800 <= code < 0xE000:
        return f"<U+{code:04X}>"
    return char


def columns() -> int:
    """How wide the terminal is; 80 where there is none."""
    try:  # what shutil.get_terminal_size does, without importing its archive formats
        return int(os.environ.get("COLUMNS") or 0) or os.get_terminal_size(sys.stdout.fileno()).columns or 80
    except (AttributeError, OSError, ValueError):
        return 80


def width() -> int:
    """Columns to write in, at most ``MAX_WIDTH`` so that lines stay readable."""
    return max(24, min(columns() - 1, MAX_WIDTH))


def wrap(text: str, indent: str = "", first: str | None = None) -> str:
    """``text``, cleaned and wrapped; each line begins with ``indent``, the very first with ``first`` where given."""
    import textwrap

    lines: list[str] = []
    for paragraph in clean(text).split("\n"):
        start = indent if lines or first is None else first
        lines += textwrap.wrap(
            paragraph,
            width(),
            initial_indent=start,
            subsequent_indent=indent,
            break_long_words=True,
            break_on_hyphens=False,
        ) or [start.rstrip()]
    return "\n".join(lines)


def wants_color() -> bool:
    """Whether standard output is a terminal whose user wants colour."""
    return bool(sys.stdout and sys.stdout.isatty() and not os.environ.get("NO_COLOR"))


def styled(text: str, color: bool, **style: Any) -> str:
    """``text`` in colour, where that is wanted."""
    return click.style(text, **style) if color else text


def say(text: str = "", *, err: bool = False, nl: bool = True, **style: Any) -> None:
    """Print a line of our own or already cleaned text, styled where it goes to a terminal that wants colour."""
    color = False if os.environ.get("NO_COLOR") else None
    click.echo(click.style(text, **style) if style else text, err=err, nl=nl, color=color)


def say_error(error: Exception, code_word: str) -> None:
    """Print an error on standard error, every line cleaned."""
    say(f"{code_word}: {clean(str(error))}", err=True)


def make_output_safe() -> None:
    """Let text that the terminal's encoding lacks be shown escaped instead of ending the program."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")
