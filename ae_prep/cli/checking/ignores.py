"""Remarks that the author of a file wants to be left out, with a reason: ``<!-- ae-prep: ignore hedged – … -->``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from ae_prep.cli.app import _
from ae_prep.cli.checking.names import names, near, unknown
from ae_prep.cli.output import clean

if TYPE_CHECKING:
    from ae_prep.answers.directives import Directive
    from ae_prep.model import Finding

_IGNORE = "ignore"
_EXAMPLE = "<!-- ae-prep: ignore hedged – my coach wants it so -->"
_DASH = re.compile(r" (?:–|—|--?|:) |: ")


class Warned(NamedTuple):
    """Something wrong with a comment of ours: where, what, and how to mend it."""

    path: str
    line: int
    message: str
    hint: str


@dataclass(slots=True)
class _Wanted:
    """The rules that one comment silences, in the answer with this place in the file; None in all of them."""

    line: int
    answer: int | None
    rules: tuple[str, ...]
    used: set[str] = field(default_factory=set)


class Ignores:
    """What the comments and the front matter of one file silence, and what is wrong with them."""

    def __init__(self, path: str, front: Sequence[str], front_line: int, directives: Iterable[Directive]) -> None:
        self._path = path
        self._front = tuple(name.lower() for name in front)
        self._wanted: list[_Wanted] = []
        self._warned: list[Warned] = []
        for name in unknown(self._front):
            self._warn(front_line, _("There is no rule “{name}”.", name=clean(name)), near(name))
        for directive in directives:
            self._add(directive)

    def silences(self, finding: Finding, answer: int) -> bool:
        """Whether a finding on the answer with this place in the file is silenced; comments take note."""
        silenced = names(finding, self._front)
        for wanted in self._wanted:
            if finding.rule in wanted.rules and wanted.answer in (None, answer):
                wanted.used.add(finding.rule)
                silenced = True
        return silenced

    def warnings(self) -> Iterator[Warned]:
        """What is wrong with the comments, in the order of the file; to be asked for at its end."""
        for wanted in self._wanted:
            for name in wanted.rules:
                if name not in wanted.used:
                    message = _("“{name}” finds nothing here.", name=clean(name))
                    self._warn(wanted.line, message, _("Take the comment out."))
        yield from sorted(self._warned, key=lambda warned: warned.line)

    def _add(self, directive: Directive) -> None:
        parsed = _parse(directive.text)
        if parsed is None:
            message = _("This comment says nothing to ae-prep: “{text}”.", text=clean(directive.text[:80]))
            self._warn(directive.line, message, _("Write it so: {example}", example=_EXAMPLE))
            return
        rules, reason = parsed
        strange = list(unknown(rules, rules_only=True))
        for name in strange:
            message = _("There is no rule “{name}”.", name=clean(name[:80]))
            self._warn(directive.line, message, near(name, rules_only=True))
        if not reason:
            message = _("This comment gives no reason.")
            self._warn(directive.line, message, _("Write it so: {example}", example=_EXAMPLE))
        self._wanted.append(_Wanted(directive.line, directive.answer, tuple(r for r in rules if r not in strange)))

    def _warn(self, line: int, message: str, hint: str) -> None:
        self._warned.append(Warned(self._path, line, message, hint))


def _parse(text: str) -> tuple[tuple[str, ...], str] | None:
    """The rules and the reason that a comment gives; None where it is none to ignore something.

    Rules stand before a dash or a colon, with commas or spaces between them; without a dash, what follows the first
    rule (or the last comma) is the reason.
    """
    verb, _space, rest = text.partition(" ")
    verb, rest = verb.rstrip(":").lower(), rest.strip()
    if verb != _IGNORE or not rest:
        return None
    dash = _DASH.search(f"{rest} ")
    if dash:
        listed, reason = rest[: dash.start()], rest[dash.end() :]
    else:
        listed, reason = _first(rest)
    rules = tuple(dict.fromkeys(name.strip(":–—") for name in listed.lower().replace(",", " ").split()))
    return (rules, reason.strip()) if rules and all(rules) else None


def _first(rest: str) -> tuple[str, str]:
    """A list with commas at the head of ``rest``, and what follows it."""
    words = rest.split(" ")
    last = 0
    while last + 1 < len(words) and words[last].endswith(","):
        last += 1
    return " ".join(words[: last + 1]), " ".join(words[last + 1 :])
