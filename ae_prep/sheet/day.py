"""The list for the day: the article's dos and don'ts, then a few lines of our own."""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep import article
from ae_prep.candidate.channels import CHANNELS, DAY_CHECKS, DETAILS
from ae_prep.i18n import N_, translate
from ae_prep.rules.preparation import Preparation
from ae_prep.sheet.blocks import Block, Field, Line, Section, Tick
from ae_prep.sheet.times import times

_DO = (
    ("DO-1", N_("For each claim one event: where it was, what I did, how it ended.")),
    ("DO-2", N_("Said aloud, and more than once.")),
    ("DO-3", N_("The point first, then the story, then stop.")),
    ("DO-4", N_("About this job, not about any job.")),
)
_DONT = (
    ("DONT-1", N_("Charm does not stand in for preparation.")),
    ("DONT-2", N_("Telephone, video or on site: it makes no difference.")),
    ("DONT-3", N_("Ask, listen, answer: it is a conversation.")),
)
_TO_FILL_IN = (N_("Leave by"), N_("Place or link"), N_("Whom to ask for"), N_("Number to call if something goes wrong"))
_OURS = (
    N_("Phone charged, then silent. For a video call: camera, microphone and link tried out."),
    N_("This sheet, a pen and the job spec lie ready."),
    N_("Afterwards: write down what they asked, while it is fresh."),
)
_FOR_AE = N_("The article gives these hints to people who apply as an AE.")
_FOR_OTHERS = N_("The article gives these hints to people who apply as an AE; we find them just as good for your role.")


_CALLERS = {"them": N_("they call me"), "me": N_("I call them")}


def on_the_day(role: str, lang: str, preparation: Preparation | None = None) -> Section:
    """The section to go through on the day itself, with all that is known of the interview."""
    whose = _FOR_AE if role == "ae" else _FOR_OTHERS
    blocks: tuple[Block, ...] = (
        Line(translate(lang, whose)),
        *(Tick(translate(lang, article.label(item)), False, translate(lang, note), item) for item, note in _DO + _DONT),
        Line(translate(lang, N_("Our own additions, not from the article:"))),
        *(Field(translate(lang, label)) for label in (() if _channel(preparation) else _TO_FILL_IN)),
        *(Tick(translate(lang, text)) for text in _OURS[1 if _channel(preparation) else 0 :]),
    )
    if preparation is not None:
        blocks = (*times(preparation, lang), *_details(preparation, lang), *blocks)
    return Section("day", translate(lang, N_("On the day")), blocks)


def _channel(preparation: Preparation | None) -> str:
    """The channel where one is known."""
    channel = preparation.interview.channel if preparation else ""
    return channel if channel in CHANNELS else ""


def _details(preparation: Preparation, lang: str) -> Iterator[Block]:
    """What the channel needs, open where it is blank, and its own list to tick."""
    interview, channel = preparation.interview, _channel(preparation)
    if not channel:
        return
    yield Field(_capital(translate(lang, N_("How"))), translate(lang, CHANNELS[channel]))
    for name, words in DETAILS[channel].items():
        value = getattr(interview, name).strip()
        shown = translate(lang, _CALLERS[value]) if name == "caller" and value in _CALLERS else value
        yield Field(_capital(translate(lang, words)), shown or None)
    for name, words in DAY_CHECKS[channel].items():
        yield Tick(_capital(translate(lang, words)), name in preparation.ticks, basis="DONT-2")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
