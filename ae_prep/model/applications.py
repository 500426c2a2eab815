"""The job being applied for: the employer, the interview, the product, the plan to grow, and what to ask back."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time

PHONE, VIDEO, IN_PERSON = "phone", "video", "in-person"
CHANNELS = (PHONE, VIDEO, IN_PERSON)
THEM, ME = "them", "me"
#: Who calls whom in an interview on the phone.
CALLERS = (THEM, ME)
#: Facts about the product that one should be able to tell in one's sleep.
FACTS_WANTED = 3


@dataclass(frozen=True, slots=True)
class Interview:
    """When and how the interview takes place. Everything may be unknown (empty or None).

    ``on`` and ``at`` are read on the clock of ``zone``, the interviewer's IANA zone; ``own_zone`` is the candidate's,
    empty for that of the machine. ``minutes`` is how long it takes, ``travel`` the way there, ``buffer`` how early to
    be there, ``least`` the least that the candidate allows (see ``Plan``). ``caller`` is them or me. ``fallback`` is a
    number to call when the video fails.
    """

    on: date | None = None
    at: time | None = None
    zone: str = ""
    own_zone: str = ""
    minutes: int | None = None
    channel: str = ""
    number: str = ""
    caller: str = ""
    link: str = ""
    tool: str = ""
    fallback: str = ""
    address: str = ""
    entrance: str = ""
    contact: str = ""
    travel: int | None = None
    buffer: int | None = None
    least: int | None = None


@dataclass(frozen=True, slots=True)
class Product:
    """What one knows of the employer's product; an empty field is open. ``ask_whom``: who helps in a demo."""

    name: str = ""
    industry: str = ""
    competitor: str = ""
    customer: str = ""
    facts: tuple[str, ...] = ()
    limit: str = ""
    ask_whom: str = ""


@dataclass(frozen=True, slots=True)
class Application:
    """Which interview is being prepared. Every field may be unknown (empty or None).

    ``variant`` says what an AE does there (one of ``AE_VARIANTS``); ``evidence`` where ``culture`` was seen. ``id`` is
    that of the store, None for one that was never kept; it does not count when two are compared.
    """

    candidate: str = ""
    company: str = ""
    role: str = ""
    interview: Interview = Interview()
    variant: str = ""
    culture: str = "unknown"
    evidence: str = ""
    applied_on: date | None = None
    product: Product = Product()
    closed: bool = False
    id: int | None = field(default=None, compare=False)

    @property
    def interview_on(self) -> date | None:
        """The day of the interview, on the interviewer's calendar."""
        return self.interview.on


@dataclass(frozen=True, slots=True)
class Plan:
    """What the candidate has resolved for every job; an empty field is open.

    How a future SDR means to get better (``honesty``: a limit once told openly), and the fewest minutes to be early
    that the candidate allows: on the phone and on video, and in person.
    """

    mentor: str = ""
    learn_from: str = ""
    book: str = ""
    honesty: str = ""
    review_on: date | None = None
    least: int | None = None
    least_in_person: int | None = None

    def least_for(self, channel: str) -> int | None:
        """The candidate's own least for an interview by ``channel``."""
        return self.least_in_person if channel == IN_PERSON else self.least if channel else None


@dataclass(frozen=True, slots=True)
class OwnQuestion:
    """A question to ask the interviewer. ``application`` is None for one that fits every interview."""

    text: str
    application: int | None = None
    id: int = 0
