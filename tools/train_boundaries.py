"""Train ``ae_prep/reading/runon.py``: where sentences begin in text without punctuation; tell how well it does.

``python tools/train_boundaries.py`` writes ``languages/<lang>/boundaries.txt``. The sentences of the training answers
are read without their marks and capitals; a logistic regression tells at which words one begins.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from tagger_data import CORPUS, rows

from ae_prep.reading import Segment, scan
from ae_prep.reading.languages import vocabulary
from ae_prep.reading.runon import features

LANGUAGES = Path(__file__).resolve().parent.parent / "ae_prep" / "reading" / "languages"
HEADER = "# The weights of ae_prep/reading/runon.py; made by tools/train_boundaries.py, not by hand.\n"
_FREEDOM, _SCALE, _LEAST_WEIGHT, _FOLDS = 1.0, 20, 3, 5
#: A beginning that is missed makes one sentence of two acts, one too many harms little: added to the log-odds.
_EAGER = 1.25
_MARKS = re.compile(r"[.,;:!?…\"“”()–—]+")


class Text(NamedTuple):
    """One answer without punctuation: its words, and with which of them a sentence begins."""

    author: str
    words: Sequence[str]
    begins: frozenset[int]


def texts(lang: str) -> Iterator[Text]:
    """The answers of the training part."""
    for folder in ("answers", "parts"):
        for row in rows(CORPUS / folder, lang):
            if row["split"] == "train":
                words: list[str] = []
                begins = set()
                for sentence in row["sentences"]:
                    begins.add(len(words))
                    words += bare(sentence[1], lang)
                yield Text(row["author"], words, frozenset(begins))


def bare(text: str, lang: str) -> list[str]:
    """The words of ``text`` as they are read, without marks and capitals."""
    columns, _, _ = scan.scan([Segment(_MARKS.sub(" ", text.lower()))], vocabulary(lang))
    return list(columns.words)


def examples(found: Sequence[Text]) -> tuple[list[dict[str, int]], list[bool]]:
    """The features of each place, and whether a sentence begins there."""
    known = [dict.fromkeys(features(text.words, at), 1) for text in found for at in range(1, len(text.words))]
    return known, [at in text.begins for text in found for at in range(1, len(text.words))]


def learn(found: Sequence[Text]) -> tuple[DictVectorizer, LogisticRegression]:
    """A model of the places in ``found``."""
    known, truth = examples(found)
    table = DictVectorizer()
    model = LogisticRegression(C=_FREEDOM, solver="liblinear", random_state=0)
    model.fit(narrow(table.fit_transform(known)), truth)
    return table, model


def narrow(matrix: csr_matrix) -> csr_matrix:
    """``matrix`` with the short indices that LIBLINEAR takes."""
    matrix.indices, matrix.indptr = matrix.indices.astype(np.int32), matrix.indptr.astype(np.int32)
    return matrix


def measure(lang: str) -> None:
    """Precision and recall of beginnings on authors left out."""
    found = list(texts(lang))
    authors = sorted({text.author for text in found})
    right = said = there = 0
    for fold in range(_FOLDS):
        held = set(authors[fold::_FOLDS])
        table, model = learn([text for text in found if text.author not in held])
        known, truth = examples([text for text in found if text.author in held])
        guessed = model.predict(narrow(table.transform(known)))
        right += sum(a and b for a, b in zip(guessed, truth, strict=True))
        said, there = said + sum(guessed), there + sum(truth)
    print(f"{lang} boundaries on authors left out: precision {right / said:.2f}, recall {right / there:.2f}")


def write(lang: str) -> None:
    """Train on everything and write the weights, as whole numbers."""
    table, model = learn(list(texts(lang)))
    weights = {name: round(weight * _SCALE) for name, weight in zip(table.feature_names_, model.coef_[0], strict=True)}
    lines = [f"{name}\t{weight}" for name, weight in sorted(weights.items()) if abs(weight) >= _LEAST_WEIGHT]
    body = "\n".join([f"\t{round((model.intercept_[0] + _EAGER) * _SCALE)}", *lines])
    (LANGUAGES / lang / "boundaries.txt").write_text(HEADER + body + "\n", encoding="utf-8")


def main() -> None:
    """Train both languages."""
    parser = argparse.ArgumentParser(description="Train where sentences begin in text without punctuation.")
    parser.add_argument("--lang", choices=("en", "id"), action="append", help="only this language")
    for lang in parser.parse_args().lang or ("en", "id"):
        measure(lang)
        write(lang)


if __name__ == "__main__":
    main()
