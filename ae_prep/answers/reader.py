"""Markdown as answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from markdown_it.token import Token

from ae_prep.answers import directives, markdown
from ae_prep.answers.directives import Directive
from ae_prep.answers.draft import Draft
from ae_prep.answers.front_matter import ANSWERS, FrontMatter
from ae_prep.answers.headings import parse_comment, parse_heading
from ae_prep.answers.labels import FOLLOW_UP, field_named
from ae_prep.answers.writer import LEVEL


@dataclass(slots=True)
class Reader:
    """Walks the blocks of one file.

    In a file of answers, whatever stands under a question is its answer. A sheet has other texts too: there only a
    heading with an id begins an answer, and a label or heading that names no part ends what was answered.
    """

    head: FrontMatter
    source: list[str]
    path: str
    lang: str
    drafts: list[Draft] = field(default_factory=list)
    current: Draft | None = None
    directives: list[Directive] = field(default_factory=list)

    def read(self) -> list[Draft]:
        """The answers of the file, in order."""
        for block in _outermost(markdown.blocks("\n".join(self.source)), 0):
            self._block(block)
        return self.drafts

    @property
    def _is_sheet(self) -> bool:
        return self.head.format != ANSWERS

    def _block(self, block: list[Token]) -> None:
        first = block[0]
        if first.type == "heading_open":
            self._heading(block)
        elif first.type == "html_block":
            self._html(first)
        elif self.current is None or first.type == "hr":
            return
        elif first.type == "paragraph_open":
            self._paragraph(self.current, block[1])
        elif _lists_labels(block):
            for inner in _outermost(block, 2):
                self._block(inner)
        else:
            self.current.add(self._as_it_stands(block), self._lines(first))

    def _html(self, token: Token) -> None:
        """Comments of ours are noted, other comments passed over, anything else is kept as it stands."""
        rest, texts = directives.take(token.content)
        self._direct(texts, token)
        if self.current is None or (texts and not rest.strip()):
            return
        if _is_comment(rest.strip()):
            self.current.known |= parse_comment(rest, where=self._where(token), lang=self.lang)
        else:
            self.current.add(rest.strip("\n").strip() if texts else self._raw(token), self._lines(token))

    def _direct(self, texts: list[str], token: Token) -> None:
        """Note what our comments say, for the answer that they stand in; before the first, for the whole file."""
        answer = len(self.drafts) - 1 if self.drafts else None
        self.directives += [Directive(text, self._line(token), answer) for text in texts]
        if self.drafts:
            self.drafts[-1].directives += texts

    def _heading(self, block: list[Token]) -> None:
        level = int(block[0].tag[1])
        source, texts = directives.take(block[1].content)
        question, question_id = parse_heading(source.strip())
        outer = self.current if self.current and level > self.current.level else None
        if question_id is None and outer and self._part(outer, source, self._lines(block[0])):
            pass
        elif question_id is not None or (level == LEVEL and not self._is_sheet):
            self._begin(block[0], question, question_id)
        elif outer:
            self._other(outer, block)
        else:
            self.current = None
        self._direct(texts, block[0])

    def _begin(self, token: Token, question: str | None, question_id: str | None) -> None:
        known = {"lang": self.head.lang, "role": self.head.role}
        self.current = Draft(int(token.tag[1]), self._line(token), question, question_id, known)
        self.drafts.append(self.current)

    def _part(self, draft: Draft, source: str, lines: tuple[int, int]) -> bool:
        """Begin the part that a heading names: all its words, or those before a colon."""
        name, _, rest = markdown.plain(source).partition(":")
        found = field_named(name)
        if found:
            draft.begin(found)
            if rest.strip():
                draft.add(rest.strip(" "), lines)
        return found is not None

    def _paragraph(self, draft: Draft, inline: Token) -> None:
        text: list[str] = []
        source, where = inline.content, self._lines(inline)
        self._direct(markdown.directives_in(source), inline)
        for start, rest in markdown.lines(source):
            is_label, value = _label(start, rest)
            found = field_named(start) if is_label else None
            if not found and not (is_label and self._is_sheet):
                text.append(start + rest)
                continue
            _flush(draft, text, where)
            if not found:
                draft.current = None
                continue
            draft.begin(found)
            text += [value.lstrip()] if value else []
            if found == FOLLOW_UP:
                _flush(draft, text, where)
        _flush(draft, text, where)

    def _other(self, draft: Draft, block: list[Token]) -> None:
        if self._is_sheet:
            draft.current = None
        else:
            draft.add(self._as_it_stands(block), self._lines(block[0]))

    def _as_it_stands(self, block: list[Token]) -> str:
        """The source of a block; our comments are taken out of it, unless it shows code."""
        source = self._raw(block[0])
        if any(token.type in ("fence", "code_block") for token in block):
            return source
        rest, texts = directives.take(source)
        if block[0].type != "heading_open":
            self._direct(texts, block[0])
        return rest if texts else source

    def _raw(self, token: Token) -> str:
        start, end = token.map or (0, 0)
        return "\n".join(self.source[start:end]).strip("\n")

    def _lines(self, token: Token) -> tuple[int, int]:
        start, end = token.map or (0, 0)
        return self.head.length + start, self.head.length + end

    def _line(self, token: Token) -> int:
        return self.head.length + (token.map[0] if token.map else 0) + 1

    def _where(self, token: Token) -> str:
        return f"{self.path}:{self._line(token)}"


def _is_comment(html: str) -> bool:
    return html.startswith("<!--") and html.index("-->") == len(html) - 3 if "-->" in html else False


def _label(start: str, rest: str) -> tuple[bool, str]:
    """Whether words in bold at the start of a line are a label (they stand alone or have a colon), and what follows."""
    colon, behind = start.rstrip().endswith(":"), rest.lstrip()
    if not start or colon or not behind:
        return bool(start), rest
    return behind.startswith(":"), behind.removeprefix(":")


def _flush(draft: Draft, text: list[str], lines: tuple[int, int]) -> None:
    """Hand over the lines of one paragraph. The first line behind a bare follow-up label is its question."""
    if len(text) > 1 and draft.awaits_question:
        draft.add(text.pop(0), lines)
    if text:
        draft.add("\n".join(text), lines)
        text.clear()


def _lists_labels(block: list[Token]) -> bool:
    """Whether the blocks are a list whose first item begins with the label of a part."""
    if not block[0].type.endswith("_list_open"):
        return False
    inline = next((token for token in block if token.type == "inline"), None)
    is_label, start = False, ""
    if inline:
        start, rest = markdown.lines(inline.content)[0]
        is_label, _ = _label(start, rest)
    return is_label and field_named(start) is not None


def _outermost(tokens: list[Token], level: int) -> Iterator[list[Token]]:
    """The tokens of each block at nesting ``level``."""
    block: list[Token] = []
    for token in tokens:
        if token.level >= level:
            block.append(token)
        if token.level == level and token.nesting <= 0:
            yield block
            block = []
