"""Comments that tell the checker something: ``<!-- ae-prep: ignore hedged – my coach wants it so -->``.

They belong to the file, not to the candidate's words. What they mean is for the reader of the file to say; here
they are only found, taken out, and written.
"""

from __future__ import annotations

from typing import NamedTuple

_OPEN, _CLOSE, _MARK = "<!--", "-->", "ae-prep:"
#: A comment on a line of text is no longer than this.
_LONGEST = 600


class Directive(NamedTuple):
    """What a comment says, its line (from 1), and the place of its answer in the file; None for the whole file."""

    text: str
    line: int
    answer: int | None


def comment(text: str) -> str:
    """The comment that says ``text``."""
    return f"{_OPEN} {_MARK} {_tidy(text)} {_CLOSE}"


def take(source: str) -> tuple[str, list[str]]:
    """``source`` without our comments, and what they say. A comment behind a backslash is text."""
    kept, found, at = [], [], 0
    while (start := source.find(_OPEN, at)) >= 0 and (end := source.find(_CLOSE, start + len(_OPEN))) >= 0:
        text = None if _escaped(source, start) else _ours(source[start + len(_OPEN) : end])
        end += len(_CLOSE)
        kept.append(source[at : end if text is None else start])
        found += [] if text is None else [text]
        at = end
    return "".join([*kept, source[at:]]), found


def at(source: str, start: int, last: int) -> tuple[str, int] | None:
    """What our comment says that begins at ``start`` on a line of text, and where it ends; None for anything else."""
    if not source.startswith(_OPEN, start):
        return None
    end = source.find(_CLOSE, start + len(_OPEN), min(last, start + _LONGEST))
    text = None if end < 0 else _ours(source[start + len(_OPEN) : end])
    return None if text is None else (text, end + len(_CLOSE))


def _ours(inner: str) -> str | None:
    inner = inner.strip()
    return _tidy(inner.removeprefix(_MARK)) if inner.startswith(_MARK) else None


def _tidy(text: str) -> str:
    return " ".join(text.split()).replace(_CLOSE, "-- >")


def _escaped(source: str, at: int) -> bool:
    before = source[:at] if at < _LONGEST else source[at - _LONGEST : at]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1
