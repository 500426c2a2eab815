"""Banks that Python packages bring: found by entry point, and without a line of theirs being run."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from ae_prep.banks import packages
from tests.banks.bank_samples import BASE


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that Python looks for packages in."""
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.syspath_prepend(str(folder))
    return folder


def install(site: Path, name: str, value: str, *folders: str) -> None:
    """A package that would tell if it were imported, with an entry point of this value."""
    for folder in (name, *folders):
        path = site / folder
        path.mkdir(exist_ok=True)
        (path / "__init__.py").write_text("raise SystemExit('imported')")
        (path / "team.md").write_text(BASE)
    info = site / f"{name}-1.5.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.5\n")
    (info / "entry_points.txt").write_text(f"[ae_prep.banks]\n{name} = {value}\n")


@pytest.mark.parametrize(
    ("value", "folder"),
    [
        ("coach_banks", "coach_banks"),
        ("coach_banks.more", "coach_banks/more"),
        ("coach_banks:more", "coach_banks/more"),
    ],
)
def test_the_folder_of_an_entry_point(site: Path, value: str, folder: str) -> None:
    install(site, "coach_banks", value, "coach_banks/more")
    assert packages.directories() == {site / folder: "coach_banks 1.5"}
    assert not {"coach_banks", "coach_banks.more"} & set(sys.modules)


@pytest.mark.parametrize(
    "value", ["absent", "coach_banks.absent", "coach_banks:..", "os", "..", "a b", "coach_banks:/etc"]
)
def test_what_leads_nowhere_brings_nothing(site: Path, value: str) -> None:
    install(site, "coach_banks", value)
    assert packages.directories() == {}


def test_two_packages(site: Path) -> None:
    install(site, "second", "second")
    install(site, "first", "first")
    assert list(packages.directories().values()) == ["first 1.5", "second 1.5"]
