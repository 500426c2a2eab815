"""Questions with room to write."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

from ae_prep.answers.files import read
from ae_prep.i18n import LANGUAGES
from ae_prep.model import Application, Question
from ae_prep.sheet.markdown import render
from ae_prep.sheet.worksheet import build
from tests import sheet_samples as sample
from tests.hostile import texts


def page(*questions: Question, lang: str = "en", application: Application = Application()) -> str:  # noqa: B008 - frozen
    return render(build(application=application, questions=questions, lang=lang, today=sample.TODAY))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_whole_worksheet(lang: str, golden: Callable[[str, str], None]) -> None:
    application = replace(sample.APPLICATION, company="")
    questions = (sample.BLAME, sample.BUDGET, sample.MISTAKE)
    golden(f"worksheet_{lang}.md", page(*questions, lang=lang, application=application))


def test_each_ruled_line_is_a_rule_across_the_page() -> None:
    source = page(sample.BLAME).split("\n---\n", 1)[1]
    rules = [token for token in MarkdownIt("commonmark").parse(source) if token.type == "hr"]
    assert len(rules) == source.count("\n" + "_" * 60 + "\n") == 9 + 3 + 3


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_worksheet_that_was_filled_in_is_read_like_a_sheet(lang: str) -> None:
    answer, action = ("Answer", "Action") if lang == "en" else ("Jawaban", "Tindakan")
    rule = "\n\n" + "_" * 60
    filled = page(sample.BLAME, sample.BUDGET, lang=lang)
    filled = filled.replace(f"**{action}:**{rule}", f"**{action}:** I asked.{rule}")
    filled = filled.replace(f"**{answer}:**{rule}", f"**{answer}:**\n\nFair enough.")
    story, reply = read(filled, path="worksheet.md").answers
    assert story.parts == {"situation": "", "task": "", "action": "I asked.", "result": ""}
    assert (story.question, story.when, story.figure) == (sample.BLAME.text, "", "")
    assert reply.text == "Fair enough."
    assert reply.followups == ((sample.BUDGET.second_turn, ""),)


def test_only_a_mistake_asks_for_its_lesson() -> None:
    assert "**Lesson:**" not in page(sample.BLAME)
    assert "**Lesson:**" in page(sample.MISTAKE)


@settings(deadline=None)
@given(texts)
def test_no_bank_can_change_the_structure(words: str) -> None:
    def kinds(text: str) -> list[str]:
        question = replace(sample.BUDGET, text=text, hint=f"a{text}", prospect=f"a{text}", second_turn=f"a{text}")
        tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(page(question).split("\n---\n", 1)[1])
        return [token.type + token.tag for token in tokens]

    assert kinds(f"a{words}") == kinds("harmless")
