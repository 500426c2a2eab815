"""A bank's own do's and don'ts against answers: which words count, whose they are, and what is said of them."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ae_prep.checker import review
from ae_prep.model import MUST, SHOULD, Answer, Bank, Finding, HouseRule

DONT = HouseRule(
    "r-1", "en", "No discount first", False, SHOULD, ("gave … discount", "best price"), "Too early.", "Why?"
)
DO = replace(DONT, id="r-2", title="Ask.", do=True, phrases=("may i ask", "how many", "what happens"))


def bank(*rules: HouseRule, off: tuple[str, ...] = ()) -> Bank:
    return Bank("team", "Our team", "en", ("ae",), "1.0", (), rules=rules, rules_off=off)


def house(answer: Answer | str, *rules: HouseRule) -> list[Finding]:
    given = Answer(text=answer) if isinstance(answer, str) else answer
    return [finding for finding in review(given, bank=bank(*rules)).findings if finding.rule.startswith("r-")]


def excerpts(text: str, *phrases: str) -> list[str | None]:
    return [finding.excerpt for finding in house(text, replace(DONT, phrases=phrases))]


SAID = [
    ("In May I gave them a big discount at once.", "gave them a big discount"),
    ("In May I gave discount after discount.", "gave discount after discount"),
    ("In May I GAVE a Discount to her.", "GAVE a Discount"),
    ("In May I gave — well — a discount.", "gave — well — a discount"),
    ("This is our best price, I said.", "best price"),
    ("This is our best-price, honestly, no other.", None),
    ("In May I gave them one two three four discount.", None),
    ("In May I gave in. A discount was next on the list.", None),
    ("In May I gave them two discounts, and they came.", None),
    ("In May I never gave them a discount.", None),
    ("In May I didn't think we should; I gave no discount.", None),
    ("In May I avoided it and never once gave her a discount.", None),
    ('The buyer said: "Your rival gave us a discount and the best price."', None),
    ("The buyer told me that a rival gave them a discount.", None),
    ("I did not panic. In May I gave them a discount.", "gave them a discount"),
    ("We were not in a hurry, but in May I gave them a discount.", "gave them a discount"),
]


@pytest.mark.parametrize(("text", "excerpt"), SAID)
def test_a_dont_speaks_of_the_candidates_own_words(text: str, excerpt: str | None) -> None:
    found = house(text, DONT)
    assert [finding.excerpt for finding in found] == ([excerpt] if excerpt else [])
    for finding in found:
        assert text[finding.start : finding.end] == finding.excerpt


@pytest.mark.parametrize(
    ("text", "phrase", "excerpt"),
    [
        ("We met in a CAFÉ near the office.", "cafe", "CAFÉ"),
        ("We met in a cafe near the office.", "café", "cafe"),
        ("We met in a cafe\u0301 near the office.", "café", "cafe\u0301"),
        ("I didn’t call the customer back.", "did not call", "didn’t call"),
        ("I looked at the customer's books.", "customer", "customer"),
        ("We work 24/7 on it.", "24/7", "24/7"),
        ("I said (a.*)+$ to all of them.", "(a.*)+$", "a"),
        ("Our C-level people came.", "c-level", "C-level"),
    ],
)
def test_case_accents_and_marks_do_not_matter(text: str, phrase: str, excerpt: str) -> None:
    assert excerpts(text, phrase)[0] == excerpt


def test_indonesian_words_are_found_without_what_is_attached() -> None:
    rule = replace(DONT, lang="id", phrases=("kasih … harga",))
    (found,) = house(Answer(text="Bulan Mei saya kasih mereka harganya langsung.", lang="id"), rule)
    assert found.excerpt == "kasih mereka harganya"
    assert house(Answer(text="Bulan Mei saya tidak kasih mereka harga.", lang="id"), rule) == []


@pytest.mark.parametrize(
    ("text", "missed"),
    [
        ("I see. May I ask what you like about the one you have today?", False),
        ("I see. Our product is newer and books appointments faster.", True),
        ('I said to her: "May I ask what you like about the one you have?"', False),
        ('"May I ask what you like about it?" I asked, and she told me.', False),
        ('She said to me: "May I ask what you want on a Monday morning?"', True),
        ("I see. I would not ask how many calls you get on a Monday.", True),
    ],
)
def test_a_do_speaks_where_nothing_of_it_is_said(text: str, missed: bool) -> None:
    found = house(text, DO)
    assert len(found) == missed
    for finding in found:
        assert (finding.start, finding.end, finding.excerpt, finding.part) == (None, None, None, None)
        assert finding.what == "Too early."


@pytest.mark.parametrize(
    "text", ["", "Yes, I did.", "Bulan lalu saya menelepon klien itu dan dia setuju membeli produk kami."]
)
def test_a_do_says_nothing_of_what_cannot_be_judged(text: str) -> None:
    assert house(text, DO) == []


def test_a_follow_up_answer_keeps_a_do_and_is_not_remarked_on() -> None:
    text = "Our product is newer and books appointments faster than others."
    answer = Answer(text=text, followups=(("What else?", "May I ask what you like? This is our best price."),))
    assert house(answer, DO, DONT) == []


def test_a_finding_is_in_the_words_of_the_bank() -> None:
    (found,) = house("In May I gave them a discount of 20% at once.", DONT)
    assert (found.rule, found.severity, found.basis, found.origin) == ("r-1", SHOULD, (), "extension")
    assert found.what == '"gave them a discount": Too early.'
    assert found.fix == "Why?"
    assert found.why == "House rule of “Our team”: No discount first."
    (found,) = house(Answer(text="Saya kasih best price kepada dia bulan lalu.", lang="id"), replace(DONT, lang="id"))
    assert found.why == "Aturan sendiri dari “Our team”: No discount first."


def test_words_of_a_bank_are_never_a_template() -> None:
    rule = replace(DONT, says="{x.__class__} %s {0}", fix="{", title="{rule}", severity=MUST)
    (found,) = house("In May I gave them a discount.", rule)
    assert found.what == '"gave them a discount": {x.__class__} %s {0}'
    assert (found.fix, found.severity) == ("{", MUST)
    assert found.why == "House rule of “Our team”: {rule}."


def test_once_a_sentence_and_three_times_an_answer() -> None:
    text = "This is our best price, the best price. " * 5
    assert [finding.start for finding in house(text, DONT)] == [12, 52, 92]


def test_phrases_speak_in_the_order_of_the_text() -> None:
    text = "We met a fox in May. We met a bear. We met an owl. We met an ant. We met an elk."
    assert excerpts(text, "elk", "owl", "ant", "bear", "fox") == ["fox", "bear", "owl"]


def test_offsets_count_in_the_part() -> None:
    answer = Answer(parts={"situation": "A bakery in May.", "action": "I gave her a discount."})
    (found,) = house(answer, DONT)
    assert (found.part, found.start, found.end) == ("A", 2, 21)


NARROWED = [
    ({"kinds": ("objection",)}, {"kind": "objection"}, {"kind": "behavioural"}),
    ({"skills": ("ae-neg",)}, {"skill": "ae-neg"}, {"skill": None}),
    ({"questions": ("q-1",)}, {"question_id": "q-1"}, {"question_id": "q-2"}),
    ({"lang": "en"}, {"lang": "en"}, {"lang": "id"}),
    ({"kinds": ("objection",), "skills": ("ae-neg",)}, {"kind": "objection", "skill": "ae-neg"}, {"kind": "objection"}),
]


@pytest.mark.parametrize(("rule", "looked_at", "left_alone"), NARROWED)
def test_a_rule_looks_at_what_it_is_for(
    rule: dict[str, str], looked_at: dict[str, str], left_alone: dict[str, str]
) -> None:
    answer = Answer(text="In May I gave them a discount.")
    assert house(replace(answer, **looked_at), replace(DONT, **rule))  # type: ignore[arg-type]
    assert not house(replace(answer, **left_alone), replace(DONT, **rule))  # type: ignore[arg-type]


def test_rules_are_switched_off_by_the_bank_and_by_the_question() -> None:
    answer = Answer(text="I am a natural closer and in May I gave them a discount.")
    names = {finding.rule for finding in review(answer, bank=bank(DONT)).findings}
    assert {"r-1", "claim-unbacked"} <= names
    off = {finding.rule for finding in review(answer, bank=bank(DONT, off=("claim-unbacked",))).findings}
    assert off == names - {"claim-unbacked"}
    asked = {finding.rule for finding in review(answer, bank=bank(DONT), rules_off=("r-1",)).findings}
    assert asked == names - {"r-1"}


def test_a_bank_without_rules_changes_nothing() -> None:
    answer = Answer(text="I am a natural closer and in May I gave them a discount.")
    assert review(answer, bank=bank()) == review(answer)


def test_findings_stay_in_the_order_of_the_text() -> None:
    answer = Answer(text="I'm a natural closer. In May I gave them a discount, and I suppose I was lucky. ")
    starts = [finding.start for finding in review(answer, bank=bank(DONT, DO)).findings]
    assert starts == sorted(s for s in starts if s is not None) + [None] * starts.count(None)
    assert None in starts


WORDS = st.lists(
    st.sampled_from(["a", "b", "A", "é", "not", '"', "'", ",", ".", "I said", "…", "harganya"]), max_size=40
)


@given(
    WORDS.map(" ".join), st.lists(st.sampled_from(["a", "b", "a … b", "a b … a", "é", "!"]), min_size=1), st.booleans()
)
def test_no_text_and_no_phrase_makes_it_raise(text: str, phrases: list[str], do: bool) -> None:
    for lang in ("en", "id"):
        rule = replace(DONT, phrases=tuple(phrases), do=do, lang=lang)
        for finding in house(Answer(text=text, lang=lang), rule):
            assert finding.excerpt is None or text[finding.start : finding.end] == finding.excerpt


def test_time_grows_with_the_length_of_the_text_only() -> None:
    """Phrases made to have as many ways as possible, in a text that keeps all of them open."""
    phrases = tuple(
        " … ".join("a " * n for n in (first, middle, 12 - first - middle))
        for first in range(1, 11)
        for middle in range(1, 12 - first)
    )
    rules = [replace(DONT, id=f"r-{n}", phrases=phrases) for n in range(1, 101)]
    house("a", *rules)

    def seconds(words: int) -> float:
        start = time.process_time()
        house("a " * words, *rules)
        return time.process_time() - start

    short, long = seconds(100), seconds(400)
    assert long < 8 * short + 0.5
    assert long < 4
