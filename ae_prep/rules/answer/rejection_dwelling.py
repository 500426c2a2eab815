"""After the "no" come feelings and thoughts, and no next act.

Rejection hurts, and an interviewer may hear it; what counts is the next thing done: another number, another door,
another question, letting go with a reason. Talking to the manager, going home and thinking it over are not it.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import BEHAVIOURAL, CONSIDER, SHOULD
from ae_prep.reading.facts import PERHAPS, SURELY, Act, Reading
from ae_prep.rules.base import Context, Example, Hit, Rule
from ae_prep.rules.shown import a_story, names_skill, own_acts, shown

_SKILL = "sdr-rel"

RULE = Rule(
    name="rejection-dwelling",
    severity=SHOULD,
    basis=("SDR-SKILL-5.3", "SDR-SKILL-5.4", "SDR-SKILL-5.5", "SDR-SKILL-5.6"),
    origin="article",
    kinds=(BEHAVIOURAL,),
    about=N_("A story of rejection goes on with what you did next."),
    what=N_('After that "no", what did you do next, and how soon?'),
    flags={
        "en": [
            Example("In May a brewer told me never to call again. I felt awful and went home early.", skill=_SKILL),
            Example("The town hall turned us down in 2021. I read the letter over and over.", skill=_SKILL),
            Example("A dentist hung up on me last winter. It still hurts when I think of it.", skill=_SKILL),
        ],
        "id": [
            Example("Bulan Mei pabrik bir melarang saya menelepon lagi. Saya sedih dan pulang cepat.", skill=_SKILL),
            Example("Pada 2021 kami ditolak balai kota. Suratnya saya baca berulang-ulang.", skill=_SKILL),
            Example("Dokter gigi itu menutup telepon tahun lalu. Sampai sekarang masih terngiang.", skill=_SKILL),
        ],
    },
    passes={
        "en": [
            Example("In May a brewer told me never to call again. I rang the cider house next door that hour.", skill=_SKILL),
            Example("The town hall turned us down in 2021. The same week I asked the clerk for the scores.", skill=_SKILL),
            Example("A dentist hung up on me last winter. I dialled the next one with a new first line.", skill=_SKILL),
        ],
        "id": [
            Example("Bulan Mei pabrik bir menolak saya. Jam itu juga pabrik sebelahnya saya telepon.", skill=_SKILL),
            Example("Pada 2021 kami ditolak balai kota. Minggu itu saya minta rincian nilainya ke panitia.", skill=_SKILL),
            Example("Dokter gigi menutup telepon. Nomor berikutnya langsung saya hubungi dengan pembuka baru.", skill=_SKILL),
        ],
    },
    absence=True,
)


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """At most one hit, on the whole answer."""
    if not (names_skill(context, _SKILL) and a_story(reading)):
        return
    moved = shown(reading, "next-act", "next-act", "moved")
    if moved == SURELY or reading.has("let-go"):
        return
    refused = next(reading.found("rejection"), None)
    acts = list(own_acts(reading, refused.first if refused else -1))
    forward = [act for act in acts if _forward(reading, act)]
    if not forward or reading.has("dwelling"):
        sure = moved != PERHAPS and not (forward and len(forward) > 1)
        yield Hit(SHOULD if sure else CONSIDER)
    elif not refused and len(forward) < _ENOUGH and moved != PERHAPS:
        yield Hit(CONSIDER)


#: So many forward acts tell of going on even where no refusal was recognised.
_ENOUGH = 2


def _forward(reading: Reading, act: Act) -> bool:
    """Whether the act goes on to something, rather than back over the refusal."""
    token = reading.tokens[act.verb]
    still = reading.words("dwelling")
    return token.word not in still and token.base not in still
