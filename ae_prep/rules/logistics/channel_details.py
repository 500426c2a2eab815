"""What one needs to get through, in or to the door is not written down.

On the phone: the number, and who calls whom. On video: the link, the tool, and a number to call if it fails. In
person: the address, floor or entrance, and whom to ask for. Lateness mostly begins with one of these.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.candidate.channels import CHANNELS, DETAILS, missing_details
from ae_prep.i18n import N_
from ae_prep.model import MUST, Application, Interview
from ae_prep.rules.base import Hit, Rule
from ae_prep.rules.preparation import Case, Listed, Named, Preparation

_NOTHING = Application(company="Fernhall")
_PHONE = Application(interview=Interview(channel="phone", number="+62 811 000 111"))
_VIDEO = Application(interview=Interview(channel="video", link="https://meet.example/abc", tool="Meet"))
_DOOR = Application(interview=Interview(channel="in-person", address="Jl. Sudirman 1, Jakarta", contact="Bu Ratna"))
_PHONE_OK = Application(interview=Interview(channel="phone", number="+62 811 000 111", caller="them"))
_VIDEO_OK = Application(
    interview=Interview(channel="video", link="https://meet.example/abc", tool="Meet", fallback="+62 811 000 111")
)
_DOOR_OK = Application(
    interview=Interview(channel="in-person", address="Jl. Sudirman 1", entrance="lantai 12", contact="Bu Ratna")
)

RULE = Rule(
    name="channel-details",
    severity=MUST,
    basis=("DONT-2", "DONT-2.1", "DONT-2.2", "DONT-2.3"),
    origin="article",
    kinds=(),
    about=N_("What the channel needs is written down: number, link and tool, or address, floor and contact."),
    what=N_("Missing for {channel}: {details}."),
    fix=N_("Enter it: ae-prep job when"),
    flags={
        "en": [
            Case("Nobody said whether by phone, by video or in person.", _NOTHING),
            Case("On the phone, and nobody knows who calls whom.", _PHONE),
            Case("On video, without a number for when it fails.", _VIDEO),
            Case("At their office, without the floor.", _DOOR),
        ],
        "id": [
            Case("Belum jelas lewat telepon, video, atau tatap muka.", _NOTHING),
            Case("Lewat telepon, tetapi belum jelas siapa menelepon siapa.", _PHONE),
            Case("Lewat video, tanpa nomor cadangan kalau sambungan gagal.", _VIDEO),
            Case("Di kantor mereka, lantainya belum diketahui.", _DOOR),
        ],
    },
    passes={
        "en": [
            Case("They call this number.", _PHONE_OK),
            Case("Link, tool, and a number if it fails.", _VIDEO_OK),
            Case("Address, floor and contact.", _DOOR_OK),
        ],
        "id": [
            Case("Mereka menelepon ke nomor ini.", _PHONE_OK),
            Case("Tautan, aplikasi, dan nomor cadangan.", _VIDEO_OK),
            Case("Alamat, lantai, dan orang yang dituju.", _DOOR_OK),
        ],
    },
)
_WHICH = N_("By phone, by video or in person? That is still open.")


def find(preparation: Preparation) -> Iterator[Hit]:
    """At most one hit, with all that is missing."""
    interview = preparation.interview
    if interview.channel not in DETAILS:
        yield Hit(MUST, what=_WHICH)
    elif missing := missing_details(interview):
        words = DETAILS[interview.channel]
        details = Listed(tuple(words[name] for name in missing))
        yield Hit(MUST, values={"channel": Named(CHANNELS[interview.channel]), "details": details})
