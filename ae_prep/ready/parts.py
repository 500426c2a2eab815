"""What a standing is made of. Texts are ready to be shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ae_prep.model import Finding, Question, Review, Severity

#: The dos and don'ts, in the order of the article.
ITEMS = ("DO-1", "DO-2", "DO-3", "DO-4", "DONT-1", "DONT-2", "DONT-3")


class Reviewed(NamedTuple):
    """The best answer to a question: what the question is called, its id, and the review."""

    title: str
    question_id: str
    review: Review


class Open(NamedTuple):
    """Something that is not done. ``about`` names the question; ``also`` the other item that it belongs to."""

    rule: str
    severity: Severity
    what: str
    fix: str
    about: str = ""
    question_id: str = ""
    also: str = ""


class Check(NamedTuple):
    """Something that only the candidate can tell. ``once``: it is ticked for every interview."""

    number: int
    name: str
    item: str
    text: str
    done: bool
    once: bool = False


class Item(NamedTuple):
    """One do or don't: its id and label, the evidence that stands, and what is open, gravest first."""

    id: str
    label: str
    stands: tuple[str, ...]
    open: tuple[Open, ...]


class Step(NamedTuple):
    """A command to type, how long it takes (our estimate), how grave what it mends is, and what it is for."""

    command: str
    minutes: int
    severity: Severity
    about: str = ""


class Standing(NamedTuple):
    """All of it. ``ready``: nothing is open that must be mended, and the interview is still to come.

    ``over``: it has begun, or its day has passed; ``under_way``: it has begun and is not over yet.
    """

    ready: bool
    over: bool
    items: tuple[Item, ...]
    checks: tuple[Check, ...]
    way: tuple[Step, ...]
    under_way: bool = False


class Known(NamedTuple):
    """What a standing is made from: reviews of the best answers, what the rules say of the whole, and ids to practise.

    ``common`` holds a question for each of the common ones (IQ-1 …).
    """

    answers: tuple[Reviewed, ...]
    findings: tuple[Finding, ...]
    common: Mapping[str, Question]
