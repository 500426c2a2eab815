"""The cache changes nothing but the time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from ae_prep.banks import cache, library
from ae_prep.banks.library import load
from ae_prep.errors import UserError
from tests.banks.bank_samples import BASE, TRANSLATION, spoil, write


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    return write(tmp_path, BASE, TRANSLATION)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "cache"


def entry(store: Path) -> Path:
    (path,) = store.iterdir()
    return path


def forbid_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("read anew")

    monkeypatch.setattr(library, "_read", refuse)


@pytest.mark.parametrize("lang", ["en", "id"])
def test_a_kept_bank_is_the_same_bank(bank: Path, store: Path, lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = load(bank, lang, None)
    assert load(bank, lang, store) == fresh
    forbid_reading(monkeypatch)
    assert load(bank, lang, store) == fresh


def test_one_private_file_a_bank_and_language(bank: Path, store: Path) -> None:
    load(bank, "en", store)
    load(bank, "en", store)
    assert entry(store).stat().st_mode & 0o777 == 0o600
    load(bank, "id", store)
    assert len(list(store.iterdir())) == 2


@pytest.mark.parametrize("suffix", [".md", ".id.md"])
def test_a_changed_file_is_read_anew(bank: Path, store: Path, suffix: str) -> None:
    load(bank, "id", store)
    changed = bank.with_suffix(suffix)
    changed.write_text(changed.read_text().replace("Bank tim kami", "Baru").replace("1.2.0", "2.0.0"))
    again = load(bank, "id", store)
    assert again.title == "Baru" or again.version == "2.0.0"
    assert len(list(store.iterdir())) == 1


def test_a_translation_that_goes_away_is_noticed(bank: Path, store: Path) -> None:
    assert load(bank, "id", store).lang == "id"
    bank.with_suffix(".id.md").unlink()
    assert load(bank, "id", store).lang == "en"


@pytest.mark.parametrize(
    "spoiled",
    [
        b"",
        b"\n",
        b"{}",
        b"\xff\xfe",
        sha256(b"[]").hexdigest().encode() + b"\n[]",
        sha256(b"{").hexdigest().encode() + b"\n{",
        sha256(b"[1,2,3]").hexdigest().encode() + b"\n[1,2,3]",
    ],
)
def test_a_damaged_or_foreign_file_is_replaced(bank: Path, store: Path, spoiled: bytes) -> None:
    fresh = load(bank, "en", store)
    sound = entry(store).read_bytes()
    entry(store).write_bytes(spoiled)
    assert load(bank, "en", store) == fresh
    assert entry(store).read_bytes() == sound


def test_a_truncated_or_altered_file_is_not_believed(bank: Path, store: Path) -> None:
    fresh = load(bank, "en", store)
    sound = entry(store).read_bytes()
    for spoiled in (sound[:-1], sound.replace(b"Our team", b"Our mean")):
        entry(store).write_bytes(spoiled)
        assert load(bank, "en", store) == fresh


def test_rows_of_another_shape_are_not_believed(bank: Path, store: Path) -> None:
    fresh = load(bank, "en", store)
    signature, row, questions = json.loads(entry(store).read_bytes().split(b"\n", 1)[1])
    for shape in ([1], [[1]], [{"id": "x"}], [{"unknown": 1}], [{**questions[0], "followups": [1]}], 5):
        body = json.dumps([signature, row, shape]).encode()
        entry(store).write_bytes(sha256(body).hexdigest().encode() + b"\n" + body)
        assert load(bank, "en", store) == fresh


def test_another_reader_does_not_believe_what_this_one_kept(
    bank: Path, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(bank, "en", store)
    digest = sha256(bank.read_bytes()).hexdigest()
    assert cache.load(store, bank, "en", digest) is not None
    monkeypatch.setattr(cache, "_SIGNATURE", [cache.READER_VERSION + 1])
    assert cache.load(store, bank, "en", digest) is None


def test_a_place_that_cannot_be_written_is_no_error(bank: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    assert load(bank, "en", blocked) == load(bank, "en", None)
    assert load(bank, "en", blocked / "below") == load(bank, "en", None)
    assert blocked.read_text() == "in the way"


def test_a_failed_write_leaves_nothing_behind(bank: Path, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert load(bank, "en", store).id == "team"
    assert list(store.iterdir()) == []


def test_a_bank_with_errors_is_not_kept(bank: Path, store: Path) -> None:
    bank.write_text(spoil(BASE, "Level: 2", "Level: 9"))
    with pytest.raises(UserError):
        load(bank, "en", store)
    assert not store.exists()


def test_a_kept_bank_needs_no_parser(bank: Path, store: Path) -> None:
    load(bank, "id", store)
    code = (
        "import sys; from pathlib import Path; from ae_prep.banks.library import load\n"
        f"bank = load(Path({str(bank)!r}), 'id', Path({str(store)!r}))\n"
        "print(len(bank.questions), *sorted({'markdown_it', 'yaml', 'difflib', 'ae_prep.article'} & set(sys.modules)))"
    )
    root = Path(library.__file__).parents[2]
    environment = {**os.environ, "PYTHONPATH": str(root)}
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True)
    assert shown.stdout == "4\n"
