"""A reply to an objection: what it names, promises and proves, and whether it rightly ends the conversation."""

from __future__ import annotations

from ae_prep.model import CONSIDER, MUST, SHOULD, Severity
from ae_prep.reading.facts import PERHAPS, SURELY, Figure, Match, Reading, Sentence
from ae_prep.rules.shown import unseen, words_of

#: A shorter reply cannot hold what is missing.
_SHORT = 15
#: So many features or prices, and no effect: then it is sure that the reply only describes.
_FEATURES = 2


def gravity(reading: Reading) -> Severity:
    """How grave it is that something is nowhere in the reply: sure only where the reply is too short to hold it.

    A reply that may be a farewell is only asked.
    """
    if reading.most("disqualify") == SURELY:
        return CONSIDER
    return MUST if _short(reading) else SHOULD


def _short(reading: Reading) -> bool:
    """Whether the reply is too short to hold what is missing."""
    return reading.count(0, len(reading.columns.words)) < _SHORT


def disqualified(reading: Reading) -> bool:
    """Whether the reply lets a prospect go who cannot or need not buy: a right ending, whatever else is missing."""
    if reading.has("part ways"):
        return True
    if _short(reading):  # *ok, have a nice day*: too short for the model to tell a farewell from giving up
        return False
    selling = reading.has("ask.closing", "attack", "concede", "concede.full", "features")
    if selling or reading.most("disqualify") < SURELY:
        return False
    if reading.most("attack") == SURELY or reading.most("value") == SURELY:
        return False  # it goes on selling
    return not reading.sentences[-1].question


def challenge(reading: Reading) -> int:
    """How sure it is that the reply names a difficulty of the prospect."""
    if reading.most("challenge") == SURELY and not _only_a_price(reading):
        return SURELY
    told = SURELY if reading.has("their day") else 0
    told = max([told, *(_hardship(reading, sentence) for sentence in reading.sentences)])
    return _with_model(reading, "challenge", told)


def _with_model(reading: Reading, mark: str, told: int) -> int:
    """What phrases and structure tell, less sure where the model sees nothing of the kind."""
    if unseen(reading, mark):
        return min(told, PERHAPS)
    return max(told, PERHAPS if reading.most(mark) and not _only_a_price(reading) else 0)


def _only_a_price(reading: Reading) -> bool:
    """Whether the reply is short and speaks of price or features: too short for the model to see more in it."""
    return _short(reading) and reading.has("features")


def _hardship(reading: Reading, sentence: Sentence) -> int:
    """A word of hardship about the prospect: sure with a figure or a second such word."""
    words = words_of(reading, sentence)
    hard = words & reading.words("hardship")
    theirs = not words.isdisjoint(reading.words("prospect"))
    if hard and theirs and (reading.figures_in(sentence.number) or len(hard) > 1):
        return SURELY
    measured = any(figure.kind in ("count", "duration") for figure in reading.figures_in(sentence.number))
    return PERHAPS if hard or (theirs and measured) else 0


def value(reading: Reading) -> int:
    """How sure it is that the reply says what would change for the prospect."""
    if reading.most("value") == SURELY and not _only_a_price(reading):
        return SURELY
    told = SURELY if reading.has("effect") else PERHAPS if reading.has("effect.perhaps") else 0
    told = _with_model(reading, "value", told)
    describes = _short(reading) or sum(1 for _ in reading.found("features")) >= _FEATURES
    return told if told or describes else PERHAPS


def proof(reading: Reading) -> int:
    """How sure it is that the reply holds a comparable customer with an outcome, or one specific difference."""
    if reading.most("proof") == SURELY and not _only_a_price(reading):
        return SURELY
    told = any(_told(reading, match) for match in reading.found("proof")) or _difference(reading)
    told = told or any(_customer(reading, sentence) for sentence in reading.sentences)
    return _with_model(reading, "proof", SURELY if told else 0)


def _told(reading: Reading, match: Match) -> bool:
    """Of somebody in particular: *many customers had that* proves nothing."""
    words = words_of(reading, reading.sentences[reading.columns.sentences[match.first]])
    return words.isdisjoint(reading.words("many"))


def _customer(reading: Reading, sentence: Sentence) -> bool:
    """Somebody like the prospect, by kind or name, who gained something, with a figure."""
    words = words_of(reading, sentence)
    gained = not words.isdisjoint(reading.words("gained")) and words.isdisjoint(reading.words("ours alone"))
    if not gained or all(_crowd(reading, figure) for figure in reading.figures_in(sentence.number)):
        return False
    if not words.isdisjoint(reading.words("customer like")):
        return True
    nobody = reading.words("weekday") | reading.words("month") | reading.words("speaker") | reading.words("prospect")
    columns = reading.columns
    return any(
        columns.entries[index].capital and not columns.gaps[index] and columns.words[index] not in nobody
        for index in range(sentence.first + 1, sentence.last)
    )


def _crowd(reading: Reading, figure: Figure) -> bool:
    """*4,000 installations*, *60 integrations*, *over forty countries*: size proves nothing."""
    return not reading.words("crowd").isdisjoint(reading.columns.bases[figure.last : figure.last + 3])


def _difference(reading: Reading) -> bool:
    """Theirs and ours side by side."""
    before: set[str] = set()
    for sentence in reading.sentences:
        words = words_of(reading, sentence)
        both = words | before
        if not both.isdisjoint(reading.words("theirs")) and not both.isdisjoint(reading.words("ours")):
            return both.isdisjoint(reading.words("vague better"))
        before = words
    return False
