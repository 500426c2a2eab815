"""Measure the whole reviewer on hands that its model has not learned from: a fifth of them left out at a time.

The development part is small; this counts on everything that is not sealed. Word lists and rules have seen these texts,
though, and so have the thresholds: what is measured here is how the model carries over to new hands.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain
from json import loads
from typing import Any
from unittest.mock import patch

from measure import Figures, count
from tagger_data import CORPUS, RUN, load, rows
from tagger_fit import train
from tagger_table import meanings
from train_tagger import FOLDS, folds_of, scores_of, text, thresholds

from ae_prep.reading import tagger
from ae_prep.reading.languages import language


def left_out_figures(lang: str) -> Figures:
    """Everything counted on the answers and snippets of ``lang``, each with a model of other hands.

    Raises:
        FileNotFoundError: there has been no training yet whose thresholds could be used.
    """
    stories, known = load(lang), meanings(lang)
    folds = folds_of(stories)
    authors = {story.author: fold for story, fold in zip(stories, folds, strict=True) if story.author}
    least = thresholds(loads(scores_of(lang).read_text()))
    grammar, lexicon = language(lang)
    counted = Figures()
    for fold in range(FOLDS):
        others = [story for story, own in zip(stories, folds, strict=True) if own != fold]
        judge = tagger.Model(text(train(others, known), least), grammar.base, lexicon.words)
        with patch.object(tagger, "model", {lang: judge}.__getitem__):
            count((row for row, own in _folded(lang, authors) if own == fold), counted)
    return counted


def _folded(lang: str, authors: Mapping[str, int]) -> chain[tuple[dict[str, Any], int]]:
    """Every answer and snippet with the fifth that it belongs to; who is not learned from at all is in the first."""
    answers = ((row, authors.get(row["author"], 0)) for row in rows(CORPUS / "answers", lang))
    snippets = ((row, number // RUN % FOLDS) for number, row in enumerate(rows(CORPUS / "snippets", lang)))
    return chain(answers, snippets)
