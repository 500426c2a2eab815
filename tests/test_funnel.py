"""The arithmetic of a funnel: the worked examples, both ways to round, what is accepted and which errors are known."""

from __future__ import annotations

from fractions import Fraction
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ae_prep.funnel import (
    DAY,
    DEALS_YEAR,
    EACH,
    GAP,
    STEPS,
    Inputs,
    bands,
    last_step,
    path,
    plausible,
    read_inputs,
    read_number,
    side_values,
    slips,
    work,
)

NAMES = ("goal", "base", "retention", "deal", "lead-to-deal", "contact-to-lead", "working-days")
#: By language and name: the inputs as written, each step rounded up, and the day where only the end is rounded.
WORKED = {
    ("en", "clean"): (
        ("$2,400,000", "$1,500,000", "90%", "$17,500", "10%", "5%", "20"),
        (1_050_000, 60, 5, 50, 1000, 50),
        50,
    ),
    ("en", "rounding"): (
        ("$3,000,000", "$1,800,000", "85%", "$22,000", "11%", "4%", "21"),
        (1_470_000, 67, 6, 55, 1375, 66),
        61,
    ),
    ("id", "clean"): (
        ("Rp12 miliar", "Rp8 miliar", "90%", "Rp100 juta", "20%", "2,5%", "20"),
        (4_800_000_000, 48, 4, 20, 800, 40),
        40,
    ),
    ("id", "rounding"): (
        ("Rp18.000.000.000", "Rp10 M", "88%", "150 jt", "15%", "3%", "21"),
        (9_200_000_000, 62, 6, 40, 1334, 64),
        55,
    ),
}


def worked(lang: str, name: str) -> Inputs:
    found = read_inputs(dict(zip(NAMES, WORKED[lang, name][0], strict=True)), lang)
    assert found
    return found


@pytest.mark.parametrize(("lang", "name"), WORKED)
def test_the_worked_examples(lang: str, name: str) -> None:
    inputs = worked(lang, name)
    _, steps, at_the_end = WORKED[lang, name]
    assert [work(inputs, ceil)[step] for step in STEPS[:-1]] == list(steps)
    assert [*map(int, bands(inputs)[DAY])] == [at_the_end, steps[-1]]
    assert path(inputs, Fraction(at_the_end)) == ("each" if at_the_end == steps[-1] else "end")


def test_a_whole_quotient_stays_whole() -> None:
    """In binary floats 1.05 million by 17,500 by 0.1 and 0.05 does not come out even."""
    assert ceil(work(worked("en", "clean"))[DAY]) == 50


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("en", "$2.4 million", 2_400_000),
        ("en", "£1.2m", 1_200_000),
        ("en", "12.5%", Fraction(1, 8)),
        ("en", "1 in 8", Fraction(1, 8)),
        ("en", "1.200", Fraction(6, 5)),
        ("id", "1.200", 1200),
        ("id", "Rp20.700.000.000", 20_700_000_000),
        ("id", "2,5%", Fraction(1, 40)),
        ("id", "1 dari 40", Fraction(1, 40)),
        ("id", "Rp9,2 M", 9_200_000_000),
        ("en", "many", None),
        ("en", "1/0", None),
    ],
)
def test_numbers_as_they_are_written(lang: str, text: str, value: Fraction | None) -> None:
    assert read_number(text, lang) == value


def test_inputs_that_make_no_exercise_are_none() -> None:
    whole = dict(zip(NAMES, WORKED["en", "clean"][0], strict=True))
    assert read_inputs({name: text for name, text in whole.items() if name != "deal"}, "en") is None
    assert read_inputs({**whole, "deal": "much"}, "en") is None
    assert read_inputs({**whole, "lead-to-deal": "0%"}, "en") is None
    lean = read_inputs({name: text for name, text in whole.items() if name not in ("base", "retention")}, "en")
    assert lean
    assert work(lean)[GAP] == lean.goal


def test_ninety_is_read_as_a_share() -> None:
    inputs = read_inputs({**dict(zip(NAMES, WORKED["en", "clean"][0], strict=True)), "retention": "90"}, "en")
    assert inputs
    assert inputs.retention == Fraction(9, 10)


def test_where_several_share_the_work_one_share_is_asked_for() -> None:
    inputs = worked("en", "rounding")._replace(team=Fraction(3))
    assert last_step(inputs) == EACH
    assert [*map(int, bands(inputs)[EACH])] == [21, 22]
    assert last_step(worked("en", "rounding")) == DAY


@pytest.mark.parametrize(("each", "fits"), [(11, False), (12, True), (500, True), (501, False)])
def test_what_can_be_one_persons_day(each: int, fits: bool) -> None:
    assert plausible(Fraction(each)) == fits


@pytest.mark.parametrize(
    ("lang", "name", "step", "value", "slip"),
    [
        ("en", "clean", GAP, 900_000, "forgot-retention"),
        ("en", "clean", GAP, 2_400_000, "goal-for-gap"),
        ("en", "clean", "leads", Fraction(1, 2), "multiplied"),
        ("en", "clean", "contacts", Fraction(5, 2), "multiplied"),
        ("en", "clean", "deals-month", 60, "month-year"),
        ("en", "clean", DAY, Fraction(25, 6), "month-year"),
        ("en", "clean", DAY, 34, "calendar-days"),
        ("en", "clean", "contacts", 1, "thousandth"),
        ("id", "clean", GAP, 4_800_000, "scale"),
        ("en", "rounding", DEALS_YEAR, 66, "rounded-down"),
    ],
)
def test_usual_errors_are_known_by_their_value(lang: str, name: str, step: str, value: Fraction, slip: str) -> None:
    known = [s.name for s in slips(worked(lang, name), lang) if step in s.values and value in s.values[step]]
    assert slip in known


def test_the_teams_day_is_not_one_persons() -> None:
    inputs = worked("en", "rounding")._replace(team=Fraction(3))
    assert {"team"} == {s.name for s in slips(inputs, "en") if 66 in s.values.get(EACH, ())}


def fractions(least: int, most: int, parts: int = 1) -> st.SearchStrategy[Fraction]:
    return st.integers(least, most).map(lambda number: Fraction(number, parts))


EXERCISES = st.builds(
    Inputs,
    goal=fractions(1_000, 10**9),
    base=fractions(0, 10**8),
    retention=fractions(1, 100, 100),
    deal=fractions(1, 10**6),
    lead_to_deal=fractions(1, 100, 100),
    contact_to_lead=fractions(1, 100, 100),
    working_days=fractions(1, 31),
    team=fractions(1, 9),
    months=st.just(Fraction(12)),
)


@given(EXERCISES)
def test_both_ways_to_round_are_accepted(inputs: Inputs) -> None:
    accepted = bands(inputs)
    exact, up = work(inputs), work(inputs, ceil)
    for step in (DAY, EACH):
        assert Fraction(ceil(exact[step])) in accepted[step]
    for step in STEPS:
        assert up[step] in accepted[step]
        assert accepted[step].least >= exact[step]


@given(EXERCISES)
def test_rounding_up_once_a_day_or_once_a_person_is_the_same(inputs: Inputs) -> None:
    day = ceil(ceil(work(inputs)[DAY]) / inputs.team)
    assert day == ceil(work(inputs)[EACH])


@given(EXERCISES, fractions(2, 5))
def test_more_to_sell_is_never_less_to_do(inputs: Inputs, factor: Fraction) -> None:
    harder = (
        inputs._replace(goal=inputs.goal * factor),
        inputs._replace(retention=inputs.retention / factor),
        inputs._replace(lead_to_deal=inputs.lead_to_deal / factor),
        inputs._replace(contact_to_lead=inputs.contact_to_lead / factor),
        inputs._replace(working_days=inputs.working_days / factor),
        inputs._replace(deal=inputs.deal / factor),
    )
    for changed in harder:
        for rounding in (ceil, Fraction):
            assert work(changed, rounding)[EACH] >= work(inputs, rounding)[EACH]


@given(EXERCISES)
def test_everything_beside_the_steps_can_be_made_of_them(inputs: Inputs) -> None:
    assert all(band.least <= band.most for band in side_values(inputs))
    for slip in slips(inputs, "id"):
        assert slip.step in slip.values
        assert all(slip.band(step).least <= slip.band(step).most for step in slip.values)
