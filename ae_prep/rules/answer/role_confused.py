"""Something is said of one role that holds for another.

Usually the account manager is not involved before the contract is signed, an account executive leads no large team and
does not report to the board, and an SDR opens doors: closing, renewals and looking after customers are others' work.
Who has the renewals differs between companies, so nothing is said of that between AE and AM; nor where the answer
corrects the error itself, or says that it depends.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ae_prep.i18n import N_
from ae_prep.model import CONSIDER, KNOWLEDGE, SHOULD
from ae_prep.reading.facts import OWN, REPORTED, Reading, Sentence
from ae_prep.rules.base import Context, Hit, Rule

_REACH = 14
_EXECUTIVES, _MANAGERS, _OPENERS = "ae", "am", "sdr"
#: By role: the duty that is another's, and whose.
_OTHERS = {
    _MANAGERS: ("opening", "SDR / AE"),
    _EXECUTIVES: ("leading", "VP Sales"),
    _OPENERS: ("closing", "AE / AM"),
}
_BEFORE = ("i", "be", "to")
_VOICES = (OWN, REPORTED)
_PERHAPS = N_("This may belong to another role.")

RULE = Rule(
    name="role-confused",
    severity=SHOULD,
    basis=("AE-DEF-9", "AE-DEF-10", "AM-8", "AM-12"),
    origin="article",
    kinds=(KNOWLEDGE,),
    about=N_("SDR, AE and AM are not confused: who opens, who closes, who keeps."),
    what=N_('"{x}" is usually said of {role}.'),
    fix=N_("The SDR opens the door, the AE takes the deal to its close, the AM looks after the customer from then on."),
    flags={
        "en": [
            "The account manager hunts new companies and takes them up to the signature.",
            "An account executive leads a team of fifteen and reports to the board.",
            "The SDR is the person who signs the contract and keeps the customer happy.",
        ],
        "id": [
            "Account manager mencari prospek baru dan membawanya sampai tanda tangan.",
            "Account executive memimpin tim besar dan melapor ke direksi.",
            "SDR itu yang closing dan mengurus perpanjangan kontrak.",
        ],
    },
    passes={
        "en": [
            "The SDR finds the lead, the AE closes it, and the account manager takes over after the signature.",
            "Many think an account executive reports to the board; in fact most have no team at all.",
            "An SDR does not close; renewals are the AE's here and the AM's elsewhere.",
        ],
        "id": [
            "SDR mencari lead, AE yang closing, lalu account manager masuk setelah kontrak.",
            "Banyak yang mengira account executive melapor ke direksi, padahal umumnya tidak punya tim.",
            "SDR tidak closing; perpanjangan di sini urusan AE, di tempat lain AM.",
        ],
    },
)


class _Role(NamedTuple):
    name: str
    first: int
    last: int


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """One hit a role at most, on the role and what is wrongly said of it."""
    told: set[str] = set()
    for sentence in reading.sentences:
        roles = _roles(reading, sentence)
        if not roles or reading.within(sentence.number, "belief", "varies") or sentence.question:
            continue
        for role, following in zip(roles, [*roles[1:], None], strict=True):
            end = following.first if following else sentence.last
            duty = _duty(reading, role, min(end, role.last + _REACH), sentence)
            if duty and role.name not in told:
                told.add(role.name)
                yield Hit(SHOULD, role.first, duty, values={"role": _OTHERS[role.name][1]})
    if not told:
        yield from _judged(reading)


def _judged(reading: Reading) -> Iterator[Hit]:
    """What the trained model takes for confused, where no pattern shows it."""
    for sentence in reading.sentences:
        if reading.level("confused", sentence.number) and _roles(reading, sentence):
            yield Hit(CONSIDER, sentence.first, sentence.last, what=_PERHAPS)
            return


def _roles(reading: Reading, sentence: Sentence) -> list[_Role]:
    """The roles that ``sentence`` names, in order."""
    found = [
        _Role(name, match.first, match.last)
        for name in _OTHERS
        for match in reading.found(f"role.{name}", voices=_VOICES)
        if sentence.first <= match.first < sentence.last
    ]
    taken = {index for role in found for index in range(role.first, role.last)}
    for index in range(sentence.first, sentence.last):
        token = reading.tokens[index]
        if token.voice not in _VOICES or index in taken:
            continue
        for name in _OTHERS:
            if token.word in reading.words(f"role {name}") and (name != _MANAGERS or _is_manager(reading, index)):
                found.append(_Role(name, index, index + 1))
    return sorted(found, key=lambda role: role.first)


def _is_manager(reading: Reading, index: int) -> bool:
    """*AM* the role, not *I am* or *9 am*."""
    before = reading.tokens[index - 1] if index else None
    if reading.lang == "id":
        return True
    if before and (before.word in _BEFORE or before.base == "<digits>"):
        return False
    return reading.tokens[index].capital or bool(before and before.word in ("the", "an", "and", "or"))


def _duty(reading: Reading, role: _Role, end: int, sentence: Sentence) -> int:
    """The token after a duty that is not this role's, told of it and not denied; else 0."""
    kind = _OTHERS[role.name][0]
    words = reading.words(f"duty {kind}")
    places = [index + 1 for index in range(role.last, end) if reading.columns.words[index] in words]
    labels = (f"duty.{kind}",)
    start = role.first
    places += [match.last for match in reading.found(*labels, voices=_VOICES) if role.last <= match.first < end]
    before = [
        match
        for match in reading.found(*labels, voices=_VOICES)
        if sentence.first <= match.first < match.last <= start + 1
    ]
    if before and not places and role.first - before[0].first <= _REACH and role is _first(reading, sentence):
        places = [end]
    place = min(places, default=0)
    return 0 if not place or _denied(reading, role.first, place, end) else place


def _first(reading: Reading, sentence: Sentence) -> _Role:
    return _roles(reading, sentence)[0]


def _denied(reading: Reading, first: int, place: int, end: int) -> bool:
    """*does not close*, *closing bukan kerjaan utamanya*."""
    words: Sequence[str] = list(reading.columns.words[first : min(place + 3, end)])
    return any(word in reading.words("negation") for word in words)
