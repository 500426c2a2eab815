"""Messages: marked where they stand (English), translated when shown.

``N_`` only marks a string for extraction. ``translate`` looks it up in the catalogue of one language
(``ae_prep/locale/<lang>/LC_MESSAGES/ae_prep.mo``); English needs none, its text is the key.
"""

from __future__ import annotations

import gettext
import os.path
from functools import cache

#: Languages of the interface, the messages and the answers. The first is the default.
LANGUAGES = ("en", "id")
DOMAIN = "ae_prep"
LOCALE_DIR = os.path.join(os.path.dirname(__file__), "locale")  # noqa: PTH118, PTH120 - pathlib slows every start


def N_(message: str) -> str:  # noqa: N802 - the name gettext tools look for
    """Mark ``message`` for translation and return it unchanged."""
    return message


@cache
def catalogue(lang: str) -> gettext.NullTranslations:
    """The messages of ``lang``: its compiled catalogue, or English where there is none.

    Raises:
        FileNotFoundError: a language other than English has no compiled catalogue (a broken install).
    """
    if lang == "en":
        return gettext.NullTranslations()
    return gettext.translation(DOMAIN, LOCALE_DIR, [lang])


def translate(lang: str, message: str, /, **values: object) -> str:
    """``message`` in ``lang``, with ``{name}`` fields filled from ``values``.

    Values are inserted as they are: braces inside them are never read as fields.
    """
    text = catalogue(lang).gettext(message) if message else ""
    return text.format(**values) if values else text


def translate_many(lang: str, one: str, many: str, n: int, /, **values: object) -> str:
    """The form of a message that fits the number ``n``; ``{n}`` is filled in too."""
    return catalogue(lang).ngettext(one, many, n).format(n=n, **values)
