"""Remarks and praise that coaches found wrong or missed when they read reviews, each told right from then on."""

from __future__ import annotations

import pytest

from ae_prep.checker import review
from ae_prep.model import Answer, Review


def reviewed(text: str, lang: str = "en", kind: str = "behavioural", skill: str | None = None) -> Review:
    return review(Answer(text=text, lang=lang, kind=kind, skill=skill))


def rules(found: Review) -> set[str]:
    return {finding.rule for finding in found.findings}


def praised(found: Review) -> dict[str, str]:
    return {keep.evidence: keep.excerpt for keep in found.keep}


@pytest.mark.parametrize(
    "text",
    [
        "This is a great pen. It writes smoothly and has a lifetime warranty. Would you like to buy it?",
        "I understand, but quality has its price. For you I can do 20% off right now. Shall I send over the contract?",
    ],
)
def test_a_push_to_close_is_no_polite_farewell(text: str) -> None:
    found = reviewed(text, kind="objection")
    assert {"objection-no-challenge", "objection-no-proof", "objection-no-value", "listening-absent"} <= rules(found)
    assert "question-asked" not in praised(found)


def test_a_signature_is_no_exchange() -> None:
    text = (
        "In May the hotel asked for thirty percent. I just gave them the thirty percent straight away and they signed."
    )
    assert "negotiation-onesided" in rules(reviewed(text, skill="ae-neg"))


def test_an_occasion_may_be_told_in_the_present_tense() -> None:
    text = (
        "In a demo in January a hostel asks if our system speaks with the door locks. I answer that it does with one "
        "brand only. After the demo I ask our engineer how the beds are counted, and I send her a video of this."
    )
    assert reviewed(text).event == "event"
    assert reviewed(
        "Every day I call sixty clients. I listen to them. I send the offer and I ask what they need."
    ).event == ("general")


def test_needs_of_a_client_are_no_lesson_for_others() -> None:
    text = (
        "In 2021 I lost a deal with a clinic because I talked too much and missed what the clients needs were. "
        "Since then I ask three questions before I show anything."
    )
    assert "mistake-no-lesson" not in rules(reviewed(text, kind="mistake"))


def test_what_somebody_wants_is_no_claim() -> None:
    text = "I'm looking for a new challenge. Your ports division is what I read about in the spring report."
    assert "claim-unbacked" not in rules(reviewed(text, kind="motivation"))


def test_an_outcome_alone_does_not_show_a_quality() -> None:
    text = (
        "I have excellent communication skills. In May a dairy wanted to leave us. I showed their whole board our "
        "slides. They stayed with us."
    )
    assert "claim-unbacked" in rules(reviewed(text, skill="ae-com"))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "I sent the wrong price to a mill. I read every quote aloud now and have never sent a wrong one again."),
        ("id", "Saya salah kirim harga ke pabrik. Sejak itu saya cek dua kali, belum pernah salah kirim lagi."),
    ],
)
def test_never_again_is_no_boast(lang: str, text: str) -> None:
    assert "overclaim" not in rules(reviewed(text, lang, "mistake"))


def test_what_was_left_undone_is_not_praised() -> None:
    text = "Bulan Mei ada pesanan besar. PO-nya tidak saya minta tertulis, kontraknya tidak saya cek lagi. Lalu batal."
    assert "own-act" not in praised(reviewed(text, "id", "mistake"))


def test_what_is_to_be_mended_is_not_praised() -> None:
    text = "Pabriknya keberatan soal harga pada bulan Mei. Langsung saya kasih diskon 25 persen tanpa syarat apa-apa."
    found = reviewed(text, "id", skill="ae-neg")
    given = next(finding for finding in found.findings if finding.rule == "negotiation-onesided")
    assert given.start is not None
    assert not {"own-act", "figure"} & {keep.evidence for keep in found.keep if keep.end > given.start}


@pytest.mark.parametrize(
    "text",
    [
        "Prospek saya kebanyakan manajer gudang di Karawang dan sekitarnya.",
        "Bulan Mei itu 60 member saya datang dari referral toko kecil.",
    ],
)
def test_whose_people_they_are_is_no_act(text: str) -> None:
    assert "own-act" not in praised(reviewed(text, "id"))


def test_what_others_did_is_not_praised() -> None:
    text = (
        "I was at the counter when a customer came in and complained that her drink was cold. I made a new one at once."
    )
    assert "complained" not in praised(reviewed(text)).get("own-act", "")


def test_a_vague_result_is_quoted_as_a_whole() -> None:
    text = (
        "In March a school wanted to leave us. I had to keep it. I visited the head twice and listened to every "
        "teacher. In the end the feedback was really positive."
    )
    found = next(f for f in reviewed(text).findings if f.rule == "result-unmeasured")
    assert found.excerpt == "In the end the feedback was really positive"
