"""An attack on the prospect or a rival instead of an answer.

"Their tool is garbage" tells the prospect how you speak of others. A factual gap ("theirs has no offline mode") is
fine, and so is what a document shows, criticism of your own product, and what others said.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import CONSIDER, OBJECTION
from ae_prep.reading.facts import SURELY, Match, Reading
from ae_prep.rules.base import Context, Hit, Rule
from ae_prep.rules.shown import denied, judged

RULE = Rule(
    name="objection-arguing",
    severity=CONSIDER,
    basis=("OBJ-2.R1",),
    origin="extension",
    kinds=(OBJECTION,),
    about=N_("You answer an objection without attacking the prospect or a rival."),
    what=N_('"{x}" attacks. One factual difference is stronger.'),
    flags={
        "en": [
            "Frankly, their software is junk and everybody knows it.",
            "You're simply wrong about the running costs.",
            "Those people are crooks, I would stay away from them.",
        ],
        "id": [
            "Terus terang produk mereka itu sampah, semua orang tahu.",
            "Bapak salah besar soal biaya operasionalnya.",
            "Mereka itu penipu, jangan dekat-dekat, Bu.",
        ],
    },
    passes={
        "en": [
            "Their software has no offline mode, and your drivers lose signal in the valley.",
            "I see it a little differently: may I show you the running costs month by month?",
            "You said our old manual was rubbish, and you were right; here is the new one.",
        ],
        "id": [
            "Aplikasi mereka belum punya mode offline, padahal sopir Bapak sering hilang sinyal.",
            "Saya melihatnya sedikit lain, Bu; boleh saya tunjukkan biaya operasionalnya per bulan?",
            "Kata Bapak manual kami dulu payah, dan memang benar; ini yang baru.",
        ],
    },
)


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """At most one hit, on the first attack."""
    for match in sorted(reading.found("attack"), key=lambda match: match.first):
        if not _own(reading, match) and not denied(reading, match):
            yield Hit(CONSIDER, reading.clause(match.first)[0], reading.clause(match.last - 1)[1])
            return
    for sentence in judged(reading, "attack", SURELY):
        if sentence.question or reading.within(sentence.number, "proof"):
            continue
        yield Hit(CONSIDER, sentence.first, sentence.last)
        return


def _own(reading: Reading, match: Match) -> bool:
    """Said of one's own side, or of what the prospect had said."""
    token = reading.tokens[match.first]
    if token.word != token.base and token.word.endswith("nya"):
        return True  # *payahnya di mana*: what is wrong with it, asked for
    first, last = reading.clause(match.first)
    words = set(reading.columns.words[first:last])
    return not words.isdisjoint(reading.words("our side"))
