"""A candidate's arithmetic against the inputs of the question: the number given, and where it first goes astray."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from ae_prep import funnel
from ae_prep.reading.facts import EVENT, EXPERIENCE, HABIT, OWN, Figure, I, Reading

#: A number with decimals may be cut off this far from the exact one, and money by half a per cent.
_CUT = Fraction(1, 10)
_ROUGH = Fraction(1, 200)
_NEAR = 5
#: A sum said without its scale is below this, and the scales it may be said in.
_SHORT = 1000
_SCALES = (10**3, 10**6, 10**9)
_COUNTED = ("count", "money", "percent")
_TIMES = {
    funnel.DAY: frozenset("day daily sehari hari harian day's".split()),
    "month": frozenset("month monthly sebulan bulan bulanan".split()),
    "year": frozenset("year yearly annually annual setahun tahun tahunan".split()),
}
_NOUNS = {
    funnel.GAP: frozenset("gap shortfall missing kekurangan selisih gapnya kekurangannya selisihnya".split()),
    "deals": frozenset("deal deals contracts closings closing kontrak dealnya".split()),
    funnel.LEADS: frozenset("lead leads prospek leadnya".split()),
    funnel.CONTACTS: frozenset(
        "contact contacts people person calls dials touches outreach orang kontak panggilan telepon dihubungi".split()
    ),
}
_PEOPLE = _NOUNS[funnel.CONTACTS]


class Said(NamedTuple):
    """A number the candidate says, what it is worth, the times and things named beside it."""

    figure: Figure
    value: Fraction
    names: frozenset[str]

    @property
    def daily(self) -> bool:
        """Whether it is said of a day."""
        return funnel.DAY in self.names

    @property
    def step(self) -> str:
        """The step that it is said to be, or nothing."""
        names = self.names
        if funnel.GAP in names:
            return funnel.GAP if self.figure.kind == "money" else ""
        if "deals" in names and not self.daily:
            return funnel.DEALS_MONTH if "month" in names else funnel.DEALS_YEAR if "year" in names else ""
        if funnel.LEADS in names and "month" in names:
            return funnel.LEADS
        if funnel.CONTACTS in names and not self.daily and "month" in names:
            return funnel.CONTACTS
        return funnel.DAY if self.daily and funnel.CONTACTS in names else ""


class Verdict(NamedTuple):
    """What the arithmetic is worth.

    ``answer`` is the number given in the end, if any, ``right`` whether it is accepted. Where it is not, ``wrong``
    is the first number that differs, ``step`` where it does so, ``slip`` the error it looks like (or nothing) and
    ``expected`` what is accepted there. ``shown`` counts the rates and steps that are said.
    """

    answer: Said | None
    right: bool
    shown: int
    wrong: Said | None = None
    step: str = ""
    slip: str = ""
    expected: funnel.Band | None = None


def mark(reading: Reading, inputs: funnel.Inputs) -> Verdict:
    """The candidate's numbers in order against ``inputs``."""
    said = list(_numbers(reading))
    last = funnel.last_step(inputs)
    bands = {step: band for step, band in funnel.bands(inputs).items() if step != funnel.EACH or last == step}
    given = [number for number in said if _is_input(number, inputs)]
    fresh = [number for number in said if number not in given and number.figure.kind != "percent"]
    right = [n for n in fresh if n.value in bands[last] and _may_be(n, last, inputs)]
    if right:
        answer = max(right, key=lambda number: number.daily)
        steps = sum(number is not answer for number in fresh if _known(number, inputs, bands))
        return Verdict(answer, True, len(given) + steps)
    told = next((n for n in reversed(fresh) if n.daily), None) or _only(fresh, inputs, bands)
    return _astray(fresh, told, inputs, bands, reading.lang)


def _astray(
    fresh: Sequence[Said], answer: Said | None, inputs: funnel.Inputs, bands: dict[str, funnel.Band], lang: str
) -> Verdict:
    slips = list(funnel.slips(inputs, lang))
    reached = -1
    for number in fresh:
        step = _known(number, inputs, bands)
        if step:
            reached = max(reached, funnel.STEPS.index(step) if step in funnel.STEPS else reached)
            if number is not answer:
                continue
        slip = _recognised(number, slips, bands, reached, inputs)
        if slip:
            return Verdict(answer, False, 0, number, slip.step, slip.name, bands[slip.step])
        if number.step and number.step != funnel.DAY and not step:
            return Verdict(answer, False, 0, number, number.step, "", bands[number.step])
        if number is answer:
            following = min(reached + 1, funnel.STEPS.index(funnel.last_step(inputs)))
            place = funnel.STEPS[following]
            return Verdict(answer, False, 0, number, place, "", bands[place])
    return Verdict(None, False, 0)


def _recognised(
    number: Said, slips: Sequence[funnel.Slip], bands: dict[str, funnel.Band], reached: int, inputs: funnel.Inputs
) -> funnel.Slip | None:
    """The usual error that gives this number at a step that it may stand for: exactly, else about."""
    following = funnel.STEPS[min(reached + 1, len(funnel.STEPS) - 1)]
    down = next((slip for slip in slips if slip.name == "rounded-down"), None)
    if down and following in bands and following in down.values:
        whole = down.values[following][0]
        if number.value == whole < bands[following].least:
            return down._replace(step=following)
    open_steps = [step for step in bands if _may_be(number, step, inputs) and number.value not in bands[step]]
    later = [slip for slip in slips if funnel.STEPS.index(slip.step) > reached or slip.name == "team"]
    for slip in later:
        for step in open_steps:
            if slip.name != "rounded-down" and number.value in slip.values.get(step, ()):
                return slip
    for slip in slips:
        for step in open_steps:
            if slip.name == "rounded-down" and step in slip.values:
                if number.value.denominator == 1 and number.value in slip.band(step):
                    return slip._replace(step=step)
            elif slip in later and step in slip.values and _close(number.value, slip.band(step)):
                return slip
    return None


def _may_be(number: Said, step: str, inputs: funnel.Inputs) -> bool:
    """Whether the number can stand for ``step``: money is the gap, a day's people are a day's."""
    if step == funnel.GAP:
        return number.figure.kind == "money" or number.value >= inputs.deal
    if number.figure.kind == "money":
        return False
    last = funnel.last_step(inputs)
    if number.daily:
        return step == last
    if step == last and number.names & {funnel.GAP, "deals", funnel.LEADS}:
        return False
    return not number.step or number.step == step


def _known(number: Said, inputs: funnel.Inputs, bands: dict[str, funnel.Band]) -> str:
    """The step whose right value the number has, ``beside`` for another right number, or nothing."""
    last = funnel.last_step(inputs)
    for step, band in bands.items():
        if _may_be(number, step, inputs) and _close(number.value, band):
            return step
    if _in_short(number, inputs.goal - inputs.base * inputs.retention):
        return funnel.GAP
    if not number.daily and not number.step and any(_close(number.value, band) for band in funnel.side_values(inputs)):
        return "beside"
    return funnel.DAY if last == funnel.EACH and number.value in bands[funnel.DAY] else ""


def _in_short(number: Said, *sums: Fraction) -> bool:
    """Whether the number is one of ``sums`` without its thousands, millions or milliards: *5.2 minus 3.52*."""
    if number.figure.kind != "count" or number.daily or number.value >= _SHORT:
        return False
    return any(number.value * scale in sums for scale in _SCALES)


def _close(value: Fraction, band: funnel.Band) -> bool:
    """In the band, or as near as a number that was cut off after a decimal, or money that was rounded."""
    if value in band:
        return True
    if value.denominator != 1:
        return band.least - _CUT <= value <= band.most + _CUT
    return band.least >= _SHORT and band.least * (1 - _ROUGH) <= value <= band.most * (1 + _ROUGH)


def _only(fresh: Sequence[Said], inputs: funnel.Inputs, bands: dict[str, funnel.Band]) -> Said | None:
    """The one number that can be the answer though no day is named with it: people, or nothing else is said."""
    unknown = [n for n in fresh if n.figure.kind == "count" and not _known(n, inputs, bands)]
    people = [n for n in unknown if n.figure.unit in _PEOPLE and "month" not in n.names and "year" not in n.names]
    return people[-1] if people else unknown[0] if len(fresh) == 1 and unknown else None


def _is_input(number: Said, inputs: funnel.Inputs) -> bool:
    """Whether the number only repeats what was given: the goal, a rate, the working days."""
    value, kind = number.value, number.figure.kind
    rates = (inputs.retention, 1 - inputs.retention, inputs.lead_to_deal, inputs.contact_to_lead)
    if kind == "percent" or value < 1:
        return any(value in (rate, rate * 100) for rate in rates)
    if number.daily:
        return False
    kept = inputs.base * inputs.retention
    sums = (inputs.goal, inputs.base, inputs.deal)
    if _in_short(number, *sums, kept, inputs.base - kept):
        return True
    small = (inputs.working_days, inputs.team, inputs.months, inputs.retention * 100)
    return value in (*sums, *small, *(1 / rate for rate in rates[2:]))


def _numbers(reading: Reading) -> Iterator[Said]:
    for place, figure in enumerate(reading.figures):
        value = figure.value
        if value is None or figure.kind not in _COUNTED or reading.columns.voices[figure.first] != OWN:
            continue
        said = Said(figure, value, frozenset(_names(reading, place)))
        if not (said.daily and _of_another_time(reading, figure.sentence)):
            yield said


def _of_another_time(reading: Reading, sentence: int) -> bool:
    """*In my last job I called eighty people a day*: no answer, but a memory."""
    if not reading.within(sentence, "cue.time", "cue.past"):
        return False
    acts = (act for act in reading.acts_in(sentence) if act.who == I and act.mood in (EVENT, HABIT, EXPERIENCE))
    return any(not act.weak for act in acts)


def _names(reading: Reading, place: int) -> Iterator[str]:
    """What is named right after the number, else right before it, up to the numbers beside it."""
    figures, figure = reading.figures, reading.figures[place]
    sentence = reading.sentences[figure.sentence]
    end = figures[place + 1].first if place + 1 < len(figures) else sentence.last
    start = figures[place - 1].last if place else sentence.first
    after = range(figure.last, min(end, sentence.last, figure.last + _NEAR))
    before = range(max(start, sentence.first, figure.first - _NEAR), figure.first)
    for table in (_TIMES, _NOUNS):
        for stretch in (_clause(reading, after), before):
            words = {reading.columns.bases[index] for index in stretch} | {reading.columns.words[i] for i in stretch}
            found = [name for name, entries in table.items() if words & entries]
            if found:
                yield from found
                break


def _clause(reading: Reading, stretch: range) -> range:
    """So much of ``stretch`` as has no mark before it."""
    marks = (index for index in stretch if reading.columns.gaps[index] in (",", ".", ";", ":"))
    return range(stretch.start, next(marks, stretch.stop))
