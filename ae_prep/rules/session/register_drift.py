"""One answer is far more casual than the others.

Three casual words or more, and at least three times as many to the hundred as in the rest together. Whether casual is
right at all is another rule's matter: here only the difference counts. Words that are quoted keep their tone.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import CONSIDER
from ae_prep.rules.answer.register_mismatch import casual_spans
from ae_prep.rules.base import Hit, Rule
from ae_prep.rules.preparation import Case, Preparation
from ae_prep.rules.told import Told, said

_PLAIN_EN = (
    said("In May I called forty clinics, wrote down what each of them needed, and booked five meetings.", title="A"),
    said("The buyer asked for a month to think; I sent her the figures and she signed in June.", title="B"),
)
_CASUAL_EN = said("Yeah, so the guys were kinda grumpy, but we gonna nail it anyway, it was awesome.", title="C")
_QUOTED_EN = said('He said, "Yeah, guys, this is awesome, we gotta do it", so I sent him the contract.', title="C")
_PLAIN_ID = (
    said(
        "Bulan Mei saya menelepon empat puluh klinik, mencatat kebutuhannya, dan mendapat lima pertemuan.",
        lang="id",
        title="A",
    ),
    said(
        "Pembelinya minta waktu sebulan; saya kirim angkanya dan beliau tanda tangan bulan Juni.", lang="id", title="B"
    ),
)
_CASUAL_ID = said("Gue sih langsung aja telepon orangnya, terus deal deh, gampang banget kok.", lang="id", title="C")
_QUOTED_ID = said(
    'Beliau bilang, "Santai aja bro, gampang banget kok", lalu saya kirim kontraknya.', lang="id", title="C"
)

RULE = Rule(
    name="register-drift",
    severity=CONSIDER,
    basis=("JOB-10",),
    origin="article",
    kinds=(),
    about=N_("All answers keep about the same tone."),
    what=N_("“{question}” is much more casual than the rest."),
    fix=N_("Say it once in the tone of the others."),
    flags={
        "en": [
            Case("Two plain answers and a casual one.", told=(*_PLAIN_EN, _CASUAL_EN)),
            Case("The casual one comes first.", told=(_CASUAL_EN, *_PLAIN_EN)),
            Case("One plain, one casual.", told=(_PLAIN_EN[0], _CASUAL_EN)),
        ],
        "id": [
            Case("Dua jawaban biasa dan satu sangat santai.", told=(*_PLAIN_ID, _CASUAL_ID)),
            Case("Yang santai di depan.", told=(_CASUAL_ID, *_PLAIN_ID)),
            Case("Satu biasa, satu santai.", told=(_PLAIN_ID[0], _CASUAL_ID)),
        ],
    },
    passes={
        "en": [
            Case("All of them plain.", told=_PLAIN_EN),
            Case("All of them casual.", told=(_CASUAL_EN, _CASUAL_EN)),
            Case("The casual words are somebody else's.", told=(*_PLAIN_EN, _QUOTED_EN)),
        ],
        "id": [
            Case("Semuanya biasa.", told=_PLAIN_ID),
            Case("Semuanya santai.", told=(_CASUAL_ID, _CASUAL_ID)),
            Case("Kata santainya milik orang lain.", told=(*_PLAIN_ID, _QUOTED_ID)),
        ],
    },
)
_LEAST, _FACTOR = 3, 3


def find(preparation: Preparation) -> Iterator[Hit]:
    """One hit for each answer that stands out."""
    counted = [
        (one, len({first for first, _last in casual_spans(one.reading)}), _length(one)) for one in preparation.told
    ]
    casual, words = sum(number for _one, number, _n in counted), sum(length for _one, _number, length in counted)
    for one, number, length in counted:
        rest, others = casual - number, words - length
        if number >= _LEAST and others and number * others >= _FACTOR * rest * length:
            yield Hit(CONSIDER, values={"question": one.name or "…"})


def _length(one: Told) -> int:
    return len(one.reading.tokens)
