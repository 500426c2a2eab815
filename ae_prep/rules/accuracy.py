"""How often a rule is right, as measured on text that neither its word lists nor its training have seen.

The figures lie in ``accuracy.json`` beside this file; where it is missing, nothing was measured yet.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Mapping
from functools import cache
from typing import Any, NamedTuple

from ae_prep.model import CONSIDER, MUST, SHOULD, Severity

_SOFTER: Mapping[Severity, Severity] = {MUST: SHOULD, SHOULD: CONSIDER}


class Share(NamedTuple):
    """A share and its 95% interval, each from 0 to 1."""

    value: float
    low: float
    high: float


class Accuracy(NamedTuple):
    """What was measured of one rule in one language.

    Of ``flags`` remarks, ``right`` were right (precision); of ``faults`` faults, ``caught`` were caught (recall); of
    ``sound`` texts, ``accused`` were accused. ``softer`` holds the severities at which its figures do not let it
    speak yet: it speaks one level softer. A share of nothing is None.
    """

    flags: int
    right: int
    faults: int
    caught: int
    sound: int
    accused: int
    precision: Share | None
    recall: Share | None
    softer: tuple[str, ...]


def accuracy(rule: str, lang: str) -> Accuracy | None:
    """What was measured of a rule in a language; None where nothing was."""
    row = figures().get("rules", {}).get(rule, {}).get(lang)
    if row is None:
        return None
    shares = {name: Share(*row[name]) if row.get(name) else None for name in ("precision", "recall")}
    return Accuracy(**{**{name: row[name] for name in Accuracy._fields}, **shares, "softer": tuple(row["softer"])})


def may(rule: str, lang: str, severity: Severity) -> Severity:
    """The severity at which a rule may speak that wants to speak at ``severity``: the same, or one level softer.

    Where others were measured and it was not, it speaks softer.
    """
    held_back = _held_back()
    if held_back is None or severity not in held_back.get((rule, lang), _SOFTER):
        return severity
    return _SOFTER[severity]


@cache
def _held_back() -> Mapping[tuple[str, str], Collection[str]] | None:
    """By rule and language, the severities at which it may not speak; None where nothing was measured at all."""
    rules = figures().get("rules")
    return rules and {(rule, lang): row["softer"] for rule, rows in rules.items() for lang, row in rows.items()}


def measured_version() -> str | None:
    """The version of the program that was measured, if any was."""
    text = figures().get("version")
    return str(text) if text else None


@cache
def figures() -> Mapping[str, Any]:
    """What the file holds, or nothing where there is none."""
    try:
        with open(os.path.join(os.path.dirname(__file__), "accuracy.json"), "rb") as file:  # noqa: PTH118, PTH120, PTH123
            figures: Mapping[str, Any] = json.load(file)
            return figures
    except FileNotFoundError:
        return {}
