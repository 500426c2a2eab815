"""One folder a language, loaded when a text in it is read."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from ae_prep.reading.lexicon import Lexicon, load


@cache
def language(lang: str) -> tuple[Any, Lexicon]:
    """The grammar module and the lexicon of ``lang`` (en or id), loaded when first asked for."""
    grammar = import_module(f"ae_prep.reading.languages.{lang}.grammar")
    path = Path(__file__).parent / lang / "lexicon.txt"
    return grammar, load(path, lambda word: [part for part, _ in grammar.expand(word)])
