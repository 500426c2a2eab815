"""The rules, found by walking this folder: there is no list to forget."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

from ae_prep.rules.base import Rule, RuleModule

__all__ = ["Card", "all_rules", "card", "cards", "rule_names", "rules_by_folder"]

_ANSWER = "answer"


class Card(NamedTuple):
    """A rule as it is explained: its card, its manual page, and the folder it lies in (what it looks at)."""

    rule: Rule
    manual: str
    folder: str


def rule_names(folder: str = _ANSWER) -> tuple[str, ...]:
    """The names of all rules that look at answers (or those of another folder), by alphabet, without loading them."""
    files = os.listdir(os.path.join(os.path.dirname(__file__), folder))  # noqa: PTH118, PTH120, PTH208
    stems = (name.removesuffix(".py") for name in files if name.endswith(".py") and not name.startswith("_"))
    return tuple(sorted(stem.replace("_", "-") for stem in stems))


def rules_by_folder() -> Mapping[str, str]:
    """Every rule of every folder here, by alphabet, with the folder it lies in, without loading them."""
    here = os.path.dirname(__file__)  # noqa: PTH120
    folders = [entry.name for entry in os.scandir(here) if os.path.exists(os.path.join(entry, "__init__.py"))]  # noqa: PTH110, PTH118
    folders.sort(key=lambda folder: folder == _ANSWER)  # of a name that stands in two folders, the answer's counts
    return dict(sorted({name: folder for folder in folders for name in rule_names(folder)}.items()))


@cache
def all_rules() -> Mapping[str, RuleModule]:
    """Every rule that looks at answers by its name, in alphabetical order."""
    return {name: _load(name) for name in rule_names()}


def card(name: str) -> Card:
    """The card of the rule ``name``, whatever it looks at.

    Raises:
        KeyError: there is no such rule.
    """
    return _card(rules_by_folder()[name], name)


def cards(name: str) -> tuple[Card, ...]:
    """Every card of the rule ``name``: one rule may look both at an answer and at the whole.

    Raises:
        KeyError: there is no such rule.
    """
    first = rules_by_folder()[name]
    more = (folder for folder in ("session", "application", "logistics") if folder != first)
    return (card(name), *(_card(folder, name) for folder in more if name in rule_names(folder)))


def _card(folder: str, name: str) -> Card:
    module = _module(folder, name)
    return Card(module.RULE, module.__doc__ or "", folder)


def _load(name: str) -> RuleModule:
    module = _module(_ANSWER, name)
    return RuleModule(module.RULE, module.find, module.__doc__ or "")


def _module(folder: str, name: str) -> Any:
    return import_module(f"{__name__}.{folder}.{name.replace('-', '_')}")
