"""Texts that cannot be judged as an answer: too short, noise, another language, the question, another matter."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ae_prep.reading.facts import SURELY, Reading

#: Fewer words are too short to say anything of, and fewer too short to be about something else; a word of no more
#: letters may stand in any text.
_ENOUGH, _TELLING, _LITTLE = 8, 15, 4
_JUDGED, _LETTERS_ENOUGH = 40, 16
_FOREIGN = frozenset(
    "el los las una que por para con como pero muy del está era cuando porque le les des est une dans pour pas avec "
    "der das und ist nicht ich ein eine mit auf ho che sono della il".split()
)
#: A word is not taken for longer than this, so that no lane overflows.
_LONG = 1 << 14
#: Letters side by side in a row of the keyboard, in either order.
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_NEIGHBOURS = frozenset(a + b for row in (*_ROWS, *(row[::-1] for row in _ROWS)) for a, b in pairwise(row))
_LETTERS = frozenset("aeiouyàáâäèéêëìíîïòóôöùúûü")


#: How much of a text is looked at, in tokens.
_SAMPLE = 400
#: What is counted of each word, as lanes of one number: one addition counts it all. The last lanes may grow large.
_LANE, _MASK = 24, (1 << 24) - 1
_MINE, _THEIRS, _ABROAD, _SPELLED, _ODD, _LATIN, _ALL = (_LANE * lane for lane in range(7))


FUNCTION_WORDS = {
    "en": frozenset(
        "the and to of a in was is it that we they for with on my he she but so this at not as are from i".split()
    ),
    "id": frozenset(
        "yang dan di saya itu dengan untuk tidak ini dari ke pada jadi karena kami ada sudah lalu juga adalah akan "
        "bisa mereka atau kalau tapi dalam waktu aku gue".split()
    ),
}


def tally(word: str, lang: str) -> int:
    """What ``word`` counts for, in lanes: a function word of ``lang``, of the other one, of others; its spelling."""
    found = 0
    spelled = len(word) > 3 and word.isalpha()
    odd = spelled and word.isascii() and (_LETTERS.isdisjoint(word) or len(word) > 28)
    latin = len(word) if word.isascii() else sum(letter < "ɐ" for letter in word)
    for lane, count in (
        (_MINE, word in FUNCTION_WORDS[lang]),
        (_THEIRS, word in FUNCTION_WORDS["id" if lang == "en" else "en"]),
        (_ABROAD, word in _FOREIGN),
        (_SPELLED, spelled),
        (_ODD, odd),
        (_LATIN, min(latin, _LONG)),
        (_ALL, min(len(word), _LONG)),
    ):
        found += count << lane
    return found


def note(reading: Reading, words: int, question: str | None) -> str | None:
    """None, or one of too-short, noise, other-language, question-echo and unrelated."""
    sample = reading.columns.words[:_SAMPLE]
    total = sum(reading.columns.tallies[:_SAMPLE])
    if words < _ENOUGH:  # writing without spaces has few words and many letters
        return "other-language" if total >> _ALL > _LETTERS_ENOUGH and _other_script(total) else "too-short"
    if _noise(sample, total >> _SPELLED & _MASK, total >> _ODD & _MASK):
        return "noise"
    if _foreign(total):
        return "other-language"
    if _rolled(reading, total):
        return "noise"
    if question and _echo(sample, words, question):
        return "question-echo"
    return "unrelated" if words >= _TELLING and _unrelated(reading, question) else None


def _noise(words: Sequence[str], spelled: int, odd: int) -> bool:
    """The same few words over and over, or letters without syllables."""
    if len(words) >= _ENOUGH * 2 and len(set(words)) * 6 < min(len(words), _JUDGED * 2):
        return True
    return (len(words) - spelled > 0.9 * len(words) and len(words) > _JUDGED) or odd * 2 > max(spelled, 4)


def _foreign(total: int) -> bool:
    """Judged by function words; terms of the trade are English in any language."""
    mine, theirs, abroad = (total >> lane & _MASK for lane in (_MINE, _THEIRS, _ABROAD))
    return max(theirs, abroad) > 2 * mine + 1 or _other_script(total)


def _other_script(total: int) -> bool:
    """Whether most letters are none of the Latin alphabet."""
    return (total >> _LATIN & _MASK) * 2 < total >> _ALL


def _rolled(reading: Reading, total: int) -> bool:
    """Fingers rolled over the keys: no little word of any language, and most letters neighbours on the keyboard."""
    if any(total >> lane & _MASK for lane in (_MINE, _THEIRS, _ABROAD)):
        return False
    pairs = [pair for word in reading.columns.words[:_JUDGED] for pair in pairwise(word[:_ENOUGH])]
    return 2 * sum("".join(pair) in _NEIGHBOURS for pair in pairs) > len(pairs)


def _unrelated(reading: Reading, question: str | None) -> bool:
    """Whether nobody speaks of themselves or to anybody, nor of work, nor of what the question asks about."""
    columns, work = reading.columns, reading.words("about work")
    if not work.isdisjoint(columns.words) or not work.isdisjoint(columns.bases):
        return False
    if any(figure.kind in ("money", "percent") for figure in reading.figures):
        return False
    if {"A", "R"} <= set(reading.parts) and reading.most("outcome") == SURELY:
        return False  # a story, whatever its trade
    known = {*columns.words, *columns.bases}
    asked = {word.strip(".,?!\"'()").lower() for word in (question or "").split()}
    return not any(len(word) > _LITTLE and word in known for word in asked)


def _echo(words: Sequence[str], count: int, question: str) -> bool:
    """Whether the answer is the question pasted back."""
    asked = question.split()
    if count > 1.5 * len(asked):
        return False
    known = {word.strip(".,?!\"'()").lower() for word in asked}
    return sum(word in known for word in words) >= 0.9 * len(words) and count >= 0.5 * len(known)
