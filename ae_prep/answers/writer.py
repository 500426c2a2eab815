"""Answers as Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ae_prep.answers.directives import Directive
from ae_prep.answers.directives import comment as directive_comment
from ae_prep.answers.front_matter import ANSWERS, front_matter
from ae_prep.answers.headings import comment, heading
from ae_prep.answers.labels import FOLLOW_UP, TEXT, label
from ae_prep.answers.markdown import EMPTY, escape, escape_line
from ae_prep.model import PARTS, Answer

LEVEL = 2


def write(
    answers: Sequence[Answer],
    *,
    lang: str,
    role: str,
    ignore: Sequence[str] = (),
    directives: Sequence[Directive] = (),
) -> str:
    """An answer file: readable Markdown that ``read`` gives back as the same answers.

    Args:
        answers: in the order they shall have; each has a text or parts, not both.
        lang: the language of the file and its labels; an answer in another says so in a comment of its own.
        role: the file's role, likewise.
        ignore: the rules that its front matter silences.
        directives: comments; those for the whole file are written here, those of an answer with the answer.

    Raises:
        UserError: an id that cannot stand in a file.
    """
    whole = (directive_comment(directive.text) for directive in directives if directive.answer is None)
    sections = ("\n\n".join(answer_blocks(answer, level=LEVEL, lang=lang, role=role)) for answer in answers)
    return front_matter(ANSWERS, lang, role, ignore) + "\n\n".join([*whole, *sections]) + "\n"


def answer_blocks(answer: Answer, *, level: int, lang: str, role: str, labelled: bool = False) -> Iterator[str]:
    """The blocks of one answer: heading, comment, and what was answered.

    Args:
        answer: what to write.
        level: of its heading, 1 to 6.
        lang: of the labels, and of the file.
        role: of the file.
        labelled: put a label before a free text as well, for a file that has other texts under its headings.
    """
    yield heading(answer.question, answer.question_id, level=level, lang=lang)
    yield from filter(None, [comment(answer, lang=lang, role=role)])
    yield from map(directive_comment, answer.directives)
    yield from body_blocks(answer, lang=lang, labelled=labelled)


def body_blocks(answer: Answer, *, lang: str, labelled: bool = False) -> Iterator[str]:
    """What was answered, without the question's heading."""
    if answer.text is not None:
        yield from [labelled_text(TEXT, answer.text, lang)] if labelled else filter(None, [escape(answer.text)])
    parts = answer.parts or {}
    yield from (labelled_text(part, parts[part], lang) for part in PARTS if part in parts)
    for field, value in (("when", answer.when), ("who", answer.who), ("figure", answer.figure)):
        if value is not None:
            yield labelled_text(field, value, lang)
    for question, reply in answer.followups:
        yield _after_label(FOLLOW_UP, escape_line(question) or EMPTY, question, lang)
        yield from filter(None, [escape(reply)])


def labelled_text(field: str, text: str, lang: str) -> str:
    """A text behind the label of its field."""
    return _after_label(field, escape(text), text, lang)


def _after_label(field: str, markdown: str, text: str, lang: str) -> str:
    """On one line; a text that begins with white space gets a paragraph of its own, so that none is lost."""
    mark = f"**{label(field, lang)}:**"
    return f"{mark}\n\n{markdown}" if text[:1].isspace() else f"{mark} {markdown}".rstrip(" ")
