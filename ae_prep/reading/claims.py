"""Praise of oneself: the candidate, a verb of being or having, and a quality. Phrases of the lexicon add to it."""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.reading.facts import OWN, REPORTED, Match, Reading
from ae_prep.reading.words import CLAIMING

_REACH = 8
_BE = ("am",)
_HAVE = ("have", "possess", "got")
_SELF = ("saya", "aku", "gue")
_NOT = frozenset("not never bukan tidak belum kurang no".split())
_VOICES = (OWN, REPORTED)
_SHAPES = ("ive", "-driven", "-oriented", "-minded", "-focused", "-motivated", "-headed", "-thinking", "-centric")
#: What opens a clause that claims nothing yet: *if I'm honest*, *once I have a track record*.
SUPPOSING = frozenset("once if unless until kalau jika apabila begitu setelah".split())
_TASKS = {
    ("responsible", "for"),
    ("focused", "on"),
    ("new", "to"),
    ("dedicated", "to"),
    ("experienced", "in"),
    ("active", "in"),
}
_FOR = frozenset("atas untuk terhadap di pada dengan".split())


def find_claims(reading: Reading) -> list[Match]:
    """Every claim in the order of the text, at most one a clause; negated ones left out."""
    shaped = _english(reading) if reading.lang == "en" else _indonesian(reading)
    listed = (m for m in reading.found("claim", voices=_VOICES) if _about_me(reading, m) and not _negated(reading, m))
    found: dict[tuple[int, int], Match] = {}
    for match in (*shaped, *listed):
        if reading.columns.words[reading.clause(match.first)[0]] not in SUPPOSING:
            found.setdefault(reading.clause(match.first), match)
    return sorted(found.values(), key=lambda match: match.first)


def _about_me(reading: Reading, match: Match) -> bool:
    """*Supervisor saya orangnya tegas* praises the supervisor."""
    return reading.columns.words[match.first] not in _SELF or _subject(reading, match.first)


def _negated(reading: Reading, match: Match) -> bool:
    """A negation to the left in the clause: *I am not a natural negotiator*."""
    first, _ = reading.clause(match.first)
    return not _NOT.isdisjoint(reading.columns.words[max(first, match.first - 4) : match.first])


def _spoken(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where the candidate, or somebody reported, says a word that a claim may begin with; and the sentence's end."""
    columns, sentences = reading.columns, reading.sentences
    for index in columns.hot:
        if columns.flags[index] & CLAIMING and columns.voices[index] in _VOICES:
            yield index, sentences[columns.sentences[index]].last


def _english(reading: Reading) -> Iterator[Match]:
    words, gaps = reading.columns.words, reading.columns.gaps
    for index, last in _spoken(reading):
        end = min(last, index + _REACH + 2)
        if words[index] == "i":
            yield from _i_am(reading, index, end)
        elif gaps[index] in (".", ",") and index + 1 < end and words[index + 1] in ("a", "an", "someone"):
            quality = _quality(reading, index + 2, end)
            if quality and "i" in words[quality : quality + 3]:
                yield Match("claim", index, quality)


def _i_am(reading: Reading, index: int, end: int) -> Iterator[Match]:
    words = reading.columns.words
    verb = index + 1
    while verb < end and (words[verb] in reading.words("adverb") or words[verb] in reading.words("habit")):
        verb += 1
    word = words[verb] if verb < end else ""
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
    words, gaps = reading.columns.words, reading.columns.gaps
    article = adverb = False
    while index < end and not gaps[index]:
        word = words[index]
        if word in reading.words("trait") or word in reading.words("trait noun"):
            return 0 if _about_work(reading, index) else _whole(reading, index + 1, end)
        if word in _NOT or word in reading.words("not trait"):
            return 0
        if word in reading.words("modifier") or word.endswith("ly"):
            article = article or word in ("a", "an", "the")
            adverb = adverb or word.endswith("ly") or word in reading.words("intense")
        elif (adverb and not article) or word.endswith(_SHAPES):
            return 0 if _about_work(reading, index) else index + 1
        elif not article or words[index - 1] not in ("a", "an", "the", "very"):
            return 0
        index += 1
    return 0


def _whole(reading: Reading, index: int, end: int) -> int:
    """Past the noun that a quality belongs to (*an excellent communicator*)."""
    words, gaps, nouns = reading.columns.words, reading.columns.gaps, reading.words("trait noun")
    while index < end and not gaps[index] and words[index] in nouns:
        index += 1
    return index


def _about_work(reading: Reading, index: int) -> bool:
    """*responsible for forty accounts*, *focused on schools*: a task, no quality."""
    return tuple(reading.columns.words[index : index + 2]) in _TASKS


def _possession(reading: Reading, index: int, end: int) -> int:
    words, gaps = reading.columns.words, reading.columns.gaps
    praised = False
    while index < end and gaps[index] in ("", "and"):
        word = words[index]
        if word in _NOT:
            return 0
        if praised and word in reading.words("skill"):
            return index + 1
        praised = praised or word in reading.words("praise") or word in reading.words("trait")
        index += 1
    return 0


def _indonesian(reading: Reading) -> Iterator[Match]:
    words, degrees = reading.columns.words, reading.words("degree")
    for index, last in _spoken(reading):
        if not _subject(reading, index):
            continue
        end = min(last, index + _REACH)
        trait, degree = index + 1, False
        while trait < end and words[trait] in degrees:
            degree = degree or words[trait] not in ("yang", "itu", "juga", "ini")
            trait += 1
        if trait < end and _praises(reading, trait, degree):
            yield Match("claim", index, trait + 1)


def _subject(reading: Reading, index: int) -> bool:
    columns = reading.columns
    if columns.gaps[index] or columns.voices[index] == REPORTED:
        return True
    before = columns.words[index - 1]
    if before in reading.words("saying"):
        return True
    return before in reading.words("before subject") and before not in reading.words("owned noun")


def _praises(reading: Reading, index: int, degree: bool) -> bool:
    """A quality: by itself where it can be nothing else, else with a word of degree or at the end of the clause."""
    columns = reading.columns
    word = columns.words[index]
    if word not in reading.words("trait"):
        return False
    if word == "bertanggung" and not _FOR.isdisjoint(columns.words[index + 1 : index + 3]):
        return False
    if word in reading.words("manner"):
        after = index + 1
        if after >= len(columns.words) or columns.gaps[after]:
            return True
        return degree and not columns.words[after].startswith(("me", "ber"))
    return True
