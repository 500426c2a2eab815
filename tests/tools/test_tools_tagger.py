"""Training and measuring, run as anybody would run them; training itself on a handful of made-up stories."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

TOY = """
from tagger_data import Example, Story
from tagger_fit import decode, scores, train
from train_tagger import text, thresholds
def story(author):
    told = (("S", "w=quiet"), ("A", "w=rang"), ("R", "w=signed"))
    return Story(author, "train", [Example({}, {word: 1}, part, {"hedge": word == "w=rang"}) for part, word in told])
stories = [story(author) for author in "abc" for _ in range(5)]
trained = train(stories)
unknown = Example({}, {}, None, {})
print(*decode(trained, stories[0].examples), *decode(trained, [stories[0].examples[0], unknown, unknown]))
marks = [found["hedge"] for found in scores(trained, stories[0].examples)]
print(marks[1] > max(marks[0], marks[2]), thresholds(stories)["hedge"][0])
print(text(trained, {"hedge": 0.0}))
"""


def run(*arguments: str) -> str:
    environment = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tools'}"}
    command = [sys.executable, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT, env=environment).stdout


def test_training_learns_words_order_and_marks() -> None:
    parts, marks, head, *rest = run("-c", TOY).splitlines()
    assert parts == "S A R S A R"
    assert marks == "True 1.0"
    assert head.startswith("# The weights of ")
    assert {"parts = S T A R O", "marks = hedge"} <= set(rest)
    assert {line.split("\t")[0] for line in rest if "\t" in line} == {"w=quiet", "w=rang", "w=signed"}


def test_training_twice_gives_the_same() -> None:
    assert run("-c", TOY) == run("-c", TOY)


@pytest.mark.parametrize("lang", ["en", "id"])
def test_measuring_tells_every_figure(lang: str) -> None:
    told = run("tools/measure.py", "--lang", lang)
    for figure in ("| claim-unbacked |", "| all |", "STAR macro-F1", "per good answer", "ranked rightly", "pass over"):
        assert figure in told


def test_the_sealed_part_is_opened_only_when_asked_for() -> None:
    assert "sealed" not in run("tools/measure.py", "--lang", "id")
    with pytest.raises(subprocess.CalledProcessError):
        run("tools/measure.py", "--sealed", "--train")
