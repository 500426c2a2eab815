"""From a delivery's files to banks that may be installed: every one of them linted, none of them trusted."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from ae_prep.banks.changes import Texts, read_texts
from ae_prep.banks.files import digest_of, files_of
from ae_prep.banks.lint import lint, render
from ae_prep.banks.lockfile import Entry
from ae_prep.banks.names import is_device
from ae_prep.banks.paths import base_of, translation_of
from ae_prep.banks.refusal import refusal, unwritable
from ae_prep.banks.sources import Delivery
from ae_prep.errors import UserError
from ae_prep.i18n import LANGUAGES, N_, translate, translate_many
from ae_prep.model import Bank, Problem

_MOST_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Arrival:
    """A bank that may be installed: in each language, its files by the names they will have, what lint warns of."""

    texts: Texts
    files: Mapping[str, bytes]
    warnings: tuple[Problem, ...]
    entry: Entry

    @property
    def bank(self) -> Bank:
        """The bank in its own language."""
        return next(iter(self.texts.values()))


def examine(delivery: Delivery, rules: Collection[str], items: Collection[str], lang: str) -> list[Arrival]:
    """The banks in ``delivery``. ``rules`` and ``items`` are the names that ``lint`` knows.

    Raises:
        UserError: there is no bank, or one has errors (they are listed), or two have one id; in ``lang``.
    """
    where = delivery.place.origin
    if not delivery.files:
        message = N_("There is no bank here.")
        fix = N_("Name the folder that holds them; in a repository behind a “#”, as in {origin}#banks.")
        raise refusal(lang, message, fix, where=where, origin=where)
    try:
        with TemporaryDirectory(prefix="ae-prep-banks-", ignore_cleanup_errors=True) as name:
            folder = Path(name)
            for file, data in delivery.files.items():
                (folder / file).write_bytes(data)
            return _examine(delivery, folder, rules, items, lang)
    except OSError as error:
        raise unwritable(lang, error, where) from error


def _examine(
    delivery: Delivery, folder: Path, rules: Collection[str], items: Collection[str], lang: str
) -> list[Arrival]:
    paths = [folder / name for name in sorted(delivery.files)]
    alone = [path for path in paths if (base := base_of(path)) is None or base.name not in delivery.files]
    found = {path: _lint(path, rules, items, lang) for path in alone}
    _refuse([problem for problems in found.values() for problem in problems], delivery.place.origin, lang)
    arrivals: dict[str, Arrival] = {}
    for path, problems in found.items():
        arrival = _arrival(delivery, path, problems, lang)
        other = arrivals.setdefault(arrival.bank.id, arrival)
        if other is not arrival:
            message = N_("Two banks here have the id “{id}”.")
            raise refusal(
                lang, message, N_("Give one of them another."), where=delivery.place.origin, id=arrival.bank.id
            )
    return list(arrivals.values())


def _lint(path: Path, rules: Collection[str], items: Collection[str], lang: str) -> list[Problem]:
    """The problems of a bank, placed as its author knows its files: by their names."""
    problems = lint(path, rules=rules, items=items, lang=lang)
    return [replace(problem, path=Path(problem.path).name) for problem in problems]


def _refuse(problems: list[Problem], where: str, lang: str) -> None:
    errors = [problem for problem in problems if problem.severity == "error"]
    if not errors:
        return
    lines = [translate_many(lang, "This bank has an error:", "This bank has {n} errors:", len(errors))]
    lines += [render(problem, lang) for problem in errors[:_MOST_SHOWN]]
    if len(errors) > _MOST_SHOWN:
        lines.append(translate(lang, N_("… and {n} more."), n=len(errors) - _MOST_SHOWN))
    hint = translate(lang, N_("Nothing was changed. Have its author mend it, then try again."))
    raise UserError("\n".join(lines), hint=hint, where=refusal(lang, "", where=where).where)


def _arrival(delivery: Delivery, path: Path, problems: list[Problem], lang: str) -> Arrival:
    texts = read_texts(path, lang, None)
    bank = next(iter(texts.values()))
    where = delivery.place.origin
    if is_device(bank.id):
        message = N_("The id “{id}” means a device on Windows.")
        raise refusal(lang, message, N_("Give the bank another id."), where=where, id=bank.id)
    own = path.with_name(f"{bank.id}.md")
    names = {path: own, **{translation_of(path, other): translation_of(own, other) for other in LANGUAGES}}
    files = {names[file].name: delivery.files[file.name] for file in files_of(path)}
    entry = Entry(
        id=bank.id,
        version=bank.version,
        origin=where,
        folder=delivery.place.folder,
        ref=delivery.ref,
        commit=delivery.commit,
        digest=digest_of(files),
    )
    return Arrival(texts, files, tuple(problems), entry)
