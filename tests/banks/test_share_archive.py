"""Packed banks: the same bytes for the same bank, and nothing gets out of an archive that is not a plain bank."""

from __future__ import annotations

import stat
import struct
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ae_prep.banks import archive
from ae_prep.banks.archive import pack, unpack
from ae_prep.banks.source import LARGEST_FILE
from ae_prep.errors import UserError
from tests.banks.bank_samples import BASE, TRANSLATION

FILES = {"team.md": BASE.encode(), "team.id.md": TRANSLATION.encode()}


def made(*entries: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED, kind: int = stat.S_IFREG) -> bytes:
    """An archive with these files, as anybody could make it."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method) as file:
        for name, data in entries:
            entry = zipfile.ZipInfo(name)
            entry.compress_type = method
            entry.external_attr = (kind | 0o644) << 16
            file.writestr(entry, data)
    return out.getvalue()


def refused(data: bytes, words: str) -> None:
    with pytest.raises(UserError, match=words) as caught:
        unpack(data, "team.zip", "en")
    assert caught.value.where == "team.zip"
    assert caught.value.hint
    assert caught.value.code == 3


def test_what_is_packed_comes_out() -> None:
    assert unpack(pack(FILES), "team.zip", "en") == FILES


def test_the_same_bank_gives_the_same_bytes_in_any_order() -> None:
    assert pack(FILES) == pack(dict(reversed(FILES.items())))
    assert pack(FILES) != pack({**FILES, "team.md": b"---"})
    with zipfile.ZipFile(BytesIO(pack(FILES))) as file:
        assert file.namelist() == ["team.id.md", "team.md"]
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_other_peoples_archives_are_read_too() -> None:
    assert unpack(made(*FILES.items()), "team.zip", "en") == FILES


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("../team.md", "leads out"),
        ("/team.md", "leads out"),
        ("a/../../team.md", "leads out"),
        ("banks/team.md", "leads out"),
        ("..\\team.md", "leads out"),
        ("C:\\team.md", "leads out"),
        ("C:team.md", "leads out"),
        ("con.md", "device"),
        ("te\x1bam.md", "invisible"),
        ("te\u202eam.md", "invisible"),
        ("team.md\0.exe", "invisible"),
        ("folder/", "leads out"),
        ("team.zip", "does not belong"),
        ("team.exe", "does not belong"),
        ("tëam.md", "does not belong"),
    ],
)
def test_names_are_refused(name: str, words: str) -> None:
    refused(made((name, b"---\n")) if "\0" not in name else with_zero_byte(name), words)


def with_zero_byte(name: str) -> bytes:
    plain = name.replace("\0", "X")
    return made((plain, b"---\n")).replace(plain.encode(), name.encode())


@pytest.mark.parametrize("other", ["team.md", "TEAM.md", "Team.MD"])
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_occurs_twice_is_refused(other: str) -> None:
    refused(made(("team.md", b"---\n"), (other, b"---\n")), "one and the same|does not belong")


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFDIR])
def test_links_and_devices_are_refused(kind: int) -> None:
    refused(made(("team.md", b"/etc/passwd"), kind=kind), "not a file")


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_unusual_compression_is_refused(method: int) -> None:
    refused(made(("team.md", b"---\n"), method=method), "not supported")


def test_encryption_is_refused() -> None:
    data = bytearray(made(("team.md", b"---\n")))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    refused(bytes(data), "encrypted")


def test_an_archive_in_an_archive_is_no_markdown() -> None:
    refused(made(("team.zip", made(*FILES.items()))), "does not belong")


def test_many_files_are_refused() -> None:
    refused(made(*((f"a{number}.md", b"") for number in range(archive.MOST_FILES + 1))), "more than 16 files")


def test_a_file_that_unfolds_far_is_refused() -> None:
    refused(made(("team.md", b"a" * LARGEST_FILE)), "unfolds")
    refused(made(("team.md", b"a" * (LARGEST_FILE + 1))), "unfolds")


def test_files_that_unfold_far_together_are_refused() -> None:
    noise = bytes(range(256)) * (LARGEST_FILE // 256 - 2000)  # four of them are no archive that is too large
    refused(made(*((f"a{number}.md", noise) for number in range(4)), method=zipfile.ZIP_STORED), "unfolds")


def test_a_size_that_lies_is_found_out() -> None:
    """The table says ten bytes, the data are eight million: no more than the ten are looked at."""
    data = bytearray(made(("team.md", b"a" * LARGEST_FILE)))
    table = data.index(b"PK\x01\x02")
    data[table + 24 : table + 28] = struct.pack("<I", 10)
    refused(bytes(data), "damaged")


def test_text_that_compresses_well_is_no_bomb() -> None:
    text = (BASE * 200).encode()
    assert unpack(made(("team.md", text)), "team.zip", "en") == {"team.md": text}


def test_a_large_archive_is_not_even_opened() -> None:
    refused(b"PK" + bytes(archive.LARGEST_ARCHIVE), "larger than 32 MB")


BROKEN: list[Callable[[bytes], bytes]] = [
    lambda data: b"",
    lambda data: b"PK",
    lambda data: data[:-10],
    lambda data: data[10:],
    lambda data: data.replace(b"PK\x03\x04", b"PK\x03\x05"),
    lambda data: data.replace(b"sales", b"solar"),
    lambda data: data + b"x" * 70_000,
]


@pytest.mark.parametrize("spoil", BROKEN)
def test_damaged_archives_are_refused(spoil: Callable[[bytes], bytes]) -> None:
    refused(spoil(pack({"team.md": b"sales " * 100})), "damaged")


def sane(data: bytes) -> None:
    try:
        files = unpack(data, "team.zip", "id")
    except UserError:
        return
    assert len(files) <= archive.MOST_FILES
    assert all(name.endswith(".md") and "/" not in name for name in files)


@settings(max_examples=200)
@given(st.binary(max_size=400))
def test_any_bytes_are_an_archive_or_refused(data: bytes) -> None:
    sane(data)
    sane(b"PK\x03\x04" + data)
    sane(data + made(("team.md", b"---\n")))


@settings(max_examples=400)
@given(st.data())
def test_an_archive_with_any_bytes_changed_is_read_or_refused(data: st.DataObject) -> None:
    files = made(("team.md", b"---\nformat: 1\n" * 20), ("team.id.md", b"---\n"))
    spoilt = bytearray(files)
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(files) - 1))
        spoilt[place] = data.draw(st.integers(0, 255))
    sane(bytes(spoilt))
