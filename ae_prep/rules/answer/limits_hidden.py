"""Strengths are told, a limit of one's own product is not.

Honesty about what the product cannot do earns trust. Where the question is about honesty, an answer without any limit
is asked for one; where it praises without reserve or turns the question aside, that is plainly the weak spot. In
questions on the product and in replies to an objection such words are only worth a look: not every answer needs a
limit.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import BEHAVIOURAL, CONSIDER, OBJECTION, SHOULD, SITUATIONAL
from ae_prep.reading.facts import PERHAPS, SURELY, Match, Reading
from ae_prep.reading.marks import WINDOW
from ae_prep.rules.base import Context, Example, Hit, Rule
from ae_prep.rules.reply import disqualified
from ae_prep.rules.shown import shown
from ae_prep.rules.signs import TOLD, knows

#: Where one speaks with the prospect, nothing has been told yet.
_REPLY = N_("You say what it does well. What does it not do?")
_NAME = N_("Name one limit yourself, before they find it.")
_ASKING, _PRODUCT = "honesty", "sdr-prd"

RULE = Rule(
    name="limits-hidden",
    severity=SHOULD,
    basis=("TIP-4.2", "TIP-4.3"),
    origin="article",
    kinds=(BEHAVIOURAL, SITUATIONAL, OBJECTION),
    about=N_("Where honesty is asked for, a limit of your own product is told."),
    what=N_("You say what it does well. What does it not do, and how did you say so?"),
    fix=N_("Name one limit, and whom you told."),
    flags={
        "en": [
            Example("The hospital asked me about weak points. I said ours is the best on the market, and they bought.",
                    skill="honesty"),
            Example("If they ask about downsides I would steer the talk back to our service.", kind="situational",
                    skill="honesty"),
            Example("Do not worry about the cold, it works in any weather.", kind="objection", skill="sdr-obj"),
        ],
        "id": [
            Example("Rumah sakitnya bertanya soal kelemahan. Saya bilang punya kami terbaik di kelasnya, dan mereka "
                    "beli.", skill="honesty"),
            Example("Kalau ditanya kekurangannya, saya akan alihkan ke layanan kami.", kind="situational",
                    skill="honesty"),
            Example("Soal dingin tidak usah khawatir Pak, alat ini kuat di segala cuaca.", kind="objection",
                    skill="sdr-obj"),
        ],
    },
    passes={
        "en": [
            Example("The hospital asked me about weak points. I said it cannot read barcodes yet; they bought anyway.",
                    skill="honesty"),
            Example("I'd say that we do not deliver on Sundays and ask whether they need it.", kind="situational",
                    skill="honesty"),
            Example("Below zero it runs three hours, then you need a second one.", kind="objection", skill="sdr-obj"),
        ],
        "id": [
            Example("Rumah sakitnya bertanya soal kelemahan. Saya bilang alat kami belum bisa baca barcode; tetap "
                    "dibeli.", skill="honesty"),
            Example("Saya akan bilang hari Minggu kami tidak kirim, lalu saya tanya apakah itu perlu.",
                    kind="situational", skill="honesty"),
            Example("Di bawah nol derajat alatnya tahan tiga jam, Pak, setelah itu perlu cadangan.",
                    kind="objection", skill="sdr-obj"),
        ],
    },
    absence=True,
)  # fmt: skip


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """At most one hit, on the words that hide the limit where there are any."""
    denied = sorted(reading.found("limit.denied"), key=lambda match: match.first)
    asked = context.answer.skill == _ASKING
    praised = context.answer.skill == _PRODUCT and reading.has("product.empty", "product.rival")
    # of a longer reply a brush-off (*no problem*, *don't worry*) is a word by the way
    short = context.answer.kind == OBJECTION and len(reading.sentences) < WINDOW
    replied = denied and (context.answer.skill == _PRODUCT or short)
    if (not asked and not praised and not replied) or (context.answer.kind == OBJECTION and disqualified(reading)):
        return
    level = _disclosed(reading, denied)
    if level == SURELY:
        return
    if denied:
        first, last = reading.clause(denied[0].first)[0], denied[0].last
        severity = SHOULD if asked and not level else CONSIDER
        yield _worded(Hit(severity, first, last), context)
    else:
        yield _worded(Hit(CONSIDER), context)


def _worded(hit: Hit, context: Context) -> Hit:
    return hit if context.answer.kind == BEHAVIOURAL else hit._replace(what=_REPLY, fix=_NAME)


def _disclosed(reading: Reading, denied: list[Match]) -> int:
    """How sure it is that a limit is told: not in the very words that deny it, or that speak of somebody else's.

    A phrase and the model together are sure; where the model sees nothing, a phrase beside a denial is doubtful. Where
    the model only wavers, a denial stands.
    """
    others = list(reading.found("limit.own.not", voices=TOLD))
    hidden = {index for match in (*denied, *others) for index in range(*reading.clause(match.first))}
    phrase = any(match.first not in hidden for match in reading.found("limit.own", voices=TOLD))
    level = reading.most("limit")
    if phrase:
        return PERHAPS if denied and not level and knows(reading, "limit") else SURELY
    if denied:
        return level if level == SURELY else 0
    return max(level, shown(reading, "limit", "limit"))
