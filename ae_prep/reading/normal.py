"""Text as the checker compares it, with a way back to the text as it was given.

Curly quotes become straight, odd spaces plain, decomposed letters composed. Every position of the result maps
to a position of the original, so that an excerpt is always ``original[start:end]``.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

_SAME_LENGTH = {
    **dict.fromkeys("‘’‛ʼ´`＇", "'"),
    **dict.fromkeys("“”„‟«»「」＂", '"'),
    **dict.fromkeys("\u00a0\u2007\u202f\u2009\u200a\u3000\ufeff\u200b\t\v\f\r", " "),
    **dict.fromkeys("‐‑‒−", "-"),
    **dict.fromkeys("\u0085\u2028\u2029", "\n"),
}
_ASCII = {old: new for old, new in _SAME_LENGTH.items() if old.isascii()}
_MARK = re.compile("[\u0300-\u036f]")
#: A letter with the marks that belong to it; bounded, since composing thousands of marks takes quadratic time.
_DECOMPOSED = re.compile("[^\u0300-\u036f][\u0300-\u036f]{1,8}")


class Normal(NamedTuple):
    """``text`` is compared; ``offsets[i]`` is where its i-th character began (None: at i)."""

    text: str
    offsets: list[int] | None

    def original(self, position: int) -> int:
        """Where ``position`` of ``text`` (0 to its length) lies in the text as given."""
        return position if self.offsets is None else self.offsets[position]


def normalise(text: str) -> Normal:
    """The comparable form of ``text``, in time linear in its length."""
    ascii_only = text.isascii()
    for old, new in (_ASCII if ascii_only else _SAME_LENGTH).items():
        if old in text:
            text = text.replace(old, new)
    return Normal(text, None) if ascii_only or not _MARK.search(text) else _compose(text)


def _compose(text: str) -> Normal:
    pieces: list[str] = []
    offsets: list[int] = []
    done = 0
    for match in _DECOMPOSED.finditer(text):
        pieces.append(text[done : match.start()])
        offsets.extend(range(done, match.start()))
        composed = unicodedata.normalize("NFC", match[0])
        pieces.append(composed)
        offsets.append(match.start())
        # What cannot be joined to its letter stays behind it: a word that ends at the letter is not empty.
        offsets.extend(max(match.start() + 1, match.end() - left) for left in range(len(composed) - 1, 0, -1))
        done = match.end()
    pieces.append(text[done:])
    offsets.extend(range(done, len(text) + 1))
    return Normal("".join(pieces), offsets)
