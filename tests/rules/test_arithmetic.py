"""The working of a candidate against the inputs of a question: the first wrong step, and the error it looks like."""

from __future__ import annotations

from pathlib import Path

import pytest

from ae_prep.banks import library
from ae_prep.checker import review
from ae_prep.model import FUNNEL, Answer, Bank, Finding

BANKS = Path(__file__).parents[2] / "question_banks"


@pytest.fixture(scope="module", params=["en", "id"])
def bank(request: pytest.FixtureRequest) -> Bank:
    return library.load(BANKS / "sdr.md", request.param, None)


def said(bank: Bank, question: str, text: str) -> list[Finding]:
    answer = Answer(text=text, lang=bank.lang, kind=FUNNEL, question_id=question)
    return [finding for finding in review(answer, bank=bank).findings if finding.rule.startswith("arithmetic")]


RIGHT = {
    "en": [
        (
            "q-fun-01",
            "2.4 million minus 1.35 leaves 1.05 million, 60 deals a year, 5 a month; one lead in ten is "
            "50 leads, 1,000 contacts, over 20 days fifty people a day.",
        ),
        ("q-fun-02", "1.47 million by 22,000 is 66.8, 5.57 a month, 50.6 leads, 1,265 contacts, so 61 people a day."),
        ("q-fun-04", "The gap is $1.68 million, 120 deals, 125 leads, 250 a day for the team, so 63 for me."),
        ("q-fun-01", "I would ask how good the leads are; in my last job I called eighty people a day."),
    ],
    "id": [
        (
            "q-fun-01",
            "12 miliar dikurangi 7,2 miliar, kurangnya 4,8 miliar. Jadi 48 deal setahun, 4 sebulan, 20 lead, "
            "800 kontak, 40 orang per hari.",
        ),
        ("q-fun-02", "Kekurangannya Rp9,2 miliar, 62 deal, 6 sebulan, 40 lead, 1.334 kontak, 64 orang sehari."),
    ],
}
WRONG = {
    "en": [
        ("q-fun-01", "2.4 less 1.5 is 900,000, so 52 deals, 43 leads and 43 people a day.", "900,000", "gap"),
        ("q-fun-01", "1,050,000 by 17,500 is 60 deals, times 10% is 6 leads, so 2 people a day.", "6", "leads a month"),
        ("q-fun-01", "60 deals, 5 a month, 50 leads, 1,000 contacts, over 30 days 34 people a day.", "34", "a day"),
        ("q-fun-02", "The gap is 1.47 million, 66 deals a year, so 59 people a day.", "66", "deals a year"),
        ("q-fun-02", "67 deals, 6 a month, 55 leads, 1.375 contacts, so only one a day.", "1.375", "contacts a month"),
        (
            "q-fun-04",
            "The gap is $1.68 million, 120 deals, 125 leads, so 250 people a day.",
            "250",
            "one person's share",
        ),
    ],
    "id": [
        ("q-fun-01", "12 M dikurangi 8 M jadi 4 M, 40 deal setahun, 34 orang per hari.", "4 M", "kekurangan"),
        ("q-fun-01", "Kurangnya Rp4,8 miliar, 48 deal, lalu 240 lead dan 480 orang sehari.", "480", "deal per bulan"),
        ("q-fun-02", "9,2 miliar dibagi 150 juta jadi 61 deal, 5 sebulan, 52 orang per hari.", "61", "deal per tahun"),
    ],
}


def test_right_answers_are_left_in_peace(bank: Bank) -> None:
    for question, text in RIGHT[bank.lang]:
        assert said(bank, question, text) == [], text


def test_the_first_wrong_step_is_named(bank: Bank) -> None:
    for question, text, quoted, step in WRONG[bank.lang]:
        found = said(bank, question, text)
        assert [(finding.severity, finding.excerpt) for finding in found] == [("must", quoted)], text
        assert step in found[0].what.rpartition(":")[2], text
        assert found[0].fix


def test_a_number_alone_is_worth_a_look_however_short(bank: Bank) -> None:
    text = {"en": "Fifty people a day.", "id": "Empat puluh orang sehari."}[bank.lang]
    assert [(f.rule, f.severity) for f in said(bank, "q-fun-01", text)] == [("arithmetic-no-working", "consider")]


def test_without_the_questions_numbers_nothing_is_said(bank: Bank) -> None:
    assert said(bank, "q-unknown-01", "That makes 3 people a day.") == []
    assert [f for f in review(Answer(text="3 people a day.", kind=FUNNEL)).findings if "arith" in f.rule] == []


def test_every_funnel_question_of_the_banks_can_be_calculated() -> None:
    from ae_prep.funnel import bands, last_step, read_inputs

    seen = 0
    for path in sorted(BANKS.glob("*.md")):
        if len(path.suffixes) > 1:
            continue
        for lang in ("en", "id"):
            for question in library.load(path, lang, None).questions:
                if question.kind != FUNNEL:
                    continue
                inputs = read_inputs(question.inputs, lang)
                assert inputs, question.id
                band = bands(inputs)[last_step(inputs)]
                unit = "people a day" if lang == "en" else "orang sehari"
                for number, right in ((band.most, True), (band.most * 3 + 1, False)):
                    answer = Answer(text=f"{int(number)} {unit}.", lang=lang, kind=FUNNEL, inputs=question.inputs)
                    rules = [finding.rule for finding in review(answer).findings]
                    assert ("arithmetic-wrong" not in rules) == right, (question.id, lang, number)
                seen += 1
    assert seen >= 20
