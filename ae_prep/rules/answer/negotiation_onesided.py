"""A concession is given away: at once, in full, or with nothing in return.

A negotiation has two sides, and the interviewer listens for yours. A sweetener tied to a condition (a longer term,
a larger volume, a signature this week) is an exchange, and so is any concession with its counterpart somewhere in
the answer. What the buyer gave up, what a predecessor did and what was nearly given do not count.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import BEHAVIOURAL, CONSIDER, OBJECTION, SHOULD
from ae_prep.reading.facts import HYPOTHESIS, OWN, PERHAPS, PLAN, REPORTED, SURELY, Match, Reading, Sentence
from ae_prep.reading.marks import WINDOW
from ae_prep.reading.phrases import phrases
from ae_prep.rules.base import Context, Example, Hit, Rule
from ae_prep.rules.reply import disqualified
from ae_prep.rules.shown import a_story, by_others, denied, judged, names_skill, own_acts, words_of

_ASK = N_("What did your company get in return?")

#: Questions in whose stories something is given and taken; elsewhere the model must be sure.
_SKILLS = ("ae-neg", "sdr-obj")
#: So close before reported words *I* makes them the candidate's; a longer sentence than this tells too much to judge.
_NEAR, _LONG = 3, 40
#: What is only imagined gives nothing away.
_UNREAL = frozenset((HYPOTHESIS, PLAN))

RULE = Rule(
    name="negotiation-onesided",
    severity=SHOULD,
    basis=("AE-SKILL-5.2", "AE-SKILL-5.3", "AE-SKILL-5.4", "AE-SKILL-5.5"),
    origin="article",
    kinds=(BEHAVIOURAL, OBJECTION),
    about=N_("What you concede in a negotiation buys something for your company."),
    what=N_('You gave "{x}". What did your company get in return?'),
    flags={
        "en": [
            "The hotel frowned at our quote and I immediately took twelve percent off the price.",
            "They asked for free delivery and longer terms, and I gave them everything they asked for.",
            Example("I understand, so let me knock the setup fee off right away.", kind="objection"),
        ],
        "id": [
            "Hotelnya keberatan dengan penawaran kami, langsung saya turunkan harganya 12 persen.",
            "Mereka minta ongkir gratis dan tempo panjang, semua permintaannya saya turuti.",
            Example("Baik Bu, langsung saya kasih potongan saja.", kind="objection"),
        ],
    },
    passes={
        "en": [
            "I took five percent off the price in return for a three-year term.",
            "I did not give a discount; I asked what the invoice date was worth to them.",
            "She dropped her demand for free delivery, and we kept the price.",
        ],
        "id": [
            "Harganya saya turunkan lima persen dengan syarat kontrak tiga tahun.",
            "Saya tidak memberi diskon; saya tanya dulu apa arti tanggal tagihan bagi mereka.",
            "Pembelinya yang akhirnya melepas permintaan ongkir gratis, harga kami tetap.",
        ],
    },
)


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """At most one hit: on the first concession, sure where it was given at once or in full, or on the whole answer."""
    fair, told = reading.most("fair"), context.answer.kind == BEHAVIOURAL
    asked = names_skill(context, "ae-neg") and told
    if (_traded(reading) and (fair or not asked)) or (context.answer.kind == OBJECTION and disqualified(reading)):
        return
    bargained = context.answer.kind == OBJECTION or names_skill(context, *_SKILLS)
    unknown = context.answer.skill is None and len(reading.sentences) <= WINDOW
    least = PERHAPS if bargained or unknown else SURELY
    hit = next(_conceded(reading, context.answer.kind == OBJECTION, least, bargained), None)
    if fair == SURELY and not reading.most("one-sided"):
        if hit:
            yield hit._replace(severity=CONSIDER) if told else hit
    elif hit:
        yield hit
    elif asked and a_story(reading) and not (_whole(reading) or (fair and (_held(reading) or not _gave(reading)))):
        yield Hit(CONSIDER, what=_ASK)
    elif context.answer.kind == OBJECTION:
        yield from (Hit(CONSIDER, s.first, s.last) for s in [*_offers(reading)][:1])


def _traded(reading: Reading) -> bool:
    """Whether something is said to have been given for something."""
    courteous = reading.covered("trade.not")  # *if you want*: a condition that asks for nothing
    return reading.has("exchange") or any(match.first not in courteous for match in reading.found("trade"))


def _conceded(reading: Reading, reply: bool, least: int, bargained: bool) -> Iterator[Hit]:
    """What phrases tell of the candidate, and what the model is at least as sure of as ``least``.

    Unless the question is known to be one where people bargain, the model must hear that something costs.
    """
    found, struck = reading.found("concede.full", "concede", voices=(OWN, REPORTED)), reading.covered("concede.not")
    for match in sorted(found, key=lambda match: (match.first, -match.last)):
        sentence = reading.columns.sentences[match.first]
        told = reading.sentences[sentence]
        if match.last - 1 in struck or not _mine(reading, match, reply) or denied(reading, match, inside=True):
            continue
        if (told.question and not reply) or (least == SURELY and not _bargained(reading, told)):
            continue
        full = match.label == "concede.full" or reading.within(sentence, "concede.once", "concede.full")
        sure = full or reading.level("one-sided", sentence) == SURELY
        first, last = reading.clause(match.first)[0], reading.clause(match.last - 1)[1]
        yield Hit(SHOULD if sure else CONSIDER, first, last)
    for told in judged(reading, "one-sided", least):
        if (told.question and not reply) or not (bargained or _bargained(reading, told)):
            continue
        if reply and not _costs(reading, told):
            continue
        moods = {act.mood for act in reading.acts_in(told.number)}
        if not reply and moods and moods <= _UNREAL:
            continue
        of_mine = not words_of(reading, told).isdisjoint(reading.words("oneself"))
        if not of_mine or reading.within(told.number, "held", *(() if bargained else ("outcome",))):
            continue
        sure = reading.level("one-sided", told.number) == SURELY
        yield Hit(SHOULD if sure else CONSIDER, told.first, told.last)


def _bargained(reading: Reading, sentence: Sentence) -> bool:
    """Where nobody asked for a negotiation: whether the model hears one, and something that costs is given."""
    return _costs(reading, sentence) and reading.level("one-sided", sentence.number) > 0


def _costs(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence names something that can be given, or a rate or sum."""
    given = not words_of(reading, sentence).isdisjoint(reading.words("giveaway"))
    return given or any(figure.kind in ("percent", "money") for figure in reading.figures_in(sentence.number))


def _mine(reading: Reading, match: Match, reply: bool) -> bool:
    """Given by the candidate, in one clause; where it is reported (*they complained and I ...*), right after *I*.

    In a story what is only imagined is not given; in a ``reply`` to a prospect *if price is the issue* offers it.
    """
    if reading.clause(match.first) != reading.clause(match.last - 1) or by_others(reading, match):
        return False
    first, _ = reading.clause(match.first)
    before = set(reading.columns.words[first : match.first])
    if not reply and not before.isdisjoint(reading.words("imagining")):
        return False
    near = reading.tokens[max(0, match.first - _NEAR) : match.last]
    return reading.columns.voices[match.first] == OWN or any(token.word in reading.words("speaker") for token in near)


def _offers(reading: Reading) -> Iterator[Sentence]:
    """In a role-play: sentences in which something that costs is given, and nothing is denied or asked."""
    for sentence in reading.sentences:
        words = words_of(reading, sentence)
        given = not words.isdisjoint(reading.words("giving")) and not words.isdisjoint(reading.words("giveaway"))
        short = sentence.last - sentence.first <= _LONG
        struck = sentence.question or reading.within(sentence.number, "concede.not")
        plain = not struck and words.isdisjoint(reading.words("negation"))
        if given and short and plain and not words.isdisjoint(reading.words("speaker")):
            yield sentence


def _gave(reading: Reading) -> bool:
    """Whether the candidate does something that gives, or speaks of something that can be given."""
    giving, gifts = reading.words("giving"), reading.words("giveaway")
    bases = reading.columns.bases
    return any(bases[act.verb] in giving for act in own_acts(reading)) or not gifts.isdisjoint(reading.own_words)


def _whole(reading: Reading) -> bool:
    """Whether the whole price was paid: then there is nothing to ask a return for."""
    return reading.has("held.whole")


def _held(reading: Reading) -> bool:
    """Whether the candidate asked instead of giving, or gave nothing."""
    asked = next(phrases(reading, "listening"), None) or any(sentence.question for sentence in reading.sentences)
    return bool(asked) or reading.has("held")
