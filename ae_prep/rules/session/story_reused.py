"""One event has to serve for more than two skills.

Two answers are taken to tell the same event where they share things of two sorts: a name and a figure, a figure and a
month, a name and a month. An interviewer who hears the same story for the third time wonders whether there is another.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import CONSIDER
from ae_prep.rules.base import Hit, Rule
from ae_prep.rules.preparation import Case, Preparation
from ae_prep.rules.same_event import Marks, marks_of, same_event
from ae_prep.rules.told import Told, said

_EN = (
    said("In March 2025 I called Mrs Tanner at Ridgeway and she signed for 48 seats.", skill="sdr-cur", title="A"),
    said("That March 2025 call with Ridgeway taught me to ask first; it became 48 seats.", skill="sdr-emp", title="B"),
    said("I heard no twice from Ridgeway, then won 48 seats in March 2025.", skill="sdr-rel", title="C"),
    said("In June 2024 I wrote to Orwell Foods nine times until 112 vans were fitted.", skill="sdr-rel", title="D"),
)
_ID = (
    said(
        "Maret 2025 saya menelepon Bu Ratna di Sinarjaya dan beliau ambil 48 lisensi.",
        lang="id",
        skill="sdr-cur",
        title="A",
    ),
    said(
        "Dari telepon ke Sinarjaya pada Maret 2025 itu saya belajar bertanya dulu; jadinya 48 lisensi.",
        lang="id",
        skill="sdr-emp",
        title="B",
    ),
    said(
        "Dua kali ditolak Sinarjaya, akhirnya saya dapat 48 lisensi pada Maret 2025.",
        lang="id",
        skill="sdr-rel",
        title="C",
    ),
    said(
        "Juni 2024 saya menyurati Tirtamas sembilan kali sampai 112 truk terpasang.",
        lang="id",
        skill="sdr-rel",
        title="D",
    ),
)

RULE = Rule(
    name="story-reused",
    severity=CONSIDER,
    basis=("DO-1", "DO-1.4"),
    origin="extension",
    kinds=(),
    about=N_("No event is told for more than two skills."),
    what=N_("The story of {name} already answers: {questions}."),
    fix=N_("Have a second one ready."),
    flags={
        "en": [
            Case("One deal for curiosity, empathy and relentlessness.", told=_EN[:3]),
            Case("The same beside another story.", told=_EN),
            Case("In another order.", told=_EN[2::-1]),
        ],
        "id": [
            Case("Satu transaksi untuk tiga keterampilan.", told=_ID[:3]),
            Case("Sama, di samping cerita lain.", told=_ID),
            Case("Dengan urutan lain.", told=_ID[2::-1]),
        ],
    },
    passes={
        "en": [
            Case("One deal for two skills.", told=_EN[:2]),
            Case("Two stories for three skills.", told=(_EN[0], _EN[1], _EN[3])),
            Case("Three answers on one skill.", told=tuple(said(one.text, skill="sdr-cur") for one in _EN[:3])),
        ],
        "id": [
            Case("Satu transaksi untuk dua keterampilan.", told=_ID[:2]),
            Case("Dua cerita untuk tiga keterampilan.", told=(_ID[0], _ID[1], _ID[3])),
            Case(
                "Tiga jawaban untuk satu keterampilan.",
                told=tuple(said(one.text, lang="id", skill="sdr-cur") for one in _ID[:3]),
            ),
        ],
    },
)
_MOST = 2
_SHOWN = 4


def find(preparation: Preparation) -> Iterator[Hit]:
    """One hit for each event that is told too often."""
    left = [(one, marks_of(one.reading)) for one in preparation.told if one.answer.skill]
    while left:
        one, marks = left[0]
        same = [(other, its) for other, its in left if other is one or same_event(marks, its)]
        left = [pair for pair in left if pair not in same]
        if len({other.answer.skill for other, _marks in same}) > _MOST:
            yield Hit(CONSIDER, values={"name": _called(one, same), "questions": _named(same)})


def _called(one: Told, same: list[tuple[Told, Marks]]) -> str:
    """The event by the words that all its tellings share, as the candidate writes them."""
    shared = frozenset.intersection(*(marks.names for _told, marks in same))
    entries = one.reading.columns.entries
    named = next((index for index, entry in enumerate(entries) if entry.base in shared and entry.capital), None)
    if named is None:
        return one.name or "…"
    segment, start, end = one.reading.columns.span(named)
    text = one.reading.segments[segment].text
    for following in range(named + 1, len(entries)):
        place, begins, ends = one.reading.columns.span(following)
        if place != segment or text[end:begins].strip() or not text[begins].isupper():
            break
        end = ends  # Orbit Dental, not Orbit alone
    return text[start:end]


def _named(same: list[tuple[Told, Marks]]) -> str:
    return "; ".join(other.name or "…" for other, _marks in same[:_SHOWN])
