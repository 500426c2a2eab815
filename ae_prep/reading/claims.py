"""Praise of oneself: the candidate, a verb of being or having, and a quality. Phrases of the lexicon add to it."""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.reading.facts import OWN, REPORTED, Match, Reading

_REACH = 8
_BE = ("am",)
_HAVE = ("have", "possess", "got")
_SELF = ("saya", "aku", "gue")
_NOT = ("not", "never", "bukan", "tidak", "belum", "kurang", "no")
_VOICES = (OWN, REPORTED)
_SHAPES = ("ive", "-driven", "-oriented", "-minded", "-focused", "-motivated", "-headed", "-thinking", "-centric")
_TASKS = {
    ("responsible", "for"),
    ("focused", "on"),
    ("new", "to"),
    ("dedicated", "to"),
    ("experienced", "in"),
    ("active", "in"),
}
_FOR = ("atas", "untuk", "terhadap", "di", "pada", "dengan")


def find_claims(reading: Reading) -> list[Match]:
    """Every claim in the order of the text, at most one a clause; negated ones left out."""
    shaped = _english(reading) if reading.lang == "en" else _indonesian(reading)
    listed = (m for m in reading.found("claim", voices=_VOICES) if _about_me(reading, m) and not _negated(reading, m))
    found: dict[tuple[int, int], Match] = {}
    for match in (*shaped, *listed):
        found.setdefault(reading.clause(match.first), match)
    return sorted(found.values(), key=lambda match: match.first)


def _about_me(reading: Reading, match: Match) -> bool:
    """*Supervisor saya orangnya tegas* praises the supervisor."""
    return reading.tokens[match.first].word not in _SELF or _subject(reading, match.first)


def _negated(reading: Reading, match: Match) -> bool:
    """A negation to the left in the clause: *I am not a natural negotiator*."""
    first, _ = reading.clause(match.first)
    before = reading.tokens[max(first, match.first - 4) : match.first]
    return any(token.word in _NOT for token in before)


def _spoken(reading: Reading, words: tuple[str, ...]) -> Iterator[int]:
    return (i for i, token in enumerate(reading.tokens) if token.word in words and token.voice in _VOICES)


def _english(reading: Reading) -> Iterator[Match]:
    for index in _spoken(reading, ("i", "as")):
        end = min(reading.sentences[reading.tokens[index].sentence].last, index + _REACH + 2)
        words = [token.word for token in reading.tokens[index:end]]
        if (
            words[0] == "as"
            and reading.tokens[index].gap in (".", ",")
            and words[1:2]
            and words[1] in ("a", "an", "someone")
        ):
            last = _quality(reading, index + 2, end)
            if last and any(token.word == "i" for token in reading.tokens[last : last + 3]):
                yield Match("claim", index, last)
        elif words[0] == "i":
            yield from _i_am(reading, index, end)


def _i_am(reading: Reading, index: int, end: int) -> Iterator[Match]:
    verb = index + 1
    while verb < end and reading.tokens[verb].word in reading.words("adverb") | reading.words("habit"):
        verb += 1
    word = reading.tokens[verb].word if verb < end else ""
    if word in _BE:
        last = _quality(reading, verb + 1, end)
    elif word in _HAVE:
        last = _possession(reading, verb + 1, end)
    else:
        return
    if last:
        yield Match("claim", index, last)


def _quality(reading: Reading, index: int, end: int) -> int:
    """The token after a quality that follows at ``index``, or 0.

    Known qualities count after an article and one unknown word (*a consultative seller*); an unknown word counts
    after an adverb (*naturally inquisitive*) or where it ends as qualities do.
    """
    article = adverb = False
    while index < end and not reading.tokens[index].gap:
        word = reading.tokens[index].word
        if word in reading.words("trait") or word in reading.words("trait noun"):
            return 0 if _about_work(reading, index) else _whole(reading, index + 1, end)
        if word in _NOT or word in reading.words("not trait"):
            return 0
        if word in reading.words("modifier") or word.endswith("ly"):
            article = article or word in ("a", "an", "the")
            adverb = adverb or word.endswith("ly") or word in reading.words("intense")
        elif (adverb and not article) or word.endswith(_SHAPES):
            return 0 if _about_work(reading, index) else index + 1
        elif not article or reading.tokens[index - 1].word not in ("a", "an", "the", "very"):
            return 0
        index += 1
    return 0


def _whole(reading: Reading, index: int, end: int) -> int:
    """Past the noun that a quality belongs to (*an excellent communicator*)."""
    while index < end and not reading.tokens[index].gap and reading.tokens[index].word in reading.words("trait noun"):
        index += 1
    return index


def _about_work(reading: Reading, index: int) -> bool:
    """*responsible for forty accounts*, *focused on schools*: a task, no quality."""
    following = reading.tokens[index + 1].word if index + 1 < len(reading.tokens) else ""
    return (reading.tokens[index].word, following) in _TASKS


def _possession(reading: Reading, index: int, end: int) -> int:
    praised = False
    while index < end and not (reading.tokens[index].gap and reading.tokens[index].gap != "and"):
        word = reading.tokens[index].word
        if word in _NOT:
            return 0
        if praised and word in reading.words("skill"):
            return index + 1
        praised = praised or word in reading.words("praise") or word in reading.words("trait")
        index += 1
    return 0


def _indonesian(reading: Reading) -> Iterator[Match]:
    for index in _spoken(reading, _SELF):
        if not _subject(reading, index):
            continue
        end = min(reading.sentences[reading.tokens[index].sentence].last, index + _REACH)
        trait, degree = index + 1, False
        while trait < end and reading.tokens[trait].word in reading.words("degree"):
            degree = degree or reading.tokens[trait].word not in ("yang", "itu", "juga", "ini")
            trait += 1
        if trait < end and _praises(reading, trait, degree):
            yield Match("claim", index, trait + 1)


def _subject(reading: Reading, index: int) -> bool:
    token = reading.tokens[index]
    if token.gap or token.voice == REPORTED:
        return True
    before = reading.tokens[index - 1].word
    if before in reading.words("saying"):
        return True
    return before in reading.words("before subject") and before not in reading.words("owned noun")


def _praises(reading: Reading, index: int, degree: bool) -> bool:
    """A quality: by itself where it can be nothing else, else with a word of degree or at the end of the clause."""
    token = reading.tokens[index]
    if token.word not in reading.words("trait"):
        return False
    following = reading.tokens[index + 1] if index + 1 < len(reading.tokens) else None
    closed = following is None or bool(following.gap) or following.sentence != token.sentence
    if token.word == "bertanggung" and any(t.word in _FOR for t in reading.tokens[index + 1 : index + 3]):
        return False
    if token.word in reading.words("manner"):
        return closed or (degree and following is not None and not following.word.startswith(("me", "ber")))
    return True
