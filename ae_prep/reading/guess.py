"""Which language a text is in, by its function words."""

from __future__ import annotations

import re

from ae_prep.reading.notes import FUNCTION_WORDS

#: So much of a text is looked at, in characters.
_SAMPLE = 4000
_WORD = re.compile(r"[a-z]+")


def guess_language(text: str) -> str | None:
    """The language (en or id) whose function words occur most often, or None where none occurs more than another's."""
    words = _WORD.findall(text[:_SAMPLE].lower())
    counts = {lang: sum(word in common for word in words) for lang, common in FUNCTION_WORDS.items()}
    best = max(counts.values())
    found = [lang for lang, count in counts.items() if count == best]
    return found[0] if best and len(found) == 1 else None
