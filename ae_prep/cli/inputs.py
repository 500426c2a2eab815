"""What ``check`` reads: answer files, plain text, JSON Lines, folders and standard input, one answer at a time."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from ae_prep.cli import app
from ae_prep.cli.app import _
from ae_prep.cli.stdin import stdin
from ae_prep.errors import UserError
from ae_prep.model import Answer

if TYPE_CHECKING:
    from ae_prep.model import Question

STDIN = "-"
SUFFIXES = (".md", ".txt", ".jsonl")
#: A longer line of JSON Lines, a longer plain text, and a longer answer file are refused (bytes).
MAX_BYTES = 16 * 1024 * 1024
MAX_FILE_BYTES = 64 * 1024 * 1024


class Given(NamedTuple):
    """An answer, the place it was read from, and the question of a bank that it replies to."""

    where: str
    answer: Answer
    question: Question | None = None


class Trouble(NamedTuple):
    """Something that could not be read; reading goes on behind it."""

    error: UserError


def read_inputs(paths: Iterable[str], *, answer_lang: str | None, kind: str) -> Iterator[Given | Trouble]:
    """Every answer of every path, in order; what cannot be read comes as ``Trouble`` in its place.

    Args:
        paths: files, folders, or ``-``.
        answer_lang: language of plain-text answers; None to guess it from their words.
        kind: kind of question that plain-text answers reply to.
    """
    for path in paths:
        try:
            yield from _read(path, answer_lang, kind)
        except UserError as error:
            yield Trouble(error)


def _read(path: str, answer_lang: str | None, kind: str) -> Iterator[Given | Trouble]:
    if path == STDIN:
        yield from _stdin(answer_lang, kind)
        return
    # os.path instead of pathlib, whose import a single file would wait for.
    suffix = os.path.splitext(path)[1]  # noqa: PTH122
    if os.path.isdir(path):  # noqa: PTH112
        for inside in _inside(path):
            yield from read_inputs([inside], answer_lang=answer_lang, kind=kind)
    elif suffix not in SUFFIXES:
        raise UserError(_("This kind of file is not known."), hint=_suffix_hint(), where=path)
    else:
        try:
            with open(path, "rb") as stream:  # noqa: PTH123
                yield from _from(stream, suffix, path, answer_lang, kind)
        except FileNotFoundError as error:
            raise UserError(_("File not found: {path}", path=path)) from error
        except OSError as error:
            raise UserError(_("This file cannot be read: {reason}.", reason=error.strerror), where=path) from error


def _inside(folder: str) -> list[str]:
    """The files of answers in a folder and in those below it, by name."""
    from pathlib import Path

    found = sorted(path for path in Path(folder).rglob("*") if path.suffix in SUFFIXES and path.is_file())
    if not found:
        raise UserError(_("No answers in this folder."), hint=_suffix_hint(), where=folder)
    return list(map(str, found))


def _suffix_hint() -> str:
    return _("Answers are read from .md, .txt and .jsonl files.")


def _from(stream: BinaryIO, suffix: str, path: str, answer_lang: str | None, kind: str) -> Iterator[Given | Trouble]:
    if suffix == ".jsonl":
        yield from _records(stream, path)
    elif suffix == ".md":
        yield from _answer_file(_decode(_at_most(stream, path, MAX_FILE_BYTES), path), path, answer_lang)
    else:
        yield _plain(_decode(_at_most(stream, path, MAX_BYTES), path), path, answer_lang, kind)


def _stdin(answer_lang: str | None, kind: str) -> Iterator[Given | Trouble]:
    """Standard input is JSON Lines when it begins with ``{``, an answer file when with front matter or a heading."""
    stream = stdin()
    if stream is None:
        raise UserError(_("There is no standard input."), hint=_("Name a file instead of -."), code=2)
    start = stream.peek(64).lstrip(b"\xef\xbb\xbf \t\r\n")
    suffix = ".jsonl" if start.startswith(b"{") else ".md" if start.startswith((b"---", b"# ", b"## ")) else ".txt"
    yield from _from(stream, suffix, "<stdin>", answer_lang, kind)


def _at_most(stream: BinaryIO, path: str, limit: int) -> bytes:
    source = stream.read(limit + 1)
    if len(source) > limit:
        message = _("This file is too large: more than {n} MB.", n=limit >> 20)
        raise UserError(message, hint=_("Split it into several files."), where=path)
    return source


def _decode(source: bytes, where: str) -> str:
    try:
        return source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = source.count(b"\n", 0, error.start) + 1
        raise UserError(
            _("This is not UTF-8 text."), hint=_("Save the file as UTF-8."), where=f"{where}:{line}"
        ) from error


def _plain(text: str, where: str, answer_lang: str | None, kind: str) -> Given:
    from ae_prep.reading.guess import guess_language

    lang = answer_lang or guess_language(text) or app.current.lang
    return Given(where, Answer(text=text, lang=lang, kind=kind, id=os.path.basename(where)))  # noqa: PTH119


def _records(stream: BinaryIO, path: str) -> Iterator[Given | Trouble]:
    from ae_prep.answers.records import parse_record

    number = 0
    while line := stream.readline(MAX_BYTES + 1):
        number += 1
        where = f"{path}:{number}"
        try:
            if len(line) > MAX_BYTES:
                while line and not line.endswith(b"\n"):
                    line = stream.readline(MAX_BYTES)
                raise UserError(_("This line is too long: more than {n} MB.", n=MAX_BYTES >> 20), where=where)
            text = _decode(line, where)
            if text.strip():
                answer = parse_record(text, where=where, lang=app.current.lang, find=find_question)
                yield Given(where, answer, find_question(answer.question_id))
        except UserError as error:
            yield Trouble(error)


def _answer_file(text: str, path: str, answer_lang: str | None) -> Iterator[Given | Trouble]:
    from ae_prep.answers import files

    file = files.read(text, path=path, lang=app.current.lang, answer_lang=answer_lang or "en")
    if not file.answers:
        hint = _("Head each answer with its question and id: ## The question (q-sdr-rel-01)")
        raise UserError(_("There is no answer in this file."), hint=hint, where=path)
    for answer, line in zip(file.answers, file.lines, strict=True):
        question = find_question(answer.question_id)
        if question is not None:
            answer = replace(answer, kind=question.kind, skill=question.skill)
        yield Given(f"{path}:{line}", answer, question)


def find_question(question_id: str | None) -> Question | None:
    """The question of an installed bank with this id; banks are read only when an id is asked for."""
    return _known_questions().get(question_id) if question_id else None


@cache
def _known_questions() -> Mapping[str, Question]:
    """The questions of all banks that are installed, by id."""
    from ae_prep.cli.banks import all_banks

    return {question.id: question for bank in all_banks(app.current.lang) for question in bank.questions}
