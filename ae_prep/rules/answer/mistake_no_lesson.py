"""A mistake is told, and nothing is done differently since.

The question has two halves: what went wrong, and what was learned. A new habit, a rule, a stated lesson all
count; a one-off repair does not, nor does "I learned on Monday that ..." (found out), nor a lesson for others.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import CONSIDER, LESSON, MISTAKE, MUST, SHOULD
from ae_prep.reading.facts import PERHAPS, SURELY, Reading
from ae_prep.reading.parts import lesson
from ae_prep.reading.verdict import happened
from ae_prep.rules.base import Context, Example, Hit, Rule
from ae_prep.rules.shown import judged

_STORY = {
    "en": {
        "situation": "In 2021 I quoted a museum the old price.",
        "action": "I rang them the same day.",
        "result": "They paid the old price.",
    },
    "id": {
        "situation": "Pada 2021 saya memberi museum harga lama.",
        "action": "Hari itu juga saya telepon mereka.",
        "result": "Mereka membayar harga lama.",
    },
}

RULE = Rule(
    name="mistake-no-lesson",
    severity=MUST,
    basis=("IQ-3.2",),
    origin="article",
    kinds=(MISTAKE,),
    about=N_("A story of a mistake ends with what you do differently since."),
    what=N_("What do you do differently since then?"),
    flags={
        "en": [
            "In May I promised a brewery a date I had not checked, and they cancelled the order.",
            "I sent the tender to the wrong address in 2021. We apologised and the buyer was kind about it.",
            Example(kind=MISTAKE, parts={**_STORY["en"], "lesson": ""}),
        ],
        "id": [
            "Bulan Mei saya menjanjikan tanggal yang belum saya cek ke sebuah pabrik, dan pesanannya batal.",
            "Pada 2021 berkas tender saya kirim ke alamat yang salah. Kami minta maaf dan pembelinya maklum.",
            Example(kind=MISTAKE, parts={**_STORY["id"], "lesson": ""}),
        ],
    },
    passes={
        "en": [
            "In May I promised a brewery a date I had not checked. Since then I ask delivery first.",
            "I sent the tender to the wrong address in 2021. It taught me to read the address aloud before I "
            "press send.",
            Example(
                kind=MISTAKE,
                parts={**_STORY["en"], "lesson": "I read the price aloud to a colleague before it goes out."},
            ),
        ],
        "id": [
            "Bulan Mei saya menjanjikan tanggal yang belum saya cek ke sebuah pabrik. Sejak itu saya tanya "
            "tim pengiriman dulu.",
            "Pada 2021 berkas tender saya kirim ke alamat yang salah. Dari situ saya jadi selalu membaca "
            "alamatnya dua kali.",
            Example(kind=MISTAKE, parts={**_STORY["id"], "lesson": "Harga saya bacakan ke rekan sebelum saya kirim."}),
        ],
    },
    absence=True,
)


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """At most one hit, on the whole answer."""
    if context.asked(LESSON):
        if context.thin(LESSON, 3) and not _learned(reading):
            yield Hit(MUST, part="L", exact=context.empty(LESSON))
        elif not _learned(reading) and any(
            reading.part(sentence.number) == "L" and reading.within(sentence.number, "lesson.others")
            for sentence in reading.sentences
        ):
            yield Hit(CONSIDER, part="L")
        return
    numbers = [sentence.number for sentence in judged(reading, "lesson")]
    drawn = [_drawn(reading, number) for number in numbers if not reading.within(number, "blame")]
    if not _learned(reading) and SURELY not in drawn:
        yield Hit(CONSIDER if drawn else SHOULD)


def _drawn(reading: Reading, sentence: int) -> int:
    """How sure the model is of a lesson; never where the sentence itself tells what went wrong."""
    heard = reading.level("lesson", sentence)
    return min(heard, PERHAPS) if reading.within(sentence, "owned") else heard


def _learned(reading: Reading) -> bool:
    if reading.lang == "en" and _new_habit(reading):
        return True
    return any(
        lesson(reading, sentence.number) and not reading.within(sentence.number, "lesson.others")
        for sentence in reading.sentences
    )


def _new_habit(reading: Reading) -> bool:
    """English: something done in the present tense after the story has been told in the past."""
    told = [act.sentence for act in reading.acts if happened(act)]
    return bool(told) and any(number > told[-1] and not reading.within(number, "advice") for number in reading.habits)
