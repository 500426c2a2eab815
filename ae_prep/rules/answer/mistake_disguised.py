"""A strength dressed up as a mistake: too hard-working, a perfectionist, caring too much.

The interviewer has heard it before and asks again. The rule looks at excess of a virtue in the candidate, not in
a client or colleague, and it is only sure where the answer names no lesson either: whoever tells a real mistake
may well say on the way that pride in speed led to it.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import CONSIDER, MISTAKE, SHOULD
from ae_prep.reading.facts import OMISSION, PERHAPS, SURELY, I, Reading
from ae_prep.reading.marks import WINDOW
from ae_prep.reading.parts import lesson
from ae_prep.rules.base import Context, Hit, Rule
from ae_prep.rules.shown import by_others, judged

_ASK = N_("Is this a mistake, or a strength in disguise?")

RULE = Rule(
    name="mistake-disguised",
    severity=SHOULD,
    basis=("IQ-3.1",),
    origin="article",
    kinds=(MISTAKE,),
    about=N_("The mistake you tell is one, not a strength in disguise."),
    what=N_('"{x}" is a strength in disguise.'),
    fix=N_("Choose something that truly went wrong."),
    flags={
        "en": [
            "My trouble is that I am too dedicated, my friends hardly see me.",
            "I suppose I hold myself to very high standards and others can't keep up.",
            "If anything, I work too hard for my accounts.",
        ],
        "id": [
            "Kelemahan saya terlalu berdedikasi, teman sampai jarang ketemu.",
            "Standar saya terlalu tinggi, orang lain susah mengikuti.",
            "Kesalahan saya itu terlalu peduli sama pelanggan.",
        ],
    },
    passes={
        "en": [
            "The buyer was a perfectionist and I sent him a draft full of typos. Since then nobody sees my drafts.",
            "I promised a dairy Tuesday without asking the depot. Now I ask first.",
            "I forgot a tender's closing hour and we were out. Since then the hour stands in my calendar.",
        ],
        "id": [
            "Pembelinya perfeksionis dan saya kirim draf penuh salah ketik. Sejak itu draf tidak pernah saya kirim.",
            "Saya menjanjikan hari Selasa ke sebuah peternakan tanpa tanya gudang. Sekarang saya tanya dulu.",
            "Saya lupa jam tutup tender dan kami gugur. Sejak itu jamnya saya catat di kalender.",
        ],
    },
)


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """At most one hit: on the virtue, on the sentence that the model is sure of, or a question on the whole."""
    real = _real(reading)
    virtue = next((match for match in reading.found("disguise") if not by_others(reading, match)), None)
    if virtue:
        first, last = reading.clause(virtue.first)[0], reading.clause(virtue.last - 1)[1]
        yield Hit(CONSIDER if real or reading.has("blame", "blame.disguise") else SHOULD, first, last)
        return
    for sentence in judged(reading, "disguise", SURELY if real else PERHAPS):
        if reading.part(sentence.number) in ("S", "T") or (real and sentence.number in reading.habits):
            continue  # a task is no virtue, and a new habit is what was asked for
        sure = reading.level("disguise", sentence.number) == SURELY and not (real or _harm(reading))
        if sure or len(reading.sentences) <= WINDOW:  # in a longer story the model alone was never right
            yield Hit(SHOULD if sure else CONSIDER, sentence.first, sentence.last)
            return
    if reading.event != "event" and not (real or _harm(reading)):
        yield Hit(CONSIDER, what=_ASK)


def _real(reading: Reading) -> bool:
    """Whether something did go wrong by the candidate's hand, or taught something."""
    if any(lesson(reading, sentence.number) for sentence in reading.sentences):
        return True
    own = (act for act in reading.acts if act.who == I)
    fault = reading.words("fault")
    return any(act.mood == OMISSION or reading.columns.bases[act.verb] in fault for act in own)


def _harm(reading: Reading) -> bool:
    """Whether anything at all went wrong, by whoever's hand: then other rules ask whose."""
    if reading.has("owned", "blame", "outcome"):
        return True
    return not reading.own_words.isdisjoint(reading.words("went wrong"))
