"""File names that come from elsewhere: only those are taken that mean the same, one file, on every system."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from ae_prep.banks.refusal import refusal
from ae_prep.banks.report import HIDDEN
from ae_prep.i18n import N_

_LONGEST = 100
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in "0123456789¹²³"}
)
_DRIVE = re.compile(r"[A-Za-z]:")
_NOT_EVERYWHERE = re.compile(r'[<>:"|?*]|[. ]\Z')

_RENAME = N_("Rename it, or ask its author to.")


def is_device(name: str) -> bool:
    """Whether Windows takes a file of this name, with any ending, for a device."""
    return name.partition(".")[0].rstrip(" ").casefold() in _DEVICES


def check_names(names: Iterable[str], where: str, lang: str) -> None:
    """Make sure that each of ``names`` is a plain file name, and that no two are one file on some system.

    Raises:
        UserError: one is not; ``where`` tells what they are in, the message is in ``lang``.
    """
    taken: dict[str, str] = {}
    for name in names:
        if message := _fault(name):
            raise refusal(lang, message, _RENAME, where=where, name=name)
        key = unicodedata.normalize("NFKC", name).casefold()
        if key in taken:
            message = N_("The names “{other}” and “{name}” are one and the same on some systems.")
            raise refusal(lang, message, _RENAME, where=where, name=name, other=taken[key])
        taken[key] = name


def check_folder(folder: str, where: str, lang: str) -> None:
    """Make sure that ``folder`` is a path with slashes that stays below where it begins; empty is that place itself.

    Raises:
        UserError: it is not; the message is in ``lang``.
    """
    for name in folder.split("/") if folder else ():
        if message := _fault(name):
            raise refusal(lang, message, N_("Name a folder within the repository."), where=where, name=name)


def _fault(name: str) -> str:
    """What keeps ``name`` from being used, in English with the field ``name``; empty if nothing does."""
    if HIDDEN.search(name) or "\t" in name or "\n" in name:
        return N_("The name “{name}” holds an invisible character.")
    if name in ("", ".", "..") or "/" in name or "\\" in name or _DRIVE.match(name):
        return N_("The name “{name}” leads out of its folder.")
    if is_device(name):
        return N_("The name “{name}” means a device on Windows.")
    if len(name) > _LONGEST or _NOT_EVERYWHERE.search(name):
        return N_("The name “{name}” cannot be used on every system.")
    return ""
