"""What a sound bank becomes."""

from __future__ import annotations

import pytest

from ae_prep.model import FollowUp, Question, RedFlag
from tests.banks.bank_samples import BASE, line_of, read, spoil


def question(text: str, question_id: str = "q-team-emp-01") -> Question:
    return next(question for question in read(text).questions if question.id == question_id)


def test_the_front_matter_describes_the_bank() -> None:
    bank = read(BASE)
    assert (bank.id, bank.title, bank.lang, bank.version) == ("team", "Our team's bank", "en", "1.2.0")
    assert (bank.author, bank.license, bank.roles) == ("A coach", "CC-BY-4.0", ("sdr", "ae"))
    assert bank.description == "One line about the bank."


def test_a_behavioural_question_has_all_its_fields() -> None:
    assert question(BASE) == Question(
        id="q-team-emp-01",
        bank="team",
        lang="en",
        title="The complaint behind the complaint",
        text="Tell me about a call where the first complaint was not the real problem.\n\nWhat was it?",
        kind="behavioural",
        roles=("sdr", "ae"),
        level=2,
        skill="sdr-emp",
        variants=("closer", "full-cycle"),
        sources=("SDR-SKILL-2", "SDR-SKILL-2.3"),
        needs=("event", "figure"),
        rules_off=("role-unclear",),
        hint="Which questions did you ask?",
        followups=(
            FollowUp("Roughly how much of that call did you speak?", "listening-absent"),
            FollowUp("What did you do with what you learned?"),
        ),
        strong=(
            "own questions, quoted",
            "a paraphrase the prospect agreed with",
            "cause told apart from symptom",
        ),
        red_flags=(
            RedFlag('"I\'m very empathetic" and nothing after it', "claim-unbacked"),
            RedFlag("$X left in"),
        ),
        line=15,
    )


def test_an_objection_has_a_theme_and_two_turns() -> None:
    found = question(BASE, "q-team-obj-01")
    assert (found.theme, found.origin, found.sources) == ("price", "extension", ())
    assert found.prospect == '"There is simply no money for this."'
    assert found.second_turn == '"Even so, the books are closed."'


def test_a_funnel_question_has_its_numbers_as_written() -> None:
    found = question(BASE, "q-fun-01")
    assert dict(found.inputs) == {"goal": "$2,400,000", "retention": "90%", "working-days": "20"}


def test_a_knowledge_question_has_a_key_with_wordings() -> None:
    found = question(BASE, "q-team-kno-01")
    assert found.key == (("up to the signature", "before the contract"), ("afterwards",))
    assert found.depends


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_lines_are_true_whatever_the_line_breaks(newline: str, mark: str) -> None:
    bank = read(mark + BASE.replace("\n", newline))
    expected = [line_of(BASE, f"({question.id})") for question in bank.questions]
    assert [question.line for question in bank.questions] == expected
    assert len(expected) == 4


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("was *not* the **real** problem", "was not the real problem"),
        ("a `code` span", "a code span"),
        ("2 \\* 3 and \\<b>", "2 * 3 and <b>"),
        ("R&amp;D &lt;now&gt;", "R&D <now>"),
        ("one  \nline", "one line"),
        ("one\\\nline", "one line"),
        ("many    spaces\tand tabs", "many spaces and tabs"),
        ("leave [feature] in", "leave [feature] in"),
        ("3 < 4 and a <b or so", "3 < 4 and a <b or so"),
        ("snake_case_name", "snake_case_name"),
        ("Rp4,8 miliar – “kutipan” 🇮🇩", "Rp4,8 miliar – “kutipan” 🇮🇩"),
    ],
)
def test_inline_marks_become_plain_text(written: str, shown: str) -> None:
    assert question(spoil(BASE, "What was it?", written)).text.endswith("\n\n" + shown)


def test_a_heading_inside_a_fence_is_no_question() -> None:
    fences = ["```markdown", "## Not a question (q-x-01)", "```", "~~~~", "```", "~~~", "## Nor this (q-x-02)", "~~~~"]
    prose = "\n".join(["Free prose", "", *fences, "``` is `` no fence ` here", ""])
    assert [q.id for q in read(spoil(BASE, "Free prose", prose)).questions] == [q.id for q in read(BASE).questions]


def test_only_followups_and_red_flags_are_tied_to_rules() -> None:
    assert question(spoil(BASE, "own questions, quoted", "questions (`quoted`)")).strong[0] == "questions (quoted)"


def test_a_value_cannot_bring_in_hidden_characters() -> None:
    assert read(spoil(BASE, "author: A coach", 'author: "A\\e[31m\\u202e coach"')).author == "A [31m coach"


def test_sections_may_come_in_any_order_and_case_and_in_indonesian() -> None:
    text = spoil(BASE, "### Hint\n\nWhich questions did you ask?\n\n", "")
    text = spoil(text, "- `$X` left in\n", "- `$X` left in\n\n### PETUNJUK\n\nWhich questions did you ask?\n")
    assert question(text) == question(BASE)


def test_points_may_be_starred_numbered_loose_or_wrapped() -> None:
    text = spoil(BASE, "- own questions, quoted\n- a paraphrase", "* own questions,\n  quoted\n\n* a paraphrase")
    text = spoil(text, "\n- cause told", "\n* cause told")
    assert question(text).strong == question(BASE).strong
    assert question(text.replace("* ", "1. ", 3)).strong == question(BASE).strong
