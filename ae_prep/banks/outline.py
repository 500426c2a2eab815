"""A bank's questions in groups, with what a person calls them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from ae_prep import labels
from ae_prep.article import label
from ae_prep.i18n import N_, translate
from ae_prep.model import KINDS, SKILLS, THEMES, Question

By = Literal["kind", "skill"]
BY: tuple[By, ...] = ("kind", "skill")

LEVELS = {1: N_("warm-up"), 2: N_("standard"), 3: N_("hard")}
_THEMES = {
    "duty": N_("Duties of an AE"),
    "day": N_("The day of an SDR"),
    "funnel": N_("Funnel arithmetic"),
    "mentor": N_("Mentors"),
    "learning": N_("Learning"),
    "honesty": N_("Honesty"),
    "track": N_("Track record"),
    "volume": N_("Volume and routine"),
    "roles": N_("Who does what"),
    "growth": N_("Growth"),
}
_SHORT_ROLES = {"sdr": "SDR", "ae": "AE", "am": "AM"}
_NONE = N_("Other questions")


class Group(NamedTuple):
    """Questions that belong together: a key of letters and hyphens, a heading, and the questions in their order."""

    key: str
    heading: str
    questions: tuple[Question, ...]


def groups(questions: Sequence[Question], by: By, lang: str) -> list[Group]:
    """``questions`` by kind or by skill, in the order of the format, headings in ``lang``; none is empty."""
    known = [*KINDS] if by == "kind" else [*dict.fromkeys(map(_family, (*SKILLS, *THEMES))), ""]
    key: Callable[[Question], str] = (lambda q: q.kind) if by == "kind" else (lambda q: _family(q.skill or ""))
    heading = _kind if by == "kind" else skill_label
    found: dict[str, list[Question]] = {name: [] for name in known}
    for question in questions:
        found[key(question)].append(question)
    return [Group(name or "other", heading(name, lang), tuple(own)) for name, own in found.items() if own]


def _family(skill: str) -> str:
    """A skill by itself; the duties together, and the day together."""
    family = skill.partition("-")[0]
    return family if family in _THEMES else skill


def _kind(kind: str, lang: str) -> str:
    name = translate(lang, labels.KINDS[kind])
    return name[:1].upper() + name[1:]


def skill_label(skill: str, lang: str) -> str:
    """What a person calls a skill or a theme; empty is none."""
    item = labels.SKILL_ITEMS.get(skill)
    if item:
        return f"{skill.partition('-')[0].upper()}: {translate(lang, label(item))}"
    return translate(lang, _THEMES.get(_family(skill), _NONE))


def facts(question: Question, lang: str) -> list[str]:
    """What kind of question this is, in a few words each: kind, level, skill, roles."""
    level = translate(lang, N_("level {n}: {name}"), n=question.level, name=translate(lang, LEVELS[question.level]))
    skill = [skill_label(question.skill, lang)] if question.skill else []
    roles = (_SHORT_ROLES.get(role) or translate(lang, labels.ROLES[role]) for role in question.roles)
    return [translate(lang, labels.KINDS[question.kind]), level, *skill, ", ".join(roles)]
