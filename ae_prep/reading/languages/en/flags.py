"""English: what a word may be in a clause, as bits, told once a word."""

from __future__ import annotations

from collections.abc import Mapping

from ae_prep.reading.words import CLAIMING, COLD, LANGUAGE

#: Flags of a word. With one of the first, an act may begin; the rest tell what else it may be in a clause.
I_, WE_, YOU, MADE = (LANGUAGE << n for n in range(4))
PAST, REGULAR, SAME, PARTICIPLE, STATIC, WEAK, AUXILIARY, OPINION = (COLD << n for n in range(8))
ADVERB, HABITUAL, FUNCTION, OBJECT, TEAM, TELEGRAM, BEFORE = (COLD << n for n in range(8, 15))
_LISTS = {
    "past": PAST | MADE,
    "same": SAME,
    "same-past": MADE,
    "we": TEAM,
    "function": FUNCTION,
    "state": STATIC,
    "weak": WEAK,
    "auxiliary": AUXILIARY,
    "opinion": OPINION,
    "participle": PARTICIPLE,
    "object": OBJECT,
    "not telegraphic": TELEGRAM,
    "before participle": BEFORE,
}
_PRONOUNS = {"i": I_ | CLAIMING, "we": WE_, "you": YOU, "as": CLAIMING}
_NOT_PAST = frozenset(
    "need feed speed indeed hundred proceed exceed succeed seed bleed breed weed kindred sacred".split()
)
_NO_ADVERB = frozenset("reply apply rely supply".split())


def flags(word: str, base: str, words: Mapping[str, frozenset[str]]) -> int:
    """What ``word`` may be, in bits."""
    found = _PRONOUNS.get(word, 0)
    for name, flag in _LISTS.items():
        if word in words[name]:
            found |= flag
    if len(word) > 3 and word.endswith("ed") and word not in _NOT_PAST:
        found |= REGULAR | MADE
    if not word.isdigit():
        if word in words["habit"]:
            found |= ADVERB | HABITUAL
        elif word in words["adverb"] or (word.endswith("ly") and word not in _NO_ADVERB):
            found |= ADVERB
    return found


ANCHOR = I_ | WE_ | YOU | MADE
#: A past form of any kind.
FORM = PAST | REGULAR | SAME
PERFECT = FORM | PARTICIPLE
