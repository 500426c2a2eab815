"""Rules of skills, objections and tone: when they speak at all, how gravely, and whose words count."""

from __future__ import annotations

from typing import Any

import pytest

from ae_prep.checker import review
from ae_prep.model import Answer

pytestmark = pytest.mark.usefixtures("as_the_cards_say")

ABSENT = (
    "listening-absent",
    "root-cause-absent",
    "tailoring-absent",
    "problem-speed-absent",
    "method-absent",
    "goal-absent",
    "rejection-dwelling",
)
TOLD_ONLY = {
    "en": "In March a school complained about our invoices. I explained each line, sent the contract, they paid.",
    "id": "Maret itu sebuah sekolah protes soal tagihan. Saya jelaskan barisnya, saya kirim kontraknya, mereka bayar.",
}


def graded(text: str, **fields: Any) -> dict[str, str]:
    return {finding.rule: finding.severity for finding in review(Answer(text=text, **fields)).findings}


@pytest.mark.parametrize("lang", ["en", "id"])
def test_what_is_absent_is_remarked_on_only_where_the_question_names_the_skill(lang: str) -> None:
    assert not set(ABSENT) & graded(TOLD_ONLY[lang], lang=lang).keys()
    assert not set(ABSENT) & graded(TOLD_ONLY[lang], lang=lang, skill="ae-neg").keys()
    assert graded(TOLD_ONLY[lang], lang=lang, skill="sdr-emp")["listening-absent"] == "should"


@pytest.mark.parametrize("skill", [None, "ae-org", "sdr-rel"])
def test_a_concession_given_away_is_remarked_on_whatever_the_skill(skill: str | None) -> None:
    text = "In May they asked for 20% off and longer terms, and I gave them everything they wanted."
    assert graded(text, skill=skill)["negotiation-onesided"] == "should"


@pytest.mark.parametrize(
    "text",
    [
        "In May I took five percent off the price in return for a three-year term.",
        "In May I did not give a discount; I asked what the payment terms were worth to them.",
        'In May the buyer said, "Just give me everything I want", and I said no.',
    ],
)
def test_an_exchange_a_refusal_and_what_others_said_are_no_concession(text: str) -> None:
    assert graded(text).get("negotiation-onesided") != "should"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Then I'd leave it for this year; without a second site it would change nothing for you."),
        ("id", "Kalau begitu lebih baik jangan tahun ini, Pak, tanpa cabang kedua tidak ada yang berubah."),
    ],
)
def test_a_polite_farewell_ends_a_role_play_without_any_finding(lang: str, text: str) -> None:
    assert graded(text, lang=lang, kind="objection") == {}


def test_only_a_reply_too_short_to_hold_it_is_sure_to_lack_a_challenge() -> None:
    short = "Our price is fair and I can give you a discount today."
    long = (
        f"I understand, and {short[0].lower()}{short[1:-1]}, because the brochure, the warranty and the price are new."
    )
    assert graded(short, kind="objection")["objection-no-challenge"] == "must"
    assert graded(long, kind="objection")["objection-no-challenge"] != "must"


@pytest.mark.parametrize(("culture", "spoken"), [("formal", True), ("relaxed", False), ("unknown", False)])
def test_slang_is_remarked_on_only_where_the_company_is_formal(culture: str, spoken: bool) -> None:
    text = "Yeah, in May the guys in finance were kinda grumpy, but we nailed it."
    assert ("register-mismatch" in graded(text, culture=culture)) == spoken


def test_a_disguised_mistake_weighs_less_beside_a_lesson() -> None:
    alone = "I work too hard and I am a perfectionist."
    told = "I work too hard: in May I sent a clinic the wrong price at midnight. Since then I send nothing after nine."
    assert graded(alone, kind="mistake")["mistake-disguised"] == "should"
    assert graded(told, kind="mistake").get("mistake-disguised") != "should"


def test_somebody_elses_boast_is_not_the_candidates() -> None:
    assert "overclaim" not in graded('"I never lose a deal," my predecessor used to say. In May I lost two.')
    assert "overclaim" in graded("I never lose a deal, ask whoever you like.")
