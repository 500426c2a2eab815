"""When the interview is, on both clocks, and when to leave or to log in."""

from __future__ import annotations

from datetime import datetime

from ae_prep.candidate import clock
from ae_prep.candidate.zones import zone_label
from ae_prep.dates import date_in_words
from ae_prep.i18n import N_, translate
from ae_prep.model.applications import IN_PERSON
from ae_prep.rules.preparation import Preparation
from ae_prep.sheet.blocks import Field


def times(preparation: Preparation, lang: str) -> tuple[Field, ...]:
    """The time on the interviewer's clock, on one's own where it differs, and the last moment to leave or log in."""
    interview = preparation.interview
    begins = clock.start(interview)
    if begins is None:
        known = f"{interview.at:%H:%M}" if interview.at else ""
        return (Field(translate(lang, N_("Time and zone")), known or None),)
    own = begins.astimezone(preparation.zone)
    fields = [Field(translate(lang, N_("Time")), _moment(begins, lang))]
    if own.utcoffset() != begins.utcoffset():
        fields.append(Field(translate(lang, N_("On your clock")), _moment(own, lang)))
    by = clock.leave_by(interview, preparation.machine)
    label = N_("Leave by") if interview.channel in ("", IN_PERSON) else N_("Be ready by")
    fields.append(Field(translate(lang, label), _moment(by, lang) if by and interview.channel else None))
    return tuple(fields)


def _moment(moment: datetime, lang: str) -> str:
    return f"{moment:%H:%M} {zone_label(moment)}, {date_in_words(moment.date(), lang)}"
