"""Every problem is found, named, and pointed at."""

from __future__ import annotations

from pathlib import Path

import pytest

from ae_prep.article import ITEMS
from ae_prep.banks.codes import CODES
from ae_prep.banks.lint import lint, render
from ae_prep.banks.source import LARGEST_FILE
from tests.banks.bank_samples import BASE, TRANSLATION, check, line_of, spoil, write

FIRST = BASE[: BASE.index("## No money now")]
HEADING = "## The complaint behind the complaint (q-team-emp-01)"
LONG = "word " * 210

#: code, what is replaced, by what, the words (or line) the problem must point at, and what the fix must say.
CASES = [
    ("unknown-kind", "Kind: behavioural", "Kind: behavioral", "behavioral", "“behavioural”"),
    ("unknown-kind", "Kind: behavioural", "Kind: xyz", "xyz", "situational"),
    ("unknown-role", "Role: sdr, ae", "Role: sdr, aee", "aee", "“ae”"),
    ("unknown-role", "roles: sdr, ae", "roles: sdr, boss", "boss", "promotion"),
    ("unknown-skill", "Skill: sdr-emp", "Skill: sdr-emph", "sdr-emph", "“sdr-emp”"),
    ("unknown-level", "Level: 2", "Level: 4", "4\n- Sources", "warm-up"),
    ("unknown-variant", "closer, full", "closr, full", "closr", "“closer”"),
    ("unknown-theme", "Theme: price", "Theme: prices", "prices", "“price”"),
    ("unknown-need", "Needs: event, figure", "Needs: event, figures", "figures", "“figure”"),
    ("unknown-origin", "Origin: extension", "Origin: extention", "extention", "“extension”"),
    ("unknown-source", "SDR-SKILL-2.3", "SDR-SKIL-2.3", "SDR-SKIL-2.3", "“SDR-SKILL-2.3”"),
    ("unknown-rule", "Rules off: role-unclear", "Rules off: role-uncler", "role-uncler", "“role-unclear”"),
    ("unknown-rule", "(`listening-absent`)", "(`listening`)", "listening`", "“listening-absent”"),
    ("bad-depends", "Depends: yes", "Depends: maybe", "maybe", "“yes”"),
    ("bad-field", "- Level: 2", "- Level 2", "Level 2", "Field: value"),
    ("unknown-field", "- Skill: sdr-emp", "- Skil: sdr-emp", "Skil: ", "“Skill”"),
    ("duplicate-field", "- Level: 2", "- Level: 2\n- level: 3", "level: 3", "one"),
    ("empty-value", "- Skill: sdr-emp", "- Skill:", "Skill:\n", "after the colon"),
    ("duplicate-value", "Needs: event, figure", "Needs: event, event", "event\n- Variants", "Delete"),
    ("missing-field", "- Level: 2\n", "", HEADING, "- Level:"),
    ("missing-field", "- Sources: SDR-SKILL-2, SDR-SKILL-2.3\n", "", HEADING, "- Sources:"),
    ("missing-field", "- Theme: price\n", "", "## No money", "- Theme:"),
    ("misplaced-field", "- Level: 2", "- Level: 2\n- Theme: price", "Theme: price\n- Sources", "objection"),
    ("misplaced-field", "- Level: 2", "- Level: 2\n- Depends: yes", "Depends: yes\n- Sources", "knowledge"),
    ("misplaced-field", "Role: sdr, ae", "Role: sdr", "Variants", "Role: ae"),
    ("missing-metadata", "- Kind: knowledge\n- Role: any\n- Level: 1\n- Sources: AM-1\n- Depends: yes\n", "",
     "## Where", "- Kind:"),
    ("missing-id", " (q-team-emp-01)", "", "The complaint", "(q-sdr-emp-01)"),
    ("missing-id", "(q-team-emp-01)", "(for calls only)", "The complaint", "(q-sdr-emp-01)"),
    ("bad-id", "(q-team-emp-01)", "(q-team-emp)", "q-team-emp)", "number"),
    ("bad-id", "(q-team-emp-01)", "(q-Team-01)", "q-Team-01", "lower-case"),
    ("bad-id", "(q-team-emp-01)", "(team-01)", "team-01", "q-"),
    ("bad-id", "(q-team-emp-01)", f"(q-{'a' * 60}-1)", "q-aaa", "number"),
    ("duplicate-id", "(q-team-obj-01)", "(q-team-emp-01)", "q-team-emp-01)\n\n- Kind: objection", "new id"),
    ("missing-title", "## The complaint behind the complaint (", "## (", "## (", "words"),
    ("duplicate-title", "## No money now", "## The Complaint behind the complaint", "The Complaint", "different"),
    ("too-long", "## No money now", "## No money now, " + "and never " * 6, "No money now,", "60"),
    ("missing-text", "How do the two roles differ?\n", "", "## Where", "empty lines"),
    ("missing-hint", "### Hint\n\nWhich questions did you ask?\n", "", HEADING, "### Hint"),
    ("missing-prospect", '### Prospect\n\n"There is simply no money for this."\n', "", "## No money", "### Prospect"),
    ("missing-second-turn", '### Second turn\n\n"Even so, the books are closed."\n', "", "## No money", "### Second"),
    ("missing-answer-key", "### Key\n\n- up to the signature | before the contract\n- afterwards\n", "",
     "## Where", "### Key"),
    ("missing-red-flags", "### Red flags\n\n- the two mixed up\n", "", "## Where", "### Red flags"),
    ("unknown-section", "### Hint", "### Hints", "Hints", "“Hint”"),
    ("unknown-section", "### Hint", "### Remarks", "Remarks", "Second turn"),
    ("duplicate-section", "### Follow-ups", "### Hint", "Hint\n\n- R", "Join"),
    ("misplaced-section", "### Hint", "### Prospect\n\nx\n\n### Hint", "Prospect\n\nx", "objection"),
    ("empty-section", "Which questions did you ask?\n", "", "Hint\n\n\n", "text"),
    ("empty-item", "- own questions, quoted", "-", "-\n- a paraphrase", "text"),
    ("empty-item", "signature | before", "signature | | before", "| |", "text"),
    ("list-expected", "- a discount at once", "a discount at once", "a discount", "- "),
    ("prose-expected", "What was it?", "- What was it?", "- What was it", "sentences"),
    ("wrong-count", "- a date\n", "", "A strong answer shows\n\n- a question", "between 3 and 5"),
    ("wrong-count", "- When do you stop?\n", "", "Follow-ups\n\n- How do", "between 2 and 3"),
    ("too-long", "What was it?", LONG, "Tell me", "1000"),
    ("too-long", "Which questions did you ask?", "Once " + LONG[:605], "Once", "600"),
    ("too-long", "- own questions, quoted", "- " + LONG[:305], "- word", "300"),
    ("unknown-input", "- retention: 90%", "- retension: 90%", "retension", "“retention”"),
    ("duplicate-input", "- retention: 90%", "- goal: 90", "goal: 90", "one"),
    ("bad-input", "- retention: 90%", "- retention: most", "retention: most", "90%"),
    ("rule-not-tied", "(`claim-unbacked`)", "(claim-unbacked)", "claim-unbacked", "(`claim-unbacked`)"),
    ("rule-not-tied", "(`claim-unbacked`)", "(`claim-unbacked`).", "claim-unbacked", "at the end"),
    ("rule-not-tied", "(`claim-unbacked`)", "(`hedged`), he says", "hedged", "(`hedged`)"),
    ("html-not-allowed", "What was it?", "What <i>was</i> it?", "<i>", "\\<"),
    ("html-not-allowed", "What was it?", "<!-- to do -->", "<!--", "\\<"),
    ("html-not-allowed", "What was it?", "What was\nthe <name> of it?", "<name>", "\\<"),
    ("link-not-allowed", "What was it?", "What [was](https://x.org) it?", "[was]", "address"),
    ("link-not-allowed", "What was it?", "See <https://x.org>.", "<https", "address"),
    ("link-not-allowed", "What was it?", "See <a@x.org>.", "<a@", "address"),
    ("link-not-allowed", "What was it?", "See www.x.org there.", "www.x.org", "address"),
    ("image-not-allowed", "What was it?", "See ![this](x.png).", "![", "words"),
    ("link-definition", "What was it?", "[it]: https://x.org", "[it]", "["),
    ("link-definition", "Free prose", "[it]: https://x.org\n\nFree", "[it]", "["),
    ("code-not-allowed", "What was it?", "```\nWhat was it?\n```", "```\nWhat", "fence"),
    ("code-not-allowed", "What was it?", "    What was it?", "What was it", "four spaces"),
    ("table-not-allowed", "What was it?", "a | b\n--|--\n1 | 2", "a | b", "list"),
    ("quote-not-allowed", "What was it?", "> What was it?", "> What", ">"),
    ("line-not-allowed", "What was it?", "What was it?\n\n***", "***", "Delete"),
    ("line-not-allowed", "What was it?", "What was it?\n---", "---\n\n### Hint", "Delete"),
    ("heading-not-allowed", "What was it?", "What was it?\n===", "What was it", "### "),
    ("heading-not-allowed", "What was it?", "What was it?\n--", "What was it", "### "),
    ("heading-not-allowed", "What was it?", "# What was it?", "# What was it", "### "),
    ("heading-not-allowed", "### Hint", " ## Hint", "## Hint\n\nWhich", "### "),
    ("nested-block", "- own questions, quoted", "- own questions, quoted\n  - twice", "- twice", "one paragraph"),
    ("nested-block", "- own questions, quoted", "- own questions\n\n  quoted", "quoted\n- a", "several points"),
    ("nested-block", "- own questions, quoted", "- > own questions", "- > own", "one paragraph"),
    ("hidden-character", "What was it?", "What \x1b[31mwas it?", "\x1b", "Delete"),
    ("hidden-character", "What was it?", "What \u202ewas it?", "\u202e", "Delete"),
    ("hidden-character", "What was it?", "What &#x202e;was it?", "&#x", "Delete"),
    ("hidden-character", "author: A coach", 'author: "A\\e[31m coach"', '"A', "Delete"),
    ("part-too-large", "What was it?", "Once " + "word " * 1000, "Once", "##"),
    ("part-too-large", "- own questions, quoted", "- " + "word " * 1000, "- word", "##"),
    ("part-too-large", "What was it?", "word\n\n" * 4000, HEADING, "##"),
    ("missing-front-matter", "---\nformat", "format", "format", "---"),
    ("unclosed-front-matter", "CC-BY-4.0\n---\n", "CC-BY-4.0\n", "---", "---"),
    ("invalid-front-matter", "title: Our", "title: Team: our", ": our", "quotation marks"),
    ("invalid-front-matter", "roles: sdr, ae", "roles: [sdr, ae]", "roles:", "key: value"),
    ("unknown-key", "author: A", "autor: A", "autor", "“author”"),
    ("duplicate-key", "author: A coach", "author: A coach\nauthor: B", "author: B", "one"),
    ("missing-key", "version: 1.2.0\n", "", "---\nformat", "version: …"),
    ("empty-value", "author: A coach", "author:", "author", "after the colon"),
    ("bad-format", "format: 1", "format: one", "one\nid", "format: 1"),
    ("newer-format", "format: 1", "format: 2", "2\nid", "Update"),
    ("bad-bank-id", "id: team", "id: Our Team", "Our Team", "lower-case"),
    ("bad-version", "version: 1.2.0", "version: new", "new\n", "1.0.0"),
    ("unknown-language", "lang: en", "lang: fr", "fr\n", "en, id"),
    ("file-name-differs", "id: team", "id: crew", "crew", "crew.md"),
    ("too-long", "title: Our", "title: The " + "Our" * 20, "The OurOur", "60"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "old", "new", "words", "fix"), CASES, ids=[f"{c[0]}-{n}" for n, c in enumerate(CASES)]
)
def test_a_problem_is_named_and_pointed_at(tmp_path: Path, code: str, old: str, new: str, words: str, fix: str) -> None:
    text = spoil(BASE, old, new)
    found = [problem for problem in check(tmp_path, text) if problem.code == code]
    assert len(found) == 1, found
    assert text.count(words) == 1
    before, line = text[: text.index(words)], line_of(text, words)
    assert (found[0].line, found[0].column) == (line, len(before) - before.rfind("\n"))
    message, advice = render(found[0], "en").split("\n")
    assert message.startswith(f"{tmp_path}/team.md:{line}:{found[0].column}: {code} ")
    assert fix in advice
    assert advice.startswith("    ")
    assert "{" not in message + advice + render(found[0], "id")
    assert found[0].severity == CODES[code].severity


@pytest.mark.parametrize(
    ("code", "old", "new", "words"),
    [
        ("unknown-id", "(q-team-emp-01)", "(q-team-emp-10)", "q-team-emp-10"),
        ("missing-translation", "(q-team-emp-01)", "(q-team-emp-10)", "---"),
        ("metadata-in-translation", "Ceritakan satu", "- Kind: behavioural\n\nCeritakan satu", "- Kind"),
        ("missing-hint", "### Petunjuk\n\nPertanyaan apa yang Anda ajukan?\n", "", "Keluhan di balik"),
        (
            "missing-inputs",
            "### Angka\n\n- goal: Rp12 miliar\n- retention: 90%\n- working-days: 20\n",
            "",
            "Dari target",
        ),
        ("misplaced-section", "### Petunjuk", "### Kunci\n\n- a\n\n### Petunjuk", "### Kunci"),
        ("translation-differs", " (`listening-absent`)", "", "Pertanyaan lanjutan"),
        ("translation-differs", "- Kalau retensi turun?\n", "- Kalau?\n- Lalu?\n", "Pertanyaan lanjutan\n\n- Kalau?"),
        ("translation-differs", "- working-days: 20\n", "", "Angka"),
        ("wrong-base", "translates: team", "translates: crew", "crew"),
        ("wrong-language", "lang: id", "lang: en", "lang: en"),
        ("missing-key", "title: Bank tim kami\n", "", "---"),
        ("unknown-key", "description: Satu", "version: 1.0.0\ndescription: Satu", "version"),
        ("duplicate-id", "(q-team-obj-01)", "(q-team-emp-01)", "Belum ada"),
        ("html-not-allowed", "Apa jawaban Anda?", "<i>Apa</i>", "<i>Apa"),
    ],
)
def test_a_translation_is_checked_against_its_bank(tmp_path: Path, code: str, old: str, new: str, words: str) -> None:
    text = spoil(TRANSLATION, old, new)
    found = [problem for problem in check(tmp_path, BASE, text) if problem.code == code]
    assert {(problem.path, problem.line) for problem in found} == {
        (str(tmp_path / "team.id.md"), line_of(text, words)),
    }
    alone = lint(tmp_path / "team.id.md", rules=None, items=ITEMS)
    assert [problem for problem in alone if problem.code == code] == found


def test_a_sound_bank_has_no_problem(tmp_path: Path) -> None:
    assert check(tmp_path, BASE, TRANSLATION) == []


def test_all_problems_of_a_file_are_found_in_one_run_in_order(tmp_path: Path) -> None:
    text = spoil(spoil(spoil(BASE, "Level: 2", "Level: 9"), "Theme: price", "Theme: x"), "lang: en", "lang: e")
    text = spoil(text, "What was it?", "[a](b) and <b>c</b> and ![d](e)")
    found = [problem.code for problem in check(tmp_path, text)]
    markup = ["link-not-allowed", "html-not-allowed", "image-not-allowed"]
    assert found == ["unknown-language", "unknown-level", *markup, "unknown-theme"]


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("What was it?", "> - a\n> - b\n>\n> # c\n>\n> ```\n> d\n> ```", ["quote-not-allowed"]),
        ("### Hint", "### Hint\n\n> - a\n> - b", ["quote-not-allowed"]),
        ("## The complaint", "## " + "The " * 1200, ["part-too-large"]),
        ("format: 1", "- format", ["invalid-front-matter"]),
        ("---\nformat", "format", ["missing-front-matter"]),
        ("- own questions, quoted", "- a\n  - b\n    - c\n      - d", ["nested-block"]),
        ("Level: 2", "Level: 2, 3", ["unknown-level"]),
    ],
)
def test_one_fault_gives_one_problem(tmp_path: Path, old: str, new: str, codes: list[str]) -> None:
    assert [problem.code for problem in check(tmp_path, spoil(BASE, old, new))] == codes


def test_a_bank_that_cannot_be_read_does_not_blame_its_translation(tmp_path: Path) -> None:
    assert [problem.code for problem in check(tmp_path, b"\xff", TRANSLATION)] == ["not-utf8"]


def test_a_translation_into_the_banks_own_language(tmp_path: Path) -> None:
    found = check(tmp_path, spoil(BASE, "lang: en", "lang: id"), TRANSLATION)
    assert [problem.code for problem in found] == ["wrong-language"]


def test_looking_for_the_nearest_word_ends_when_there_are_many(tmp_path: Path) -> None:
    found = check(tmp_path, spoil(BASE, "SDR-SKILL-2.3", ",".join(f"DO-1.{n}" for n in range(100, 500))))
    guessed = ["Did you mean" in problem.fix for problem in found]
    assert len(guessed) == 400
    assert guessed[0]
    assert not guessed[-1]


def test_rules_are_not_checked_without_their_names(tmp_path: Path) -> None:
    path = write(tmp_path, spoil(BASE, "(`listening-absent`)", "(`something-else`)"))
    assert lint(path, rules=None, items=ITEMS) == []
    assert lint(path, rules=["a-rule"], items=ITEMS)[0].code == "unknown-rule"


def test_a_translation_without_its_bank(tmp_path: Path) -> None:
    write(tmp_path, BASE, TRANSLATION).unlink()
    assert [p.code for p in lint(tmp_path / "team.id.md", rules=None, items=ITEMS)] == ["missing-base"]


def test_a_translation_under_another_name(tmp_path: Path) -> None:
    found = check(tmp_path, TRANSLATION)
    assert [problem.code for problem in found] == ["misnamed-translation"]
    assert "“team.id.md”" in render(found[0], "en")


def test_bytes_that_are_not_utf8(tmp_path: Path) -> None:
    data = BASE.encode().replace(b"What was it?", b"na\xc3\xafve \xe9t\xe9")
    (problem,) = check(tmp_path, data)
    assert (problem.code, problem.line, problem.column) == ("not-utf8", line_of(BASE, "What was it?"), 7)
    assert "0xE9" in render(problem, "en")


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    (problem,) = check(tmp_path, BASE.encode() + b" " * LARGEST_FILE)
    assert problem.code == "too-large"
    assert "8 MB" in render(problem, "en")


def test_a_file_without_questions(tmp_path: Path) -> None:
    found = check(tmp_path, BASE[: BASE.index("## The complaint")])
    assert [problem.code for problem in found] == ["no-questions"]


def test_reading_stops_when_there_are_too_many_problems(tmp_path: Path) -> None:
    found = check(tmp_path, FIRST + "## x\n" * 20_000)
    assert found[-1].code == "too-many-problems"
    assert len(found) == 10_001


def test_the_words_of_a_file_cannot_act_on_the_terminal(tmp_path: Path) -> None:
    text = spoil(BASE, "Kind: behavioural", "Kind: a\x1b[2Jb\u202ec")
    shown = "\n".join(render(problem, "en") for problem in check(tmp_path, text))
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "U+001B" in shown


def test_messages_exist_in_indonesian(tmp_path: Path) -> None:
    problem = next(p for p in check(tmp_path, spoil(BASE, "Level: 2", "Level: 9")) if p.code == "unknown-level")
    assert "unknown-level" in render(problem, "id")
    assert render(problem, "id") != render(problem, "en")
