"""Train the model of ``ae_prep/reading/tagger.py`` and write its weights; measure it author by author.

``python tools/train_tagger.py`` trains both languages, writes the weights, measures on the development part;
``--measure`` leaves out one author at a time, with more and more of the others, and writes nothing.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from tagger_data import MARKS, PARTS, Story, load
from tagger_fit import Trained, decode, scores, train, train_marks, worth

from ae_prep.reading.tagger import MOST, ZERO

LANGUAGES = Path(__file__).resolve().parent.parent / "ae_prep" / "reading" / "languages"
HEADER = "# The weights of ae_prep/reading/tagger.py; made by tools/train_tagger.py, not by hand.\n"
#: What is not somebody's whole answers.
_NO_AUTHORS = ("snippets", "plain")
#: A mark is believed only if it can be told at least this well on authors left out (F0.5, see ``_best``).
_GOOD_ENOUGH = 0.45


def folds(
    stories: Sequence[Story], learn: Callable[[Sequence[Story]], Trained]
) -> Iterator[tuple[Trained, list[Story]]]:
    """For each author of whole answers: what is learned without them, and what they wrote.

    Snippets have no author: every n-th one belongs to the n-th author's fold.
    """
    authors = sorted({story.author for story in stories if story.author not in _NO_AUTHORS})
    fold = {id(story): number % len(authors) for number, story in enumerate(stories) if story.author == "snippets"}
    for number, author in enumerate(authors):
        held = [story for story in stories if story.author == author or fold.get(id(story)) == number]
        kept = {id(story) for story in held}
        yield learn([story for story in stories if id(story) not in kept]), held


# --- thresholds ---


def thresholds(stories: Sequence[Story]) -> dict[str, tuple[float, float]]:
    """For each mark how well it is told on authors left out (F0.5), and the score from which on it is believed."""
    scored: dict[str, list[tuple[float, bool]]] = {mark: [] for mark in MARKS}
    for trained, held in folds(stories, train_marks):
        for story in held:
            for example, found in zip(story.examples, scores(trained, story.examples), strict=True):
                for mark, holds in example.marks.items():
                    scored[mark].append((found[mark], holds))
    return {mark: _best(pairs) for mark, pairs in scored.items()}


def _best(pairs: list[tuple[float, bool]]) -> tuple[float, float]:
    """The best F0.5, which counts a wrong remark more than a missed one, and the threshold that gives it."""
    ranked = sorted(pairs, reverse=True)
    positives = sum(holds for _, holds in pairs)
    right, best, least = 0, 0.0, 0.0
    for number, (value, holds) in enumerate(ranked, 1):
        right += holds
        found = 1.25 * right / (number + 0.25 * positives)
        if found > best:
            following = ranked[number][0] if number < len(ranked) else value
            best, least = found, (value + following) / 2
    return best, least


# --- the file of weights ---


def text(trained: Trained, least: dict[str, float]) -> str:
    """The file of weights: whole numbers, from ``-MOST`` to ``MOST``; features that weigh nothing are left out.

    ``least`` holds the thresholds of the marks that are to be believed.
    """
    lanes = [MARKS.index(mark) for mark in least]
    unit = max(abs(weight) for row in trained.parts for weight in row) / MOST
    units = [max(abs(row[lane]) for row in trained.marks[:-1]) / MOST for lane in lanes]
    levels = [value - trained.marks[-1][lane] for value, lane in zip(least.values(), lanes, strict=True)]
    chain = {"start": trained.start, "end": trained.end}
    chain |= {f"after {part}": row for part, row in zip(PARTS, trained.after, strict=True)}
    head = {"parts": " ".join(PARTS), "marks": " ".join(least), "thresholds": _whole(levels, units)}
    head |= {name: _whole(row, [unit] * len(PARTS)) for name, row in chain.items()}
    rows = []
    for name, parts, marks in zip(trained.names, trained.parts, trained.marks, strict=False):
        weights = [round(worth(name) * weight / unit) for weight in parts]
        weights += [round(worth(name) * marks[lane] / one) for lane, one in zip(lanes, units, strict=True)]
        if max(map(abs, weights)) > 1:
            rows.append(name + "\t" + "".join(chr(ord(ZERO) + weight) for weight in weights))
    return HEADER + "\n".join(f"{name} = {value}" for name, value in head.items()) + "\n\n" + "\n".join(rows) + "\n"


def _whole(values: Sequence[float], units: Sequence[float]) -> str:
    return " ".join(str(round(value / unit)) for value, unit in zip(values, units, strict=True))


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


def measure(lang: str) -> None:
    """Leave one author out, with a quarter, a half and all of the other stories."""
    told = [story for story in load(lang) if story.examples[0].part]
    for share in (4, 2, 1):

        def learn(kept: Sequence[Story], share: int = share) -> Trained:
            return train(kept[::share], with_marks=False)

        _show(f"{lang} {100 // share}% of the stories", [p for t, held in folds(told, learn) for p in _told(t, held)])


def write(lang: str) -> None:
    """Train on everything, write the weights, and measure on the development part."""
    stories = load(lang)
    trained, told = train(stories), thresholds(stories)
    for mark, (f05, _) in told.items():
        print(f"{lang} {mark:14} F0.5 {f05:.2f} on authors left out", "" if f05 >= _GOOD_ENOUGH else "(not used)")
    least = {mark: value for mark, (f05, value) in told.items() if f05 >= _GOOD_ENOUGH}
    path = LANGUAGES / lang / "weights.txt"
    path.write_text(text(trained, least), encoding="utf-8")
    _show(f"{lang} development part", _told(trained, load(lang, "dev")))


def _told(trained: Trained, stories: Iterable[Story]) -> Iterator[tuple[str, str]]:
    """Labelled and found part of each sentence."""
    for story in stories:
        if story.examples[0].part:
            yield from zip((str(e.part) for e in story.examples), decode(trained, story.examples), strict=True)


def _show(name: str, pairs: Iterable[tuple[str, str]]) -> None:
    f1 = f1_by_part(pairs)
    print(f"{name:24} STAR macro-F1 {macro(f1):.3f}  ", {part: round(value, 2) for part, value in f1.items()})


def main() -> None:
    """Train or measure both languages."""
    parser = argparse.ArgumentParser(description="Train the model that tells the parts of a story.")
    parser.add_argument("--measure", action="store_true", help="leave one author out; write nothing")
    parser.add_argument("--lang", choices=("en", "id"), action="append", help="only this language")
    options = parser.parse_args()
    for lang in options.lang or ("en", "id"):
        (measure if options.measure else write)(lang)


if __name__ == "__main__":
    main()
