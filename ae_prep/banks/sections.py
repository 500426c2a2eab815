"""A question's texts: its paragraphs and sections as the fields of ``model.Question``."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Any

from ae_prep.banks import fields, points
from ae_prep.banks.fields import SECTIONS, Section
from ae_prep.banks.markdown import Block, Item, plain
from ae_prep.banks.points import Point
from ae_prep.banks.report import Report

_TIE = re.compile(r"\(`([^`\n]*)`\)\Z")
_LOOSE_TIE = re.compile(r"\((?:`([a-z-]+)`|([a-z]+(?:-[a-z]+)+))\)")
_TIED = ("followups", "red_flags")


class Texts:
    """Reads the blocks below one heading; ``values`` are fields of ``model.Question``, ``lines`` where they stand.

    With other ``sections`` than those of a question, the values are theirs.
    """

    def __init__(
        self,
        heading: int,
        lang: str,
        rules: Collection[str] | None,
        report: Report,
        sections: Sequence[Section] = SECTIONS,
    ) -> None:
        self.values: dict[str, Any] = {"text": ""}
        self.lines: dict[str, int] = {}
        self._heading = heading
        self._lang = lang
        self._rules = rules
        self._report = report
        self._sections = sections
        self._by_heading = fields.BY_HEADING if sections is SECTIONS else fields.by_heading(sections)

    def read(self, blocks: Sequence[Block]) -> None:
        """Take in everything after the heading and the list of fields."""
        starts = [number for number, block in enumerate(blocks) if block.kind == "heading"]
        bounds = [*starts, len(blocks)]
        self.values["text"] = self._prose(blocks[: bounds[0]], fields.TEXT_LIMIT)
        for start, end in pairwise(bounds):
            self._section(blocks[start], blocks[start + 1 : end])

    def check(self, question_id: str, kind: str) -> None:
        """Report what a question of this ``kind`` (empty: not known) lacks, and what does not belong to it."""
        if not self.values["text"]:
            self._report.add("missing-text", self._heading, id=question_id)
        for section in SECTIONS:
            name, line = section.heading(self._lang), self.lines.get(section.field)
            belongs = kind in section.kinds or (not kind and section.everywhere)
            if belongs and line is None:
                self._report.add(f"missing-{section.slug}", self._heading, id=question_id, value=name)
            elif line is not None and kind and not belongs:
                self._report.add("misplaced-section", line, name, value=name, kind=kind, known=section.kinds)

    def _section(self, heading: Block, content: Sequence[Block]) -> None:
        name = plain(heading.content, heading.line, self._report)
        section = self._by_heading.get(name.casefold())
        if heading.level != 3:
            self._report.add("heading-not-allowed", heading.line, value=name)
        elif section is None:
            known = [section.heading(self._lang) for section in self._sections]
            self._report.add("unknown-section", heading.line, heading.content, value=name, known=known)
        elif section.field in self.lines:
            self._report.add("duplicate-section", heading.line, heading.content, value=name)
        else:
            self.lines[section.field] = heading.line
            self._fill(section, name, heading.line, content)

    def _fill(self, section: Section, name: str, line: int, content: Sequence[Block]) -> None:
        if not content:
            self._report.add("empty-section", line, name, value=name)
        elif section.form == "prose":
            self.values[section.field] = self._prose(content, section.limit)
        else:
            found = self._list(section, name, line, content)
            self.values[section.field] = points.VALUES[section.field](found, self._report)

    def _prose(self, content: Sequence[Block], limit: int) -> str:
        paragraphs = []
        for block in content:
            if block.kind == "list":
                self._report.add("prose-expected", block.line)
            else:
                paragraphs.append(plain(block.content, block.line, self._report))
        text = "\n\n".join(paragraphs)
        if len(text) > limit:
            self._report.add("too-long", content[0].line, count=len(text), limit=limit)
        return text

    def _list(self, section: Section, name: str, line: int, content: Sequence[Block]) -> list[Point]:
        items: list[Item] = []
        for block in content:
            if block.kind == "paragraph":
                self._report.add("list-expected", block.line, value=name)
            items += block.items
        low, high = section.low, section.high
        if items and high and not low <= len(items) <= high:
            self._report.add("wrong-count", line, name, value=name, count=len(items), low=low, high=high)
        return [point for item in items if (point := self._point(section, item)).text]

    def _point(self, section: Section, item: Item) -> Point:
        content, rule = item.content, None
        if section.field in _TIED:
            content, rule = self._untie(item)
        text = plain(content, item.line, self._report)
        if not text:
            self._report.add("empty-item", item.line)
        elif len(text) > section.limit:
            self._report.add("too-long", item.line, count=len(text), limit=section.limit)
        return Point(item.line, text, rule)

    def _untie(self, item: Item) -> tuple[str, str | None]:
        """The content of an item without the rule that it is tied to, and that rule."""
        content, rules = item.content, self._rules
        if tie := _TIE.search(content):
            if rules is not None and tie[1] not in rules:
                place = self._report.place(item.line, content, tie.start(1))
                self._report.add("unknown-rule", *place, value=tie[1], known=rules)
            return content[: tie.start()].rstrip(), tie[1]
        loose = _LOOSE_TIE.search(content)
        name = (loose[1] or loose[2]) if loose else ""
        if loose and rules and name in rules:
            place = self._report.place(item.line, content, content.index(name, loose.start()))
            self._report.add("rule-not-tied", *place, value=name)
        return content, None
