"""Standard input as bytes, where there is one."""

from __future__ import annotations

import io
import sys

from ae_prep.cli.app import in_ci


def stdin() -> io.BufferedReader | None:
    """Standard input, or None where it is closed or missing."""
    if sys.stdin is None or sys.stdin.closed:
        return None
    stream = sys.stdin.buffer
    return stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(io.BytesIO(stream.read()))


def holds_anything() -> bool:
    """Whether somebody may answer on standard input; waits for the first byte of a pipe."""
    stream = stdin()
    if stream is None:
        return False
    try:
        return not in_ci() if stream.isatty() else bool(stream.peek(1))
    except (OSError, ValueError):  # a descriptor that was closed before the program began
        return False
