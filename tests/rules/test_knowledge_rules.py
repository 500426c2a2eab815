"""When the rules on knowledge, activity, honesty and track record speak, and how gravely."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ae_prep.checker import review
from ae_prep.model import BEHAVIOURAL, INTRODUCTION, KNOWLEDGE, OBJECTION, Answer

pytestmark = pytest.mark.usefixtures("as_the_cards_say")


def graded(rule: str, answer: Answer) -> list[str]:
    return [finding.severity for finding in review(answer).findings if finding.rule == rule]


CLAIM = {"en": "I consistently exceed my quota.", "id": "Saya konsisten melampaui target."}


@pytest.mark.parametrize("lang", ["en", "id"])
@pytest.mark.parametrize(
    ("kind", "role", "skill", "severities"),
    [
        (BEHAVIOURAL, "promotion", None, ["must"]),
        (BEHAVIOURAL, "promotion", "track", ["must"]),
        (BEHAVIOURAL, "promotion", "ae-neg", ["consider"]),
        (INTRODUCTION, "sdr", None, ["consider"]),
        (BEHAVIOURAL, "sdr", None, []),
    ],
)
def test_a_claim_of_consistency_is_gravest_where_promotion_is_asked_for(
    lang: str, kind: str, role: str, skill: str | None, severities: list[str]
) -> None:
    answer = Answer(text=CLAIM[lang], lang=lang, kind=kind, role=role, skill=skill)
    assert graded("track-record-thin", answer) == severities


@pytest.mark.parametrize("lang", ["en", "id"])
def test_a_claim_with_its_periods_is_no_claim(lang: str) -> None:
    text = CLAIM[lang] + " Q1 102, Q2 111, Q3 98, Q4 115."
    assert graded("track-record-thin", Answer(text=text, lang=lang, role="promotion")) == []


HANDED = "In June I was given ninety bike shops. I used the standard pitch and eleven agreed to a visit."


@pytest.mark.parametrize(("skill", "severities"), [("sdr-cur", ["consider"]), ("sdr-rel", []), (None, [])])
def test_curiosity_is_missed_only_where_it_is_asked_for(skill: str | None, severities: list[str]) -> None:
    assert graded("curiosity-absent", Answer(text=HANDED, skill=skill)) == severities


PRAISE = "The hospital asked me about weak points. I said ours is the best on the market, and they bought."


@pytest.mark.parametrize(
    ("kind", "skill", "severities"),
    [
        (BEHAVIOURAL, "honesty", ["should"]),
        (BEHAVIOURAL, "sdr-prd", ["consider"]),
        (OBJECTION, "sdr-obj", ["consider"]),
        (BEHAVIOURAL, "ae-neg", []),
    ],
)
def test_a_hidden_limit_is_gravest_where_honesty_is_asked_for(kind: str, skill: str, severities: list[str]) -> None:
    assert graded("limits-hidden", Answer(text=PRAISE, kind=kind, skill=skill)) == severities


def test_one_topic_of_the_product_is_doubtful_none_is_shallow() -> None:
    empty = Answer(text="It is a fantastic tool, very intuitive and reliable.", kind=KNOWLEDGE, skill="sdr-prd")
    one = replace(empty, text="It is a fantastic tool, very intuitive, and our competitor is a bit older.")
    two = replace(empty, text="It weighs 3 kilos, and the competitor's weighs five.")
    assert [graded("product-shallow", answer) for answer in (empty, one, two)] == [["should"], ["consider"], []]


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("I'm Tom, 31, from Ghent; I love cycling and I have two sisters.", "employer or role, a result, and the link"),
        ("I'm Ada and I have been at Brixton Foods since 2019, looking after canteens.", "a result, and the link"),
        ("I'm Ada. At Brixton Foods I looked after canteens, and canteens are whom your team sells to.", "a result."),
    ],
)
def test_an_introduction_is_told_everything_it_lacks(text: str, missing: str) -> None:
    [finding] = [f for f in review(Answer(text=text, kind=INTRODUCTION)).findings if f.rule == "intro-off-target"]
    assert missing in finding.what


def test_a_confused_role_is_named_with_the_words_and_whose_it_is() -> None:
    text = "An account executive leads a team of fifteen and reports to the board."
    [finding] = [f for f in review(Answer(text=text, kind=KNOWLEDGE)).findings if f.rule == "role-confused"]
    assert (finding.severity, finding.excerpt) == ("should", "account executive leads a team")
    assert "VP Sales" in finding.what


@pytest.mark.parametrize(
    "text", ["It depends who renews: here the AE, there the AM.", "The AM renews.", "The AE renews."]
)
def test_who_has_the_renewals_is_an_open_question(text: str) -> None:
    assert graded("role-confused", Answer(text=text + " It is often shared between them.", kind=KNOWLEDGE)) == []


def test_volume_quotes_the_number_as_it_was_said() -> None:
    text = "Six hundred emails a week went out under my name."
    [finding] = [f for f in review(Answer(text=text, skill="volume")).findings if f.rule == "volume-only"]
    assert finding.what.startswith("Six hundred is volume.")
