"""The list of banks: the same whether it was kept or is made anew."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from ae_prep.banks import library, listing
from ae_prep.banks.listing import Row
from ae_prep.errors import UserError
from ae_prep.model import Bank
from tests.banks.bank_samples import BASE, TRANSLATION, spoil, write


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    folder = tmp_path / "shelf"
    folder.mkdir()
    write(folder, BASE, TRANSLATION)
    (folder / "a.md").write_text(spoil(BASE, "id: team", "id: a"))
    (folder / "README.md").write_text("# Notes")
    return folder


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the banks that were really read, as they are read."""
    names: list[str] = []
    load = library.load

    def noted(path: Path, lang: str, cache_dir: Path | None) -> Bank:
        names.append(path.name)
        return load(path, lang, cache_dir)

    monkeypatch.setattr(library, "load", noted)
    return names


def rows(folders: Path | Sequence[Path], cache: Path | None, lang: str = "en") -> list[Row]:
    def fail(error: UserError) -> None:
        raise error

    return listing.rows([folders] if isinstance(folders, Path) else folders, lang, cache, fail)


def test_a_row_says_what_the_bank_is(shelf: Path) -> None:
    a, team = rows(shelf, None)
    assert team[:7] == (str(shelf / "team.md"), "team", "Our team's bank", "en", ("sdr", "ae"), "1.2.0", 4)
    assert a.id == "a"
    assert a.digest != team.digest


def test_the_digest_is_the_same_in_every_language_and_covers_translations(shelf: Path) -> None:
    (_, english), (_, indonesian) = rows(shelf, None), rows(shelf, None, "id")
    assert (indonesian.title, indonesian.lang) == ("Bank tim kami", "id")
    assert english.digest == indonesian.digest
    (shelf / "team.id.md").write_text(TRANSLATION + "\n")
    assert rows(shelf, None)[1].digest != english.digest


def test_what_is_kept_is_not_read_again(shelf: Path, tmp_path: Path, read: list[str]) -> None:
    first = rows(shelf, tmp_path / "cache")
    assert read == ["a.md", "team.md"]
    assert rows(shelf, tmp_path / "cache") == first
    assert read == ["a.md", "team.md"]
    rows(shelf, tmp_path / "cache", "id")
    assert read == ["a.md", "team.md"] * 2


@pytest.mark.parametrize("name", ["team.md", "team.id.md"])
def test_what_has_changed_is_read_again(shelf: Path, tmp_path: Path, read: list[str], name: str) -> None:
    before = rows(shelf, tmp_path / "cache")
    text = (shelf / name).read_text()
    (shelf / name).write_text(text + "\n")
    after = rows(shelf, tmp_path / "cache")
    assert read == ["a.md", "team.md", "team.md"]
    assert after[0] == before[0]
    assert after[1].digest != before[1].digest
    (shelf / name).unlink()
    assert len(rows(shelf, tmp_path / "cache")) == (1 if name == "team.md" else 2)


def test_a_translation_that_comes_later_is_seen(shelf: Path, tmp_path: Path) -> None:
    (shelf / "team.id.md").unlink()
    assert rows(shelf, tmp_path / "cache", "id")[1].lang == "en"
    write(shelf, BASE, TRANSLATION)
    assert rows(shelf, tmp_path / "cache", "id")[1].lang == "id"


@pytest.mark.parametrize(
    "spoilt",
    [b"", b"x\n[]", b"\xff" * 100, b"[]", b"4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945\n[]"],
)
def test_a_spoilt_cache_is_no_harm(shelf: Path, tmp_path: Path, spoilt: bytes) -> None:
    first = rows(shelf, tmp_path / "cache")
    (kept,) = (tmp_path / "cache").glob("banks-*.json")
    kept.write_bytes(spoilt)
    assert rows(shelf, tmp_path / "cache") == first


def test_a_cache_that_cannot_be_written_is_no_harm(shelf: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert len(rows(shelf, tmp_path / "file")) == 2


def test_a_broken_bank_is_named_each_time_and_left_out(shelf: Path, tmp_path: Path) -> None:
    (shelf / "broken.md").write_text(spoil(BASE, "format: 1", "format: 9"))
    (shelf / "dangling.md").symlink_to("nowhere")
    for _ in range(2):
        errors: list[UserError] = []
        found = listing.rows([shelf], "en", tmp_path / "cache", errors.append)
        assert [row.id for row in found] == ["a", "team"]
        assert [Path(error.where).name for error in errors] == ["broken.md"]


def test_of_two_banks_with_one_id_the_first_counts(shelf: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    write(tmp_path / "other")
    found = rows([tmp_path / "other", tmp_path / "absent", shelf], None)
    assert [(row.id, Path(row.path).parent.name) for row in found] == [("team", "other"), ("a", "shelf")]
