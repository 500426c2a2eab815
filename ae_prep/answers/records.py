"""JSON Lines: one answer an object, as other programs hand them over (``docs/answer-file.md``)."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from ae_prep.errors import UserError
from ae_prep.i18n import LANGUAGES, N_, translate
from ae_prep.model import BEHAVIOURAL, CULTURES, KINDS, PARTS, ROLES, Answer, Question

_TEXTS = ("id", "text", "question", "question_id", "skill", "when", "who", "figure")
_CHOICES = {"lang": LANGUAGES, "role": ROLES, "kind": KINDS, "culture": CULTURES}


def parse_record(line: str, *, where: str, lang: str, find: Callable[[str], Question | None]) -> Answer:
    """The answer that one line of JSON holds. Unknown keys are ignored.

    Args:
        line: one JSON object.
        where: ``file:line``, for errors.
        lang: the language of error messages.
        find: gives the question with an id, if known; an answer to it takes its kind and skill where it names none.

    Raises:
        UserError: no JSON object, a key of the wrong type or an unknown value, or not exactly one of text and parts.
    """
    record = _object(line, where, lang)
    for key in _TEXTS:
        if not isinstance(record.get(key), str | None):
            raise _wrong(N_("“{key}” must be a string or null."), where, lang, key=key)
    for key, choices in _CHOICES.items():
        if record.get(key) not in (None, *choices):
            raise _wrong(N_("“{key}” must be one of: {choices}."), where, lang, key=key, choices=", ".join(choices))
    parts = _parts(record, where, lang)
    if (record.get("text") is None) == (parts is None):
        raise _wrong(N_("An answer has either “text” or “parts”."), where, lang)
    question = find(record["question_id"]) if record.get("question_id") else None
    return Answer(
        text=record.get("text"),
        parts=parts,
        lang=record.get("lang") or "en",
        id=record.get("id"),
        question=record.get("question") or (question.text if question else None),
        question_id=record.get("question_id"),
        role=record.get("role") or (question.roles[0] if question else "any"),
        kind=record.get("kind") or (question.kind if question else BEHAVIOURAL),
        skill=record.get("skill") or (question.skill if question else None),
        culture=record.get("culture") or "unknown",
        when=record.get("when"),
        who=record.get("who"),
        figure=record.get("figure"),
    )


def _object(line: str, where: str, lang: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except RecursionError as error:
        raise _wrong(N_("This line is nested too deeply to be an answer."), where, lang) from error
    except json.JSONDecodeError as error:
        raise _wrong(N_("This line is not JSON, from column {n} on."), where, lang, n=error.colno) from error
    except ValueError as error:  # a number of thousands of digits
        raise _wrong(N_("This line is not JSON: {reason}."), where, lang, reason=error) from error
    if not isinstance(record, dict):
        raise _wrong(N_("Each line must hold one JSON object."), where, lang)
    return record


def _parts(record: Mapping[str, Any], where: str, lang: str) -> dict[str, str] | None:
    parts = record.get("parts")
    if parts is None:
        return None
    if not isinstance(parts, dict) or not all(isinstance(parts.get(name), str | None) for name in PARTS):
        raise _wrong(N_("“{key}” must be an object of strings."), where, lang, key="parts")
    return {name: parts[name] for name in PARTS if parts.get(name) is not None}


def _wrong(message: str, where: str, lang: str, **values: object) -> UserError:
    hint = translate(lang, N_("A line looks like {example}"), example='{"id": "a1", "lang": "en", "text": "…"}')
    return UserError(translate(lang, message, **values), hint=hint, where=where)
