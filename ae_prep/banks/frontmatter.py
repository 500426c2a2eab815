"""The YAML between the first two lines of ``---``: keys with their values and places, all of them text."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, NamedTuple

from ae_prep.banks import fields
from ae_prep.banks.report import HIDDEN, Report
from ae_prep.i18n import LANGUAGES
from ae_prep.model import ROLES

if TYPE_CHECKING:
    from yaml import Node

_LARGEST = 8192
_BANK_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_VERSION = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,6}){0,3}")


class Value(NamedTuple):
    """A value and where it stands."""

    text: str
    line: int
    column: int


class FrontMatter(NamedTuple):
    """The keys of a file (None: they could not be read), and where the text after them begins.

    ``end`` is an offset, ``line`` counts from 1.
    """

    values: dict[str, Value] | None
    end: int = 0
    line: int = 1

    def get(self, key: str) -> Value | None:
        """The value of ``key``, None where it is not given."""
        return (self.values or {}).get(key)

    def text(self, key: str) -> str:
        """The value of ``key``, empty where it is not given."""
        value = self.get(key)
        return value.text if value else ""

    @property
    def roles(self) -> tuple[str, ...]:
        """The roles, in order."""
        return self.words("roles")

    def words(self, key: str) -> tuple[str, ...]:
        """The values of ``key`` between its commas, in order."""
        return tuple(filter(None, (word.strip() for word in self.text(key).split(","))))


def read(text: str, report: Report) -> FrontMatter:
    """The front matter of ``text``; problems go into ``report``."""
    if re.match(r"---[ \t]*(?:\n|\Z)", text) is None:
        report.add("missing-front-matter", 1)
        return FrontMatter(None)
    start = text.find("\n") + 1
    close = re.compile(r"^---[ \t]*$", re.MULTILINE).search(text, start) if start else None
    if close is None:
        report.add("unclosed-front-matter", 1)
        return FrontMatter(None, len(text), text.count("\n") + 1)
    end = min(close.end() + 1, len(text))
    line = text.count("\n", 0, end) + 1
    if close.start() - start > _LARGEST:
        report.add("part-too-large", 1, limit=_LARGEST)
        return FrontMatter(None, end, line)
    return FrontMatter(_values(text[start : close.start()], report), end, line)


def _values(text: str, report: Report) -> dict[str, Value] | None:
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        root = yaml.compose(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        report.add("invalid-front-matter", mark.line + 2 if mark else 1, mark.column + 1 if mark else 1)
        return None
    except (yaml.YAMLError, RecursionError):
        report.add("invalid-front-matter", 1)
        return None
    if root is None:
        return {}
    if not isinstance(root, yaml.MappingNode):
        report.add("invalid-front-matter", 2)
        return None
    values: dict[str, Value] = {}
    for key, value in root.value:
        line, column = key.start_mark.line + 2, key.start_mark.column + 1
        written = _written(key, value)
        if written is None:
            report.add("invalid-front-matter", line, column)
        elif key.value in values:
            report.add("duplicate-key", line, column, value=key.value)
        else:
            line, column = value.start_mark.line + 2, value.start_mark.column + 1
            # A quoted value may spell out what must not be in the file itself.
            if found := HIDDEN.search(written):
                report.add("hidden-character", line, column, value=found[0])
            values[key.value] = Value(" ".join(HIDDEN.sub(" ", written).split()), line, column)
    return values


def _written(key: Node, value: Node) -> str | None:
    """The text of a value, None for anything else than text under a key. Rules may stand in brackets, too."""
    from yaml import ScalarNode, SequenceNode

    nodes = value.value if isinstance(value, SequenceNode) and key.value == fields.RULES_OFF else [value]
    if not all(isinstance(node, ScalarNode) for node in (key, *nodes)):
        return None
    return ", ".join(node.value for node in nodes)


def check(matter: FrontMatter, known: Sequence[str], required: Collection[str], report: Report) -> None:
    """Report what is wrong with the keys and values of ``matter``, ``known`` keys being allowed."""
    if matter.values is None:
        return
    for key in required:
        if key not in matter.values:
            report.add("missing-key", 1, value=key)
    for key, value in matter.values.items():
        if key not in known:
            report.add("unknown-key", value.line, key, value=key, known=known)
        elif not value.text:
            report.add("empty-value", value.line, key, value=key)
        else:
            _check_value(key, value, matter, report)


def _check_value(key: str, value: Value, matter: FrontMatter, report: Report) -> None:
    text, line, column = value
    if key == "format":
        _check_format(value, report)
    elif key in ("id", "translates") and (len(text) > 40 or not _BANK_ID.fullmatch(text)):
        report.add("bad-bank-id", line, column, value=text)
    elif key == "lang" and text not in LANGUAGES:
        report.add("unknown-language", line, column, value=text, known=LANGUAGES)
    elif key == "version" and not _VERSION.fullmatch(text):
        report.add("bad-version", line, column, value=text)
    elif key == "roles":
        for role in matter.roles:
            if role not in ROLES:
                report.add("unknown-role", line, role, value=role, known=ROLES)
    elif key in ("title", "description"):
        limit = fields.TITLE_LIMIT if key == "title" else fields.DESCRIPTION_LIMIT
        if len(text) > limit:
            report.add("too-long", line, column, count=len(text), limit=limit)


def _check_format(value: Value, report: Report) -> None:
    number = int(value.text) if re.fullmatch(r"[0-9]{1,6}", value.text) else 0
    code = "newer-format" if number > fields.FORMAT else "bad-format"
    if number != fields.FORMAT:
        report.add(code, value.line, value.column, value=value.text, known=[str(fields.FORMAT)])
