"""What three more coaches found wrong or missed: occasions, claims, blame, questions that ask how, praise by rote."""

from __future__ import annotations

import pytest

from .reviewing import praised, reviewed, rules


@pytest.mark.parametrize(
    "text",
    [
        "Setiap selesai satu demo, saya langsung kirim rangkuman ke klien dan catat di CRM.",
        "Tiap tanda tangan saya langsung input CRM supaya data rapi.",
    ],
)
def test_what_is_done_each_time_is_no_occasion(text: str) -> None:
    found = reviewed(text, "id")
    assert found.event == "general"
    assert "outcome" not in praised(found)


def test_a_habit_in_a_question_to_the_customer_is_not_the_candidates() -> None:
    text = "Gue tanya, Bu, biasanya tutup buku jam berapa? Katanya jam sebelas. Dia langganan Rp149 ribu."
    assert not {"hypothetical", "star-gap", "example-missing"} & rules(reviewed(text, "id"))


def test_the_customers_demand_is_not_praised() -> None:
    text = (
        "Bulan Mei ada kafe di Dago mau beli mesin, minta diskon dan minta tempo 60 hari. Saya tawarkan paket servis."
    )
    assert praised(reviewed(text, "id"))["own-act"] == "Saya tawarkan paket servis"
    assert "event" not in praised(reviewed(text, "id"))


def test_notes_with_an_action_and_an_outcome_are_an_occasion() -> None:
    text = "Klien ragu karena harga. Menunjukkan hitungan biaya servis. Klien perpanjang setahun."
    assert "example-missing" not in rules(reviewed(text, "id"))


def test_short_forms_of_time_are_times() -> None:
    text = "kmrin gw ke bengkel pak joko, gw tunjukin apps nya, dia lgsg daftar"
    assert reviewed(text, "id").event == "event"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Once I have a proven track record I would like to lead a team."),
        ("en", "I have found that teamwork is essential in every project. In May I called every shop in our region."),
        ("id", "Menurut saya setiap pelanggan itu beda-beda. Bulan Mei saya temui tiga bengkel di Depok."),
    ],
)
def test_plans_and_views_are_no_claims(lang: str, text: str) -> None:
    assert "claim-unbacked" not in rules(reviewed(text, lang))


def test_a_figure_of_the_setting_backs_no_claim() -> None:
    text = (
        "I am a very stubborn person and everybody knows it. In 2021 I sold tiles to forty builders around Leeds. "
        "I sent each of them two letters with a sample. They were friendly about it."
    )
    assert "claim-unbacked" in rules(reviewed(text, skill="ae-det"))


@pytest.mark.parametrize(
    ("question", "severities"),
    [
        ("Tell me about a time a client shouted at you.", {"should"}),
        ("How do you handle a client who shouts?", {"consider"}),
    ],
)
def test_a_question_that_asks_how_gets_another_remark(question: str, severities: set[str]) -> None:
    found = reviewed("I'd ring the finance lead first and find out who is blocking it.", question=question)
    told = [finding for finding in found.findings if finding.rule == "hypothetical"]
    assert {finding.severity for finding in told} == severities
    assert ("The question asks what you did" in told[0].what) is ("consider" not in severities)


@pytest.mark.parametrize(
    "text",
    [
        "It was all me, no one else was there. I sent the museum an old price. Since then every quote is read twice.",
        "I mixed up two quotes in May. Nobody else touched that quote, it was me. What I do now is read it aloud.",
    ],
)
def test_owning_up_is_no_blame(text: str) -> None:
    assert "mistake-not-owned" not in rules(reviewed(text, kind="mistake"))


def test_a_mistake_told_without_a_subject_is_no_blame() -> None:
    text = "Pernah salah input harga untuk pabrik roti. Sekarang tiap quotation dicek dua orang."
    assert "mistake-not-owned" not in rules(reviewed(text, "id", "mistake"))


def test_what_would_be_done_is_no_act() -> None:
    text = "I'd let him finish, then I'd ask two questions and I'd set up a call."
    assert reviewed(text).event == "general"
    assert "own-act" not in praised(reviewed("In May I would have called the buyer, but my manager did it."))
    assert reviewed("By the Friday in May I'd set six meetings with builders.").event == "event"


def test_a_present_tense_beside_last_year_is_no_story() -> None:
    text = (
        "I cover Germany and Benelux, and last year I beat my target. I call every lead twice. I listen to customers "
        "and adapt my message to each of them."
    )
    assert "hypothetical" in rules(reviewed(text)) or reviewed(text).event != "event"
    assert "event" not in praised(reviewed(text))


def test_each_kind_of_praise_quotes_other_words() -> None:
    text = (
        "In May I called forty clinics in Kent. I wrote each a note by hand. By June nine had met me and four signed."
    )
    found = praised(reviewed(text))
    assert found["event"] != found["own-act"]


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("In March a buyer became angry. I rang him and he became quiet.", "outcome"),
        ("I was working at Axiom as a lead in May.", "own-act"),
        ("In May a mill in Kent was looking for a pump that we did not have. I drove to Leeds and got it.", "limit"),
        ("I got a no in May. I ask myself: what can I learn? I called the next one.", "question-asked"),
        ("The phased approach we developed became the template in May.", "event"),
    ],
)
def test_words_that_show_nothing_are_not_praised(text: str, evidence: str) -> None:
    assert evidence not in praised(reviewed(text))


def test_an_outcome_on_the_way_is_no_end() -> None:
    text = (
        "In May a school stopped its order. I visited the head twice and the cook agreed to talk. I wrote a new menu. "
        "In the end everybody was happy."
    )
    assert "result-unmeasured" in rules(reviewed(text))


def test_a_result_in_one_breath_with_the_act_is_told() -> None:
    text = "In May I sent forty hotels a mail about their empty rooms, and only three would meet me."
    assert "star-gap" not in rules(reviewed(text))


def test_a_reply_without_a_price_is_not_told_that_it_answers_the_price() -> None:
    question = "We are fine as we are."
    said = {
        finding.rule: finding.what
        for finding in reviewed("We have won four awards for our design.", kind="objection", question=question).findings
    }
    assert said["objection-no-challenge"] == "The reply names no difficulty of theirs."


@pytest.mark.parametrize(
    "text",
    [
        "You are wrong, Madam, and you don't understand about water. This filter has five layers. I come tomorrow.",
        "Happy to do that. So I send the right page, what's the one thing that went wrong on your last stock count? "
        "Right, two days shut and then the numbers still didn't match. Our handheld counts while you're picking, which "
        "means you don't need to close at all. I'll send you the one page on that now and ring Wednesday at ten.",
    ],
)
def test_a_reply_that_goes_on_selling_is_no_farewell(text: str) -> None:
    assert "objection-no-proof" in rules(reviewed(text, kind="objection"))


def test_doubt_about_the_setting_is_no_doubt_of_oneself() -> None:
    text = (
        "In May, probably the warmest of them all, a hotel in Hull wanted forty fans. I asked who sleeps where. I drew "
        "a plan of the rooms. They ordered 44 and paid in June."
    )
    assert "hedged" not in rules(reviewed(text))


def test_a_named_employer_is_more_than_any_job() -> None:
    text = "I want to be at Brixton because Brixton helps small shops through the winter."
    told = [f for f in reviewed(text, kind="motivation").findings if f.rule == "motive-generic"]
    assert all(finding.severity == "consider" for finding in told)


@pytest.mark.parametrize(
    "text",
    [
        "I admire [mention something specific about their product or their market position] about your company.",
        "I studied marketing at ABC University and liked selling from the first day.",
        "I want to do in Y weeks what took others a year, and your team is the place for it.",
    ],
)
def test_blanks_come_in_many_shapes(text: str) -> None:
    assert "placeholder-left" in rules(reviewed(text, kind="motivation"))


def test_what_tells_which_thing_is_meant_is_no_deed() -> None:
    found = praised(reviewed("In June the report I wrote helped the board of a hospital. They signed in July."))
    assert not {"own-act", "event"} & set(found)


@pytest.mark.parametrize(
    ("lang", "kind", "text"),
    [
        ("id", "introduction", "Saya Ni Luh Ayu. Saya sales di dealer motor Gianyar, tahun lalu jual 84 motor."),
        ("en", "motivation", "Your ports division is why I applied. I will learn your product fast and bring energy."),
    ],
)
def test_names_and_promises_are_no_claims(lang: str, kind: str, text: str) -> None:
    assert "claim-unbacked" not in rules(reviewed(text, lang, kind))


def test_a_time_of_day_is_no_result_of_the_calls() -> None:
    text = (
        "Last job was cold calling for a roofing firm. The target was 100 dials a day. I came in at eight and stayed "
        "till six. In June I made 2,960 dials, the most of the team."
    )
    assert "volume-only" in rules(reviewed(text, skill="volume"))


def test_children_are_no_result() -> None:
    text = "I'm Jo, a father of two. I work in sales for a bakery in Hull. Your shops are like ours."
    missing = [finding.what for finding in reviewed(text, kind="introduction").findings]
    assert "Missing: a result." in missing


def test_a_mistake_without_a_subject_is_owned() -> None:
    text = (
        "Pernah secara tidak sengaja salah menghapus tabel di server uji yang merusak laporan tim. Memperbaiki "
        "kesalahan dengan jujur. Segera melapor ke tim dan memasang pengaman. Data pulih dan server lebih aman."
    )
    assert "mistake-not-owned" not in rules(reviewed(text, "id", "mistake"))
