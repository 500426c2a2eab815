"""Problems and findings as the lines that GitHub Actions turns into remarks beside the code."""

from __future__ import annotations

from typing import Literal

from ae_prep.cli.output import clean

Level = Literal["error", "warning", "notice"]
_IN_TEXT = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def annotation(
    level: Level,
    path: str,
    line: int,
    column: int | None,
    *,
    title: str,
    message: str,
    ends: tuple[int, int] | None = None,
) -> str:
    """One remark at a place (line and column from 1); nothing in it can end the line or begin another command.

    ``ends`` is where the words end, the last character included; a column is told for words on one line only.
    """
    values = {"file": path, "line": str(line)}
    if ends and ends[0] != line:
        values["endLine"] = str(ends[0])
    elif column is not None:
        values |= {"col": str(column)} | ({"endColumn": str(ends[1])} if ends else {})
    values["title"] = title
    properties = ",".join(f"{name}={clean(value).translate(_IN_PROPERTY)}" for name, value in values.items())
    return f"::{level} {properties}::{clean(message).translate(_IN_TEXT)}"
