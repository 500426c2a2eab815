"""Answers to review: sentences of the corpus, joined until an answer has about as many words as one that is spoken."""

from __future__ import annotations

import json
import random
from pathlib import Path

ANSWERS = Path(__file__).resolve().parent.parent / "tools" / "corpus" / "answers"
WORDS = 190

#: Texts that some readers take more than linear time for; each is repeated up to the length wanted.
SHAPES = {
    "a story": 'In May I rang nine shops. She said "maybe" and I asked why. Four bought for $400 a month. ',
    "one endless sentence": "i called the client and then he said maybe so i asked him why ",
    "quotation marks": "\"I said 'no' and “yes” ",
    "combining marks": "e\u0301\u0327\u0301\u0308",
    "all commas": ",",
    "words and commas": "so, then, we, ",
    "one word": "called ",
    "one I after another": "I ",
    "no spaces": "a",
    "contractions": "don't ",
    "line breaks": "- I called\n",
    "brackets": "[a ",
}


def answers(lang: str, count: int) -> list[str]:
    """``count`` texts in ``lang`` of about 190 words, the same ones each time."""
    stories = []
    for path in sorted(ANSWERS.glob(f"{lang}-*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            stories.append([sentence[1] for sentence in json.loads(line)["sentences"]])
    drawn = random.Random(190)
    return [_joined(stories, number, drawn) for number in range(count)]


def _joined(stories: list[list[str]], number: int, drawn: random.Random) -> str:
    """A story, and sentences of others until there are enough words."""
    told: list[str] = []
    story = stories[number % len(stories)]
    words = 0
    while True:
        for sentence in story:
            told.append(sentence)
            words += len(sentence.split())
            if words >= WORDS - 5:
                return " ".join(told)
        story = drawn.choice(stories)


def repeated(piece: str, characters: int) -> str:
    """``piece`` again and again, cut at ``characters``."""
    return (piece * (characters // len(piece) + 1))[:characters]
