"""Text into tokens and sentences, each with its place in the text as given."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress, pairwise
from typing import Any

from ae_prep.reading import runon, speech
from ae_prep.reading.columns import Columns, Stretch
from ae_prep.reading.facts import OWN, QUOTED, REPORTED, Segment, Sentence
from ae_prep.reading.normal import normalise
from ae_prep.reading.sentences import tail
from ae_prep.reading.stretch import Cut
from ae_prep.reading.words import HOT, SAYING, Vocabulary, Word

_BLANK = re.compile(
    r"[$€£]\s?[XYZN_]+\b|\b[Rr][Pp]\.? ?(?:[XYZN]+\b|_+|\.{3})|\b[XYZN]{1,2} ?%"
    r"|\b(?:[Cc]ompany|[Pp]erusahaan|[Pp]rodu(?:ct|k)|[Cc]ompetitor|[Kk]ompetitor) [XYZ]\b(?![-'.]?\w)"
    r"|\b(?:XYZ|ABC) (?:University|College|Company|Corp(?:oration)?|Inc)\b|\b(?:Universitas|Perusahaan|PT) XYZ\b"
    r"|\b(?:[Cc]ity|[Tt]own|[Rr]egion|[Cc]ountry|[Kk]ota|[Ww]ilayah|[Nn]egara|[Pp]asar) [XYZ]\b(?![-'.]?\w)"
    r"|\((?:sebutkan|isi|isikan|tulis|masukkan|insert|fill in"
    r"|your (?:name|company|city|number|figure))\b[^()\n]{0,40}\)"
    r"|(?<=\w )(?:\?{2,}|#{2,})(?= \w)|\b(?:19|20)__|(?<!-)-{2,} ?(?:isi|fill|insert)\b[^-\n]{0,30}-{2,}"
    r"|\[[^\[\]\n]{1,120}\](?!\()|\{[^{}\n]{1,60}\}|<[a-z][a-z _-]{0,40}>|_{3,}"
    r"|\b(?:XX|[XYZN]) (?:weeks|months|days|reps|deals|meetings|points|calls|clients|minggu|bulan|hari|klien)\b"
    r"|\b(?:TODO|TBD|TBC|XXX+)\b|\b[XYZN] (?:percent|persen|million|juta|miliar|hours|jam|dollars)\b"
)

#: A slot of a template that was never filled in: segment, start, end.
Blank = tuple[int, int, int]


def scan(segments: Sequence[Segment], vocabulary: Vocabulary) -> tuple[Columns, list[Sentence], list[Blank]]:
    """The tokens, sentences and blanks of all ``segments``, in order."""
    columns = Columns()
    sentences: list[Sentence] = []
    blanks: list[Blank] = []
    rows: Sequence[tuple[Any, ...]] = [()] * len(Word._fields)
    for number, segment in enumerate(segments):
        normal = normalise(segment.text)
        cut = Cut(normal.text, vocabulary)
        first = len(columns.entries)
        rows = [before + more for before, more in zip(rows, cut.rows, strict=True)] if first else cut.rows
        _add(columns, cut, first, number, normal.offsets)
        found: Iterable[Sentence] = _sentences(cut, first, number, len(sentences), normal.offsets)
        if runon.unpunctuated(cut.gaps, len(cut.breaks)):
            found = _parted(columns, list(found), vocabulary.lang)
        for sentence in found:
            columns.sentences += [sentence.number] * (sentence.last - sentence.first)
            sentences.append(sentence)
        if segment.own and (cut.blank or normal.offsets is not None):
            blanks += ((number, *match.span()) for match in _BLANK.finditer(segment.text))
    columns.words, columns.flags, _, columns.starts, columns.keys, columns.tallies, _ = rows
    everything = range(len(columns.entries))
    columns.hot = list(compress(everything, map(HOT.__and__, columns.flags)))
    columns.edges = list(compress(everything, columns.gaps))
    _report(columns, sentences, vocabulary)
    return columns, sentences, blanks


def _add(columns: Columns, cut: Cut, first: int, number: int, offsets: Sequence[int] | None) -> None:
    """Take in segment ``number``, whose tokens begin with ``first``."""
    columns.entries += cut.entries
    columns.gaps += cut.gaps
    voices = [OWN] * len(cut.entries)
    for tokens in cut.quoted:
        voices[tokens.start : tokens.stop] = [QUOTED] * len(tokens)
        columns.own = False
    columns.voices += voices
    columns.joined += [first + token for token in cut.joined] if first else cut.joined
    knots = [(first, 0, 0), *((first + token, chunk, part) for token, chunk, part in cut.knots)]
    columns.stretches.append(Stretch(first, number, cut.chunks, cut.ends, knots, offsets))


def _sentences(cut: Cut, first: int, segment: int, number: int, offsets: Sequence[int] | None) -> Iterator[Sentence]:
    """The sentences of a segment, counted from ``number``, its tokens from ``first``."""
    if not cut.breaks:
        return
    tokens = len(cut.entries)
    cut.breaks.append((tokens, len(cut.text), cut.rest))
    begin, start, _ = cut.breaks[0]
    for end, place, after in cut.breaks[1:]:
        stop = place - len(after)
        if offsets is None:
            closing, question = tail(after if end < tokens else after[:8])
            span = (start, stop + closing)
        else:
            question, span = False, (offsets[start], offsets[stop])
        yield Sentence(number, segment, first + begin, first + end, *span, question)
        number, begin, start = number + 1, end, place


def _parted(columns: Columns, found: Sequence[Sentence], lang: str) -> Iterator[Sentence]:
    """``found`` with those that run on cut where a new one is heard to begin."""
    number = found[0].number if found else 0
    for sentence in found:
        words = [entry.word for entry in columns.entries[sentence.first : sentence.last]]
        edges = [sentence.first, *(sentence.first + at for at in runon.begins(words, lang)), sentence.last]
        for first, last in pairwise(edges):
            start = sentence.start if first == sentence.first else columns.span(first)[1]
            end = sentence.end if last == sentence.last else columns.span(last - 1)[2]
            columns.gaps[first] = "."
            yield Sentence(
                number, sentence.segment, first, last, start, end, sentence.question and last == sentence.last
            )
            number += 1


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
