"""Measure the whole reviewer on the corpus: parts, rules, good answers left in peace, pairs in order, speed.

``python tools/measure.py`` measures the development part, ``--train`` the part that training has seen, ``--left-out``
all of it, each text with what was learned from other hands (some minutes; ``left_out.py``). The sealed part is opened
by ``tools/accuracy.py --sealed`` alone, for a release, and each opening is logged in ``docs/accuracy.md``.

What counts: a fault is caught when its rule speaks at any severity; sound text is accused when the rule speaks at
should or above, or at all where a rule never goes beyond consider.
"""

from __future__ import annotations

import argparse
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from unittest.mock import patch

from tagger_data import CORPUS, PARTS, labels_of, rows
from train_tagger import f1_by_part, macro

from ae_prep.checker import review
from ae_prep.model import CONSIDER, MUST, SHOULD, Answer, Finding, Review
from ae_prep.rules import accuracy, all_rules

LOUD = (MUST, SHOULD)
_WEIGHTS = {MUST: 3, SHOULD: 2, CONSIDER: 1}
_TOKEN = re.compile(r"\w+(?:['-]\w+)*|[^\w\s]")


@dataclass
class Tally:
    """Of one rule: texts with its fault (``faults``, ``caught``) and without (``sound``, ``accused``).

    ``right`` and ``wrong`` count the texts with and without the fault on which it spoke as loudly as accuses, and
    ``must_right`` and ``must_wrong`` those on which it said must.
    """

    faults: int = 0
    caught: int = 0
    sound: int = 0
    accused: int = 0
    right: int = 0
    wrong: int = 0
    must_right: int = 0
    must_wrong: int = 0

    def add(self, other: Tally) -> None:
        """Add up."""
        for name in self.__dataclass_fields__:
            setattr(self, name, getattr(self, name) + getattr(other, name))


@dataclass
class Figures:
    """All that is counted in one language: by rule in snippets and in whole answers; parts; good answers; pairs."""

    snippets: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    answers: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    parts: list[tuple[str, str]] = field(default_factory=list)
    good: list[int] = field(default_factory=list)
    pairs: Counter[str] = field(default_factory=Counter)
    missed: list[tuple[str, bool, str]] = field(default_factory=list)


def figures(lang: str, split: str) -> Figures:
    """Everything counted on the answers and snippets of ``split``: train, dev or test (the sealed part).

    The rules speak as gravely as their cards say, whatever earlier figures allow.
    """
    counted = Figures()
    for folder in ("sealed",) if split == "test" else ("answers", "snippets"):
        count((row for row in rows(CORPUS / folder, lang) if row["split"] == split), counted)
    return counted


def count(texts: Iterable[Mapping[str, Any]], counted: Figures) -> None:
    """Review ``texts``, rows of the corpus, and count what is found in ``counted``."""
    stories: dict[str, dict[str, int]] = defaultdict(dict)
    with patch.object(accuracy, "_held_back", lambda: None):
        for row in texts:
            if "faults" in row:
                _answer(row, counted, stories)
            elif "rule" in row:
                _snippet(row, counted)
    for levels in stories.values():
        if {"weak", "strong"} <= levels.keys():
            counted.pairs["right" if levels["weak"] > levels["strong"] else "wrong"] += 1


def total(tallies: Iterable[Tally]) -> Tally:
    """All of them added up."""
    everything = Tally()
    for tally in tallies:
        everything.add(tally)
    return everything


def _review(row: Mapping[str, Any], text: str) -> Review:
    fields = {name: row[name] for name in ("lang", "kind", "skill", "culture", "role", "question") if row.get(name)}
    return review(Answer(text=text, **fields))


def _answer(row: Mapping[str, Any], counted: Figures, stories: dict[str, dict[str, int]]) -> None:
    text = row["join"].join(sentence[1] for sentence in row["sentences"])
    reviewed = _review(row, text)
    faults = {fault["rule"] for fault in row["faults"]}
    for name, module in all_rules().items():
        said = [finding for finding in reviewed.findings if finding.rule == name]
        if name in faults or row["kind"] in module.rule.kinds:
            counted.answers[name].add(_one(name in faults, said, module.rule.severity))
    if not faults:
        counted.good.append(sum(finding.severity in LOUD for finding in reviewed.findings))
    if row["pair"]:
        level = "strong" if row["level"] == "strong" else "weak"
        stories[row["author"] + row["pair"]][level] = sum(_WEIGHTS[f.severity] for f in reviewed.findings)
    for label in labels_of(row["sentences"], row["join"]):
        near = max(reviewed.parts, key=lambda span: min(span.end, label.end) - max(span.start, label.start))
        counted.parts.append((label.part, near.part))


def _snippet(row: Mapping[str, Any], counted: Figures) -> None:
    name, flag = row["rule"], row["flag"]
    if name not in all_rules():
        return
    said = [finding for finding in _review(row, row["text"]).findings if finding.rule == name]
    one = _one(flag, said, all_rules()[name].rule.severity)
    counted.snippets[name].add(one)
    if one.accused or one.caught < one.faults:
        counted.missed.append((name, flag, row["text"]))


def _one(fault: bool, said: Sequence[Finding], gravest: str) -> Tally:
    """The tally of one text."""
    loud, must = _loud(said, gravest), any(finding.severity == MUST for finding in said)
    if fault:
        return Tally(faults=1, caught=bool(said), right=loud, must_right=must)
    return Tally(sound=1, accused=loud, wrong=loud, must_wrong=must)


def _loud(said: Sequence[Finding], gravest: str) -> bool:
    """Whether a rule speaks as loudly as accuses sound text."""
    return bool(said) if gravest == CONSIDER else any(finding.severity in LOUD for finding in said)


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
    print(f"\n## {lang}\n\n| rule | caught | accused | caught in answers | accused in answers |\n|---|---|---|---|---|")
    for name in sorted({*counted.snippets, *counted.answers}):
        print(f"| {name} | {' | '.join(_row(counted.snippets[name], counted.answers[name]))} |")
    print(f"| all | {' | '.join(_row(total(counted.snippets.values()), total(counted.answers.values())))} |")
    f1 = f1_by_part(counted.parts)
    print(f"\nSTAR macro-F1 {macro(f1):.3f}:", ", ".join(f"{part} {value:.2f}" for part, value in f1.items()))
    seen = Counter(counted.parts)
    print("labelled (rows) and found: ", *PARTS)
    for gold in PARTS:
        print("  ", gold, *(f"{seen[gold, part]:4}" for part in PARTS))
    print(f"findings at should and above per good answer: {sum(counted.good) / max(1, len(counted.good)):.2f}")
    print("pairs ranked rightly:", _share(counted.pairs["right"], counted.pairs.total()))
    print(f"time: {throughput(lang):.0f} × a pass over the tokens")


def _row(*tallies: Tally) -> Iterator[str]:
    for tally in tallies:
        yield _share(tally.caught, tally.faults)
        yield _share(tally.accused, tally.sound)


def _share(part: int, whole: int) -> str:
    return f"{part}/{whole} ({part / whole:.0%})" if whole else "–"


def main() -> None:
    """Measure both languages."""
    parser = argparse.ArgumentParser(description="Measure the reviewer on the corpus.")
    parser.add_argument("--train", action="store_true", help="the part that training has seen")
    parser.add_argument("--left-out", action="store_true", help="every text, by what was learned from other hands")
    parser.add_argument("--lang", choices=("en", "id"), action="append", help="only this language")
    parser.add_argument("--wrong", action="store_true", help="list the snippets that were judged wrongly")
    options = parser.parse_args()
    for lang in options.lang or ("en", "id"):
        counted = _counted(lang, options)
        show(lang, counted)
        if options.wrong:
            for rule, flag, text in sorted(counted.missed):
                print(f"{rule}: {'missed' if flag else 'accused'}: {text}")


def _counted(lang: str, options: argparse.Namespace) -> Figures:
    if options.left_out:
        from left_out import left_out_figures

        return left_out_figures(lang)
    return figures(lang, "train" if options.train else "dev")


if __name__ == "__main__":
    main()
