"""After the "no" come feelings and thoughts, and no next act.

Rejection hurts, and an interviewer may hear it; what counts is the next thing done: another number, another door,
another question, letting go with a reason. Talking to the manager, going home and thinking it over are not it.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import BEHAVIOURAL, CONSIDER, SHOULD
from ae_prep.reading.facts import OWN, PERHAPS, QUOTED, REPORTED, SURELY, Act, Reading
from ae_prep.rules.base import Context, Example, Hit, Rule
from ae_prep.rules.shown import a_story, names_skill, own_acts

_SKILL = "sdr-rel"
#: A refusal is often told in the words of whoever refused.
_ANYBODY = (OWN, QUOTED, REPORTED)

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
            Example(
                "In May a brewer told me never to call again. I rang the cider house next door that hour.", skill=_SKILL
            ),
            Example(
                "The town hall turned us down in 2021. The same week I asked the clerk for the scores.", skill=_SKILL
            ),
            Example("A dentist hung up on me last winter. I dialled the next one with a new first line.", skill=_SKILL),
        ],
        "id": [
            Example("Bulan Mei pabrik bir menolak saya. Jam itu juga pabrik sebelahnya saya telepon.", skill=_SKILL),
            Example(
                "Pada 2021 kami ditolak balai kota. Minggu itu saya minta rincian nilainya ke panitia.", skill=_SKILL
            ),
            Example(
                "Dokter gigi menutup telepon. Nomor berikutnya langsung saya hubungi dengan pembuka baru.", skill=_SKILL
            ),
        ],
    },
    absence=True,
)


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """At most one hit, on the whole answer."""
    if not (names_skill(context, _SKILL) and a_story(reading)):
        return
    judgement = reading.most("next-act")
    if judgement == SURELY:
        return
    refused = next(reading.found("rejection", voices=_ANYBODY), None)
    after = refused.last if refused else 0
    moved = any(match.first >= after for match in reading.found("moved", "next-act", "let-go"))
    forward = sum(_forward(reading, act) for act in own_acts(reading, after))
    if moved and forward:
        return
    unsure = moved or forward > 1 or judgement == PERHAPS or not _dwells(reading)
    yield Hit(CONSIDER if unsure else SHOULD)


def _dwells(reading: Reading) -> bool:
    """Whether the answer stays with the refusal: in so many words, or by an act such as going home."""
    if reading.has("dwelling"):
        return True
    still = reading.words("brooding")
    return any(reading.columns.bases[act.verb] in still for act in own_acts(reading))


def _forward(reading: Reading, act: Act) -> bool:
    """Whether the act goes on to something, rather than back over the refusal."""
    token = reading.tokens[act.verb]
    still = reading.words("dwelling")
    return token.word not in still and token.base not in still
