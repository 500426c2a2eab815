"""Which Markdown files of a folder hold answers: a folder has others too, which nobody answered anything in."""

from __future__ import annotations

import os
import re

_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t].*\(q-[a-z0-9-]+\)[ \t]*#*[ \t]*$", re.MULTILINE)
_PLAIN_HEADING = re.compile(r"^ {0,3}##[ \t]+\S", re.MULTILINE)
_FORMAT = re.compile(r"^format:[ \t]*[\"']?ae-prep (?:answers|sheet|worksheet)\b", re.MULTILINE)
_BANK = re.compile(r"^(?:version|translates):", re.MULTILINE)
#: Files that a folder has for other reasons, by the first part of their names.
_OTHERS = frozenset(
    "readme changelog changes contributing license licence security code_of_conduct authors todo".split()
)


def looks_like_answers(text: str) -> bool:
    """Whether a text is an answer file beyond doubt: its front matter says so, or a heading has a question's id."""
    return bool(_FORMAT.search(_front_matter(text)) or _HEADING.search(text))


def holds_answers(text: str, path: str) -> bool:
    """Whether a file found in a folder is to be read: one that looks like it, or has questions without an id."""
    head = _front_matter(text)
    if _FORMAT.search(head):
        return True
    if _BANK.search(head):
        return False
    if _HEADING.search(text):
        return True
    stem = os.path.basename(path).partition(".")[0].casefold()  # noqa: PTH119
    return stem not in _OTHERS and bool(_PLAIN_HEADING.search(text))


def _front_matter(text: str) -> str:
    """The lines between ``---`` at the head; empty where there are none."""
    lines = text.replace("\r\n", "\n").removeprefix("\ufeff")
    return lines.partition("\n---")[0] if lines.startswith("---\n") else ""
