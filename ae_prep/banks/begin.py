"""The beginning of a new bank: a commented file with an example of each kind wanted, and its translation."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ae_prep.banks.fields import TITLE_LIMIT
from ae_prep.banks.report import HIDDEN
from ae_prep.i18n import LANGUAGES
from ae_prep.model import KINDS

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_ID = 40
_QUESTION = re.compile(r"^(?=## )", re.MULTILINE)
_KIND = re.compile(r"^- Kind: (.*)$", re.MULTILINE)
_FIELDS = re.compile(r"^(?:- .*\n)+\n", re.MULTILINE)
_NAME = re.compile(r"\{(\w+)\}")
_PLAIN_YAML = re.compile(r"[^\W\d_][^:#\"'\[\]{}]*")
_MARKS = re.compile(r"[\\`*_\[\]<>&#|~!]")
_YAML_WORDS = frozenset("true false yes no on off null y n".split())


@dataclass(frozen=True, slots=True)
class Plan:
    """What a new bank is to be: ``kinds`` in any order, ``translated`` for a file in the other language beside it."""

    id: str
    title: str
    roles: tuple[str, ...]
    lang: str
    kinds: tuple[str, ...]
    translated: bool = False

    @property
    def file(self) -> str:
        """The name of the bank's own file."""
        return f"{self.id}.md"

    @property
    def other(self) -> str:
        """The language of the translation."""
        return next(lang for lang in LANGUAGES if lang != self.lang)


def is_id(text: str) -> bool:
    """Whether ``text`` can be the id of a bank."""
    return len(text) <= _LONGEST_ID and _ID.fullmatch(text) is not None


def is_title(text: str) -> bool:
    """Whether ``text`` can be the title of a bank: one line, not too long, nothing invisible in it."""
    return bool(text.strip()) and len(text) <= TITLE_LIMIT and "\n" not in text and not HIDDEN.search(text)


def base_text(plan: Plan) -> str:
    """The bank's own file."""
    head, examples = _template(plan.lang)
    return _fill(head + _chosen(examples, plan.kinds), _values(plan))


def translation_text(plan: Plan) -> str:
    """The bank's file in the other language."""
    head = _read(f"translation.{plan.other}")
    _, examples = _template(plan.other)
    texts = {kind: _FIELDS.sub("", example, count=1) for kind, example in examples.items()}
    return _fill(head + _chosen(texts, plan.kinds), _values(plan))


def _values(plan: Plan) -> dict[str, str]:
    return {
        "id": plan.id,
        "title": _yaml(plan.title),
        "heading": _MARKS.sub(r"\\\g<0>", plan.title),
        "roles": ", ".join(plan.roles),
        "file": plan.file,
    }


@cache
def _template(lang: str) -> tuple[str, Mapping[str, str]]:
    """What stands before the first example, and the examples by kind."""
    head, *examples = _QUESTION.split(_read(lang))
    return head, {found[1]: example for example in examples if (found := _KIND.search(example))}


def _read(name: str) -> str:
    return (Path(__file__).parent / "templates" / f"{name}.md").read_text(encoding="utf-8")


def _chosen(examples: Mapping[str, str], kinds: Collection[str]) -> str:
    chosen = (examples[kind].rstrip() for kind in KINDS if kind in kinds)
    return "\n\n".join(chosen) + "\n"


def _fill(template: str, values: Mapping[str, str]) -> str:
    return _NAME.sub(lambda name: values[name[1]], template)


def _yaml(text: str) -> str:
    """``text`` as a value of front matter, in quotation marks where it needs them."""
    text = " ".join(text.split())
    if _PLAIN_YAML.fullmatch(text) and text.casefold() not in _YAML_WORDS:
        return text
    quoted = text.replace("'", "''")
    return f"'{quoted}'"
