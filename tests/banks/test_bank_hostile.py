"""No text makes the reader raise anything, and none makes it slow."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ae_prep.article import ITEMS
from ae_prep.banks.lint import lint, render
from ae_prep.banks.metadata import Known
from ae_prep.banks.reader import read_base
from ae_prep.banks.translation import read_translation
from ae_prep.errors import UserError
from tests.banks.bank_samples import BASE, RULES, check, read, spoil, write

KNOWN = Known(frozenset(ITEMS), frozenset(RULES))
PIECES = st.sampled_from(
    ["---\n", "format: 1\n", "id: team\n", "## T (q-a-1)\n", "### Hint\n", "### Kunci\n", "- Kind: knowledge\n", "- ", "\n", "\n\n", "> ", "```\n", "~~~\n", "    ", "\t", "[a](b)", "![", "](", "<a ", "<!--", "`", "``", "**", "_", "&#x1b;", "&amp;", "\\", "| - |\n", "===\n", "1. ", "(`role-unclear`)", "https://", "\x00", "\u202e", "é", "🇮🇩", ": ", "{value}", '"', "*a", "&a ", "!!python/object "]  # noqa: E501
)  # fmt: skip


def assert_sane(data: bytes) -> None:
    bank, report = read_base(Path("team.md"), data, KNOWN)
    _, translated = read_translation(Path("team.id.md"), data, bank, KNOWN.rules)
    lines = len(data.splitlines()) + 1
    for problem in (*report.problems, *translated.problems):
        assert 1 <= problem.line <= lines
        assert problem.column >= 1
        for lang in ("en", "id"):
            assert "\x1b" not in render(problem, lang)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_pieces_of_markdown_never_raise(text: str) -> None:
    assert_sane(text.encode())
    assert_sane(spoil(BASE, "What was it?", text).encode())
    assert_sane(spoil(BASE, "- Level: 2", text).encode())
    assert_sane(spoil(BASE, "author: A coach", text).encode())


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_bytes_never_raise(data: bytes) -> None:
    assert_sane(data)
    assert_sane(BASE.encode() + data)


@settings(max_examples=50, deadline=None)
@given(st.integers(0, len(BASE)), st.integers(1, 200))
def test_a_bank_with_a_hole_never_raises(start: int, length: int) -> None:
    assert_sane((BASE[:start] + BASE[start + length :]).encode())


@settings(max_examples=50, deadline=None)
@given(st.text(st.characters(blacklist_categories=("Cc", "Cf", "Cs", "Zl", "Zp", "Zs")), min_size=1, max_size=80))
def test_any_words_in_code_come_out_as_they_went_in(words: str) -> None:
    fence = "`" * 81
    (first, *_) = read(spoil(BASE, "What was it?", f"{fence} {words} {fence}")).questions
    assert first.text.endswith("\n\n" + words)


HOSTILE = [
    *(">", "[", "`", "*", "_", "<", "&", "![", "](", "\\", "#", "|", "    ", "> - ", "- ", "1. ", "<a ", "<!--"),
    *("https://", "](`", "**a ", "a*_", "<a@", "\n", "-\n", "a|b\n-|-\n", "## \n", "### \n", "(`", "---\n"),
]


@pytest.mark.parametrize("unit", HOSTILE)
@pytest.mark.parametrize("place", ["What was it?", "- own questions, quoted", "- Level: 2", "Free prose"])
def test_time_grows_with_the_size_only(tmp_path: Path, unit: str, place: str) -> None:
    """A hundred thousand characters take no longer than an ordinary bank of that size would, several times over."""
    start = time.process_time()
    check(tmp_path, spoil(BASE, place, unit * (100_000 // len(unit))))
    assert time.process_time() - start < 2.0


@pytest.mark.parametrize("unit", HOSTILE)
def test_many_questions_at_the_limit_stay_cheap(tmp_path: Path, unit: str) -> None:
    head = BASE[: BASE.index("## The complaint")]
    block = unit * (3900 // len(unit))
    questions = "".join(f"## T (q-a-{n})\n\n{block}\n\n### Red flags\n\n- {block}\n\n" for n in range(20))
    start = time.process_time()
    check(tmp_path, head + questions)
    assert time.process_time() - start < 4.0


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "&a [*a, ", "? ", "!!x "])
def test_deep_front_matter_is_refused(tmp_path: Path, opening: str) -> None:
    text = spoil(BASE, "author: A coach", "author:\n  " + opening * (8000 // len(opening) - 100))
    codes = {problem.code for problem in check(tmp_path, text)}
    assert codes & {"invalid-front-matter", "part-too-large"}


def test_a_long_line_of_front_matter_is_not_parsed(tmp_path: Path) -> None:
    assert "part-too-large" in {p.code for p in check(tmp_path, spoil(BASE, "A coach", "a" * 10_000))}


@pytest.mark.parametrize("name", ["absent.md", "folder.md", "a\x1b[2J.md", "nul\0.md", "team.id.md"])
def test_what_cannot_be_read_is_a_user_error(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder.md").mkdir()
    with pytest.raises(UserError) as caught:
        lint(tmp_path / name, rules=None, items=ITEMS)
    assert caught.value.hint
    assert caught.value.where.endswith(".md")
    assert "\x1b" not in str(caught.value)


def test_a_name_with_control_characters_is_spelled_out(tmp_path: Path) -> None:
    path = write(tmp_path, "").rename(tmp_path / "a\x1b[2J.md")
    problem, *_ = lint(path, rules=None, items=ITEMS)
    assert "aU+001B[2J.md:1:1: missing-front-matter" in render(problem, "en")
