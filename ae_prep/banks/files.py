"""A bank's files: which they are, what they amount to, and how one is written."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from ae_prep.banks.paths import translation_of
from ae_prep.banks.refusal import unwritable
from ae_prep.i18n import LANGUAGES

_FRONT_MATTER = (b"---", b"\xef\xbb\xbf---")


def is_bank_file(data: bytes) -> bool:
    """Whether a Markdown file with this content means to be a bank or a translation, and no README."""
    return data.startswith(_FRONT_MATTER)


def files_of(path: Path) -> list[Path]:
    """The files of the bank at ``path`` that are there: its own, then its translations."""
    return [file for file in (path, *(translation_of(path, lang) for lang in LANGUAGES)) if file.is_file()]


def digest_of(files: Mapping[str, bytes]) -> str:
    """The SHA-256 of a bank's own file and its translations, in the order of their names, with a zero byte between."""
    return sha256(b"\0".join(files[name] for name in sorted(files, key=lambda name: (len(name), name)))).hexdigest()


def put(path: Path, data: bytes, lang: str) -> None:
    """Write ``data`` to ``path`` at one stroke, for this account's eyes only (0600, new folders 0700).

    Raises:
        UserError: it cannot be written; what was there is unchanged.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        import tempfile

        handle, name = tempfile.mkstemp(dir=path.parent, suffix=".tmp")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(path)
        except BaseException:
            with suppress(FileNotFoundError):
                Path(name).unlink()
            raise
    except OSError as error:
        raise unwritable(lang, error, str(path)) from error
