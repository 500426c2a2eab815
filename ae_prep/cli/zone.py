"""The time zone of this machine."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path

from ae_prep.candidate.zones import zone_of

_LINK, _NAME = Path("/etc/localtime"), Path("/etc/timezone")


class MachineZone(tzinfo):
    """The clock of the machine where the name of its zone is unknown; the system knows its changes."""

    def utcoffset(self, moment: datetime | None) -> timedelta | None:
        return moment.replace(tzinfo=None).astimezone().utcoffset() if moment else None

    def dst(self, _moment: datetime | None) -> timedelta | None:
        return None

    def tzname(self, moment: datetime | None) -> str | None:
        return moment.replace(tzinfo=None).astimezone().tzname() if moment else None

    def fromutc(self, moment: datetime) -> datetime:
        return moment.replace(tzinfo=UTC).astimezone().replace(tzinfo=self)


def machine_zone() -> tzinfo:
    """The zone that the machine is set to: TZ, then what the system says, then its bare clock."""
    for name in (os.environ.get("TZ", "").removeprefix(":"), _of_link(), _of_file()):
        zone = zone_of(name)
        if zone is not None:
            return zone
        if name and name == os.environ.get("TZ"):
            break  # a rule of its own, such as WIB-7, which the system's clock follows
    return MachineZone()


def _of_link() -> str:
    try:
        return str(_LINK.resolve()).partition("zoneinfo/")[2]
    except OSError:
        return ""


def _of_file() -> str:
    try:
        return _NAME.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""
