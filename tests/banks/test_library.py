"""Finding and loading banks."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from ae_prep.article import ITEMS
from ae_prep.banks.library import available, builtin_dir, find, load
from ae_prep.banks.lint import lint, render
from ae_prep.errors import UserError
from tests.banks.bank_samples import BASE, RULES, TRANSLATION, line_of, spoil, write

SHIPPED = sorted(builtin_dir().glob("*.md"))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_shipped_banks_have_no_problem(path: Path) -> None:
    assert [render(problem, "en") for problem in lint(path, rules=None, items=ITEMS)] == []


def test_every_shipped_bank_has_both_languages() -> None:
    english, indonesian = ({b.id: b for b in available([builtin_dir()], lang, None)} for lang in ("en", "id"))
    assert set(english) == set(indonesian) == {"sdr", "ae", "am", "promotion", "any"}
    for name, bank in english.items():
        assert {question.lang for question in bank.questions} == {"en"}
        assert {question.lang for question in indonesian[name].questions} == {"id"}
        assert bank.origin == indonesian[name].origin == "built-in"


def test_a_bank_in_its_own_language(tmp_path: Path) -> None:
    bank = load(write(tmp_path), "en", None)
    assert (bank.lang, bank.title, bank.origin) == ("en", "Our team's bank", str(tmp_path / "team.md"))
    assert bank.digest == sha256(BASE.encode()).hexdigest()


def test_a_translation_replaces_texts_and_nothing_else(tmp_path: Path) -> None:
    path = write(tmp_path, BASE, TRANSLATION)
    base, bank = load(path, "en", None), load(path, "id", None)
    assert (bank.lang, bank.title, bank.description, bank.version) == ("id", "Bank tim kami", "Satu baris.", "1.2.0")
    assert bank.digest != base.digest
    ours, theirs = base.questions[0], bank.questions[0]
    assert theirs.title == "Keluhan di balik keluhan"
    assert theirs.followups[0].rule == "listening-absent"
    for name in ("id", "bank", "kind", "roles", "skill", "level", "sources", "needs", "variants", "rules_off"):
        assert getattr(theirs, name) == getattr(ours, name)
    assert theirs.line == line_of(TRANSLATION, "## Keluhan")
    by_id = {question.id: question for question in bank.questions}
    assert by_id["q-team-obj-01"].prospect == '"Sekarang memang belum ada anggarannya."'
    assert by_id["q-fun-01"].inputs["goal"] == "Rp12 miliar"
    assert by_id["q-team-kno-01"].key[0] == ("sampai tanda tangan", "sebelum kontrak")


def test_untranslated_questions_stay_in_the_banks_language(tmp_path: Path) -> None:
    part = TRANSLATION[: TRANSLATION.index("## Belum ada")]
    bank = load(write(tmp_path, BASE, part), "id", None)
    assert [question.lang for question in bank.questions] == ["id", "en", "en", "en"]


def test_without_a_translation_the_bank_is_as_it_is(tmp_path: Path) -> None:
    assert load(write(tmp_path), "id", None) == load(write(tmp_path), "en", None)


def test_a_bank_may_be_written_in_indonesian(tmp_path: Path) -> None:
    path = write(tmp_path, spoil(BASE, "lang: en", "lang: id"))
    (tmp_path / "team.en.md").write_text(spoil(TRANSLATION, "lang: id", "lang: en"))
    assert lint(path, rules=RULES, items=ITEMS) == []
    assert load(path, "en", None).title == "Bank tim kami"


def test_warnings_do_not_keep_a_bank_from_being_used(tmp_path: Path) -> None:
    path = write(tmp_path, spoil(BASE, "- a date\n", ""))
    assert [problem.severity for problem in lint(path, rules=None, items=ITEMS)] == ["warning"]
    assert len(load(path, "en", None).questions) == 4


def test_a_bank_with_errors_is_refused_with_the_first_ten(tmp_path: Path) -> None:
    path = write(tmp_path, BASE.replace("- Kind: ", "- Kid: ").replace("- Level: ", "- Level: 1"))
    errors = [p for p in lint(path, rules=None, items=ITEMS) if p.severity == "error"]
    with pytest.raises(UserError) as caught:
        load(path, "en", None)
    lines = caught.value.message.split("\n")
    assert len(errors) == 12
    assert lines[0] == "This bank has 12 errors:"
    assert lines[1] == render(errors[0], "en").split("\n")[0]
    assert len([line for line in lines if line.startswith(str(path))]) == 10
    assert lines[-1] == "… and 2 more."
    assert f"ae-prep bank lint {path}" in caught.value.hint
    assert caught.value.code == 3


def test_a_translation_with_errors_is_refused_only_when_it_is_asked_for(tmp_path: Path) -> None:
    path = write(tmp_path, BASE, spoil(TRANSLATION, "Apa jawaban Anda?", "[Apa](b)"))
    assert load(path, "en", None).lang == "en"
    with pytest.raises(UserError, match="Ada 1 kesalahan di bank pertanyaan ini"):
        load(path, "id", None)


def test_a_translation_is_no_bank(tmp_path: Path) -> None:
    write(tmp_path, BASE, TRANSLATION)
    with pytest.raises(UserError, match="translation"):
        load(tmp_path / "team.id.md", "en", None)


def test_available_lists_banks_and_nothing_else(tmp_path: Path) -> None:
    write(tmp_path, BASE, TRANSLATION)
    (tmp_path / "README.md").write_text("# About these banks\n")
    (tmp_path / "notes.txt").write_text("---\n")
    (tmp_path / "a.md").write_text(spoil(BASE, "id: team", "id: a"))
    assert [bank.id for bank in available([tmp_path, tmp_path / "absent"], "en", None)] == ["a", "team"]


def test_of_two_banks_with_one_id_the_first_counts(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        write(tmp_path / name)
    folders = [tmp_path / "two", tmp_path / "one"]
    (bank,) = available(folders, "en", None)
    assert bank.origin == str(tmp_path / "two" / "team.md") == str(find("team", folders))


def test_a_broken_bank_stops_the_list_or_is_handed_over(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "broken.md").write_text(spoil(BASE, "format: 1", "format: 9"))
    with pytest.raises(UserError, match="newer-format"):
        available([tmp_path], "en", None)
    errors: list[UserError] = []
    assert [bank.id for bank in available([tmp_path], "en", None, errors.append)] == ["team"]
    assert [error.where for error in errors] == [str(tmp_path / "broken.md")]


def test_find_takes_a_name_or_a_path(tmp_path: Path) -> None:
    path = write(tmp_path)
    assert find("team", [builtin_dir(), tmp_path]) == path
    assert find(str(path), []) == path
    assert find("sdr", [builtin_dir()]) == builtin_dir() / "sdr.md"


@pytest.mark.parametrize(
    ("name", "hint"),
    [("teem", "Did you mean team?"), ("xyz", "Known: team."), ("teem.md", "Did you mean team?"), ("", "Known: team.")],
)
def test_find_names_what_is_near(tmp_path: Path, name: str, hint: str) -> None:
    write(tmp_path)
    with pytest.raises(UserError) as caught:
        find(name, [tmp_path])
    assert caught.value.hint == hint


def test_find_without_any_bank_still_helps(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        find("absent.md", [tmp_path])
    assert (caught.value.hint, caught.value.where) == ("Check its name and permissions.", "absent.md")


def test_the_folder_of_the_shipped_banks_is_there() -> None:
    assert (builtin_dir() / "sdr.md").is_file()
    assert len(SHIPPED) == 10


def test_a_damaged_installation_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("ae_prep.__file__", str(tmp_path / "ae_prep" / "__init__.py"))
    with pytest.raises(UserError) as caught:
        builtin_dir()
    assert caught.value.hint == "Install ae-prep again."
    assert load(write(tmp_path), "en", None).origin == str(tmp_path / "team.md")


def test_an_installed_package_carries_its_banks(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = tmp_path / "ae_prep" / "question_banks"
    folder.mkdir(parents=True)
    monkeypatch.setattr("ae_prep.__file__", str(tmp_path / "ae_prep" / "__init__.py"))
    assert builtin_dir() == folder
    assert load(write(folder), "en", None).origin == "built-in"
