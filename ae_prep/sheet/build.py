"""Answers and their reviews as a sheet to take along."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from ae_prep import article
from ae_prep.i18n import N_, translate
from ae_prep.model import (
    ASK,
    CULTURE,
    FUNNEL,
    KNOWLEDGE,
    LOGISTICS,
    OBJECTION,
    ROLES,
    Application,
    Attempt,
    Finding,
    OwnQuestion,
    Question,
    Review,
)
from ae_prep.rules.preparation import Preparation
from ae_prep.sheet.blocks import Block, Line, Section, Sheet, Tick
from ae_prep.sheet.cards import card
from ae_prep.sheet.coverage import common_questions, skills
from ae_prep.sheet.day import on_the_day
from ae_prep.sheet.facts import facts
from ae_prep.sheet.still_open import still_open
from ae_prep.sheet.stories import Story, newest
from ae_prep.sheet.track import track_record

#: Kinds of questions that have a section of their own; everything else is a story.
_SECTIONS = {OBJECTION: "objections", ASK: "ask", **dict.fromkeys((KNOWLEDGE, FUNNEL, CULTURE, LOGISTICS), "knowledge")}
_ASK_TOPICS = ("ASK-1", "ASK-2", "ASK-3")


def build(
    *,
    application: Application,
    attempts: Sequence[Attempt],
    reviews: Mapping[int, Review | None],
    questions: Sequence[Question],
    lang: str,
    today: date,
    preparation: Preparation | None = None,
    findings: Sequence[Finding] = (),
) -> Sheet:
    """The prep sheet, in ``lang``; answers stay in the language they were given in.

    Args:
        application: which interview it is for.
        attempts: every attempt, oldest first; of each question the newest answer is shown.
        reviews: by the index of the attempt in ``attempts``; None or absent where there is none.
        questions: the banks to measure coverage against.
        lang: the language of everything that is not the candidate's.
        today: the date to count the days from.
        preparation: what is known of the interview, the candidate's own questions, ticks and track record.
        findings: what the rules say of the whole preparation; what is grave is printed as open.
    """
    role = application.role if application.role in ROLES else "any"
    stories = newest(attempts, reviews)
    head = facts(application, lang=lang, today=today)
    ticks = skills(stories, questions, role=role, lang=lang)
    common = common_questions(stories, lang)
    sections = (
        *_cards(stories, lang),
        Section("common", translate(lang, N_("The common questions")), common),
        *([Section("skills", translate(lang, N_("Skills")), ticks)] if ticks else []),
        *track_record(preparation.track if preparation else (), lang),
        _ask(stories, lang, preparation.questions if preparation else ()),
        on_the_day(role, lang, preparation),
        still_open(
            facts=head[1:],
            stories=stories,
            attempts=attempts,
            skills=ticks,
            common=common,
            asked=bool(preparation and preparation.questions),
            findings=findings,
            lang=lang,
        ),
    )
    title = translate(lang, N_("Interview prep sheet"))
    return Sheet("sheet", lang, role, title, head, sections, application.interview_on)


def _cards(stories: Sequence[Story], lang: str) -> Iterator[Section]:
    titles = {
        "stories": N_("My stories"),
        "objections": N_("Objections and my replies"),
        "knowledge": N_("What I know"),
    }
    for name, title in titles.items():
        blocks: tuple[Block, ...] = _of(name, stories, lang)
        if name == "stories" and not blocks:
            blocks = (Line(translate(lang, N_("No answer yet."))),)
        if blocks:
            yield Section(name, translate(lang, title), blocks)


def _of(name: str, stories: Sequence[Story], lang: str) -> tuple[Block, ...]:
    return tuple(card(story, lang) for story in stories if _SECTIONS.get(story.question.kind, "stories") == name)


def _ask(stories: Sequence[Story], lang: str, questions: Sequence[OwnQuestion]) -> Section:
    """The candidate's own questions and those of an answer, or three topics to make some from."""
    written = " ".join((story.answer.text or "") for story in stories if story.question.kind == ASK)
    written = " ".join(written.split())
    noted = tuple(Tick(question.text) for question in questions if question.text.rstrip("?") not in written)
    own = (*noted, *_of("ask", stories, lang))
    title = translate(lang, N_("My questions for them"))
    return Section("ask", title, own or ask_topics(lang))


def ask_topics(lang: str) -> tuple[Block, ...]:
    """What one could ask back: growth, training and the biggest challenge."""
    intro = translate(
        lang, N_("None of your own yet. Three topics to begin with: growth, training, the biggest challenge.")
    )
    return (Line(intro), *(Tick(translate(lang, article.label(item)), basis=item) for item in _ASK_TOPICS))
