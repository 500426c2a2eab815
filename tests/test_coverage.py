"""Nothing of the article is lost: where each of its items is visible, and what the banks owe it.

``python -m tests.test_coverage`` prints the places of every item.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from ae_prep.article import ITEMS
from ae_prep.banks import library
from ae_prep.banks.coverage import ARTEFACTS, covered
from ae_prep.cards import TOPICS, read
from ae_prep.i18n import LANGUAGES
from ae_prep.model import KINDS, LEVELS, ROLES, SKILLS, Application, Question
from ae_prep.rules import all_rules
from ae_prep.sheet.blocks import Tick
from ae_prep.sheet.build import build

INVENTORY = tuple((Path(__file__).parent / "data" / "inventory.txt").read_text(encoding="utf-8").split())
#: Items that nothing shows yet. The list may only shrink: whoever makes one visible takes it off.
WAITING: frozenset[str] = frozenset()


@cache
def questions(lang: str) -> tuple[Question, ...]:
    """Every question of the built-in banks."""
    banks = library.available([library.builtin_dir()], lang, None)
    return tuple(question for bank in banks for question in bank.questions)


def places() -> Iterator[tuple[str, str]]:
    """(item, where it is visible), in both languages; of what is only in one, nothing."""
    translated = {question.id for question in questions("id") if question.lang == "id"}
    for question in questions("en"):
        if question.id in translated:
            yield from ((item, f"question {question.id}") for item in question.sources)
    for name, module in all_rules().items():
        yield from ((item, f"rule {name}") for item in module.rule.basis)
    for role in ROLES:
        yield from ((item, f"sheet, {section}") for item, section in on_the_sheet(role))
    for topic in TOPICS:
        both = set(read(topic, "en").items) & set(read(topic, "id").items)
        yield from ((item, f"card {topic}") for item in both if item in ITEMS)


def on_the_sheet(role: str) -> Iterator[tuple[str, str]]:
    """(item, section) of each tick on the sheet of somebody who has answered nothing yet."""
    application = Application(role=role)
    sheet = build(
        application=application, attempts=(), reviews={}, questions=questions("en"), lang="en", today=date(2025, 3, 1)
    )
    for section in sheet.sections:
        yield from ((tick.basis, section.name) for tick in section.blocks if isinstance(tick, Tick) and tick.basis)


@cache
def visible() -> dict[str, tuple[str, ...]]:
    """For each item the places where it is visible; an item with parts is so only where all of them are."""
    found: dict[str, set[str]] = defaultdict(set)
    for item, place in places():
        found[item].add(place)
    return {item: tuple(sorted(found[item])) for item in covered(found) if item in found}


def test_the_program_knows_the_items_of_the_inventory() -> None:
    assert len(set(INVENTORY)) == 344
    assert INVENTORY == ITEMS


def test_every_item_is_visible_or_waits_by_name() -> None:
    assert set(INVENTORY) - set(visible()) - ARTEFACTS == WAITING
    assert set(visible()) <= set(INVENTORY)


def test_items_are_visible_in_every_kind_of_place() -> None:
    kinds = {place.split()[0] for where in visible().values() for place in where}
    assert kinds == {"question", "rule", "sheet,", "card"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_question_is_asked_in_both_languages(lang: str) -> None:
    assert len(questions(lang)) >= 173
    assert {question.lang for question in questions(lang)} == {lang}


@pytest.mark.parametrize("duty", [f"AE-DUTY-{number}" for number in range(1, 11)])
def test_each_duty_has_a_question(duty: str) -> None:
    assert any(place.startswith("question") for place in visible()[duty])


@pytest.mark.parametrize("step", [f"SDR-DAY-{number}" for number in range(1, 12)])
def test_each_step_of_the_day_has_a_question_or_a_line(step: str) -> None:
    assert {place.split()[0] for place in visible()[step]} >= {"question", "card"}


@pytest.mark.parametrize("skill", SKILLS)
def test_each_skill_has_a_question_at_each_level(skill: str) -> None:
    assert {question.level for question in questions("en") if question.skill == skill} == set(LEVELS)


def test_each_kind_of_question_is_there() -> None:
    assert {question.kind for question in questions("en")} == set(KINDS)


if __name__ == "__main__":
    for one in INVENTORY:
        sys.stdout.write(f"{one:<15}{'; '.join(visible().get(one, ('–',)))}\n")
