"""The trained model: the part of a story that each sentence tells, and judgements that phrases cannot generalise.

The speaker's own act is A, in a mistake as well; what it led to, a lesson and a new habit are R; a task or target is
T, the setting and a discovery are S; claims, advice, motives, courtesy and habits are O.

A linear model: each feature (``features``) has one whole number for each part and each mark; they are added up,
and the parts are decoded in the order of the story. The numbers are made by ``tools/train_tagger.py`` and kept in
``languages/<lang>/weights.txt``: a head; the features; the neighbouring words that are features together, a word and
all that may follow it in a line; and for each of them, in that order, a row of numbers, one character a number. Blank
lines stand between.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import count
from struct import Struct

from ae_prep.reading.facts import QUOTED, Reading, Sentence
from ae_prep.reading.features import is_pair, stories, word_features
from ae_prep.reading.languages import data, language
from ae_prep.reading.marks import LONG, WINDOW, Marks, Window
from ae_prep.reading.weigh import Followers, Weights, weigh

__all__ = ["Model", "judge", "model", "why"]

#: The character that stands for the weight 0, in the middle of the printable ones, and the greatest weight.
ZERO, MOST = "O", 46
#: The weights of a feature are lanes of one number, so that one addition adds them all. A lane is as wide as a
#: character in UTF-32, which is how a row of weights becomes such a number.
_LANE = 32
_HALF, _FULL = 1 << (_LANE - 1), (1 << _LANE) - 1
#: Scores of parts make room for the number of a part.
_STEP, _LOW = 3, 7
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
        head, names, neighbours, body = text.split("\n\n")
        table = dict(line.split(" = ") for line in head.splitlines() if not line.startswith("#"))
        self.parts, self.marks, alone = (table.pop(name).split() for name in ("parts", "marks", "alone"))
        numbers = {name: [int(number) for number in row.split()] for name, row in table.items()}
        self.start, self.end = numbers["start"], numbers["end"]
        self.after = [numbers[f"after {part}"] for part in self.parts]
        #: After parts and marks: what single sentences say of some marks, and what a sentence says of the one before.
        lanes = len(self.parts) + len(self.marks) + len(alone) + len(self.parts)
        #: For each mark that single sentences show too, where its lane begins.
        self._alone = [_LANE * (len(self.parts) + self.marks.index(mark)) for mark in alone]
        self._singles, self._singles_at = Struct(f"<{len(alone)}I"), _LANE * (lanes - len(self.parts) - len(alone))
        #: Where a lane is lifted by half, its highest bit tells whether it is 0 or more.
        self._lane_of = {mark: lane for lane, mark in enumerate(self.marks, len(self.parts))}
        self._alone_lane = {mark: lanes - len(self.parts) - len(alone) + lane for lane, mark in enumerate(alone)}
        self._bits = {mark: _HALF << _LANE * lane for mark, lane in self._lane_of.items()}
        self._half = _lanes([_HALF] * lanes)
        zero = _packed(ZERO * lanes)

        def row(number: int) -> int:
            start = number * (lanes + 1)
            return _packed(body[start : start + lanes]) - zero

        features = names.split("\n")
        self.weights = _Rows(dict(zip(features, count(), strict=False)), row)
        self.sums = Weights(
            self.weights,
            Followers(neighbours.split("\n"), len(features)),
            row,
            lambda word: sum(map(self.weight, word_features(word, base(word), lists))),
        )
        #: Told apart by the low bits: where two ways are equal, the part that comes first in the list.
        self._chain = [
            [(after << _STEP) + len(column) - old for old, after in enumerate(column, 1)]
            for column in zip(*self.after, strict=True)
        ]
        self._parts_only = _lanes([_FULL] * len(self.parts))
        self._parts_half = _lanes([_HALF] * len(self.parts))
        self._ahead_at = _LANE * (lanes - len(self.parts))
        self._parts_struct = Struct(f"<{len(self.parts)}I")
        self._reached = _lanes([0] * len(self.parts) + [_HALF] * len(self.marks))
        #: What brings a window to half where it reaches a threshold, perhaps and surely, in a short and a long story.
        self._reach = [[self._half - _lanes(levels) for levels in self._levels(numbers, long)] for long in (0, 1)]

    def _levels(self, numbers: Mapping[str, Sequence[int]], long: int) -> Iterator[Sequence[int]]:
        """The thresholds, lane by lane: perhaps and surely."""
        for name in ("perhaps", "surely"):
            marks = zip(numbers[name], numbers[f"{name} long"], strict=True)
            yield [0] * len(self.parts) + [level + long * more for level, more in marks]

    def weight(self, feature: str) -> int:
        """The weights of ``feature``, in lanes."""
        if not is_pair(feature):
            return self.weights[feature]
        first, _, second = feature.rpartition(" ")
        number = self.sums.followers[first].get(second)
        return 0 if number is None else self.sums.pairs[number]

    def word(self, word: str) -> int:
        """The weights of all features of one word, in lanes."""
        return self.sums.words[word]

    def lane(self, total: int, lane: int) -> int:
        """One of the lanes of ``total``."""
        return (total + self._half >> _LANE * lane & _FULL) - _HALF

    def part_scores(self, totals: Sequence[int]) -> list[tuple[int, ...]]:
        """For each sentence the lanes of the parts, all of them greater by the same number.

        ``totals`` holds the scores of each sentence; the next sentence has a say in the part of each.
        """
        raised = [total + self._half for total in totals]
        ahead = [*(total >> self._ahead_at for total in raised[1:]), self._parts_half]
        size = self._parts_struct.size
        return [
            self._parts_struct.unpack(((own & self._parts_only) + more - self._parts_half).to_bytes(size, "little"))
            for own, more in zip(raised, ahead, strict=True)
        ]

    def decode(self, scores: Sequence[Sequence[int]]) -> list[str]:
        """The likeliest parts of a whole story, where each part depends on the one before (Viterbi)."""
        s, t, a, r, o = (start + score << _STEP for start, score in zip(self.start, scores[0], strict=True))
        # the change from part to part, by the later and the earlier
        to_s, to_t, to_a, to_r, to_o = self._chain
        (ss, ts, as_, rs, os), (st, tt, at, rt, ot), (sa, ta, aa, ra, oa) = to_s, to_t, to_a
        (sr, tr, ar, rr, or_), (so, to, ao, ro, oo) = to_r, to_o
        back: list[Sequence[int]] = []
        for score in scores[1:]:
            ways = (
                max(s + ss, t + ts, a + as_, r + rs, o + os),
                max(s + st, t + tt, a + at, r + rt, o + ot),
                max(s + sa, t + ta, a + aa, r + ra, o + oa),
                max(s + sr, t + tr, a + ar, r + rr, o + or_),
                max(s + so, t + to, a + ao, r + ro, o + oo),
            )
            back.append(ways)
            s, t, a, r, o = ((way | _LOW) + (more << _STEP) - _LOW for way, more in zip(ways, score, strict=True))
        best = (s, t, a, r, o)
        ends = [(way >> _STEP) + end for way, end in zip(best, self.end, strict=True)]
        path = [ends.index(max(ends))]
        for before in reversed(back):
            path.append(len(self.parts) - 1 - (before[path[-1]] & _LOW))
        return [self.parts[part] for part in reversed(path)]

    def windows(self, totals: Sequence[int]) -> list[Window]:
        """By window of a story, the bits of the marks that reach their thresholds: perhaps, and surely.

        ``totals`` holds the scores of each sentence, in lanes.
        """
        found = []
        size, at = self._singles.size, self._singles_at
        only = (1 << 8 * size) - 1
        singles = [self._singles.unpack((total + self._half >> at & only).to_bytes(size, "little")) for total in totals]
        begins = range(max(1, len(totals) - WINDOW + 1))
        to_perhaps, to_surely = self._reach[len(begins) >= LONG]
        for begin in begins:
            together = sum(totals[begin : begin + WINDOW])
            for lane, several in zip(self._alone, zip(*singles[begin : begin + WINDOW], strict=True), strict=True):
                together += max(several) - _HALF << lane
            perhaps = together + to_perhaps & self._reached
            found.append((perhaps, perhaps and together + to_surely & self._reached))
        return found

    def score(self, total: int, mark: str) -> int:
        """How much of the scores ``total`` speaks for ``mark``."""
        single = self._alone_lane.get(mark)
        return self.lane(total, self._lane_of[mark]) + (0 if single is None else self.lane(total, single))

    def behind(self, totals: Sequence[int], part: str) -> int:
        """How much less the first of ``totals`` speaks for ``part`` than for the likeliest part."""
        scores = self.part_scores(totals)[0]
        return max(scores) - scores[self.parts.index(part)]

    def bit(self, mark: str) -> int:
        """The bit of ``mark`` in a window; 0 where the model cannot tell that mark."""
        return self._bits.get(mark, 0)


class _Rows(dict[str, int]):
    """The weights by feature. A row is unpacked when it is first asked for; a feature without one weighs nothing.

    ``places`` has the number of each feature's row, and ``row`` the weights in a row.
    """

    def __init__(self, places: Mapping[str, int], row: Callable[[int], int]) -> None:
        super().__init__()
        self._places = places
        self._row = row

    def __missing__(self, feature: str) -> int:
        place = self._places.get(feature)
        if place is None:
            return 0
        weight = self[feature] = self._row(place)
        return weight


def _lanes(numbers: Iterable[int]) -> int:
    return sum(number << (_LANE * lane) for lane, number in enumerate(numbers))


def _packed(row: str) -> int:
    return int.from_bytes(row.encode("utf-32-le"), "little")


@cache
def model(lang: str) -> Model:
    """The model of ``lang`` (en or id), loaded when first asked for."""
    grammar, lexicon = language(lang)
    return Model(data(lang, "weights.txt"), grammar.base, lexicon.words)


def judge(reading: Reading) -> tuple[list[str], Marks]:
    """For each sentence of ``reading`` its part (S, T, A, R or O), and its marks."""
    known = model(reading.lang)
    known.sums.tidy(_KEPT)
    parts: list[str] = []
    marks = Marks(known)
    for story in stories(reading):
        totals = weigh(reading, story, known.sums)
        parts += known.decode(known.part_scores(totals))
        marks.add(story[0].number, totals, known.windows(totals), story[-1].last - story[0].first)
    return parts, marks


def why(reading: Reading, sentence: Sentence, mark: str) -> list[int]:
    """The tokens of ``sentence`` that speak most for ``mark``, the weightiest first: at most three, perhaps none."""
    known = model(reading.lang)
    columns = reading.columns
    own = columns.own
    weights = dict.fromkeys(range(sentence.first, sentence.last), 0)
    for index in weights:
        if own or columns.voices[index] != QUOTED:
            weights[index] += known.score(known.word(columns.words[index]), mark)
    for match in reading.said_in(sentence.number):
        weights[match.first] += known.score(known.weight("c=" + match.label), mark)
    ranked = sorted(weights, key=lambda index: (-weights[index], index))
    return [index for index in ranked if weights[index] > 0][:_REASONS]
