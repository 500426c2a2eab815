"""What the stories cover of the article's skills and of its three common questions."""

from __future__ import annotations

from collections.abc import Sequence

from ae_prep import article, labels
from ae_prep.i18n import N_, translate, translate_many
from ae_prep.model import SKILLS, Question
from ae_prep.sheet.blocks import Tick
from ae_prep.sheet.stories import Story

COMMON = ("IQ-1", "IQ-2", "IQ-3")


def skills(stories: Sequence[Story], questions: Sequence[Question], *, role: str, lang: str) -> tuple[Tick, ...]:
    """The skills of ``role``, each with the titles of the stories that show it, or with the questions there are."""
    shown = {story.question.skill for story in stories}
    asked = {question.skill for question in questions}
    own = [skill for skill in SKILLS if skill in shown or (skill in asked and _belongs(skill, role))]
    both = len({skill.partition("-")[0] for skill in own}) > 1
    return tuple(_skill(skill, stories, questions, lang, both) for skill in own)


def _belongs(skill: str, role: str) -> bool:
    return role not in ("sdr", "ae") or skill.startswith(f"{role}-")


def _skill(skill: str, stories: Sequence[Story], questions: Sequence[Question], lang: str, both: bool) -> Tick:
    item = labels.SKILL_ITEMS[skill]
    name = translate(lang, article.label(item)) + (f" ({skill.partition('-')[0].upper()})" if both else "")
    titles = [story.question.title for story in stories if story.question.skill == skill]
    if titles:
        return Tick(name, True, "; ".join(titles), item)
    there = sum(question.skill == skill for question in questions)
    return Tick(
        name, False, translate_many(lang, "open; {n} question to try", "open; {n} questions to try", there), item
    )


def common_questions(stories: Sequence[Story], lang: str) -> tuple[Tick, ...]:
    """The three questions that nearly every interview asks, ready or open."""
    return tuple(_common(item, stories, lang) for item in COMMON)


def _common(item: str, stories: Sequence[Story], lang: str) -> Tick:
    answers = [story for story in stories if any(_is_under(source, item) for source in story.question.sources)]
    ready = any(story.stands for story in answers)
    note = N_("ready") if ready else _not_ready(answers)
    return Tick(translate(lang, article.label(item)), ready, translate(lang, note), item)


def _not_ready(answers: Sequence[Story]) -> str:
    if not answers:
        return N_("not answered yet")
    reviewed = any(story.review for story in answers)
    return N_("answered; mend it first") if reviewed else N_("answered; not reviewed yet")


def _is_under(source: str, item: str) -> bool:
    return source == item or source.startswith(f"{item}.")
