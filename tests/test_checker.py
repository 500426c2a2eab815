"""``review`` from outside: the trap sentences, whole answers, structure, order, offsets."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ae_prep.article import ITEMS, why
from ae_prep.checker import one_thing, review, top
from ae_prep.model import SEVERITIES, Answer
from ae_prep.rules import all_rules, cards, rules_by_folder

pytestmark = pytest.mark.usefixtures("as_the_cards_say")

DATA = Path(__file__).parent / "data"
EVIDENCE = {"limits": "limit", "episode": "event", "number": "figure"}


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]


def given(row: dict[str, Any]) -> Answer:
    kind = row.get("kind", "behavioural")
    role = "promotion" if kind == "promotion" else row.get("role", "any")
    return Answer(
        text=row["text"],
        lang=row["lang"],
        kind="behavioural" if kind == "promotion" else kind,
        role=role,
        skill=row.get("skill"),
        culture=row.get("culture", "unknown"),
    )


def right(row: dict[str, Any]) -> bool:
    """A fault is caught at any severity; sound text is accused at should, or at all where a rule goes no further."""
    reviewed = review(given(row))
    if "evidence" in row:
        evidence = EVIDENCE.get(row["evidence"], row["evidence"])
        shown = {keep.evidence for keep in reviewed.keep}
        found = reviewed.event == "event" if evidence == "event" else evidence in shown
        return found is bool(row["credit"])
    spoken = [finding.severity for finding in reviewed.findings if finding.rule == row["rule"]]
    if row["flag"]:
        return bool(spoken)
    gravest = all_rules()[row["rule"]].rule.severity
    return not spoken if gravest == "consider" else set(spoken) <= {"consider"}


@pytest.mark.parametrize("row", rows("traps.jsonl"), ids=lambda row: str(row["id"]))
def test_traps(row: dict[str, Any]) -> None:
    assert right(row), row["why"]


@pytest.mark.parametrize("row", rows("dev.jsonl"), ids=lambda row: str(row["id"]))
def test_sentences_the_rules_were_made_with(row: dict[str, Any]) -> None:
    assert right(row), row["why"]


@pytest.mark.parametrize("row", rows("whole_answers.jsonl"), ids=lambda row: str(row["id"]))
def test_whole_answers(row: dict[str, Any]) -> None:
    reviewed = review(given(row))
    grave = {finding.rule: finding.severity for finding in reviewed.findings if finding.severity != "consider"}
    assert grave == row["findings"]
    assert {keep.evidence for keep in reviewed.keep} >= set(row["keep"])


PARTS = {
    "situation": "A ferry operator stopped answering in 2022.",
    "task": "",
    "action": "I guess I went on board, and I'm a great listener.",
    "result": "They renewed 14 seats.",
    "lesson": "I visit first now.",
}


def test_offsets_count_within_the_part() -> None:
    reviewed = review(Answer(parts=PARTS))
    quoted = [finding for finding in reviewed.findings if finding.start is not None]
    assert {finding.part for finding in quoted} == {"A"}
    assert all(PARTS["action"][f.start : f.end] == f.excerpt for f in quoted)
    assert [(span.part, span.start) for span in reviewed.parts] == [("S", 0), ("A", 0), ("R", 0), ("L", 0)]


def test_findings_are_in_the_order_of_the_text_and_absent_ones_last() -> None:
    findings = review(Answer(parts=PARTS)).findings
    assert [(f.start is None, f.start or 0, f.rule) for f in findings] == sorted(
        (f.start is None, f.start or 0, f.rule) for f in findings
    )
    assert findings[-1].rule == "star-gap"
    assert (findings[-1].start, findings[-1].end, findings[-1].excerpt) == (None, None, None)


def test_words_and_seconds() -> None:
    text = "In May I rang nine shops and I didn't stop before four of them had bought. " * 7
    reviewed = review(Answer(text=text))
    assert (reviewed.words, reviewed.seconds) == (112, 48)
    assert review(Answer(text=text, lang="id")).seconds == 56


def test_why_names_an_item_with_words_whatever_the_rule() -> None:
    for name in rules_by_folder():
        for card in cards(name):
            for lang in ("en", "id"):
                item, _space, words = why(card.rule.basis, lang).partition(" ")
                assert item in ITEMS
                assert len(words) > 4, name


def test_why_names_the_item_and_its_label() -> None:
    finding = review(Answer(text="I am an excellent communicator and everyone at work knows it.")).findings[0]
    assert finding.why == "DO-1 Show it with a real example."
    assert finding.what == '"I am an excellent communicator" tells; nothing yet shows it.'


def test_messages_are_in_the_answers_language_or_the_one_asked_for() -> None:
    answer = Answer(text="Saya orangnya sangat komunikatif dan mudah bergaul dengan siapa saja.", lang="id")
    assert "baru klaim" in review(answer).findings[0].what
    assert "nothing yet shows it" in review(answer, lang="en").findings[0].what


def test_braces_in_the_candidates_words_are_only_words() -> None:
    found = review(Answer(text="I'm a great {x} seller and I'm an excellent {0} listener at {all} times."))
    assert found.findings


def test_rules_can_be_switched_off() -> None:
    answer = Answer(text="I am an excellent communicator and everyone at work knows it.")
    assert "claim-unbacked" not in {f.rule for f in review(answer, rules_off=["claim-unbacked"]).findings}


@pytest.mark.parametrize("text", ["", "   \n ", "yes", "I called them.", "🙂🙂"])
def test_too_short_a_text_gets_no_remark_on_what_is_absent(text: str) -> None:
    reviewed = review(Answer(text=text))
    assert reviewed.note == "too-short"
    assert reviewed.findings == ()


def test_a_short_text_is_still_quoted() -> None:
    reviewed = review(Answer(text="I guess I'm a great listener."))
    assert reviewed.note == "too-short"
    assert {finding.rule for finding in reviewed.findings} == {"hedged", "claim-unbacked"}


def test_a_follow_up_closes_a_gap_and_is_not_remarked_on() -> None:
    text = "In 2022 a bakery chain asked us for a quote. I visited all six shops and wrote down how each orders flour."
    alone = review(Answer(text=text))
    more = review(Answer(text=text, followups=(("How did it end?", "I guess they signed for six shops in May."),)))
    assert [finding.rule for finding in alone.findings] == ["star-gap"]
    assert more.findings == ()
    assert more.words == alone.words
    assert more.parts == alone.parts


def test_the_three_gravest_come_first_and_the_rest_are_counted() -> None:
    text = (
        "I'm a great negotiator. I guess I stay calm when clients ask for $X off. "
        "Maybe I would offer a trial. You have to give a little."
    )
    reviewed = review(Answer(text=text))
    shown, more = top(reviewed)
    assert [SEVERITIES.index(f.severity) for f in shown] == sorted(SEVERITIES.index(f.severity) for f in shown)
    assert len(shown) == 3
    assert len({f.rule for f in shown}) == 3
    assert more == len({f.rule for f in reviewed.findings}) - 1 - 3  # hypothetical is shown with example-missing


def test_hypothetical_and_example_missing_are_shown_as_one() -> None:
    reviewed = review(Answer(text="If a client was angry I would stay calm and I would listen to them."))
    assert {finding.rule for finding in reviewed.findings} == {"example-missing", "hypothetical"}
    shown, more = top(reviewed)
    assert [finding.rule for finding in shown] == ["example-missing"]
    assert shown[0].excerpt
    assert more == 0
    assert one_thing(reviewed) == shown[0]


def test_there_may_be_nothing_to_mend() -> None:
    reviewed = review(Answer(text="In May I rang nine shops and four of them bought within the week."))
    assert reviewed.findings == ()
    assert one_thing(reviewed) is None
    assert top(reviewed) == ((), 0)


def test_fields_left_empty_are_named_however_short_the_rest_is() -> None:
    empty = review(Answer(parts=dict.fromkeys(("situation", "task", "action", "result"), ""), when=""))
    assert [(finding.rule, finding.severity) for finding in empty.findings] == [("example-missing", "must")]
    assert empty.note == "too-short"
    short = review(Answer(parts={"situation": "In May 2021", "action": "", "result": "They renewed."}))
    assert [(finding.rule, finding.part) for finding in short.findings] == [("star-gap", "A")]
