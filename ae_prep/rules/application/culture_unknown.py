"""Nobody has said how formal the employer is, or what shows it.

Tone can only be matched once it is known. A guess is no knowledge: the wording of the ad, the site, or how they write
to you is. Neutral is an answer too, if something shows it.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import SHOULD, Application
from ae_prep.rules.base import Hit, Rule
from ae_prep.rules.preparation import Case, Preparation

_OPEN = Application(company="Fernhall", role="sdr")
_GUESSED = Application(company="Fernhall", role="sdr", culture="formal")
_BLANK = Application(company="Fernhall", role="sdr", culture="relaxed", evidence="  ")
_FORMAL = Application(company="Fernhall", role="sdr", culture="formal", evidence="the ad says Dear Sir or Madam")
_RELAXED = Application(company="Fernhall", role="ae", culture="relaxed", evidence="they wrote: hey Maya!")
_NEUTRAL = Application(company="Fernhall", role="ae", culture="neutral", evidence="plain language on their site")

RULE = Rule(
    name="culture-unknown",
    severity=SHOULD,
    basis=("JOB-7", "JOB-8", "JOB-9", "JOB-10"),
    origin="article",
    kinds=(),
    about=N_("It is known how formal the employer is, and what shows it."),
    what=N_("Formal or relaxed?"),
    fix=N_("Look at the ad, the site, and how they write to you."),
    flags={
        "en": [
            Case("No culture was set.", _OPEN),
            Case("Formal, and nothing says what shows it.", _GUESSED),
            Case("Relaxed, with a blank where the evidence belongs.", _BLANK),
        ],
        "id": [
            Case("Budaya perusahaan belum diisi.", _OPEN),
            Case("Formal, tanpa keterangan apa buktinya.", _GUESSED),
            Case("Santai, tetapi isian buktinya kosong.", _BLANK),
        ],
    },
    passes={
        "en": [
            Case("Formal: the ad says Dear Sir or Madam.", _FORMAL),
            Case("Relaxed: they wrote “hey Maya!”.", _RELAXED),
            Case("Neutral: plain language on their site.", _NEUTRAL),
        ],
        "id": [
            Case("Formal: iklannya memakai sapaan Bapak/Ibu.", _FORMAL),
            Case("Santai: mereka menulis “hai Maya!”.", _RELAXED),
            Case("Netral: bahasa di situsnya biasa saja.", _NEUTRAL),
        ],
    },
)
_UNPROVEN = N_("You set the culture, but not yet what shows it.")


def find(preparation: Preparation) -> Iterator[Hit]:
    """At most one hit."""
    application = preparation.application
    if application.culture == "unknown":
        yield Hit(SHOULD)
    elif not application.evidence.strip():
        yield Hit(SHOULD, what=_UNPROVEN)
