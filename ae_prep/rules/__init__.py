"""The rules, found by walking this folder: there is no list to forget."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pathlib import Path

from ae_prep.rules.base import RuleModule

__all__ = ["all_rules", "rule_names"]

_FOLDER = "answer"


def rule_names() -> tuple[str, ...]:
    """The names of all rules, in alphabetical order, without loading them."""
    files = (Path(__file__).parent / _FOLDER).glob("*.py")
    return tuple(sorted(file.stem.replace("_", "-") for file in files if file.stem != "__init__"))


@cache
def all_rules() -> Mapping[str, RuleModule]:
    """Every rule by its name, in alphabetical order."""
    return {name: _load(name) for name in rule_names()}


def _load(name: str) -> RuleModule:
    module = import_module(f"{__name__}.{_FOLDER}.{name.replace('-', '_')}")
    return RuleModule(module.RULE, module.find, module.__doc__ or "")
