"""What was found in all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ae_prep.cli.checking.judge import Checked
from ae_prep.model import CONSIDER, MUST, SHOULD


class Tally(NamedTuple):
    """Counts of answers and findings; ``grave``: the exit code tells; ``bad``: something could not be read.

    ``house`` holds what a report has to say of the rules of banks that spoke: severity, what, and how to mend it.
    """

    answers: int = 0
    must: int = 0
    should: int = 0
    consider: int = 0
    suppressed: int = 0
    grave: bool = False
    bad: bool = False
    skipped: int = 0
    house: Mapping[str, tuple[str, str, str]] = {}

    def plus(self, other: Tally) -> Tally:
        """Both together."""
        return Tally(
            self.answers + other.answers,
            self.must + other.must,
            self.should + other.should,
            self.consider + other.consider,
            self.suppressed + other.suppressed,
            self.grave or other.grave,
            self.bad or other.bad,
            self.skipped + other.skipped,
            {**self.house, **other.house} if other.house else self.house,
        )


def tally_of(checked: Checked, rules: frozenset[str] | None = None) -> Tally:
    """The counts of one answer. Where ``rules`` are given, any other that spoke is described."""
    severities = [finding.severity for finding in checked.review.findings]
    return Tally(
        1,
        severities.count(MUST),
        severities.count(SHOULD),
        severities.count(CONSIDER),
        checked.suppressed,
        checked.grave,
        house=_described(checked, rules) if rules else {},
    )


def _described(checked: Checked, rules: frozenset[str]) -> dict[str, tuple[str, str, str]]:
    return {f.rule: (f.severity, f.why, f.fix) for f in checked.review.findings if f.rule not in rules}
