"""Questions with room to write, for people who have not answered yet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ae_prep.answers.labels import TEXT
from ae_prep.i18n import N_, translate
from ae_prep.model import ACTION, BEHAVIOURAL, LESSON, MISTAKE, RESULT, ROLES, SITUATION, TASK, Application, Question
from ae_prep.sheet.blocks import Prompt, Section, Sheet, Space
from ae_prep.sheet.build import ask_topics
from ae_prep.sheet.day import on_the_day
from ae_prep.sheet.facts import facts

_STORY = (Space(SITUATION, 2), Space(TASK, 1), Space(ACTION, 4), Space(RESULT, 2))
_FACTS = (Space("when", 1), Space("who", 1), Space("figure", 1))
_BY_KIND = {
    BEHAVIOURAL: (*_STORY, *_FACTS),
    MISTAKE: (*_STORY, Space(LESSON, 2), *_FACTS),
}
_FREE = (Space(TEXT, 6),)
_OWN_QUESTIONS = Space("ask", 3)


def build(*, application: Application, questions: Sequence[Question], lang: str, today: date) -> Sheet:
    """The worksheet with these ``questions``, in ``lang``; ``today`` is the date to count the days from."""
    role = application.role if application.role in ROLES else "any"
    sections = (
        Section("questions", translate(lang, N_("The questions")), tuple(_prompt(question) for question in questions)),
        Section("ask", translate(lang, N_("My questions for them")), (*ask_topics(lang), _OWN_QUESTIONS)),
        on_the_day(role, lang),
    )
    head = facts(application, lang=lang, today=today)
    title = translate(lang, N_("Interview worksheet"))
    return Sheet("worksheet", lang, role, title, head, sections, application.interview_on)


def _prompt(question: Question) -> Prompt:
    spaces = _BY_KIND.get(question.kind, _FREE)
    return Prompt(question.text, question.id, spaces, question.prospect, question.second_turn, question.hint)
