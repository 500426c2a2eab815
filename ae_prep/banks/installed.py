"""The banks that a person has added: their files in one folder, and the lock file that says where they are from."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path

from ae_prep.banks import library, lockfile
from ae_prep.banks.arrivals import Arrival
from ae_prep.banks.files import digest_of, files_of, put
from ae_prep.banks.lockfile import Entry
from ae_prep.banks.names import check_folder
from ae_prep.banks.refusal import refusal, unwritable
from ae_prep.banks.sources import Place, locate
from ae_prep.errors import UserError
from ae_prep.i18n import N_


class InstalledBanks:
    """The folder with installed banks. What is put there is for this account only; messages are in ``lang``."""

    def __init__(self, folder: Path, lang: str) -> None:
        self.folder = folder
        self.lock = folder / lockfile.NAME
        self._lang = lang

    def entries(self) -> dict[str, Entry]:
        """What the lock file says, by id.

        Raises:
            UserError: it is damaged.
        """
        return lockfile.read(self.lock, self._lang)

    def path(self, id_: str) -> Path:
        """Where the bank's own file is, or would be."""
        return self.folder / f"{id_}.md"

    def digest(self, id_: str) -> str:
        """The digest of the bank as it lies there now; empty if it is gone or cannot be read."""
        try:
            files = {file.name: file.read_bytes() for file in files_of(self.path(id_))}
        except OSError:
            return ""
        return digest_of(files) if self.path(id_).name in files else ""

    def check(self, arrivals: Sequence[Arrival]) -> None:
        """Make sure that each of ``arrivals`` is new, or may take the place of what is there.

        Raises:
            UserError: a bank with this id is built in, came from elsewhere, or was changed by hand since.
        """
        entries = self.entries()
        built_in = {file.stem for file in library.builtin_dir(self._lang).glob("*.md")}
        for arrival in arrivals:
            if arrival.entry.id in built_in:
                message = N_("The bank “{id}” comes with ae-prep and cannot be replaced.")
                fix = N_("Give the bank another id.")
                raise refusal(self._lang, message, fix, where=arrival.entry.origin, id=arrival.entry.id)
            self._check(arrival.entry, entries.get(arrival.entry.id))

    def _check(self, new: Entry, old: Entry | None) -> None:
        path, now = self.path(new.id), self.digest(new.id)
        if not now:
            return
        if old is None and now != new.digest:
            message = N_("A bank with the id “{id}” that did not come by “bank add” is there already.")
            fix = N_("Move it elsewhere, or give one of the two another id.")
            raise refusal(self._lang, message, fix, where=str(path), id=new.id)
        if old is not None and old.place != new.place:
            message = N_("The bank “{id}” was added from elsewhere: {origin}")
            fix = N_("To replace it, first: ae-prep bank remove {id}. The history of its questions stays.")
            raise refusal(self._lang, message, fix, where=new.origin, id=new.id, origin=old.origin)
        if old is not None and now not in (old.digest, new.digest):
            message = N_("The bank “{id}” was changed by hand since it was added; that would be lost.")
            fix = N_("Copy {path} elsewhere if you need it, then: ae-prep bank remove --yes {id}, and add it again.")
            raise refusal(self._lang, message, fix, where=str(path), id=new.id, path=str(path))

    def put(self, arrivals: Sequence[Arrival]) -> None:
        """Install ``arrivals`` that ``check`` has passed, and write down where they are from.

        Raises:
            UserError: a file cannot be written; the lock file then says what it said.
        """
        for arrival in arrivals:
            if self.digest(arrival.entry.id) != arrival.entry.digest:
                for name in sorted(arrival.files, key=len, reverse=True):  # the bank itself comes last
                    put(self.folder / name, arrival.files[name], self._lang)
                self._delete([f for f in files_of(self.path(arrival.entry.id)) if f.name not in arrival.files])
        new = {arrival.entry.id: arrival.entry for arrival in arrivals}
        lockfile.write(self.lock, ({**self.entries(), **new}).values(), self._lang)

    def remove(self, id_: str) -> None:
        """Delete the bank's files and its entry.

        Raises:
            UserError: a file cannot be deleted.
        """
        self._delete(files_of(self.path(id_)))
        lockfile.write(self.lock, (entry for entry in self.entries().values() if entry.id != id_), self._lang)

    def _delete(self, files: Sequence[Path]) -> None:
        for file in files:
            try:
                file.unlink(missing_ok=True)
            except OSError as error:
                raise unwritable(self._lang, error, str(file)) from error


def recorded_place(entry: Entry, lang: str, beside: Path | None = None) -> Place:
    """Where to get the bank of ``entry`` again.

    What is no longer where it was is looked for in the folder ``beside``, so that a lock file and the files that it
    names can be passed on together.

    Raises:
        UserError: there is nothing; the message is in ``lang``.
    """
    origin = Path(entry.origin)
    moved = beside is not None and bool(origin.name) and not origin.exists() and (beside / origin.name).exists()
    check_folder(entry.folder, entry.origin, lang)
    place = locate(str(beside / origin.name) if beside is not None and moved else entry.origin, lang)
    return replace(place, folder=entry.folder, is_git=bool(entry.commit))


def as_locked(arrivals: Collection[Arrival], entry: Entry, lang: str) -> Arrival:
    """The one of ``arrivals`` that ``entry`` means, which follows the same branch from now on.

    Raises:
        UserError: it is not among them, or is not what it was.
    """
    for arrival in arrivals:
        if arrival.entry.id == entry.id:
            if arrival.entry.digest != entry.digest:
                message = N_("The bank “{id}” is not what the lock file says: another content.")
                fix = N_("Ask whoever gave you the lock file for the bank itself, or for a new lock file.")
                raise refusal(lang, message, fix, where=entry.origin, id=entry.id)
            return replace(arrival, entry=replace(arrival.entry, ref=entry.ref))
    raise gone(entry, lang)


def gone(entry: Entry, lang: str) -> UserError:
    """The error to raise where a bank is no longer where it came from."""
    message = N_("There is no bank “{id}” there any more.")
    fix = N_("The one you have stays as it is. Ask its author where it went.")
    return refusal(lang, message, fix, where=entry.origin, id=entry.id)
