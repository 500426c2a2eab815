"""What one kind of problem in a bank is made of."""

from __future__ import annotations

from typing import Literal, NamedTuple


class Code(NamedTuple):
    """One kind of problem; ``{name}`` in the texts is filled from the values of the case at hand."""

    severity: Literal["error", "warning"]
    message: str
    fix: str


def error(message: str, fix: str) -> Code:
    """A problem that keeps the bank from being used."""
    return Code("error", message, fix)


def warning(message: str, fix: str) -> Code:
    """A problem that does not."""
    return Code("warning", message, fix)
