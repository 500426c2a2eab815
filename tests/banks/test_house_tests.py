"""A bank's own tests as they are read, and that nothing in rules or tests makes the reader raise or crawl."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ae_prep.answers.labels import field_named
from ae_prep.article import ITEMS
from ae_prep.banks.house_fields import LABELS
from ae_prep.banks.library import load
from ae_prep.banks.metadata import Known
from ae_prep.banks.reader import read_base
from ae_prep.banks.translation import read_translation
from ae_prep.model import Answer, BankTest
from tests.banks.bank_samples import line_of, spoil
from tests.banks.house_samples import BASE, RULES, TRANSLATION, check, read, write

FIRST = "## A discount as the first move (t-example-bank-01)"


def one(text: str) -> Answer:
    """The answer of the first test when it is ``text``."""
    body = BASE.index("In March 2024 a dental clinic in Leeds would not sign.")
    return read(BASE[:body] + text + "\n").tests[0].answer


def test_a_test_is_read_whole() -> None:
    bank = read(BASE)
    asked = bank.questions[0]
    text = "In March 2024 a dental clinic in Leeds would not sign. I offered them a 20% discount on the spot, and they "
    assert bank.tests[0] == BankTest(
        id="t-example-bank-01",
        title="A discount as the first move",
        answer=Answer(
            text=text + "signed that afternoon for 9,000 pounds.",
            lang="en",
            id="t-example-bank-01",
            question=asked.text,
            question_id="q-example-bank-01",
            role="ae",
            kind="behavioural",
            skill="ae-neg",
        ),
        flagged=("r-example-bank-01",),
        silent=("r-example-bank-03", "r-example-bank-04"),
        line=line_of(BASE, FIRST),
    )
    parts = bank.tests[1].answer.parts
    assert parts
    assert list(parts) == ["situation", "task", "action", "result"]
    assert parts["task"] == "I had to close it before the quarter ended, and I could not change the rate."
    assert len(bank.tests) == 7


def test_the_labels_are_those_of_answer_files() -> None:
    for label, field in LABELS.items():
        assert field_named(label) == field
    assert set(LABELS.values()) == {
        *("text", "situation", "task", "action", "result", "lesson", "when", "who", "figure"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "**Situation:** Spring.\n\n**Task:** Sell.\n\nAll of it.\n\n**Result:**\n\n**When:** May",
        "**Situasi**: Spring.\n**Tugas:**\nSell.\n\nAll of it.\n\n__Hasil__\n\n**Kapan:** May",
        "### Situation\n\nSpring.\n\n### Task:\n\nSell.\n\nAll of it.\n\n### Hasil\n\n### When\n\nMay",
    ],
)
def test_parts_may_be_labelled_in_many_ways(text: str) -> None:
    answer = one(text)
    assert answer.parts == {"situation": "Spring.", "task": "Sell.\n\nAll of it.", "result": ""}
    assert (answer.text, answer.when, answer.figure) == (None, "May", None)


def test_free_text_keeps_paragraphs_and_points() -> None:
    assert one("One\ntwo.\n\n- Three?\n- Four?\n").text == "One two.\n\n- Three?\n- Four?"
    assert one("**Answer:** One.").text == "One."
    assert one("**Not a label** in bold.").text == "Not a label in bold."
    assert one("**Task** without a colon is no label.").text == "Task without a colon is no label."


def test_tests_of_a_translation_are_its_own(tmp_path: Path) -> None:
    path = write(tmp_path, BASE, TRANSLATION)
    tests = load(path, "id", None).tests
    assert [test.id for test in tests] == [f"t-example-bank-1{n}" for n in range(1, 5)]
    assert {test.answer.lang for test in tests} == {"id"}
    assert (tests[0].answer.question or "").startswith("Ceritakan satu pembeli")
    assert load(path, "en", None).tests == read(BASE).tests


SPOILED = [
    ("no-fields", "- Question: q-example-bank-01\n- Flagged: r-example-bank-01\n- Silent: r-example-bank-03, r-example-bank-04\n", "", FIRST),  # noqa: E501
    ("missing-field", "- Question: q-example-bank-01\n- Flagged", "- Flagged", FIRST),
    ("unknown-question", "- Question: q-example-bank-01", "- Question: q-gone-01", "- Question: q-gone-01"),
    ("unknown-rule-in-test", "- Flagged: r-example-bank-01", "- Flagged: r-gone-01", "- Flagged: r-gone-01"),
    ("unknown-rule-in-test", "- Silent: r-example-bank-03", "- Silent: hegded", "- Silent: hegded"),
    ("unknown-rule-in-test", "- Flagged: r-example-bank-01", "- Flagged: all", "- Flagged: all"),
    ("nothing-expected", "- Flagged: r-example-bank-01\n- Silent: r-example-bank-03, r-example-bank-04\n", "", FIRST),
    ("contradiction", "- Silent: r-example-bank-03", "- Silent: r-example-bank-01", "- Silent: r-example-bank-01"),
    ("unknown-field", "- Flagged: r-example", "- Flag: r-example", "- Flag: r-example"),
    ("no-answer", "In March 2024 a dental clinic in Leeds would not sign. I offered them a 20% discount on the spot, and they signed that\nafternoon for 9,000 pounds.\n", "", FIRST),  # noqa: E501
    ("text-before-part", "**Situation:** In March", "In March", "In March 2024 a dental clinic in Leeds wanted"),
    ("duplicate-part", "**Task:** I had", "**Situation:** I had", "**Situation:** I had"),
    ("unknown-section", "**Task:** I had", "### Hint\n\nI had", "### Hint\n\nI had"),
    ("heading-not-allowed", "**Task:** I had", "#### Task\n\nI had", "#### Task"),
    ("html-not-allowed", "**Task:** I had", "**Task:** I <b>had", "I <b>had"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "old", "new", "where"), SPOILED)
def test_every_problem_is_found_at_its_place(code: str, old: str, new: str, where: str, tmp_path: Path) -> None:
    text = spoil(BASE, old, new)
    found = [(problem.code, problem.line) for problem in check(tmp_path, text)]
    assert (code, line_of(text, where)) in found, found


def test_there_are_not_too_many_tests(tmp_path: Path) -> None:
    test = "## T{n} (t-a-{n})\n\n- Question: q-example-bank-01\n- Silent: all\n\nWords.\n\n"
    base = BASE[: BASE.index(FIRST)]
    assert check(tmp_path, base + "".join(test.format(n=n) for n in range(1000))) == []
    found = check(tmp_path, base + "".join(test.format(n=n) for n in range(1001)))
    assert [problem.code for problem in found] == ["too-many-tests"]


KNOWN = Known(frozenset(ITEMS), frozenset(RULES))
PIECES = st.sampled_from(
    ["## T (r-a-1)\n\n", "## T (t-a-1)\n\n", "## T (r-example-bank-01)\n", "- Advice: do\n", "- Advice: {x}\n", "- Severity: must\n", "- Question: q-example-bank-01\n", "- Flagged: r-a-1\n", "- Silent: all\n", "### Phrases\n\n", "### Says\n\n", "### Fix\n\n", "### Frasa\n", "- ", "…", "... ", "a ", "the ", "(?:a+)+$", "{0.__class__}", "%s", "**Task:** ", "**", "**Situation**\n", "\n", "\n\n", "> ", "```\n", "[a](b)", "<b>", "&#x1b;", "\x1b[2J", "\u202e", "é", "e\u0301", "🇮🇩", "\ufeff", "\ud7ff"]  # noqa: E501
)  # fmt: skip


def assert_sane(data: bytes) -> None:
    bank, report = read_base(Path("example-bank.md"), data, KNOWN)
    _, translated = read_translation(Path("example-bank.id.md"), data, bank, KNOWN.rules)
    lines = len(data.splitlines()) + 1
    for problem in (*report.problems, *translated.problems):
        assert 1 <= problem.line <= lines
        assert problem.column >= 1


@settings(max_examples=150)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_pieces_of_rules_and_tests_never_raise(text: str) -> None:
    assert_sane((BASE + text).encode())
    assert_sane(spoil(BASE, "- gave … discount", text).encode())
    assert_sane(spoil(BASE, "I offered them", text).encode())
    assert_sane(spoil(BASE, "- Advice: don't\n", text).encode())
    assert_sane(spoil(BASE, "rules off: unclear-long", f"rules off: {text}").encode())


@settings(max_examples=60)
@given(st.integers(0, len(BASE)), st.integers(1, 300))
def test_a_bank_with_a_hole_never_raises(start: int, length: int) -> None:
    assert_sane((BASE[:start] + BASE[start + length :]).encode())


@pytest.mark.parametrize(
    "unit", ["(r-", "## (r-a", "r-(", "…", "**Task:** ", "- a\n", "**", "a … ", "### Says\n", "- Flagged: a\n"]
)
@pytest.mark.parametrize("place", ["- gave … discount", "I offered them", "- Advice: don't", "Our lawyers"])
def test_time_grows_with_the_size_only(unit: str, place: str, tmp_path: Path) -> None:
    start = time.process_time()
    check(tmp_path, spoil(BASE, place, unit * (100_000 // len(unit))))
    assert time.process_time() - start < 2.0
