"""What is quoted is what a person would quote."""

from __future__ import annotations

import pytest

from ae_prep import Answer, review


def excerpts(text: str, lang: str, kind: str = "behavioural") -> list[str]:
    """All words that the review of ``text`` quotes."""
    reviewed = review(Answer(text=text, lang=lang, kind=kind))
    return [*(found.excerpt or "" for found in reviewed.findings), *(keep.excerpt for keep in reviewed.keep)]


def test_a_contraction_is_not_cut_in_two() -> None:
    quotes = excerpts(
        "My name is Ann. I'm kind of new to this and I hope that it goes well for me.", "en", "introduction"
    )
    assert quotes
    assert not [quote for quote in quotes if quote.startswith("'")]


def test_last_year_stays_in_one_piece() -> None:
    quotes = excerpts("Tahun lalu saya dapat 148 janji temu dari target 130 dan 41 jadi peluang.", "id")
    assert any(quote.startswith("Tahun lalu saya") for quote in quotes)
    assert not any(quote.startswith("lalu") for quote in quotes)


def test_then_begins_a_quotation() -> None:
    quotes = excerpts("Saya kirim contohnya, lalu saya telepon kliniknya dan mereka tanda tangan 40 unit.", "id")
    assert not any("contohnya, lalu" in quote for quote in quotes)


def test_of_a_doubt_the_doubting_word_is_quoted() -> None:
    text = "In May I rang the clinic and asked what went wrong. It was probably the demo that brought 40 orders."
    assert "probably" in excerpts(text, "en")


def test_a_day_of_the_month_is_no_figure_and_a_question_no_event() -> None:
    told = review(Answer(text="I asked the buyer what he needed. We signed on 19 December.", lang="en"))
    assert "figure" not in [keep.evidence for keep in told.keep]
    asked = (
        "Betul Bu, kami lebih mahal. Bagaimana kalau Kamis kita masukkan data bulan lalu dan lihat angkanya bersama?"
    )
    reply = review(Answer(text=asked, lang="id", kind="objection"))
    assert "event" not in [keep.evidence for keep in reply.keep]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "I sent the wrong price because marketing was late. What I learned is that you can't rely on other people.",
        ),
        ("id", "Harganya salah kirim karena marketing telat. Pelajarannya jangan terlalu percaya sama orang lain."),
    ],
)
def test_a_lesson_for_others_is_neither_praised_nor_enough(lang: str, text: str) -> None:
    reviewed = review(Answer(text=text, lang=lang, kind="mistake"))
    assert "lesson" not in [keep.evidence for keep in reviewed.keep]
    assert "mistake-no-lesson" in [finding.rule for finding in reviewed.findings]
