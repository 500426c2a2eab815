"""The corpus as examples for the trained model: the program's own sentences with the labels that overlap them most.

``tools/corpus/README.md`` describes the files. The sealed part is never read here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from ae_prep.reading import Reading, Segment, read
from ae_prep.reading.features import Features, features, stories, word_features
from ae_prep.reading.languages import language

CORPUS = Path(__file__).resolve().parent / "corpus"
PARTS = ("S", "T", "A", "R", "O")
#: Judgements that the corpus has enough examples of.
MARKS = (
    "claim",
    "overclaim",
    "hedge",
    "hypothetical",
    "blame",
    "own-fault",
    "lesson",
    "listening",
    "outcome",
)
#: Which mark the words that a flagged snippet quotes deserve; in a silent one no sentence deserves it.
_QUOTED = {
    "claim-unbacked": "claim",
    "overclaim": "overclaim",
    "hedged": "hedge",
    "hypothetical": "hypothetical",
    "mistake-not-owned": "blame",
}
#: What is absent from a flagged snippet.
_ABSENT = {
    "mistake-not-owned": "own-fault",
    "mistake-no-lesson": "lesson",
    "listening-absent": "listening",
    "result-unmeasured": "outcome",
}
_STORIES = ("behavioural", "mistake")

#: A feature and how often a sentence has it.
Counts = dict[str, int]


class Example(NamedTuple):
    """One sentence. ``part`` is None in a snippet; ``marks`` says of each mark that is known whether it holds."""

    place: Counts
    rest: Counts
    part: str | None
    marks: dict[str, bool]


class Story(NamedTuple):
    """The sentences of one answer or snippet."""

    author: str
    split: str
    examples: list[Example]


class Label(NamedTuple):
    """A labelled stretch of a text."""

    start: int
    end: int
    part: str
    marks: Sequence[str]


def load(lang: str, split: str = "train") -> list[Story]:
    """Every answer, part-labelled story and snippet of ``split``, as examples.

    Labelled sentences are set apart by blank lines, so that those typed without punctuation are told apart too.
    """
    found = []
    for folder in ("answers", "parts"):
        for row in rows(CORPUS / folder, lang):
            if row["split"] == split:
                sentences = [(*sentence, [])[:3] for sentence in row["sentences"]]
                text = "\n\n".join(sentence[1] for sentence in sentences)
                labels = labels_of(sentences, "\n\n")
                found.append(Story(row["author"], split, _story(text, lang, labels, folder == "answers")))
    for row in rows(CORPUS / "snippets", lang):
        if row["split"] == split and (story := _snippet(row, lang)):
            found.append(Story("snippets", split, story))
    return found


def closest(labels: Sequence[Label], start: int, end: int) -> Label:
    """The label that overlaps the stretch most."""
    return max(labels, key=lambda label: min(label.end, end) - max(label.start, start))


def rows(folder: Path, lang: str) -> Iterator[dict[str, Any]]:
    """Every row of the files of ``lang`` in ``folder``."""
    for path in sorted(folder.glob(f"{lang}-*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)


def labels_of(sentences: Sequence[Sequence[Any]], join: str) -> list[Label]:
    """Where each labelled sentence stands in the text that they make when joined."""
    labels: list[Label] = []
    start = 0
    for part, text, marks in sentences:
        labels.append(Label(start, start + len(text), part, marks))
        start += len(text) + len(join)
    return labels


def _story(text: str, lang: str, labels: Sequence[Label], marked: bool) -> list[Example]:
    reading = read([Segment(text)], lang)
    found = []
    for sentence, (place, rest) in zip(reading.sentences, counts(reading), strict=True):
        label = closest(labels, sentence.start, sentence.end)
        marks = {mark: mark in label.marks for mark in MARKS} if marked else {}
        found.append(Example(place, rest, label.part, marks))
    return found


def _snippet(row: dict[str, Any], lang: str) -> list[Example]:
    """The sentences of a snippet, with the one mark that is known of them; nothing where none is."""
    reading = read([Segment(row["text"])], lang)
    known = [_mark(row, row["text"][s.start : s.end], len(reading.sentences)) for s in reading.sentences]
    pairs = zip(counts(reading), known, strict=True)
    return [Example(place, rest, None, marks) for (place, rest), marks in pairs if marks]


def _mark(row: dict[str, Any], text: str, length: int) -> dict[str, bool]:
    if "evidence" in row:
        if row["evidence"] not in MARKS or (row["credit"] and length > 1):
            return {}
        return {row["evidence"]: row["credit"]}
    rule, flag = row["rule"], row["flag"]
    marks = {}
    if rule in _QUOTED and (flag or row["kind"] in _STORIES or rule != "hypothetical"):
        words = row["words"] or ""
        if not flag or length == 1 or words[:20] in text or text in words:
            marks[_QUOTED[rule]] = flag
    if rule in _ABSENT and flag:
        marks[_ABSENT[rule]] = False
    return marks


def counts(reading: Reading) -> Iterator[tuple[Counts, Counts]]:
    """The features of each sentence, counted: those of place, and the rest."""
    for story in stories(reading):
        for sentence in features(reading, story):
            yield dict.fromkeys(sentence.place, 1), _counted(sentence, reading.lang)


def _counted(sentence: Features, lang: str) -> Counts:
    grammar, lexicon = language(lang)
    found: Counts = {}
    for word in sorted(sentence.words):
        for feature in word_features(word, grammar.base(word), lexicon.words):
            found[feature] = found.get(feature, 0) + 1
    for feature in sentence.other:
        found[feature] = found.get(feature, 0) + 1
    return found
