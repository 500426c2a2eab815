"""What somebody sends on standard input: JSON Lines, an answer file, or one answer as plain text."""

from __future__ import annotations

import io
import re
from typing import BinaryIO

from ae_prep.cli.checking.markdown import looks_like_answers

_BLANK = b"\xef\xbb\xbf \t\r\n"
#: An object begins so; a text that opens with a blank of a template, ``{name}``, does not.
_OBJECT = re.compile(rb"\{\s*(?:[\"}]|\Z)")
_MARKDOWN = (b"---", b"# ", b"## ", b"<!--")


class _Ahead(io.RawIOBase):
    """A stream of which the beginning has been read already."""

    def __init__(self, head: bytes, rest: io.BufferedReader) -> None:
        self._head = memoryview(head)
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if not self._head:
            return self._rest.readinto1(buffer)
        taken = min(len(buffer), len(self._head))
        buffer[:taken] = self._head[:taken]
        self._head = self._head[taken:]
        return taken


def recognise(stream: io.BufferedReader) -> tuple[BinaryIO, str]:
    """``stream``, still to be read from its beginning, and the suffix of the files that it looks like."""
    head = b""
    while not head.strip(_BLANK) and (more := stream.read1(65536)):
        head += more
    start = head.lstrip(_BLANK)
    if _OBJECT.match(start):
        suffix = ".jsonl"
    elif start.startswith(_MARKDOWN) or looks_like_answers(start.decode("utf-8", "replace")):
        suffix = ".md"
    else:
        suffix = ".txt"
    return io.BufferedReader(_Ahead(head, stream), 65536), suffix
