"""Who did what, and whether it happened."""

from __future__ import annotations

import pytest

from tests.reading.reading_samples import own_acts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I quickly called her", [("i", "event", "called")]),
        ("I'd already sent three emails", [("i", "event", "sent")]),
        ("I'd send an email", [("i", "hypothesis", "send")]),
        ("I've worked with many clients", [("i", "experience", "have")]),
        ("I didn't check the date", [("i", "omission", "check")]),
        ("I usually start with a joke", [("i", "habit", "start")]),
        ("I will call them next week", [("i", "plan", "call")]),
        ("I found her on LinkedIn, booked a coffee and came back", None),
        ("We ran the demo", [("we", "event", "ran")]),
        ("My team rebuilt the deck", [("we", "event", "rebuilt")]),
        ("Called the client back", [("i", "event", "called")]),
        ("Last year I call the client", [("i", "event", "call")]),
        ("I put the prices side by side", [("i", "event", "put")]),
        ("I wanted a pilot", [("i", "state", "wanted")]),
        ("That winter I would ring her every Monday", [("i", "event", "ring")]),
    ],
)
def test_english(text: str, expected: list[tuple[str, str, str]] | None) -> None:
    if expected is None:
        expected = [("i", "event", verb) for verb in ("found", "booked", "came")]
    assert own_acts("en", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Waktu itu saya menelepon klien", [("i", "event", "menelepon")]),
        ("Proposalnya saya susun sendiri", [("i", "event", "susun")]),
        ("Lalu kuhubungi bagian pengadaan", [("i", "event", "kuhubungi")]),
        ("Saya akan menelepon besok", [("i", "plan", "menelepon")]),
        ("Saya selalu menyapa dulu", [("i", "habit", "menyapa")]),
        ("Saya tidak mengecek tanggalnya", [("i", "omission", "mengecek")]),
        ("Mentor saya mengajarkan closing", []),
        ("Kami menghubungi grup hotel itu", [("we", "event", "menghubungi")]),
        ("Waktu itu langsung telepon balik", [("i", "event", "telepon")]),
        ("Saya follow up hari itu juga", [("i", "event", "follow")]),
        ("Saya memiliki pengalaman", [("i", "state", "memiliki")]),
        ("Kontraknya disusun oleh saya", [("i", "event", "saya")]),
    ],
)
def test_indonesian(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert own_acts("id", text) == expected


def test_a_case_that_has_not_happened_goes_on_into_the_next_sentence() -> None:
    acts = own_acts("id", "Kalau ada klien marah, saya dengarkan. Setelah itu saya catat semuanya.")
    assert {mood for _, mood, _ in acts} == {"habit"}


def test_present_tense_narration_goes_on() -> None:
    acts = own_acts("en", "Last year I handle one factory. I go there and I meet the owner.")
    assert {mood for _, mood, _ in acts} == {"event"}
