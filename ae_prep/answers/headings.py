"""A question's heading: its text and its id, and a comment with what else is known of the answer."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

from ae_prep.answers.front_matter import known_value
from ae_prep.answers.markdown import EMPTY, escape_line, plain
from ae_prep.errors import UserError
from ae_prep.i18n import LANGUAGES, N_, translate
from ae_prep.model import CULTURES, KINDS, ROLES, SKILLS, THEMES, Answer

_ID = r"q-[a-z0-9]+(?:-[a-z0-9]+)*"
_TRAILING_ID = re.compile(rf"(?:^|[ \t])\(({_ID})\)$")
_COMMENT = re.compile(r"<!-- ae-prep((?: [a-z]+=\S*)*) -->")
#: Whether an answer without a text has parts: "parts" an empty set of them, "none" neither.
FORMS = ("parts", "none")
_CHOICES = {
    "lang": LANGUAGES,
    "role": ROLES,
    "kind": KINDS,
    "skill": (*SKILLS, *THEMES),
    "culture": CULTURES,
    "form": FORMS,
}


def heading(question: str | None, question_id: str | None, *, level: int, lang: str = "en") -> str:
    """The line of Markdown that opens an answer.

    Raises:
        UserError: the id cannot stand in a file (``lang`` is the language of the message).
    """
    if question_id is not None and not re.fullmatch(_ID, question_id):
        message = translate(lang, N_("“{value}” cannot be the id of a question."), value=question_id)
        raise UserError(message, hint=translate(lang, N_("An id looks like q-sdr-cur-01.")))
    shown = EMPTY if question == "" else escape_line(question or "")
    if question_id is None:
        return f"{'#' * level} {_TRAILING_ID.sub(_not_an_id, shown)}".rstrip()
    return " ".join(filter(None, ("#" * level, shown, f"({question_id})")))


def _not_an_id(match: re.Match[str]) -> str:
    return match[0].replace("(", "\\(")


def parse_heading(source: str) -> tuple[str | None, str | None]:
    """The question and the id that a heading's Markdown (without its marks) gives; None for what it lacks."""
    found = _TRAILING_ID.search(source)
    words = (source[: found.start()] if found else source).strip(" \t")
    return plain(words) if words else None, found[1] if found else None


def comment(answer: Answer, *, lang: str, role: str) -> str:
    """A comment with what differs from the file's ``lang`` and ``role`` and from an answer's defaults, or nothing."""
    usual = Answer(lang=lang, role=role)
    values = {key: getattr(answer, key) for key in ("lang", "role", "kind", "skill", "culture", "id")}
    given = {key: value for key, value in values.items() if value != getattr(usual, key) and value is not None}
    if answer.text is None and not answer.parts:
        given["form"] = FORMS[answer.parts is None]
    pairs = "".join(f" {key}={quote(value, safe='', errors='replace')}" for key, value in given.items())
    return f"<!-- ae-prep{pairs} -->" if pairs else ""


def parse_comment(source: str, *, where: str, lang: str) -> dict[str, str]:
    """What ``comment`` wrote; empty for any other comment.

    Raises:
        UserError: one of our keys with a value that is not known.
    """
    found = _COMMENT.fullmatch(source.strip())
    given = dict(pair.split("=", 1) for pair in found[1].split()) if found else {}
    values = {key: unquote(value) for key, value in given.items() if key in _CHOICES or key == "id"}
    for key, known in _CHOICES.items():
        if key in values:
            known_value(key, values[key], known, where=where, lang=lang)
    return values
