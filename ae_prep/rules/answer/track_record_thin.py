"""Consistency is claimed, or one peak is told, without the periods around it.

One good month proves no more than one good month. Two periods with their figures, a floor ("my lowest month was 94%"),
or so many months of so many show that it lasts. Routines are no claim, and a miss that is told with the rest is a
strength. In questions on promotion the claim or the peak alone is the weak spot; in an introduction it is only worth a
look.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import BEHAVIOURAL, CONSIDER, INTRODUCTION, MUST, SHOULD, Severity
from ae_prep.reading.facts import SURELY, Figure, Match, Reading
from ae_prep.reading.periods import find_periods
from ae_prep.reading.phrases import phrases
from ae_prep.rules.base import Context, Example, Hit, Rule
from ae_prep.rules.signs import listed

_PROMOTION, _TRACK = "promotion", "track"
_SKILLS = (None, _TRACK, "volume", "growth")
_FIGURES = ("percent", "money", "count", "multiple", "label")
_SERIES, _PAIR = 3, 2
#: An attainment as it is said: not a day of the month, not a price.
_LEAST, _MOST = 30, 400
_NEAR, _TARGET_NEAR = 6, 2
_TARGETS = frozenset("target targets quota kuota goal plan".split())

RULE = Rule(
    name="track-record-thin",
    severity=MUST,
    basis=("PROMO-8", "PROMO-9", "PROMO-10", "PROMO-11"),
    origin="article",
    kinds=(BEHAVIOURAL, INTRODUCTION),
    about=N_("A claim of consistency or a best month comes with the periods around it."),
    what=N_("One good period does not show consistency."),
    fix=N_("List target and actual month by month."),
    flags={
        "en": [
            Example("I always hit my quota, whatever happens.", role=_PROMOTION),
            Example("My best quarter was 155% of target.", role=_PROMOTION),
            Example("I have been above plan every single month since I joined.", role=_PROMOTION),
        ],
        "id": [
            Example("Saya selalu mencapai kuota, apa pun yang terjadi.", role=_PROMOTION),
            Example("Kuartal terbaik saya 155% dari target.", role=_PROMOTION),
            Example("Sejak bergabung saya terus di atas target, hampir setiap bulan.", role=_PROMOTION),
        ],
    },
    passes={
        "en": [
            Example("Ten of twelve months above plan; the two misses were 93 and 95.", role=_PROMOTION),
            Example("My best quarter was 155%, the three others 98, 104 and 101.", role=_PROMOTION),
            Example("Every Monday I always send the AE my notes on the new leads.", role=_PROMOTION),
        ],
        "id": [
            Example("Sepuluh dari dua belas bulan di atas target; yang meleset 93 dan 95.", role=_PROMOTION),
            Example("Kuartal terbaik saya 155%, tiga lainnya 98, 104, dan 101.", role=_PROMOTION),
            Example("Setiap Senin saya selalu kirim catatan lead baru ke AE.", role=_PROMOTION),
        ],
    },
)


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """At most one hit, on the claim or the peak."""
    promoted = context.answer.role == _PROMOTION or context.answer.skill == _TRACK
    if context.answer.kind == BEHAVIOURAL and not promoted:
        return
    if reading.has("records") or _shows_periods(reading):
        return
    claimed = _claim(reading) or _peak(reading)
    several = len({figure.value for figure in _reached(reading)}) >= _PAIR
    doubtful = several and reading.most("consistency")
    if claimed:
        yield Hit(_grade(context, CONSIDER if doubtful else MUST), *_clause(reading, claimed))
        return
    if reading.most("consistency") == SURELY and several:
        return
    for sentence in reading.sentences:
        level = reading.level("consistency-claim", sentence.number)
        if level and not reading.within(sentence.number, "steady.not"):
            if not promoted and (level < SURELY or not _about_results(reading, sentence.number)):
                continue
            named = any(reading.columns.sentences[index] == sentence.number for index in listed(reading, "attain"))
            severity = SHOULD if level == SURELY and named and not several else CONSIDER
            yield Hit(_grade(context, severity), sentence.first, sentence.last)
            return
    alone = _single(reading)
    if alone and context.answer.skill in _SKILLS and (promoted or _about_results(reading, alone.sentence)):
        yield Hit(CONSIDER, *_clause(reading, Match("", alone.first, alone.last)))


def _about_results(reading: Reading, sentence: int) -> bool:
    """In an introduction: whether the sentence has a word of steadiness and one of attainment."""
    sentences = reading.columns.sentences
    return all(any(sentences[index] == sentence for index in listed(reading, name)) for name in ("steady", "attain"))


def _grade(context: Context, severity: Severity) -> Severity:
    """As grave as that in questions on promotion, else worth a look; so where the question is about another skill."""
    asked = context.answer.skill in _SKILLS
    return severity if context.answer.role == _PROMOTION and asked else CONSIDER


def _clause(reading: Reading, match: Match) -> tuple[int, int]:
    return reading.clause(match.first)[0], max(reading.clause(match.first)[1], match.last)


def _shows_periods(reading: Reading) -> bool:
    """Two periods with figures, a series of figures, a floor with one, or so many months of so many."""
    if next(phrases(reading, "consistency"), None):
        return True
    figures = _reached(reading)
    if max(Counter(figure.sentence for figure in figures).values(), default=0) >= _SERIES:
        return True
    values = {figure.value for figure in figures}
    periods = {period.name for period in find_periods(reading)}
    told = reading.has("floor") or len(periods) >= _PAIR or reading.most("consistency") == SURELY
    return len(values) >= _PAIR and told


def _reached(reading: Reading) -> list[Figure]:
    """The numbers that can be one period's result, targets left out."""
    return [figure for figure in reading.figures if _attains(figure) and not _is_target(reading, figure)]


def _attains(figure: Figure) -> bool:
    """A number that can be one period's result."""
    value = figure.value
    return figure.kind in _FIGURES and value is not None and (figure.kind in ("percent", "money") or value < _MOST)


def _is_target(reading: Reading, figure: Figure) -> bool:
    """*a target of 25*, *kuota 20*: what was asked for, not what was reached."""
    before = reading.columns.bases[max(0, figure.first - _TARGET_NEAR) : figure.first]
    return figure.kind == "count" and not _TARGETS.isdisjoint(before)


def _claim(reading: Reading) -> Match | None:
    """*consistently* or *always* near *quota* or *exceed*, said of oneself; or a phrase that says it all."""
    steady = next((match for match in _said(reading, "steady.claim") if _mine(reading, match.first)), None)
    attaining = list(listed(reading, "attain"))
    if steady and (attaining or _named(reading, steady)):
        return steady
    for index in listed(reading, "steady"):
        sentence = reading.columns.sentences[index]
        near = [n for n in attaining if abs(n - index) <= _NEAR and reading.columns.sentences[n] == sentence]
        if near and _mine(reading, index):
            return Match("", min(index, *near), max(index, *near) + 1)
    return None


def _said(reading: Reading, label: str) -> Iterator[Match]:
    """Phrases of ``label`` that nothing before them in the clause denies (*never* may be part of one)."""
    for match in sorted(reading.found(label), key=lambda match: match.first):
        before = reading.columns.words[reading.clause(match.first)[0] : match.first]
        if reading.words("negation").isdisjoint(before):
            yield match


def _named(reading: Reading, match: Match) -> bool:
    """A phrase that claims by itself holds more than a stretch of time (*numbers speak for themselves*)."""
    return match.last - match.first >= _SERIES


def _mine(reading: Reading, index: int) -> bool:
    """Whether the sentence speaks of the candidate, and not only of somebody else's habit."""
    sentence = reading.sentences[reading.columns.sentences[index]]
    words = set(reading.columns.words[sentence.first : sentence.last])
    bases = set(reading.columns.bases[sentence.first : sentence.last])
    others = reading.within(sentence.number, "steady.not")
    if reading.lang == "id":  # the subject may be left out
        return not others
    return not others and bool((words | bases) & (reading.words("speaker") | {"me"}) or len(words) < _NEAR)


def _peak(reading: Reading) -> Match | None:
    """*my best month*, *an all-time record*."""
    return next(_said(reading, "peak"), None)


def _single(reading: Reading) -> Figure | None:
    """The one figure of an answer that tells of one period and no more."""
    figures = [figure for figure in reading.figures if _attains(figure) and figure.kind != "label"]
    periods = list(find_periods(reading))
    if len(figures) != 1 or len(periods) > 1 or len(reading.sentences) > _PAIR:
        return None
    value = figures[0].value
    high = figures[0].kind == "percent" and value is not None and value >= _LEAST
    return figures[0] if high or periods else None
