"""What a remark says fits the words it quotes and the kind of question."""

from __future__ import annotations

from typing import Any

import pytest

from ae_prep import Answer, Finding, review


def said(rule: str, text: str, **fields: Any) -> list[Finding]:
    """The findings of ``rule`` on ``text``."""
    return [finding for finding in review(Answer(text=text, **fields)).findings if finding.rule == rule]


@pytest.mark.parametrize(
    ("lang", "text", "asked"),
    [
        ("en", "In eleven years on the road I have never lost a negotiation.", "really never?"),
        ("en", "I can sell anything to anybody, that is how it is with me.", "really without exception?"),
        ("id", "Sebelas tahun di jalan saya tidak pernah kalah negosiasi.", "masa tidak pernah sama sekali?"),
        ("id", "Saya bisa menjual apa saja kepada siapa saja.", "masa tanpa kecuali?"),
    ],
)
def test_an_absolute_is_asked_back_in_its_own_words(lang: str, text: str, asked: str) -> None:
    assert [asked in finding.what for finding in said("overclaim", text, lang=lang)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "My manager always says I'm a people person and I think that sums me up quite well.",
        "I've always been passionate about sales and working with people, which is why I am here.",
    ],
)
def test_a_trait_with_always_is_a_claim_and_no_absolute(text: str) -> None:
    assert not said("overclaim", text, lang="en")
    assert said("claim-unbacked", text, lang="en")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "I came in from hospitality, where I ran the front desk of a hotel in York."),
        ("en", "Um, so, my name is Dan, I'm 27, I'm from Leeds originally. I like football and going to the gym."),
        ("id", "Sebelumnya saya resepsionis hotel di Yogyakarta. Hobi saya futsal dan nonton film."),
    ],
)
def test_where_one_comes_from_claims_no_consistency_and_no_quality(lang: str, text: str) -> None:
    assert not said("track-record-thin", text, lang=lang, kind="introduction")
    assert not [f for f in said("claim-unbacked", text, lang=lang, kind="introduction") if "27" in (f.excerpt or "")]


def test_consistency_claimed_in_an_introduction_is_still_seen() -> None:
    assert said("track-record-thin", "I always hit my quota, whatever happens.", lang="en", kind="introduction")


def test_a_doubt_outside_a_story_is_not_about_a_result() -> None:
    text = "I guess I would like to work with people, and I saw that you sell to schools."
    assert "unsure" in said("hedged", text, lang="en", kind="motivation")[0].what
    story = "I called the school in May. I guess I led the renewal, and they signed for two years."
    assert "your own result" in said("hedged", story, lang="en")[0].what


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "I understand. If price is the issue I can give you 20% off right now if you want."),
        ("id", "Saya mengerti Pak. Kalau masalahnya harga, saya bisa kasih diskon 20% sekarang juga."),
    ],
)
def test_an_offer_with_a_courteous_if_is_one_sided(lang: str, text: str) -> None:
    assert said("negotiation-onesided", text, lang=lang, kind="objection")


def test_a_condition_that_asks_for_something_is_an_exchange() -> None:
    text = "I understand. If you sign for two years I can give you 5% off."
    assert not said("negotiation-onesided", text, lang="en", kind="objection")


def test_in_a_role_play_nothing_has_been_told_yet() -> None:
    text = "Our price is fair, the system has an app and it runs in nine countries."
    assert said("listening-absent", text, lang="en", kind="objection")[0].what.startswith("You answer before you have")


def test_one_figure_and_a_month_in_an_introduction_promise_no_consistency() -> None:
    told = "I guess I called nine shops in March and they were happy."
    assert not said("track-record-thin", told, lang="en", kind="introduction")
    assert said("track-record-thin", told, lang="en", kind="behavioural", role="promotion")
