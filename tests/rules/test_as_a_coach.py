"""Remarks and praise that coaches found wrong or missed when they read reviews, each told right from then on."""

from __future__ import annotations

import pytest

from .reviewing import praised, reviewed, rules


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


@pytest.mark.parametrize(
    "text",
    [
        "When I work in Padang for a cold store, I call one owner of a fish export, Pak Anton. He say he not need a "
        "second room. So I ask him what happen when the truck come late. He tell me the fish become soft. I offer him "
        "only the small unit and he agree.",
        "In Manado I handle rental of generator, and one night the fish auction calls me because the freezer is off. I "
        "ask Pak Ambo what he hears when he turns the key. I take the battery out from my own pickup. We start it.",
        "I was selling fish feed to pond farmers. Pak Slamet, he use the feed from the big factory and he ask me why "
        "he must change. I explain how long our pellet floats. I throw both in the pond. He nod and he take ten sack.",
    ],
)
def test_a_story_in_the_bare_present_is_a_story(text: str) -> None:
    found = reviewed(text)
    assert found.event != "general"
    assert not {"example-missing", "hypothetical"} & {f.rule for f in found.findings if f.severity != "consider"}


def test_notes_without_a_full_stop_are_read_sentence_by_sentence() -> None:
    text = (
        "was selling broadband to small hotels in whitby in march, landlady says she has no time, i had one visit "
        "left to get for the week, so i told her i would send two times and she could just reply one or two, she "
        "replied two, the engineer went on wednesday and she pays 38 pounds a month now"
    )
    assert len(reviewed(text).parts) > 3
    long = (
        "When I joined in the spring of 2019, shortly after the merger, I was given the whole of the eastern region, "
        "which at that time had two hundred dealers who had not been visited for years. The first thing I did, after "
        "talking to my predecessor, who had moved to purchasing, was to sort them by turnover and by distance."
    )
    assert len(reviewed(long).parts) == 2, "long sentences that end are left whole"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Then I have rung the wrong door, thank you for saying so. I'll take your number off the list."),
        ("en", "Then our service isn't for you, it starts at five people. I'll close the file, and good luck."),
        ("id", "Kalau begitu buku tulis Bapak masih cukup. Saya tidak mau Bapak bayar untuk yang tidak kepakai."),
    ],
)
def test_who_sends_a_prospect_away_politely_owes_no_proof_and_gives_nothing(lang: str, text: str) -> None:
    absent = {"objection-no-proof", "objection-no-value", "objection-no-challenge", "negotiation-onesided"}
    assert not absent & rules(reviewed(text, lang, "objection"))


@pytest.mark.parametrize(
    "text",
    [
        "Not every shop wants a till from us. In May two of nine said no, and I asked both why.",
        "I can't sell everything. I tried annuities for a year and did 40% of plan.",
        "If you never miss a call then keep the phone that you have.",
    ],
)
def test_a_denied_absolute_is_no_boast(text: str) -> None:
    assert "overclaim" not in rules(reviewed(text))


@pytest.mark.parametrize(
    "text",
    [
        "Nobody has ever said no to me, before or since.",
        "There isn't a question I can't answer about roofing.",
        "Everyone who came in bought something from me, no exceptions.",
    ],
)
def test_boasts_come_in_many_words(text: str) -> None:
    assert "overclaim" in rules(reviewed(text))


def test_because_of_it_blames_nobody() -> None:
    text = (
        "In my first season I sold a marquee for a field that I had not looked at. It was a slope, and the crew could "
        "not put it up. I paid for a hall. Since then I walk every field, and twice I have said no because of it."
    )
    assert not {"mistake-not-owned", "mistake-no-lesson"} & rules(reviewed(text, kind="mistake"))


def test_an_answer_that_ends_with_an_act_lacks_its_result() -> None:
    text = (
        "In May a care home wanted our rota software for its night shift. My task was to have it running before the "
        "inspection. I asked her who writes the rota. By Friday I had typed all forty names into the system."
    )
    assert "star-gap" in rules(reviewed(text, skill="ae-com"))
    assert "star-gap" not in rules(reviewed(text + " She signed in June for 24 beds.", skill="ae-com"))


def test_another_department_is_not_the_candidates_team() -> None:
    text = "Tim gudang mengirim daftarnya hari Senin. Tim keuangan menyetujui harganya."
    assert "role-unclear" not in rules(reviewed(text, "id"))


def test_what_a_reply_offers_is_no_act() -> None:
    found = reviewed(
        "Kamis saya tunjukkan lima belas menit saja, Bu. Saya kirim contohnya hari ini.", "id", "objection"
    )
    assert not {"event", "own-act", "lesson", "next-act"} & set(praised(found))


def test_an_employer_is_named_in_plain_words() -> None:
    text = "I worked in restaurants for two years and served 200 guests a night. Your SDR role is the same hurry."
    assert "intro-off-target" not in rules(reviewed(text, kind="introduction"))
