"""Where in an answer file the words of an answer stand."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from ae_prep.cli.checking.places import Locate, Place, place, text_of

if TYPE_CHECKING:
    from ae_prep.answers.files import AnswerFile
    from ae_prep.model import Answer


class Page:
    """Places in an answer file, of which ``text`` is the source."""

    def __init__(self, text: str, file: AnswerFile) -> None:
        self._text = text
        self._file = file

    def locate(self, index: int, answer: Answer) -> Locate:
        """Places in the answer ``index``."""
        stretches: Mapping[str, Sequence[object]] = self._file.places[index]

        def locate(field: str, start: int, end: int) -> Place:
            if not stretches.get(field):
                return Place(self._file.lines[index])
            return self._in(index, field, text_of(answer, field), start, end)

        return locate

    def _in(self, index: int, field: str, text: str, start: int, end: int) -> Place:
        from ae_prep.answers.places import locate

        stretches = self._file.places[index][field]
        line, column = locate(text, stretches, self._file.source, start)
        end_line, end_column = locate(text, stretches, self._file.source, max(start, end - 1))
        if column is None or end_column is None:
            return Place(line)
        first = self._starts[line - 1] + column - 1
        last = self._starts[end_line - 1] + end_column
        return place(line, column, end_line, end_column + 1, first, last)

    @cached_property
    def _starts(self) -> list[int]:
        """Where each line begins in the file as it is, whatever its line ends."""
        return [0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", self._text))]
