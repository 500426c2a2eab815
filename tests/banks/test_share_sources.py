"""What people name when they add a bank, and what is read there."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from ae_prep.banks import sources
from ae_prep.banks.archive import pack
from ae_prep.banks.sources import Place, fetch, locate
from ae_prep.errors import UserError
from tests.banks.bank_samples import BASE, TRANSLATION, write
from tests.repositories import commit, repository


def files_at(source: str | Path, ref: str = "") -> set[str]:
    return set(fetch(locate(str(source), "en"), ref, os.environ, "en").files)


@pytest.mark.parametrize(
    ("source", "place"),
    [
        ("https://x.example/banks.git", Place("https://x.example/banks.git", "", True)),
        ("https://x.example/banks.git#a/b/", Place("https://x.example/banks.git", "a/b", True)),
        ("ssh://git@x.example:22/banks", Place("ssh://git@x.example:22/banks", "", True)),
        ("git@x.example:team/banks.git", Place("git@x.example:team/banks.git", "", True)),
        ("git@x.example:team/banks.git#de", Place("git@x.example:team/banks.git", "de", True)),
        ("git://x.example/banks", Place("git://x.example/banks", "", True)),
        ("file:///srv/banks#x", Place("file:///srv/banks", "x", True)),
        ("HTTP://x.example/banks", Place("HTTP://x.example/banks", "", True)),
    ],
)
def test_addresses(source: str, place: Place) -> None:
    assert locate(source, "en") == place


def test_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x").mkdir()
    assert locate("team.md", "en") == locate("./x/../team.md", "en") == Place(str(path))
    assert locate(".", "en") == Place(str(tmp_path))
    (tmp_path / "a#b").mkdir()
    assert locate("a#b", "en") == Place(str(tmp_path / "a#b"))


def test_a_repository_on_this_machine(tmp_path: Path) -> None:
    path = repository(tmp_path / "r", {"banks/team.md": BASE})
    assert locate(str(path), "en") == Place(str(path), "", True)
    assert locate(f"{path}#banks", "en") == Place(str(path), "banks", True)
    assert locate(str(path / ".git"), "en").is_git
    assert not locate(str(path / "banks"), "en").is_git
    assert files_at(f"{path}#banks") == files_at(path / "banks") == {"team.md"}


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("", 2),
        ("-x", 2),
        ("--upload-pack=touch x", 2),
        ("ext::sh -c touch% x", 2),
        ("fd::17", 2),
        ("ftp://x.example/banks", 2),
        ("x://y", 2),
        ("https://name:secret@x.example/banks", 2),
        ("https://token@x.example/banks", 2),
        ("https://x.example/\x1b[2J", 2),
        ("a\nb", 2),
        ("a\0b", 2),
        ("x" * 3000, 2),
        ("absent.md", 3),
        ("absent", 3),
        ("absent#banks", 3),
        ("https://x.example/banks#../..", 3),
        ("https://x.example/banks#a//b", 3),
        ("C:\\banks\\team.md", 3),
    ],
)
def test_what_is_no_source_is_refused(source: str, code: int) -> None:
    with pytest.raises(UserError) as caught:
        locate(source, "en")
    assert caught.value.code == code
    assert caught.value.hint
    assert "secret" not in str(caught.value)
    assert "token" not in str(caught.value)
    assert str(caught.value).replace("\n", "").isprintable()


def test_a_file_comes_with_its_translations_only(tmp_path: Path) -> None:
    write(tmp_path, BASE, TRANSLATION)
    (tmp_path / "other.md").write_text(BASE)
    assert files_at(tmp_path / "team.md") == {"team.md", "team.id.md"}


def test_a_folder_gives_its_banks(tmp_path: Path) -> None:
    write(tmp_path, BASE, TRANSLATION)
    (tmp_path / "README.md").write_text("# Banks")
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "deep.md").write_text(BASE)
    (tmp_path / "notes.txt").write_text(BASE)
    assert files_at(tmp_path) == {"team.md", "team.id.md"}


def test_a_packed_bank_is_told_by_its_content(tmp_path: Path) -> None:
    (tmp_path / "mail-attachment").write_bytes(pack({"team.md": BASE.encode()}))
    assert files_at(tmp_path / "mail-attachment") == {"team.md"}


def test_a_translation_alone_is_refused(tmp_path: Path) -> None:
    write(tmp_path, BASE, TRANSLATION)
    with pytest.raises(UserError, match="translation"):
        files_at(tmp_path / "team.id.md")


def test_links_in_a_folder_are_left_out_and_named(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "evil.md").symlink_to("/etc/passwd")
    (tmp_path / "folder.md").mkdir()
    found = fetch(locate(str(tmp_path), "en"), "", os.environ, "en")
    assert set(found.files) == {"team.md"}
    assert found.left_out == ("evil.md", "folder.md")


def test_links_in_a_repository_are_left_out_and_named(tmp_path: Path) -> None:
    path = repository(tmp_path / "r", {"team.md": BASE, "deep.md/x.txt": ""})
    (path / "evil.md").symlink_to("/etc/passwd")
    commit(path, {})
    found = fetch(locate(str(path), "en"), "", os.environ, "en")
    assert set(found.files) == {"team.md"}
    assert found.left_out == ("deep.md", "evil.md")


@pytest.mark.parametrize("name", ["team.md", "team.id.md"])
def test_a_link_instead_of_a_file_is_refused(tmp_path: Path, name: str) -> None:
    write(tmp_path, BASE, TRANSLATION)
    (tmp_path / name).rename(tmp_path / "elsewhere")
    (tmp_path / name).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UserError, match="link or a device"):
        files_at(tmp_path / "team.md")


def test_pipes_sockets_and_devices_are_refused_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    monkeypatch.chdir(tmp_path)  # the name of a socket has to be short
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket.md")
        for source in ("pipe.md", "socket.md", "/dev/zero", "/dev/null"):
            with pytest.raises(UserError, match=r"link or a device|cannot be read"):
                files_at(source)


@pytest.mark.parametrize("name", ["con.md", "te\x1bam.md", "te:am.md"])
def test_banks_with_names_that_mean_something_else_are_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(BASE)
    with pytest.raises(UserError):
        files_at(tmp_path)
    with pytest.raises(UserError):
        files_at(tmp_path / name)


def test_names_that_clash_are_refused_from_a_folder_and_a_repository(tmp_path: Path) -> None:
    path = repository(tmp_path / "r", {"team.md": BASE, "Team.md": BASE})
    for source in (path, f"{path}/.git"):
        with pytest.raises(UserError, match="one and the same"):
            files_at(source)


def test_other_files_may_be_called_what_they_like(tmp_path: Path) -> None:
    write(tmp_path)
    for name in ("readme.md", "README.md", "What: now?.md"):
        (tmp_path / name).write_text("# Notes")
    assert files_at(tmp_path) == {"team.md"}


def test_bounds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = repository(tmp_path / "r", {"team.md": BASE, "two.md": BASE})
    monkeypatch.setattr(sources, "MOST_FILES", 1)
    for source in (path, f"{path}/.git"):
        with pytest.raises(UserError, match="more than 1 Markdown"):
            files_at(source)
    monkeypatch.setattr(sources, "MOST_FILES", 10)
    for name, size in (("LARGEST_FILE", 1000), ("LARGEST_DELIVERY", 4000)):
        with monkeypatch.context() as patch:
            patch.setattr(sources, name, size)
            for source in (path, f"{path}/.git"):
                with pytest.raises(UserError, match="too large"):
                    files_at(source)


def test_a_ref_needs_a_repository(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="--ref") as caught:
        files_at(write(tmp_path), "main")
    assert caught.value.code == 2


def test_a_folder_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        fetch(Place(str(tmp_path / "absent.md")), "", os.environ, "en")
