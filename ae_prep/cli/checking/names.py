"""Names that switch findings on and off: those of rules, of severities, and ``extension`` for all rules of our own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ae_prep.cli import app
from ae_prep.cli.app import _
from ae_prep.cli.output import clean
from ae_prep.errors import UserError
from ae_prep.model import SEVERITIES, Finding

EXTENSION = "extension"
WORDS = (*SEVERITIES, EXTENSION)


class Choice(NamedTuple):
    """Which findings are shown: those that ``select`` names (all, where it is empty) and ``ignore`` does not."""

    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()

    def shows(self, finding: Finding) -> bool:
        """Whether a finding is shown."""
        return (not self.select or names(finding, self.select)) and not names(finding, self.ignore)


def names(finding: Finding, words: frozenset[str] | Sequence[str]) -> bool:
    """Whether one of ``words`` names a finding: by its rule, its severity, or its origin."""
    return finding.rule in words or finding.severity in words or finding.origin in words


def split(values: Iterable[str], flag: str) -> tuple[str, ...]:
    """The names in the values of an option that may be repeated and may hold lists with commas.

    Raises:
        UserError: a name that is unknown, or an empty one.
    """
    found = tuple(name.strip().lower() for value in values for name in value.split(","))
    for name in unknown(found):
        raise not_known(name, where=flag)
    return found


def unknown(given: Iterable[str], *, rules_only: bool = False) -> Iterator[str]:
    """Those of the ``given`` names that name nothing."""
    for name in given:
        known = name in rule_names() or (not rules_only and name in WORDS)
        if not known and name not in _house_rules():
            yield name


def not_known(name: str, *, where: str = "", rules_only: bool = False) -> UserError:
    """The error that says so, with the nearest spelling."""
    return UserError(
        _("There is no rule “{name}”.", name=clean(name[:80])),
        hint=near(name, rules_only=rules_only),
        where=where,
        code=2,
    )


def near(name: str, *, rules_only: bool = False) -> str:
    """A sentence that names what may have been meant."""
    every = [*rule_names(), *_house_rules(), *(() if rules_only else WORDS)]
    choices = nearest(name, every)
    if choices:
        return _("Did you mean: {choices}", choices=", ".join(choices))
    return _("All rules are listed by: ae-prep rules")


def nearest(word: str, known: Iterable[str]) -> list[str]:
    """The known words that look most like ``word``, the likeliest first."""
    from difflib import get_close_matches

    return get_close_matches(word[:80].lower(), list(known), 3)


@cache
def rule_names() -> frozenset[str]:
    """The names of all rules of our own."""
    from ae_prep.rules import rules_by_folder

    return frozenset(rules_by_folder())


@cache
def _house_rules() -> frozenset[str]:
    """The do's and don'ts of installed banks; looked up only where a name is none of ours."""
    from ae_prep.cli.banks import all_banks

    return frozenset(rule.id for bank in all_banks(app.current.lang) for rule in bank.rules)
