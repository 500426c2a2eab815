"""One of the three questions that nearly every interview has is not ready.

They are: your sales experience so far, why sales, and a mistake with its lesson. An answer is ready when it says
something, every part that was asked for holds something, and the review found nothing that must be mended. One answer
is enough for each, whichever bank asks it.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import INTRODUCTION, MISTAKE, MOTIVATION, MUST, Answer
from ae_prep.rules.base import Hit, Rule
from ae_prep.rules.preparation import Case, Labels, Preparation
from ae_prep.rules.told import COMMON, Told, said

_WHO = said("I sold phones for two years and beat my target in seven of eight quarters.", INTRODUCTION)
_WHY = said("I chose sales after a summer at a market stall, and your clinics are the buyers I know.", MOTIVATION)
_WRONG = said("In May I promised a date without asking; since then I check with delivery first.", MISTAKE)
_SIAPA = said("Dua tahun saya menjual ponsel dan melampaui target di tujuh dari delapan kuartal.", INTRODUCTION, "id")
_KENAPA = said(
    "Saya memilih sales setelah berjualan di pasar, dan klinik Anda pembeli yang saya kenal.", MOTIVATION, "id"
)
_SALAH = said(
    "Bulan Mei saya menjanjikan tanggal tanpa bertanya; sejak itu saya cek dulu ke tim pengiriman.", MISTAKE, "id"
)
_PARTS = {"situation": "In May a client asked for a date.", "task": "Keep him.", "action": "", "result": "He left."}
_BAGIAN = {
    "situation": "Bulan Mei klien minta tanggal.",
    "task": "Jangan sampai lepas.",
    "action": "",
    "result": "Lepas.",
}

RULE = Rule(
    name="common-questions-unanswered",
    severity=MUST,
    basis=("DO-2", "DO-2.1", "IQ-1", "IQ-2", "IQ-3"),
    origin="article",
    kinds=(),
    about=N_("Each of the three common questions has an answer with all its parts."),
    what=N_("Not ready yet: {questions}. They come up in most sales interviews."),
    fix=N_("Answer them first: ae-prep practice"),
    flags={
        "en": [
            Case("Nothing was answered yet."),
            Case("An introduction and a motive, no mistake.", told=(_WHO, _WHY)),
            Case(
                "A mistake whose action was left empty.",
                told=(_WHO, _WHY, Told(Answer(parts=_PARTS, kind=MISTAKE))),
            ),
        ],
        "id": [
            Case("Belum ada jawaban sama sekali."),
            Case("Perkenalan dan alasan ada, kesalahan belum.", told=(_SIAPA, _KENAPA)),
            Case(
                "Soal kesalahan, bagian tindakannya kosong.",
                told=(_SIAPA, _KENAPA, Told(Answer(parts=_BAGIAN, kind=MISTAKE, lang="id"))),
            ),
        ],
    },
    passes={
        "en": [
            Case("All three are answered.", told=(_WHO, _WHY, _WRONG)),
            Case(
                "A second introduction that is not ready does no harm.",
                told=(said("Hi.", INTRODUCTION), _WHO, _WHY, _WRONG),
            ),
            Case("The mistake came first.", told=(_WRONG, _WHO, _WHY)),
        ],
        "id": [
            Case("Ketiganya sudah dijawab.", told=(_SIAPA, _KENAPA, _SALAH)),
            Case(
                "Satu perkenalan lain belum siap, tidak apa.",
                told=(said("Halo.", INTRODUCTION, "id"), _SIAPA, _KENAPA, _SALAH),
            ),
            Case("Kesalahan dijawab lebih dulu.", told=(_SALAH, _SIAPA, _KENAPA)),
        ],
    },
)


def find(preparation: Preparation) -> Iterator[Hit]:
    """At most one hit, with all that are not ready."""
    if left := [item for item in COMMON if not _ready(preparation, item)]:
        yield Hit(MUST, values={"questions": Labels(tuple(left))})


def _ready(preparation: Preparation, item: str) -> bool:
    return any(one.complete for one in preparation.told if one.answers_common(item))
