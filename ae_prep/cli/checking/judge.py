"""From a piece of the input to what is to be said of each answer in it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ae_prep.cli import app
from ae_prep.cli.app import _
from ae_prep.cli.checking.inputs import Piece, Trouble, characters
from ae_prep.cli.checking.names import names
from ae_prep.cli.checking.places import Locate, Place, field_of, in_text
from ae_prep.cli.checking.settings import Plan
from ae_prep.errors import UserError
from ae_prep.model import MUST, SHOULD, Answer

if TYPE_CHECKING:
    from ae_prep.cli.checking.ignores import Ignores, Warned
    from ae_prep.model import Finding, Question, Review
    from ae_prep.rules.speech import Speech


class Given(NamedTuple):
    """An answer, the place it was read from, and the question of a bank that it replies to."""

    path: str
    line: int
    answer: Answer
    locate: Locate
    question: Question | None = None
    whole_file: bool = False

    @property
    def where(self) -> str:
        return self.path if self.whole_file else f"{self.path}:{self.line}"

    def place(self, finding: Finding) -> Place:
        """Where in the file a finding stands; the answer's first line where it is about something absent."""
        if finding.start is None or finding.end is None:
            return Place(self.line)
        return self.locate(field_of(self.answer, finding), finding.start, finding.end)


class Skipped(NamedTuple):
    """A Markdown file of a folder that holds no answers."""

    path: str


class Checked(NamedTuple):
    """An answer and what is to be said of it; how many findings were suppressed, and whether the rest is grave."""

    given: Given
    review: Review
    suppressed: int
    grave: bool


if TYPE_CHECKING:
    Item = Checked | Trouble | Skipped | Warned


def judge(piece: Piece, answer_lang: str | None, kind: str) -> Iterator[Item]:
    """All that is to be said of a piece, in the order of the file."""
    if piece.suffix == ".md":
        try:
            yield from _answer_file(piece, answer_lang)
        except UserError as error:
            yield Trouble(error)
        return
    for item in _records(piece) if piece.suffix == ".jsonl" else _plain(piece, answer_lang, kind):
        yield _checked(item, piece.plan) if isinstance(item, Given) else item


def _checked(given: Given, plan: Plan, ignores: Ignores | None = None, index: int = 0) -> Checked:
    from ae_prep.cli.reviews import review_answer

    result = review_answer(given.question, given.answer, _speech(plan))
    found = result.findings
    # Every finding is held against the comments, whether it is selected or not: else a comment would seem unused.
    silent = {n for n, f in enumerate(found) if ignores and ignores.silences(f, index)}
    shown = [(n, f) for n, f in enumerate(found) if plan.choice.shows(f)]
    kept = tuple(f for n, f in shown if n not in silent and not names(f, plan.silenced))
    severities = {MUST, SHOULD} if plan.strict else {MUST}
    grave = any(f.severity in severities for f in kept)
    return Checked(given, result._replace(findings=kept), len(shown) - len(kept), grave)


def _speech(plan: Plan) -> Speech | None:
    if not plan.words_a_minute and not plan.target_seconds:
        return None
    from ae_prep.rules.speech import Speech

    return Speech(plan.words_a_minute, plan.target_seconds)


def _decode(source: bytes, where: str, line: int | None = None) -> str:
    try:
        return source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = line or source.count(b"\n", 0, error.start) + 1
        message = _("This is not UTF-8 text.")
        raise UserError(message, hint=_("Save the file as UTF-8."), where=f"{where}:{line}") from error


def _plain(piece: Piece, answer_lang: str | None, kind: str) -> Iterator[Given | Trouble]:
    try:
        text = _decode(piece.sources[0], piece.path)
    except UserError as error:
        yield Trouble(error)
        return
    lang = answer_lang or _language(text)
    answer = Answer(text=text, lang=lang, kind=kind, id=os.path.basename(piece.path))  # noqa: PTH119
    yield Given(piece.path, 1, answer, in_text(text), whole_file=True)


def _language(text: str) -> str:
    """The language that ``text`` seems to be in; that of the interface where it does not tell."""
    from ae_prep.reading.guess import guess_language

    return guess_language(text) or app.current.lang


def _records(piece: Piece) -> Iterator[Given | Trouble]:
    from ae_prep.answers.records import parse_record
    from ae_prep.cli.checking.places_json import in_record

    offset = piece.offset
    for number, line in enumerate(piece.sources, piece.number):
        where = f"{piece.path}:{number}"
        try:
            text = _decode(line, piece.path, number)
            if text.strip():
                answer = parse_record(text, where=where, lang=app.current.lang, find=find_question)
                locate = in_record(text, number, offset)
                yield Given(piece.path, number, answer, locate, find_question(answer.question_id))
        except UserError as error:
            yield Trouble(error)
        offset += characters(line)


def _answer_file(piece: Piece, answer_lang: str | None) -> Iterator[Checked | Warned | Skipped]:
    from ae_prep.answers import files
    from ae_prep.cli.checking.ignores import Ignores
    from ae_prep.cli.checking.places_md import Page

    text = _decode(piece.sources[0], piece.path)
    if not piece.named:
        from ae_prep.cli.checking.markdown import holds_answers

        if not holds_answers(text, piece.path):
            yield Skipped(piece.path)
            return
    file = files.read(text, path=piece.path, lang=app.current.lang, answer_lang=answer_lang or _language(text))
    if not file.answers:
        hint = _("Head each answer with its question and id: ## The question (q-sdr-rel-01)")
        raise UserError(_("There is no answer in this file."), hint=hint, where=piece.path)
    ignores = Ignores(piece.path, file.ignore, file.ignore_line, file.directives)
    page = Page(text, file)
    for index, (answer, line) in enumerate(zip(file.answers, file.lines, strict=True)):
        question = find_question(answer.question_id)
        if question is not None:
            answer = replace(answer, kind=question.kind, skill=question.skill)
        given = Given(piece.path, line, answer, page.locate(index, answer), question)
        yield _checked(given, piece.plan, ignores, index)
    yield from ignores.warnings()


def find_question(question_id: str | None) -> Question | None:
    """The question of an installed bank with this id; banks are read only when an id is asked for."""
    return _known_questions().get(question_id) if question_id else None


@cache
def _known_questions() -> Mapping[str, Question]:
    """The questions of all banks that are installed, by id."""
    from ae_prep.cli.banks import all_banks

    return {question.id: question for bank in all_banks(app.current.lang) for question in bank.questions}
