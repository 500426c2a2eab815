"""Saying no to a source, an archive or a lock file, in words that are safe to print."""

from __future__ import annotations

from ae_prep.banks.report import visible
from ae_prep.errors import UserError
from ae_prep.i18n import N_, translate

_LONGEST_VALUE = 200


def refusal(
    lang: str, message: str, fix: str = "", /, *, where: str = "", code: int = 3, **values: object
) -> UserError:
    """The error to raise, in ``lang``: ``message`` and ``fix`` are marked English, filled from ``values``.

    Texts among the values, and ``where``, may come from anybody: what acts on a terminal is spelled out.
    """
    shown = {name: _shown(value) if isinstance(value, str) else value for name, value in values.items()}
    hint = translate(lang, fix, **shown)
    return UserError(translate(lang, message, **shown), hint=hint, where=_shown(where), code=code)


def unwritable(lang: str, error: OSError, where: str) -> UserError:
    """The error to raise where a file or folder of ours could not be written."""
    message, fix = N_("This cannot be written: {reason}."), N_("Check the folder's permissions and the free space.")
    return refusal(lang, message, fix, where=where, reason=error.strerror or str(error))


def _shown(text: str) -> str:
    return visible(text if len(text) <= _LONGEST_VALUE else text[: _LONGEST_VALUE - 1] + "…")
