"""What stands for each do and don't, in the candidate's own words and figures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ae_prep.article import label
from ae_prep.candidate import clock
from ae_prep.candidate.terms import mentioned
from ae_prep.candidate.zones import zone_label
from ae_prep.dates import date_in_words
from ae_prep.i18n import N_, translate, translate_many
from ae_prep.labels import SKILL_ITEMS
from ae_prep.model import INTRODUCTION, MOTIVATION, Keep
from ae_prep.model.applications import IN_PERSON
from ae_prep.ready.parts import Known
from ae_prep.rules.preparation import Preparation
from ae_prep.rules.told import COMMON, of_kinds

_LONGEST = 60
#: Kinds of evidence for a real example, the most telling first, and for a conversation.
_EXAMPLE = ("figure", "outcome", "event", "own-act")
_EXCHANGE = ("listening", "question-asked")


def stands(item: str, known: Known, preparation: Preparation, lang: str) -> tuple[str, ...]:
    """The evidence for an item, in ``lang``; the candidate's words stay as they are."""
    return tuple(_BY_ITEM[item](known, preparation, lang))


def _examples(known: Known, _preparation: Preparation, lang: str) -> Iterator[str]:
    real = [answer for answer in known.answers if answer.review.event == "event" and answer.review.note is None]
    if not real:
        return
    count = translate_many(lang, "{n} answer tells a real occasion", "{n} answers tell a real occasion", len(real))
    quotes = [quote for answer in real if (quote := _quote(answer.review.keep, _EXAMPLE))]
    yield count + (f": {'; '.join(quotes[:2])}" if quotes else "")


def _common(known: Known, preparation: Preparation, lang: str) -> Iterator[str]:
    ready = [item for item in COMMON if any(one.complete and one.answers_common(item) for one in preparation.told)]
    if ready:
        names = "; ".join(translate(lang, label(item)).rstrip(".?") for item in ready)
        yield translate(lang, N_("Ready: {list}"), list=names)
    days = [day for one in preparation.told for day in one.days or ()]
    if days:
        times = translate_many(lang, "{n} answer given", "{n} answers given", len(days))
        yield times + " " + translate_many(lang, "on {n} day", "on {n} days", len(set(days)))


def _aloud(_known: Known, preparation: Preparation, lang: str) -> Iterator[str]:
    said = [one for one in preparation.told if one.aloud]
    if said:
        names = "; ".join(one.name for one in said[:2])
        count = translate_many(lang, "{n} answer said aloud", "{n} answers said aloud", len(said))
        yield f"{count}: {names}"


def _asked(_known: Known, preparation: Preparation, lang: str) -> Iterator[str]:
    if preparation.questions:
        count = translate_many(lang, "{n} question", "{n} questions", len(preparation.questions))
        quotes = [f"“{_short(question.text)}”" for question in preparation.questions[:2]]
        yield f"{count}: {'; '.join(quotes)}"


def _prepared(_known: Known, preparation: Preparation, lang: str) -> Iterator[str]:
    answered = {one.answer.skill for one in preparation.told if one.text.strip()}
    skills = dict.fromkeys(question.skill for question in preparation.core if question.skill)
    if done := [skill for skill in skills if skill in answered]:
        names = ", ".join(translate(lang, label(SKILL_ITEMS[skill])) for skill in done if skill in SKILL_ITEMS)
        yield translate(lang, N_("Answers on: {list}"), list=names)
    if track := preparation.track:
        hits = sum(row.hit for row in track)
        yield translate(lang, N_("Target reached in {hits} of {all} periods."), hits=hits, all=len(track))


def _on_time(_known: Known, preparation: Preparation, lang: str) -> Iterator[str]:
    interview = preparation.interview
    begins = clock.start(interview)
    if begins is None or preparation.over:
        return
    own = begins.astimezone(preparation.zone)
    told = f"{date_in_words(own.date(), lang)}, {own:%H:%M} {zone_label(own)}"
    if own.utcoffset() != begins.utcoffset():
        told += " " + translate(lang, N_("(for them {time})"), time=f"{begins:%H:%M} {zone_label(begins)}")
    yield told
    by = clock.leave_by(interview, preparation.machine)
    if by and interview.channel:
        message = N_("Leave by {time}") if interview.channel == IN_PERSON else N_("Be ready by {time}")
        before = f", {date_in_words(by.date(), lang)}" if by.date() != own.date() else ""
        yield translate(lang, message, time=f"{by:%H:%M}{before}")


def _exchange(known: Known, preparation: Preparation, lang: str) -> Iterator[str]:
    for answer in known.answers:
        if quote := _quote(answer.review.keep, _EXCHANGE):
            yield translate(lang, N_("You listen: {quote}"), quote=quote)
            break
    for one in of_kinds(preparation.told, INTRODUCTION, MOTIVATION):
        if word := mentioned(one.text, preparation.application):
            yield translate(lang, N_("About them: “{word}” in “{answer}”"), word=word, answer=one.name)
            break


def _quote(keep: Sequence[Keep], kinds: tuple[str, ...]) -> str:
    """The candidate's words for the first kind of evidence that there is."""
    first: dict[str, str] = {}
    for found in keep:
        first.setdefault(found.evidence, found.excerpt)
    return next((f"“{_short(first[kind])}”" for kind in kinds if kind in first), "")


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rpartition(' ')[0]} …"


_BY_ITEM: dict[str, Callable[[Known, Preparation, str], Iterator[str]]] = {
    "DO-1": _examples,
    "DO-2": _common,
    "DO-3": _aloud,
    "DO-4": _asked,
    "DONT-1": _prepared,
    "DONT-2": _on_time,
    "DONT-3": _exchange,
}
