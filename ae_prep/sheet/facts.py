"""The head of a sheet: who applies, where, for what, and when."""

from __future__ import annotations

from datetime import date

from ae_prep import labels
from ae_prep.dates import date_in_words, distance_in_words
from ae_prep.i18n import N_, translate
from ae_prep.model import Application
from ae_prep.sheet.blocks import Field


def facts(application: Application, *, lang: str, today: date) -> tuple[Field, ...]:
    """What is known of the interview; the rest as fields to fill in."""
    values = (
        (N_("For"), application.candidate),
        (N_("Company"), application.company),
        (N_("Role"), translate(lang, labels.ROLES.get(application.role, "")) or application.role),
        (N_("Interview"), _interview(application.interview_on, lang, today)),
    )
    return tuple(Field(translate(lang, label), value if value.strip() else None) for label, value in values)


def _interview(day: date | None, lang: str, today: date) -> str:
    return f"{date_in_words(day, lang)} ({distance_in_words(day, today, lang)})" if day else ""
