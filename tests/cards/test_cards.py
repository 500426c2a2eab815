"""The reference cards: the same in both languages, every statement with its source, nothing borrowed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import ae_prep.cards
from ae_prep.article import ITEMS
from ae_prep.banks import library
from ae_prep.cards import TOPICS, Card, Line, Table, read, title
from ae_prep.cards.reader import OURS
from ae_prep.i18n import LANGUAGES

FOLDER = Path(ae_prep.cards.__file__).parent
DIFFERENCES = tuple(f"DIFF-{number}" for number in range(1, 15))
#: Cells of the table for what the article does not say, and for what there cannot be.
EMPTY = {"en": {"not stated", "–"}, "id": {"tidak disebutkan", "–"}}
ACCORDING = {"en": "article reports", "id": "enurut artikel"}
EVERY = [(topic, lang) for topic in TOPICS for lang in LANGUAGES]


def statements(lang: str) -> Iterator[tuple[str, Line]]:
    for topic in TOPICS:
        yield from ((topic, line) for line in read(topic, lang).lines)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_there_is_a_card_on_each_topic_and_no_other(lang: str) -> None:
    assert {path.name for path in (FOLDER / lang).iterdir()} == {f"{topic}.md" for topic in TOPICS}


@pytest.mark.parametrize(("topic", "lang"), EVERY)
def test_the_reader_loses_nothing(topic: str, lang: str) -> None:
    card = read(topic, lang)
    shown = [card.title]
    for block in card.blocks:
        lines = [cell for row in block.rows for cell in row] if isinstance(block, Table) else [block]
        shown += block.head if isinstance(block, Table) else []
        for line in lines:
            shown += [f"{line.number or ''}", line.text, *line.items]
    written = (FOLDER / lang / f"{topic}.md").read_text(encoding="utf-8")
    assert re.findall(r"\w+", " ".join(shown)) == re.findall(r"\w+", written)


@pytest.mark.parametrize("topic", TOPICS)
def test_both_languages_say_the_same(topic: str) -> None:
    english, indonesian = read(topic, "en"), read(topic, "id")
    assert [shape(line) for line in english.lines] == [shape(line) for line in indonesian.lines]
    assert english.items == indonesian.items
    assert english.title != indonesian.title
    assert (english.title, indonesian.title) == (title(topic, "en"), title(topic, "id"))


def shape(line: Line) -> tuple[object, ...]:
    return line.kind, line.items, line.ours, line.depth, line.number


@pytest.mark.parametrize(("topic", "lang"), EVERY)
def test_each_statement_rests_on_the_article_or_says_that_it_is_ours(topic: str, lang: str) -> None:
    for line in read(topic, lang).lines:
        assert set(line.items) <= {*ITEMS, *DIFFERENCES}, line
        if line.kind == "cell" and not line.items:
            assert line.text in EMPTY[lang], line
        elif line.kind != "heading":
            assert bool(line.items) != line.ours, line
        assert not re.search(r"[A-Z]-\d|\*", line.text), line


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_cards_hold_the_whole_article(lang: str) -> None:
    held = {item for _, line in statements(lang) for item in line.items}
    assert set(ITEMS) - held == {"META-3"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_roles_differ_in_fourteen_ways_side_by_side(lang: str) -> None:
    (table,) = [block for block in read("roles", lang).blocks if isinstance(block, Table)]
    assert table.head == ("", "SDR", "AE", "AM")
    assert [row[0].items for row in table.rows] == [(difference,) for difference in DIFFERENCES]
    assert {len(row) for row in table.rows} == {4}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_figures_are_what_the_article_reports(lang: str) -> None:
    seen = [line for _, line in statements(lang) if {"STAT-1", "STAT-2", "SDR-DEF-8", "PROMO-14"} & {*line.items}]
    assert len(seen) >= 5
    assert [line for line in seen if ACCORDING[lang] not in line.text] == []
    assert all("%" not in line.text for _, line in statements(lang))
    numbers = {number for _, line in statements(lang) if line.items for number in re.findall(r"\d[\d.,]*\d", line.text)}
    assert numbers == {"1.4" if lang == "en" else "1,4", "2.5" if lang == "en" else "2,5", "2010", "2022"}


def test_what_the_article_does_not_say_is_never_laid_at_its_door() -> None:
    foreign = re.compile(r"\b(STAR|BANT|MEDDIC|ICP|CRM|OTE|WhatsApp|ten minutes|sepuluh menit|pay|gaji)\b")
    found = [(lang, line) for lang in LANGUAGES for _, line in statements(lang) if foreign.search(line.text)]
    assert len(found) >= 8
    assert [line for _, line in found if not line.ours] == []


@pytest.mark.parametrize(("lang", "depends"), [("en", "depend"), ("id", "tergantung perusahaan")])
def test_who_renews_and_who_onboards_depends_on_the_employer(lang: str, depends: str) -> None:
    for topic in ("ae", "am"):
        assert any(depends in line.text and "AM-2" in line.items for line in read(topic, lang).lines)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_model_replies_are_skeletons(lang: str) -> None:
    replies = [line for line in read("objections", lang).lines if any(".R" in item for item in line.items)]
    assert [line.items for line in replies] == [("OBJ-1.R1",), ("OBJ-1.R2",), ("OBJ-2.R1",), ("OBJ-2.R2",)]
    for line in replies:
        assert re.findall(r"\[\w[^\[\]]+\]", line.text), line
        assert not re.search(r"[\d$]|Rp", line.text), line


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_sentence_is_also_one_of_a_bank(lang: str) -> None:
    asked = {sentence for path in library.builtin_dir().glob("*.md") for sentence in sentences(path.read_text("utf-8"))}
    assert len(asked) > 5000
    own = {sentence for _, line in statements(lang) for sentence in sentences(line.text)}
    assert own & asked == set()


def sentences(text: str) -> Iterator[str]:
    """The sentences of at least five words, in one form."""
    for block in re.split(r"\n\s*\n|\n\s*(?:-|#+|\d+\.) ", text):
        for sentence in re.split(r"(?<=[.?!:])\s", " ".join(block.split())):
            words = re.findall(r"\w+", sentence.casefold())
            if len(words) >= 5:
                yield " ".join(words)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_ours_begins_with_the_word_for_it(lang: str) -> None:
    opened = [line for _, line in statements(lang) if line.text.startswith(OURS[lang])]
    assert len(opened) >= 20
    assert all(line.ours for line in opened)


def test_a_card_lists_each_item_once() -> None:
    card = Card("x", "en", "X", (Line("text", "a", ("DO-1", "DO-2")), Line("text", "b", ("DO-1", "IQ-1"))))
    assert card.items == ("DO-1", "DO-2", "IQ-1")
