"""How a bank's files are called: ``sdr.md``, and beside it ``sdr.id.md`` with its texts in Indonesian."""

from __future__ import annotations

from pathlib import Path

from ae_prep.i18n import LANGUAGES


def translation_of(base: Path, lang: str) -> Path:
    """Where the texts in ``lang`` of the bank at ``base`` stand."""
    return base.with_name(f"{base.stem}.{lang}{base.suffix}")


def base_of(path: Path) -> Path | None:
    """The bank's own file if ``path`` is named like a translation, else None."""
    stem, dot, lang = path.stem.rpartition(".")
    return path.with_name(stem + path.suffix) if dot and stem and lang in LANGUAGES else None
