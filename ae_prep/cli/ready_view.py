"""A standing on one screen, and as a record."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from ae_prep import labels
from ae_prep.candidate import clock
from ae_prep.cli import app
from ae_prep.cli.app import _, many
from ae_prep.cli.output import clean, say, width, wrap
from ae_prep.dates import date_in_words, distance_in_words
from ae_prep.model import CONSIDER, MUST, SHOULD, YOU_CHECK, Interview
from ae_prep.store.journal import Journal

if TYPE_CHECKING:
    from ae_prep.ready.parts import Item, Open, Standing, Step

#: Lines for one do or don't, and commands on the way; the rest is counted.
_SHOWN, _STEPS = 2, 6
#: Characters below which what a command is for is not worth beginning.
_WORTH_IT = 12
_SIGNS = {MUST: "!", SHOULD: "~", CONSIDER: "·", YOU_CHECK: "?"}
_COLOURS = {MUST: "red", SHOULD: "yellow"}


def show(journal: Journal, now: Standing, *, everything: bool = False) -> None:
    """The verdict, what stands and what is open by do and don't, the tick-list, and the way."""
    say(wrap(verdict(now)), bold=True, fg="green" if now.ready else "red")
    say(wrap(_whom(journal)), dim=True)
    if now.under_way:
        from ae_prep.cli.job_view import show_interview

        show_interview(journal, journal.application(), findings=False)
    if everything or not now.over:
        for item in now.items:
            _show_item(item, everything, [other.id for other in now.items for one in other.open if one.also == item.id])
        say(wrap(_legend()), dim=True)
        show_checks(now)
    _show_way(now, everything)


def verdict(now: Standing) -> str:
    """Ready, not yet, or over, in one sentence."""
    if now.under_way:
        return _("This interview has begun. If you are not there yet, call them now.")
    if now.over:
        return _("This interview is over. Note what they asked, then close the job: ae-prep job close")
    musts, shoulds = (sum(one.severity == grade for item in now.items for one in item.open) for grade in (MUST, SHOULD))
    if musts:
        return many("Not yet: {n} thing must be fixed first.", "Not yet: {n} things must be fixed first.", musts)
    if shoulds:
        rest = many("{n} thing is better fixed.", "{n} things are better fixed.", shoulds)
        return _("Ready: nothing is left that must be fixed.") + " " + rest
    return _("Ready: nothing is left that must be fixed.")


def show_next(now: Standing) -> None:
    """The verdict once more, and the first command on the way: what stays in sight at the end."""
    say(wrap(verdict(now)), bold=True, fg="green" if now.ready else "red")
    if step := next_step(now):
        say(wrap(_("Next ({n} min): {command}", n=step.minutes, command=step.command)), bold=True)


def next_step(now: Standing) -> Step | None:
    """The first command on the way."""
    return now.way[0] if now.way else None


def _whom(journal: Journal) -> str:
    job = journal.application()
    parts = [job.company or _("no company yet"), _(labels.ROLES[job.role]) if job.role in labels.ROLES else ""]
    if job.interview.on:
        parts.append(_when(job.interview, job.interview.on))
    else:
        parts.append(_("no date yet"))
    return " · ".join(part for part in parts if part)


def _when(interview: Interview, day: date) -> str:
    """Its day and time on the candidate's own clock, and how far away that is."""
    from ae_prep.candidate.zones import zone_label
    from ae_prep.cli.zone import machine_zone

    lang, begins, at = app.current.lang, clock.start(interview), ""
    zone = clock.own_zone(interview, machine_zone())
    if begins:
        own = begins.astimezone(zone)
        day, at = own.date(), f", {own:%H:%M} {zone_label(own)}"
    today = app.current.now().astimezone(zone).date()
    return f"{date_in_words(day, lang)}{at} ({distance_in_words(day, today, lang)})"


def _show_item(item: Item, everything: bool, elsewhere: list[str]) -> None:
    say(wrap(f"{item.id}  {item.label}"), bold=True)
    for line in item.stands:
        say(wrap(line, indent="    ", first="  + "), fg="green")
    loud = [one for one in item.open if everything or one.severity != CONSIDER]
    shown = loud if everything else loud[:_SHOWN]
    for one in shown:
        say(
            wrap(_told(one, everything), indent="    ", first=f"  {_SIGNS[one.severity]} "),
            fg=_COLOURS.get(one.severity),
        )
    if hidden := len(loud) - len(shown):
        say("    " + _("and {n} more: ae-prep ready --all", n=hidden), dim=True)
    if elsewhere and not loud:
        say("    " + _("open too, see: {items}", items=", ".join(dict.fromkeys(elsewhere))), dim=True)
    elif not item.stands and not loud:
        say("    " + _("nothing yet"), dim=True)


def _told(one: Open, everything: bool) -> str:
    about = f"“{one.about}”: " if one.about else ""
    also = f" ({one.also})" if one.also else ""
    fix = f" → {one.fix}" if one.fix and everything else ""
    return f"{about}{one.what}{also}{fix}"


def _legend() -> str:
    return _("+ stands   ! fix before the interview   ~ better to fix   ? only you can tell")


def show_checks(now: Standing) -> None:
    """The tick-list."""
    if now.over:
        return
    say(_("Only you can check (ae-prep ready --tick N):"), bold=True)
    for check in now.checks:
        mark = "x" if check.done else " "
        say(wrap(check.text, indent="        ", first=f" {check.number:>2} [{mark}] "), dim=check.done)


def _show_way(now: Standing, everything: bool) -> None:
    musts = [step for step in now.way if step.severity == MUST]
    steps = list(now.way) if everything else musts or list(now.way)
    if not steps:
        return
    minutes = sum(step.minutes for step in steps)
    say(_title(now, bool(musts), minutes), bold=True)
    for step in steps if everything else steps[:_STEPS]:
        say(clean(f"  {step.minutes:>3} min  {step.command}") + _what_for(step))
    if not everything and len(steps) > _STEPS:
        say("    " + _("and {n} more: ae-prep ready --all", n=len(steps) - _STEPS), dim=True)


def _title(now: Standing, musts: bool, minutes: int) -> str:
    """What stands above the commands."""
    if now.over:
        return _("Afterwards, when you have noted what they asked:")
    if musts:
        return many("The shortest way there, about {n} minute:", "The shortest way there, about {n} minutes:", minutes)
    return many("What would still help, about {n} minute:", "What would still help, about {n} minutes:", minutes)


def _what_for(step: Step) -> str:
    """What a command is for, where that fits on its line; to a shell it is a comment."""
    room = width() - len(f"  {step.minutes:>3} min  {step.command}  # ")
    about = clean(step.about)
    if len(about) > room:
        about = f"{about[: room - 1].rpartition(' ')[0]}…" if room > _WORTH_IT else ""
    return f"  # {about}" if about.rstrip("…") else ""


def record(journal: Journal, now: Standing) -> dict[str, Any]:
    """The standing for other programs: nothing is left out."""
    from ae_prep.cli.job_view import summary

    job = journal.application()
    return {
        "ready": now.ready,
        "over": now.over,
        "job": summary(job, is_current=True) if job.id is not None else None,
        "items": [
            {
                "item": item.id,
                "label": item.label,
                "stands": list(item.stands),
                "open": [one._asdict() for one in item.open],
                "check": [check._asdict() for check in now.checks if check.item == item.id],
            }
            for item in now.items
        ],
        "way": [step._asdict() for step in now.way],
        "minutes": sum(step.minutes for step in now.way if step.severity == MUST),
    }
