"""Text into tokens and sentences, each token with its place in the text as given."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Protocol

from ae_prep.reading import speech
from ae_prep.reading.facts import OWN, QUOTED, REPORTED, Segment, Sentence, Token
from ae_prep.reading.lexicon import Lexicon
from ae_prep.reading.normal import Normal, normalise

_TOKEN = re.compile(
    r"(?:[$€£¥]|\b[Rr][Pp]\.? ?|(?<![^\W_]))\d+(?:[.,:/]\d+)*(?:%|[^\W\d_]{1,3}\b)?"
    r"|[^\W_]+(?:['-][^\W_]+)*"
)
_BLANK = re.compile(
    r"[$€£]\s?[XYZN_]+\b|\b[Rr][Pp]\.? ?(?:[XYZN]+\b|_+|\.{3})|\b[XYZN]{1,2} ?%"
    r"|\b(?:[Cc]ompany|[Pp]erusahaan|[Pp]rodu(?:ct|k)|[Cc]ompetitor|[Kk]ompetitor) [XYZ]\b(?![-'.]?\w)"
    r"|\[[^\[\]\n]{1,60}\](?!\()|\{[^{}\n]{1,60}\}|<[a-z][a-z _-]{0,40}>|_{3,}"
    r"|\b(?:TODO|TBD|TBC|XXX+)\b|\b[XYZN] (?:percent|persen|million|juta|miliar|hours|jam|dollars)\b"
)
#: A sentence is ended here in any case, so that no work on one sentence grows with the text.
_LONGEST = 300
_SHORT_LINE = 70
_BULLET = re.compile(r"\n\s*(?:[-*•]|\d+[.)])\s")


class Language(Protocol):
    """What a language module offers (``languages/<lang>/grammar.py``)."""

    ABBREVIATIONS: frozenset[str]
    CONJUNCTIONS: frozenset[str]
    TURNING: frozenset[str]
    ME: frozenset[str]

    def expand(self, word: str) -> Sequence[tuple[str, int]]: ...

    def base(self, word: str) -> str: ...


class _Draft:
    """Tokens in the making, as columns."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.bounds: list[tuple[int, int, int]] = []
        self.sentences: list[int] = []
        self.voices: list[str] = []
        self.gaps: list[str] = []
        self.capitals: list[bool] = []


def scan(segments: Sequence[Segment], lexicon: Lexicon, language: Language) -> tuple[list[Token], list[Sentence]]:
    """The tokens and sentences of all ``segments``, in order."""
    draft = _Draft()
    sentences: list[Sentence] = []
    for number, segment in enumerate(segments):
        normal = normalise(segment.text)
        first = len(sentences)
        _scan_segment(draft, normal, number, first, language)
        sentences.extend(_sentences(draft, normal, number, first))
    _report(draft, sentences, lexicon, language)
    bases = [language.base(word) for word in draft.words]
    tokens = [
        Token(word, base, start, end, segment, sentence, voice, gap, capital)
        for word, base, (segment, start, end), sentence, voice, gap, capital in zip(
            draft.words, bases, draft.bounds, draft.sentences, draft.voices, draft.gaps, draft.capitals, strict=True
        )
    ]
    return tokens, sentences


def blanks(segments: Sequence[Segment]) -> list[tuple[int, int, int]]:
    """Slots of a template that were never filled in: segment, start, end."""
    return [
        (number, *match.span())
        for number, segment in enumerate(segments)
        if segment.own
        for match in _BLANK.finditer(segment.text)
    ]


def _scan_segment(draft: _Draft, normal: Normal, segment: int, sentence: int, language: Language) -> None:
    text = normal.text
    quotes = iter(speech.quoted(text))
    quote = next(quotes, None)
    previous, done, length, line = "", 0, 0, 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        while quote and quote[1] <= start:
            quote = next(quotes, None)
        inside = quote is not None and quote[0] <= start
        between = text[done:start]
        raw = match[0]
        gap = _gap(between) if previous else "."
        if "\n" in between:
            line = 0
        ends = (
            previous
            and not (inside and quote and quote[0] <= done)
            and _ends(between, previous, raw, length, line, language)
        )
        if ends or length >= _LONGEST:
            sentence, gap, length = sentence + 1, ".", 0
        _add(draft, normal, segment, sentence, (start, end), gap, QUOTED if inside else OWN, language)
        previous, done, length, line = raw, end, length + 1, line + end - start + 1


def _add(
    draft: _Draft,
    normal: Normal,
    segment: int,
    sentence: int,
    span: tuple[int, int],
    gap: str,
    voice: str,
    language: Language,
) -> None:
    start, end = span
    raw = normal.text[start:end]
    at = start
    for word, width in language.expand(raw.lower() if len(raw.lower()) == len(raw) else raw):
        draft.words.append(word)
        draft.bounds.append((segment, normal.original(at), normal.original(min(at + width, end))))
        draft.sentences.append(sentence)
        draft.voices.append(voice)
        draft.gaps.append(gap or (word if word in language.CONJUNCTIONS else ""))
        draft.capitals.append(raw[0].isupper())
        at, gap = at + width, ""


def _gap(between: str) -> str:
    """The mark between two tokens that opens a clause, or nothing."""
    if between in (" ", ""):
        return ""
    for mark in between:
        if mark in ",;:()–—\n.!?…":
            return mark
    return "-" if " - " in between or "--" in between else ""


def _ends(between: str, previous: str, following: str, length: int, line: int, language: Language) -> bool:
    """Whether a sentence ends between two tokens."""
    if between in (" ", ", "):
        return False
    lower = following[0].islower()
    if "\n" in between and _breaks(between, line, lower):
        return True
    if "!" in between or "?" in between or "…" in between or ".." in between:
        return not (lower and (set("\"'…") & set(between) or ".." in between))
    dot = between.find(".")
    if dot < 0 or (dot + 1 < len(between) and between[dot + 1] not in " \n\"')"):
        return False
    word = previous.lower()
    if word in language.ABBREVIATIONS and not (word in ("etc", "dll", "dsb", "dst") and not lower):
        return word == "no" and not following[0].isdigit()
    if (len(word) == 1 and previous.islower()) or (previous.isdigit() and length == 1):
        return False
    return dot + 1 < len(between) and not (lower and '"' in between)


def _breaks(between: str, line: int, lower: bool) -> bool:
    """Whether a line break ends the sentence: a blank line, a list item, or a short line before a capital."""
    if between.count("\n") > 1 or _BULLET.search(between + " "):
        return True
    return not lower and line < _SHORT_LINE and not between.strip(" \n")


def _sentences(draft: _Draft, normal: Normal, segment: int, number: int) -> Iterator[Sentence]:
    numbers = draft.sentences
    last = len(numbers)
    first = last
    while first and numbers[first - 1] >= number and draft.bounds[first - 1][0] == segment:
        first -= 1
    edges = [index for index in range(first, last) if index == first or numbers[index] != numbers[index - 1]] + [last]
    for begin, end in pairwise(edges):
        start, stop = draft.bounds[begin][1], draft.bounds[end - 1][2]
        limit = draft.bounds[end][1] if end < last else stop + 8
        tail = normal.text[stop:limit] if normal.offsets is None else ""
        closing = len(tail) - len(tail.lstrip(".!?…\"'”’)%"))
        yield Sentence(numbers[begin], segment, begin, end, start, stop + closing, "?" in tail[: closing + 1])


def _report(draft: _Draft, sentences: Sequence[Sentence], lexicon: Lexicon, language: Language) -> None:
    saying = lexicon.words["saying"]
    for sentence in sentences:
        if saying.isdisjoint(draft.words[sentence.first : sentence.last]):
            continue
        ranges = speech.reported(
            draft.words, draft.gaps, sentence.first, sentence.last, saying, language.TURNING, language.ME
        )
        for first, last in ranges:
            for index in range(first, last):
                if draft.voices[index] == OWN:
                    draft.voices[index] = REPORTED
