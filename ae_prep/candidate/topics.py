"""What a question to the interviewer is about: growth, training, the biggest challenge, or pay."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

GROWTH, TRAINING, CHALLENGE, PAY = "growth", "training", "challenge", "pay"
#: The topics that the article suggests, with the item that says so. Pay is none of them and never wrong.
SUGGESTED: Mapping[str, str] = {GROWTH: "ASK-1", TRAINING: "ASK-2", CHALLENGE: "ASK-3"}


class _Topic(NamedTuple):
    """Words that settle it, words that do so beside one about people, and phrases that do or do not count."""

    words: str
    beside_people: str = ""
    phrases: tuple[str, ...] = ()
    but_not: tuple[str, ...] = ()


_PEOPLE = frozenset(
    "i me my we us someone somebody person people rep reps sdr sdrs ae aes bdr bdrs executive executives hire hires "
    "role position employee employees team "
    "saya aku karyawan pegawai orang anggota tim posisi peran jabatan sales".split()
)
_TOPICS: Mapping[str, _Topic] = {
    GROWTH: _Topic(
        words="career careers progression progress promoted promotion promotions ladder advancement advance "
        "karier karir jenjang promosi kenaikan",
        beside_people="grow grown grows growing growth develop development path berkembang pengembangan tumbuh naik",
        phrases=(
            "move up",
            "next level",
            "two years from now",
            "in two years",
            "naik jabatan",
            "become an ae",
            "next step for",
            "next step look",
        ),
        but_not=(
            "sales development",
            "business development",
            "product development",
            "sales promotion",
            "sales promotions",
            "in progress",
            "in advance",
            "pengembangan produk",
            "pengembangan bisnis",
            "promosi produk",
            "promosi penjualan",
            "revenue growth",
            "grow revenue",
            "grow the business",
            "company grow",
            "company growing",
        ),
    ),
    TRAINING: _Topic(
        words="training trainings trained trains coaching coach coached coaches onboarding onboard "
        "mentor mentors mentoring mentorship enablement shadow shadowing bootcamp ramp "
        "pelatihan dilatih pembekalan bimbingan dibimbing orientasi",
        beside_people="learn learning train courses course belajar kursus",
        phrases=("first 30 days", "first 90 days", "first weeks", "first month", "minggu pertama", "bulan pertama"),
        but_not=(
            "train station",
            "customer onboarding",
            "client onboarding",
            "customers onboard",
            "onboarding customers",
            "onboarding clients",
            "onboarding klien",
            "onboarding pelanggan",
        ),
    ),
    CHALLENGE: _Topic(
        words="challenge challenges challenging hardest toughest difficult difficulty difficulties obstacle obstacles "
        "hurdle hurdles struggle struggles tantangan tersulit terberat kesulitan hambatan kendala",
        phrases=(
            "biggest problem",
            "most hard",
            "hard part",
            "paling sulit",
            "paling berat",
            "paling susah",
            "go wrong",
            "goes wrong",
            "gets in the way",
        ),
    ),
    PAY: _Topic(
        words="salary salaries pay paid ote commission commissions bonus bonuses compensation wage wages allowance "
        "gaji komisi insentif tunjangan upah",
        phrases=("benefits package", "base and variable"),
        but_not=("pay attention", "pays off", "pay off", "customers pay", "clients pay"),
    ),
}


def topics(question: str) -> frozenset[str]:
    """What ``question`` is about, in English or Indonesian; empty where it is none of the four."""
    words = _words(question)
    return frozenset(name for name, topic in _TOPICS.items() if _is_about(words, topic))


def _is_about(words: list[str], topic: _Topic) -> bool:
    line = f" {' '.join(words)} "
    for phrase in topic.but_not:
        line = line.replace(f" {phrase} ", "  ")
    left = {form for word in line.split() for form in (word, word.removesuffix("nya"))}  # bonusnya, pelatihannya
    return (
        not left.isdisjoint(topic.words.split())
        or (not left.isdisjoint(topic.beside_people.split()) and not left.isdisjoint(_PEOPLE))
        or any(f" {phrase} " in line for phrase in topic.phrases)
    )


def _words(text: str) -> list[str]:
    return "".join(char if char.isalnum() else " " for char in text.casefold()).split()
