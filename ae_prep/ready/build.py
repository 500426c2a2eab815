"""From reviews and findings to a standing by dos and don'ts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ae_prep.article import label
from ae_prep.candidate import clock
from ae_prep.i18n import translate
from ae_prep.model import MUST, SEVERITIES, YOU_CHECK, Finding
from ae_prep.ready.checks import checks_for
from ae_prep.ready.evidence import stands
from ae_prep.ready.parts import ITEMS, Item, Known, Open, Standing
from ae_prep.ready.way import way_to
from ae_prep.rules.preparation import Preparation

_ORDER = (*SEVERITIES, YOU_CHECK)
#: Where a rule belongs that rests on none of the dos and don'ts themselves.
_PLACES = {
    "objection-bank-thin": "DONT-1",
    "register-drift": "DO-3",
    "register-mismatch": "DO-3",
    "pronoun-mix": "DO-3",
    "kita-for-kami": "DO-3",
    "numbers-conflict": "DO-1",
    "motive-generic": "DO-2",
    "intro-off-target": "DO-2",
    "mistake-disguised": "DO-2",
    "mistake-not-owned": "DO-2",
    "mistake-no-lesson": "DO-2",
    "listening-absent": "DONT-3",
    "negotiation-onesided": "DONT-3",
    "culture-unknown": "DONT-1",
    "clash": "DONT-2",
    "not-tailored": "DO-4",
}
#: The tick-list shows these, line by line.
_TICKED = ("day-checks", "profile-unreachable")


def build(known: Known, preparation: Preparation, lang: str) -> Standing:
    """Where the preparation stands at its moment, in ``lang``."""
    by_item: dict[str, list[Open]] = {item: [] for item in ITEMS}
    for finding in known.findings:
        if finding.rule not in _TICKED:
            item, also = _place(finding, "DONT-1")
            by_item[item].append(_open(finding, also=also))
    for answer in known.answers:
        for finding in answer.review.findings:
            item, _also = _place(finding, "DO-1")
            by_item[item].append(_open(finding, answer.title, answer.question_id))
    every = [one for ones in by_item.values() for one in ones]
    items = tuple(
        Item(item, translate(lang, label(item)), stands(item, known, preparation, lang), tuple(_ranked(by_item[item])))
        for item in ITEMS
    )
    return Standing(
        ready=not preparation.over and not any(one.severity == MUST for one in every),
        over=preparation.over,
        items=items,
        checks=checks_for(preparation, lang),
        way=way_to(by_item, known, preparation, lang),
        under_way=clock.is_under_way(preparation.interview, preparation.now),
    )


def _ranked(ones: Iterable[Open]) -> Iterator[Open]:
    yield from sorted(ones, key=lambda one: _ORDER.index(one.severity))


def _place(finding: Finding, otherwise: str) -> tuple[str, str]:
    """The item that a finding belongs to, and the second one where it rests on two."""
    if finding.rule in _PLACES:
        return _PLACES[finding.rule], ""
    own = list(dict.fromkeys(item.partition(".")[0] for item in finding.basis))
    named = [item for item in own if item in ITEMS]
    return (named[0] if named else otherwise), (named[1] if len(named) > 1 else "")


def _open(finding: Finding, about: str = "", question_id: str = "", also: str = "") -> Open:
    return Open(finding.rule, finding.severity, finding.what, finding.fix, about.rstrip("."), question_id, also)
