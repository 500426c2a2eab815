"""Finding and loading banks: the ones that come with the program, and anybody's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import ae_prep
from ae_prep.banks import cache, source
from ae_prep.banks.paths import base_of, translation_of
from ae_prep.banks.report import visible
from ae_prep.errors import UserError
from ae_prep.i18n import N_, translate, translate_many
from ae_prep.model import Bank, Problem

BUILT_IN = "built-in"
_MOST_SHOWN = 10


def builtin_dir(lang: str = "en") -> Path:
    """The folder of the banks that come with the program.

    Raises:
        UserError: it is not there, so the installation is damaged; the message is in ``lang``.
    """
    package = Path(ae_prep.__file__).parent
    for folder in (package / "question_banks", package.parent / "question_banks"):
        if folder.is_dir():
            return folder
    message, hint = N_("The banks of ae-prep are missing."), N_("Install ae-prep again.")
    raise UserError(translate(lang, message), hint=translate(lang, hint), where=visible(str(package)))


def load(path: Path, lang: str, cache_dir: Path | None) -> Bank:
    """The bank at ``path``, its questions in ``lang`` where a translation has them, else in the bank's own language.

    ``Question.lang`` says which. ``digest`` is the SHA-256 of the file and, where used, its translation.
    Messages are in ``lang``. ``cache_dir`` may hold what was read before; None reads anew.

    Raises:
        UserError: a file cannot be read, or has errors; the first ten are listed.
    """
    if base_of(path) is not None:
        hint = translate(lang, N_("Give the file of the bank itself; its translations are found beside it."))
        raise UserError(translate(lang, N_("This file is a translation.")), hint=hint, where=visible(str(path)))
    base, translation = source.read_bytes(path, lang), translation_of(path, lang)
    texts = source.read_bytes(translation, lang) if translation.is_file() else None
    digest = sha256(base if texts is None else base + b"\0" + texts).hexdigest()
    origin = BUILT_IN if _is_builtin(path) else str(path)
    kept = cache.load(cache_dir, path, lang, digest) if cache_dir else None
    if kept:
        return replace(kept, origin=origin)
    bank = replace(_read(path, base, translation, texts, lang), digest=digest, origin=origin)
    if cache_dir:
        cache.save(cache_dir, path, lang, bank)
    return bank


def _is_builtin(path: Path) -> bool:
    try:
        return path.resolve().parent == builtin_dir().resolve()
    except UserError:
        return False


def _read(path: Path, base: bytes, translation: Path, texts: bytes | None, lang: str) -> Bank:
    # Imported here so that a bank from the cache needs neither parser nor article.
    from ae_prep.article import ITEMS
    from ae_prep.banks.metadata import Known
    from ae_prep.banks.reader import read_base
    from ae_prep.banks.translation import read_translation

    bank, report = read_base(path, base, Known(frozenset(ITEMS)))
    _refuse(report.problems, path, lang)
    if texts is not None:
        bank, report = read_translation(translation, texts, bank, None)
        _refuse(report.problems, translation, lang)
    return bank


def _refuse(problems: Sequence[Problem], path: Path, lang: str) -> None:
    """Raise if there are errors among ``problems``."""
    from ae_prep.banks.lint import render

    errors = [problem for problem in problems if problem.severity == "error"]
    if not errors:
        return
    lines = [translate_many(lang, "This bank has an error:", "This bank has {n} errors:", len(errors))]
    lines += [render(problem, lang) for problem in errors[:_MOST_SHOWN]]
    if len(errors) > _MOST_SHOWN:
        lines.append(translate(lang, N_("… and {n} more."), n=len(errors) - _MOST_SHOWN))
    hint = translate(lang, N_("“ae-prep bank lint {path}” shows all of them."), path=visible(str(path)))
    raise UserError("\n".join(lines), hint=hint, where=visible(str(path)))


def available(
    directories: Sequence[Path],
    lang: str,
    cache_dir: Path | None,
    on_error: Callable[[UserError], None] | None = None,
) -> list[Bank]:
    """The banks in ``directories``, by folder and file name; of two with one id the first counts.

    Files without front matter, such as a README, are no banks. A folder that does not exist has none.

    Raises:
        UserError: a bank cannot be used, unless ``on_error`` takes the error; then that bank is left out.
    """
    found: dict[str, Bank] = {}
    for path in _files(directories):
        try:
            bank = load(path, lang, cache_dir)
        except UserError as error:
            if on_error is None:
                raise
            on_error(error)
        else:
            found.setdefault(bank.id, bank)
    return list(found.values())


def find(name: str, directories: Sequence[Path], lang: str = "en") -> Path:
    """The file of the bank called ``name`` in one of ``directories`` (the first counts), or at the path ``name``.

    Raises:
        UserError: there is none; names that are near are proposed, in ``lang``.
    """
    path = Path(name)
    if path.suffix == ".md" or path.name != name:
        if path.is_file():
            return path
        message = translate(lang, N_("There is no such file."))
        raise UserError(message, hint=_known(path.stem, directories, lang), where=visible(name))
    for candidate in _files(directories):
        if candidate.stem == name:
            return candidate
    message = translate(lang, N_("There is no bank called “{name}”."), name=visible(name))
    raise UserError(message, hint=_known(name, directories, lang), code=2)


def below(folder: Path) -> Iterator[Path]:
    """The banks in ``folder`` and in the folders below it, by path; hidden folders are left out.

    A translation is given only where its bank is not beside it.
    """
    for path in sorted(folder.rglob("*.md")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        base = base_of(path)
        translated = base is not None and base.is_file()
        if not hidden and not translated and path.is_file() and _has_front_matter(path):
            yield path


def _known(name: str, directories: Sequence[Path], lang: str) -> str:
    import difflib

    names = list(dict.fromkeys(path.stem for path in _files(directories)))
    if not names:
        return translate(lang, N_("Check its name and permissions."))
    near = difflib.get_close_matches(name[:40].casefold(), names, 3, 0.5)
    if near:
        return translate(lang, N_("Did you mean {names}?"), names=", ".join(near))
    return translate(lang, N_("Known: {known}."), known=", ".join(names))


def _files(directories: Sequence[Path]) -> Iterator[Path]:
    for directory in directories:
        for path in sorted(directory.glob("*.md")):
            if base_of(path) is None and _has_front_matter(path):
                yield path


def _has_front_matter(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(6).removeprefix(b"\xef\xbb\xbf").startswith(b"---")
    except OSError:
        return False
