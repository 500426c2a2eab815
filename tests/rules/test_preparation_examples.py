"""Every example of every rule that looks at a whole preparation, and what the file of such a rule has to hold."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ae_prep.article import ITEMS
from ae_prep.i18n import LANGUAGES, translate
from ae_prep.model import SEVERITIES, YOU_CHECK
from ae_prep.readiness import FOLDERS, findings, rules_in
from ae_prep.rules import card, rules_by_folder
from ae_prep.rules.base import Rule
from ae_prep.rules.planned import PLANNED
from ae_prep.rules.preparation import Case, preparation_of

RULES = {name: loaded.rule for folder in FOLDERS for name, loaded in rules_in(folder).items()}
ORDER = (*SEVERITIES, YOU_CHECK)


def cases() -> Iterator[tuple[str, str, bool, Case]]:
    for name, rule in RULES.items():
        for flagged, examples in ((True, rule.flags), (False, rule.passes)):
            for lang, told in examples.items():
                for case in told:
                    assert isinstance(case, Case)
                    yield name, lang, flagged, case


@pytest.mark.parametrize(("name", "lang", "flagged", "case"), [pytest.param(*c, id=f"{c[0]}-{c[1]}") for c in cases()])
def test_every_example(name: str, lang: str, flagged: bool, case: Case) -> None:
    spoken = [finding for finding in findings(preparation_of(case), lang=lang) if finding.rule == name]
    assert bool(spoken) == flagged
    for finding in spoken:
        assert ORDER.index(finding.severity) >= ORDER.index(RULES[name].severity)
        assert finding.what
        assert not {"{", "}"} & set(finding.what + finding.fix + finding.why)


def test_every_planned_rule_on_jobs_has_arrived() -> None:
    assert set(RULES) == {
        *("culture-unknown", "ae-variant-unknown", "not-tailored", "product-sheet-incomplete"),
        *("profile-unreachable", "sdr-plan-incomplete"),
        *("time-missing", "time-past", "zone-differs", "channel-details", "buffer-thin", "clash", "day-checks"),
    }
    assert not PLANNED & set(rules_by_folder())


@pytest.mark.parametrize(("name", "rule"), RULES.items())
def test_every_card_is_whole(name: str, rule: Rule) -> None:
    assert rule.name == name, "the file bears the name of its rule"
    assert set(rule.flags) == set(rule.passes) == set(LANGUAGES)
    assert all(len(told) >= 3 for examples in (rule.flags, rule.passes) for told in examples.values())
    assert set(rule.basis) <= set(ITEMS)
    assert rule.origin == "article" or rule.severity != "must", "our own rules never reach must"
    assert card(name).manual.count("\n") > 2, "the docstring is the manual page"
    for message in filter(None, (rule.about, rule.what, rule.fix)):
        assert translate("id", message) != message


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_an_example_is_told_once_and_in_its_own_language(rule: Rule) -> None:
    examples = [case for told in (rule.flags, rule.passes) for lang in LANGUAGES for case in told[lang]]
    told = [case.text for case in examples if isinstance(case, Case)]
    assert len(set(told)) == len(told)
