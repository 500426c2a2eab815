"""Any text becomes Markdown that shows exactly that text."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import example, given
from markdown_it import MarkdownIt

from ae_prep.answers import markdown
from ae_prep.answers.markdown import escape, escape_line, plain
from tests.hostile import texts

#: As far from ours as can be: everything that a forge switches on and that could read markup into a text.
FORGE = MarkdownIt("gfm-like", {"linkify": False})


def paragraphs(source: str) -> list[str]:
    """What the paragraphs of ``source`` show; fails if there is any other block."""
    tokens = FORGE.parse(source)
    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}, source
    return [plain(token.content) for token in tokens if token.type == "inline"]


@given(texts)
@example("\n\n a \n\n\n b\t\n ")
@example("#######")
@example("a|b\n:-:")
@example("a\n===")
@example("\\\n\\")
@example("\u202e`\u202e``")
def test_blocks_show_the_text_as_typed(text: str) -> None:
    assert "\n\n".join(paragraphs(escape(text))) == text


@given(texts)
@example("a #")
@example("#")
def test_a_line_shows_the_text_as_typed_in_a_heading(text: str) -> None:
    source = escape_line(text)
    assert "\n" not in source
    opening, inline, closing = FORGE.parse(f"## {source}")
    assert (opening.tag, closing.tag) == ("h2", "h2")
    assert plain(inline.content) == text


@given(texts)
def test_a_line_stays_one_item_of_a_list(text: str) -> None:
    kinds = [token.type for token in FORGE.parse(f"- x: {escape_line(text)}\n- last")]
    item = ["list_item_open", "paragraph_open", "inline", "paragraph_close", "list_item_close"]
    assert kinds == ["bullet_list_open", *item, *item, "bullet_list_close"]


@given(texts)
def test_nothing_but_text_and_breaks_is_shown(text: str) -> None:
    """No emphasis, link, image or tag: only text, line breaks and the names of hidden characters."""
    for token in FORGE.parse(escape(text)):
        for child in token.children or ():
            assert child.type in ("text", "hardbreak", "code_inline"), (child.type, text)
            if child.type == "code_inline":
                assert re.fullmatch(r"U\+[0-9A-F]{4}(?: U\+[0-9A-F]{4})*", child.content)


@given(texts)
def test_nothing_in_the_source_reorders_or_hides(text: str) -> None:
    for source in (escape(text), escape_line(text)):
        assert not re.search("[\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\u2028\u2029\ufeff]", source)
        assert all(unicodedata.category(char) not in ("Cc", "Cs") for char in source if char not in "\n\t")


@pytest.mark.parametrize(
    "prose",
    [
        "I called 40 lapsed accounts; 11 came back. It's well-known (R&D, 5% < 10%), don't you think?",
        "We won $2,400 at Acme/Beta - a record: snake_case, 3+4=7, #1 in the region!",
        "“Too dear,” she said … and I asked why.\n\nThen she told me.",
        "Rp4,8 miliar; pukul 09.30 WIB; di-follow up",
    ],
)
def test_ordinary_prose_is_not_touched(prose: str) -> None:
    assert escape(prose) == prose


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("one\ntwo", "one\\\ntwo"),
        ("one\n\ntwo", "one\n\ntwo"),
        ("one\n\n\ntwo", "one\n\n&#10;two"),
        ("\none\n", "&#10;one&#10;"),
        ("  x ", "&#32; x&#32;"),
        (" ", "&#32;"),
        ("\t", "&#9;"),
        ("\u00a0x", "&#160;x"),
        ("", ""),
        ("- a\n1. b\n# c", "\\- a\\\n1\\. b\\\n\\# c"),
        ("-5% and 2022. Then", "-5% and 2022. Then"),
        ("a | b\n:-: ~", "a \\| b\\\n\\:-: \\~"),
        ("a\n===", "a\\\n\\==="),
        ("_so_ snake_case", "\\_so\\_ snake_case"),
        ("&amp; &x", "\\&amp; &x"),
        ("a < b <b>", "a < b \\<b>"),
        ("a\u202eb", "a`U+202E`b"),
        ("a\u202e\u200bb", "a`U+202E U+200B`b"),
        ("one\r\ntwo\rthree", "one\\\ntwo\\\nthree"),
        ("\x1b[31m\ud800", "\ufffd\\[31m\ufffd"),
    ],
)
def test_what_is_written(typed: str, written: str) -> None:
    assert escape(typed) == written


def test_a_line_of_ten_thousand_characters_stays_one_line() -> None:
    long = "word, " * 1666 + "word"
    assert escape(long) == long


def test_only_names_of_hidden_characters_are_read_as_such() -> None:
    assert plain("`U+0041` and `x`") == "U+0041 and x"
    assert plain("`U+202E`") == "\u202e"


def test_what_is_not_ours_is_read_as_it_shows() -> None:
    assert plain("*really* **so** `code` [text](url) <b>") == "really so code [text](url) <b>"


def test_lines_tell_the_bold_words_they_begin_with() -> None:
    assert markdown.lines("**Task:** ten\nnext **bold**\n**a** b **c**") == [
        ("Task:", " ten"),
        ("", "next bold"),
        ("a", " b c"),
    ]
