"""A bank's own do's and don'ts as they are read: values, every problem, translations, limits."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from ae_prep.banks import house_fields
from ae_prep.banks.library import load
from ae_prep.model import MUST, SHOULD, HouseRule
from tests.banks.bank_samples import line_of, spoil
from tests.banks.house_samples import BASE, TRANSLATION, check, read, write

FIRST = "## No discount before the value is clear (r-example-bank-01)"


def test_the_example_is_sound_in_both_languages(tmp_path: Path) -> None:
    assert check(tmp_path, BASE, TRANSLATION) == []


def test_a_rule_is_read_whole() -> None:
    bank = read(BASE)
    assert bank.rules[0] == HouseRule(
        id="r-example-bank-01",
        lang="en",
        title="No discount before the value is clear",
        do=False,
        severity=SHOULD,
        phrases=("gave … discount", "offered … discount", "cut the price", "lower the price", "best price"),
        says="Here a discount comes before anybody knows what the product is worth to the clinic.",
        fix="What did the clinic gain, and what did you get in return?",
        kinds=("behavioural", "objection", "situational"),
        line=line_of(BASE, FIRST),
    )
    assert [rule.do for rule in bank.rules] == [False, True, False, False]
    assert bank.rules[1].questions == ("q-example-bank-02",)
    assert bank.rules[2].severity == MUST
    assert bank.rules[3].skills == ("ae-neg", "sdr-obj")
    assert len(bank.questions) == 2


@pytest.mark.parametrize("written", ["hedged, star-gap", "[hedged, star-gap]", "\n  - hedged\n  - star-gap"])
def test_rules_are_switched_off_for_the_whole_bank(written: str, tmp_path: Path) -> None:
    text = spoil(BASE, "rules off: unclear-long", f"rules off: {written}")
    assert read(text).rules_off == ("hedged", "star-gap")
    assert check(tmp_path, text) == []


@pytest.mark.parametrize("advice", ["don't", "don’t", "Don't", "dont"])
def test_an_apostrophe_is_no_trap(advice: str, tmp_path: Path) -> None:
    text = BASE.replace("- Advice: don't", f"- Advice: {advice}")
    assert check(tmp_path, text) == []
    assert not read(text).rules[0].do


def test_severity_is_should_unless_said_otherwise() -> None:
    assert read(spoil(BASE, "- Severity: must\n", "")).rules[2].severity == SHOULD


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("gave...discount", "gave … discount"),
        ("gave  …discount", "gave … discount"),
        ("*gave* … `discount`", "gave … discount"),
        ("a.*(b|c)+$", "a.*(b|c)+$"),
    ],
)
def test_phrases_are_words_and_nothing_else(written: str, kept: str) -> None:
    assert read(spoil(BASE, "gave … discount", written)).rules[0].phrases[0] == kept


def test_a_question_may_tie_to_a_rule_and_switch_it_off(tmp_path: Path) -> None:
    text = spoil(BASE, "- Needs: event, figure\n", "- Needs: event, figure\n- Rules off: r-example-bank-01\n")
    assert check(tmp_path, text) == []
    assert read(text).questions[0].rules_off == ("r-example-bank-01",)
    assert read(text).questions[0].red_flags[0].rule == "r-example-bank-01"


SPOILED = [
    ("no-fields", "- Advice: don't\n- Severity: should\n- Kinds: behavioural, objection, situational\n", "", FIRST),
    ("missing-field", "- Advice: don't\n", "", FIRST),
    ("unknown-advice", "- Advice: don't", "- Advice: never", "- Advice: never"),
    ("unknown-severity", "- Severity: should", "- Severity: grave", "- Severity: grave"),
    ("severity-too-grave", "- Severity: consider\n- Questions", "- Severity: must\n- Questions", "- Severity: must"),
    ("unknown-field", "- Kinds: behav", "- Kind: behav", "- Kind: behavioural, objection"),
    ("unknown-kind", "- Kinds: behavioural", "- Kinds: behavior", "- Kinds: behavior"),
    ("unknown-skill", "- Skills: ae-neg", "- Skills: ae-xyz", "- Skills: ae-xyz"),
    ("unknown-question", "- Questions: q-example-bank-02", "- Questions: q-other-1", "- Questions: q-other-1"),
    ("duplicate-value", "- cut the price", "- Best price", "- best price"),
    (
        "missing-phrases",
        "### Phrases\n\n- gave … discount\n- offered … discount\n- cut the price\n- lower the price\n- best price\n",
        "",
        FIRST,
    ),
    ("missing-says", "### Says", "### Fix", FIRST),
    ("duplicate-section", "### Says", "### Fix", "### Fix\n\nWhat did"),
    ("missing-fix", "### Fix\n\nWhat did the clinic gain, and what did you get in return?\n", "", FIRST),
    ("empty-section", "What did the clinic gain, and what did you get in return?\n", "", "### Fix\n\n\n##"),
    ("list-expected", "- gave … discount\n- offered", "words\n\n- offered", "words\n\n- offered"),
    ("prose-expected", "Here a discount comes before", "- Here", "- Here"),
    ("unknown-section", "### Says", "### Hint", "### Hint\n\nHere"),
    ("too-long", "Here a discount comes", "so " * 120, "so so"),
    ("phrase-too-long", "gave … discount", "a" * 101, "a" * 101),
    ("phrase-too-long", "gave … discount", "one two three four " * 4, "one two three"),
    ("phrase-without-words", "gave … discount", "…", "- …\n"),
    ("phrase-without-words", "gave … discount", "?!", "?!"),
    ("bad-wildcard", "gave … discount", "… discount", "- … discount"),
    ("bad-wildcard", "gave … discount", "discount...", "discount..."),
    ("bad-wildcard", "gave … discount", "gave … … discount", "… …"),
    ("bad-wildcard", "gave … discount", "a … b … c … d", "a … b"),
    ("phrase-too-common", "gave … discount", "I was", "- I was"),
    ("empty-item", "gave … discount", "", "- \n"),
    ("html-not-allowed", "gave … discount", "<b>gave</b>", "<b>"),
    ("link-not-allowed", "What did the clinic gain", "https://example.org", "https://"),
    ("unknown-rule", "rules off: unclear-long", "rules off: unclear-lon", "rules off"),
    ("unknown-rule", "rules off: unclear-long", "rules off: r-example-bank-01", "rules off"),
    ("unknown-rule", "(`r-example-bank-01`)", "(`r-example-bank-09`)", "(`r-example-bank-09`)"),
    ("invalid-front-matter", "rules off: unclear-long", "rules off: [{a: b}]", "rules off"),
    ("empty-value", "rules off: unclear-long", "rules off:", "rules off"),
    ("duplicate-id", "(r-example-bank-04)", "(r-example-bank-03)", "## Fewer no-shows"),
    ("bad-id", "(r-example-bank-04)", "(r-Example)", "## Fewer no-shows"),
    ("missing-title", "Fewer no-shows, not happier patients (", "(", "## (r-example-bank-04)"),
]


@pytest.mark.parametrize(("code", "old", "new", "where"), SPOILED)
def test_every_problem_is_found_at_its_place(code: str, old: str, new: str, where: str, tmp_path: Path) -> None:
    text = spoil(BASE, old, new)
    found = [(problem.code, problem.line) for problem in check(tmp_path, text)]
    assert (code, line_of(text, where)) in found, found


def test_a_bank_of_rules_alone_has_no_questions(tmp_path: Path) -> None:
    text = BASE[: BASE.index("## The clinic")] + BASE[BASE.index("## No promise") : BASE.index("## Fewer no-shows")]
    assert [problem.code for problem in check(tmp_path, text)] == ["no-questions"]


def test_there_are_limits(tmp_path: Path) -> None:
    rule = "## T{n} (r-a-{n})\n\n- Advice: do\n\n### Phrases\n\n- word {n}\n\n### Says\n\ns\n\n### Fix\n\nf\n\n"
    many = "".join(rule.format(n=n) for n in range(house_fields.MOST_RULES))
    text = BASE[: BASE.index(FIRST)] + many
    text = text.replace("r-example-bank-01", "r-a-1").replace("r-example-bank-02", "r-a-2")
    assert check(tmp_path, text) == []
    assert [p.code for p in check(tmp_path, text + rule.format(n=1000))] == ["too-many-rules"]
    phrases = "".join(f"- word {n}\n" for n in range(house_fields.MOST_PHRASES - 5))
    assert check(tmp_path, spoil(BASE, "- cut the price\n", "- cut the price\n" + phrases)) == []
    codes = {p.code for p in check(tmp_path, spoil(BASE, "- cut the price\n", "- cut it\n- one more\n" + phrases))}
    assert codes == {"too-many-phrases"}


def test_a_translation_brings_phrases_and_words_and_keeps_the_rest(tmp_path: Path) -> None:
    path = write(tmp_path, BASE, TRANSLATION)
    (english, *_), (indonesian, *_) = load(path, "en", None).rules, load(path, "id", None).rules
    assert indonesian.phrases[0] == "memberi … diskon"
    assert indonesian.says.startswith("Di sini diskon")
    assert replace(indonesian, phrases=(), says="", fix="", title="", line=0, lang="") == replace(
        english, phrases=(), says="", fix="", title="", line=0, lang=""
    )


TRANSLATED = [
    ("untranslated-rule", "(r-example-bank-04)", "(q-example-bank-04)", "---"),
    ("unknown-house-rule", "(r-example-bank-04)", "(r-example-bank-09)", "(r-example-bank-09)"),
    ("metadata-in-translation", "### Frasa\n", "- Advice: do\n\n### Frasa\n", "- Advice: do"),
    (
        "missing-phrases",
        "### Frasa\n\n- pasien lebih bahagia\n- pengalaman pasien … lebih baik\n",
        "",
        "(r-example-bank-04)",
    ),
    ("unknown-rule", "(`r-example-bank-01`)", "(`r-example-bank-7`)", "(`r-example-bank-7`)"),
    ("unknown-key", "lang: id\n", "lang: id\nrules off: hedged\n", "rules off"),
]


@pytest.mark.parametrize(("code", "old", "new", "where"), TRANSLATED)
def test_every_problem_of_a_translation_is_found(code: str, old: str, new: str, where: str, tmp_path: Path) -> None:
    text = spoil(TRANSLATION, old, new)
    found = [(problem.code, problem.line) for problem in check(tmp_path, BASE, text)]
    assert (code, line_of(text, where)) in found, found


def test_a_rule_that_is_not_translated_keeps_its_language(tmp_path: Path) -> None:
    start = TRANSLATION.index("## Angka tidak hadir")
    end = TRANSLATION.index("## Diskon sebagai")
    path = write(tmp_path, BASE, TRANSLATION[:start] + TRANSLATION[end:])
    assert [rule.lang for rule in load(path, "id", None).rules] == ["id", "id", "id", "en"]


@pytest.mark.parametrize("lang", ["en", "id"])
def test_the_cache_gives_back_rules_and_tests(lang: str, tmp_path: Path) -> None:
    path = write(tmp_path, BASE, TRANSLATION)
    fresh = load(path, lang, None)
    assert load(path, lang, tmp_path / "cache") == fresh
    assert load(path, lang, tmp_path / "cache") == fresh
    assert len(list((tmp_path / "cache").iterdir())) == 1
    assert fresh.rules
    assert fresh.tests
    assert fresh.rules_off == ("unclear-long",)
