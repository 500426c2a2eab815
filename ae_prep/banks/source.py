"""From a file's bytes to checked text, and from text to its questions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ae_prep.banks.report import HIDDEN, Report, visible
from ae_prep.errors import UserError
from ae_prep.i18n import N_, translate

LARGEST_FILE = 8 * 1024 * 1024

# A heading counts only at the start of a line: there it ends every other block, so that questions can be told
# apart without parsing. Fences are the exception and are followed.
_EDGE = re.compile(r"^(?:(?P<heading>##)(?![^ \t\n])| {0,3}(?P<fence>`{3,}|~{3,})(?P<info>[^\n]*))", re.MULTILINE)
_DEFINITION = re.compile(r"^ {0,3}(\[[^\]\n]+\]:)")


class Chunk(NamedTuple):
    """A stretch of a file: the number of its first line (from 1) and its text."""

    line: int
    text: str


def read_bytes(path: Path, lang: str) -> bytes:
    """The content of ``path``, up to one byte more than a bank may have.

    Raises:
        UserError: there is no such file, or it cannot be read; the message is in ``lang``.
    """
    try:
        if not path.is_file():
            raise FileNotFoundError(path)
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except (FileNotFoundError, ValueError):
        message = N_("There is no such file.")
    except OSError:
        message = N_("The file cannot be read.")
    raise UserError(
        translate(lang, message), hint=translate(lang, N_("Check its name and permissions.")), where=visible(str(path))
    )


def decode(data: bytes, report: Report) -> str | None:
    """The text of ``data`` with every line break as a newline and invisible characters as spaces.

    None if it is too large or not UTF-8. What is wrong goes into ``report``, which also gets the lines.
    """
    if len(data) > LARGEST_FILE:
        report.add("too-large", 1, limit=LARGEST_FILE // 1024 // 1024)
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        start = before.rfind(b"\n") + 1
        column = len(before[start:].decode("utf-8")) + 1
        report.add("not-utf8", before.count(b"\n") + 1, column, value=f"0x{error.object[error.start]:02X}")
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    report.lines = text.split("\n")
    if HIDDEN.search(text):
        for number, line in enumerate(report.lines, 1):
            if found := HIDDEN.search(line):
                report.add("hidden-character", number, found.start() + 1, value=found[0])
        text = HIDDEN.sub(" ", text)
    return text


def split(text: str, first: int) -> Iterator[Chunk]:
    """The prose before the first question, then each question; ``text`` begins in line ``first`` of its file."""
    start, line, fence = 0, first, ""
    for edge in _EDGE.finditer(text):
        if edge["heading"] is None:
            fence = _after_fence(fence, edge["fence"], edge["info"])
        elif not fence:
            yield Chunk(line, text[start : edge.start()])
            line += text.count("\n", start, edge.start())
            start = edge.start()
    yield Chunk(line, text[start:])


def _after_fence(inside: str, marks: str, info: str) -> str:
    """The fence that is open after a line with ``marks``, given the one ``inside`` which it stands."""
    if inside:
        closes = marks[0] == inside[0] and len(marks) >= len(inside) and not info.strip()
        return "" if closes else inside
    return "" if marks[0] == "`" and "`" in info else marks


def check_preface(chunk: Chunk, report: Report) -> None:
    """Report link definitions in the prose before the first question: they would reach into the questions."""
    for number, text in enumerate(chunk.text.split("\n"), chunk.line):
        if found := _DEFINITION.match(text):
            report.add("link-definition", number, found[1], value=found[1])
