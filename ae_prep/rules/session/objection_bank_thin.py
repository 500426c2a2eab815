"""No reply is prepared to an objection that is sure to come: the price, or the time.

An objection that was met in practice and left without a word counts too. What an objection is about is known from its
question; in a file without known questions, from its words.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import OBJECTION, SHOULD, Application
from ae_prep.rules.base import Hit, Rule
from ae_prep.rules.preparation import Case, Joined, Named, Preparation
from ae_prep.rules.told import Told, of_kinds, said

_SDR = Application(company="Fernhall Software", role="sdr")
_EN, _ID = "I see. What does a lost delivery cost you today?", "Berapa kerugian Ibu kalau satu kiriman hilang?"


def _reply(theme: str | None, lang: str = "en", text: str | None = None, question: str = "") -> Told:
    words = (_EN if lang == "en" else _ID) if text is None else text
    return said(words, OBJECTION, lang, theme=theme, question=question)


_CHEAPER = _reply(None, question="The prospect says: that is too expensive for us.")
_LATER = _reply(None, question="The prospect says: call me next year.")
_MAHAL = _reply(None, "id", question="Prospek berkata: terlalu mahal untuk kami.")
_NANTI = _reply(None, "id", question="Prospek berkata: nanti saja, tahun depan.")

RULE = Rule(
    name="objection-bank-thin",
    severity=SHOULD,
    basis=("SDR-SKILL-4", "SDR-SKILL-4.5", "SDR-SKILL-4.6", "SDR-SKILL-4.7", "SDR-SKILL-4.8", "SDR-SKILL-4.9"),
    origin="article",
    kinds=(),
    about=N_("A reply is ready to an objection to the price, and to one to the time."),
    what=N_("No reply prepared for: {what}."),
    fix=N_("Practise one of each: ae-prep practice --skill sdr-obj"),
    flags={
        "en": [
            Case("No objection practised.", _SDR),
            Case("Only the price.", _SDR, told=(_reply("price"),)),
            Case("Both, and the one to the time left empty.", _SDR, told=(_reply("price"), _reply("timing", text=""))),
        ],
        "id": [
            Case("Belum ada keberatan yang dilatih.", _SDR),
            Case("Hanya soal harga.", _SDR, told=(_reply("price", "id"),)),
            Case(
                "Keduanya, tetapi yang soal waktu kosong.",
                _SDR,
                told=(_reply("price", "id"), _reply("timing", "id", "")),
            ),
        ],
    },
    passes={
        "en": [
            Case("Price and time.", _SDR, told=(_reply("price"), _reply("timing"))),
            Case("Known by their words.", _SDR, told=(_CHEAPER, _LATER)),
            Case("Nobody sells there: an account manager's interview.", Application(role="am")),
        ],
        "id": [
            Case("Harga dan waktu.", _SDR, told=(_reply("price", "id"), _reply("timing", "id"))),
            Case("Dikenali dari kata-katanya.", _SDR, told=(_MAHAL, _NANTI)),
            Case("Wawancara sebagai account manager.", Application(role="am")),
        ],
    },
)
_WANTED = {"price": N_("price"), "timing": N_("timing")}
_WORDS = {
    "price": "price prices pricing expensive cheaper cost budget discount harga mahal murah anggaran diskon biaya",
    "timing": "later timing time year quarter month busy now yet nanti waktu tahun bulan kuartal sibuk sekarang dulu",
}
_ROLES = ("sdr", "ae", "any", "")


def find(preparation: Preparation) -> Iterator[Hit]:
    """At most one hit, with every theme and question that lacks a reply."""
    if preparation.application.role not in _ROLES:
        return
    replies = of_kinds(preparation.told, OBJECTION)
    known = {theme for one in replies if one.text.strip() for theme in _themes(one)}
    missing: list[object] = [Named(name) for theme, name in _WANTED.items() if theme not in known]
    missing += [one.name for one in replies if not one.text.strip() and one.name and not known & _themes(one)]
    if missing:
        yield Hit(SHOULD, values={"what": Joined(tuple(missing))})


def _themes(one: Told) -> set[str]:
    if one.theme:
        return {one.theme}
    asked = "".join(char if char.isalnum() else " " for char in (one.answer.question or one.title).casefold()).split()
    return {theme for theme, words in _WORDS.items() if not set(asked).isdisjoint(words.split())}
