"""How grave a finding gets, and which rule gives way to which."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from ae_prep.checker import review
from ae_prep.model import Answer

pytestmark = pytest.mark.usefixtures("as_the_cards_say")

GENERAL = {
    "en": "With difficult buyers I stay calm and I always look for a deal that suits both sides.",
    "id": "Menghadapi pembeli sulit saya tetap tenang dan selalu mencari jalan yang cocok untuk keduanya.",
}
STORY = {
    "situation": "In May 2021 a school chain wanted to cancel its contract with us.",
    "task": "I had to keep at least the six largest schools.",
    "action": "I visited each bursar and moved the training to July.",
    "result": "Five of the six renewed, worth $40,000.",
}


def graded(answer: Answer) -> dict[str, str]:
    return {finding.rule: finding.severity for finding in review(answer).findings}


@pytest.mark.parametrize(("lang", "severity"), [("en", "must"), ("id", "should")])
def test_general_talk_is_graver_where_tense_makes_it_sure(lang: str, severity: str) -> None:
    assert graded(Answer(text=GENERAL[lang], lang=lang))["example-missing"] == severity


@pytest.mark.parametrize("lang", ["en", "id"])
def test_an_empty_when_makes_general_talk_sure(lang: str) -> None:
    assert graded(Answer(text=GENERAL[lang], lang=lang, when=""))["example-missing"] == "must"


def test_an_empty_when_does_not_undo_a_story_with_a_date() -> None:
    assert graded(Answer(parts=STORY, when="")) == {}


def test_no_certainty_is_a_question() -> None:
    found = list(review(Answer(text="Our largest client signed again in March after a long silence.")).findings)
    asked = next(finding for finding in found if finding.rule == "example-missing")
    assert asked.severity == "consider"
    assert asked.what.endswith("?")


def without(part: str, text: str = "") -> Mapping[str, str]:
    return {**STORY, part: text}


@pytest.mark.parametrize(
    ("part", "letter", "severity"),
    [("situation", "S", "consider"), ("task", "T", "consider"), ("action", "A", "must"), ("result", "R", "should")],
)
@pytest.mark.parametrize("text", ["", "Nothing special"])
def test_an_empty_part_is_as_grave_as_the_part(part: str, letter: str, severity: str, text: str) -> None:
    gaps = [f for f in review(Answer(parts=without(part, text))).findings if f.rule == "star-gap"]
    assert [(gap.part, gap.severity, gap.start) for gap in gaps] == [(letter, severity, None)]


def test_a_part_that_was_not_asked_for_is_not_missing() -> None:
    parts = {name: text for name, text in STORY.items() if name != "task"}
    assert graded(Answer(parts=parts)) == {}


def test_a_whole_story_has_nothing_to_mend() -> None:
    assert graded(Answer(parts=STORY, when="May 2021", figure="$40,000")) == {}


def test_one_cause_one_finding() -> None:
    team = "In May we met the buyer, we rebuilt the plan and we closed 12 shops."
    assert set(graded(Answer(text=team))) == {"role-unclear"}
    assert "star-gap" not in graded(Answer(text=GENERAL["en"]))


@pytest.mark.parametrize(("lesson", "severity"), [("", "must"), (None, "should")])
def test_no_lesson_is_sure_only_where_its_field_is_empty(lesson: str | None, severity: str) -> None:
    parts = {"situation": "In 2021 I quoted a museum the old price.", "result": "They paid the old price in the end."}
    given = parts if lesson is None else {**parts, "lesson": lesson}
    assert graded(Answer(parts=given, kind="mistake"))["mistake-no-lesson"] == severity


def test_a_lesson_for_others_is_none() -> None:
    text = "In 2021 I sent a museum the wrong price. The lesson is that marketing should check their lists."
    assert "mistake-no-lesson" in graded(Answer(text=text, kind="mistake"))


def test_three_doubts_or_one_in_the_result_weigh_more() -> None:
    once = "I guess I ran the pilot. I rang nine shops in May and four bought."
    thrice = "I guess I ran it. I was sort of the lead. Maybe I helped a bit in May and four shops bought."
    ending = "I rang nine shops in May. In the end it probably worked, four shops bought."
    assert [graded(Answer(text=text))["hedged"] for text in (once, thrice, ending)] == ["consider", "should", "should"]


def test_a_claim_next_to_a_story_only_stands_in_the_wrong_place() -> None:
    text = (
        "In May I rang nine shops. I asked each what they stock. I wrote it all down. Four bought. "
        "I am a very patient person."
    )
    assert graded(Answer(text=text))["claim-unbacked"] == "consider"


LONG = "In May I rang one more shop on that long old list. "


@pytest.mark.parametrize(
    ("kind", "sentences", "spoken"),
    [
        ("behavioural", 27, False),
        ("behavioural", 29, True),
        ("introduction", 20, False),
        ("introduction", 22, True),
        ("objection", 10, False),
        ("objection", 12, True),
    ],
)
def test_the_time_allowed_depends_on_the_kind(kind: str, sentences: int, spoken: bool) -> None:
    """Twelve words a sentence, 140 words a minute, a fifth over the target let pass."""
    assert ("unclear-long" in graded(Answer(text=LONG * sentences, kind=kind))) == spoken


def test_each_cause_of_length_has_its_own_words() -> None:
    fillers = "So yeah, um, basically I mean I rang them and, you know, they bought in May."
    long = "In May " + "I rang one more shop and wrote down what they said and " * 4 + "left. "
    said = [review(Answer(text=text)).findings for text in (fillers, long * 2)]
    whats = [[f.what for f in found if f.rule == "unclear-long"] for found in said]
    assert "fillers" in whats[0][0]
    assert "sentences" in whats[1][0]


@pytest.mark.parametrize("kind", ["situational", "ask"])
def test_rules_keep_to_their_kinds(kind: str) -> None:
    assert graded(Answer(text="Maybe I would ask them two questions before I said anything.", kind=kind)) == {}
