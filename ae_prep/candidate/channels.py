"""What one has to know of an interview by its channel, and what to see to on the day."""

from __future__ import annotations

from collections.abc import Mapping

from ae_prep.i18n import N_
from ae_prep.model import Interview
from ae_prep.model.applications import IN_PERSON, PHONE, VIDEO

CHANNELS: Mapping[str, str] = {PHONE: N_("phone"), VIDEO: N_("video"), IN_PERSON: N_("in person")}
#: The fields that each channel needs, with what a person calls them.
DETAILS: Mapping[str, Mapping[str, str]] = {
    PHONE: {"number": N_("the number"), "caller": N_("who calls whom")},
    VIDEO: {"link": N_("the link"), "tool": N_("the tool"), "fallback": N_("a number if it fails")},
    IN_PERSON: {
        "address": N_("the address"),
        "entrance": N_("floor or entrance"),
        "contact": N_("whom to ask for"),
    },
}
#: What to see to on the day, by a name that a tick is kept under.
DAY_CHECKS: Mapping[str, Mapping[str, str]] = {
    PHONE: {"phone-charged": N_("phone charged"), "quiet-room": N_("a quiet room with reception")},
    VIDEO: {
        "link-tested": N_("link tested"),
        "camera-tried": N_("camera and microphone tried"),
        "updates-done": N_("updates done"),
    },
    IN_PERSON: {
        "route-tried": N_("route tried"),
        "parking-known": N_("parking or train known"),
        "id-ready": N_("ID for the reception"),
    },
}


def missing_details(interview: Interview) -> tuple[str, ...]:
    """The names of the fields that the channel needs and that are blank."""
    needed = DETAILS.get(interview.channel, {})
    return tuple(name for name in needed if not getattr(interview, name).strip())
