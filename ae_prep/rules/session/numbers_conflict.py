"""Two answers, or an answer and the track record, give different figures for the same thing.

The same thing is the same metric in the same month, quarter, half or year: *Q3 2025: 112%* here, *118%* there. Digits
and words, ranges and both ways of writing numbers are compared by what they are worth; *about 110* leaves room for a
twentieth. Figures of a team, and targets, are not held against one's own results.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ae_prep.i18n import N_
from ae_prep.model import SHOULD, TrackRow
from ae_prep.rules.base import Hit, Rule
from ae_prep.rules.preparation import Case, Named, Period, Preparation
from ae_prep.rules.told import Told, said
from ae_prep.rules.told_figures import ToldFigure, agree, attainments, figures_of

_ROW = TrackRow("2025-Q3", Decimal(100), Decimal(112))


def _en(*texts: str) -> tuple[Told, ...]:
    return tuple(said(text, title=f"Answer {number}") for number, text in enumerate(texts, 1))


def _id(*texts: str) -> tuple[Told, ...]:
    return tuple(said(text, lang="id", title=f"Jawaban {number}") for number, text in enumerate(texts, 1))


RULE = Rule(
    name="numbers-conflict",
    severity=SHOULD,
    basis=("PROMO-8", "TIP-4"),
    origin="article",
    kinds=(),
    about=N_("Figures for the same period and the same thing agree wherever they are told."),
    what=N_("{a} in “{here}”, {b} in “{there}”, for the same period ({period})."),
    fix=N_("Which one is right? Correct the other."),
    flags={
        "en": [
            Case(
                "112% here, 118% there.", told=_en("In Q3 2025 I reached 112% of target.", "I closed Q3 2025 at 118%.")
            ),
            Case(
                "Digits here, words there.",
                told=_en(
                    "In Q3 2025 I was at 112% of quota.",
                    "In the third quarter of 2025 I reached a hundred and eighteen percent.",
                ),
            ),
            Case("The table says 112%.", told=_en("I closed Q3 2025 at 118% of target."), track=(_ROW,)),
        ],
        "id": [
            Case(
                "112% di sini, 118% di sana.",
                told=_id("Pada Q3 2025 saya mencapai 112% target.", "Q3 2025 saya tutup di 118%."),
            ),
            Case(
                "Angka di sini, kata di sana.",
                told=_id(
                    "Q3 2025: 112,5% dari target.",
                    "Pada kuartal ketiga 2025 saya mencapai seratus delapan belas persen target.",
                ),
            ),
            Case("Di tabel tertulis 112%.", told=_id("Pada Q3 2025 saya mencapai 118% target."), track=(_ROW,)),
        ],
    },
    passes={
        "en": [
            Case(
                "Another quarter.",
                told=_en("In Q3 2025 I reached 112% of target.", "In Q4 2025 I reached 118% of target."),
            ),
            Case(
                "The same in words.",
                told=_en(
                    "I was at 112% in Q3 2025.", "In the third quarter of 2025 I was at a hundred and twelve percent."
                ),
            ),
            Case(
                "The team's figure.",
                told=_en("In Q3 2025 I reached 112% of target.", "In Q3 2025 the team was at 94% of target."),
            ),
            Case("The table agrees.", told=_en("I closed Q3 2025 at 112% of target."), track=(_ROW,)),
        ],
        "id": [
            Case(
                "Kuartal lain.",
                told=_id("Pada Q3 2025 saya mencapai 112% target.", "Pada Q4 2025 saya mencapai 118% target."),
            ),
            Case(
                "Sama, dengan kata.",
                told=_id("Q3 2025: 112%.", "Pada kuartal ketiga 2025 saya mencapai seratus dua belas persen."),
            ),
            Case(
                "Angka milik tim.",
                told=_id("Pada Q3 2025 saya mencapai 112% target.", "Pada Q3 2025 tim mencapai 94% target."),
            ),
            Case("Tabelnya cocok.", told=_id("Pada Q3 2025 saya mencapai 112% target."), track=(_ROW,)),
        ],
    },
)
_TABLE = N_("your track record")
_Key = tuple[str, str, str]


def find(preparation: Preparation) -> Iterator[Hit]:
    """One hit for each period and metric: the first two places that cannot both be right."""
    places: dict[_Key, list[tuple[object, list[ToldFigure]]]] = {}
    for one in preparation.told:
        own: dict[_Key, list[ToldFigure]] = {}
        for figure in figures_of(one.reading):
            own.setdefault(_key(figure), []).append(figure)
        for key, figures in own.items():
            places.setdefault(key, []).append((one.name or "…", figures))
    for figure in attainments(preparation.track):
        places.setdefault(_key(figure), []).append((Named(_TABLE), [figure]))
    for key, told in places.items():
        yield from _first(key, told)


def _first(key: _Key, told: list[tuple[object, list[ToldFigure]]]) -> Iterator[Hit]:
    for number, (here, figures) in enumerate(told):
        for there, others in told[number + 1 :]:
            if not any(agree(one, other) for one in figures for other in others):
                a, b = figures[0].words, others[0].words
                yield Hit(SHOULD, values={"a": a, "b": b, "here": here, "there": there, "period": Period(key[0])})
                return


def _key(figure: ToldFigure) -> _Key:
    return figure.period, figure.metric, figure.kind
