"""A blank of a template that was never filled in: ``$X``, ``Company Y``, ``[feature]``.

Model answers and our own skeletons have blanks. Read aloud they end an interview. Letters that are part of a
name (Gen Z, XL Axiata, Y Combinator) are none.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import MUST
from ae_prep.reading.facts import Reading
from ae_prep.rules.base import ALL_KINDS, Context, Example, Hit, Rule

RULE = Rule(
    name="placeholder-left",
    severity=MUST,
    basis=("OBJ-1.R2", "OBJ-2.R1"),
    origin="article",
    kinds=ALL_KINDS,
    about=N_("No blank of a template is left in the answer."),
    what=N_('"{x}" is still a blank to fill in.'),
    flags={
        "en": [
            Example("A retailer your size cut [hours] off the weekly stock count.", "objection"),
            "In 2022 I brought in $X of new business from dental clinics.",
            "I raised the reply rate by Y% in TODO weeks.",
        ],
        "id": [
            Example("Ritel seukuran toko Ibu memangkas [jumlah jam] dari stok opname mingguan.", "objection"),
            "Pada 2022 saya membawa RpX bisnis baru dari klinik gigi.",
            "Tingkat balasan naik Y% dalam ___ minggu.",
        ],
    },
    passes={
        "en": [
            "I sold Plan X phones for XL Axiata and later tablets to Gen Z founders.",
            "The X-ray supplier paid $4,200 and Y Combinator sent two more.",
            "I scored it from A to Z (see [the sheet](notes.md)) and cut it by 12%.",
        ],
        "id": [
            "Saya menjual paket XL Axiata ke komunitas Gen Z pada 2021.",
            "Klinik rontgen X-Pro membayar Rp4,8 juta dan Rp1.200.000 berikutnya.",
            "Daftarnya saya urutkan dari A sampai Z lalu saya pangkas 12%.",
        ],
    },
    exact=True,
)


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """One hit a blank."""
    for span in reading.placeholders:
        yield Hit(MUST, span=span)
