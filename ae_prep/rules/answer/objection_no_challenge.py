"""The reply names no difficulty of the prospect.

An objection about price is answered by the problem that stays, whoever is cheaper: what they wait for, count by hand,
lose or do twice. Naming only the price, the product or the company leaves the prospect where they were. A polite
farewell to somebody who cannot buy needs none of this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import CONSIDER, MUST, OBJECTION
from ae_prep.reading.facts import SURELY, Reading
from ae_prep.rules.base import Context, Hit, Rule
from ae_prep.rules.reply import challenge, disqualified, gravity

_NO_PRICE = N_("The reply names no difficulty of theirs.")
_WORD = re.compile(r"\w+")

RULE = Rule(
    name="objection-no-challenge",
    severity=MUST,
    basis=("SDR-SKILL-4.10",),
    origin="article",
    kinds=(OBJECTION,),
    about=N_("A reply to an objection names what the prospect struggles with."),
    what=N_("The reply answers the price, not the problem."),
    fix=N_("Name the difficulty they would still have."),
    flags={
        "en": [
            "I understand, but quality has its price and we have won four awards for our design.",
            "Fair enough, but our price is only five percent above theirs and it includes a warranty.",
            "We are a family company with sixty branches and a very modern app for the phone.",
        ],
        "id": [
            "Saya paham, tapi kualitas ada harganya dan desain kami sudah dapat empat penghargaan.",
            "Kalau soal harga bisa dicicil dua belas kali, Bu, bunganya nol persen.",
            "Produk kami paling lengkap di kelasnya dan sudah dipakai di seluruh Indonesia, Pak.",
        ],
    },
    passes={
        "en": [
            "Today your two clerks type every order twice, and that costs them nine hours a week.",
            "You told me the cold room fails at night; that stays, whoever is cheaper.",
            "Then it is better to leave it for this year, I would not want to waste your time.",
        ],
        "id": [
            "Saat ini dua staf Ibu mengetik pesanan dua kali, dan itu makan sembilan jam seminggu.",
            "Bapak bilang ruang dingin mati tiap malam; itu tetap terjadi siapa pun yang lebih murah.",
            "Kalau begitu lebih baik jangan tahun ini, saya tidak mau membuang waktu Bapak.",
        ],
    },
    absence=True,
)


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """At most one hit, on the whole reply."""
    sure = challenge(reading)
    if sure < SURELY and not disqualified(reading):
        yield Hit(gravity(reading) if not sure else CONSIDER, what="" if _of_price(reading, context) else _NO_PRICE)


def _of_price(reading: Reading, context: Context) -> bool:
    """Whether the objection speaks of what it costs, or, where it is not known, the reply."""
    asked = _WORD.findall((context.answer.question or "").lower())
    priced = not reading.words("price").isdisjoint(asked or reading.own_words)
    return priced or any(figure.kind in ("money", "percent") for figure in reading.figures)
