"""The values of a job, of its interview, of the product sheet and of the plan: what is asked, and where it belongs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ae_prep import labels
from ae_prep.candidate.channels import CHANNELS, DETAILS
from ae_prep.cli.forms import Entry, clock_time, day, length, minutes, one_of, text, zone
from ae_prep.i18n import N_
from ae_prep.model import AE_VARIANTS, ROLES, Application, Plan
from ae_prep.model.applications import FACTS_WANTED, IN_PERSON

_ROLES = tuple((role, labels.ROLES[role]) for role in ROLES)
_VARIANTS = tuple((variant, labels.VARIANTS[variant]) for variant in AE_VARIANTS)
_CULTURES = tuple((culture, labels.CULTURES[culture]) for culture in ("formal", "neutral", "relaxed"))
_CHANNELS = tuple(CHANNELS.items())
_CALLERS = (("them", N_("they call me")), ("me", N_("I call them")))


def _choice(name: str, flag: str, ask: str, choices: tuple[tuple[str, str], ...]) -> Entry:
    return Entry(name, flag, ask, one_of(choices), choices)


JOB = (
    Entry("company", "--company", N_("The company"), text),
    _choice("role", "--role", N_("The job you are preparing for"), _ROLES),
    _choice("variant", "--variant", N_("What an AE does there: the ad's duties tell"), _VARIANTS),
    _choice("culture", "--culture", N_("How formal the company is"), _CULTURES),
    Entry("evidence", "--evidence", N_("What shows it: a line of the ad, the site, how they write"), text),
    Entry("applied_on", "--applied-on", N_("Date of your application"), day, metavar="DATE"),
    Entry("candidate", "--name", N_("Your name, for the sheet"), text),
)
INTERVIEW = (
    Entry("on", "--date", N_("Date of the interview, such as 2026-12-01"), day, metavar="DATE"),
    Entry("at", "--time", N_("Time on the interviewer's clock, such as 14:30"), clock_time, metavar="TIME"),
    Entry("zone", "--zone", N_("The interviewer's time zone: WIB, a city, or a name like Asia/Jakarta"), zone),
    Entry(
        "own_zone", "--my-zone", N_("Your own time zone on that day (empty: this machine's, in person theirs)"), zone
    ),
    Entry("minutes", "--minutes", N_("How many minutes it takes (empty: 60)"), length, metavar="N"),
    _choice("channel", "--channel", N_("How it takes place"), _CHANNELS),
    Entry("number", "--number", N_("The phone number"), text),
    _choice("caller", "--caller", N_("Who calls whom"), _CALLERS),
    Entry("link", "--link", N_("The link"), text),
    Entry("tool", "--tool", N_("The tool, such as Zoom or Meet"), text),
    Entry("fallback", "--fallback", N_("A number to call if the video fails"), text),
    Entry("address", "--address", N_("The address"), text),
    Entry("entrance", "--entrance", N_("Floor or entrance"), text),
    Entry("contact", "--contact", N_("Whom to ask for"), text),
    Entry("travel", "--travel", N_("Minutes for the way there at that hour"), minutes, metavar="N"),
    Entry(
        "buffer",
        "--buffer",
        N_("Minutes to be early (empty: 10, in person 15, or your --least)"),
        minutes,
        metavar="N",
    ),
)
LEAST = Entry(
    "least",
    "--least",
    N_("The fewest minutes early you allow yourself, for every interview of this sort (empty: 10, in person 15)"),
    minutes,
    metavar="N",
)
PRODUCT = (
    Entry("name", "--product", N_("The product: its name and what it does"), text),
    Entry("industry", "--industry", N_("The industry it is sold to"), text),
    Entry("competitor", "--competitor", N_("A rival"), text),
    Entry("customer", "--customer", N_("A customer, or the kind of customer"), text),
    Entry("fact1", "--fact1", N_("A basic fact about the product: first of three"), text),
    Entry("fact2", "--fact2", N_("A basic fact about the product: second of three"), text),
    Entry("fact3", "--fact3", N_("A basic fact about the product: third of three"), text),
    Entry("limit", "--limit", N_("One thing it does not do"), text),
    Entry("ask_whom", "--ask-whom", N_("Whom to ask for help during a demo"), text),
)
PLAN = (
    Entry("mentor", "--mentor", N_("A mentor with experience"), text),
    Entry("learn_from", "--learn-from", N_("An SDR whose way of working you study"), text),
    Entry("book", "--book", N_("A book on sales you read"), text),
    Entry("honesty", "--honesty", N_("One occasion when you told a limit openly"), text),
    Entry("review_on", "--review-on", N_("Date of your next review"), day, metavar="DATE"),
)
_FACTS = tuple(f"fact{number}" for number in range(1, FACTS_WANTED + 1))
_APPLICATION = {entry.name for entry in JOB}
_OF_INTERVIEW = {entry.name for entry in INTERVIEW}


def job_entries(job: Application) -> Sequence[Entry]:
    """What to ask of a job: the variant only of an AE."""
    return [entry for entry in JOB if entry.name != "variant" or job.role == "ae"]


def interview_entries(job: Application) -> Sequence[Entry]:
    """What to ask of an interview: only the details of its channel."""
    channel = job.interview.channel
    other = {name for details in DETAILS.values() for name in details} - set(DETAILS.get(channel, ()))
    if channel != IN_PERSON:
        other.add("travel")
    if not channel:
        other.add("buffer")
    return [entry for entry in INTERVIEW if entry.name not in other or entry.name == "contact"]


def value_of(job: Application, name: str) -> object:
    """What a job has under the name of an entry."""
    if name in _APPLICATION:
        return getattr(job, name)
    if name in _OF_INTERVIEW:
        return getattr(job.interview, name)
    if name in _FACTS:
        place = _FACTS.index(name)
        return job.product.facts[place] if place < len(job.product.facts) else ""
    return getattr(job.product, name)


def with_value(job: Application, name: str, value: Any) -> Application:
    """The job with a value under the name of an entry."""
    if name in _APPLICATION:
        if name == "culture":
            value = value or "unknown"
        return replace(job, **{name: value})
    if name in _OF_INTERVIEW:
        return replace(job, interview=replace(job.interview, **{name: value}))
    if name in _FACTS:
        facts = [*job.product.facts, *("" for _fact in _FACTS)][: max(len(job.product.facts), FACTS_WANTED)]
        facts[_FACTS.index(name)] = value
        kept = tuple(facts) if any(facts) else ()
        return replace(job, product=replace(job.product, facts=kept))
    return replace(job, product=replace(job.product, **{name: value}))


def plan_with(plan: Plan, name: str, value: Any) -> Plan:
    """The plan with a value under the name of an entry."""
    return replace(plan, **{name: value})
