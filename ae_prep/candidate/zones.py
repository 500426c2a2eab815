"""Time zones by the names that people write in an invitation."""

from __future__ import annotations

from datetime import datetime
from difflib import get_close_matches
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

#: The zones of Indonesia, by the letters that stand behind a time.
INDONESIA = {"WIB": "Asia/Jakarta", "WITA": "Asia/Makassar", "WIT": "Asia/Jayapura"}
_SPOKEN = {
    **{letters.casefold(): name for letters, name in INDONESIA.items()},
    "waktu indonesia barat": "Asia/Jakarta",
    "waktu indonesia tengah": "Asia/Makassar",
    "waktu indonesia timur": "Asia/Jayapura",
    **dict.fromkeys(("bandung", "surabaya", "medan", "yogyakarta", "semarang", "jabodetabek"), "Asia/Jakarta"),
    **dict.fromkeys(("bali", "denpasar", "balikpapan", "manado", "lombok"), "Asia/Makassar"),
    **dict.fromkeys(("papua", "ambon", "sorong"), "Asia/Jayapura"),
    **dict.fromkeys(("sgt", "sg"), "Asia/Singapore"),
    **dict.fromkeys(("myt", "malaysia"), "Asia/Kuala_Lumpur"),
    **dict.fromkeys(("pht", "philippines"), "Asia/Manila"),
    **dict.fromkeys(("ict", "vietnam", "hanoi"), "Asia/Ho_Chi_Minh"),
    **dict.fromkeys(("hkt", "hong kong"), "Asia/Hong_Kong"),
    **dict.fromkeys(("jst", "japan"), "Asia/Tokyo"),
    **dict.fromkeys(("kst", "korea"), "Asia/Seoul"),
    **dict.fromkeys(("india", "mumbai", "bangalore", "bengaluru", "delhi", "new delhi"), "Asia/Kolkata"),
    **dict.fromkeys(("utc", "gmt", "z", "universal"), "UTC"),
    **dict.fromkeys(("bst", "uk", "england", "united kingdom"), "Europe/London"),
    **dict.fromkeys(("cet", "cest", "mez", "mesz", "germany", "munich", "frankfurt", "hamburg"), "Europe/Berlin"),
    **dict.fromkeys(("eet", "eest"), "Europe/Athens"),
    **dict.fromkeys(
        ("est", "edt", "et", "eastern", "eastern time", "new york city", "nyc", "boston"), "America/New_York"
    ),
    **dict.fromkeys(("ct", "cdt", "central time", "austin", "dallas"), "America/Chicago"),
    **dict.fromkeys(("mt", "mst", "mdt", "mountain time"), "America/Denver"),
    **dict.fromkeys(("pst", "pdt", "pt", "pacific", "pacific time", "san francisco", "seattle"), "America/Los_Angeles"),
    **dict.fromkeys(("aest", "aedt", "canberra"), "Australia/Sydney"),
    **dict.fromkeys(("awst",), "Australia/Perth"),
    **dict.fromkeys(("nzst", "nzdt", "wellington", "new zealand"), "Pacific/Auckland"),
}
#: Names that mean more than one zone: which is meant has to be said.
_UNCLEAR = {
    "indonesia": ("WIB", "WITA", "WIT"),
    "ist": ("Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"),
    "cst": ("America/Chicago", "Asia/Shanghai"),
    "ast": ("America/Halifax", "Asia/Riyadh"),
    "australia": ("Australia/Sydney", "Australia/Brisbane", "Australia/Perth"),
    "usa": ("America/New_York", "America/Chicago", "America/Los_Angeles"),
    "us": ("America/New_York", "America/Chicago", "America/Los_Angeles"),
}
_LONGEST = 60
_MOST_HOURS = 14


def find_zone(text: str) -> str | None:
    """The IANA name of the zone that ``text`` means, or None: unknown, or more than one (see ``suggestions``).

    Understood are IANA names in any case, a city's name alone, WIB, WITA and WIT, common abbreviations, UTC+7.
    """
    name = _plain(text)
    if not name or len(name) > _LONGEST:
        return None
    outside, _bracket, inside = name.rstrip(")").partition("(")  # GMT+7 (WIB)
    return _one(name) or _one(outside.strip()) or _one(inside.strip())


def suggestions(text: str) -> tuple[str, ...]:
    """What may have been meant by a text that names no one zone; at least one."""
    name = _plain(text)[:_LONGEST]
    if name in _UNCLEAR:
        return _UNCLEAR[name]
    near = get_close_matches(name, [*_cities(), *_names()], 3, 0.75)
    return tuple(dict.fromkeys(_cities().get(n) or _names()[n] for n in near)) or (
        "WIB",
        "WITA",
        "WIT",
        "Europe/London",
    )


def zone_of(name: str) -> ZoneInfo | None:
    """The zone with this IANA name; None for one that is empty or that this system does not know."""
    return ZoneInfo(_names()[name.casefold()]) if name.casefold() in _names() else None


def zone_label(moment: datetime) -> str:
    """What stands behind a time: WIB or BST where the zone has letters, else its city, such as Singapore."""
    letters = moment.tzname() or ""
    key = getattr(moment.tzinfo, "key", "")
    if letters.isalpha() or not key:
        return letters
    if key.startswith("Etc/"):
        return f"UTC{letters}"
    return str(key).rpartition("/")[2].replace("_", " ")


def _one(name: str) -> str | None:
    if name in _UNCLEAR:
        return None
    return _SPOKEN.get(name) or _cities().get(name) or _names().get(name) or _offset(name)


def _plain(text: str) -> str:
    return " ".join(text.replace("_", " ").casefold().split()).strip(" .")


@cache
def _names() -> dict[str, str]:
    """Every IANA name, by itself in small letters with spaces or underscores."""
    every = sorted(available_timezones())
    return {name.casefold(): name for name in every} | {_plain(name): name for name in every}


@cache
def _cities() -> dict[str, str]:
    """The IANA name of each city by the city alone."""
    found: dict[str, set[str]] = {}
    for name in available_timezones():
        area, slash, rest = name.partition("/")
        if slash and area not in ("Etc", "US", "SystemV", "posix", "right", "Brazil", "Canada", "Chile", "Mexico"):
            found.setdefault(_plain(rest.rpartition("/")[2]), set()).add(name)
    return {city: min(names, key=lambda name: (len(name), name)) for city, names in found.items()}


def _offset(name: str) -> str | None:
    """UTC+7, GMT-5, +08:00: a whole number of hours, which has a zone of its own."""
    digits = name.removeprefix("utc").removeprefix("gmt").replace(" ", "")
    sign, hours = digits[:1], digits[1:].removesuffix(":00").removesuffix(".00")
    if len(hours) == 4 and hours.endswith("00"):
        hours = hours[:2]
    if sign not in ("+", "-") or not hours.isdecimal() or not hours.isascii() or not 0 < int(hours) <= _MOST_HOURS:
        return "UTC" if hours in ("0", "00") and sign else None
    # These names count hours to the west: UTC+7 is called Etc/GMT-7.
    return _names().get(f"etc/gmt{'-' if sign == '+' else '+'}{int(hours)}")
