"""Several banks in one run: near-duplicates and ids that clash, each reported once and in its place."""

from __future__ import annotations

from pathlib import Path

from ae_prep.article import ITEMS
from ae_prep.banks.library import below, builtin_dir, load
from ae_prep.banks.lint import Run, render
from ae_prep.model import Bank, Problem
from tests.banks.bank_samples import BASE, TRANSLATION, check, line_of, spoil, write

AGAIN = "Tell me about a call where the complaint that came first was not the real problem. What was it really?"
OTHERS = {"team": "crew", "Our team's bank": "Another bank"}


def lint_all(*paths: Path, installed: tuple[Bank, ...] = ()) -> list[Problem]:
    run = Run(rules=None, items=ITEMS)
    for path in paths:
        run.add(path)
    return run.problems(installed)


def second_bank(folder: Path) -> Path:
    """A bank with other ids and titles, whose first question asks what the sample's first one does."""
    text = BASE.replace("team", "crew").replace("q-fun-01", "q-crew-fun-01")
    start, end = text.index("## No money"), len(text)
    text = spoil(text[:start] + text[end:], "The complaint behind the complaint", "Not the first complaint")
    text = spoil(
        text, "Tell me about a call where the first\ncomplaint was not the *real* problem.\n\nWhat was it?", AGAIN
    )
    path = folder / "crew.md"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_sample_is_clean(tmp_path: Path) -> None:
    assert check(tmp_path, BASE, TRANSLATION) == []


def test_a_near_duplicate_in_the_bank_points_at_the_later_question(tmp_path: Path) -> None:
    text = spoil(BASE, "The prospect likes the product, but not now. What do you say?", "Now and then.")
    text = spoil(text, "How do the two roles differ?", AGAIN)
    (problem,) = check(tmp_path, text)
    assert (problem.code, problem.severity) == ("near-duplicate", "warning")
    assert (problem.line, problem.column) == (line_of(text, "## Where the two"), 1)
    shown = render(problem, "en")
    assert "q-team-emp-01" in shown
    assert f"team.md:{line_of(text, '## The complaint')}" in shown


def test_a_pair_that_is_near_in_both_languages_is_reported_once(tmp_path: Path) -> None:
    text = spoil(BASE, "How do the two roles differ?", AGAIN)
    translation = spoil(
        TRANSLATION, "Apa beda keduanya?", "Ceritakan percakapan ketika keluhan pertama bukan masalah yang sebenarnya."
    )
    (problem,) = check(tmp_path, text, translation)
    assert problem.path.endswith("team.md")


def test_a_pair_that_only_a_translation_makes_near_is_reported_there(tmp_path: Path) -> None:
    again = "Ceritakan percakapan ketika keluhan pertama bukan masalah yang sebenarnya."
    translation = spoil(TRANSLATION, "Apa beda keduanya?", again)
    (problem,) = check(tmp_path, BASE, translation)
    assert problem.path.endswith("team.id.md")
    assert problem.line == line_of(translation, "## Di mana")


def test_banks_of_one_run_are_compared(tmp_path: Path) -> None:
    (problem,) = lint_all(write(tmp_path), second_bank(tmp_path))
    assert (problem.code, Path(problem.path).name) == ("near-duplicate", "crew.md")
    assert "team.md:" in render(problem, "en")
    assert lint_all(second_bank(tmp_path)) == []


def test_installed_banks_are_compared_with_and_never_reported_on(tmp_path: Path) -> None:
    installed = load(write(tmp_path), "en", None)
    (problem,) = lint_all(second_bank(tmp_path), installed=(installed,))
    assert problem.path.endswith("crew.md")
    assert "(q-team-emp-01, team)" in render(problem, "en")


def test_an_installed_bank_of_the_same_id_is_an_older_state(tmp_path: Path) -> None:
    path = write(tmp_path, BASE, TRANSLATION)
    installed = tuple(load(path, lang, None) for lang in ("en", "id"))
    assert lint_all(path, installed=installed) == []


def test_ids_that_other_banks_use_are_named(tmp_path: Path) -> None:
    team, crew = write(tmp_path), second_bank(tmp_path)
    crew.write_text(crew.read_text().replace("q-crew-emp-01", "q-team-emp-01"))
    (problem,) = lint_all(team, crew)
    assert problem.code == "shared-id"
    assert f"team.md:{line_of(BASE, '## The complaint')}" in render(problem, "en")
    (problem,) = lint_all(crew, installed=(load(team, "en", None),))
    assert problem.code == "shared-id"


def test_two_banks_of_one_id_are_named(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    team, crew = write(tmp_path), second_bank(tmp_path)
    other = tmp_path / "other" / "team.md"
    other.write_text(spoil(crew.read_text(), "id: crew", "id: team").replace(AGAIN, "Who are you?"))
    (problem,) = lint_all(team, other)
    assert (problem.code, problem.path) == ("shared-bank-id", str(other))


def test_a_file_given_twice_is_looked_at_once(tmp_path: Path) -> None:
    path = write(tmp_path, BASE, TRANSLATION)
    assert lint_all(path, path, tmp_path / "team.id.md", tmp_path / "." / "team.md") == []


def test_a_translation_alone_is_judged_alone(tmp_path: Path) -> None:
    write(tmp_path, spoil(BASE, "Kind: knowledge", "Kind: knowlege"), spoil(TRANSLATION, "- waktu\n", ""))
    assert {problem.code for problem in lint_all(tmp_path / "team.id.md")} == {"translation-differs", "wrong-count"}
    codes = {problem.code for problem in lint_all(tmp_path / "team.id.md", tmp_path / "team.md")}
    assert "unknown-kind" in codes


def test_the_banks_of_a_folder_are_found(tmp_path: Path) -> None:
    path = write(tmp_path, BASE, TRANSLATION)
    (tmp_path / "README.md").write_text("# Banks\n")
    (tmp_path / "folder.md").mkdir()
    for name in ("sub", ".git"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "lone.id.md").write_text(TRANSLATION)
    assert list(below(tmp_path)) == [tmp_path / "sub" / "lone.id.md", path]


def test_the_built_in_banks_share_nothing() -> None:
    files = list(below(builtin_dir()))
    assert len(files) == 5
    assert lint_all(*files) == []
