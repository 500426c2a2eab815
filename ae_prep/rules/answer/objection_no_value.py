"""The reply says what the product is, not what it changes.

Features, awards, hosting and the size of the company are not an effect. "So that your foreman has his Friday back"
is one. The rule looks for what would become less, faster, unnecessary or possible for this prospect.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import CONSIDER, MUST, OBJECTION
from ae_prep.reading.facts import SURELY, Reading
from ae_prep.rules.base import Context, Hit, Rule
from ae_prep.rules.reply import disqualified, gravity, value

RULE = Rule(
    name="objection-no-value",
    severity=MUST,
    basis=(
        "SDR-SKILL-4.11",
        "OBJ-2.R2",
    ),
    origin="article",
    kinds=(OBJECTION,),
    about=N_("A reply to an objection says what the product would change for the prospect."),
    what=N_("Say what the product would change for them, not only what it is."),
    flags={
        "en": [
            "I know your clerks type every order twice. Our software has three user levels and an open interface.",
            "The cold room fails at night, I see. We have 300 engineers and offices in nine countries.",
            "Your drivers wait at the gate. Our product is certified and hosted in Frankfurt.",
        ],
        "id": [
            "Saya tahu staf Ibu mengetik pesanan dua kali. Software kami punya tiga level pengguna dan API terbuka.",
            "Ruang dingin mati tiap malam, ya. Kami punya 300 teknisi di sembilan provinsi.",
            "Sopir Bapak lama menunggu di gerbang ya. Timbangan kami bersertifikat, layarnya 10 inci.",
        ],
    },
    passes={
        "en": [
            "Your clerks type every order twice; with the import they would type it once, so that Friday is free.",
            "The sensor calls the engineer before the cold room thaws, so you no longer throw fish away.",
            "Then I'd leave it for this year; without a second site it would change nothing for you.",
        ],
        "id": [
            "Staf Ibu mengetik dua kali; dengan impor ini cukup sekali, sehingga Jumatnya kosong.",
            "Sensornya menelepon teknisi sebelum ruang dingin mencair, jadi ikan Ibu tidak perlu lagi dibuang.",
            "Kalau begitu lebih baik tahun ini jangan dulu; tanpa cabang kedua tidak ada yang berubah bagi Bapak.",
        ],
    },
    absence=True,
)


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """At most one hit, on the whole reply."""
    sure = value(reading)
    if sure < SURELY and not disqualified(reading):
        yield Hit(gravity(reading) if not sure else CONSIDER)
