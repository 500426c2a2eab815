"""A job on the terminal and as a record: what is known, both clocks, what is open."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, datetime, time
from typing import Any

from ae_prep import labels
from ae_prep.candidate import clock
from ae_prep.candidate.channels import CHANNELS, DETAILS
from ae_prep.candidate.zones import zone_label
from ae_prep.cli import app
from ae_prep.cli.app import _
from ae_prep.cli.forms import shown
from ae_prep.cli.jobs import called, preparation
from ae_prep.cli.output import clean, say, wrap
from ae_prep.cli.render import show_finding
from ae_prep.cli.zone import machine_zone
from ae_prep.dates import date_in_words
from ae_prep.i18n import N_
from ae_prep.model import Application, Interview
from ae_prep.model.applications import IN_PERSON
from ae_prep.store.journal import Journal

_CALLERS = {"them": N_("they call me"), "me": N_("I call them")}


def brief(job: Application) -> str:
    """The job on one line: number, company, role, day, whether it is closed."""
    role = _(labels.ROLES[job.role]) if job.role in labels.ROLES else job.role
    begins = clock.start(job.interview)
    at = f"{begins:%H:%M} {zone_label(begins)}" if begins else shown(job.interview.at)
    when = f"{job.interview.on} {at}".strip() if job.interview.on else ""
    parts = [called(job), role, when, _("closed") if job.closed else ""]
    return clean(" · ".join(part for part in parts if part))


def show_brief(journal: Journal, job: Application, *, findings: bool = True) -> None:
    """What is known of the job itself, and what is open there."""
    say(wrap(brief(job)), bold=True)
    if job.role == "ae":
        _line(_("What an AE does there"), _(labels.VARIANTS[job.variant]) if job.variant in labels.VARIANTS else "")
    culture = _(labels.CULTURES.get(job.culture, job.culture)) if job.culture != "unknown" else ""
    undecided = culture or _("open")
    _line(_("Culture"), f"{undecided} ({job.evidence})" if job.evidence else culture)
    _line(_("Applied on"), date_in_words(job.applied_on, app.current.lang) if job.applied_on else "")
    if findings:
        _say_findings(journal, job, ("culture-unknown", "ae-variant-unknown"))


def show_interview(journal: Journal, job: Application, *, findings: bool = True) -> None:
    """When and how it takes place, on both clocks, when to leave or to log in, and what is open there."""
    interview = job.interview
    for label, told in _times(interview):
        _line(label, told)
    _line(_("How"), _(CHANNELS[interview.channel]) if interview.channel in CHANNELS else "")
    details = DETAILS.get(interview.channel, {})
    for name, words in (details or _given(interview)).items():
        value = getattr(interview, name)
        _line(_(words), _(_CALLERS.get(value, value)) if name == "caller" and value else value)
    if interview.contact and details and "contact" not in details:
        _line(_("whom to ask for"), interview.contact)
    if interview.channel == IN_PERSON:
        _line(_("Minutes for the way there"), shown(interview.travel))
    _line(_("Minutes to be early"), str(clock.early(interview)))
    if interview.least is not None:
        _line(_("Your own least"), str(interview.least))
    if findings:
        _say_findings(journal, job, None)


def _given(interview: Interview) -> dict[str, str]:
    """What is known already while nobody has said how the interview takes place, with the words for it."""
    every = {name: words for details in DETAILS.values() for name, words in details.items()}
    return {name: words for name, words in every.items() if getattr(interview, name)}


def show_rest(journal: Journal, job: Application) -> None:
    """Everything that the rules say of the preparation for the job."""
    _say_findings(journal, job, ())


def _times(interview: Interview) -> list[tuple[str, str]]:
    machine = machine_zone()
    theirs = clock.start(interview)
    if theirs is None:
        on = date_in_words(interview.on, app.current.lang) if interview.on else ""
        return [(_("Date"), on), (_("Time"), shown(interview.at)), (_("Time zone"), interview.zone)]
    own = theirs.astimezone(clock.own_zone(interview, machine))
    lines = [(_("Interview"), _moment(theirs))]
    if own.utcoffset() != theirs.utcoffset():
        lines.append((_("On your clock"), _moment(own)))
    by = clock.leave_by(interview, machine)
    if interview.channel:
        label = _("Leave by") if interview.channel == IN_PERSON else _("Be ready by")
        lines.append((label, _moment(by) if by else ""))
    return lines


def _moment(moment: datetime) -> str:
    return f"{date_in_words(moment.date(), app.current.lang)}, {moment:%H:%M} {zone_label(moment)}"


def _line(label: str, value: str) -> None:
    """A label and a value, or that it is open."""
    label = label[:1].upper() + label[1:]
    told = value or _("open")
    say(wrap(f"{label}: {told}", indent="      ", first="  "), fg=None if value else "yellow")


def _say_findings(journal: Journal, job: Application, only: tuple[str, ...] | None) -> None:
    """What the rules say: those named in ``only``; None: those on the interview; empty: all."""
    from ae_prep.readiness import FOLDERS, findings

    folders = ("logistics",) if only is None else FOLDERS
    found = findings(preparation(journal, job), lang=app.current.lang, folders=folders)
    said = [finding for finding in found if not only or finding.rule in only]
    if said:
        say()
    for finding in said:
        show_finding(finding)


def summary(job: Application, is_current: bool) -> dict[str, Any]:
    """The job as a row of a list."""
    begins = clock.start(job.interview)
    return {
        "id": job.id,
        "company": job.company,
        "role": job.role,
        "current": is_current,
        "closed": job.closed,
        "date": _plain(job.interview.on),
        "time": _plain(job.interview.at),
        "zone": job.interview.zone or None,
        "starts": begins.isoformat() if begins else None,
        "channel": job.interview.channel or None,
    }


def record(journal: Journal, job: Application) -> dict[str, Any]:
    """All that is known of a job, with what the rules say."""
    from ae_prep.readiness import findings

    known = preparation(journal, job)
    machine = known.machine
    begins, by = clock.start(job.interview), clock.leave_by(job.interview, machine)
    values = _plain(asdict(job))
    return {
        **values,
        "current": job.id == journal.application().id,
        "starts": begins.isoformat() if begins else None,
        "own_time": begins.astimezone(known.zone).isoformat() if begins else None,
        "leave_by": by.isoformat() if by else None,
        "over": known.over,
        "plan": _plain(asdict(known.plan)),
        "questions": [question.text for question in known.questions],
        "ticks": sorted(known.ticks),
        "findings": [finding._asdict() for finding in findings(known, lang=app.current.lang)],
    }


def _plain(value: Any) -> Any:
    """Dates and times as texts, in whatever they are."""
    if isinstance(value, dict):
        return {name: _plain(inside) for name, inside in value.items()}
    if isinstance(value, time):
        return shown(value)
    return value.isoformat() if isinstance(value, date) else value
