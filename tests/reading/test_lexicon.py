"""The lexicon: how phrases are written, and that the shipped files hold no slips."""

from __future__ import annotations

from pathlib import Path

import pytest

from ae_prep.reading import language
from ae_prep.reading.lexicon import Lexicon, load

FILE = """
# a comment
[words: trait]
calm patient
[phrases: claim]
i am (very) <trait>   # with and without
[phrases: hedge]
i guess/suppose
not * sure
i .. lucky
<number> deals
"""


@pytest.fixture
def lexicon(tmp_path: Path) -> Lexicon:
    path = tmp_path / "lexicon.txt"
    path.write_text(FILE, encoding="utf-8")
    return load(path.read_text(encoding="utf-8"), lambda word: [word])


def found(lexicon: Lexicon, text: str) -> list[tuple[str, int, int]]:
    words = text.split()
    bases = ["<digits>" if word.isdigit() else word for word in words]
    matches = lexicon.matches(words, bases, [(0, len(words))])
    return [(match.label, match.first, match.last) for several in matches.values() for match in several]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("i am calm", [("claim", 0, 3)]),
        ("well i am very patient", [("claim", 1, 5)]),
        ("i am really patient", []),
        ("i suppose", [("hedge", 0, 2)]),
        ("not quite sure", [("hedge", 0, 3)]),
        ("not sure", []),
        ("i was just so lucky", [("hedge", 0, 5)]),
        ("i was just so very lucky", []),
        ("12 deals", [("hedge", 0, 2)]),
    ],
)
def test_how_phrases_are_written(lexicon: Lexicon, text: str, expected: list[tuple[str, int, int]]) -> None:
    assert found(lexicon, text) == expected


def test_no_phrase_runs_past_its_sentence(lexicon: Lexicon) -> None:
    assert lexicon.matches(["i", "guess"], ["i", "guess"], [(0, 1), (1, 2)]) == {}


@pytest.mark.parametrize("lang", ["en", "id"])
def test_the_shipped_file_is_well_formed(lang: str) -> None:
    language(lang)  # an unknown <list> would raise here
    path = Path(__file__).parents[2] / "ae_prep" / "reading" / "languages" / lang / "lexicon.txt"
    lines = [line.partition("#")[0].strip() for line in path.read_text(encoding="utf-8").splitlines()]
    assert [line for line in lines if line.count("(") != line.count(")") or "?" in line] == []
    assert [line for line in lines if line.startswith("[") and not line.startswith(("[words: ", "[phrases: "))] == []
