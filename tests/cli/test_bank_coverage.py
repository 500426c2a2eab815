"""The table of what a bank covers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ae_prep.i18n import LANGUAGES
from ae_prep.model import KINDS, LEVELS
from tests.cli.terminal import run

BANK = """\
---
format: 1
id: mine
title: My team
lang: en
roles: sdr
version: 1.0.0
---

## The first call (q-mine-01)

- Kind: behavioural
- Role: sdr
- Skill: sdr-cur
- Level: 2
- Sources: SDR-CURQ-1, SDR-CURQ-2

Tell me about the first cold call you ever made.

### Hint

Who was it?

### Follow-ups

- What did they say?
- What did you change?

### A strong answer shows

- an event
- an act of your own
- how it ended

### Red flags

- nothing but praise
"""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_built_in_bank_has_no_holes(home: Path, lang: str) -> None:
    done = run("bank", "coverage", "sdr", "--lang", lang, home=home)
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert "66" in lines[0]
    head = next(number for number, line in enumerate(lines) if line.split()[:2] == ["beh", "mis"])
    assert lines[head].split()[:-1] == [*(kind[:3] for kind in KINDS), *(f"L{level}" for level in LEVELS)]
    assert lines[head + 1].split() == ["sdr-cur", "4", *"······1···", "2", "2", "1", "5"]
    assert ("Every skill of its roles" in done.stdout) == (lang == "en")
    assert max(map(len, lines)) < 80


def test_a_banks_holes_are_named(home: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.md").write_text(BANK)
    done = run("bank", "coverage", "mine.md", home=home)
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert lines[0] == "My team · 1 question"
    assert ["sdr-cur", "1", *"··········", "·", "1", "·", "1"] in [line.split() for line in lines]
    assert ["sdr-rel", *"··············", "0"] in [line.split() for line in lines]
    holes = [line.strip() for line in lines if "no question at level" in line]
    assert len(holes) == 5 * 3 - 1
    assert holes[:2] == [f"sdr-cur (Curiosity): no question at level {level}" for level in (1, 3)]
    assert "2 of 4" in next(line for line in lines if "SDR-CURQ" in line)


def test_all_banks_together_cover_every_item_that_questions_can(home: Path) -> None:
    found = json.loads(run("bank", "coverage", "--format", "json", home=home).stdout)
    assert set(found["banks"]) >= {"sdr", "ae", "am", "promotion", "any"}
    assert found["questions"] == sum(row["questions"] for row in found["rows"]) >= 173
    assert found["holes"] == []
    missing = {item for family in found["families"] for item in family["missing"]}
    assert missing <= {"META-1", "META-2", "META-4", "META-5", "META-6"}


def test_json_counts_every_cell(home: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.md").write_text(BANK)
    found = json.loads(run("bank", "coverage", "mine.md", "--format", "json", home=home).stdout)
    curiosity = found["rows"][0]
    assert curiosity["skill"] == "sdr-cur"
    assert curiosity["kinds"] == {kind: int(kind == "behavioural") for kind in KINDS}
    assert curiosity["levels"] == {"1": 0, "2": 1, "3": 0}
    assert {"skill": "sdr-emp", "level": 1} in found["holes"]
    (family,) = [family for family in found["families"] if family["family"] == "SDR-CURQ"]
    assert family == {
        "family": "SDR-CURQ", "covered": ["SDR-CURQ-1", "SDR-CURQ-2"], "missing": ["SDR-CURQ-3", "SDR-CURQ-4"]
    }  # fmt: skip


def test_a_bank_without_skills_of_its_own_has_no_holes_to_name(home: Path) -> None:
    shown = run("bank", "coverage", "any", home=home).stdout
    assert "Every skill" not in shown
    assert "no question at level" not in shown


def test_a_bank_that_is_not_there_or_not_sound_is_refused(home: Path, tmp_path: Path) -> None:
    assert run("bank", "coverage", "sdx", home=home).returncode == 2
    (tmp_path / "bad.md").write_text(BANK.replace("Level: 2", "Level: 9"))
    done = run("bank", "coverage", "bad.md", home=home)
    assert (done.returncode, done.stdout) == (3, "")
    assert "bad.md:15" in done.stderr
