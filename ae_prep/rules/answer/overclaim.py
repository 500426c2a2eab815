"""An absolute about yourself or the product: never lost, sells anything, everybody loves it.

Such a sentence invites "really never?", and one counter-example costs the rest of the answer its credit. An
absolute with its figures (nine tenders, nine wins), an admission ("I never found out who blocked it") and what is
always so of somebody else are none of its business. An ordinary trait with a universal word in it stays with
`claim-unbacked`.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import CONSIDER, MISTAKE, OBJECTION
from ae_prep.reading.facts import EVENT, OTHER, Match, Reading, Sentence
from ae_prep.rules.base import ALL_KINDS, Context, Example, Hit, Rule
from ae_prep.rules.endings import MEASURES
from ae_prep.rules.shown import by_others, judged, words_of

#: So many measuring figures within so many words make an absolute a report.
_FIGURES, _NEAR = 2, 10
#: So far after an absolute its word of winning or losing is looked for.
#: *never* and its like only right before it.
_REACH, _CLOSE = 9, 3

#: What an interviewer asks back, by the list of words that invite it; the first that is there counts.
_DOUBTS = {
    "never": N_('"{x}" invites the follow-up "really never?".'),
    "overclaim always": N_('"{x}" invites the follow-up "really always?".'),
    "overclaim all": N_('"{x}" invites the follow-up "really without exception?".'),
}
_ELSE = N_('"{x}" invites the follow-up "what shows that?".')

RULE = Rule(
    name="overclaim",
    severity=CONSIDER,
    basis=("DONT-1.4", "TIP-4"),
    origin="article",
    kinds=ALL_KINDS,
    about=N_("You claim nothing absolute of yourself or the product without its figures."),
    what=_DOUBTS["never"],
    fix=N_("Replace it with the figure behind it."),
    flags={
        "en": [
            "In eleven years on the road I have never lost a negotiation, ask anyone in the trade.",
            "Every prospect I call signs, that is how it is with me.",
            Example("Our scanner simply cannot break, you will never have a fault again.", kind="objection"),
        ],
        "id": [
            "Sebelas tahun di jalan saya tidak pernah kalah negosiasi, tanya saja siapa pun.",
            "Tidak ada pelanggan yang tidak bisa saya taklukkan.",
            Example("Dijamin alat kami tidak akan pernah rusak, Pak.", kind="objection"),
        ],
    },
    passes={
        "en": [
            "I never got past the porter of the grain merchant, though I tried for a whole spring.",
            "The baker always paid late, so in May I moved him to direct debit.",
            "Seven pitches, seven wins in 2021; in 2022 I lost four of nine.",
        ],
        "id": [
            "Saya tidak pernah sampai ke ruang direktur pabrik beras itu, padahal empat cara sudah saya coba.",
            "Tukang rotinya selalu telat bayar, jadi bulan Mei beliau saya pindahkan ke autodebet.",
            "Tujuh tender, tujuh menang pada 2021; tahun 2022 lepas empat dari sembilan.",
        ],
    },
)


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """One hit a sentence: on absolute words about oneself, or on the sentence that the model is sure of."""
    told: set[int] = set()
    for match in [*reading.found("overclaim"), *(() if context.answer.kind == MISTAKE else _absolutes(reading))]:
        sentence = reading.sentences[reading.columns.sentences[match.first]]
        modest = _modest(reading, context, sentence) or _excused(reading, match)
        if sentence.number not in told and not sentence.question and not modest:
            told.add(sentence.number)
            yield _hit(reading, *_clauses(reading, match))
    traits = {reading.columns.sentences[claim.first] for claim in reading.claims}
    for sentence in judged(reading, "overclaim"):
        sure = reading.judged("overclaim", sentence.number)
        modest = _modest(reading, context, sentence) or (_admits(reading, sentence) and not sure)
        if sentence.number in told or sentence.question or modest:
            continue
        harmless = context.answer.kind == MISTAKE or (sentence.number in traits and _only_always(reading, sentence))
        if harmless and not _wins(reading, sentence):
            continue  # *always been a people person*, *did everything I could*: nothing absolute about results
        if sure or _sweeping(reading, sentence):
            yield _hit(reading, sentence.first, sentence.last)


def _hit(reading: Reading, first: int, last: int) -> Hit:
    """The hit with the question that its own words invite."""
    words = reading.forms(first, last)
    return Hit(CONSIDER, first, last, next((_DOUBTS[n] for n in _DOUBTS if words & reading.words(n)), _ELSE))


def _modest(reading: Reading, context: Context, sentence: Sentence) -> bool:
    """*Not everybody buys*; *belum pernah salah kirim lagi*: what a mistake has taught, but a promise to a prospect."""
    if reading.within(sentence.number, "overclaim.not"):
        return True
    return context.answer.kind != OBJECTION and not words_of(reading, sentence).isdisjoint(reading.words("once more"))


def _only_always(reading: Reading, sentence: Sentence) -> bool:
    """Whether no sweeping word but *always* stands in the sentence: an ordinary trait, which another rule looks at."""
    return not words_of(reading, sentence) & (reading.words("sweeping") - reading.words("overclaim always"))


def _wins(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence has a word of winning or losing."""
    return not words_of(reading, sentence).isdisjoint(reading.words("winning"))


def _sweeping(reading: Reading, sentence: Sentence) -> bool:
    """*I win every deal*: about oneself, with a word that leaves no exception, and of no single occasion."""
    words = words_of(reading, sentence)
    about = not words.isdisjoint(reading.words("oneself")) and not words.isdisjoint(reading.words("sweeping"))
    return about and not _told(reading, sentence, -1)


def _admits(reading: Reading, sentence: Sentence) -> bool:
    """*I never found out who*: a *never* without a word of winning or losing in its sentence."""
    words = words_of(reading, sentence)
    return not words.isdisjoint(reading.words("never")) and words.isdisjoint(reading.words("winning"))


def _clauses(reading: Reading, match: Match) -> tuple[int, int]:
    return reading.clause(match.first)[0], reading.clause(match.last - 1)[1]


def _absolutes(reading: Reading) -> Iterator[Match]:
    """An absolute and a word of winning or losing in one sentence that is about the candidate and tells no event."""
    winning, never = reading.words("winning"), reading.words("never")
    words, bases = reading.columns.words, reading.columns.bases
    for match in reading.found("absolute"):
        sentence = reading.sentences[reading.columns.sentences[match.first]]
        reach = _CLOSE if reading.columns.words[match.last - 1] in never else _REACH
        first, last = max(sentence.first, match.first - _CLOSE), min(sentence.last, match.last + reach)
        near = range(first, last)
        won = next((n for n in near if words[n] in winning or bases[n] in winning), None)
        if won is not None and _of_oneself(reading, match, won) and not _told(reading, sentence, won):
            yield Match("absolute", min(match.first, won), max(match.last, won + 1))


def _of_oneself(reading: Reading, match: Match, won: int) -> bool:
    """Whether the clause of either word names the candidate or the product."""
    clauses = {reading.clause(match.first), reading.clause(won)}
    words, oneself = reading.columns.words, reading.words("oneself")
    return any(not oneself.isdisjoint(words[first:last]) for first, last in clauses)


def _told(reading: Reading, sentence: Sentence, won: int) -> bool:
    """Whether the sentence tells what happened once: a time, a figure that measures, an act of its own."""
    if reading.within(sentence.number, "cue.time", "outcome.vague"):
        return True
    if any(figure.kind in MEASURES for figure in reading.figures_in(sentence.number)):
        return True
    acts = reading.acts_in(sentence.number)
    return any(act.mood == EVENT and not act.weak and act.verb != won and act.who != OTHER for act in acts)


def _excused(reading: Reading, match: Match) -> bool:
    """Said of somebody else, once believed and given up, or with the figures behind it."""
    sentence, near = reading.columns.sentences[match.first], range(match.first - _NEAR, match.last + _NEAR)
    figures = [figure for number in range(sentence - 1, sentence + 2) for figure in reading.figures_in(number)]
    if sum(figure.kind in MEASURES and figure.first in near for figure in figures) >= _FIGURES:
        return True
    first, _ = reading.clause(match.first)
    if match.first and reading.columns.words[match.first - 1] == "you":
        return True  # *if you never miss a call*
    before = set(reading.columns.words[max(0, first - 2) : match.first])
    doubted = reading.words("doubting") | (reading.words("denying") if match.label == "absolute" else frozenset())
    return not before.isdisjoint(doubted) or by_others(reading, match)
