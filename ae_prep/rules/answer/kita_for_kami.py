"""*Kita* for the old team, in front of a company that you marked as formal.

*Kita* includes the listener, and the interviewer was not there. The rule speaks only of what happened, never in a
role-play, and never where *kita* may well mean both (*bagaimana kalau kita*, *seperti kita ketahui*, *Bapak*).
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import CONSIDER
from ae_prep.reading.facts import Match, Reading
from ae_prep.rules.base import STORIES, Context, Example, Hit, Rule
from ae_prep.rules.shown import words_of

_FORMAL = "formal"

RULE = Rule(
    name="kita-for-kami",
    severity=CONSIDER,
    basis=("JOB-10",),
    origin="article",
    kinds=STORIES,
    about=N_("In a formal setting *kita* includes the interviewer; your old team is *kami*."),
    what=N_("*kita* includes the interviewer. If you mean your old team, *kami* is clearer."),
    flags={
        "id": [
            Example("Waktu itu kita menang tender laboratorium pada 2021.", culture=_FORMAL),
            Example("Sore itu kita rapat sampai malam, lalu revisinya saya kirim.", culture=_FORMAL),
            Example("Akhirnya kita ajukan lagi lewat kepala dinas dan disetujui.", culture=_FORMAL),
        ],
    },
    passes={
        "id": [
            Example("Kami menang tender laboratorium pada 2021.", culture=_FORMAL),
            Example("Nanti kita bisa bahas angkanya, Pak, setelah saya jelaskan kasus 2021.", culture=_FORMAL),
            Example("Waktu itu kita menang tender laboratorium pada 2021.", culture="relaxed"),
        ],
    },
    langs=("id",),
)


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """At most one hit, on the first *kita* of something that happened without the listener."""
    if context.answer.culture != _FORMAL or reading.lang != "id":
        return
    for match in reading.found("kita"):
        if not _inclusive(reading, match):
            yield Hit(CONSIDER, match.first, match.last)
            return


def _inclusive(reading: Reading, match: Match) -> bool:
    """Whether the listener may be meant: addressed, invited, or of the same country; a name is no *kita* at all."""
    token = reading.tokens[match.first]
    if token.capital and not token.gap:
        return True
    sentence = reading.sentences[token.sentence]
    if sentence.question or not words_of(reading, sentence).isdisjoint(reading.words("inviting")):
        return True
    before = reading.tokens[match.first - 1] if match.first and not token.gap else None
    return before is not None and before.base in reading.words("shared")
