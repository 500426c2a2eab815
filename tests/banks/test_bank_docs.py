"""docs/bank-format.md tells what the code does: its example can be read, and its tables are complete."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ae_prep.article import ITEMS
from ae_prep.banks import codes, fields, house_fields
from ae_prep.banks.house_codes import HOUSE
from ae_prep.banks.library import load
from ae_prep.banks.lint import lint, render
from ae_prep.model import AE_VARIANTS, KINDS, ROLES, SKILLS

PAGE = (Path(__file__).parents[2] / "docs" / "bank-format.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```markdown\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
BASE, *FRAGMENTS, TRANSLATION = EXAMPLES


def problems(path: Path) -> list[str]:
    return [render(problem, "en") for problem in lint(path, rules=None, items=ITEMS)]


def test_the_example_is_a_sound_bank_in_both_languages(tmp_path: Path) -> None:
    path = tmp_path / "my-team.md"
    path.write_text(BASE, encoding="utf-8")
    (tmp_path / "my-team.id.md").write_text(TRANSLATION, encoding="utf-8")
    assert problems(path) == []
    assert [question.lang for question in load(path, "id", None).questions] == ["id", "id"]


def test_the_questions_shown_on_their_own_fit_into_the_example(tmp_path: Path) -> None:
    path = tmp_path / "my-team.md"
    path.write_text("\n".join([BASE, *FRAGMENTS]), encoding="utf-8")
    assert problems(path) == []
    kinds = [question.kind for question in load(path, "en", None).questions]
    assert kinds == ["behavioural", "objection", "funnel", "knowledge"]


def test_every_code_is_explained_with_its_severity_and_no_other() -> None:
    explained = re.findall(r"^\| `([a-z0-9-]+)` \| (error|warning) \| [^|]+ \| [^|]+ \|$", PAGE, re.MULTILINE)
    assert explained == [(name, code.severity) for name, code in codes.CODES.items()]


def test_no_code_is_defined_twice() -> None:
    groups = [codes.FILE, codes.FRONT_MATTER, codes.HEADINGS, codes.METADATA, codes.SECTIONS, codes.MARKUP]
    groups += [codes.TRANSLATIONS, codes.COMPARISON, HOUSE]
    assert sum(map(len, groups)) == len(codes.CODES)


def test_every_code_is_used_and_no_other() -> None:
    folder = Path(codes.__file__).parent
    lists = ("codes.py", "house_codes.py")
    source = "".join(path.read_text() for path in folder.glob("*.py") if path.name not in lists)
    missing = {f"missing-{section.slug}" for section in (*fields.SECTIONS, *house_fields.RULE_SECTIONS)}
    assert [code for code in codes.CODES if f'"{code}"' not in source and code not in missing] == []
    assert missing < set(codes.CODES)


@pytest.mark.parametrize(
    "words",
    [
        *fields.BASE_KEYS,
        *fields.TRANSLATION_KEYS,
        *fields.FIELDS,
        *house_fields.RULE_FIELDS,
        *house_fields.TEST_FIELDS,
        *(section.en for section in house_fields.RULE_SECTIONS),
        *(section.id for section in house_fields.RULE_SECTIONS),
        *fields.NEEDS,
        *fields.ORIGINS,
        *fields.OBJECTION_THEMES,
        *fields.INPUTS,
        *(section.en for section in fields.SECTIONS),
        *(section.id for section in fields.SECTIONS),
        *KINDS,
        *ROLES,
        *SKILLS,
        *AE_VARIANTS,
    ],
)
def test_every_word_of_the_format_is_on_the_page(words: str) -> None:
    assert f"`{words}`" in PAGE


@pytest.mark.parametrize("section", fields.SECTIONS, ids=lambda section: section.slug)
def test_the_table_of_sections_gives_the_right_numbers(section: fields.Section) -> None:
    (row,) = [line for line in PAGE.split("\n") if line.startswith(f"| `{section.en}` | `{section.id}` |")]
    if section.high:
        assert f"{section.low} to {section.high}" in row
    if section.form == "prose":
        assert f"{section.limit} characters" in row
    kinds = "every kind" if section.everywhere else section.kinds[0]
    assert f"| {kinds} |" in row
