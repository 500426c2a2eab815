"""Every example of every rule in every language, and what a rule's file has to hold."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ae_prep.article import ITEMS
from ae_prep.checker import review
from ae_prep.i18n import LANGUAGES, translate
from ae_prep.model import KINDS, SEVERITIES, Answer
from ae_prep.rules import all_rules, rule_names
from ae_prep.rules.base import Example, Rule

ROOT = Path(__file__).parents[2]
RULES = {name: module.rule for name, module in all_rules().items()}


def cases() -> Iterator[tuple[str, str, bool, str | Example]]:
    for name, rule in RULES.items():
        for flagged, examples in ((True, rule.flags), (False, rule.passes)):
            for lang, texts in examples.items():
                for text in texts:
                    assert isinstance(text, str | Example)
                    yield name, lang, flagged, text


def answer(rule: Rule, lang: str, given: str | Example) -> Answer:
    example = given if isinstance(given, Example) else Example(given)
    kind = example.kind if example.kind in rule.kinds else rule.kinds[0]
    text = None if example.parts else example.text
    return Answer(
        text=text,
        parts=example.parts,
        lang=lang,
        kind=kind,
        role=example.role,
        when=example.when,
        skill=example.skill,
        culture=example.culture,
        inputs=example.inputs,
    )


@pytest.mark.parametrize(("name", "lang", "flagged", "text"), list(cases()))
def test_every_example(name: str, lang: str, flagged: bool, text: str | Example) -> None:
    spoken = [finding for finding in review(answer(RULES[name], lang, text)).findings if finding.rule == name]
    assert bool(spoken) == flagged
    ranks = [SEVERITIES.index(finding.severity) for finding in spoken]
    assert all(rank >= SEVERITIES.index(RULES[name].severity) for rank in ranks)


def test_there_are_rules() -> None:
    assert len(RULES) >= 12
    assert tuple(RULES) == rule_names()


@pytest.mark.parametrize("name", rule_names())
def test_every_card_is_whole(name: str) -> None:
    module = all_rules()[name]
    rule = module.rule
    assert rule.name == name, "the file bears the name of its rule"
    assert set(rule.flags) == set(rule.passes) == set(rule.langs) <= set(LANGUAGES)
    assert all(len(texts) >= 3 for examples in (rule.flags, rule.passes) for texts in examples.values())
    assert set(rule.basis) <= set(ITEMS)
    assert set(rule.kinds) <= set(KINDS)
    assert rule.origin == "article" or rule.severity != "must", "our own rules never reach must"
    assert module.manual.count("\n") > 2, "the docstring is the manual page"


@pytest.mark.parametrize("name", rule_names())
def test_every_message_is_there_in_indonesian(name: str) -> None:
    rule = RULES[name]
    for message in filter(None, (rule.about, rule.what, rule.fix)):
        assert translate("id", message) != message


def test_the_manual_is_what_the_code_says() -> None:
    """Mend with ``python tools/docs_rules.py``."""
    made = subprocess.run([sys.executable, str(ROOT / "tools" / "docs_rules.py"), "--check"], capture_output=True)
    assert made.returncode == 0, made.stdout
