"""What an installed ae-prep consists of: the wheel as it is built from this tree."""

from __future__ import annotations

import gettext
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return ZipFile(built)


def test_every_module_and_data_file_of_the_package_is_in_the_wheel(wheel: ZipFile) -> None:
    ours = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "ae_prep").rglob("*")
        if path.is_file() and path.suffix not in {".pyc", ".tmp"}
    }
    assert any(name.endswith("lexicon.txt") for name in ours)
    assert ours <= set(wheel.namelist())


def test_the_banks_are_in_the_wheel_as_they_are_here(wheel: ZipFile) -> None:
    banks = sorted((ROOT / "question_banks").glob("*.md"))
    assert len(banks) >= 10
    for bank in banks:
        assert wheel.read(f"ae_prep/question_banks/{bank.name}") == bank.read_bytes()


def test_the_messages_in_the_wheel_are_compiled_from_the_catalogue(wheel: ZipFile) -> None:
    with wheel.open("ae_prep/locale/id/LC_MESSAGES/ae_prep.mo") as file:
        messages = gettext.GNUTranslations(file)
    assert messages.gettext("The data file is damaged.") == "Berkas data rusak."


def test_the_wheel_holds_the_command_and_the_licence_and_nothing_from_elsewhere(wheel: ZipFile) -> None:
    names = set(wheel.namelist())
    (info,) = {name.split("/")[0] for name in names if ".dist-info/" in name}
    assert wheel.read(f"{info}/entry_points.txt").decode().split() == [
        "[console_scripts]",
        "ae-prep",
        "=",
        "ae_prep.cli:main",
    ]
    assert b"Apache License" in wheel.read(f"{info}/licenses/LICENSE")
    assert {name.split("/")[0] for name in names} == {"ae_prep", info}
