"""The sheet as Markdown: what was typed shows as typed, changes nothing, and can be read back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from ae_prep.answers.files import read
from ae_prep.answers.markdown import plain
from ae_prep.i18n import LANGUAGES
from ae_prep.model import PARTS, Answer, Application, Attempt, Keep, Question
from ae_prep.sheet.build import build
from ae_prep.sheet.cards import LONGEST_QUOTE
from ae_prep.sheet.markdown import render
from tests import sheet_samples as sample
from tests.hostile import texts
from tests.sheet_samples import finding, reviewed

FORGE = MarkdownIt("gfm-like", {"linkify": False})
thorough = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def tokens_of(rendered: str) -> list[Token]:
    return FORGE.parse(rendered.split("\n---\n", 1)[1])


def skeleton(rendered: str) -> list[str]:
    """The headings, lists and items; how many paragraphs a text has is the candidate's own affair."""
    kinds = ("heading", "list", "item", "table", "quote", "html", "fence", "code", "hr")
    return [
        f"{token.level} {token.type} {token.tag}"
        for token in tokens_of(rendered)
        if any(k in token.type for k in kinds)
    ]


def shown(rendered: str) -> str:
    """The text of everything, block by block."""
    return "\n\n".join(plain(token.content) for token in tokens_of(rendered) if token.type == "inline")


def rendered(
    application: Application, question: Question, answers: Sequence[Answer], words: str, *, lang: str = "en"
) -> str:
    """A sheet on which everything that a person or a bank can write is given."""
    questions = [replace(question, id=f"q-x-{n}", title=question.title) for n, _ in enumerate(answers)]
    keep = Keep("event", None, 0, 1, words)
    review = reviewed(finding(words, words, "must", f"{words}!"), *[finding("a", "b")] * 3, keep=(keep,))
    sheet = build(
        application=application,
        attempts=[Attempt("x", q, 1, answer) for q, answer in zip(questions, answers, strict=True)],
        reviews=dict.fromkeys(range(len(answers)), review),
        questions=questions,
        lang=lang,
        today=date(2022, 10, 1),
    )
    return render(sheet)


def everywhere(words: str) -> tuple[Application, Question, list[Answer], str]:
    """The same words in every place; those that must not be blank begin with a letter."""
    filled = f"a{words}"
    application = Application(filled, filled, filled)
    question = replace(sample.BUDGET, kind="objection", title=filled, prospect=filled, text=filled)
    known = {"question": words, "when": words, "who": words, "figure": words, "followups": ((words, words),)}
    told = Answer(parts=dict.fromkeys(PARTS, filled), question_id="q-x-0", **known)  # type: ignore[arg-type]
    free = Answer(text=filled, question_id="q-x-1", **known)  # type: ignore[arg-type]
    return application, question, [told, free], filled


@thorough
@given(texts, st.sampled_from(LANGUAGES))
def test_no_words_change_the_structure(words: str, lang: str) -> None:
    assert skeleton(rendered(*everywhere(words), lang=lang)) == skeleton(rendered(*everywhere("harmless"), lang=lang))


@thorough
@given(texts)
def test_the_text_shown_is_the_text_typed(words: str) -> None:
    """Wherever harmless words show, the others show in their place, to the letter."""
    page = shown(rendered(*everywhere(words)))
    application, question, (told, free), _filled = everywhere(words)
    known = (*(told.parts or {}).values(), free.text, free.question, free.when, question.prospect, application.company)
    for text in filter(None, known):
        assert text in page
    quote = " ".join(application.company.split())
    assert len(quote) > LONGEST_QUOTE or f": “{quote}”" in page
    assert f"Company: {application.company}\n" in page
    assert f"Situation: {(told.parts or {})['situation']}\n\nTask: " in page
    assert f"Prospect says: “{question.prospect}”\n\n".lower() in page.lower()


@thorough
@given(texts, st.sampled_from(LANGUAGES))
def test_the_sheet_is_a_file_of_its_answers(words: str, lang: str) -> None:
    application, question, answers, filled = everywhere(words)
    other = replace(answers[1], lang="id", kind="mistake", role="ae", skill="ae-neg", culture="formal", id=words)
    given_answers = [answers[0], other]
    page = rendered(application, question, given_answers, filled, lang=lang)
    assert list(read(page, path="sheet.md").answers) == given_answers


def page(lang: str, attempts: Sequence[Attempt] = sample.ATTEMPTS) -> str:
    sheet = build(
        application=sample.APPLICATION,
        attempts=attempts,
        reviews=sample.REVIEWS,
        questions=sample.QUESTIONS,
        lang=lang,
        today=sample.TODAY,
    )
    return render(sheet)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_whole_sheet(lang: str, golden: Callable[[str, str], None]) -> None:
    golden(f"sheet_{lang}.md", page(lang))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_sheet_gives_its_answers_back(lang: str) -> None:
    file = read(page(lang), path="sheet.md")
    newest = [sample.ATTEMPTS[index].answer for index in (2, 4, 1, 5)]
    assert list(file.answers) == newest
    assert (file.lang, file.role) == (lang, "sdr")


def test_no_score_and_nothing_of_the_machine() -> None:
    assert not [word for word in ("score", "%", "/10", "great", "well done", "None", "{") if word in page("en").lower()]


def test_the_same_input_gives_the_same_sheet() -> None:
    assert page("en") == page("en")
