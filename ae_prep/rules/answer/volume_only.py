"""Calls, emails or visits are counted, but not what came of them.

Activity is steered by what it leads to: conversations, replies, meetings, a rate. A number of dials alone shows
diligence, not whether it was the right people. Only questions about activity are meant, and answers in which no
second number tells of a result.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import BEHAVIOURAL, CONSIDER, KNOWLEDGE
from ae_prep.reading.facts import OWN, SURELY, Figure, Reading
from ae_prep.rules.base import Context, Example, Hit, Rule

_SKILLS = ("volume", None)
_REACH = 3
_LEAST = 10
_STEPS = 2
#: What follows these came of what was done.
_LEADING = frozenset("so sehingga hingga until resulting".split())
#: What stands before a time of day.
_CLOCK = frozenset("at till until since between jam pukul".split())
_ONE = frozenset("one satu none nol zero sebuah seorang".split())
_WAYS = frozenset("km kilometer kilometers kilometre kilometres miles mil".split())

RULE = Rule(
    name="volume-only",
    severity=CONSIDER,
    basis=("SDR-ROLE-1", "SDR-ROLE-2", "SDR-ROLE-3", "SDR-ROLE-4", "SDR-SKILL-1.3"),
    origin="article",
    kinds=(BEHAVIOURAL, KNOWLEDGE),
    about=N_("A number of calls or emails comes with what it led to."),
    what=N_("{n} is volume. How many turned into a conversation or a meeting?"),
    fix=N_("Put the rate next to it: of so many, so many."),
    flags={
        "en": [
            "In April I made 95 calls a day, every single day.",
            "At the insurer I sent about four hundred emails a week and never fell behind.",
            Example("Seventy dials a day is what separates the good ones.", kind="knowledge"),
        ],
        "id": [
            "Bulan April saya melakukan 95 panggilan sehari, tanpa putus.",
            "Di asuransi itu saya kirim kira-kira empat ratus email seminggu, tidak pernah tertinggal.",
            Example("Tujuh puluh dial sehari, itu yang membedakan SDR bagus.", kind="knowledge"),
        ],
    },
    passes={
        "en": [
            "In April I made 95 calls a day; eight of a hundred became a conversation.",
            "I sent four hundred emails a week, got nine replies, and then wrote fifty by hand.",
            "I drove 300 kilometres a week through the valleys to see my dairies.",
        ],
        "id": [
            "Bulan April 95 panggilan sehari; delapan dari seratus jadi obrolan.",
            "Saya kirim empat ratus email seminggu, sembilan balasan, lalu lima puluh saya tulis tangan.",
            "Tiga ratus kilometer seminggu saya lalui demi peternak di lembah.",
        ],
    },
)  # fmt: skip


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """At most one hit, on the first number of activity."""
    if context.answer.skill not in _SKILLS:
        return
    if context.answer.skill is None and context.answer.kind == BEHAVIOURAL and reading.has("outcome"):
        return  # a story with an outcome of its own
    active = [figure for figure in reading.figures if _is_activity(reading, figure)]
    if not active and context.answer.skill == "volume":
        active = [figure for figure in reading.figures if _may_be_activity(reading, figure)][:1]
    if not active or _led_to_something(reading, active):
        return
    first, last = active[0].first, active[0].last
    segment, start, end = reading.excerpt(first, last)
    number = reading.segments[segment].text[start:end]
    yield Hit(CONSIDER, first, min(last + 1, reading.sentences[active[0].sentence].last), values={"n": number})


def _is_activity(reading: Reading, figure: Figure) -> bool:
    """*120 dials*, *scanned 410 badges*: many of something that is done, not of something that came of it."""
    if not _is_many(reading, figure):
        return False
    sentence = reading.sentences[figure.sentence]
    words, bases = reading.columns.words, reading.columns.bases
    after = bases[figure.last : min(figure.last + _REACH, sentence.last)]
    before = bases[max(sentence.first, figure.first - _REACH) : figure.first]
    alone = reading.figures_in(figure.sentence)[0] == figure
    near = (*after, *(before if alone else ()))
    nouns, results = reading.words("activity"), reading.words("conversion")
    named = next((word in nouns for word in near if word in nouns or word in results), False)
    said = words[sentence.first : figure.first]
    done = not reading.words("activity verb").isdisjoint(said) and _LEADING.isdisjoint(said)
    return named or done or any(figure.first <= match.first < figure.last for match in reading.found("activity"))


def _is_many(reading: Reading, figure: Figure) -> bool:
    own = reading.columns.voices[figure.first] == OWN
    return figure.kind == "count" and figure.ratio is not None and figure.ratio[0] >= _LEAST * figure.ratio[1] and own


def _may_be_activity(reading: Reading, figure: Figure) -> bool:
    """Where activity is asked for, a number is one, unless it counts what came of it, or kilometres."""
    near = set(reading.columns.bases[figure.last : figure.last + _REACH])
    return _is_many(reading, figure) and not near & (reading.words("conversion") | _WAYS)


def _led_to_something(reading: Reading, active: list[Figure]) -> bool:
    """A rate, a multiple, or a smaller number beside a word for what comes of activity."""
    if reading.has("conversion") or any(_is_rate(reading, figure) for figure in reading.figures):
        return True
    results = reading.words("conversion")
    counts = (figure for figure in reading.figures if figure.kind == "count" and not _is_clock(reading, figure))
    others = [figure for figure in counts if figure not in active]
    columns = reading.columns
    rows = zip(columns.sentences, columns.words, columns.bases, strict=True)
    named = {sentence for sentence, word, base in rows if word in results or base in results}
    if named and any(w in _ONE and s in named for w, s in zip(columns.words, columns.sentences, strict=True)):
        return True
    if others and reading.most("quality") == SURELY:
        return True
    return any(figure.sentence in named for figure in others) or _funnel(active[0], others)


def _is_rate(reading: Reading, figure: Figure) -> bool:
    """A share or a sum; *half a day* is neither."""
    timed = not reading.words("duration").isdisjoint(reading.columns.bases[figure.last : figure.last + 2])
    return figure.kind == "money" or (figure.kind == "percent" and not timed)


def _is_clock(reading: Reading, figure: Figure) -> bool:
    """*At seven*, *jam tujuh*: when, not how many."""
    return bool(figure.first) and reading.columns.words[figure.first - 1] in _CLOCK


def _funnel(active: Figure, others: list[Figure]) -> bool:
    """*Ninety doors, seven kitchens, two contracts*: ever fewer of something, in one sentence."""
    later = (f for f in others if f.sentence == active.sentence and f.unit and f.first > active.first)
    values = [figure.value or 0 for figure in (active, *later)]
    return len(values) > _STEPS and values == sorted(set(values), reverse=True)
