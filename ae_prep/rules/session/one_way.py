"""So far everything goes out and nothing comes back.

Either nothing is asked back and neither the introduction nor the motive mentions the employer or its customers, or the
role-plays hold no question to the prospect. How often an answer says "I" never counts: in a story of one's own it
belongs there. Where there is no question to the interviewer at all, that one remark stands for both and this one is
silent.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.candidate.terms import knows_anything, mentioned
from ae_prep.i18n import N_
from ae_prep.model import INTRODUCTION, MOTIVATION, OBJECTION, SHOULD, Application, Product
from ae_prep.rules.base import Hit, Rule
from ae_prep.rules.preparation import Case, Preparation
from ae_prep.rules.told import Told, of_kinds, said

_ASKED_EN, _ASKED_ID = ("What training would I get?",), ("Pelatihan apa yang akan saya dapat?",)
_PITCH = said("Our product is faster, and it costs less than what you have.", OBJECTION)
_TAWARAN = said("Produk kami lebih cepat dan lebih murah daripada yang Bapak pakai.", OBJECTION, "id")
_PITCH_TOO = said("We have the best support in the market and hundreds of clients.", OBJECTION)
_TAWARAN_LAGI = said("Dukungan kami terbaik di pasar dan kliennya ratusan.", OBJECTION, "id")
_ASKS = said("I see. What does a lost delivery cost you today?", OBJECTION)
_TANYA = said("Saya mengerti. Berapa kerugian Ibu kalau satu kiriman hilang?", OBJECTION, "id")
_I = said("I called 40 clinics, I wrote to 12 of them, and I booked five meetings.")
_SAYA = said("Saya menelepon 40 klinik, saya menulis ke 12, dan saya dapat lima pertemuan.", lang="id")
_JOB = Application(company="Fernhall Software", product=Product(customer="dental clinics"))
_ABOUT_ME = said("I love sales because I like to win, and I want to earn well.", MOTIVATION)
_SOAL_SAYA = said("Saya suka sales karena saya suka menang dan mau penghasilan besar.", MOTIVATION, "id")

RULE = Rule(
    name="one-way",
    severity=SHOULD,
    basis=("DONT-3", "DONT-3.1", "DONT-3.2", "DONT-3.3"),
    origin="article",
    kinds=(),
    about=N_("Role-plays hold questions to the prospect, and the employer comes up in what you say of yourself."),
    what=N_("So far it is all outgoing."),
    fix=N_("Add a return question, and mention their customers once."),
    flags={
        "en": [
            Case("A role-play without a question.", questions=_ASKED_EN, told=(_PITCH,)),
            Case("Two of them.", questions=_ASKED_EN, told=(_PITCH, _PITCH_TOO)),
            Case("Role-play aside, a fine story.", questions=_ASKED_EN, told=(_I, _PITCH_TOO)),
        ],
        "id": [
            Case("Satu simulasi tanpa pertanyaan.", questions=_ASKED_ID, told=(_TAWARAN,)),
            Case("Dua simulasi.", questions=_ASKED_ID, told=(_TAWARAN, _TAWARAN_LAGI)),
            Case("Ceritanya bagus, simulasinya searah.", questions=_ASKED_ID, told=(_SAYA, _TAWARAN_LAGI)),
        ],
    },
    passes={
        "en": [
            Case("The prospect is asked something.", questions=_ASKED_EN, told=(_PITCH, _ASKS)),
            Case("A story full of I.", questions=_ASKED_EN, told=(_I,)),
            Case("Nothing asked back: one remark says it for both.", _JOB, told=(_ABOUT_ME,)),
        ],
        "id": [
            Case("Prospeknya ditanya.", questions=_ASKED_ID, told=(_TAWARAN, _TANYA)),
            Case("Cerita yang penuh kata saya.", questions=_ASKED_ID, told=(_SAYA,)),
            Case("Tidak ada pertanyaan balik: satu catatan mewakili keduanya.", _JOB, told=(_SOAL_SAYA,)),
        ],
    },
)
_PITCHES = N_("In your replies to objections ({questions}) nothing is asked.")
_PITCHES_FIX = N_("Which question would tell you more before you answer?")


def find(preparation: Preparation) -> Iterator[Hit]:
    """At most two hits, one a cause."""
    plays = [one for one in of_kinds(preparation.told, OBJECTION) if one.text.strip()]
    if plays and not any(_asks(one) for one in plays):
        names = "; ".join(one.name or "…" for one in plays[:3])
        yield Hit(SHOULD, what=_PITCHES, fix=_PITCHES_FIX, values={"questions": names})
    own = [one for one in of_kinds(preparation.told, INTRODUCTION, MOTIVATION) if one.text.strip()]
    asked = any(question.text.strip() for question in preparation.questions)
    job = preparation.application
    if own and not asked and knows_anything(job) and not any(mentioned(one.text, job) for one in own):
        yield Hit(SHOULD, yields_to=("no-questions-back",))


def _asks(one: Told) -> bool:
    return any(sentence.question for sentence in one.reading.sentences)
