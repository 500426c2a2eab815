"""The corpus as examples for the trained model: the program's own sentences with the labels that overlap them most.

``tools/corpus/README.md`` describes the files. The sealed part is never read here.

A text tells of a mark in one of two ways. In a whole answer each sentence bears its marks. A snippet only says whether
some sentence of it deserves the mark of its rule: a *bag* of sentences, of which one at least does, or none.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from ae_prep.model import CONSIDER
from ae_prep.reading import Reading, Segment, read
from ae_prep.reading.features import Features, features, stories, word_features
from ae_prep.reading.languages import language
from ae_prep.rules import all_rules
from ae_prep.rules.base import Example as RuleExample
from ae_prep.rules.preparation import Case

CORPUS = Path(__file__).resolve().parent / "corpus"
PARTS = ("S", "T", "A", "R", "O")
#: The mark that a sentence deserves where a rule speaks of words that are there.
PRESENT = {
    "claim-unbacked": "claim",
    "overclaim": "overclaim",
    "hedged": "hedge",
    "hypothetical": "hypothetical",
    "mistake-not-owned": "blame",
    "mistake-disguised": "disguise",
    "objection-arguing": "attack",
    "negotiation-onesided": "one-sided",
    "register-mismatch": "casual",
    "role-confused": "confused",
    "track-record-thin": "consistency-claim",
    "result-unmeasured": "vague",
}
#: The mark that no sentence deserves where a rule speaks of something that is not there.
ABSENT = {
    "listening-absent": "listening",
    "root-cause-absent": "root-cause",
    "tailoring-absent": "tailoring",
    "problem-speed-absent": "speed",
    "method-absent": "method",
    "goal-absent": "goal",
    "curiosity-absent": "curiosity",
    "product-shallow": "product",
    "limits-hidden": "limit",
    "objection-no-challenge": "challenge",
    "objection-no-value": "value",
    "objection-no-proof": "proof",
    "rejection-dwelling": "next-act",
    "disqualify-absent": "disqualify",
    "mistake-no-lesson": "lesson",
    "mistake-not-owned": "own-fault",
    "result-unmeasured": "outcome",
    "motive-generic": "specific",
    "role-unclear": "own-part",
    "volume-only": "quality",
    "track-record-thin": "consistency",
    "example-missing": "episode",
    "intro-off-target": "target",
    "negotiation-onesided": "fair",
}
#: Of these, the marks whose rules never say more than consider, and on which nothing else rests.
ASKED = {mark for rule, mark in ABSENT.items() if all_rules()[rule].rule.severity == CONSIDER} - {"disqualify"}
#: Marks that whole answers bear sentence by sentence; what is not marked there does not hold.
MARKED = frozenset(
    "claim hedge hypothetical blame own-fault overclaim outcome listening root-cause tailoring limit exchange lesson "
    "next-act one-sided attack casual vague".split()
)
MARKS = tuple(sorted({*PRESENT.values(), *ABSENT.values(), *MARKED}))
#: Answers in which a rule of absence could have spoken: the skill or the kind of their question.
_SKILLS = {
    "listening-absent": ("ae-emp", "sdr-emp", "sdr-obj"),
    "root-cause-absent": ("ae-emp", "ae-prb", "sdr-emp"),
    "tailoring-absent": ("ae-com",),
    "problem-speed-absent": ("ae-prb",),
    "method-absent": ("ae-org",),
    "goal-absent": ("ae-det",),
    "curiosity-absent": ("sdr-cur",),
    "rejection-dwelling": ("sdr-rel",),
    "limits-hidden": ("honesty",),
    "negotiation-onesided": ("ae-neg",),
}
_KINDS = {
    "mistake-no-lesson": ("mistake",),
    "mistake-not-owned": ("mistake",),
    "result-unmeasured": ("behavioural",),
    "role-unclear": ("behavioural",),
    "example-missing": ("behavioural", "mistake"),
    "motive-generic": ("motivation",),
    "intro-off-target": ("introduction",),
    "objection-no-challenge": ("objection",),
    "objection-no-value": ("objection",),
    "objection-no-proof": ("objection",),
}
#: Several specific rules can tell why these are missing, so that their absence from a weak answer need not be noted.
_SHADOWED = ("own-fault", "episode", "own-part")
_STORIES = ("behavioural", "mistake")
#: How many of a snippet file's rows in a row share a voice, and so a fold.
RUN = 4
#: How much an example counts: a labelled snippet in full, what is only inferred from a whole answer less.
_SURE, _LIKELY, _INFERRED = 1.0, 0.7, 0.5

#: A feature and how often a sentence has it.
Counts = dict[str, int]


class Bag(NamedTuple):
    """Sentences (numbers in their story) of which at least one deserves ``mark``, or (``holds`` False) none.

    ``tested``: it comes from a text that was written to be judged on this very mark.
    """

    mark: str
    holds: bool
    sentences: tuple[int, ...]
    weight: float
    tested: bool


class Example(NamedTuple):
    """One sentence; ``part`` is None in a snippet."""

    place: Counts
    rest: Counts
    part: str | None


class Story(NamedTuple):
    """The sentences of one answer or snippet. ``author`` is who wrote an answer, empty for a snippet."""

    author: str
    fold: int
    examples: list[Example]
    bags: list[Bag]


class Label(NamedTuple):
    """A labelled stretch of a text."""

    start: int
    end: int
    part: str
    marks: Sequence[str]


def load(lang: str, splits: Sequence[str] = ("train",)) -> list[Story]:
    """Every answer, part-labelled story and snippet of ``splits``, as examples.

    Labelled sentences are set apart by blank lines, so that those typed without punctuation are told apart too.
    """
    found = []
    for folder in ("answers", "parts"):
        for row in rows(CORPUS / folder, lang):
            if row["split"] in splits:
                found.append(_answer(row, lang))
    for number, row in enumerate(rows(CORPUS / "snippets", lang)):
        if row["split"] in splits:
            found.append(_snippet(row, lang, number // RUN))
    if "train" in splits:
        found += [_snippet(row, lang, number // RUN) for number, row in enumerate(_cards(lang))]
    return found


def _cards(lang: str) -> Iterator[dict[str, Any]]:
    """The texts on the cards of the rules, as snippets."""
    for name, module in all_rules().items():
        rule = module.rule
        for flag, texts in ((True, rule.flags), (False, rule.passes)):
            for text in texts.get(lang, ()):
                if isinstance(text, Case):
                    continue
                example = text if isinstance(text, RuleExample) else RuleExample(text)
                kind = example.kind if example.kind in rule.kinds else rule.kinds[0]
                if example.parts is None and not example.inputs:
                    fields = {"rule": name, "flag": flag, "kind": kind, "role": example.role, "words": None}
                    yield {"text": example.text, **fields}


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


# --- whole answers ---


def _answer(row: dict[str, Any], lang: str) -> Story:
    sentences = [(*sentence, [])[:3] for sentence in row["sentences"]]
    labels = labels_of(sentences, "\n\n")
    reading = read([Segment("\n\n".join(sentence[1] for sentence in sentences))], lang)
    near = [closest(labels, sentence.start, sentence.end) for sentence in reading.sentences]
    examples = [Example(place, rest, label.part) for label, (place, rest) in zip(near, counts(reading), strict=True)]
    marks = [_marks(row, label) for label in near]
    bags = [bag for mark in MARKS for bag in _bags_of_answer(row, mark, marks)] if "faults" in row else []
    return Story(row["author"], 0, examples, bags)


def _marks(row: dict[str, Any], label: Label) -> Sequence[str]:
    """What a sentence deserves: a result that nobody could measure is vague, unless an outcome is marked there."""
    unmeasured = any(fault["rule"] == "result-unmeasured" for fault in row.get("faults", ()))
    vague = unmeasured and label.part == "R" and "outcome" not in label.marks
    return [*label.marks, "vague"] if vague else label.marks


def _bags_of_answer(row: dict[str, Any], mark: str, marks: Sequence[Sequence[str]]) -> Iterator[Bag]:
    everywhere = tuple(range(len(marks)))
    faults = {fault["rule"] for fault in row["faults"]}
    rules = [rule for rule, absent in ABSENT.items() if absent == mark]
    if faults.intersection(rules):
        yield Bag(mark, False, everywhere, _LIKELY, False)
    elif any(_asked(rule, row) for rule in rules):
        marked = tuple(number for number in everywhere if mark in marks[number])
        if marked or mark not in _SHADOWED or row["level"] != "weak":
            yield Bag(mark, True, marked or everywhere, _LIKELY if marked else _INFERRED, False)
    elif mark in MARKED:
        for number in everywhere:
            yield Bag(mark, mark in marks[number], (number,), _INFERRED, False)


def _asked(rule: str, row: dict[str, Any]) -> bool:
    """Whether ``rule`` would have spoken of this answer if what it looks for were not there."""
    skilled = row["kind"] == "behavioural" and row["skill"] in _SKILLS.get(rule, ())
    return skilled or row["kind"] in _KINDS.get(rule, ())


# --- snippets ---


def _snippet(row: dict[str, Any], lang: str, run: int) -> Story:
    reading = read([Segment(row["text"])], lang)
    examples = [Example(place, rest, None) for place, rest in counts(reading)]
    return Story("", run, examples, list(_bags_of_snippet(row, reading)) if examples else [])


def _bags_of_snippet(row: dict[str, Any], reading: Reading) -> Iterator[Bag]:
    everywhere = tuple(range(len(reading.sentences)))
    if "evidence" in row:
        if row["evidence"] in MARKS:
            yield Bag(row["evidence"], row["credit"], everywhere, _SURE, False)
        return
    rule, flag = row["rule"], row["flag"]
    if rule in PRESENT and not (rule == "hypothetical" and row["kind"] not in _STORIES):
        yield Bag(PRESENT[rule], flag, _quoted(row, reading) if flag else everywhere, _SURE, True)
    if rule == "star-gap" and flag:
        yield Bag("vague", False, everywhere, _SURE, False)
    if rule in ABSENT and not (rule == "track-record-thin" and row.get("role") != "promotion"):
        yield Bag(ABSENT[rule], not flag, everywhere, _SURE, True)


def _quoted(row: dict[str, Any], reading: Reading) -> tuple[int, ...]:
    """The sentences that hold the words which the rule should quote; all of them where no words are given."""
    words = row["words"] or ""
    texts = [row["text"][sentence.start : sentence.end] for sentence in reading.sentences]
    found = tuple(number for number, text in enumerate(texts) if words and (words[:20] in text or text in words))
    return found or tuple(range(len(texts)))


# --- features ---


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
