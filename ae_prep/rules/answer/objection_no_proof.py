"""The reply asserts, and proves nothing.

Proof is a customer with the same problem and what it gained, or one difference that can be checked. Many happy
customers, numbers of installations or integrations, experts and promises are not.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import CONSIDER, OBJECTION, SHOULD
from ae_prep.reading.facts import SURELY, Reading
from ae_prep.rules.base import Context, Hit, Rule
from ae_prep.rules.reply import disqualified, proof

RULE = Rule(
    name="objection-no-proof",
    severity=SHOULD,
    basis=(
        "OBJ-1.R1",
        "OBJ-1.R2",
        "OBJ-2.R1",
    ),
    origin="article",
    kinds=(OBJECTION,),
    about=N_("A reply to an objection proves its point: a similar customer, or one specific difference."),
    what=N_("Add a customer with the same problem and what it gained, or one specific difference."),
    flags={
        "en": [
            "Your clerks would save a lot of time with us, believe me, the system is really that good.",
            "Lots of our customers had that problem and they are all very happy with us today.",
            "It is the leading solution with over 4,000 installations, so it will work for you too.",
        ],
        "id": [
            "Staf Ibu pasti hemat banyak waktu dengan kami, percaya saja, sistemnya memang bagus.",
            "Banyak pelanggan kami dulu begitu dan sekarang semuanya senang dengan kami.",
            "Ini solusi terdepan, Bu, jauh lebih bagus dari merek mana pun.",
        ],
    },
    passes={
        "en": [
            "A bakery in Leeds with the same double typing saved nine hours a week after the switch.",
            "Theirs stores the fingerprint on a server abroad, ours keeps it in the machine itself.",
            "If you never ship at night our alarm has no advantage, and then I wouldn't change.",
        ],
        "id": [
            "Toko roti di Solo dengan ketik dobel yang sama menghemat sembilan jam seminggu.",
            "Bedanya satu: mereka menyimpan sidik jari di server luar, kami di mesinnya sendiri.",
            "Kalau Bapak tidak pernah kirim malam, alarm kami tidak ada gunanya, jadi lebih baik jangan ganti.",
        ],
    },
    absence=True,
)


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """At most one hit, on the whole reply."""
    sure = proof(reading)
    if sure < SURELY and not disqualified(reading):
        yield Hit(SHOULD if not sure else CONSIDER)
