"""One folder a language, loaded when a text in it is read."""

from __future__ import annotations

import os.path
from functools import cache
from importlib import import_module
from typing import Any

from ae_prep.reading.lexicon import Lexicon, load
from ae_prep.reading.words import Vocabulary


@cache
def language(lang: str) -> tuple[Any, Lexicon]:
    """The grammar module and the lexicon of ``lang`` (en or id), loaded when first asked for."""
    grammar = import_module(f"ae_prep.reading.languages.{lang}.grammar")
    return grammar, load(data(lang, "lexicon.txt"), lambda word: [part for part, _ in grammar.expand(word)])


@cache
def vocabulary(lang: str) -> Vocabulary:
    """What is known of the words of ``lang`` (en or id), kept from text to text."""
    return Vocabulary(lang, *language(lang))


def data(lang: str, name: str) -> str:
    """The text of a data file of ``lang``. Every review begins with this, and pathlib alone would cost more."""
    with open(os.path.join(os.path.dirname(__file__), lang, name), encoding="utf-8") as file:  # noqa: PTH118, PTH120, PTH123
        return file.read()
