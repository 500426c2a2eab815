"""Indonesian: what a word may be in a clause, as bits, told once a word."""

from __future__ import annotations

from collections.abc import Mapping

from ae_prep.reading.words import CLAIMING, COLD, LANGUAGE

#: Flags of a word. With one of the first, an act may begin; the rest tell what else it may be in a clause.
SELF, WE_, KU, OLEH, PERSON, LANGSUNG, MADE = (LANGUAGE << n for n in range(7))
ACTIVE, BARE, OPEN, PARTICLE, ROOT, STATIC_WORD, STATIC_BASE, WEAK = (COLD << n for n in range(8))
OWNED_WORD, OWNED_BASE, BEFORE, INTRANSITIVE = (COLD << n for n in range(8, 12))
_OF_WORD = {
    "particle": PARTICLE,
    "root": ROOT,
    "state": STATIC_WORD,
    "owned noun": OWNED_WORD,
    "intransitive": INTRANSITIVE,
    "before subject": BEFORE,
}
_OF_BASE = {
    "person": PERSON,
    "other act": MADE,
    "state": STATIC_BASE,
    "weak": WEAK,
    "owned noun": OWNED_BASE,
}
_ONE_BY_ONE = {
    "kami": WE_,
    "kita": WE_,
    "oleh": OLEH,
    "langsung": LANGSUNG,
    "gua": SELF,
    **dict.fromkeys(("saya", "aku", "gue"), SELF | CLAIMING),
}
ANCHOR = SELF | WE_ | KU | OLEH | PERSON | LANGSUNG | MADE
STATIC, VERB, OWNED = STATIC_WORD | STATIC_BASE, ACTIVE | BARE, OWNED_WORD | OWNED_BASE


def flags(word: str, base: str, words: Mapping[str, frozenset[str]]) -> int:
    """What ``word`` may be, in bits."""
    found = _ONE_BY_ONE.get(word, 0)
    for name, flag in _OF_WORD.items():
        if word in words[name]:
            found |= flag
    for name, flag in _OF_BASE.items():
        if base in words[name]:
            found |= flag
    if word.startswith("ku") and word[2:] in words["root"]:
        found |= KU
    if _active(base, words):
        found |= ACTIVE
    if _bare(word, base, words):
        found |= BARE
    return found | OPEN if _open(word, words) else found


def _active(base: str, words: Mapping[str, frozenset[str]]) -> bool:
    """A verb with *me-*, *ber-* or *nge-*."""
    if base in words["not verb"] or len(base) < 5:
        return False
    return base.startswith(("me", "ber", "nge", "ngo", "nya")) or base in words["active"]


def _bare(word: str, base: str, words: Mapping[str, frozenset[str]]) -> bool:
    """A verb without prefix, as in the object focus *saya susun*; also a loan of the trade."""
    if word in words["not verb"]:
        return False
    if base in words["root"] or word in words["root"] or base in words["loan verb"]:
        return True
    if base.startswith(("me", "ber", "di", "ter")):
        return False
    return len(base) > 5 and (base[-3:] == "kan" or (base[-2:] == "in" and _stem(base[:-2], words)))


def _stem(stem: str, words: Mapping[str, frozenset[str]]) -> bool:
    """What has *-in* for *-kan* or *-i*: *kirimin*, *jelasin* (*jelaskan*), *benerin*."""
    return stem in words["root"] or f"{stem}kan" in words["root"] or stem in words["colloquial stem"]


def _open(word: str, words: Mapping[str, frozenset[str]]) -> bool:
    """An unknown word that may be a verb where it follows the subject."""
    return (
        len(word) > 3
        and word.isalpha()
        and word not in words["not verb"]
        and word not in words["trait"]
        and not word.endswith(("nya", "an"))
        and not word.startswith(("ter", "di"))
    )
