"""Problems and findings as SARIF 2.1.0, which code hosts and editors read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, Literal
from urllib.parse import quote

from ae_prep import __version__
from ae_prep.cli.output import clean

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"

Level = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Rule:
    """What can be found: its name, how grave it is, what it says in general, and how to mend it."""

    id: str
    level: Level
    about: str
    help: str


@dataclass(frozen=True, slots=True)
class Result:
    """One thing found: by which rule, where (line and column from 1, in code points), in words."""

    rule: str
    level: Level
    message: str
    path: str
    line: int
    column: int


def log(rules: Sequence[Rule], results: Iterable[Result]) -> str:
    """A whole SARIF file; ``rules`` holds every rule that ``results`` name."""
    index = {rule.id: number for number, rule in enumerate(rules)}
    driver = {"name": "ae-prep", "version": __version__, "rules": [_rule(rule) for rule in rules]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(result, index[result.rule]) for result in results],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "shortDescription": {"text": _text(rule.about)},
        "help": {"text": _text(rule.help)},
        "defaultConfiguration": {"level": rule.level},
    }


def _result(result: Result, index: int) -> dict[str, Any]:
    region = {"startLine": result.line, "startColumn": result.column}
    place = {"artifactLocation": {"uri": uri(result.path)}, "region": region}
    return {
        "ruleId": result.rule,
        "ruleIndex": index,
        "level": result.level,
        "message": {"text": _text(result.message)},
        "locations": [{"physicalLocation": place}],
    }


def _text(words: str) -> str:
    """Plain text for a message: brackets would make a link there."""
    return re.sub(r"[\[\]]", r"\\\g<0>", clean(words))


def uri(path: str) -> str:
    """``path`` as an address: relative to where the command runs, unless it is absolute."""
    place = PurePath(path)
    address = quote(place.as_posix(), errors="surrogateescape")
    if not place.is_absolute():
        # A colon in the first part would be read as the name of a scheme.
        return f"./{address}" if "%3A" in address.partition("/")[0] else address
    return f"file://{address if address.startswith('/') else '/' + address}"
