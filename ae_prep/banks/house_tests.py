"""A bank's own tests: an answer below a heading with an id such as ``t-team-01``, and what is to be said of it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from ae_prep.banks import house_fields
from ae_prep.banks.house import Entry
from ae_prep.banks.house_fields import LABELS
from ae_prep.banks.markdown import Block, Item, plain
from ae_prep.banks.report import Report
from ae_prep.model import ALL_RULES, PARTS, Answer, BankTest, Question

_LABEL = re.compile(r"(\*\*|__)([^*_\n]{1,40})\1(:?)[ \t]*")
_TEXT = "text"


def read_tests(
    entries: Sequence[Entry],
    lang: str,
    questions: Mapping[str, Question],
    rules: Collection[str] | None,
    report: Report,
) -> tuple[BankTest, ...]:
    """The tests in ``entries``, a part of a file in ``lang``.

    ``questions`` are the bank's, by id; ``rules`` the names of all rules, its own among them (None: not checked).
    """
    most = house_fields.MOST_TESTS
    if len(entries) > most:
        report.add("too-many-tests", entries[most].line, count=most + 1, limit=most)
    read = (_test(entry, lang, questions, rules, report) for entry in entries[:most])
    return tuple(test for test in read if test)


def _test(
    entry: Entry, lang: str, questions: Mapping[str, Question], rules: Collection[str] | None, report: Report
) -> BankTest | None:
    """The test in ``entry``, unless it is about no question that there is."""
    values = entry.fields(house_fields.TEST_FIELDS, report)
    known = None if rules is None else frozenset(rules)
    flagged = values.words("Flagged", "unknown-rule-in-test", known)
    silent = values.words("Silent", "unknown-rule-in-test", None if known is None else known | {ALL_RULES})
    for rule in flagged:
        if rule in silent:
            report.add("contradiction", values.line("Silent"), rule, value=rule)
    if not values.has("Flagged") and not values.has("Silent"):
        report.add("nothing-expected", entry.line, id=entry.id)
    if not values.has("Question") and entry.body != entry.blocks:
        report.add("missing-field", entry.line, value="Question")
    question = questions.get(values.word("Question", "unknown-question", questions))
    answer = _answer(entry, lang, question, report)
    return BankTest(entry.id, entry.title, answer, flagged, silent, entry.line) if question else None


def _answer(entry: Entry, lang: str, question: Question | None, report: Report) -> Answer:
    written = _Written(report)
    for block in entry.body:
        written.take(block)
    if not written.found:
        report.add("no-answer", entry.line, id=entry.id)
    texts = {name: "\n\n".join(filter(None, pieces)) for name, pieces in written.found.items()}
    parts = {name: texts[name] for name in PARTS if name in texts}
    if parts and _TEXT in texts:
        report.add("text-before-part", written.lines[_TEXT])
    return Answer(
        text=None if parts else texts.get(_TEXT, ""),
        parts=parts or None,
        lang=lang,
        id=entry.id,
        question=question.text if question else None,
        question_id=question.id if question else None,
        role=question.roles[0] if question and question.roles else "any",
        kind=question.kind if question else "",
        skill=question.skill if question else None,
        when=texts.get("when"),
        who=texts.get("who"),
        figure=texts.get("figure"),
    )


class _Written:
    """What a test's answer says, by field: ``found`` holds its paragraphs, ``lines`` where it begins."""

    def __init__(self, report: Report) -> None:
        self.found: dict[str, list[str]] = {}
        self.lines: dict[str, int] = {}
        self._current = _TEXT
        self._report = report

    def take(self, block: Block) -> None:
        """Take in the next block."""
        if block.kind == "heading":
            self._heading(block)
        elif block.kind == "list":
            items = (f"- {plain(item.content, item.line, self._report)}" for item in block.items)
            self._add("\n".join(items), block.line)
        else:
            for line, field, text in _runs(block):
                if field:
                    self._begin(field, line)
                self._add(plain(text, line, self._report), line)

    def _heading(self, block: Block) -> None:
        name = plain(block.content, block.line, self._report)
        field = LABELS.get(name.rstrip(":").casefold())
        if block.level != 3:
            self._report.add("heading-not-allowed", block.line, value=name)
        elif field is None:
            known = [label.capitalize() for label in LABELS]
            self._report.add("unknown-section", block.line, block.content, value=name, known=known)
        else:
            self._begin(field, block.line)

    def _begin(self, field: str, line: int) -> None:
        self._current = field
        if field in self.found:
            self._report.add("duplicate-part", line, value=field)
        self._add("", line)

    def _add(self, text: str, line: int) -> None:
        self.found.setdefault(self._current, []).append(text)
        self.lines.setdefault(self._current, line)


def _runs(block: Item | Block) -> Iterator[tuple[int, str, str]]:
    """The lines of a paragraph, those of one part together: line, the part that is begun there, and the text."""
    start, field, text = block.line, "", list[str]()
    for number, line in enumerate(block.content.split("\n"), block.line):
        label = _LABEL.match(line)
        name = LABELS.get(label[2].rstrip(":").strip().casefold()) if label else None
        if label and name and (label[3] or label[2].endswith(":") or label.end() == len(line)):
            if text:
                yield start, field, "\n".join(text)
            start, field, text = number, name, [line[label.end() :]]
        else:
            text.append(line)
    yield start, field, "\n".join(text)
