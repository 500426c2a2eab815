"""What a bank covers, counted."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from ae_prep.article import ITEMS
from ae_prep.banks.coverage import ARTEFACTS, coverage, covered
from ae_prep.model import KINDS, LEVELS, SKILLS, THEMES, Question

QUESTION = Question("q-x-01", "x", "en", "X", "What?", "behavioural", ("sdr",), 1)


def ask(skill: str | None = None, kind: str = "behavioural", level: int = 1, *sources: str) -> Question:
    return replace(QUESTION, skill=skill, kind=kind, level=level, sources=sources)


def test_an_item_with_parts_is_covered_by_all_of_them() -> None:
    assert "DO-4" not in covered(["DO-4", "DO-4.1", "DO-4.2"])
    assert {"DO-4", "DO-4.1"} <= covered(["DO-4.1", "DO-4.2", "DO-4.3"])
    assert covered(["OBJ-1", "OBJ-1.R1", "OBJ-1.R2"]) == {"OBJ-1", "OBJ-1.R1", "OBJ-1.R2"}
    assert covered(["IQ-1", "no-such-item"]) == {"IQ-1"}
    assert covered(ITEMS) == set(ITEMS)


def test_the_skills_of_the_roles_are_expected_and_others_only_counted() -> None:
    found = coverage([ask("ae-neg"), ask("track"), ask()], ["sdr", "any"])
    assert found.expected == ("sdr-cur", "sdr-emp", "sdr-prd", "sdr-obj", "sdr-rel")
    assert [row.skill for row in found.rows] == ["ae-neg", *found.expected, "track", None]
    assert found.holes == tuple((skill, level) for skill in found.expected for level in LEVELS)
    assert coverage([ask("ae-neg")], ["am"]).holes == ()


def test_a_hole_is_a_skill_without_a_question_at_a_level() -> None:
    asked = [ask(skill, level=level) for skill in SKILLS[:6] for level in LEVELS]
    assert coverage(asked, ["ae"]).holes == ()
    assert coverage(asked[1:], ["ae"]).holes == (("ae-com", 1),)


def test_families_hold_every_item_but_the_artefact_once() -> None:
    found = coverage([ask(None, "ask", 1, "ASK-1", "STAT-3", "STAT-1")], ["any"])
    families = {family.name: family for family in found.families}
    assert (families["STAT"].covered, families["STAT"].missing) == (("STAT-1", "STAT-3"), ("STAT-2",))
    assert families["ASK"].missing == ("ASK-2", "ASK-3")
    everything = [item for family in found.families for item in (*family.covered, *family.missing)]
    assert len(everything) == len(set(everything))
    assert set(everything) == set(ITEMS) - ARTEFACTS
    assert len(families) == 25


@given(
    st.lists(st.builds(ask, st.sampled_from([*SKILLS, *THEMES, None]), st.sampled_from(KINDS), st.sampled_from(LEVELS)))
)
def test_every_question_is_counted_once(questions: list[Question]) -> None:
    found = coverage(questions, ["ae", "sdr"])
    assert sum(row.total for row in found.rows) == len(questions)
    assert sum(sum(row.kinds.values()) for row in found.rows) == len(questions)
    assert {row.skill for row in found.rows} >= {*SKILLS, *(question.skill for question in questions)}
