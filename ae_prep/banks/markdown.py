"""markdown-it's tokens as what a bank is made of: headings, paragraphs and flat lists, all plain text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from ae_prep.banks.report import HIDDEN, Report
from ae_prep.banks.source import Chunk

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

#: Characters of one question, and of one paragraph, beyond which nothing is parsed: a bound on hostile input.
LARGEST_QUESTION = 20_000
LARGEST_BLOCK = 4_000

_SPECIAL = re.compile(r"[\\`*_\[\]<&\n\t]|  |https?://|www\.")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s)>\]]+")
_SPACE = re.compile(r"[ \t\n\r\f]+")
_TAG = re.compile(r"<(?:[A-Za-z?][^<>]*>|!)")  # closing tags need no second remark
_AUTOLINK = re.compile(r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:|[^\s<>@]{1,64}@)[^\s<>]*>")
_REFUSED = {
    "fence": "code-not-allowed",
    "code_block": "code-not-allowed",
    "html_block": "html-not-allowed",
    "hr": "line-not-allowed",
    "blockquote_open": "quote-not-allowed",
}


class Item(NamedTuple):
    """One point of a list: its first line (from 1) and its Markdown."""

    line: int
    content: str


class Block(NamedTuple):
    """A heading (with its level), a paragraph, or a list (with its items)."""

    kind: Literal["heading", "paragraph", "list"]
    line: int
    content: str = ""
    level: int = 0
    items: Sequence[Item] = ()


@cache
def _parser() -> MarkdownIt:
    """CommonMark for blocks; inline text is parsed on demand, with a rule that finds what is refused."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark")
    # Underlined headings are refused below; looking for them would cost a tenth of the time.
    parser.disable(["inline", "text_join", "lheading", "reference", "link", "image", "autolink", "html_inline"])
    parser.inline.ruler.push("refuse", _refuse)
    return parser


def _refuse(state: StateInline, silent: bool) -> bool:
    """An inline rule: note links, images and HTML in the environment, and let them stand as text."""
    source, at = state.src, state.pos
    if source.startswith("](", at):
        opening = source.rfind("[", 0, at)
        if opening >= 0:
            image = opening > 0 and source[opening - 1] == "!"
            code = "image-not-allowed" if image else "link-not-allowed"
            state.env["refused"].append((code, opening - image, at + 2))
    elif found := _AUTOLINK.match(source, at):
        state.env["refused"].append(("link-not-allowed", at, found.end()))
    elif found := _TAG.match(source, at):
        state.env["refused"].append(("html-not-allowed", at, found.end()))
    return False


def blocks(chunk: Chunk, report: Report) -> list[Block]:
    """The blocks of one question, in order; every other kind of block is reported and left out."""
    if len(chunk.text) > LARGEST_QUESTION:
        report.add("part-too-large", chunk.line, limit=LARGEST_QUESTION)
        return []
    found: list[Block] = []
    items: list[Item] = []
    skip = False  # inside a quoted block
    tokens = _parser().parse(chunk.text)
    for number, token in enumerate(tokens):
        line = chunk.line + (token.map[0] if token.map else 0)
        if token.level == 0:
            skip = token.type == "blockquote_open"
            if token.type in _REFUSED:
                report.add(_REFUSED[token.type], line, value=token.content.strip())
            elif token.type in ("paragraph_open", "heading_open"):
                block = _text_block(token, tokens[number + 1].content, line, report)
                found += [block] if block else []
            elif token.type.endswith("_list_open"):
                items = []
                found.append(Block("list", line, items=items))
        elif not skip and token.level < 3:
            _item(token, tokens[number + 1], line, items, report)
    return found


def _text_block(opening: Token, content: str, line: int, report: Report) -> Block | None:
    if len(content) > LARGEST_BLOCK:
        report.add("part-too-large", line, limit=LARGEST_BLOCK)
    elif opening.type == "heading_open":
        return Block("heading", line, content, int(opening.tag[1]))
    elif "\n" in content and (refused := _refused_row(content)):
        report.add(refused, line, value=content)
    else:
        return Block("paragraph", line, content)
    return None


def _refused_row(content: str) -> str:
    """The code for a paragraph that is a table or an underlined heading in other readers' eyes, or nothing."""
    rows = content.split("\n")
    if "|" in rows[1] and "-" in rows[1] and not rows[1].strip("|:- \t"):
        return "table-not-allowed"
    underlined = any(not row.strip("= \t") or not row.strip("- \t") for row in rows[1:])
    return "heading-not-allowed" if underlined else ""


def _item(token: Token, following: Token, line: int, items: list[Item], report: Report) -> None:
    """Take in what stands inside a list: a new point, its one paragraph, or something that is refused."""
    if token.type == "list_item_open":
        items.append(Item(line, ""))
    elif token.type == "paragraph_open" and not items[-1].content:
        content = following.content
        if len(content) > LARGEST_BLOCK:
            report.add("part-too-large", line, limit=LARGEST_BLOCK)
            content = "…"
        items[-1] = Item(line, content)
    elif token.nesting >= 0 and token.level == 2:
        report.add("nested-block", line)


def plain(content: str, line: int, report: Report) -> str:
    """The Markdown of a block that begins in ``line`` as plain text: marks dropped, code kept, one space for many.

    Links, images and HTML are reported and stay as written.
    """
    if not _SPECIAL.search(content):
        return content
    parser = _parser()
    tokens: list[Token] = []
    env: dict[str, list[tuple[str, int, int]]] = {"refused": []}
    parser.inline.parse(content, parser, env, tokens)
    refused = env["refused"]
    taken = {start for _, start, _ in refused}
    refused += [("link-not-allowed", a.start(), a.end()) for a in _ADDRESS.finditer(content) if not taken]
    if content.startswith("[") and "]:" in content:
        refused.append(("link-definition", 0, content.index("]:") + 2))
    for code, start, end in refused:
        report.add(code, *report.place(line, content, start), value=content[start:end])
    text = "".join(" " if token.type.endswith("break") else token.content for token in tokens)
    text = _SPACE.sub(" ", text).strip()
    if "&" in content and (hidden := HIDDEN.search(text)):
        report.add("hidden-character", line, "&", value=hidden[0])
        text = HIDDEN.sub(" ", text)
    return text
