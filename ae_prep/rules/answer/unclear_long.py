"""The answer is too long to follow when spoken: in all, by its sentences, or by its fillers.

The time is an estimate: 140 words a minute in English, 120 in Indonesian. The targets are ours: 120 seconds for
a story, 90 for an introduction, 45 for a reply to an objection (60 with proof); a fifth over is let pass. Pace and
targets can be set in the configuration of `ae-prep check`. Two
sentences over 35 words (English) or 30 (Indonesian), and four fillers, are the other causes, each with its own
message.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import CONSIDER, OBJECTION
from ae_prep.reading.facts import OWN, Match, Reading
from ae_prep.rules.base import ALL_KINDS, Context, Hit, Rule
from ae_prep.rules.endings import measured

#: Words after which a sentence is long, by language.
_LONG = {"en": 35, "id": 30}
_SLACK = 1.2
_SENTENCES, _FILLERS = 2, 4

_SENTENCE = N_("{n} sentences run over {limit} words.")
_SENTENCE_FIX = N_("Split each where you would breathe.")
_FILLER = N_('{n} fillers, such as "{x}".')
_FILLER_FIX = N_("Leave them out; a short pause says the same.")

RULE = Rule(
    name="unclear-long",
    severity=CONSIDER,
    basis=("DO-3.3",),
    origin="article",
    kinds=ALL_KINDS,
    about=N_("An answer can be followed by ear: its length, its sentences, few fillers."),
    what=N_("About {n} seconds aloud."),
    fix=N_("Cut the background to two sentences and keep what you did."),
    flags={
        "en": [
            "So basically, um, I mean the buyer was, you know, on leave, and actually I called her deputy in May.",
            "In May I called the deputy. " + "Then I checked one more line of the contract with their lawyer. " * 30,
            "Well, honestly, it was, uh, you know, a slow month and I rang forty shops.",
        ],
        "id": [
            "Jadi gini, eh, sebenarnya pembelinya cuti, apa ya, terus intinya bulan Mei saya telepon wakilnya.",
            "Bulan Mei saya telepon wakilnya. " + "Lalu saya cek satu pasal lagi bersama bagian legal mereka. " * 36,
            "Nah, jujur saja, bulan itu sepi, gimana ya, pokoknya saya telepon empat puluh toko.",
        ],
    },
    passes={
        "en": [
            "In May the buyer went on leave. I called her deputy, walked him through the quote, and he "
            "signed on Friday.",
            "Actually the first quote was wrong. I sent a new one within the hour.",
            "I mean the second contract, the one from June; I closed it in nine days.",
        ],
        "id": [
            "Bulan Mei pembelinya cuti. Saya telepon wakilnya, saya jelaskan penawarannya, dan hari Jumat "
            "beliau tanda tangan.",
            "Sebenarnya penawaran pertama salah. Sejam kemudian saya kirim yang baru.",
            "Intinya kontrak kedua yang bulan Juni; saya tutup dalam sembilan hari.",
        ],
    },
    exact=True,
)


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """At most one hit a cause."""
    rows = zip(reading.lengths, reading.sentences, strict=True)
    lengths = [(length, sentence) for length, sentence in rows if reading.segments[sentence.segment].own]
    spoken = context.speech.seconds(sum(length for length, _ in lengths), reading.lang)
    kind = context.answer.kind
    if spoken > _SLACK * context.speech.target(kind, proven=kind == OBJECTION and measured(reading)):
        yield Hit(CONSIDER, values={"n": spoken})
    limit = _LONG[reading.lang]
    long = [sentence for length, sentence in lengths if length > limit]
    if len(long) >= _SENTENCES:
        values = {"n": len(long), "limit": limit}
        yield Hit(CONSIDER, long[0].first, long[0].last, what=_SENTENCE, fix=_SENTENCE_FIX, values=values)
    fillers = sorted((*reading.found("filler"), *_likes(reading)), key=lambda match: match.first)
    if len(fillers) >= _FILLERS:
        first = fillers[0]
        yield Hit(CONSIDER, first.first, first.last, what=_FILLER, fix=_FILLER_FIX, values={"n": len(fillers)})


def _likes(reading: Reading) -> Iterator[Match]:
    """*like* between two commas, which is neither liking nor comparing."""
    columns = reading.columns
    if "like" not in columns.words:
        return
    taken, gaps = reading.covered("filler"), columns.gaps
    for index, word in enumerate(columns.words[:-1]):
        alone = word == "like" and gaps[index] == "," and gaps[index + 1] == ","
        if alone and columns.voices[index] == OWN and index not in taken:
            yield Match("filler", index, index + 1)
