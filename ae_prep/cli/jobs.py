"""Which job is meant, and all that is known of it: what ``job``, ``ask``, ``ready`` and the sheet share."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ae_prep.cli import app
from ae_prep.cli.app import _
from ae_prep.cli.output import clean
from ae_prep.errors import UserError
from ae_prep.model import Application
from ae_prep.store.journal import Journal

if TYPE_CHECKING:
    from ae_prep.rules.preparation import Preparation

#: A name is quoted in a message no longer than this.
_QUOTED = 60


def at_company(journal: Journal, company: str) -> Application:
    """The open job at ``company``, made current; else the current one where it has no company yet; else a new one."""
    current = journal.application()
    if _same(current.company, company) or not current.company:
        return current
    for known in journal.applications():
        if _same(known.company, company) and not known.closed:
            assert known.id is not None
            journal.use_application(known.id)
            return known
    number = journal.add_application(
        Application(candidate=current.candidate, company=company.strip()), now=app.current.now()
    )
    return replace(journal.application(), id=number)


def find_job(journal: Journal, name: str | None) -> Application:
    """The job that was named by its number or company; without a name the current one.

    Raises:
        UserError: there is none, or the name fits several (exit code 2).
    """
    if name is None:
        current = journal.application()
        if current.id is None:
            raise UserError(_("There is no job yet."), hint=_("Begin one: ae-prep job add --company NAME"), code=2)
        return current
    jobs = journal.applications()
    wanted = name.strip()
    found = [job for job in jobs if str(job.id) == wanted.removeprefix("#")]
    found = found or [job for job in jobs if _same(job.company, wanted)]
    found = found or [job for job in jobs if wanted and job.company.casefold().startswith(wanted.casefold())]
    if len(found) == 1:
        return found[0]
    if not found:
        message = _("There is no job “{name}”.", name=clean(wanted[:_QUOTED]))
        hint = _("Choose from: {choices}", choices=_names(jobs)) if jobs else _("See: ae-prep job list")
        raise UserError(message, hint=hint, code=2)
    raise UserError(
        _("“{name}” is more than one job.", name=clean(wanted[:_QUOTED])),
        hint=_("Choose by number: {choices}", choices=_names(found)),
        code=2,
    )


def current_job(journal: Journal, job: Application) -> Application:
    """The job as it is kept now."""
    return next(known for known in journal.applications() if known.id == job.id)


def preparation(journal: Journal, job: Application) -> Preparation:
    """All that is kept of the preparation for ``job``, at this moment."""
    from ae_prep.cli.own_questions import own_questions
    from ae_prep.cli.zone import machine_zone
    from ae_prep.rules.preparation import Preparation

    others = (other for other in journal.applications() if other.id != job.id and not other.closed)
    return Preparation(
        application=job,
        now=app.current.now(),
        machine=machine_zone(),
        others=tuple(others),
        plan=journal.plan(),
        questions=tuple(own_questions(journal, job)),
        answers=tuple(attempt.answer for attempt in journal.latest()),
        ticks=journal.ticks(job.id),
    )


def called(job: Application) -> str:
    """The job in a few words: its number and company."""
    company = job.company[:_QUOTED] or _("(no company yet)")
    return clean(f"#{job.id} {company}")


def _names(jobs: list[Application]) -> str:
    return ", ".join(called(job) for job in jobs[:8])


def _same(one: str, other: str) -> bool:
    return " ".join(one.casefold().split()) == " ".join(other.casefold().split())
