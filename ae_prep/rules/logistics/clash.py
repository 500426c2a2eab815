"""Two interviews too close to each other.

Our own rule: an interview that begins before another is over, or so soon after it that there is no time left to get
there and be early. Where nobody has said how long one takes, an hour is meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, time, timedelta

from ae_prep.candidate import clock
from ae_prep.i18n import N_
from ae_prep.model import SHOULD, Application, Interview
from ae_prep.rules.base import Hit, Rule
from ae_prep.rules.preparation import Case, Clock, Preparation


def _job(company: str, hour: int, minute: int = 0, zone: str = "Asia/Jakarta", **more: object) -> Application:
    return Application(company=company, interview=Interview(date(2026, 3, 10), time(hour, minute), zone, **more))  # type: ignore[arg-type]


_TEN = _job("Fernhall", 10, channel="video")
_HALF_PAST = _job("Praxo", 10, 30)
_FIVE_PAST = _job("Praxo", 11, 5, channel="video")
_ACROSS = _job("Praxo", 12, 0, channel="in-person", travel=60)
_LONDON = _job("Praxo", 3, 0, "Europe/London")
_QUARTER = _job("Praxo", 11, 15, channel="video")
_NEXT_HOUR = _job("Praxo", 10, 0, "Asia/Makassar", channel="video", minutes=45)
_OPEN = Application(company="Praxo", interview=Interview(date(2026, 3, 10)))

RULE = Rule(
    name="clash",
    severity=SHOULD,
    basis=("DONT-2",),
    origin="extension",
    kinds=(),
    about=N_("No other interview overlaps with this one or leaves no time between the two."),
    what=N_("Too close to {other} at {time}."),
    fix=N_("Ask one of them for another time, today rather than on the day."),
    flags={
        "en": [
            Case("Another one begins half an hour into this one.", _TEN, others=(_HALF_PAST,)),
            Case("Five minutes between the end of this one and logging in to the next.", _TEN, others=(_FIVE_PAST,)),
            Case("An hour's way across town to the next, an hour to do it in.", _TEN, others=(_ACROSS,)),
            Case("Three o'clock in London is ten in Jakarta.", _TEN, others=(_LONDON,)),
        ],
        "id": [
            Case("Wawancara lain mulai setengah jam setelah yang ini dimulai.", _TEN, others=(_HALF_PAST,)),
            Case("Lima menit antara akhir yang ini dan awal berikutnya.", _TEN, others=(_FIVE_PAST,)),
            Case("Sejam perjalanan ke tempat berikutnya, sejam pula waktunya.", _TEN, others=(_ACROSS,)),
            Case("Pukul tiga di London adalah pukul sepuluh di Jakarta.", _TEN, others=(_LONDON,)),
        ],
    },
    passes={
        "en": [
            Case("A quarter of an hour between the two.", _TEN, others=(_QUARTER,)),
            Case("Ten in Makassar, 45 minutes long, is over before ten in Jakarta.", _TEN, others=(_NEXT_HOUR,)),
            Case("The other one has no time yet.", _TEN, others=(_OPEN,)),
            Case("There is no other one.", _TEN),
        ],
        "id": [
            Case("Seperempat jam di antara keduanya.", _TEN, others=(_QUARTER,)),
            Case("Pukul sepuluh WITA, 45 menit, selesai sebelum pukul sepuluh WIB.", _TEN, others=(_NEXT_HOUR,)),
            Case("Yang lain belum ada jamnya.", _TEN, others=(_OPEN,)),
            Case("Tidak ada wawancara lain.", _TEN),
        ],
    },
)


def find(preparation: Preparation) -> Iterator[Hit]:
    """One hit for each interview that is too close, the earliest first."""
    begins = clock.start(preparation.interview)
    if begins is None or preparation.over:
        return
    near = []
    for other in preparation.others:
        moment = clock.start(other.interview)
        if moment is not None and _too_close(preparation.interview, other.interview):
            near.append((moment.astimezone(UTC), other))
    for moment, other in sorted(near, key=lambda pair: pair[0]):
        own = Clock(moment.astimezone(preparation.zone), begins.astimezone(preparation.zone).date())
        yield Hit(SHOULD, values={"other": other.company or f"#{other.id}", "time": own})


def _too_close(one: Interview, other: Interview) -> bool:
    """Whether the later of the two begins before there was time to get to it."""
    starts, ends = ([moment(i) for i in (one, other)] for moment in (clock.start, clock.end))
    if starts[0] is None or starts[1] is None or ends[0] is None or ends[1] is None:
        return False
    first, second = (0, 1) if starts[0].astimezone(UTC) <= starts[1].astimezone(UTC) else (1, 0)
    needed = timedelta(minutes=clock.lead((one, other)[second]))
    return starts[second].astimezone(UTC) - ends[first].astimezone(UTC) < needed  # type: ignore[union-attr]
