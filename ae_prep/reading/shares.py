"""Parts of a whole (*two thirds*, *one in five*) and ranges (*40–50*): numbers that consist of two."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ae_prep.reading.counting import WRITTEN, Look, number_at, stretch
from ae_prep.reading.facts import Figure
from ae_prep.reading.numerals import HALVES, NAMED, PARTS, SCALES, Ratio, digits, scaled

#: Words between the two numbers of a share: *9 out of 10*, *one in five*, *satu dari lima*.
_BETWEEN = {"en": (("out", "of"), ("in",), ("of",)), "id": (("dari",),)}
#: A share of more than this is hardly meant as one.
_MOST = 1000
#: How far apart the two ends of a range stand, with a dash between them.
_DASH = 3
_OWNERS = frozenset("of the our my her his their its your these those them".split())
#: *half the time* and *setengah hati* measure nothing.
_IDIOMS = frozenset("time battle fun job day way mati hati jalan badan sadar baya percaya".split())
_AFTER_PART = frozenset("of more less fewer higher lower were was became signed renewed replied".split())
_BEFORE_PART = frozenset("by nearly about almost over than roughly around only to".split())


def one_word(look: Look, index: int) -> Figure | None:
    """*sepertiga*, *two-thirds*; *a third of them*; *half of them*."""
    word = look.said[index]
    part = PARTS[look.lang].get(word)
    if part:
        return _percent(look, index, index + 1, part)
    if word == HALVES[look.lang]:
        return _half(look, index)
    if look.lang == "en" and word in NAMED["en"] and _is_part(look, index):
        return _percent(look, index, index + 1, (1, NAMED["en"][word]))
    return None


def of_numbers(look: Look, index: int, last: int, ratio: Ratio) -> Figure | None:
    """*two thirds*, *9 out of 10*, *one lead in ten*: the share that begins with the number at ``index``."""
    if ratio[1] != 1 or ratio[0] < 1:
        return None
    part = NAMED[look.lang].get(look.word(last, index), 0)
    if part > ratio[0] and (part != 4 or look.lang == "id" or look.word(last + 1, index) == "of"):
        return _percent(look, index, last + 1, (ratio[0], part))
    for start in (last, last + 1) if ratio[0] == 1 else (last,):
        first = look.word(start, index)
        for words in _BETWEEN[look.lang]:
            if first == words[0] and (len(words) == 1 or look.word(start + 1, index) == words[1]):
                return _of(look, index, start + len(words), ratio[0])
    return None


def _of(look: Look, index: int, at: int, count: int) -> Figure | None:
    whole = number_at(look, at) if look.inside(at, index) and not look.gaps[at] else None
    if whole is None or not whole.ratio or whole.ratio[1] != 1 or whole.suffix or whole.sign:
        return None
    after = look.near(whole.last, index)
    timed = after is not None and after.base in look.words["duration"] | look.words["percent"]
    if timed or not count < whole.ratio[0] <= _MOST:
        return None
    return _percent(look, index, whole.last, (count, whole.ratio[0]))


def _half(look: Look, index: int) -> Figure | None:
    following, then = look.word(index + 1, index), look.word(index + 2, index)
    skip = 2 if following in ("a", "an") else 1
    timed = look.near(index + skip, index)
    sentence = look.sentences[index]
    if timed and not timed.gap and timed.word in look.words["duration"]:
        return Figure("duration", (1, 2), index, index + skip, sentence, stretch(timed.base))
    before = look.near(index - 1, index)
    if following in SCALES[look.lang] or (following == "a" and then in SCALES["en"]):
        return None
    if look.lang == "id":
        whole = following not in _IDIOMS
    else:
        whole = (following in _OWNERS and then not in _IDIOMS) or (before is not None and before.word in ("by", "in"))
    return _percent(look, index, index + 1, (1, 2)) if whole else None


def _is_part(look: Look, index: int) -> bool:
    """*a third of them*, *cut by a third*; not *a third call*, *the third of March*."""
    article, before = look.near(index - 1, index), look.near(index - 2, index)
    if article is None or article.word not in ("a", "an"):
        return False
    after = look.near(index + 1, index)
    if after and not after.gap and look.said[index] == "quarter":
        return after.word == "of"
    closed = after is None or (after.gap != "" and look.said[index] != "quarter")
    leads = before is not None and before.word in _BEFORE_PART
    return (after is not None and not after.gap and after.word in _AFTER_PART) or (leads and (closed or after is None))


def _percent(look: Look, first: int, last: int, ratio: Ratio) -> Figure:
    return Figure("percent", (100 * ratio[0], ratio[1]), first, last, look.sentences[first], "%")


def ranges(figures: Sequence[Figure], look: Look) -> list[Figure]:
    """Two numbers side by side, the second greater (*40–50 calls*), as one; a longer run is a list."""
    if not any(low.last == high.first for low, high in pairwise(figures)):
        return list(figures)
    joined: list[Figure] = []
    waiting = list(reversed(figures))
    while waiting:
        low = waiting.pop()
        high = waiting[-1] if waiting else None
        follows = len(waiting) > 1 and high is not None and _beside(look, high, waiting[-2])
        listed = follows or bool(joined and _beside(look, joined[-1], low))
        if high and not listed and (span := _span(look, low, high)):
            joined.append(span)
            waiting.pop()
        else:
            joined.append(low)
    return joined


def _beside(look: Look, one: Figure, other: Figure) -> bool:
    if one.last != other.first:
        return False
    gap = look.gaps[other.first]
    if gap not in ("", "–", "-"):
        return False
    apart = look.columns.span(other.first)[1] - look.columns.span(one.last - 1)[2]
    return apart <= (_DASH if gap else 1)


def _span(look: Look, low: Figure, high: Figure) -> Figure | None:
    if not _beside(look, low, high) or low.last != low.first + 1 or low.kind in ("year", "label") or not high.ratio:
        return None
    ratio = _factored(look, low, high)
    if not ratio or low.kind not in ("count", "money", high.kind):
        return None
    if ratio[0] * high.ratio[1] >= high.ratio[0] * ratio[1]:
        return None
    unit = low.unit if low.kind == "money" else high.unit
    kind = low.kind if low.kind == "money" else high.kind
    return Figure(kind, ratio, low.first, high.last, low.sentence, unit, high.ratio)


def _factored(look: Look, low: Figure, high: Figure) -> Ratio | None:
    """What ``low`` is worth with the factor of ``high``: *40–50 juta*."""
    first, second = (WRITTEN.fullmatch(look.said[figure.first]) for figure in (low, high))
    worth = digits(second[2], look.lang) if second else None
    if not first or not worth or not worth[0] or not low.ratio or not high.ratio:
        return None
    return low.ratio if first[3] in SCALES[look.lang] else scaled(low.ratio, high.ratio[0] // worth[0])
