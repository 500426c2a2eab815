"""What questions cover: skills by kind and level, and the items of the article that they rest on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from ae_prep.article import ITEMS
from ae_prep.model import LEVELS, SKILLS, THEMES, Question

#: A heading of the article that no list follows: there is nothing to cover.
ARTEFACTS = frozenset({"META-3"})

#: The parts of each item that has some: ``DO-1`` has ``DO-1.1`` and so on.
_PARTS = {
    whole: frozenset(parts)
    for whole, parts in groupby((item for item in ITEMS if "." in item), lambda part: part.partition(".")[0])
}


@dataclass(frozen=True, slots=True)
class Row:
    """How many questions there are about ``skill`` (a skill, a theme, or None), by kind and by level."""

    skill: str | None
    kinds: Mapping[str, int]
    levels: Mapping[int, int]

    @property
    def total(self) -> int:
        return sum(self.levels.values())


@dataclass(frozen=True, slots=True)
class Family:
    """Items of the article that belong together, such as ``SDR-DAY``: those that are covered, and the others."""

    name: str
    covered: tuple[str, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """``rows``: skills first, then themes, then what is about neither. ``expected``: the skills of the roles."""

    rows: tuple[Row, ...]
    expected: tuple[str, ...]
    families: tuple[Family, ...]

    @property
    def holes(self) -> tuple[tuple[str, int], ...]:
        """Each expected skill with a level at which nothing is asked about it."""
        levels = {row.skill: row.levels for row in self.rows}
        return tuple((skill, level) for skill in self.expected for level in LEVELS if not levels[skill].get(level))


def coverage(questions: Sequence[Question], roles: Collection[str]) -> Coverage:
    """What ``questions`` cover. Of the skills, those of ``roles`` are expected; others count where they are asked."""
    expected = tuple(skill for skill in SKILLS if skill.partition("-")[0] in roles)
    shown = {*expected, *(question.skill for question in questions)}
    rows = tuple(_row(skill, questions) for skill in (*SKILLS, *THEMES, None) if skill in shown)
    return Coverage(rows, expected, _families(source for question in questions for source in question.sources))


def covered(named: Iterable[str]) -> frozenset[str]:
    """The items that ``named`` ones cover: an item with parts counts only once all of its parts are named."""
    given = frozenset(named)
    return frozenset(item for item in ITEMS if given.issuperset(_PARTS.get(item, {item})))


def _row(skill: str | None, questions: Sequence[Question]) -> Row:
    about = [question for question in questions if question.skill == skill]
    return Row(skill, Counter(question.kind for question in about), Counter(question.level for question in about))


def _families(named: Iterable[str]) -> tuple[Family, ...]:
    there = covered(named)
    families = []
    for name, group in groupby((item for item in ITEMS if item not in ARTEFACTS), _family):
        items = tuple(group)
        families.append(
            Family(
                name,
                tuple(item for item in items if item in there),
                tuple(item for item in items if item not in there),
            )
        )
    return tuple(families)


def _family(item: str) -> str:
    return item.rpartition("-")[0]
