"""From a delivery to installed banks: linted, refused in words, written whole."""

from __future__ import annotations

import stat
from dataclasses import replace
from pathlib import Path

import pytest

from ae_prep.article import ITEMS
from ae_prep.banks import lockfile
from ae_prep.banks.arrivals import Arrival, examine
from ae_prep.banks.installed import InstalledBanks, as_locked, recorded_place
from ae_prep.banks.sources import Delivery, Place
from ae_prep.errors import UserError
from tests.banks.bank_samples import BASE, RULES, TRANSLATION, spoil

PLACE = Place("https://x.example/banks.git", "banks", True)


def arrive(place: Place = PLACE, **files: str) -> list[Arrival]:
    """What becomes of files with these stems (``team_id`` for a translation)."""
    named = {f"{name.replace('_', '.')}.md": text.encode() for name, text in files.items()}
    return examine(Delivery(place, "main", "a" * 40, named), RULES, ITEMS, "en")


@pytest.fixture
def installed(tmp_path: Path) -> InstalledBanks:
    return InstalledBanks(tmp_path / "home" / "banks", "en")


def put(installed: InstalledBanks, arrivals: list[Arrival]) -> None:
    installed.check(arrivals)
    installed.put(arrivals)


def test_a_bank_with_its_translation_arrives() -> None:
    (arrival,) = arrive(team=BASE, team_id=TRANSLATION)
    assert (arrival.bank.id, list(arrival.texts), set(arrival.files)) == (
        "team",
        ["en", "id"],
        {"team.md", "team.id.md"},
    )
    assert (arrival.entry.origin, arrival.entry.folder, arrival.entry.commit) == (PLACE.origin, "banks", "a" * 40)


def test_files_get_the_name_of_the_bank() -> None:
    (arrival,) = arrive(draft=BASE, draft_id=TRANSLATION)
    assert set(arrival.files) == {"team.md", "team.id.md"}
    assert [problem.code for problem in arrival.warnings] == ["file-name-differs"]
    assert arrival.entry.digest == arrive(team=BASE, team_id=TRANSLATION)[0].entry.digest


def test_errors_are_listed_as_the_author_knows_the_files() -> None:
    with pytest.raises(UserError) as caught:
        arrive(team=spoil(BASE, "- Level: 2", "- Level: 9"), good=spoil(BASE, "id: team", "id: good"))
    assert caught.value.message.startswith("This bank has an error:\nteam.md:")
    assert "unknown-level" in caught.value.message
    assert caught.value.where == PLACE.origin


def test_only_the_first_errors_are_listed() -> None:
    with pytest.raises(UserError, match="… and 3 more"):
        arrive(team=BASE + "".join(f"\n## T (bad{n})\n" for n in range(13)))


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({}, "no bank here"),
        ({"team_id": TRANSLATION}, "missing-base"),
        ({"team": TRANSLATION}, "misnamed-translation"),
        ({"team": BASE, "two": BASE}, "Two banks here have the id “team”"),
        ({"con": spoil(BASE, "id: team", "id: con")}, "device"),
        ({"team": "---"}, "error"),
    ],
)
def test_what_is_no_sound_bank_is_refused(files: dict[str, str], words: str) -> None:
    with pytest.raises(UserError, match=words) as caught:
        arrive(PLACE, **files)
    assert caught.value.hint


def test_what_is_installed_is_private_and_written_down(installed: InstalledBanks) -> None:
    arrivals = arrive(team=BASE, team_id=TRANSLATION)
    put(installed, arrivals)
    files = {path.name: path for path in installed.folder.iterdir()}
    assert set(files) == {"team.md", "team.id.md", "lock.json"}
    assert {stat.S_IMODE(path.stat().st_mode) for path in files.values()} == {0o600}
    assert files["team.md"].read_text() == BASE
    assert installed.entries() == {"team": arrivals[0].entry}
    assert installed.digest("team") == arrivals[0].entry.digest


def test_a_translation_that_is_gone_is_deleted(installed: InstalledBanks) -> None:
    put(installed, arrive(team=BASE, team_id=TRANSLATION))
    put(installed, arrive(team=BASE))
    assert {path.name for path in installed.folder.iterdir()} == {"team.md", "lock.json"}


def test_a_built_in_bank_cannot_be_replaced(installed: InstalledBanks) -> None:
    with pytest.raises(UserError, match="comes with ae-prep"):
        installed.check(arrive(sdr=spoil(BASE, "id: team", "id: sdr")))


def test_the_same_id_from_elsewhere_is_refused_even_with_the_same_content(installed: InstalledBanks) -> None:
    put(installed, arrive(team=BASE))
    with pytest.raises(UserError, match="added from elsewhere") as caught:
        installed.check(arrive(replace(PLACE, origin="https://y.example"), team=BASE))
    assert "bank remove team" in caught.value.hint
    with pytest.raises(UserError, match="added from elsewhere"):
        installed.check(arrive(replace(PLACE, folder="other"), team=BASE))


def test_a_file_put_there_by_hand_is_not_overwritten(installed: InstalledBanks) -> None:
    installed.folder.mkdir(parents=True)
    installed.path("team").write_text("my own")
    with pytest.raises(UserError, match="did not come by"):
        installed.check(arrive(team=BASE))
    installed.path("team").write_text(BASE)
    put(installed, arrive(team=BASE))  # the very same: it only gets an origin
    assert "team" in installed.entries()


def test_changes_by_hand_are_not_overwritten(installed: InstalledBanks) -> None:
    put(installed, arrive(team=BASE))
    installed.path("team").write_text(BASE + "\n")
    newer = arrive(team=spoil(BASE, "1.2.0", "1.3.0"))
    with pytest.raises(UserError, match="changed by hand"):
        installed.check(newer)
    installed.path("team").unlink()
    put(installed, newer)
    assert installed.entries()["team"].version == "1.3.0"


def test_remove_takes_files_and_entry(installed: InstalledBanks) -> None:
    put(installed, arrive(team=BASE, team_id=TRANSLATION))
    put(installed, arrive(other=spoil(BASE, "id: team", "id: other")))
    installed.remove("team")
    assert {path.name for path in installed.folder.iterdir()} == {"other.md", "lock.json"}
    assert set(installed.entries()) == {"other"}


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UserError, match="cannot be written"):
        InstalledBanks(tmp_path / "file" / "banks", "en").put(arrive(team=BASE))


def test_a_lock_takes_the_same_content_and_no_other() -> None:
    arrivals = arrive(team=BASE)
    entry = replace(arrivals[0].entry, ref="stable")
    assert as_locked(arrivals, entry, "en").entry == entry
    with pytest.raises(UserError, match="another content"):
        as_locked(arrivals, replace(entry, digest="0" * 64), "en")
    with pytest.raises(UserError, match="no bank “gone”"):
        as_locked(arrivals, replace(entry, id="gone"), "en")


def test_what_a_lock_names_is_looked_for_beside_it(tmp_path: Path) -> None:
    entry = lockfile.Entry("team", "1", str(tmp_path / "coach" / "team.zip"), "", "", "", "0" * 64)
    with pytest.raises(UserError, match="no such file"):
        recorded_place(entry, "en", beside=tmp_path)
    (tmp_path / "team.zip").write_bytes(b"")
    assert recorded_place(entry, "en", beside=tmp_path) == Place(str(tmp_path / "team.zip"))
    with pytest.raises(UserError, match="no such file"):
        recorded_place(entry, "en")


@pytest.mark.parametrize(("origin", "folder"), [("ext::touch x", ""), ("https://x.example", "../.."), ("-x", "")])
def test_a_lock_file_leads_nowhere_that_a_person_could_not(origin: str, folder: str) -> None:
    with pytest.raises(UserError):
        recorded_place(lockfile.Entry("team", "1", origin, folder, "", "a" * 40, "0" * 64), "en")
