"""The page of a bank: every text as it was given, no element beyond the skeleton, nothing that runs or is fetched."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ae_prep.banks.begin import Plan, base_text
from ae_prep.banks.library import builtin_dir, load
from ae_prep.banks.outline import BY, By, groups
from ae_prep.banks.page import MARK, page
from ae_prep.banks.report import HIDDEN
from ae_prep.model import KINDS, Bank, FollowUp, Question, RedFlag
from tests.hostile import texts

VOID = {"meta", "link", "img", "br", "hr", "input", "base"}


class Seen(HTMLParser):
    """What a browser would see: tags with their attributes in order, texts in order, and whether all is closed."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.texts: list[str] = []
        self.open: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, attrs))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip() and self.open[-1:] != ["style"]:
            self.texts.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)


def bank(text: str, lang: str = "en") -> Bank:
    """A bank whose every text is ``text``."""
    question = Question(
        id="q-a-1",
        bank="a",
        lang=lang,
        title=text,
        text=text,
        kind="objection",
        roles=("sdr", "any"),
        level=2,
        skill="sdr-obj",
        hint=text,
        followups=(FollowUp(text, text), FollowUp(text)),
        strong=(text,),
        red_flags=(RedFlag(text, text),),
        prospect=text,
        second_turn=text,
        inputs={"goal": text},
        key=((text, text),),
    )
    return Bank("a", text, lang, ("sdr",), text, (question,), text, text, text)


def shown(text: str) -> str:
    """``text`` as a page may show it."""
    return HIDDEN.sub(lambda found: f"U+{ord(found[0]):04X}", text)


@settings(max_examples=150)
@given(texts.filter(lambda text: text.strip() == text and text != "" and "\n\n" not in text), st.sampled_from(BY))
def test_every_text_is_shown_as_it_was_given_and_adds_no_element(text: str, by: By) -> None:
    seen, plain = Seen(page(bank(text), "en", by)), Seen(page(bank("x"), "en", by))
    assert seen.tags == plain.tags
    assert not seen.open
    expected = [
        words.replace("x", shown(text)) if words in ("x", "x / x", "x ", "a x") else words for words in plain.texts
    ]
    assert seen.texts == expected
    assert expected.count(shown(text)) >= 12


@pytest.mark.parametrize("lang", ["en", "id"])
def test_a_page_is_closed_in_itself(lang: str) -> None:
    source = page(load(builtin_dir() / "sdr.md", lang, None), lang)
    seen = Seen(source)
    assert not seen.open
    names = {tag for tag, _ in seen.tags}
    assert not names & {"script", "img", "link", "iframe", "form", "input", "object", "base"}
    attributes = [(name, value or "") for _, attrs in seen.tags for name, value in attrs]
    assert {value[0] for name, value in attributes if name == "href"} == {"#"}
    assert not [name for name, _ in attributes if name.startswith("on") or name in ("src", "style")]
    assert "http:" not in source
    assert "https:" not in source
    assert "url(" not in source
    assert "@import" not in source


def test_the_policy_allows_the_style_and_nothing_else() -> None:
    source = page(bank("x"), "en")
    style = source[source.index("<style>") + 7 : source.index("</style>")]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert f'<meta http-equiv="Content-Security-Policy" content="{policy}">' in source
    assert MARK in source[:1000]


@pytest.mark.parametrize("lang", ["en", "id"])
@pytest.mark.parametrize("by", BY)
def test_every_question_is_in_the_contents_and_where_they_lead(lang: str, by: By) -> None:
    whole = load(builtin_dir() / "ae.md", lang, None)
    seen = Seen(page(whole, lang, by))
    ids = [value for _, attrs in seen.tags for name, value in attrs if name == "id"]
    targets = [(value or "")[1:] for _, attrs in seen.tags for name, value in attrs if name == "href"]
    assert len(ids) == len(set(ids))
    assert set(targets) <= set(ids)
    assert {question.id for question in whole.questions} <= set(targets)
    named = [value or "" for _, attrs in seen.tags for name, value in attrs if name == "aria-labelledby"]
    assert set(named) <= set(ids)


def test_headings_go_down_one_level_at_a_time() -> None:
    seen = Seen(page(load(builtin_dir() / "any.md", "en", None), "en"))
    levels = [int(tag[1]) for tag, _ in seen.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))


def test_the_language_is_told_of_the_page_and_of_what_is_in_another() -> None:
    seen = Seen(page(bank("x", "en"), "id"))
    langs = [(tag, value) for tag, attrs in seen.tags for name, value in attrs if name == "lang"]
    assert langs[0] == ("html", "id")
    assert set(langs[1:]) == {("h1", "en"), ("p", "en"), ("span", "en"), ("h3", "en"), ("div", "en")}
    own = Seen(page(bank("x", "id"), "id"))
    assert [tag for tag, attrs in own.tags if dict(attrs).get("lang")] == ["html"]


@pytest.mark.parametrize("lang", ["en", "id"])
def test_groups_hold_every_question_once(tmp_path: Path, lang: str) -> None:
    path = tmp_path / "t.md"
    path.write_text(base_text(Plan("t", "T", ("sdr",), lang, KINDS)), encoding="utf-8")
    questions = load(path, lang, None).questions
    for by in BY:
        found = groups(questions, by, lang)
        assert sorted(q.id for group in found for q in group.questions) == sorted(q.id for q in questions)
        assert len({group.key for group in found}) == len(found)
        assert all(group.heading and group.questions for group in found)
    assert [group.key for group in groups(questions, "kind", lang)] == list(KINDS)


def test_duties_and_the_day_are_one_group_each() -> None:
    plain = bank("x").questions[0]
    skills = ("duty-1", "duty-10", "day-3", None, "ae-emp")
    found = groups([replace(plain, skill=skill) for skill in skills], "skill", "en")
    assert [(group.key, group.heading, len(group.questions)) for group in found] == [
        ("ae-emp", "AE: Empathy", 1),
        ("duty", "Duties of an AE", 2),
        ("day", "The day of an SDR", 1),
        ("other", "Other questions", 1),
    ]
