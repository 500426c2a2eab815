"""A new bank is sound whatever it is called, holds what was asked for, and tells how to go on."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ae_prep.article import ITEMS
from ae_prep.banks.begin import Plan, base_text, is_id, is_title, translation_text
from ae_prep.banks.library import load
from ae_prep.banks.lint import lint
from ae_prep.model import KINDS, ROLES, Problem
from ae_prep.rules import rules_by_folder
from ae_prep.rules.planned import PLANNED

RULES = {*rules_by_folder(), *PLANNED}
PLAN = Plan("my-team", "Our team", ("sdr", "ae"), "en", KINDS, translated=True)


def write(folder: Path, plan: Plan) -> Path:
    path = folder / plan.file
    path.write_text(base_text(plan), encoding="utf-8")
    if plan.translated:
        (folder / f"{plan.id}.{plan.other}.md").write_text(translation_text(plan), encoding="utf-8")
    return path


def problems(plan: Plan) -> list[Problem]:
    with TemporaryDirectory() as folder:
        return lint(write(Path(folder), plan), rules=RULES, items=ITEMS)


@pytest.mark.parametrize("lang", ["en", "id"])
def test_every_kind_has_an_example_and_all_pass_in_both_languages(tmp_path: Path, lang: str) -> None:
    plan = Plan("my-team", "Our team", ("sdr", "ae"), lang, KINDS, translated=True)
    assert problems(plan) == []
    path = write(tmp_path, plan)
    for shown in ("en", "id"):
        bank = load(path, shown, None)
        assert [question.kind for question in bank.questions] == list(KINDS)
        assert {question.lang for question in bank.questions} == {shown}
        assert {question.roles for question in bank.questions} == {("sdr", "ae")}
        assert all(question.id.startswith("q-my-team-") for question in bank.questions)


def test_the_examples_are_the_same_in_both_languages(tmp_path: Path) -> None:
    path = write(tmp_path, PLAN)
    english, indonesian = load(path, "en", None), load(path, "id", None)
    for one, other in zip(english.questions, indonesian.questions, strict=True):
        assert one.text != other.text
        assert [f.rule for f in one.followups] == [f.rule for f in other.followups]
        assert {*one.inputs} == {*other.inputs}


@pytest.mark.parametrize("kind", KINDS)
def test_one_kind_alone_is_enough(kind: str) -> None:
    plan = Plan("x", "X", ("any",), "id", (kind,))
    assert problems(plan) == []
    assert base_text(plan).count("\n## ") == 1
    assert f"- Kind: {kind}" in base_text(plan)


@pytest.mark.parametrize("lang", ["en", "id"])
def test_comments_tell_how_to_go_on(lang: str) -> None:
    text = base_text(Plan("my-team", "Our team", ("sdr",), lang, ("ask",)))
    front, comment = text.split("---\n")[1], text[text.index("<!--") : text.index("-->")]
    assert front.count("\n# ") >= 6
    for command in ("bank lint my-team.md", "practice --bank my-team.md", "bank show my-team.md --html"):
        assert command in comment
    assert not re.search(r"\{\w*\}", text)


TITLES = [
    "Our team: first",
    "yes",
    "12",
    "a # b",
    "'quoted' \"twice\"",
    "[x]: https://example.org",
    "<script>alert(1)</script>",
    "-->",
    "{id} {nothing}",
    "- a",
    "*bold* `code`",
    "Ünïcödé 🇮🇩",
    "a: {b: [c]}",
    "%x",
    "---",
    "## X (q-x-1)",
]


@settings(max_examples=60)
@given(st.sampled_from(TITLES) | st.text(max_size=70).filter(is_title), st.sampled_from(["en", "id"]))
def test_any_title_comes_out_as_it_was_given(title: str, lang: str) -> None:
    plan = Plan("my-team", title, ("sdr",), lang, ("behavioural",), translated=True)
    assert problems(plan) == []
    with TemporaryDirectory() as folder:
        path = write(Path(folder), plan)
        assert {load(path, shown, None).title for shown in ("en", "id")} == {" ".join(title.split())}


@given(st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True).filter(is_id), st.sampled_from(ROLES))
@settings(max_examples=20)
def test_any_id_will_do(bank_id: str, role: str) -> None:
    assert problems(Plan(bank_id, "T", (role,), "en", ("objection", "funnel"))) == []


@pytest.mark.parametrize("text", ["", "A", "a b", "-a", "a--b", "a" * 41, "é", "a/b", "..", "a\n"])
def test_what_cannot_be_an_id(text: str) -> None:
    assert not is_id(text)


@pytest.mark.parametrize("text", ["", " ", "a" * 61, "a\nb", "a\x1b[2Jb", "a\u202eb"])
def test_what_cannot_be_a_title(text: str) -> None:
    assert not is_title(text)
