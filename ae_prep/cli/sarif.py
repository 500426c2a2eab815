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
_FINGERPRINT = "aePrepFinding/v1"

Level = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Rule:
    """What can be found: its name, how grave it is, what it says in general, and how to mend it."""

    id: str
    level: Level
    about: str
    help: str
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Region:
    """Where the words end (line and column, exclusive), and the characters of the file that they take."""

    end_line: int
    end_column: int
    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class Result:
    """One thing found: by which rule, where (line and column from 1, in code points), in words.

    ``answer`` names what it was found in, ``fingerprint`` knows it again after the file has changed.
    """

    rule: str
    level: Level
    message: str
    path: str
    line: int
    column: int | None
    region: Region | None = None
    answer: str = ""
    fingerprint: str = ""


def log(rules: Sequence[Rule], results: Iterable[Result]) -> str:
    """A whole SARIF file; ``rules`` holds every rule that ``results`` name."""
    index = {rule.id: number for number, rule in enumerate(rules)}
    return head() + ",".join(result(found, index[found.rule]) for found in results) + tail(rules)


def head() -> str:
    """What stands before the results. A file is written result by result: it may be long."""
    return f'{{"$schema": "{_SCHEMA}", "version": "2.1.0", "runs": [{{"columnKind": "unicodeCodePoints", "results": ['


def tail(rules: Sequence[Rule], notes: Sequence[tuple[str, str, str, int]] = ()) -> str:
    """What stands behind the results: the rules, and notifications (level, message, path, line), if any."""
    driver = {"name": "ae-prep", "version": __version__, "rules": [_rule(rule) for rule in rules]}
    run: dict[str, Any] = {"tool": {"driver": driver}}
    if notes:
        bad = any(level == "error" for level, *_rest in notes)
        told = [_notification(*note) for note in notes]
        run["invocations"] = [{"executionSuccessful": not bad, "toolExecutionNotifications": told}]
    return f"], {json.dumps(run)[1:-1]}}}]}}"


def result(found: Result, index: int | None) -> str:
    """One result as JSON; ``index`` is the place of its rule among the rules, where it has one there."""
    region: dict[str, Any] = {"startLine": found.line}
    if found.column is not None:
        region["startColumn"] = found.column
    if found.region:
        region |= {"endLine": found.region.end_line, "endColumn": found.region.end_column}
        region |= {"charOffset": found.region.offset, "charLength": found.region.length}
    location: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": {"uri": uri(found.path)}, "region": region},
    }
    if found.answer:
        location["logicalLocations"] = [{"name": clean(found.answer), "kind": "object"}]
    return json.dumps(
        {
            "ruleId": found.rule,
            **({} if index is None else {"ruleIndex": index}),
            "level": found.level,
            "message": {"text": _text(found.message)},
            "locations": [location],
            **({"partialFingerprints": {_FINGERPRINT: found.fingerprint}} if found.fingerprint else {}),
        }
    )


def _rule(rule: Rule) -> dict[str, Any]:
    described: dict[str, Any] = {
        "id": rule.id,
        "shortDescription": {"text": _text(rule.about)},
        "help": {"text": _text(rule.help)},
        "defaultConfiguration": {"level": rule.level},
    }
    return {**described, "properties": {"tags": list(rule.tags)}} if rule.tags else described


def _notification(level: str, message: str, path: str, line: int) -> dict[str, Any]:
    told: dict[str, Any] = {"level": level, "message": {"text": _text(message)}}
    if path:
        region = {"region": {"startLine": line}} if line else {}
        told["locations"] = [{"physicalLocation": {"artifactLocation": {"uri": uri(path)}, **region}}]
    return told


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
