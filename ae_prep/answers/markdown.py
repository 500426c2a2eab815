"""Any text as Markdown that shows exactly that text, and back.

Ordinary prose stays as it is. What could be taken for markup is escaped with a backslash, white space at the edge
of a line becomes a character reference (``&#32;``), and characters that hide or reorder text are shown by name in a
code span (`` `U+202E` ``), which no typed text can imitate because its backticks are escaped.
"""

from __future__ import annotations

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from ae_prep.answers import directives

#: Marks directions, has no width, or breaks lines where nobody sees it: could reorder or hide what stands around it.
_HIDDEN = "\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
_HIDDEN_RUN = re.compile(f"([{_HIDDEN}]+)")
_NAMED_RUN = re.compile(r"U\+[0-9A-F]{4}(?: U\+[0-9A-F]{4})*")
#: Controls and halves of characters have no place in a text file.
_IMPOSSIBLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_MARKUP = re.compile(
    r"""[\\`*\[|~]                       # means something anywhere
    | (?<![^\W_])_ | _(?![^\W_])         # emphasis, but not inside a word
    | <(?=[A-Za-z/!?])                   # a tag
    | &(?=\#?[A-Za-z0-9]+;)              # a character reference
    """,
    re.VERBOSE,
)
#: What makes a block of the line it begins; group 1 is what stands before the character to escape.
_BLOCK_START = re.compile(
    r"(?:(?=>|\#{1,6}(?:[ \t]|$)|[-+](?:[- \t]|$)|=+$|:-)|(?P<number>[0-9]{1,9})(?=[.)](?:[ \t]|$)))"
)
_CLOSING_HASHES = re.compile(r"(?:(?<= )|^)(?=#+$)")
_NEWLINES = re.compile(r"\n+")
#: Stands for a text that is there and empty.
EMPTY = "`(empty)`"
_DIRECTIVE = "ae_prep_directive"


def escape(text: str) -> str:
    """Markdown blocks that show ``text`` as typed; empty for an empty text.

    A newline becomes a hard break, two begin a paragraph, more become ``&#10;``. ``\\r\\n`` and ``\\r`` count as one
    newline; other control characters and lone surrogates become U+FFFD, since no text file can hold them.
    """
    text = _possible(text)
    body = text.strip("\n")
    head, tail = len(text) - len(text.lstrip("\n")), len(text) - len(text.rstrip("\n"))
    if not body:
        return "&#10;" * len(text)
    out, at = ["&#10;" * head], 0
    for breaks in _NEWLINES.finditer(body):
        out += [_line(body[at : breaks.start()]), _break(len(breaks[0]))]
        at = breaks.end()
    return "".join([*out, _line(body[at:]), "&#10;" * tail])


def escape_line(text: str) -> str:
    """Markdown on one line, for a heading, a label or an item of a list, that shows ``text`` as typed."""
    lines = (_line(line) for line in _possible(text).split("\n"))
    return _CLOSING_HASHES.sub(r"\\", "&#10;".join(lines))


def _possible(text: str) -> str:
    return _IMPOSSIBLE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def _break(newlines: int) -> str:
    return "\\\n" if newlines == 1 else "\n\n" + "&#10;" * (newlines - 2)


def _line(line: str) -> str:
    inner = line.strip()
    if not inner:
        return _edge(line[:1]) + line[1:-1] + _edge(line[1:][-1:])
    start = line.index(inner)
    before, after = line[:start], line[start + len(inner) :]
    return _edge(before[:1]) + before[1:] + _words(inner, begins_line=not before) + after[:-1] + _edge(after[-1:])


def _edge(space: str) -> str:
    """White space at an edge, where Markdown would drop it."""
    return f"&#{ord(space)};" if space else ""


def _words(words: str, *, begins_line: bool) -> str:
    start = _BLOCK_START.match(words) if begins_line else None
    number = start["number"] or "" if start else ""
    rest = _MARKUP.sub(r"\\\g<0>", words[len(number) :])
    return number + ("\\" if start else "") + _HIDDEN_RUN.sub(_named, rest)


def _named(run: re.Match[str]) -> str:
    return "`" + " ".join(f"U+{ord(char):04X}" for char in run[0]) + "`"


@cache
def _parser() -> MarkdownIt:
    """CommonMark and tables. Links and tags stay as typed: nothing here follows or shows them."""
    parser = MarkdownIt("commonmark").enable("table")
    parser.inline.ruler.push(_DIRECTIVE, _directive)
    return parser.disable(["link", "image", "autolink", "html_inline", "reference"])


def _directive(state: StateInline, silent: bool) -> bool:
    """One of our comments within a line: a token of its own, which shows nothing."""
    found = directives.at(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        state.push(_DIRECTIVE, "", 0).content = found[0]
    state.pos = found[1]
    return True


@cache
def _block_parser() -> MarkdownIt:
    """The same without what stands in the blocks: most of a file is never looked at twice."""
    return MarkdownIt("commonmark").enable("table").disable(["reference", "inline", "text_join"])


def blocks(source: str) -> list[Token]:
    """The blocks of a Markdown text; ``lines`` reads what stands in one."""
    return _block_parser().parse(source)


def lines(source: str) -> list[tuple[str, str]]:
    """What each line of a paragraph or heading shows: the words in bold that it begins with, and the rest."""
    found, bold = [("", "")], False
    for token in (child for inline in _parser().parseInline(source) for child in inline.children or ()):
        start, rest = found[-1]
        if token.type in ("softbreak", "hardbreak"):
            found.append(("", ""))
            bold = False
        elif token.type == _DIRECTIVE:
            found[-1] = (start, rest.rstrip(" \t"))
        elif token.type == "strong_open":
            bold = not start and not rest
        elif token.type == "strong_close":
            bold = False
        elif bold:
            found[-1] = (start + _shown(token), rest)
        else:
            found[-1] = (start, rest + _shown(token))
    return found


def directives_in(source: str) -> list[str]:
    """What our comments within a paragraph say."""
    tokens = _parser().parseInline(source) if "<!--" in source else []
    return [child.content for inline in tokens for child in inline.children or () if child.type == _DIRECTIVE]


def plain(source: str) -> str:
    """The text that a paragraph or heading shows."""
    return "\n".join(start + rest for start, rest in lines(source))


def _shown(token: Token) -> str:
    if token.type != "code_inline":
        return token.content
    if _NAMED_RUN.fullmatch(token.content):
        named = "".join(chr(int(name[2:], 16)) for name in token.content.split())
        return named if _HIDDEN_RUN.fullmatch(named) else token.content
    return "" if token.content == EMPTY.strip("`") else token.content
