"""What four more coaches found: stories in parts, replies to objections, introductions, Indonesian in many colours."""

from __future__ import annotations

import pytest

from ae_prep.checker import review
from ae_prep.model import Answer

from .reviewing import praised, reviewed, rules


def in_parts(lang: str = "en", kind: str = "behavioural", **parts: str) -> dict[str, str]:
    """The remarks on a story told part by part: what each says, by rule and part."""
    found = review(Answer(parts=parts, lang=lang, kind=kind))
    return {f"{finding.rule} {finding.part or ''}".strip(): finding.severity for finding in found.findings}


def test_a_part_told_in_few_words_is_not_called_missing() -> None:
    told = in_parts(
        situation="In 2022 a bakery chain asked us for a quote and was in a hurry.",
        action="Rang 40 shops",
        result="They signed.",
    )
    assert {told["star-gap A"], told["star-gap R"]} == {"consider"}
    empty = in_parts(situation="In 2022 a bakery chain asked us for a quote and was in a hurry.", action="", result="")
    assert (empty["star-gap A"], empty["star-gap R"]) == ("must", "should")


def test_a_task_told_in_the_situation_is_not_asked_for_again() -> None:
    told = in_parts(
        situation="In 2022 a bakery chain asked us for a quote. My job was to keep our price.",
        task="see above",
        action="I visited all six shops and wrote down how each one orders flour.",
        result="They signed for six shops in the same month.",
    )
    assert "star-gap T" not in told


def test_a_lesson_in_its_field_is_no_habit_and_a_result_no_blame() -> None:
    told = in_parts(
        kind="mistake",
        situation="In 2021 I sold a door to a museum and had not measured the frame.",
        action="I told the curator the same day and drove over with the fitter.",
        result="They left us for a rival in Hull.",
        lesson="I measure the door myself now.",
    )
    assert not {rule for rule in told if rule.startswith(("hypothetical", "mistake-not-owned"))}


@pytest.mark.parametrize(
    "text",
    ["I'm a barista in Leeds.", "I am a fresh graduate from Makerere University.", "I have a degree in biology."],
)
def test_what_one_is_is_no_claim(text: str) -> None:
    assert "claim-unbacked" not in rules(reviewed(text, kind="introduction"))


@pytest.mark.parametrize(
    "text",
    [
        "Okay sir, I understand that you are busy now. When is a good time to call you?",
        "No problem at all, I can send you something. What is your email address?",
    ],
)
def test_a_brush_off_is_no_question_of_ones_own(text: str) -> None:
    assert "question-asked" not in praised(reviewed(text, kind="objection"))


def test_a_past_state_goes_on_in_what_was_not_done() -> None:
    text = "In May I was too sure of the date and did not ask the engineers. The hospital waited for nine weeks."
    found = reviewed(text, kind="mistake")
    assert "mistake-not-owned" not in rules(found)


def test_double_booked_is_no_figure() -> None:
    text = "In May two rooms were double booked for a wedding. I rang the couple and found them a barn."
    assert "figure" not in praised(reviewed(text))


@pytest.mark.parametrize(
    "text",
    [
        "Tadi Kakak cerita kasirnya sering selisih tiap tutup toko. Dengan alat ini selisihnya langsung kelihatan.",
        "Jadi kalau saya tangkap, yang bikin berat itu cicilannya, Pak. Tempo 60 hari bisa kami atur.",
    ],
)
def test_a_paraphrase_is_listening(text: str) -> None:
    assert "listening-absent" not in rules(reviewed(text, "id", "objection"))


def test_grief_is_no_persistence() -> None:
    text = "Bulan Mei hotel itu batal pesan dari saya. Sampai sekarang rasanya masih sakit hati kalau lewat sana."
    assert "disqualify-absent" not in rules(reviewed(text, "id", skill="sdr-rel"))


def test_nobody_is_perfect_is_no_boast() -> None:
    text = "Tidak ada orang yang sempurna. Bulan Mei saya salah kirim harga ke pabrik roti dan saya akui hari itu juga."
    assert "overclaim" not in rules(reviewed(text, "id", "mistake"))


def test_applying_for_the_job_is_no_feat() -> None:
    found = reviewed("Saya melamar di sini karena pelanggan Ibu juga pabrik.", "id", "motivation")
    assert "own-act" not in praised(found)
