"""The rules, found by walking this folder: there is no list to forget."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from importlib import import_module

from ae_prep.rules.base import RuleModule

__all__ = ["all_rules", "rule_names"]

_FOLDER = "answer"


def rule_names() -> tuple[str, ...]:
    """The names of all rules, in alphabetical order, without loading them."""
    files = os.listdir(os.path.join(os.path.dirname(__file__), _FOLDER))  # noqa: PTH118, PTH120, PTH208
    stems = (name.removesuffix(".py") for name in files if name.endswith(".py") and not name.startswith("_"))
    return tuple(sorted(stem.replace("_", "-") for stem in stems))


@cache
def all_rules() -> Mapping[str, RuleModule]:
    """Every rule by its name, in alphabetical order."""
    return {name: _load(name) for name in rule_names()}


def _load(name: str) -> RuleModule:
    module = import_module(f"{__name__}.{_FOLDER}.{name.replace('-', '_')}")
    return RuleModule(module.RULE, module.find, module.__doc__ or "")
