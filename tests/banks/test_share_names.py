"""Which file names may come from elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ae_prep.banks.names import check_folder, check_names, is_device
from ae_prep.errors import UserError

OUTSIDE = ["", ".", "..", "../team.md", "/etc/team.md", "a/team.md", "..\\team.md", "\\\\host\\team.md", "C:team.md"]
DEVICES = ["con.md", "NUL.md", "aux", "Prn.id.md", "com1.md", "LPT9.md", "COM¹.md", "conin$.md", "nul .md"]
ODD = ["team.md ", "team.md.", "te:am.md", "te*am.md", "what?.md", '"team".md', "a|b.md", "<a>.md", "a" * 101]
HIDDEN = [
    "te\x1b[2Jam.md",
    "team\n.md",
    "team\t.md",
    "team\0.md",
    "te\u202eam.md",
    "te\ufeffam.md",
    "a\x7f.md",
    "\ud800.md",
]


@pytest.mark.parametrize(
    "name", ["team.md", "team.id.md", "My Team.md", "été.md", "console.md", "nullable.md", ".x.md"]
)
def test_plain_names_pass(name: str) -> None:
    check_names([name], "here", "en")


@pytest.mark.parametrize(
    ("names", "words"),
    [(OUTSIDE, "leads out"), (DEVICES, "device"), (ODD, "cannot be used"), (HIDDEN, "invisible")],
    ids=["outside", "devices", "odd", "hidden"],
)
def test_names_that_mean_something_else_are_refused(names: list[str], words: str) -> None:
    for name in names:
        with pytest.raises(UserError, match=words) as caught:
            check_names(["fine.md", name], "here", "en")
        assert caught.value.hint
        assert str(caught.value).replace("\n", "").isprintable()


@pytest.mark.parametrize("other", ["TEAM.md", "Team.MD", "team.md", "ｔｅａｍ.md"])
def test_names_that_are_one_file_somewhere_are_refused(other: str) -> None:
    with pytest.raises(UserError, match="one and the same"):
        check_names(["team.md", "else.md", other], "here", "en")


@pytest.mark.parametrize("folder", ["", "banks", "a/b c/d"])
def test_folders_below_pass(folder: str) -> None:
    check_folder(folder, "here", "en")


@pytest.mark.parametrize("folder", ["..", "a/../../b", "a//b", "./a", "a\\..\\b", "C:/x", "a/con", "a\x1b/b"])
def test_folders_elsewhere_are_refused(folder: str) -> None:
    with pytest.raises(UserError):
        check_folder(folder, "here", "en")


def test_devices_are_known_with_any_ending() -> None:
    assert is_device("con")
    assert is_device("Aux.id.md")
    assert not is_device("conrad")


@given(st.lists(st.text(max_size=12), max_size=4))
def test_what_passes_stays_in_its_folder(names: list[str]) -> None:
    try:
        check_names(names, "here", "id")
    except UserError:
        return
    for name in names:
        assert (Path("/base") / name).parent == Path("/base")
        assert (Path("/base") / name).name == name
