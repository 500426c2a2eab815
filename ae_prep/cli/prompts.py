"""The one door to questionary: prompts that keep what is being typed, and that know a few words beginning with /.

questionary takes a tenth of a second to import, so callers import this module when a prompt is about to be shown.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

import questionary
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.key_binding.key_bindings import KeyBindingsBase

from ae_prep.cli import commands
from ae_prep.cli.app import _
from ae_prep.cli.output import clean, say

#: Seconds between two looks at the text being typed, so that what is kept is never older than a second.
AUTOSAVE_SECONDS = 0.4
_STYLE = questionary.Style([("qmark", "fg:ansicyan bold"), ("question", "bold"), ("answer", ""), ("instruction", "")])

#: Keeps the text being typed; returns what is wrong, in a few words, or None.
Autosave = Callable[[str], str | None]


def text(
    prompt: str,
    *,
    default: str = "",
    many_lines: bool = False,
    allowed: Sequence[str] = (),
    autosave: Autosave | None = None,
) -> str:
    """Ask for a text; returns it as typed, or a ``commands.Command``.

    Args:
        prompt: what is asked, in the user's language.
        default: the text to start from.
        many_lines: Enter makes a new line, and Enter on an empty line ends the answer.
        allowed: the commands that may be typed instead.
        autosave: called with the text while it is being typed, and when the prompt is left by Ctrl-C or Ctrl-D.

    Raises:
        KeyboardInterrupt: Ctrl-C.
        EOFError: Ctrl-D on an empty line, or the terminal went away.
    """
    while True:
        reply = _ask(prompt, default, many_lines, allowed, autosave)
        # A command may be typed behind the text that was there already.
        typed = reply.removeprefix(default) if default else reply
        try:
            return (commands.parse(typed, allowed) if allowed else None) or reply
        except commands.UnknownCommandError as error:
            say(_("There is no command {word}.", word=clean(str(error))), fg="yellow")


def _ask(prompt: str, default: str, many_lines: bool, allowed: Sequence[str], autosave: Autosave | None) -> str:
    trouble: list[str | None] = [None]
    keys = " · ".join([_("Enter twice: done") if many_lines else _("Enter: next"), *commands.shown(allowed)])
    question = questionary.text(
        clean(prompt),
        default=default,
        multiline=many_lines,
        instruction="\n",
        key_bindings=_finish_on_empty_line() if many_lines else None,
        bottom_toolbar=lambda: trouble[0] or keys,
        style=_STYLE,
        qmark="›",
    )
    application = question.application
    buffer: Buffer = application.current_buffer
    if autosave is None:
        return str(question.unsafe_ask())

    async def keep() -> None:
        kept = default
        while True:
            await asyncio.sleep(AUTOSAVE_SECONDS)
            if buffer.text != kept:
                kept = buffer.text
                trouble[0] = autosave(kept)
                application.invalidate()

    def start() -> None:
        application.create_background_task(keep())

    application.pre_run_callables.append(start)
    try:
        return str(question.unsafe_ask())
    except (KeyboardInterrupt, EOFError):
        autosave(buffer.text)
        raise


def _finish_on_empty_line() -> KeyBindings:
    """Enter ends the answer on an empty line, or behind a command; elsewhere it begins a new line."""
    bindings = KeyBindings()

    @bindings.add("enter")
    def enter(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        at_end = buffer.document.is_cursor_at_the_end
        line = buffer.document.current_line.strip()
        if at_end and (not line or line.startswith("/")):
            buffer.text = buffer.text.strip()
            buffer.validate_and_handle()
        else:
            buffer.insert_text("\n")

    return bindings


def select(prompt: str, choices: Sequence[tuple[str, str]], *, default: str | None = None) -> str:
    """Let the user choose one of ``(value, label)``; returns the value.

    Raises:
        KeyboardInterrupt: Ctrl-C.
        EOFError: Ctrl-D.
    """
    question = questionary.select(
        clean(prompt),
        [questionary.Choice(clean(label), value=value) for value, label in choices],
        default=default,
        instruction=_("(arrow keys, Enter)"),
        style=_STYLE,
        qmark="›",
    )
    _leave_on_ctrl_d(question.application.key_bindings)
    return str(question.unsafe_ask())


def checkbox(prompt: str, choices: Sequence[tuple[str, str]], *, chosen: Sequence[str] = ()) -> list[str]:
    """Let the user choose one or more of ``(value, label)``; those in ``chosen`` are ticked. Returns the values.

    Raises:
        KeyboardInterrupt: Ctrl-C.
        EOFError: Ctrl-D.
    """
    question = questionary.checkbox(
        clean(prompt),
        [questionary.Choice(clean(label), value=value, checked=value in chosen) for value, label in choices],
        validate=lambda picked: bool(picked) or _("Choose at least one with the space bar."),
        instruction=_("(arrow keys, space bar to choose, Enter)"),
        style=_STYLE,
        qmark="›",
    )
    _leave_on_ctrl_d(question.application.key_bindings)
    return [str(value) for value in question.unsafe_ask()]


def _leave_on_ctrl_d(bindings: KeyBindingsBase | None) -> None:
    if not isinstance(bindings, KeyBindings):
        return

    @bindings.add("c-d")
    def leave(event: KeyPressEvent) -> None:
        event.app.exit(exception=EOFError())
