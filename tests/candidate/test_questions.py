"""What a question to the interviewer is about, whether it is about this employer, and questions in a longer text."""

from __future__ import annotations

import pytest
from hypothesis import given

from ae_prep.candidate.split import split_questions
from ae_prep.candidate.terms import knows_anything, mentioned
from ae_prep.candidate.topics import topics
from ae_prep.model import Application, Product
from tests.hostile import texts

JOB = Application(
    company="PT Fernhall Software Tbk",
    product=Product("Recall", "dental software", "Praxo", "dental clinics and practices", ("browser", "", "")),
)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What does the next step look like for an SDR who beats the number?", {"growth"}),
        ("How did the last SDR who was promoted to AE get there?", {"growth"}),
        ("How could I grow in this role?", {"growth"}),
        ("Where do your reps develop to after two years?", {"growth"}),
        ("Seperti apa jenjang karier di tim ini?", {"growth"}),
        ("Bagaimana karyawan di sini bisa berkembang?", {"growth"}),
        ("How does the company plan to grow revenue next year?", set()),
        ("How many people work in sales development?", set()),
        ("What are the next steps in the process?", set()),
        ("How often do you run a sales promotion?", set()),
        ("What training would I get in the first month?", {"training"}),
        ("Who coaches new hires on their calls?", {"training"}),
        ("How long is onboarding before a rep has a full quota?", {"training"}),
        ("How long does customer onboarding take?", set()),
        ("Is the office near the train station?", set()),
        ("Pelatihan apa yang akan saya dapatkan?", {"training"}),
        ("What is the hardest part of reaching clinics?", {"challenge"}),
        ("What would be my biggest challenge?", {"challenge"}),
        ("Do you use the Challenger method?", set()),
        ("Apa tantangan terbesar di posisi ini?", {"challenge"}),
        ("Apa yang paling sulit saat menghubungi klinik?", {"challenge"}),
        ("How is commission paid, and what is the OTE?", {"pay"}),
        ("Berapa kisaran gaji dan komisinya?", {"pay"}),
        ("Berapa bonusnya?", {"pay"}),
        ("Bagaimana pelatihannya, dan apa kendalanya?", {"training", "challenge"}),
        ("Seperti apa jenjangnya?", {"growth"}),
        ("When do prospects pay attention?", set()),
        ("What training and what path to AE do SDRs get?", {"training", "growth"}),
        ("", set()),
    ],
)
def test_topics(question: str, expected: set[str]) -> None:
    assert topics(question) == expected


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("How does Fernhall train its SDRs?", "Fernhall"),
        ("how does fernhall's team split the week?", "fernhall"),
        ("What do Fernhall Software customers ask first?", "Fernhall Software"),
        ("How long does a dental clinic take to decide?", "dental"),
        ("Kliniknya paling sering menolak karena apa?", None),
        ("How do you win against Praxo?", "Praxo"),
        ("What software do you use?", None),
        ("What training would I get?", None),
        ("How do your customers buy?", None),
    ],
)
def test_about_this_employer(question: str, word: str | None) -> None:
    assert mentioned(question, JOB) == word


def test_a_name_that_is_a_word_counts_where_it_is_written_as_a_name() -> None:
    target = Application(company="Target")
    assert mentioned("What is the target for the first quarter?", target) is None
    assert mentioned("How does Target hire?", target) == "Target"


def test_nothing_is_about_nobody() -> None:
    assert not knows_anything(Application())
    assert not knows_anything(Application(company="PT"))
    assert mentioned("How does Fernhall train?", Application()) is None


def test_questions_in_a_longer_text() -> None:
    told = (
        "I would ask three things.\n"
        "1. How do SDRs grow here? And who coaches them?\n"
        "- Apa tantangan terbesarnya\n"
        "* Because I want to know.\n"
        "Thank you for your time. What comes next?"
    )
    assert list(split_questions(told)) == [
        "How do SDRs grow here?",
        "And who coaches them?",
        "Apa tantangan terbesarnya",
        "What comes next?",
    ]


@given(texts)
def test_no_text_makes_it_stumble(text: str) -> None:
    for question in split_questions(text):
        assert question.strip()
        assert "\n" not in question
        topics(question)
    mentioned(text, Application(company=text, product=Product(text, text)))
