"""A sheet as Markdown: good to read raw, on a forge and on paper, and an answer file too (``docs/answer-file.md``)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ae_prep.answers.front_matter import front_matter
from ae_prep.answers.headings import heading
from ae_prep.answers.labels import FOLLOW_UP, label
from ae_prep.answers.markdown import escape, escape_line
from ae_prep.answers.writer import answer_blocks
from ae_prep.i18n import N_, translate
from ae_prep.sheet.blocks import Block, Card, Field, Line, Prompt, Sheet, Space, Tick

#: Raw it is a line to write on, rendered a rule across the page.
_RULE = "_" * 60
_BLANK = "_" * 30
_LEVEL = 3
_SECOND_TURN_LINES = 3


def render(sheet: Sheet) -> str:
    """The whole sheet. Nothing that a person typed can change its structure or hide in it."""
    blocks = [f"# {escape_line(sheet.title)}", _items(sheet.facts)]
    for section in sheet.sections:
        blocks += [f"## {escape_line(section.title)}", *_section(section.blocks, sheet)]
    return front_matter(sheet.format, sheet.lang, sheet.role) + "\n\n".join(blocks) + "\n"


def _section(blocks: Sequence[Block], sheet: Sheet) -> Iterator[str]:
    for is_list, group in groupby(blocks, lambda block: isinstance(block, Field | Tick)):
        if is_list:
            yield _items([block for block in group if isinstance(block, Field | Tick)])
        else:
            for block in group:
                yield from _block(block, sheet)


def _block(block: Block, sheet: Sheet) -> Iterator[str]:
    match block:
        case Line(text):
            yield escape(text)
        case Card():
            yield from _card(block, sheet)
        case Prompt():
            yield from _prompt(block, sheet.lang)
        case Space():
            yield from [_RULE] * block.lines


def _items(items: Sequence[Field | Tick]) -> str:
    return "\n".join(f"- {_field(item) if isinstance(item, Field) else _tick(item)}" for item in items)


def _field(item: Field) -> str:
    return f"**{escape_line(item.label)}:** {_BLANK if item.value is None else escape_line(item.value)}"


def _tick(item: Tick) -> str:
    note = f" – {escape_line(item.note)}" if item.note else ""
    basis = f" ({item.basis})" if item.basis else ""
    return f"[{'x' if item.done else ' '}] {escape_line(item.text)}{note}{basis}"


def _card(card: Card, sheet: Sheet) -> Iterator[str]:
    lang = sheet.lang
    first, *answer = answer_blocks(card.answer, level=_LEVEL, lang=lang, role=sheet.role, labelled=True)
    yield first
    if card.prospect:
        yield _labelled(translate(lang, N_("The prospect says")), f"“{escape_line(card.prospect)}”")
    yield from answer
    if card.facts:
        yield " · ".join(_field(fact) for fact in card.facts)
    if card.found:
        yield _labelled(translate(lang, N_("Found in your answer")), "")
        yield "\n".join(f"- {escape_line(found.what)}: “{escape_line(found.quote)}”" for found in card.found)
    if card.mend:
        yield _labelled(translate(lang, N_("Worth changing")), "")
        yield "\n".join(_remarks(card))
    elif card.note:
        yield _labelled(translate(lang, N_("Review")), escape_line(card.note))


def _remarks(card: Card) -> Iterator[str]:
    for mend in card.mend:
        quote = f" (“{escape_line(mend.quote)}”)" if mend.quote else ""
        yield f"- {escape_line(mend.what)}{quote} → {escape_line(mend.fix)}"
    if card.note:
        yield f"- {escape_line(card.note)}"


def _prompt(prompt: Prompt, lang: str) -> Iterator[str]:
    yield heading(prompt.question, prompt.question_id, level=_LEVEL, lang=lang)
    if prompt.prospect:
        yield _labelled(translate(lang, N_("The prospect says")), f"“{escape_line(prompt.prospect)}”")
    if prompt.hint:
        yield _labelled(translate(lang, N_("Hint")), escape_line(prompt.hint))
    for space in prompt.spaces:
        yield _labelled(label(space.field, lang), "")
        yield from [_RULE] * space.lines
    if prompt.second_turn:
        yield _labelled(label(FOLLOW_UP, lang), escape_line(prompt.second_turn))
        yield from [_RULE] * _SECOND_TURN_LINES


def _labelled(words: str, text: str) -> str:
    return f"**{escape_line(words)}:** {text}".rstrip(" ")
