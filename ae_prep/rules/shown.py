"""Is a thing in the answer at all? What the rules of skills and objections ask, from phrases, words and the model."""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.reading.facts import (
    ADVICE,
    EVENT,
    HABIT,
    HYPOTHESIS,
    OMISSION,
    OTHER,
    OWN,
    PERHAPS,
    PLAN,
    QUOTED,
    SURELY,
    Act,
    Match,
    Reading,
    Sentence,
)
from ae_prep.reading.joined import has_subject, is_joined
from ae_prep.reading.marks import WINDOW
from ae_prep.reading.phrases import phrases
from ae_prep.reading.verdict import happened
from ae_prep.rules.base import Context

#: So many words of a list of hints, in one answer, make a thing possible; so many phrases make it sure.
_HINTS, _SEVERAL = 2, 2
#: A shorter clause is quoted with its sentence.
_CLAUSE = 2
_GENERAL = (HABIT, PLAN, HYPOTHESIS, ADVICE)


def names_skill(context: Context, *skills: str) -> bool:
    """Whether the question is about one of ``skills``: what is absent is remarked on only there."""
    return context.answer.skill in skills


def a_story(reading: Reading) -> bool:
    """Whether anything is told to have happened; where nothing is, other rules say so.

    Indonesian has no tense: there a text is a story until something in it is general.
    """
    if reading.event != "general" or any(act.mood in (EVENT, OMISSION) for act in reading.acts):
        return True
    general = reading.has("general", "general.if", "advice", "habitual")
    return reading.lang == "id" and not general and not any(act.mood in _GENERAL for act in reading.acts)


def an_episode(reading: Reading) -> bool:
    """Whether the model hears that something happened once, or how it ended, though no act may be told."""
    return reading.most("episode") > 0 or (reading.most("outcome") == SURELY and "R" in reading.parts)


def shown(reading: Reading, mark: str, *labels: str, hints: str = "") -> int:
    """How sure it is that the answer shows what the model calls ``mark``: 0, PERHAPS or SURELY.

    A phrase of one of ``labels`` settles it, and so does the model where it is sure; in a long text of which the model
    sees nothing it takes several, since many words hold some phrase by chance. Where the model is not sure, or two
    words of the list ``hints`` occur, it is possible.
    """
    judgement = reading.most(mark)
    said = sum(1 for label in labels for _ in phrases(reading, label))
    if judgement == SURELY or said >= (1 if judgement or len(reading.sentences) <= WINDOW else _SEVERAL):
        return SURELY
    return PERHAPS if judgement or said or (hints and signs(reading, hints) >= _HINTS) else 0


def unseen(reading: Reading, mark: str) -> bool:
    """Whether the model knows ``mark`` and sees it nowhere: then a phrase alone does not settle it."""
    from ae_prep.reading.tagger import model

    return mark in model(reading.lang).marks and not reading.most(mark)


def signs(reading: Reading, name: str) -> int:
    """How many different words of the list ``name`` the candidate uses."""
    return len(reading.own_words & reading.words(name))


def words_of(reading: Reading, sentence: Sentence) -> set[str]:
    """The words of one sentence that are not quoted, with and without clitics."""
    if reading.columns.own:
        return reading.forms(sentence.first, sentence.last)
    tokens = [token for token in reading.tokens[sentence.first : sentence.last] if token.voice != QUOTED]
    return {token.word for token in tokens} | {token.base for token in tokens}


def judged(reading: Reading, mark: str, least: int = PERHAPS) -> Iterator[Sentence]:
    """Sentences of which the model is at least as sure as ``least`` that they deserve ``mark``."""
    if reading.most(mark) >= least:
        yield from (sentence for sentence in reading.sentences if reading.level(mark, sentence.number) >= least)


def telling(reading: Reading, sentence: Sentence, mark: str) -> tuple[int, int]:
    """The clause that speaks most for ``mark`` in ``sentence``, as first and last (exclusive) token."""
    from ae_prep.reading.tagger import why

    words = why(reading, sentence, mark)
    first, last = reading.clause(words[0]) if words else (sentence.first, sentence.last)
    while first > sentence.first and _goes_on(reading, first, last):
        first = reading.clause(first - 1)[0]
    if last < sentence.last and reading.columns.words[last] == "yang":  # *komunikator yang baik*
        last = reading.clause(last)[1]
    if last - first < _CLAUSE:  # one word quoted alone tells nobody what is meant
        return sentence.first, sentence.last
    return max(first, sentence.first), min(last, sentence.last)


def _goes_on(reading: Reading, first: int, last: int) -> bool:
    """Whether the clause is no sentence without the one before: *and stay positive*."""
    return is_joined(reading, first) and not has_subject(reading, first, last)


def own_acts(reading: Reading, after: int = -1) -> Iterator[Act]:
    """What the candidate did, alone or with others, after token ``after``."""
    return (act for act in reading.acts if act.verb > after and happened(act))


def by_others(reading: Reading, match: Match) -> bool:
    """Whether ``match`` is somebody else's doing: no first person in its clause, and another subject before it."""
    first, last = reading.clause(match.first)
    if any(_acting(reading, index) for index in range(first, last)):
        return False
    before = reading.forms(first, match.first)
    if any(not before.isdisjoint(reading.words(name)) for name in ("person", "whose", "somebody")):
        return True
    acts = reading.acts_in(reading.columns.sentences[first])
    return any(act.who == OTHER and first <= act.verb < match.first for act in acts)


def _acting(reading: Reading, index: int) -> bool:
    """Whether the first person at token ``index`` acts, and owns nothing: *bos saya* is the boss."""
    columns = reading.columns
    if columns.words[index] not in reading.words("acting"):
        return False
    near = columns.bases[max(0, index - 2) : index] if not columns.gaps[index] and reading.lang == "id" else ()
    return reading.words("somebody").isdisjoint(near) and reading.words("person").isdisjoint(near)


def denied(reading: Reading, match: Match, *, inside: bool = False) -> bool:
    """Whether ``match`` is negated before it in its clause (or ``inside`` it), or only nearly happened."""
    first, _ = reading.clause(match.first)
    words = reading.columns.words[first : match.last if inside else match.first]
    return not reading.words("negation").isdisjoint(words) or not reading.words("nearly").isdisjoint(words)


def asker(reading: Reading, sentence: Sentence) -> bool:
    """Whether somebody else asks the question of ``sentence``: *she asked*, or a quotation after a person's name."""
    words = [token for token in reading.tokens[sentence.first : sentence.last] if token.voice == OWN]
    spoken = {form for token in words for form in (token.word, token.base)}
    saying = not spoken.isdisjoint(reading.words("saying"))
    return saying and not spoken.isdisjoint(reading.words("person")) and spoken.isdisjoint(reading.words("speaker"))
