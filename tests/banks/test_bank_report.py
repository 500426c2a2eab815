"""Places and values of problems."""

from __future__ import annotations

from pathlib import Path

import pytest

from ae_prep.banks.lint import render
from ae_prep.banks.report import MOST_PROBLEMS, Report, shorten, visible
from tests.banks.bank_samples import BASE, check, spoil


@pytest.mark.parametrize(
    ("old", "new", "line", "column"),
    [
        ("What was it?", "What was\nit and [why](x)?", "it and", 8),
        ("- own questions, quoted", "- own questions\n  and [why](x)", "  and [why]", 7),
        ("- own questions, quoted", "-   own [why](x)", "-   own", 9),
        ("What was it?", "   What [why](x)?", "   What", 9),
        ("What was it?", "Élan 🇮🇩 [why](x)?", "Élan", 9),
        ("Which questions did you ask?", "[why](x)", "[why]", 1),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_columns_count_characters_of_the_line_as_it_is(
    tmp_path: Path, old: str, new: str, line: str, column: int, newline: str
) -> None:
    text = spoil(BASE, old, new)
    (problem,) = check(tmp_path, text.replace("\n", newline))
    assert text.split("\n")[problem.line - 1].startswith(line)
    assert (problem.code, problem.column) == ("link-not-allowed", column)


def test_a_word_that_is_not_there_is_pointed_at_where_the_line_begins() -> None:
    report = Report(Path("x.md"), ["   text here"])
    assert report.column(1, "here") == 9
    assert report.column(1, "gone") == 4
    assert report.column(1, "text", 5) == 4
    assert report.column(7, "gone") == 1


def test_values_are_one_short_visible_line() -> None:
    assert visible("a\x1b[2J\u202eb\nc\td") == "aU+001B[2JU+202Eb c d"
    assert shorten("x" * 60) == "x" * 60
    assert shorten("x" * 61) == "x" * 59 + "…"


def test_braces_in_a_file_are_only_braces(tmp_path: Path) -> None:
    (problem,) = check(tmp_path, spoil(BASE, "Level: 2", "Level: {known} {0} {"))
    assert "“{known} {0} {”" in render(problem, "en")


def test_what_is_beyond_the_limit_is_one_remark_at_the_end() -> None:
    report = Report(Path("x.md"), ["x"])
    for number in range(MOST_PROBLEMS + 5):
        assert report.full == (number > MOST_PROBLEMS)
        report.add("empty-item", 1)
    assert [problem.code for problem in report.problems[-2:]] == ["empty-item", "too-many-problems"]
    assert len(report.problems) == MOST_PROBLEMS + 1
