"""Praise of oneself with no event behind it.

"I'm an excellent communicator" can be said by anyone. The rule looks for a quality the candidate claims (or
lets others say) and for an event with a figure or an outcome in the same or the next two sentences. An event
elsewhere in the answer makes it a question of order, no more. Praise of somebody else, and a quality denied,
are no claims.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import BEHAVIOURAL, CONSIDER, INTRODUCTION, MOTIVATION, SHOULD
from ae_prep.reading.claims import SUPPOSING
from ae_prep.reading.facts import OTHER, PLAN, Reading, Sentence
from ae_prep.reading.marks import WINDOW
from ae_prep.reading.verdict import happened
from ae_prep.rules.base import Context, Hit, Rule
from ae_prep.rules.endings import MEASURES
from ae_prep.rules.shown import judged, telling, words_of

_NEAR, _FEW, _JOB = 2, 4, 8
#: Lists whose words praise: in every language, and those of English.
_PRAISING = ("trait", "skill", "praise")
_QUALITY = (*_PRAISING, "trait noun", "intense")
#: A sentence that begins so speaks of what was told before.
_POINTING = frozenset("this that these it ini itu hal hasil".split())

RULE = Rule(
    name="claim-unbacked",
    severity=SHOULD,
    basis=("DO-1.2", "DO-1.3", "DONT-1.2", "SDR-SKILL-2.4", "SDR-SKILL-2.5"),
    origin="article",
    kinds=(BEHAVIOURAL, INTRODUCTION, MOTIVATION),
    about=N_("A quality you claim is shown by an event with a result."),
    what=N_('"{x}" tells; nothing yet shows it.'),
    fix=N_("Which event proves it?"),
    flags={
        "en": [
            "I'm a very tenacious person and setbacks do not scare me.",
            "My listening skills are really strong and clients notice that.",
            "Former colleagues describe me as the glue of the floor.",
        ],
        "id": [
            "Saya ini orangnya sangat telaten dan tidak gampang menyerah.",
            "Kemampuan presentasi saya sangat baik dan sudah teruji.",
            "Teman-teman kantor bilang saya paling sabar menghadapi klien.",
        ],
    },
    passes={
        "en": [
            "I'm patient with slow buyers: in 2020 I rang one brewery nine times and it became our third "
            "largest account.",
            "I'm not a natural presenter, so I rehearsed the demo six times before the June pitch.",
            "Their procurement head was a brilliant negotiator, and in March I gave up 4% more than I had planned.",
        ],
        "id": [
            "Saya sabar dengan pembeli yang lambat: pada 2020 satu pabrik saya telepon sembilan kali dan "
            "akhirnya mereka tanda tangan 40 unit.",
            "Saya bukan orang yang pandai presentasi, jadi sebelum pitch bulan Juni demonya saya latih enam kali.",
            "Kepala pengadaan mereka sangat lihai menawar, dan bulan Maret saya melepas 4% lebih banyak dari rencana.",
        ],
    },
)


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """One hit a sentence with a claim that nothing near shows."""
    told: set[int] = set()
    general = reading.event != "event"
    overclaimed = reading.covered("overclaim")  # never losing, selling to anyone: another rule's words
    for claim in reading.claims:
        sentence = reading.columns.sentences[claim.first]
        taken = not overclaimed.isdisjoint(range(claim.first - 1, claim.last + 1))
        if sentence in told or taken or _shown(reading, sentence):
            continue
        told.add(sentence)
        last = max(claim.last, min(_noun_end(reading, claim.last - 1), claim.last + 8))
        yield Hit(SHOULD if general and reading.level("claim", sentence) else CONSIDER, claim.first, last)
    for judgement in judged(reading, "claim"):
        if judgement.number in told or _shown(reading, judgement.number):
            continue
        sure = reading.judged("claim", judgement.number)
        if not sure and (_of_something_else(reading, judgement) or reading.judged("vague", judgement.number)):
            continue  # of a vague result another rule speaks
        if not sure and len(reading.sentences) > WINDOW and any(map(happened, reading.acts_in(judgement.number))):
            continue  # it tells what was done
        first, last = telling(reading, judgement, "claim")
        if _name(reading, first, last):
            if all(reading.words(name).isdisjoint(words_of(reading, judgement)) for name in _PRAISING):
                continue
            first, last = judgement.first, judgement.last
        wish = context.answer.kind in (MOTIVATION, INTRODUCTION) and _wishes(reading, judgement)
        fact = _fact(reading, first, last) or _background(reading, first, last)
        plain = wish or fact or _held(reading, judgement)
        if overclaimed.isdisjoint(range(first, last)) and not plain:
            yield Hit(SHOULD if general and sure else CONSIDER, first, last)


def _noun_end(reading: Reading, index: int) -> int:
    """The end of the clause of token ``index``, past a comma between two qualities: *a dynamic, driven seller*."""
    columns, traits = reading.columns, reading.words("trait")
    last = reading.clause(index)[1]
    while last < len(columns.words) and columns.gaps[last] == "," and {*columns.words[last - 1 : last + 1]} <= traits:
        last = reading.clause(last)[1]
    return last


def _of_something_else(reading: Reading, sentence: Sentence) -> bool:
    """*Rekan junior kesulitan*, *this helped the team*, *I sell for Otis*: no praise of oneself."""
    columns = reading.columns
    first = columns.bases[sentence.first]
    others = first in reading.words("person") or first in _POINTING
    if others or not words_of(reading, sentence).isdisjoint(reading.words("feeling")):
        return True
    if _promised(reading, sentence) or _yours(reading, sentence):
        return True
    return sentence.last - sentence.first <= _JOB and reading.within(sentence.number, "intro.employer")


def _promised(reading: Reading, sentence: Sentence) -> bool:
    """*To get there I'll finish my diploma and beat my targets*: yet to come, and no quality."""
    own = [act for act in reading.acts_in(sentence.number) if act.who != OTHER]
    return bool(own) and all(act.mood == PLAN for act in own)


def _yours(reading: Reading, sentence: Sentence) -> bool:
    """*Because of your strong presence in motor*: praise of the employer."""
    first, last = telling(reading, sentence, "claim")
    said = reading.forms(first, last)
    return not said.isdisjoint(reading.words("addressed")) and said.isdisjoint(reading.words("speaker"))


def _held(reading: Reading, sentence: Sentence) -> bool:
    """What somebody holds to be true of the work (*teamwork is essential*), or of a day to come (*once I have …*)."""
    return reading.within(sentence.number, "view") or reading.columns.words[sentence.first] in SUPPOSING


def _fact(reading: Reading, first: int, last: int) -> bool:
    """*I'm 27*: a few words with a number say how old one is or how many, and praise nothing."""
    return last - first <= _FEW and any(word[0].isdigit() for word in reading.columns.words[first:last])


def _name(reading: Reading, first: int, last: int) -> bool:
    """*Saya Ni Luh Ayu*, *aku Rio*: the words name the candidate, and what praises stands elsewhere, if anywhere."""
    named = [entry.capital for entry in reading.columns.entries[first + 1 : last]]
    return bool(named) and all(named) and reading.columns.words[first] in reading.words("speaker")


def _background(reading: Reading, first: int, last: int) -> bool:
    """*I'm a barista*, *I'm from Leeds*, *I have a degree in biology*: what somebody is, with no word of quality."""
    if not any(first <= match.first < last for match in reading.found("background")):
        return False
    return all(reading.words(name).isdisjoint(reading.forms(first, last)) for name in _QUALITY)


def _wishes(reading: Reading, sentence: Sentence) -> bool:
    """*I'm looking for a challenge*, *saya tertarik*: what somebody wants, which no event could prove."""
    return not words_of(reading, sentence).isdisjoint(reading.words("wishing"))


def _shown(reading: Reading, sentence: int) -> bool:
    """Whether an event and a figure stand in the sentence or in the next two."""
    near = range(sentence, sentence + _NEAR + 1)
    if any(reading.within(number, "intro.place") for number in near):
        return True
    event = any(happened(act) for number in near for act in reading.acts_in(number))
    return event and any(
        figure.kind in MEASURES and (number == sentence or reading.part(number) == "R")
        for number in near
        for figure in reading.figures_in(number)
    )
