"""The lock file: written the same way always, and read with suspicion."""

from __future__ import annotations

import json
import stat
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ae_prep.banks.lockfile import Entry, read, write
from ae_prep.errors import UserError

ENTRY = Entry("team", "1.0.0", "https://x.example/banks.git", "banks", "main", "a" * 40, "b" * 64)
OTHER = Entry("alpha", "2.0", "/home/coach/alpha.zip", "", "", "", "c" * 64)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "banks" / "lock.json"
    write(path, [ENTRY, OTHER], "en")
    assert read(path, "en") == {"alpha": OTHER, "team": ENTRY}
    assert list(read(path, "en")) == ["alpha", "team"]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [child.name for child in path.parent.iterdir()] == ["lock.json"]


def test_the_same_banks_give_the_same_bytes(tmp_path: Path) -> None:
    write(tmp_path / "a", [ENTRY, OTHER], "en")
    write(tmp_path / "b", [OTHER, ENTRY], "en")
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_without_a_file_there_are_no_entries(tmp_path: Path) -> None:
    assert read(tmp_path / "lock.json", "en") == {}


def test_a_place_is_the_same_with_a_slash_at_its_end() -> None:
    assert ENTRY.place == replace(ENTRY, origin=ENTRY.origin + "/", folder="/banks/").place
    assert ENTRY.place != replace(ENTRY, folder="").place


def spoilt(**changes: object) -> bytes:
    return json.dumps({"format": 1, "banks": [{**asdict(ENTRY), **changes}]}).encode()


def lacking(name: str) -> bytes:
    row: dict[str, Any] = asdict(ENTRY)
    del row[name]
    return json.dumps({"format": 1, "banks": [row]}).encode()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"{}",
        b'{"format": 1}',
        b'{"format": 1, "banks": 3}',
        b'{"format": 1, "banks": [3]}',
        b'{"format": null, "banks": []}',
        b'{"format": 1, "banks": ' + b"[" * 100_000,
        b"\xff\xfe",
        b" " * (5 * 1024 * 1024),
        lacking("digest"),
        lacking("origin"),
        spoilt(id="../team"),
        spoilt(id="Team"),
        spoilt(id=7),
        spoilt(digest="b" * 63),
        spoilt(digest=None),
        spoilt(commit="main"),
        spoilt(origin=""),
        spoilt(origin="--upload-pack=x"),
        spoilt(origin="https://x.example/\x1b[2J"),
        spoilt(origin="x" * 3000),
        spoilt(version=["1"]),
        json.dumps({"format": 1, "banks": [asdict(ENTRY), asdict(ENTRY)]}).encode(),
    ],
)
def test_what_is_no_lock_file_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "lock.json"
    path.write_bytes(data)
    with pytest.raises(UserError, match="not a lock file") as caught:
        read(path, "en")
    assert caught.value.where == str(path)


def test_a_newer_format_is_named(tmp_path: Path) -> None:
    (tmp_path / "lock.json").write_text('{"format": 2, "banks": []}')
    with pytest.raises(UserError, match="newer"):
        read(tmp_path / "lock.json", "en")


def test_a_folder_in_its_place_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        read(tmp_path, "en")
    with pytest.raises(UserError, match="cannot be written"):
        write(tmp_path, [], "en")
    assert list(tmp_path.iterdir()) == []


@given(st.recursive(st.none() | st.integers() | st.text(), lambda x: st.lists(x) | st.dictionaries(st.text(), x)))
def test_any_json_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, value: object) -> None:
    path = tmp_path_factory.mktemp("lock") / "lock.json"
    for content in (value, {"format": 1, "banks": value}, {"format": 1, "banks": [value]}, {"format": value}):
        path.write_text(json.dumps(content))
        try:
            assert read(path, "en") == {}
        except UserError:
            continue
