"""The trained model: the part of a story that each sentence tells, and judgements that phrases cannot generalise.

The speaker's own act is A, in a mistake as well; what it led to, a lesson and a new habit are R; a task or target is
T, the setting and a discovery are S; claims, advice, motives, courtesy and habits are O.

A linear model: each feature (``features``) has one whole number for each part and each mark; they are added up,
and the parts are decoded in the order of the story. The numbers are made by ``tools/train_tagger.py`` and kept in
``languages/<lang>/weights.txt``, one character a number.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from struct import Struct

from ae_prep.reading.facts import PERHAPS, QUOTED, SURELY, Reading, Sentence
from ae_prep.reading.features import Features, features, stories, word_features
from ae_prep.reading.languages import data, language

__all__ = ["Model", "judge", "model", "why"]

#: The character that stands for the weight 0, in the middle of the printable ones, and the greatest weight.
ZERO, MOST = "O", 46
#: The weights of a feature are lanes of one number, so that one addition adds them all. A lane is as wide as a
#: character in UTF-32, which is how a row of weights becomes such a number.
_LANE = 32
_HALF = 1 << (_LANE - 1)
#: How many sentences in a row are judged together: a claim and what backs it, a setback and what was done next.
WINDOW = 3
#: How many words are kept with their weights, and how many words explain a judgement.
_KEPT, _REASONS = 20_000, 3


class Model:
    """The weights of one language.

    Args:
        text: what ``languages/<lang>/weights.txt`` holds.
        base: gives a word without its clitics.
        lists: the word lists of the lexicon.
    """

    def __init__(self, text: str, base: Callable[[str], str], lists: Mapping[str, frozenset[str]]) -> None:
        head, _, body = text.partition("\n\n")
        table = dict(line.split(" = ") for line in head.splitlines() if not line.startswith("#"))
        self.parts, self.marks, alone = (table.pop(name).split() for name in ("parts", "marks", "alone"))
        numbers = {name: [int(number) for number in row.split()] for name, row in table.items()}
        self.start, self.end = numbers["start"], numbers["end"]
        self.surely = numbers["surely"]
        self.perhaps = numbers["perhaps"]
        self.after = [numbers[f"after {part}"] for part in self.parts]
        #: For each mark that single sentences show too, its place among the marks and the lane of its second weights.
        self.alone = [(self.marks.index(mark), len(self.parts) + len(self.marks) + n) for n, mark in enumerate(alone)]
        lanes = len(self.parts) + len(self.marks) + len(alone)
        self._struct = Struct(f"<{lanes}I")
        self._half = sum(_HALF << (_LANE * lane) for lane in range(lanes))
        zero = _packed(ZERO * lanes)
        rows = dict(line.rsplit("\t", 1) for line in body.splitlines())
        self.weights = _Rows(rows, lambda row: _packed(row) - zero)
        self._words = _Words(lambda word: sum(map(self.weight, word_features(word, base(word), lists))))

    def weight(self, feature: str) -> int:
        """The weights of ``feature``, in lanes."""
        return self.weights[feature]

    def word(self, word: str) -> int:
        """The weights of all features of one word, in lanes."""
        return self._words[word]

    def weigh(self, sentence: Features) -> int:
        """The sum of the weights of ``sentence``, in lanes: for each part, each mark, each mark shown alone."""
        words, weights = self._words, self.weights
        if len(words) > _KEPT:
            words.clear()
        total = sum(map(words.__getitem__, sentence.words))
        total += sum([weights[feature] for feature in sentence.other])
        total += sum([weights[feature] for feature in sentence.place])
        return total

    def split(self, total: int) -> tuple[int, ...]:
        """The lanes of ``total``."""
        raw = self._struct.unpack((total + self._half).to_bytes(self._struct.size, "little"))
        return tuple([lane - _HALF for lane in raw])

    def decode(self, scores: Sequence[Sequence[int]]) -> list[str]:
        """The likeliest parts of a whole story, where each part depends on the one before (Viterbi)."""
        names = range(len(self.parts))
        best = [self.start[part] + scores[0][part] for part in names]
        back: list[list[int]] = []
        for score in scores[1:]:
            ways = [[best[old] + self.after[old][new] for old in names] for new in names]
            back.append([way.index(max(way)) for way in ways])
            best = [max(way) + score[new] for new, way in enumerate(ways)]
        ends = [best[part] + self.end[part] for part in names]
        path = [ends.index(max(ends))]
        for before in reversed(back):
            path.append(before[path[-1]])
        return [self.parts[part] for part in reversed(path)]

    def deserved(self, sentences: Sequence[Sequence[int]], totals: Sequence[int]) -> list[dict[str, int]]:
        """The marks of each sentence of a story: PERHAPS or SURELY, by which threshold its window reaches.

        ``sentences`` holds the scores of each sentence, ``totals`` the same still in lanes. A window gives its mark to
        the sentence that speaks for it most.
        """
        found: list[dict[str, int]] = [{} for _ in sentences]
        own = len(self.parts)
        for begin in range(max(1, len(sentences) - WINDOW + 1)):
            inside = range(begin, min(begin + WINDOW, len(sentences)))
            together = list(self.split(sum(totals[begin : begin + WINDOW]))[own:])
            for mark, lane in self.alone:
                together[mark] += max(sentences[n][lane] for n in inside)
            for mark, (name, score, least) in enumerate(zip(self.marks, together, self.perhaps, strict=False)):
                if score >= least:
                    level = SURELY if score >= self.surely[mark] else PERHAPS
                    best = max(inside, key=lambda n: sentences[n][own + mark])
                    found[best][name] = max(level, found[best].get(name, 0))
        return found


class _Rows(dict[str, int]):
    """The weights by feature. A row is unpacked when it is first asked for; a feature without one weighs nothing."""

    def __init__(self, rows: Mapping[str, str], unpack: Callable[[str], int]) -> None:
        super().__init__()
        self._rows = rows
        self._unpack = unpack

    def __missing__(self, feature: str) -> int:
        row = self._rows.get(feature)
        if row is None:
            return 0
        weight = self[feature] = self._unpack(row)
        return weight


class _Words(dict[str, int]):
    """The weights of words met before; a new word is weighed once."""

    def __init__(self, weigh: Callable[[str], int]) -> None:
        super().__init__()
        self._weigh = weigh

    def __missing__(self, word: str) -> int:
        weight = self[word] = self._weigh(word)
        return weight


def _packed(row: str) -> int:
    return int.from_bytes(row.encode("utf-32-le"), "little")


@cache
def model(lang: str) -> Model:
    """The model of ``lang`` (en or id), loaded when first asked for."""
    grammar, lexicon = language(lang)
    return Model(data(lang, "weights.txt"), grammar.base, lexicon.words)


def judge(reading: Reading) -> tuple[list[str], list[dict[str, int]]]:
    """For each sentence of ``reading`` its part (S, T, A, R or O), and its marks."""
    known = model(reading.lang)
    parts: list[str] = []
    marks: list[dict[str, int]] = []
    for story in stories(reading):
        totals = [known.weigh(sentence) for sentence in features(reading, story)]
        scores = [known.split(total) for total in totals]
        parts += known.decode(scores)
        marks += known.deserved(scores, totals)
    return parts, marks


def why(reading: Reading, sentence: Sentence, mark: str) -> list[int]:
    """The tokens of ``sentence`` that speak most for ``mark``, the weightiest first: at most three, perhaps none."""
    known = model(reading.lang)
    lane = len(known.parts) + known.marks.index(mark)
    weights = dict.fromkeys(range(sentence.first, sentence.last), 0)
    for index in weights:
        token = reading.tokens[index]
        if token.voice != QUOTED:
            weights[index] += known.split(known.word(token.word))[lane]
    for match in reading.found(*reading.matches):
        if sentence.first <= match.first < sentence.last:
            weights[match.first] += known.split(known.weight("c=" + match.label))[lane]
    ranked = sorted(weights, key=lambda index: (-weights[index], index))
    return [index for index in ranked if weights[index] > 0][:_REASONS]
