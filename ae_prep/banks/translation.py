"""Reads a bank's texts in another language and puts them over the bank's own."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from ae_prep.banks import fields, frontmatter, source
from ae_prep.banks.frontmatter import FrontMatter
from ae_prep.banks.house import translate_rules
from ae_prep.banks.house_tests import read_tests
from ae_prep.banks.markdown import Block
from ae_prep.banks.reader import Headings, House, chunks
from ae_prep.banks.report import Report
from ae_prep.banks.sections import Texts
from ae_prep.model import Bank, Question


def read_translation(path: Path, data: bytes, bank: Bank, rules: Collection[str] | None) -> tuple[Bank, Report]:
    """``bank`` with the texts in ``data``, the content of ``path``, and the problems found there."""
    report = Report(path)
    text = source.decode(data, report)
    if text is None:
        return bank, report
    matter = frontmatter.read(text, report)
    frontmatter.check(matter, fields.TRANSLATION_KEYS, fields.TRANSLATION_REQUIRED, report)
    lang = path.stem.rpartition(".")[2]
    _check_names(matter, lang, bank, report)
    rules = None if rules is None else {*rules, *(rule.id for rule in bank.rules)}
    base = {question.id: question for question in bank.questions}
    found: dict[str, Question] = {}
    heading = Headings(report)
    house = House()
    for chunk in chunks(text, matter, report):
        below = heading.take(chunk)
        if below is None or house.take(heading, below):
            continue
        if heading.id in base:
            found[heading.id] = _translate(base[heading.id], heading, below, lang, rules, report)
        else:
            report.add("unknown-id", heading.line, heading.id, value=heading.id, known=base)
    for question in bank.questions:
        if question.id not in found:
            report.add("missing-translation", 1, value=question.id, lang=lang, known=[bank.lang])
    questions = tuple(found.get(question.id, question) for question in bank.questions)
    by_id = {question.id: question for question in questions}
    own = translate_rules(house.rules, bank.rules, lang, report)
    tests = read_tests(house.tests, lang, by_id, rules, report)
    title, description = matter.text("title") or bank.title, matter.text("description") or bank.description
    texts = replace(bank, lang=lang, title=title, description=description, questions=questions)
    return replace(texts, rules=own, tests=tests), report


def _check_names(matter: FrontMatter, lang: str, bank: Bank, report: Report) -> None:
    if (translates := matter.get("translates")) and translates.text != bank.id:
        report.add("wrong-base", translates.line, translates.column, value=translates.text, known=[bank.id])
    if (written := matter.get("lang")) and (written.text != lang or lang == bank.lang):
        place = (written.line, written.column)
        report.add("wrong-language", *place, value=written.text, name=lang, known=[bank.lang])


def _translate(
    base: Question, heading: Headings, below: list[Block], lang: str, rules: Collection[str] | None, report: Report
) -> Question:
    if below and below[0].kind == "list":
        report.add("metadata-in-translation", below[0].line)
        below = below[1:]
    texts = Texts(heading.line, lang, rules, report)
    texts.read(below)
    texts.check(base.id, base.kind)
    question = replace(base, lang=lang, title=heading.title, line=heading.line, **texts.values)
    _compare(base, question, texts, report)
    return question


def _compare(base: Question, question: Question, texts: Texts, report: Report) -> None:
    """Report lists whose points do not answer to those of the bank's own file."""
    pairs = {
        "followups": ([f.rule for f in base.followups], [f.rule for f in question.followups]),
        "red_flags": ([f.rule for f in base.red_flags], [f.rule for f in question.red_flags]),
        "strong": ([None] * len(base.strong), [None] * len(question.strong)),
        "key": ([None] * len(base.key), [None] * len(question.key)),
        "inputs": (list(base.inputs), list(question.inputs)),
    }
    for section in fields.SECTIONS:
        if section.field in pairs and section.field in texts.lines:
            ours, theirs = pairs[section.field]
            if ours != theirs:
                name = section.heading(question.lang)
                report.add("translation-differs", texts.lines[section.field], name, value=name)
