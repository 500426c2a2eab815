"""What became of a bank's questions, told by their ids."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ae_prep.banks.changes import Changes, compare, read_texts
from ae_prep.model import Answer, BankTest, HouseRule
from tests.banks.bank_samples import BASE, TRANSLATION, read, spoil, write


def changes(
    folder: Path, base: str, translation: str | None = TRANSLATION, *, old: str | None = TRANSLATION
) -> Changes:
    """From the sample bank (its translation being ``old``) to another."""
    folders = [folder / "old", folder / "new"]
    for each in folders:
        each.mkdir()
    paths = write(folders[0], BASE, old), write(folders[1], base, translation)
    before, after = (read_texts(path, "en", None) for path in paths)
    return compare(before, after, "en")


def test_nothing_changed(tmp_path: Path) -> None:
    found = changes(tmp_path, BASE.replace("Free prose", "More prose"))
    assert found == Changes((), (), (), (), 4)
    assert found.none


def test_a_question_that_moves_is_the_same(tmp_path: Path) -> None:
    start, end = BASE.index("## No money"), BASE.index("## From the goal")
    assert changes(tmp_path, BASE[:start] + BASE[end:] + "\n" + BASE[start:end]).none


def test_added_and_retired(tmp_path: Path) -> None:
    found = changes(tmp_path, BASE.replace("q-team-kno-01", "q-team-kno-02"), None, old=None)
    assert [question.id for question in found.added] == ["q-team-kno-02"]
    assert [question.id for question in found.retired] == ["q-team-kno-01"]
    assert (found.reworded, found.same, found.none) == ((), 3, False)


def test_reworded_says_what_and_in_which_language(tmp_path: Path) -> None:
    base = spoil(spoil(BASE, "What was it?", "Which?"), "- Level: 2", "- Level: 3")
    translation = spoil(TRANSLATION, "Kapan Anda berhenti?", "Kapan?")
    found = changes(tmp_path, base, translation)
    by_id = {change.question.id: (change.fields, change.langs) for change in found.reworded}
    assert by_id == {
        "q-team-emp-01": (("text", "level"), ("en", "id")),  # a level holds in every language
        "q-team-obj-01": (("followups",), ("id",)),
    }
    assert found.same == 2


def test_the_bank_itself(tmp_path: Path) -> None:
    found = changes(tmp_path, spoil(spoil(BASE, "1.2.0", "1.3.0"), "author: A coach\n", ""))
    assert found.about == ("version", "author")
    assert (found.none, found.same) == (False, 4)


def test_the_banks_own_rules_and_tests() -> None:
    bank = read(BASE)
    rule = HouseRule("r-team-1", "en", "T", True, "should", ("value",), "says", "fix", line=9)
    with_rule = replace(bank, rules=(rule,), tests=(BankTest("t-team-1", "T", Answer(text="x"), line=20),))
    moved = replace(
        bank, rules=(replace(rule, line=3),), tests=tuple(replace(test, line=4) for test in with_rule.tests)
    )
    assert compare({"en": bank}, {"en": with_rule}, "en").about == ("rules", "tests")
    assert compare({"en": with_rule}, {"en": moved}, "en").none


def test_a_new_translation_changes_no_question(tmp_path: Path) -> None:
    found = changes(tmp_path, BASE, old=None)
    assert (found.about, found.reworded) == (("languages",), ())


def test_texts_come_in_each_language_the_own_one_first(tmp_path: Path) -> None:
    texts = read_texts(write(tmp_path, BASE, TRANSLATION), "id", None)
    assert {lang: bank.title for lang, bank in texts.items()} == {"en": "Our team's bank", "id": "Bank tim kami"}
    assert next(iter(texts)) == "en"
