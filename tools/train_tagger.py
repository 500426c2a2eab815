"""Train the model of ``ae_prep/reading/tagger.py`` and write its weights; measure it on hands it has not learned from.

``python tools/train_tagger.py`` trains both languages and writes the weights; ``--measure`` leaves out a fifth of the
authors at a time, with more and more of the others, and writes nothing. It needs what ``pip install -e '.[dev]'``
installs.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from tagger_data import ASKED, MARKS, PARTS, PRESENT, Story, load
from tagger_fit import AHEAD, ALONE, Trained, decode, learn, train, train_parts
from tagger_table import Meanings, held_by, meanings, tabulate, worth

from ae_prep.reading.features import is_pair
from ae_prep.reading.marks import LONG
from ae_prep.reading.tagger import MOST, ZERO

LANGUAGES = Path(__file__).resolve().parent.parent / "ae_prep" / "reading" / "languages"
#: What a training leaves behind for the next search for thresholds; not kept in the repository.
BUILD = Path(__file__).resolve().parent.parent / "build"
HEADER = "# The weights of ae_prep/reading/tagger.py; made by tools/train_tagger.py, not by hand.\n"
#: What is not somebody's whole answers.
_NO_AUTHORS = ("", "plain")
FOLDS = 5
#: Thresholds of a mark, as shares of texts written to test it: words that should not be there are surely there where
#: this share of sound texts at most would be accused, perhaps where the second would.
_ACCUSED, _ASKED = 0.05, 0.15
#: Something that is missed is nowhere where this share at most of the texts that have it would be accused. It is surely
#: there where the second share of the texts that have it would still be asked about, and no more than the third share
#: of those that lack it would go unseen.
_DOUBTED, _QUESTIONED, _UNSEEN = 0.04, 0.12, 0.06
#: Where a rule only ever asks there is nothing between: this share of the texts that have it is asked about.
_UNCERTAIN = 0.06
#: Of these a rule asks as well where nothing else hints at it and this share of the texts that have it scores less.
_HINTED, _FAINT = ("root-cause",), 0.2
#: In a long text there are more windows, of which one may seem to have what none has: there the thresholds rise so far
#: that this share of the whole answers that have it would be accused and asked about, where so many are known.
_LONG_DOUBTED, _LONG_QUESTIONED, _KNOWN = 0.03, 0.12, 20
#: The share of windows in whole answers that may bear a mark they do not deserve, perhaps and surely.
_STRAY = (0.04, 0.008)
_LONG_STRAY = (0.015, 0.003)
#: Marks on which no rule rests alone.
_GUARDED = ("vague",)
#: A mark that tells a deserving text from another less often than this is not used.
_LEAST_AUC = 0.6
#: A feature none of whose weights is so great is left out.
_LEAST_WEIGHT = 3
#: The share of weights that may be clipped so that the others keep their grain.
_CLIPPED = 0.001


class Threshold(NamedTuple):
    """From which scores on a mark is perhaps and surely deserved, and how well it tells texts apart (AUC).

    ``more``: how much more is asked of a long text, for each.
    """

    perhaps: float
    surely: float
    auc: float
    more: tuple[float, float]


# --- thresholds ---


#: What was told of a text that was left out: its score, whether it deserves the mark, whether it is a test of it, and
#: of how many windows it is.
Scored = list[tuple[float, bool, bool, int]]


def folds_of(stories: Sequence[Story]) -> list[int]:
    """For each story which fifth it is left out with: that of its author, or of its run of snippets."""
    authors = sorted({story.author for story in stories if story.author})
    return [(authors.index(story.author) if story.author else story.fold) % FOLDS for story in stories]


def left_out(stories: Sequence[Story], known: Meanings) -> Iterator[tuple[str, Scored]]:
    """For each mark the scores of the texts, each told by what was learned from others."""
    table = tabulate(stories, known)
    folds = folds_of(stories)
    for mark in MARKS:
        bags = held_by(stories, table, mark, True)
        scored: Scored = []
        for fold in range(FOLDS):
            lane = learn(stories, table, mark, {number for number, own in enumerate(folds) if own != fold})
            if lane:
                scores = lane.scores(table)
                left = [bag for bag in bags if folds[bag.story] == fold]
                scored += [
                    (float(max(scores[row] for row in bag.rows)), bag.holds, bag.tested, len(bag.rows)) for bag in left
                ]
        yield mark, scored


def thresholds(scored: Mapping[str, Scored]) -> dict[str, Threshold]:
    """The thresholds of each mark that can be told at all."""
    found = {mark: _threshold(mark, told) for mark, told in scored.items()}
    return {mark: threshold for mark, threshold in found.items() if threshold and threshold.auc >= _LEAST_AUC}


def _threshold(mark: str, scored: Scored) -> Threshold | None:
    tested = [(score, holds) for score, holds, test, _ in scored if test] or [(s, holds) for s, holds, *_ in scored]
    with_it = np.array([score for score, holds in tested if holds])
    without = np.array([score for score, holds in tested if not holds])
    if not len(with_it) or not len(without):
        return None
    auc = float(np.mean(with_it[:, None] > without[None, :]))
    if mark in PRESENT.values():
        perhaps, surely = np.quantile(without, 1 - _ASKED), np.quantile(without, 1 - _ACCUSED)
        stray = [score for score, holds, test, _ in scored if not holds and not test]
        if stray:
            perhaps, surely = np.maximum((perhaps, surely), np.quantile(stray, 1 - np.array(_STRAY)))
    elif mark in ASKED:
        perhaps, surely = np.quantile(with_it, _asked(mark))
    else:
        perhaps = np.quantile(with_it, _DOUBTED)
        surely = max(np.quantile(without, 1 - _UNSEEN), np.quantile(with_it, _QUESTIONED))
    surely = max(perhaps, surely)
    return Threshold(float(perhaps), float(surely), auc, _more(mark, scored, perhaps, surely))


def _asked(mark: str) -> tuple[float, float]:
    """The shares of texts that have ``mark`` and score less than perhaps and surely, where a rule only asks."""
    return _UNCERTAIN, _FAINT if mark in _HINTED else _UNCERTAIN


def _more(mark: str, scored: Scored, perhaps: float, surely: float) -> tuple[float, float]:
    """How much more is asked of a long text; less of words whose tests are harder than what people tell."""
    told = [(score, windows, holds) for score, holds, test, windows in scored if not test]
    if mark in PRESENT.values():
        long = [score for score, _, holds in told if not holds]
        shares = (1 - _LONG_STRAY[0], 1 - _LONG_STRAY[1])
    else:
        long = [score for score, windows, holds in told if holds and windows >= LONG]
        shares = _asked(mark) if mark in ASKED else (_LONG_DOUBTED, _LONG_QUESTIONED)
    if mark in _GUARDED or len(long) < _KNOWN or not any(holds for *_, holds in told):
        return 0.0, 0.0
    doubted, questioned = np.quantile(long, shares) - (perhaps, surely)
    if mark in PRESENT.values():
        return float(doubted), float(questioned)
    return max(0.0, float(doubted)), max(0.0, float(questioned))


# --- the file of weights ---


def text(trained: Trained, least: dict[str, Threshold]) -> str:
    """The file of weights: whole numbers, from ``-MOST`` to ``MOST``; features that weigh nothing are left out.

    ``least`` holds the thresholds of the marks that are to be believed. The two lanes of a mark in ``ALONE`` share
    one unit, since they are added up.
    """
    alone = [mark for mark in ALONE if mark in least]
    lanes = [MARKS.index(mark) for mark in least] + [len(MARKS) + ALONE.index(mark) for mark in alone]
    unit = _unit([weight for row in trained.parts for weight in row[: len(PARTS)]])
    of = {mark: _unit([row[lane] for row in trained.marks[:-1]]) for mark, lane in zip(least, lanes, strict=False)}
    units = [of[mark] for mark in (*least, *alone)]
    bias = dict.fromkeys(least, 0.0)
    for mark, lane in zip((*least, *alone), lanes, strict=True):
        bias[mark] += trained.marks[-1][lane]
    chain = {"start": trained.start, "end": trained.end}
    chain |= {f"after {part}": row for part, row in zip(PARTS, trained.after, strict=True)}
    head = {"parts": " ".join(PARTS), "marks": " ".join(least), "alone": " ".join(alone)}
    head["perhaps"] = _whole([t.perhaps - bias[mark] for mark, t in least.items()], units)
    head["surely"] = _whole([t.surely - bias[mark] for mark, t in least.items()], units)
    for number, name in enumerate(("perhaps", "surely")):
        head[f"{name} long"] = _whole([t.more[number] for t in least.values()], units)
    head |= {name: _whole(row, [unit] * len(PARTS)) for name, row in chain.items()}
    rows: dict[str, str] = {}
    pairs: dict[str, dict[str, str]] = {}
    for name, parts, marks in zip(trained.names, trained.parts, trained.marks, strict=False):
        weights = [round(worth(name) * weight / unit) for weight in parts[: len(PARTS)]]
        weights += [round(worth(name) * marks[lane] / one) for lane, one in zip(lanes, units, strict=True)]
        weights += [round(worth(name) * AHEAD * weight / unit) for weight in parts[len(PARTS) :]]
        if max(map(abs, weights)) >= _LEAST_WEIGHT:
            row = "".join(chr(ord(ZERO) + max(-MOST, min(MOST, w))) for w in weights)
            if is_pair(name):
                first, _, second = name.rpartition(" ")
                pairs.setdefault(first, {})[second] = row
            else:
                rows[name] = row
    neighbours = ["\t".join((first, *after)) for first, after in pairs.items()]
    body = [*rows.values(), *(row for after in pairs.values() for row in after.values())]
    blocks = [f"{name} = {value}" for name, value in head.items()], rows, neighbours, body
    return HEADER + "\n\n".join(map("\n".join, blocks)) + "\n"


def _unit(weights: Sequence[float]) -> float:
    """What one step of a whole number is worth."""
    sizes = np.abs(np.array(weights))
    sizes = sizes[sizes > 0]
    return float(np.quantile(sizes, 1 - _CLIPPED)) / MOST if len(sizes) else 1.0


def _whole(values: Sequence[float], units: Sequence[float]) -> str:
    return " ".join(str(round(value / unit)) for value, unit in zip(values, units, strict=False))


# --- the command ---


def f1_by_part(pairs: Iterable[tuple[str, str]]) -> dict[str, float]:
    """F1 of each part that is labelled at all, from pairs of labelled and found part."""
    seen = Counter(pairs)
    found = {}
    for part in PARTS:
        told = sum(n for (gold, _), n in seen.items() if gold == part)
        said = sum(n for (_, got), n in seen.items() if got == part)
        if told:
            found[part] = 2 * seen[part, part] / (told + said)
    return found


def macro(f1: dict[str, float]) -> float:
    """The mean F1 of S, T, A and R, as far as they are labelled."""
    star = [value for part, value in f1.items() if part != "O"]
    return sum(star) / len(star)


def curve(lang: str) -> Iterator[tuple[int, int, dict[str, float]]]:
    """The learning curve of the parts: percent of the other authors' stories, how many, and F1 on authors left out."""
    told = [story for story in load(lang) if story.examples and story.examples[0].part]
    authors = sorted({story.author for story in told if story.author not in _NO_AUTHORS})
    for share in (8, 4, 2, 1):
        pairs: list[tuple[str, str]] = []
        for fold in range(FOLDS):
            held = authors[fold::FOLDS]
            trained = train_parts([story for story in told if story.author not in held][::share])
            pairs += _told(trained, [story for story in told if story.author in held])
        yield 100 // share, len(told) // share, f1_by_part(pairs)


def scores_of(lang: str) -> Path:
    """Where a training keeps the scores of the texts that were left out."""
    return BUILD / f"left-out-{lang}.json"


def write(lang: str, again: bool) -> None:
    """Train on everything, write the weights, and tell how well each mark is told.

    ``again``: only the thresholds are found anew, from the scores that the last training kept.
    """
    kept = scores_of(lang)
    path = BUILD / f"trained-{lang}.json"
    if again:
        scored, trained = json.loads(kept.read_text()), Trained(*json.loads(path.read_text()))
    else:
        stories, known = load(lang), meanings(lang)
        scored, trained = dict(left_out(stories, known)), train(stories, known)
        BUILD.mkdir(exist_ok=True)
        kept.write_text(json.dumps(scored))
        path.write_text(json.dumps(trained))
    least = thresholds(scored)
    for mark in MARKS:
        told = least.get(mark)
        levels = f"AUC {told.auc:.3f}, {told.perhaps:.2f}, {told.surely:.2f}" if told else "not used"
        print(f"{lang} {mark:18} {levels}", flush=True)
    (LANGUAGES / lang / "weights.txt").write_text(text(trained, least), encoding="utf-8")
    held = [story for story in load(lang, ("dev",)) if story.examples and story.examples[0].part]
    _show(f"{lang} development part", f1_by_part(_told(trained, held)))


def _told(trained: Trained, stories: Iterable[Story]) -> Iterator[tuple[str, str]]:
    """Labelled and found part of each sentence."""
    for story in stories:
        yield from zip((str(e.part) for e in story.examples), decode(trained, story.examples), strict=True)


def _show(name: str, f1: dict[str, float]) -> None:
    each = ", ".join(f"{part} {value:.2f}" for part, value in f1.items())
    print(f"{name:24} STAR macro-F1 {macro(f1):.3f}: {each}", flush=True)


def main() -> None:
    """Train or measure both languages."""
    parser = argparse.ArgumentParser(description="Train the model that tells the parts of a story.")
    parser.add_argument("--measure", action="store_true", help="leave one author out; write nothing")
    parser.add_argument("--thresholds", action="store_true", help="only find the thresholds anew")
    parser.add_argument("--lang", choices=("en", "id"), action="append", help="only this language")
    options = parser.parse_args()
    for lang in options.lang or ("en", "id"):
        if not options.measure:
            write(lang, options.thresholds)
            continue
        for share, count, f1 in curve(lang):
            _show(f"{lang} {share}% ({count} stories)", f1)


if __name__ == "__main__":
    main()
