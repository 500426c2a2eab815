"""Text into tokens and sentences, each with its place in the text as given."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from ae_prep.reading import speech
from ae_prep.reading.columns import Columns, Stretch
from ae_prep.reading.facts import OWN, QUOTED, REPORTED, Segment, Sentence
from ae_prep.reading.normal import Normal, normalise
from ae_prep.reading.sentences import ends, gap, tail
from ae_prep.reading.stretch import Cut
from ae_prep.reading.words import HOT, SAYING, Language, Vocabulary

_BLANK = re.compile(
    r"[$€£]\s?[XYZN_]+\b|\b[Rr][Pp]\.? ?(?:[XYZN]+\b|_+|\.{3})|\b[XYZN]{1,2} ?%"
    r"|\b(?:[Cc]ompany|[Pp]erusahaan|[Pp]rodu(?:ct|k)|[Cc]ompetitor|[Kk]ompetitor) [XYZ]\b(?![-'.]?\w)"
    r"|\[[^\[\]\n]{1,60}\](?!\()|\{[^{}\n]{1,60}\}|<[a-z][a-z _-]{0,40}>|_{3,}"
    r"|\b(?:TODO|TBD|TBC|XXX+)\b|\b[XYZN] (?:percent|persen|million|juta|miliar|hours|jam|dollars)\b"
)
#: A sentence is ended after so many written words in any case, so that no work on one sentence grows with the text.
_LONGEST = 300

#: A slot of a template that was never filled in: segment, start, end.
Blank = tuple[int, int, int]
#: Where a sentence begins: its first token, the place of that, and what stands before it.
_Break = tuple[int, int, str]


def scan(segments: Sequence[Segment], vocabulary: Vocabulary) -> tuple[Columns, list[Sentence], list[Blank]]:
    """The tokens, sentences and blanks of all ``segments``, in order."""
    columns = Columns()
    sentences: list[Sentence] = []
    blanks: list[Blank] = []
    for number, segment in enumerate(segments):
        normal = normalise(segment.text)
        cut = Cut(normal.text, vocabulary)
        _add(columns, sentences, cut, normal, number, vocabulary.language)
        if segment.own and (normal.offsets is not None or any(cut.chunks[odd].blank for odd in cut.odd)):
            blanks += ((number, *match.span()) for match in _BLANK.finditer(segment.text))
    columns.words = [entry.word for entry in columns.entries]
    columns.flags = [entry.flags for entry in columns.entries]
    columns.hot = [index for index, flags in enumerate(columns.flags) if flags & HOT]
    columns.edges = [index for index, mark in enumerate(columns.gaps) if mark]
    _report(columns, sentences, vocabulary)
    return columns, sentences, blanks


def _add(
    columns: Columns, sentences: list[Sentence], cut: Cut, normal: Normal, number: int, language: Language
) -> None:
    """Take in segment ``number``."""
    first = len(columns.entries)
    columns.entries += cut.entries
    voices = [OWN] * len(cut.entries)
    quoted: list[range] = []
    if any(cut.chunks[odd].quote for odd in cut.odd):
        quoted = list(_quoted(cut, normal.text))
        for tokens in quoted:
            voices[tokens.start : tokens.stop] = [QUOTED] * len(tokens)
            columns.own = False
    columns.voices += voices
    gaps = [entry.opens for entry in cut.entries]
    inside = {token for tokens in quoted for token in tokens[1:]}
    breaks = list(_breaks(cut, gaps, inside, language)) if cut.entries else []
    columns.gaps += gaps
    columns.joined += [first + token for token in cut.joined] if first else cut.joined
    knots = [(first, 0, 0), *((first + token, chunk, part) for token, chunk, part in cut.knots)]
    columns.stretches.append(Stretch(first, number, cut.chunks, cut.ends, knots, normal.offsets))
    rest = (len(cut.entries), len(normal.text), cut.rest)
    for (begin, start, _), (end, place, after) in pairwise((*breaks, rest) if breaks else ()):
        stop = place - len(after)
        closing, question = 0, False
        if normal.offsets is None:
            closing, question = tail(after if end < len(cut.entries) else after[:8])
        else:
            start, stop = normal.offsets[start], normal.offsets[stop]
        sentence = Sentence(len(sentences), number, first + begin, first + end, start, stop + closing, question)
        columns.sentences += [sentence.number] * (end - begin)
        sentences.append(sentence)


def _breaks(cut: Cut, gaps: list[str], inside: set[int], language: Language) -> Iterator[_Break]:
    """Where sentences begin; ``gaps`` are filled in on the way. No sentence ends before a token of ``inside``."""
    yield 0, next(cut.places()), ""
    gaps[0] = "."
    begun = 0  # the word that the sentence at hand begins with
    for junction in cut.junctions():
        token, word, place, between, previous, following = junction
        if not word:
            continue
        if word - begun > _LONGEST:
            yield from _forced(cut, gaps, range(begun + _LONGEST, word, _LONGEST))
            begun = word - 1 - (word - 1 - begun) % _LONGEST
        mark, may_end = gap(between)
        if (
            may_end and token not in inside and ends(between, previous, following, word - begun, language)
        ) or word - begun == _LONGEST:
            yield token, place, between
            gaps[token] = "."
            begun = word
        elif mark:
            gaps[token] = mark
    if cut.words - begun > _LONGEST:
        yield from _forced(cut, gaps, range(begun + _LONGEST, cut.words, _LONGEST))


def _forced(cut: Cut, gaps: list[str], words: Iterable[int]) -> Iterator[_Break]:
    """A sentence is ended before each of ``words``, which a space or nothing parts from the word before."""
    tokens, places = cut.tables
    for word in words:
        token = tokens[word]
        gaps[token] = "."
        yield token, places[token], " " if cut.text[places[token] - 1] == " " else ""


def _quoted(cut: Cut, text: str) -> Iterator[range]:
    """The tokens within quotation marks."""
    spans = speech.quoted(text)
    places = list(cut.places()) if spans else []
    for start, end in spans:
        yield range(bisect_left(places, start), bisect_left(places, end))


def _report(columns: Columns, sentences: Sequence[Sentence], vocabulary: Vocabulary) -> None:
    """Find out what others are reported to say."""
    language, saying = vocabulary.language, vocabulary.lexicon.words["saying"]
    numbers = {columns.sentences[index] for index in columns.hot if columns.flags[index] & SAYING}
    for number in sorted(numbers):
        first, last = sentences[number].first, sentences[number].last
        ranges = speech.reported(columns.words, columns.gaps, first, last, saying, language.TURNING, language.ME)
        for start, end in ranges:
            for index in range(start, end):
                if columns.voices[index] == OWN:
                    columns.voices[index] = REPORTED
                    columns.own = False
