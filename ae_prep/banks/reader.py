"""Reads a bank's own file: front matter, then question by question."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from ae_prep.banks import fields, frontmatter, metadata, source
from ae_prep.banks.frontmatter import FrontMatter
from ae_prep.banks.house import Entry, ids_in, read_rules
from ae_prep.banks.house_tests import read_tests
from ae_prep.banks.markdown import Block, blocks, plain
from ae_prep.banks.metadata import Known
from ae_prep.banks.report import Report
from ae_prep.banks.sections import Texts
from ae_prep.banks.source import Chunk
from ae_prep.model import Bank, Question

_ID = re.compile(r"[qrt](?:-[a-z0-9]+)*-[0-9]+")
_KINDS_OF_ID = ("q-", "r-", "t-")
_LONGEST_ID = 60


def read_base(path: Path, data: bytes, known: Known) -> tuple[Bank, Report]:
    """The bank in ``data``, the content of ``path``, and the problems found.

    A question with an error may be incomplete or absent.
    """
    report = Report(path)
    text = source.decode(data, report)
    if text is None:
        return Bank("", "", "", (), "", ()), report
    matter = frontmatter.read(text, report)
    frontmatter.check(matter, fields.BASE_KEYS, fields.BASE_REQUIRED, report)
    bank_id, lang = matter.text("id"), matter.text("lang")
    if (value := matter.get("id")) and path.stem != bank_id:
        report.add("file-name-differs", value.line, value.column, value=bank_id, name=path.name)
    check_rules_off(matter, known.rules, report)
    known = with_own_rules(known, text)
    found = Headings(report)
    questions = []
    house = House()
    for chunk in chunks(text, matter, report):
        below = found.take(chunk)
        if below is not None and not house.take(found, below):
            questions.append(Question(bank=bank_id, lang=lang, **_question(found, below, lang, known, report)))
    if not questions and not report.problems:
        report.add("no-questions", len(report.lines))
    by_id = {question.id: question for question in questions}
    bank = Bank(
        id=bank_id,
        title=matter.text("title"),
        lang=lang,
        roles=matter.roles,
        version=matter.text("version"),
        questions=tuple(questions),
        description=matter.text("description"),
        author=matter.text("author"),
        license=matter.text("license"),
        rules=read_rules(house.rules, lang, by_id, report),
        rules_off=matter.words(fields.RULES_OFF),
        tests=read_tests(house.tests, lang, by_id, known.rules, report),
    )
    return bank, report


def check_rules_off(matter: FrontMatter, rules: Collection[str] | None, report: Report) -> None:
    """Report names that are not among ``rules`` (None: not checked)."""
    value = matter.get(fields.RULES_OFF)
    if value and rules is not None:
        for name in matter.words(fields.RULES_OFF):
            if name not in rules:
                report.add("unknown-rule", value.line, name, value=name, known=rules)


def with_own_rules(known: Known, text: str) -> Known:
    """``known`` with the rules that a bank's own ``text`` brings."""
    own = ids_in(text)
    return known._replace(rules=frozenset(known.rules) | own) if own and known.rules is not None else known


class House:
    """Sets aside the rules and the tests that stand among the questions of one file."""

    def __init__(self) -> None:
        self.rules: list[Entry] = []
        self.tests: list[Entry] = []

    def take(self, heading: Headings, below: Sequence[Block]) -> bool:
        """Whether what was just taken by ``heading`` is one of them."""
        entries = {"r": self.rules, "t": self.tests}.get(heading.id[0])
        if entries is not None:
            entries.append(Entry(heading.id, heading.title, heading.line, below))
        return entries is not None


def chunks(text: str, matter: FrontMatter, report: Report) -> Iterator[Chunk]:
    """The questions of ``text``, until there are too many problems."""
    parts = source.split(text[matter.end :], matter.line)
    source.check_preface(next(parts), report)
    first = next(parts, None)
    if first is None:
        report.add("no-questions", len(report.lines))
        return
    for chunk in chain([first], parts):
        if report.full:
            return
        yield chunk


class Headings:
    """Takes the questions of one file in order; knows their ids and titles, so that each occurs once."""

    def __init__(self, report: Report) -> None:
        self.id = ""
        self.title = ""
        self.line = 0
        self._ids: dict[str, int] = {}
        self._titles: dict[str, int] = {}
        self._report = report

    def take(self, chunk: Chunk) -> list[Block] | None:
        """The blocks below the heading of ``chunk``; its id, title and line are then those of this object.

        None if the heading has no usable id.
        """
        found = blocks(chunk, self._report)
        if not found or found[0].kind != "heading":
            return None
        heading, *below = found
        self.line = heading.line
        self.title, self.id = self._name(heading)
        return below if self.id and self._new() else None

    def _name(self, heading: Block) -> tuple[str, str]:
        """The title and the id of a heading; the id is empty if it cannot be used."""
        content, report = heading.content, self._report
        opening = content.rfind("(")
        inside = content[opening + 1 : -1].strip() if opening >= 0 and content.endswith(")") else ""
        if not inside or (" " in inside and not inside.startswith(_KINDS_OF_ID)):
            report.add("missing-id", heading.line, content, value=content)
            return content, ""
        if len(inside) > _LONGEST_ID or not _ID.fullmatch(inside):
            report.add("bad-id", heading.line, inside, value=inside)
            return content, ""
        title = plain(content[:opening].rstrip(), heading.line, report)
        if not title:
            report.add("missing-title", heading.line, value=inside)
        elif len(title) > fields.TITLE_LIMIT:
            report.add("too-long", heading.line, title, count=len(title), limit=fields.TITLE_LIMIT)
        return title, inside

    def _new(self) -> bool:
        if first := self._titles.get(self.title.casefold()):
            self._report.add("duplicate-title", self.line, self.title, value=self.title, first=first)
        if first := self._ids.get(self.id):
            self._report.add("duplicate-id", self.line, self.id, value=self.id, first=first)
            return False
        self._titles.setdefault(self.title.casefold(), self.line)
        self._ids[self.id] = self.line
        return True


def _question(heading: Headings, below: list[Block], lang: str, known: Known, report: Report) -> dict[str, Any]:
    """Fields of ``model.Question`` for the question just taken by ``heading``, whose blocks are ``below``."""
    if below and below[0].kind == "list":
        values = metadata.read(below[0].items, heading.line, known, report)
        below = below[1:]
    else:
        report.add("missing-metadata", heading.line, value=heading.id)
        values = {"kind": "", "roles": (), "level": 0}
    texts = Texts(heading.line, lang, known.rules, report)
    texts.read(below)
    texts.check(heading.id, values["kind"])
    return {**values, **texts.values, "id": heading.id, "title": heading.title, "line": heading.line}
