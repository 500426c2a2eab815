"""The measured accuracy of a rule is shown where it was measured."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from ae_prep.checker import review
from ae_prep.cli.rules import rules
from ae_prep.model import Answer
from ae_prep.rules import accuracy, card, rule_names, rules_by_folder

ROW = {
    **{"flags": 41, "right": 38, "faults": 45, "caught": 38, "sound": 60, "accused": 2},
    **{"precision": [0.93, 0.81, 0.98], "recall": [0.84, 0.71, 0.92], "softer": []},
}


@pytest.fixture
def measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The file with figures, in a folder of its own."""
    monkeypatch.setattr(accuracy, "__file__", str(tmp_path / "accuracy.py"))
    _forget()
    yield tmp_path / "accuracy.json"
    _forget()


def _forget() -> None:
    accuracy.figures.cache_clear()
    accuracy._held_back.cache_clear()


def test_without_a_file_nothing_is_measured(measured: Path) -> None:
    assert accuracy.accuracy("hedged", "en") is None
    assert "Not measured yet." in CliRunner().invoke(rules, ["hedged"]).output


def test_figures_are_read_and_shown(measured: Path) -> None:
    softer = {**ROW, "flags": 0, "right": 0, "precision": None, "softer": ["should"]}
    measured.write_text(json.dumps({"version": "9.9.9", "rules": {"hedged": {"en": ROW, "id": softer}}}))
    found = accuracy.accuracy("hedged", "en")
    assert found
    assert (found.flags, found.precision) == (41, (0.93, 0.81, 0.98))
    assert accuracy.accuracy("hedged", "fr") is None
    assert accuracy.accuracy("star-gap", "en") is None
    shown = " ".join(CliRunner().invoke(rules, ["hedged"]).output.split())
    assert "en: 38 of 41 remarks were right (93%; 81%–98%); 38 of 45 faults were caught (84%; 71%–92%)" in shown
    assert "2 of 60 sound texts were accused" in shown
    assert "id: 0 of 0 remarks were right;" in shown
    assert "one level softer" in shown
    assert "Measured on the sealed part of the corpus, version 9.9.9." in shown
    (record,) = json.loads(CliRunner().invoke(rules, ["hedged", "--format", "json"]).output)
    assert record["accuracy"]["en"]["recall"] == {"value": 0.84, "low": 0.71, "high": 0.92}
    assert record["accuracy"]["id"]["precision"] is None


def test_a_rule_speaks_as_gravely_as_its_figures_allow(measured: Path) -> None:
    answer = Answer(text="I work with buyers and I always listen, since a good seller has to listen to everyone.")
    assert _severity(answer) == "must"
    for held_back, expected in (([], "must"), (["must"], "should"), (["must", "should"], "should")):
        rows = {"example-missing": {"en": {**ROW, "softer": held_back}}}
        measured.write_text(json.dumps({"version": "9.9.9", "rules": rows}))
        _forget()
        assert _severity(answer) == expected
    measured.write_text(json.dumps({"version": "9.9.9", "rules": {}}))
    _forget()
    assert _severity(answer) == "should", "others were measured, and it was not"


def _severity(answer: Answer) -> str:
    return next(found.severity for found in review(answer).findings if found.rule == "example-missing")


def test_every_rule_is_listed_with_all_that_a_list_tells() -> None:
    output = CliRunner().invoke(rules, []).output
    for name in rules_by_folder():
        assert f"\n{name} " in f"\n{output}"
    assert "the article" in output
    assert "our own addition" in output


@pytest.mark.parametrize("name", sorted(rules_by_folder()))
def test_every_rule_is_explained(name: str) -> None:
    shown = CliRunner().invoke(rules, [name]).output
    rule = card(name).rule
    words = " ".join(shown.split())
    assert rule.about in words
    assert all(item in words for item in rule.basis)
    of_answers = name in rule_names()
    assert (f"<!-- ae-prep: ignore {name} – your reason -->" in words) == of_answers
    assert (f"--ignore {name}" in words) == of_answers
    assert "{" not in shown
