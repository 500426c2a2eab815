"""The list under a question's heading, ``Field: value`` by item, as the fields of ``model.Question``."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from ae_prep.banks import fields
from ae_prep.banks.markdown import Item, plain
from ae_prep.banks.report import Report
from ae_prep.model import AE_VARIANTS, KINDS, KNOWLEDGE, LEVELS, OBJECTION, ROLES, SKILLS, THEMES

_LEVELS = {str(level): level for level in LEVELS}


class Known(NamedTuple):
    """Names that come from outside: the article's items, and the rules (None: not checked)."""

    items: Collection[str]
    rules: Collection[str] | None = None


class Field(NamedTuple):
    """The values of one field, each with its column (from 1)."""

    line: int
    words: list[tuple[str, int]]


def read(items: Sequence[Item], heading: int, known: Known, report: Report) -> dict[str, Any]:
    """Fields of ``model.Question`` by name, from the list ``items`` under the heading in line ``heading``."""
    found = collect(items, fields.FIELDS, report)
    one = Values(found, report)
    values: dict[str, Any] = {
        "kind": one.word("Kind", "unknown-kind", KINDS),
        "roles": one.words("Role", "unknown-role", ROLES),
        "level": _LEVELS.get(one.word("Level", "unknown-level", _LEVELS), 0),
        "skill": one.word("Skill", "unknown-skill", (*SKILLS, *THEMES)) or None,
        "variants": one.words("Variants", "unknown-variant", AE_VARIANTS),
        "origin": one.word("Origin", "unknown-origin", fields.ORIGINS) or "article",
        "sources": one.words("Sources", "unknown-source", known.items),
        "needs": one.words("Needs", "unknown-need", fields.NEEDS),
        "theme": one.word("Theme", "unknown-theme", fields.OBJECTION_THEMES) or None,
        "depends": one.word("Depends", "bad-depends", ("yes", "no")) == "yes",
        "rules_off": one.words("Rules off", "unknown-rule", known.rules),
    }
    _check_presence(values, found, heading, report)
    return values


def collect(items: Sequence[Item], names: Sequence[str], report: Report) -> dict[str, Field]:
    """The fields in ``items`` by name; those whose name is not in ``names`` are reported and left out."""
    by_name = {name.casefold(): name for name in names}
    found: dict[str, Field] = {}
    for line, content in items:
        name, colon, value = plain(content, line, report).partition(":")
        name, value = name.strip(), value.strip()
        field = by_name.get(name.casefold())
        if not colon:
            report.add("bad-field", line, name, value=name)
        elif field is None:
            report.add("unknown-field", line, name, value=name, known=names)
        elif field in found:
            report.add("duplicate-field", line, name, value=field)
        else:
            found[field] = Field(line, _words(value, report.column(line, ":"), line, report))
            if not value:
                report.add("empty-value", line, name, value=field)
    return found


def _words(value: str, column: int, line: int, report: Report) -> list[tuple[str, int]]:
    """The values between the commas of ``value``, each with the column where it stands after ``column``."""
    found = []
    for word in filter(None, map(str.strip, value.split(","))):
        column = report.column(line, word, column)
        found.append((word, column))
    return found


class Values:
    """Looks up one field at a time and reports values that are not known."""

    def __init__(self, found: dict[str, Field], report: Report) -> None:
        self._found = found
        self._report = report

    def has(self, field: str) -> bool:
        """Whether ``field`` is given."""
        return field in self._found

    def line(self, field: str) -> int:
        """The line (from 1) of ``field``, 0 where it is not given."""
        return self._found[field].line if field in self._found else 0

    def words(self, field: str, code: str, known: Collection[str] | None) -> tuple[str, ...]:
        """The values of ``field`` that are ``known`` (all of them where that is None)."""
        line, words = self._found.get(field, Field(0, []))
        kept: list[str] = []
        for word, column in words:
            if known is not None and word not in known:
                self._report.add(code, line, column, value=word, known=known)
            elif word in kept:
                self._report.add("duplicate-value", line, column, value=word)
            else:
                kept.append(word)
        return tuple(kept)

    def word(self, field: str, code: str, known: Collection[str]) -> str:
        """The only value of ``field``, empty where there is none that is known."""
        line, words = self._found.get(field, Field(0, []))
        value = ", ".join(word for word, _ in words)
        if value and value not in known:
            self._report.add(code, line, words[0][1], value=value, known=known)
            return ""
        return value


def _check_presence(values: dict[str, Any], found: dict[str, Field], heading: int, report: Report) -> None:
    """Report fields that are missing or stand where they mean nothing."""
    needed = ["Kind", "Role", "Level"]
    if values["origin"] == "article":
        needed.append("Sources")
    if values["kind"] == OBJECTION:
        needed.append("Theme")
    for field in needed:
        if field not in found:
            report.add("missing-field", heading, value=field)
    for field, belongs, where in (
        ("Theme", values["kind"] == OBJECTION, f"Kind: {OBJECTION}"),
        ("Depends", values["kind"] == KNOWLEDGE, f"Kind: {KNOWLEDGE}"),
        ("Variants", "ae" in values["roles"], "Role: ae"),
    ):
        # Where kind or role is itself missing or wrong, that is the problem to mend.
        if field in found and not belongs and (values["roles"] if field == "Variants" else values["kind"]):
            report.add("misplaced-field", found[field].line, field, value=field, known=[where])
