"""Measure the whole reviewer on the corpus: parts, rules, good answers left in peace, pairs in order, speed.

``python tools/measure.py`` measures the development part, ``--train`` the part that training has seen. ``--sealed``
opens the sealed part: for a release only, and each opening is to be logged in ``docs/accuracy.md``.

What counts: a fault is caught when its rule speaks at any severity; sound text is accused when the rule speaks at
should or above, or at all where a rule never goes beyond consider.
"""

from __future__ import annotations

import argparse
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tagger_data import CORPUS, PARTS, labels_of, rows
from train_tagger import f1_by_part, macro

from ae_prep.checker import review
from ae_prep.model import CONSIDER, MUST, SHOULD, Answer, Finding, Review
from ae_prep.rules import all_rules

_LOUD = (MUST, SHOULD)
_WEIGHTS = {MUST: 3, SHOULD: 2, CONSIDER: 1}
_TOKEN = re.compile(r"\w+(?:['-]\w+)*|[^\w\s]")


@dataclass
class Rule:
    """Of one rule: snippets caught and accused, faults of whole answers found, missed, and claimed wrongly."""

    snippets: Counter[tuple[bool, bool]] = field(default_factory=Counter)
    found: int = 0
    missed: int = 0
    wrong: int = 0


@dataclass
class Figures:
    """All that is counted in one language."""

    rules: dict[str, Rule] = field(default_factory=lambda: defaultdict(Rule))
    parts: list[tuple[str, str]] = field(default_factory=list)
    good: list[int] = field(default_factory=list)
    pairs: Counter[str] = field(default_factory=Counter)


def figures(lang: str, split: str, folder: Path = CORPUS) -> Figures:
    """Everything counted on the answers and snippets of ``split`` in ``folder``."""
    counted = Figures()
    stories: dict[str, dict[str, int]] = defaultdict(dict)
    for row in _rows(folder / "answers" if folder == CORPUS else folder, lang, split):
        if "sentences" in row:
            _answer(row, counted, stories)
    for row in _rows(folder / "snippets" if folder == CORPUS else folder, lang, split):
        if "rule" in row:
            _snippet(row, counted)
    for levels in stories.values():
        if {"weak", "strong"} <= levels.keys():
            counted.pairs["right" if levels["weak"] > levels["strong"] else "wrong"] += 1
    return counted


def _rows(folder: Path, lang: str, split: str) -> Iterator[dict[str, Any]]:
    return (row for row in rows(folder, lang) if row["split"] == split)


def _review(row: Mapping[str, Any], text: str) -> Review:
    fields = {name: row[name] for name in ("lang", "kind", "skill", "culture", "role", "question") if row.get(name)}
    return review(Answer(text=text, **fields))


def _answer(row: Mapping[str, Any], counted: Figures, stories: dict[str, dict[str, int]]) -> None:
    text = row["join"].join(sentence[1] for sentence in row["sentences"])
    reviewed = _review(row, text)
    spoken = {finding.rule for finding in reviewed.findings}
    loud = {finding.rule for finding in reviewed.findings if finding.severity in _LOUD}
    faults = {fault["rule"] for fault in row["faults"]}
    for rule in faults & all_rules().keys():
        counted.rules[rule].found += rule in spoken
        counted.rules[rule].missed += rule not in spoken
    for rule in loud - faults:
        counted.rules[rule].wrong += 1
    if not faults:
        counted.good.append(sum(finding.severity in _LOUD for finding in reviewed.findings))
    if row["pair"]:
        level = "strong" if row["level"] == "strong" else "weak"
        stories[row["author"] + row["pair"]][level] = sum(_WEIGHTS[f.severity] for f in reviewed.findings)
    spans = reviewed.parts
    for label in labels_of(row["sentences"], row["join"]):
        near = max(spans, key=lambda span: min(span.end, label.end) - max(span.start, label.start))
        counted.parts.append((label.part, near.part))


def _snippet(row: Mapping[str, Any], counted: Figures) -> None:
    rules = all_rules()
    if row["rule"] not in rules:
        return
    said = [finding for finding in _review(row, row["text"]).findings if finding.rule == row["rule"]]
    counted.rules[row["rule"]].snippets[row["flag"], _hit(said, row["flag"], rules[row["rule"]].rule.severity)] += 1


def _hit(said: Sequence[Finding], flag: bool, gravest: str) -> bool:
    """Whether a flagged text is caught, or a sound one accused."""
    return bool(said) if flag or gravest == CONSIDER else any(finding.severity in _LOUD for finding in said)


def throughput(lang: str) -> float:
    """How many times a pass over the tokens the review of all answers takes."""
    found = list(rows(CORPUS / "answers", lang))
    texts = [row["join"].join(sentence[1] for sentence in row["sentences"]) for row in found]
    _review(found[0], texts[0])
    times = []
    for work in (lambda row, text: _review(row, text), lambda _, text: _TOKEN.findall(text)):
        started = time.perf_counter()
        for row, text in zip(found, texts, strict=True):
            work(row, text)
        times.append(time.perf_counter() - started)
    return times[0] / times[1]


def show(lang: str, counted: Figures) -> None:
    """Print what was counted."""
    print(
        f"\n## {lang}\n\n| rule | caught | accused | recall in answers | precision in answers |\n|---|---|---|---|---|"
    )
    for name, rule in sorted(counted.rules.items()):
        print(f"| {name} | {' | '.join(_row(rule))} |")
    total = Rule(
        sum((rule.snippets for rule in counted.rules.values()), Counter()),
        *(sum(getattr(rule, name) for rule in counted.rules.values()) for name in ("found", "missed", "wrong")),
    )
    print(f"| all | {' | '.join(_row(total))} |")
    f1 = f1_by_part(counted.parts)
    print(f"\nSTAR macro-F1 {macro(f1):.3f}:", ", ".join(f"{part} {value:.2f}" for part, value in f1.items()))
    seen = Counter(counted.parts)
    print("labelled (rows) and found: ", *PARTS)
    for gold in PARTS:
        print("  ", gold, *(f"{seen[gold, part]:4}" for part in PARTS))
    print(f"findings at should and above per good answer: {sum(counted.good) / max(1, len(counted.good)):.2f}")
    print("pairs ranked rightly:", _share(counted.pairs["right"], counted.pairs.total()))
    print(f"time: {throughput(lang):.0f} × a pass over the tokens")


def _row(rule: Rule) -> Iterator[str]:
    for flag in (True, False):
        yield _share(rule.snippets[flag, True], rule.snippets[flag, True] + rule.snippets[flag, False])
    yield _share(rule.found, rule.found + rule.missed)
    yield _share(rule.found, rule.found + rule.wrong)


def _share(part: int, whole: int) -> str:
    return f"{part}/{whole}" if whole else "–"


def main() -> None:
    """Measure both languages."""
    parser = argparse.ArgumentParser(description="Measure the reviewer on the corpus.")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--train", action="store_true", help="the part that training has seen")
    which.add_argument("--sealed", action="store_true", help="the sealed part: for a release only, to be logged")
    parser.add_argument("--lang", choices=("en", "id"), action="append", help="only this language")
    options = parser.parse_args()
    split, folder = ("test", CORPUS / "sealed") if options.sealed else ("train" if options.train else "dev", CORPUS)
    for lang in options.lang or ("en", "id"):
        show(lang, figures(lang, split, folder))


if __name__ == "__main__":
    main()
