"""A story as a card: the answer, what was found in it and what to mend."""

from __future__ import annotations

from dataclasses import replace

from ae_prep import labels
from ae_prep.i18n import N_, translate, translate_many
from ae_prep.model import SEVERITIES, Answer, Finding, Review
from ae_prep.sheet.blocks import Card, Field, Found, Mend
from ae_prep.sheet.stories import Story

#: Findings on paper: the gravest few, so that there is one thing to do next.
MOST_FINDINGS = 3
#: Characters of the candidate's words that are quoted at most.
LONGEST_QUOTE = 160


def card(story: Story, lang: str) -> Card:
    """The card of ``story``, in ``lang`` except for the candidate's own words and the review's."""
    review = story.review
    if review is None:
        note = translate(lang, N_("Not reviewed yet."))
        return Card(_asked(story), _facts(story, lang), story.question.prospect, note=note)
    return Card(
        _asked(story),
        _facts(story, lang),
        story.question.prospect,
        _found(review, lang),
        _mend(review),
        _note(review, lang),
    )


def _asked(story: Story) -> Answer:
    """The answer with the question it replies to, as it was asked."""
    answer, question = story.answer, story.question
    return replace(
        answer,
        question=question.text if answer.question is None else answer.question,
        question_id=question.id if answer.question_id is None else answer.question_id,
    )


def _facts(story: Story, lang: str) -> tuple[Field, ...]:
    facts = [Field(translate(lang, N_("Attempts")), str(story.attempts))] if story.attempts > 1 else []
    if story.review is not None and story.review.seconds:
        seconds = translate_many(lang, "about {n} second", "about {n} seconds", story.review.seconds)
        facts.append(Field(translate(lang, N_("Read aloud")), seconds))
    return tuple(facts)


def _found(review: Review, lang: str) -> tuple[Found, ...]:
    """The first words that show it, for each kind of evidence."""
    first: dict[str, str] = {}
    for keep in review.keep:
        first.setdefault(keep.evidence, keep.excerpt)
    return tuple(
        Found(translate(lang, labels.EVIDENCE.get(evidence, evidence)), _quote(excerpt))
        for evidence, excerpt in first.items()
    )


def _mend(review: Review) -> tuple[Mend, ...]:
    gravest = sorted(review.findings, key=lambda finding: SEVERITIES.index(finding.severity))
    return tuple(_remark(finding) for finding in gravest[:MOST_FINDINGS])


def _remark(finding: Finding) -> Mend:
    excerpt = finding.excerpt or ""
    return Mend(finding.what, "" if excerpt in finding.what else _quote(excerpt), finding.fix)


def _note(review: Review, lang: str) -> str:
    """What stands where the findings end: why there are none, or how many more there are."""
    if review.note is not None:
        return translate(lang, labels.NOTES.get(review.note, review.note))
    if not review.findings:
        return translate(lang, N_("Nothing on the list was found. Read it aloud once."))
    more = len(review.findings) - MOST_FINDINGS
    return translate_many(lang, "{n} more in the review.", "{n} more in the review.", more) if more > 0 else ""


def _quote(words: str) -> str:
    """``words`` on one line, cut at a word where they are long."""
    line = " ".join(words.split())
    if len(line) <= LONGEST_QUOTE:
        return line
    start = line[:LONGEST_QUOTE]
    return f"{start.rpartition(' ')[0] or start} …"
