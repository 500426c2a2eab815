"""The event verdict, the parts of a story, claims, and texts that cannot be judged."""

from __future__ import annotations

import pytest

from ae_prep import Answer, review
from ae_prep.reading import Segment, read
from ae_prep.reading.evidence import find_evidence
from ae_prep.reading.notes import note
from tests.reading.reading_samples import read_text, words


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "In May I rang the printer and he bought.", "event"),
        ("en", "I believe trust is everything.", "general"),
        ("en", "The client signed in March.", "unsure"),
        ("en", "I worked with big accounts.", "unsure"),
        ("id", "Bulan Mei saya telepon percetakan itu dan mereka beli.", "event"),
        ("id", "Saya orangnya sabar.", "general"),
        ("id", "Kliennya tanda tangan bulan Maret.", "unsure"),
        ("id", "Saya tidak berhenti sebelum target tercapai.", "general"),
    ],
)
def test_event(lang: str, text: str, expected: str) -> None:
    assert read_text(lang, text).event == expected


def test_a_date_in_a_field_of_its_own_makes_an_own_act_an_event() -> None:
    text = [Segment("Saya menyusun proposal dan mengirim penawaran.")]
    assert read(text, "id").event != "event"
    assert read(text, "id", dated=True).event == "event"


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "A bakery went quiet in May. I drove there and asked why. They signed for a year.", "SAR"),
        ("en", "My target was ten deals. I called forty shops. Since then I keep a list.", "TAR"),
        ("en", "A bakery went quiet in May. It turned out the owner had moved. I drove there and asked why.", "SSA"),
        ("en", "I'm a great seller. I never give up and customers always like me.", "OO"),
        ("id", "Sebuah pabrik diam saja bulan Mei. Saya datangi dan saya tanya kenapa. Mereka tanda tangan.", "SAR"),
        ("id", "Target saya sepuluh deal. Empat puluh toko saya telepon. Sejak itu saya selalu mencatat.", "TAR"),
    ],
)
def test_parts(lang: str, text: str, expected: str) -> None:
    assert "".join(read_text(lang, text).parts) == expected


@pytest.mark.parametrize(
    ("lang", "text", "claimed"),
    [
        ("en", "I'm naturally inquisitive", True),
        ("en", "People say I am a born seller", True),
        ("en", "I'm not a patient person", False),
        ("en", "I'm responsible for the north", False),
        ("en", "I'm sorry about that", False),
        ("en", "I'm not known for my patience", False),
        ("en", "He was a strong closer", False),
        ("id", "Saya orangnya supel", True),
        ("id", "Orang bilang saya pintar ngomong", True),
        ("id", "Saya rajin menelepon 60 prospek", False),
        ("id", "Mentor saya jago closing", False),
        ("id", "Saya bukan orang yang sabar", False),
    ],
)
def test_claims(lang: str, text: str, claimed: bool) -> None:
    assert bool(read_text(lang, text).claims) == claimed


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "I called her.", "too-short"),
        ("en", "asdf qwrt zxcv bnmk lkjh gfds wrtp mnbv qwsd", "noise"),
        ("en", "asdf jkl; qwerty asdf asdf lkjh gfdsa poiu qwer zxcv mnbv asdf jkl", "noise"),
        ("id", "asdfgh jklasd qweqwe zxczxc asdasd qwerty lkjlkj mnbmnb", "noise"),
        ("en", "Great communicator, strong negotiator, natural closer, excellent listener, quick learner", None),
        ("id", "Tekun, ulet, supel, cekatan, mandiri, jujur, ramah, sabar, rajin", None),
        (
            "en",
            "去年我打电话给一个不满意的客户,听他说了半个小时,然后提出了一个新的方案,他最后签了合同。",
            "other-language",
        ),
        ("en", "blah blah blah blah blah blah blah blah blah blah blah blah blah blah blah blah", "noise"),
        ("en", "Waktu itu saya menelepon klien dan mereka setuju untuk mencoba dua minggu", "other-language"),
        ("id", "In May I called the client and they agreed to try it for two weeks", "other-language"),
        ("en", "En mayo llamé a la clienta para que me explicara el problema con los datos", "other-language"),
        ("en", "Tell me about a time you lost a deal that you wanted", "question-echo"),
        ("id", "Bulan Mei saya follow up leads, closing deal-nya, lalu handover ke tim account manager", None),
    ],
)
def test_notes(lang: str, text: str, expected: str | None) -> None:
    reading = read_text(lang, text)
    count = reading.count(0, len(reading.tokens))
    assert note(reading, count, "Tell me about a time you lost a deal that you wanted.") == expected


@pytest.mark.parametrize(
    "text",
    [
        "asdf jkl; qwerty asdf asdf lkjh gfdsa poiu qwer zxcv mnbv asdf jkl",
        "Letztes Jahr habe ich einen Kunden angerufen, der unzufrieden war, und ihm eine Lösung gezeigt.",
        "Tahun lalu saya menelepon klien yang kecewa, lalu saya tawarkan paket baru dan beliau tanda tangan.",
    ],
)
def test_what_was_not_reviewed_gets_no_remark_but_an_exact_one(text: str) -> None:
    assert review(Answer(text=text, lang="en")).findings == ()
    blank = review(Answer(text=f"{text} [nama klien]", lang="en"))
    assert [finding.rule for finding in blank.findings] == ["placeholder-left"]


def test_excerpts_are_the_candidates_own_words() -> None:
    reading = read_text("en", "Honestly, I’m an excellent communicator.")
    claim = reading.claims[0]
    assert words(reading, claim.first, claim.last) == "I’m an excellent communicator"


@pytest.mark.parametrize(
    ("lang", "text", "shown"),
    [
        ("en", "In May I asked her what had gone wrong.", True),
        ("en", "In May I never once asked her what had gone wrong.", False),
        ("id", "Bulan Mei saya tanyakan apa masalahnya.", True),
        ("id", "Bulan Mei tidak pernah saya tanyakan apa masalahnya.", False),
    ],
)
def test_what_was_not_done_earns_no_credit(lang: str, text: str, shown: bool) -> None:
    evidence = {match.label for match in find_evidence(read_text(lang, text))}
    assert ("listening" in evidence) == shown
