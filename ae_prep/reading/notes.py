"""Texts that cannot be judged as an answer, and why: too short, noise, another language, the question itself."""

from __future__ import annotations

from ae_prep.reading.facts import Reading

_ENOUGH = 8
_JUDGED = 40
_FOREIGN = frozenset(
    "el los las una que por para con como pero muy del está era cuando porque le les des est une dans pour pas avec "
    "der das und ist nicht ich ein eine mit auf ho che sono della il".split()
)
_LETTERS = frozenset("aeiouyàáâäèéêëìíîïòóôöùúûü")


def note(reading: Reading, words: int, question: str | None) -> str | None:
    """None, or one of too-short, noise, other-language and question-echo."""
    if words < _ENOUGH:
        return "too-short"
    sample = [token.word for token in reading.tokens[:400]]
    if _noise(sample):
        return "noise"
    if _foreign(sample, reading.lang):
        return "other-language"
    return "question-echo" if question and _echo(sample, words, question) else None


def _noise(words: list[str]) -> bool:
    """The same few words over and over, or letters without syllables."""
    if len(words) >= _ENOUGH * 2 and len(set(words)) * 6 < min(len(words), _JUDGED * 2):
        return True
    spelled = [word for word in words if word.isalpha() and len(word) > 3]
    odd = sum(not _LETTERS & set(word) or len(word) > 28 for word in spelled if word.isascii())
    return (len(words) - len(spelled) > 0.9 * len(words) and len(words) > _JUDGED) or odd * 2 > max(len(spelled), 4)


def _foreign(words: list[str], lang: str) -> bool:
    """Judged by function words; terms of the trade are English in any language."""
    own, other = (FUNCTION_WORDS[lang], FUNCTION_WORDS["id" if lang == "en" else "en"])
    mine = sum(word in own for word in words)
    theirs = sum(word in other for word in words)
    abroad = sum(word in _FOREIGN for word in words)
    letters = "".join(words)
    latin = sum(letter < "ɐ" for letter in letters)
    return max(theirs, abroad) > 2 * mine + 1 or latin * 2 < len(letters)


FUNCTION_WORDS = {
    "en": frozenset(
        "the and to of a in was is it that we they for with on my he she but so this at not as are from i".split()
    ),
    "id": frozenset(
        "yang dan di saya itu dengan untuk tidak ini dari ke pada jadi karena kami ada sudah lalu juga adalah akan "
        "bisa mereka atau kalau tapi dalam waktu aku gue".split()
    ),
}


def _echo(words: list[str], count: int, question: str) -> bool:
    """Whether the answer is the question pasted back."""
    asked = {word.strip(".,?!\"'()").lower() for word in question.split()}
    repeated = sum(word in asked for word in words)
    return repeated >= 0.9 * len(words) and count <= 1.5 * len(question.split()) and count >= 0.5 * len(asked)
