"""Answer files and prep sheets: the door of this package (``docs/answer-file.md``)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ae_prep.answers.directives import Directive
from ae_prep.answers.front_matter import parse_front_matter
from ae_prep.answers.places import Stretch
from ae_prep.answers.reader import Reader
from ae_prep.answers.writer import write
from ae_prep.errors import UserError
from ae_prep.i18n import N_, translate
from ae_prep.model import Answer

__all__ = ["MAX_BYTES", "AnswerFile", "read", "read_file", "write"]

#: A larger file is refused.
MAX_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class AnswerFile:
    """What a file holds: its language and role, its answers, and the line of each answer's heading (from 1).

    ``ignore`` names the rules that its front matter silences (on line ``ignore_line``), ``directives`` are our
    comments, and ``places`` tells from which lines of ``source`` each field of each answer was read.
    """

    lang: str
    role: str
    answers: tuple[Answer, ...]
    lines: tuple[int, ...]
    ignore: tuple[str, ...] = ()
    ignore_line: int = 0
    directives: tuple[Directive, ...] = ()
    places: tuple[Mapping[str, Sequence[Stretch]], ...] = field(default=(), compare=False, repr=False)
    source: tuple[str, ...] = field(default=(), compare=False, repr=False)


def read(text: str, *, path: str, lang: str = "en", answer_lang: str = "en") -> AnswerFile:
    """The answers in the text of an answer file, a prep sheet or a worksheet.

    Args:
        text: the file's content; any line ends, with or without a byte order mark.
        path: the file's name, for errors.
        lang: the language of error messages.
        answer_lang: the language of the answers where the file does not say.

    Raises:
        UserError: front matter that cannot be read, an unknown language or role, a newer format, a question bank.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    source = text.split("\n")
    head = parse_front_matter(source, path=path, lang=lang, answer_lang=answer_lang)
    reader = Reader(head, source[head.length :], path, lang)
    drafts = reader.read()
    return AnswerFile(
        head.lang,
        head.role,
        answers=tuple(draft.answer() for draft in drafts),
        lines=tuple(draft.line for draft in drafts),
        ignore=head.ignore,
        ignore_line=head.ignore_line,
        directives=tuple(reader.directives),
        places=tuple(draft.places() for draft in drafts),
        source=tuple(source),
    )


def read_file(path: Path, *, lang: str = "en", answer_lang: str = "en") -> AnswerFile:
    """The answers in the file at ``path``, as ``read`` gives them.

    Raises:
        UserError: also for a file that cannot be opened, is larger than ``MAX_BYTES`` or is not UTF-8.
    """
    try:
        with path.open("rb") as stream:
            source = stream.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise UserError(translate(lang, N_("File not found: {path}"), path=path)) from error
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        reason = getattr(error, "strerror", None) or error
        message = translate(lang, N_("This file cannot be read: {reason}."), reason=reason)
        raise UserError(message, where=str(path)) from error
    if len(source) > MAX_BYTES:
        message = translate(lang, N_("This file is too large: more than {n} MB."), n=MAX_BYTES >> 20)
        raise UserError(message, hint=translate(lang, N_("Split it into several files.")), where=str(path))
    try:
        text = source.decode("utf-8")
    except UnicodeDecodeError as error:
        line = source.count(b"\n", 0, error.start) + 1
        hint = translate(lang, N_("Save the file as UTF-8."))
        raise UserError(translate(lang, N_("This is not UTF-8 text.")), hint=hint, where=f"{path}:{line}") from error
    return read(text, path=str(path), lang=lang, answer_lang=answer_lang)
