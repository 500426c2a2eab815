"""An answer was never said aloud.

How it sounds cannot be seen in text: only the candidate can tell, so this is a reminder and no fault. ``ae-prep aloud``
runs a timer beside the answer and asks three things afterwards: was it clear, was it steady, was it on time?
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import ASK, FUNNEL, KNOWLEDGE, LOGISTICS, YOU_CHECK
from ae_prep.rules.base import Hit, Rule
from ae_prep.rules.preparation import Case, Filled, Joined, Preparation
from ae_prep.rules.told import said

_WRITTEN = (ASK, FUNNEL, KNOWLEDGE, LOGISTICS)
_SHOWN = 3
_EN, _ID = "In May I called 40 clinics.", "Bulan Mei saya menelepon 40 klinik."

RULE = Rule(
    name="spoken-unchecked",
    severity=YOU_CHECK,
    basis=("DO-3",),
    origin="article",
    kinds=(),
    about=N_("Every answer was said aloud at least once."),
    what=N_("Not said aloud yet: {answers}."),
    fix=N_("Read it once with the timer: ae-prep aloud"),
    flags={
        "en": [
            Case("One answer, only written.", told=(said(_EN, title="Clinics", aloud=False),)),
            Case("One said, one not.", told=(said(_EN, title="A", aloud=True), said(_EN, title="B", aloud=False))),
            Case("Five of them.", told=tuple(said(_EN, title=name, aloud=False) for name in "ABCDE")),
        ],
        "id": [
            Case("Satu jawaban, baru ditulis.", told=(said(_ID, lang="id", title="Klinik", aloud=False),)),
            Case(
                "Satu sudah, satu belum.",
                told=(said(_ID, lang="id", title="A", aloud=True), said(_ID, lang="id", title="B", aloud=False)),
            ),
            Case("Lima jawaban.", told=tuple(said(_ID, lang="id", title=name, aloud=False) for name in "ABCDE")),
        ],
    },
    passes={
        "en": [
            Case("Said aloud.", told=(said(_EN, aloud=True),)),
            Case("Questions to ask are not rehearsed aloud.", told=(said("Who buys?", ASK, aloud=False),)),
            Case("An answer from a file: nobody could say.", told=(said(_EN),)),
        ],
        "id": [
            Case("Sudah diucapkan.", told=(said(_ID, lang="id", aloud=True),)),
            Case("Pertanyaan balik tidak perlu diucapkan.", told=(said("Siapa pembelinya?", ASK, "id", aloud=False),)),
            Case("Jawaban dari berkas: tidak ada yang tahu.", told=(said(_ID, lang="id"),)),
        ],
    },
)
_MORE = N_("and {n} more")


def find(preparation: Preparation) -> Iterator[Hit]:
    """At most one hit, with the first few that were only written."""
    left = [one for one in preparation.told if one.aloud is False and one.answer.kind not in _WRITTEN]
    if left:
        names: list[object] = [one.name or "…" for one in left[:_SHOWN]]
        if len(left) > _SHOWN:
            names.append(Filled(_MORE, {"n": len(left) - _SHOWN}))
        yield Hit(YOU_CHECK, values={"answers": Joined(tuple(names))})
