"""How often a rule is right, as measured on text that neither its word lists nor its training have seen.

The figures lie in ``accuracy.json`` beside this file; where it is missing, nothing was measured yet.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple


class Share(NamedTuple):
    """A share and its 95% interval, each from 0 to 1."""

    value: float
    low: float
    high: float


class Accuracy(NamedTuple):
    """What was measured of one rule in one language.

    Of ``flags`` remarks, ``right`` were right (precision); of ``faults`` faults, ``caught`` were caught (recall); of
    ``sound`` texts, ``accused`` were accused. A ``softer`` rule speaks one level softer than its card says, until
    its figures are better. A share of nothing is None.
    """

    flags: int
    right: int
    faults: int
    caught: int
    sound: int
    accused: int
    precision: Share | None
    recall: Share | None
    softer: bool


def accuracy(rule: str, lang: str) -> Accuracy | None:
    """What was measured of a rule in a language; None where nothing was."""
    row = _figures().get("rules", {}).get(rule, {}).get(lang)
    if row is None:
        return None
    shares = {name: Share(*row[name]) if row.get(name) else None for name in ("precision", "recall")}
    return Accuracy(**{**{name: row[name] for name in Accuracy._fields}, **shares})


def measured_on() -> str | None:
    """What it was measured on, in words."""
    text = _figures().get("measured_on")
    return str(text) if text else None


@cache
def _figures() -> Mapping[str, Any]:
    try:
        with open(os.path.join(os.path.dirname(__file__), "accuracy.json"), "rb") as file:  # noqa: PTH118, PTH120, PTH123
            figures: Mapping[str, Any] = json.load(file)
            return figures
    except FileNotFoundError:
        return {}
