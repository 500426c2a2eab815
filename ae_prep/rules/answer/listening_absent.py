"""You told and showed; nobody hears you ask or listen.

An own question, a paraphrase, silence while the other speaks, notes in their words: any of them satisfies the rule,
in a story as in a role-play. Being asked is not asking, a podcast is not a prospect, and a closing question ("shall
I send a brochure?") is not listening.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import BEHAVIOURAL, CONSIDER, OBJECTION, SHOULD
from ae_prep.reading.facts import OTHER, PERHAPS, SURELY, Reading, Sentence
from ae_prep.rules.base import Context, Example, Hit, Rule
from ae_prep.rules.reply import disqualified
from ae_prep.rules.shown import a_story, asker, names_skill, own_acts, shown

_SKILL = "sdr-emp"
_REPLY = N_("You answer before you have asked anything. Which question comes first?")
_STORY = {
    "en": "In March a school complained about our invoices. {0} and they paid in the end.",
    "id": "Bulan Maret sebuah sekolah protes soal tagihan kami. {0} dan akhirnya mereka bayar.",
}

RULE = Rule(
    name="listening-absent",
    severity=SHOULD,
    basis=("SDR-SKILL-2.6", "SDR-SKILL-2.7", "SDR-SKILL-2.8", "SDR-SKILL-2.9", "AE-SKILL-2"),
    origin="article",
    kinds=(BEHAVIOURAL, OBJECTION),
    about=N_("A story of empathy or an objection, and a reply to one, has a question or a paraphrase of yours in it."),
    what=N_("You explain what you said. What did you ask, and what did they answer?"),
    flags={
        "en": [
            Example(_STORY["en"].format("I explained every line and sent the contract"), skill=_SKILL),
            Example(_STORY["en"].format("I was asked for a copy, and I sent three"), skill=_SKILL),
            Example("Our price is fair, the system has an app and it runs in nine countries.", kind=OBJECTION),
        ],
        "id": [
            Example(_STORY["id"].format("Saya jelaskan semua barisnya, saya kirim kontraknya"), skill=_SKILL),
            Example(_STORY["id"].format("Saya ditanya salinannya, saya kirim tiga"), skill=_SKILL),
            Example("Harga kami wajar Pak, kualitas kan ada harganya, dan garansinya dua tahun.", kind=OBJECTION),
        ],
    },
    passes={
        "en": [
            Example(_STORY["en"].format("I asked which line troubled them, wrote it down"), skill=_SKILL),
            Example(_STORY["en"].format("I let the bursar finish and summed it up in one sentence"), skill=_SKILL),
            Example("I see. What would the second machine have to do for you to count as worth it?", kind=OBJECTION),
        ],
        "id": [
            Example(_STORY["id"].format("Saya tanya baris mana yang berat, saya catat"), skill=_SKILL),
            Example(_STORY["id"].format("Bendaharanya saya biarkan bicara sampai selesai"), skill=_SKILL),
            Example("Saya paham, Bu. Boleh tahu, mesin kedua itu harus bisa apa supaya sepadan?", kind=OBJECTION),
        ],
    },
    absence=True,
)


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """At most one hit, on the whole answer."""
    story = context.answer.kind == BEHAVIOURAL
    if story and not (names_skill(context, "ae-emp", "sdr-emp", "sdr-obj") and a_story(reading)):
        return
    if any(_asks(reading, sentence, story) for sentence in reading.sentences):
        return
    heard = shown(reading, "listening", "listening", "heard", hints="heard hint")
    if heard == SURELY or (
        not story and (reading.most("ask") == SURELY or reading.has("asking", "paraphrase") or disqualified(reading))
    ):
        return
    farewell = not story and reading.most("disqualify") == SURELY
    unsure = heard == PERHAPS or farewell or (story and (_answered(reading) or not _told(reading)))
    yield Hit(CONSIDER if unsure else SHOULD, what="" if story else _REPLY)


def _told(reading: Reading) -> bool:
    """Whether the candidate explained, showed or sent something: then it is sure that the talk went one way."""
    telling = reading.words("telling")
    return any(reading.columns.bases[act.verb] in telling for act in own_acts(reading))


def _answered(reading: Reading) -> bool:
    """Whether somebody says something after the candidate's first act, as whoever was asked does."""
    first = next(own_acts(reading), None)
    saying = reading.words("answering")
    return first is not None and any(
        act.who == OTHER and act.verb > first.verb and reading.columns.bases[act.verb] in saying for act in reading.acts
    )


def _asks(reading: Reading, sentence: Sentence, story: bool) -> bool:
    """A question of the candidate's own: in a role-play one to the prospect that closes nothing."""
    if not sentence.question or asker(reading, sentence):
        return False
    return story or not reading.within(sentence.number, "ask.closing")
