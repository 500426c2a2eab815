"""The tick-list: what no program can see."""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.candidate.channels import DAY_CHECKS
from ae_prep.i18n import N_, translate
from ae_prep.ready.parts import Check
from ae_prep.rules.preparation import FINDABLE, SEARCHING, Preparation

_ALWAYS = (
    ("true", "DO-1", N_("All of it is true, and I may tell it: no client's secret is in it.")),
    ("heard", "DO-3", N_("I have heard myself once: recorded, or in front of somebody.")),
    ("whom", "DONT-3", N_("I know whom I will meet, and what they do there.")),
)
_SEARCH = ((FINDABLE, N_("Recruiters can find me on LinkedIn.")), (SEARCHING, N_("I am applying actively.")))


def checks_for(preparation: Preparation, lang: str) -> tuple[Check, ...]:
    """Every line to tick, numbered from 1, in ``lang``; the day's come by its channel."""
    found = [(name, item, text, False) for name, item, text in _lines(preparation)]
    application = preparation.application
    if application.role == "promotion" or not application.company.strip():
        found += [(name, "DONT-1", text, True) for name, text in _SEARCH]
    return tuple(
        Check(number, name, item, translate(lang, text), name in preparation.ticks, once)
        for number, (name, item, text, once) in enumerate(found, 1)
    )


def _lines(preparation: Preparation) -> Iterator[tuple[str, str, str]]:
    yield from _ALWAYS
    for name, text in DAY_CHECKS.get(preparation.interview.channel, {}).items():
        yield name, "DONT-2", text
