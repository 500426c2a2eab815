"""The list for the day: the article's dos and don'ts, then a few lines of our own."""

from __future__ import annotations

from ae_prep import article
from ae_prep.i18n import N_, translate
from ae_prep.sheet.blocks import Block, Field, Line, Section, Tick

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


def on_the_day(role: str, lang: str) -> Section:
    """The section to go through on the day itself."""
    whose = _FOR_AE if role == "ae" else _FOR_OTHERS
    blocks: tuple[Block, ...] = (
        Line(translate(lang, whose)),
        *(Tick(translate(lang, article.label(item)), False, translate(lang, note), item) for item, note in _DO + _DONT),
        Line(translate(lang, N_("Our own additions, not from the article:"))),
        *(Field(translate(lang, label)) for label in _TO_FILL_IN),
        *(Tick(translate(lang, text)) for text in _OURS),
    )
    return Section("day", translate(lang, N_("On the day")), blocks)
