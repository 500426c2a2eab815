"""What goes on the sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from ae_prep.model import Answer, Application, Attempt, Interview, Keep, Review
from ae_prep.sheet.blocks import Card, Field, Found, Line, Mend, Section, Sheet, Tick
from ae_prep.sheet.build import build
from tests import sheet_samples as sample
from tests.sheet_samples import finding, reviewed, tried


def sheet(
    attempts: Sequence[Attempt] = sample.ATTEMPTS,
    reviews: Mapping[int, Review | None] = sample.REVIEWS,
    application: Application = sample.APPLICATION,
    lang: str = "en",
) -> Sheet:
    return build(
        application=application,
        attempts=attempts,
        reviews=reviews,
        questions=sample.QUESTIONS,
        lang=lang,
        today=sample.TODAY,
    )


def section(name: str, of: Sheet) -> Section:
    (found,) = [section for section in of.sections if section.name == name]
    return found


def cards(of: Sheet) -> list[Card]:
    return [block for section in of.sections for block in section.blocks if isinstance(block, Card)]


def one_card(review: Review | None, answer: str = "I called forty people.") -> Card:
    (card,) = cards(sheet([tried(sample.BLAME, answer)], {0: review}))
    return card


def ticks(name: str, of: Sheet) -> list[Tick]:
    return [block for block in section(name, of).blocks if isinstance(block, Tick)]


def test_the_newest_answer_of_each_question_is_its_story() -> None:
    assert [card.answer.question_id for card in cards(sheet())] == [
        "q-sdr-emp-01",
        "q-any-mis-01",
        "q-sdr-obj-01",
        "q-sdr-fun-01",
    ]
    assert cards(sheet())[0].answer == sample.STORY
    assert cards(sheet())[0].facts[0] == Field("Attempts", "2")


def test_newest_goes_by_the_number_of_the_attempt() -> None:
    attempts = [tried(sample.BLAME, "third", 3), tried(sample.BLAME, "second", 2), tried(sample.BLAME, " \n", 4)]
    (card,) = cards(sheet(attempts, {0: reviewed(finding("Of the third.", "Mend."))}))
    assert (card.answer.text, card.mend) == ("third", (Mend("Of the third.", "", "Mend."),))


def test_of_two_with_the_same_number_the_later_is_the_newest() -> None:
    (card,) = cards(sheet([tried(sample.BLAME, "first"), tried(sample.BLAME, "last")], {}))
    assert card.answer.text == "last"


def test_the_same_id_in_two_banks_is_two_questions() -> None:
    other = replace(sample.BLAME, bank="mine")
    assert len(cards(sheet([tried(sample.BLAME, "one"), tried(other, "two")], {}))) == 2


def test_an_answer_without_its_question_takes_it_from_the_attempt() -> None:
    attempt = Attempt("sdr", sample.BLAME, 1, Answer(text="x"))
    (card,) = cards(sheet([attempt], {}))
    assert (card.answer.question, card.answer.question_id) == (sample.BLAME.text, sample.BLAME.id)


def test_answers_stand_in_the_section_of_their_kind() -> None:
    attempts = [*sample.ATTEMPTS, tried(sample.TURN, "What does training look like?")]
    with_cards = {s.name: len(s.blocks) for s in sheet(attempts).sections if any(isinstance(b, Card) for b in s.blocks)}
    assert with_cards == {"stories": 2, "objections": 1, "knowledge": 1, "ask": 1}
    assert cards(sheet())[2].prospect == sample.BUDGET.prospect


def test_the_three_gravest_findings_with_the_words_they_are_about() -> None:
    card = cards(sheet())[0]
    assert card.mend == (
        Mend("This figure may be confidential.", "40 chairs", "Round it."),
        Mend("No lesson is told.", "", "What do you do differently since then?"),
        Mend("“maybe” takes the force out.", "", "Say it without."),
    )
    assert card.note == "1 more in the review."


def test_words_that_a_finding_quotes_are_not_quoted_twice() -> None:
    card = one_card(reviewed(finding("“I'm great” tells.", "Which event?", excerpt="I'm great")))
    assert card.mend == (Mend("“I'm great” tells.", "", "Which event?"),)


def test_what_was_found_once_for_each_kind_in_the_candidates_words() -> None:
    assert cards(sheet())[0].found == (
        Found("a real occasion", "At a dealer"),
        Found("what you did yourself", "I asked what had gone wrong last time"),
        Found("a figure", "40 chairs"),
    )


@pytest.mark.parametrize(
    ("words", "shown"), [("a\n b", "a b"), ("word " * 80, "word " * 32 + "…"), ("x" * 500, "x" * 160 + " …")]
)
def test_long_quotes_are_cut_at_a_word(words: str, shown: str) -> None:
    card = one_card(reviewed(keep=(Keep("event", None, 0, len(words), words),)))
    assert card.found == (Found("a real occasion", shown),)


@pytest.mark.parametrize(
    ("review", "note"),
    [
        (reviewed(), "Nothing on the list was found. Read it aloud once."),
        (None, "Not reviewed yet."),
        (reviewed(note="question-echo"), "This is the question itself; your answer is still to come."),
        (reviewed(finding("a", "b")), ""),
    ],
)
def test_what_stands_where_there_is_nothing_to_mend(review: Review | None, note: str) -> None:
    assert one_card(review).note == note


def test_the_time_it_takes_to_say() -> None:
    assert one_card(reviewed(seconds=1)).facts == (Field("Read aloud", "about 1 second"),)
    assert one_card(reviewed(seconds=0)).facts == ()


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (6, "7 October 2022 (in 6 days)"),
        (1, "2 October 2022 (tomorrow)"),
        (0, "1 October 2022 (today)"),
        (-1, "30 September 2022 (yesterday)"),
        (-9, "22 September 2022 (9 days ago)"),
    ],
)
def test_the_date_in_words(days: int, words: str) -> None:
    application = replace(sample.APPLICATION, interview=Interview(sample.TODAY + timedelta(days)))
    assert sheet(application=application).facts[-1] == Field("Interview", words)


def test_the_date_in_indonesian() -> None:
    application = replace(sample.APPLICATION, interview=Interview(date(2022, 10, 2)))
    assert sheet(application=application, lang="id").facts[-1] == Field("Wawancara", "2 Oktober 2022 (besok)")


def test_the_unknown_is_an_open_field() -> None:
    empty = sheet(application=Application(candidate=" "))
    assert [(fact.label, fact.value) for fact in empty.facts] == [
        ("For", None),
        ("Company", None),
        ("Role", None),
        ("Interview", None),
    ]
    assert empty.role == "any"


def test_a_role_of_ones_own_is_shown_as_typed() -> None:
    own = sheet(application=Application(role="Chief of Calls"))
    assert (own.facts[2].value, own.role) == ("Chief of Calls", "any")


def test_skills_covered_and_open() -> None:
    assert ticks("skills", sheet()) == [
        Tick("Curiosity", False, "open; 1 question to try", "SDR-SKILL-1"),
        Tick("Empathy", True, "The complaint behind the complaint", "SDR-SKILL-2"),
        Tick("Objection handling", True, "No budget this quarter", "SDR-SKILL-4"),
    ]


def test_skills_of_another_role_count_once_they_are_shown() -> None:
    nego = replace(sample.BLAME, id="q-ae-neg-01", bank="ae", title="The third offer", skill="ae-neg")
    asked = sheet([tried(nego, "x")], {})
    assert ticks("skills", asked)[0] == Tick("Negotiation (AE)", True, "The third offer", "AE-SKILL-5")
    assert [tick.text for tick in ticks("skills", asked)[1:]] == [
        "Curiosity (SDR)",
        "Empathy (SDR)",
        "Objection handling (SDR)",
    ]


@pytest.mark.parametrize(
    ("review", "ready", "note"),
    [
        (reviewed(finding("a", "b")), True, "ready"),
        (reviewed(finding("a", "b", "must")), False, "answered; mend it first"),
        (reviewed(note="too-short"), False, "answered; mend it first"),
        (None, False, "answered; not reviewed yet"),
    ],
)
def test_a_common_question_is_ready_when_a_review_let_it_pass(review: Review | None, ready: bool, note: str) -> None:
    common = ticks("common", sheet([tried(sample.MISTAKE, "I once …")], {0: review}))
    assert [tick.note for tick in common[:2]] == ["not answered yet", "not answered yet"]
    assert common[2] == Tick("Tell me about a mistake and what you learned.", ready, note, "IQ-3")


def test_part_of_a_common_question_counts_for_it() -> None:
    attempts = [
        tried(replace(sample.MISTAKE, sources=("IQ-3.2",)), "Since then …"),
        tried(replace(sample.MOTIVE, sources=("IQ-30",)), "x"),
    ]
    assert [tick.done for tick in ticks("common", sheet(attempts, {0: reviewed(), 1: reviewed()}))] == [
        False,
        False,
        True,
    ]


def test_without_questions_of_ones_own_three_topics_are_open() -> None:
    assert [tick.basis for tick in ticks("ask", sheet())] == ["ASK-1", "ASK-2", "ASK-3"]
    assert not any(tick.done for tick in ticks("ask", sheet()))


def test_the_day_has_every_do_and_dont_and_marks_our_own() -> None:
    blocks = section("day", sheet()).blocks
    ours = blocks.index(Line("Our own additions, not from the article:"))
    bases = [block.basis for block in blocks[:ours] if isinstance(block, Tick)]
    assert bases == ["DO-1", "DO-2", "DO-3", "DO-4", "DONT-1", "DONT-2", "DONT-3"]
    assert all(
        isinstance(block, Field) or (isinstance(block, Tick) and not block.basis) for block in blocks[ours + 1 :]
    )


def test_the_hints_say_whom_the_article_gives_them_to() -> None:
    def said(role: str) -> str:
        line = section("day", sheet(application=Application(role=role))).blocks[0]
        assert isinstance(line, Line)
        return line.text

    assert said("ae") == "The article gives these hints to people who apply as an AE."
    assert said("sdr").endswith("we find them just as good for your role.")


def test_still_open_gathers_every_loose_end() -> None:
    assert [tick.text for tick in ticks("open", sheet(application=Application(role="sdr", company="Example Co")))] == [
        "Find out: Interview.",
        "Mend before the interview: The complaint behind the complaint.",
        "Not answered yet: Beyond the script.",
        "Common questions that are not ready: Talk me through your sales experience; Why did you choose sales?; "
        "Tell me about a mistake and what you learned.",
        "Skills without a story: Curiosity.",
        "Write down what you will ask them.",
    ]


def test_nothing_open_is_said_so() -> None:
    questions = (sample.BLAME, replace(sample.MISTAKE, sources=("IQ-1", "IQ-2", "IQ-3")), sample.TURN)
    done = build(
        application=sample.APPLICATION,
        attempts=[tried(question, "An answer.") for question in questions],
        reviews=dict.fromkeys(range(3), reviewed()),
        questions=questions,
        lang="en",
        today=sample.TODAY,
    )
    assert section("open", done).blocks == (Line("Nothing. Read your stories aloud once more."),)


def test_before_the_first_answer_there_is_a_sheet_all_the_same() -> None:
    empty = sheet([], {}, Application())
    assert section("stories", empty).blocks == (Line("No answer yet."),)
    assert [tick.text.partition(":")[0] for tick in ticks("open", empty)] == [
        "Find out",
        "Common questions that are not ready",
        "Skills without a story",
        "Write down what you will ask them.",
    ]
