"""Findings as SARIF 2.1.0, written result by result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ae_prep.cli import sarif
from ae_prep.cli.app import _, general
from ae_prep.cli.checking.judge import Checked
from ae_prep.cli.checking.places import Place
from ae_prep.cli.checking.tally import Tally
from ae_prep.model import CONSIDER, MUST, SHOULD, YOU_CHECK, Finding

if TYPE_CHECKING:
    from ae_prep.rules.base import Rule

_LEVELS: dict[str, sarif.Level] = {MUST: "error", SHOULD: "warning", CONSIDER: "note", YOU_CHECK: "note"}


def results(checked: Checked) -> str:
    """The results of one answer, with commas between them."""
    seen: dict[tuple[str, str], int] = {}
    found = []
    for finding in checked.review.findings:
        key = (finding.rule, finding.excerpt or "")
        seen[key] = seen.get(key, -1) + 1
        found.append(sarif.result(_result(checked, finding, seen[key]), _index().get(finding.rule)))
    return ",".join(found)


def _result(checked: Checked, finding: Finding, nth: int) -> sarif.Result:
    given = checked.given
    name = given.answer.id or given.answer.question_id or ""
    return sarif.Result(
        finding.rule,
        _LEVELS[finding.severity],
        " ".join(filter(None, (finding.what, finding.fix, finding.why))),
        given.path,
        *_start(given.place(finding)),
        region=_region(given.place(finding)),
        answer=name,
        fingerprint=_fingerprint(finding, name, nth),
    )


def _start(place: Place) -> tuple[int, int | None]:
    return place.line, place.column


def _region(place: Place) -> sarif.Region | None:
    if place.end_line is None or place.end_column is None or place.offset is None or place.length is None:
        return None
    return sarif.Region(place.end_line, place.end_column, place.offset, place.length)


def _fingerprint(finding: Finding, name: str, nth: int) -> str:
    """The same for the same words of the same answer, wherever they move to in the file."""
    from hashlib import sha256

    words = " ".join((finding.excerpt or "").split()).casefold()
    return sha256("\0".join((finding.rule, name, words, str(nth))).encode("utf-8", "replace")).hexdigest()[:32]


def tail(tally: Tally, notes: Sequence[tuple[str, str, str, int]]) -> str:
    """The end of the log: the rules, and what went wrong on the way (level, message, path, line)."""
    from ae_prep.readiness import rules_in
    from ae_prep.rules import all_rules

    own = [_described(loaded.rule) for loaded in all_rules().values()]
    of_session = rules_in("session")
    house = [
        _described(of_session[name].rule)
        if name in of_session
        else sarif.Rule(name, _LEVELS[severity], about, fix, ("extension", "house-rule"))
        for name, (severity, about, fix) in sorted(tally.house.items())
    ]
    return sarif.tail([*own, *house], notes) + "\n"


def _index() -> dict[str, int]:
    from ae_prep.rules import all_rules

    return {name: number for number, name in enumerate(all_rules())}


def _described(rule: Rule) -> sarif.Rule:
    from ae_prep.article import label

    items = "; ".join(_items(rule.basis))
    help_text = " ".join(filter(None, (general(rule.what), general(rule.fix), f"{items}: {_(label(rule.basis[0]))}.")))
    return sarif.Rule(rule.name, _LEVELS[rule.severity], _(rule.about), help_text, (rule.origin, *rule.basis))


def _items(basis: Sequence[str]) -> Iterator[str]:
    yield from dict.fromkeys(item.partition(".")[0] for item in basis)
