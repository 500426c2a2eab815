"""``review``: an answer in, findings and credit out. Reading, then rules, nothing else."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ae_prep.article import why
from ae_prep.i18n import N_, translate
from ae_prep.model import (
    EMPTY,
    FUNNEL,
    INTRODUCTION,
    MISTAKE,
    MOTIVATION,
    OBJECTION,
    SEVERITIES,
    SITUATIONAL,
    Answer,
    Finding,
    Keep,
    PartSpan,
    Review,
)
from ae_prep.reading import Reading, read
from ae_prep.reading.evidence import find_evidence
from ae_prep.reading.notes import note
from ae_prep.reading.quote import quoted
from ae_prep.reading.segments import segments_of
from ae_prep.rules import all_rules
from ae_prep.rules.accuracy import may
from ae_prep.rules.base import STORIES, Context, Hit, Rule
from ae_prep.rules.speech import USUAL, Speech

if TYPE_CHECKING:
    from ae_prep.model import Bank, HouseRule

__all__ = ["one_thing", "review", "top"]

_SHOWN = 60
#: Such a text is named and not reviewed: only what is exact, such as a blank of a template, is still said.
_NO_ANSWER = ("noise", "other-language", "question-echo")
#: Where both speak, one remark shows the words and what the whole answer lacks.
_MERGED = ("example-missing", "hypothetical")
#: Remarks on how something is told, or on what is not told: the words that they quote may show something all the same.
_MANNER = ("hedged", "result-unmeasured", "unclear-long", "volume-only")
#: In a reply to a prospect nothing has happened yet: what it offers is no act.
_DONE = ("event", "own-act", "lesson", "next-act", "root-cause")
#: What is praised where it was done; of a habit nothing shows it.
_BY_DEED = ("ally", "foresight", "listening", "root-cause", "tailoring")
#: By kind of question, what is no strength there: a limit that led to a mistake is the mistake.
_NO_PRAISE = {
    OBJECTION: _DONE,
    MISTAKE: ("limit",),
    MOTIVATION: ("lesson",),
    INTRODUCTION: ("lesson",),
    SITUATIONAL: ("event", "own-act", "next-act"),
}
#: Praise that any act earns; that of a skill stands whatever else is said of the words.
_PLAIN = ("event", "figure", "outcome", "own-act")


def review(
    answer: Answer,
    *,
    lang: str | None = None,
    rules_off: Collection[str] = (),
    bank: Bank | None = None,
    speech: Speech = USUAL,
) -> Review:
    """All that the checker says of ``answer``.

    Args:
        answer: free text or parts; follow-up answers count as evidence but are not remarked on.
        lang: the language of the messages (en or id); by default the answer's.
        rules_off: names of rules that are to be silent.
        bank: the bank that the question is from, whose own do's and don'ts count as well.
        speech: how fast and how long the candidate wants to speak.
    """
    segments = segments_of(answer)
    reading = read(segments, answer.lang, dated=bool((answer.when or "").strip()))
    rows = zip(reading.lengths, reading.sentences, strict=True)
    words = sum(length for length, sentence in rows if segments[sentence.segment].own)
    remark = note(reading, words, answer.question)
    off = frozenset(rules_off).union(bank.rules_off if bank else ())
    context = Context(answer, answer.inputs or _inputs(answer, bank), speech)
    findings = _findings(reading, context, lang or answer.lang, remark, off)
    if bank and bank.rules:
        findings += _house_findings(reading, answer, bank, lang or answer.lang, remark, off)
    keep = _keep(reading) if remark in (None, "too-short") else ()
    if reading.event == "general" and answer.kind in STORIES:
        keep = (kept for kept in keep if kept.evidence not in _BY_DEED)
    if answer.kind in _NO_PRAISE:
        keep = (kept for kept in keep if kept.evidence not in _NO_PRAISE[answer.kind])
    return Review(
        id=answer.id,
        lang=answer.lang,
        words=words,
        seconds=speech.seconds(words, answer.lang),
        event=reading.event,
        note=remark,
        parts=tuple(_spans(reading)),
        findings=tuple(sorted(findings, key=_order)),
        keep=tuple(kept for kept in keep if not any(_reproves(finding, kept, answer) for finding in findings)),
    )


def _inputs(answer: Answer, bank: Bank | None) -> Mapping[str, str]:
    """The numbers that the question of ``answer`` gives, as the bank in the answer's language writes them."""
    if bank is None or answer.kind != FUNNEL:
        return EMPTY
    return next((question.inputs for question in bank.questions if question.id == answer.question_id), EMPTY)


def top(reviewed: Review, n: int = 3) -> tuple[tuple[Finding, ...], int]:
    """The ``n`` gravest findings, one for each rule, and how many more rules have something to say.

    Where the answer lacks an event and also says what one would do, both are shown as one.
    """
    gravest: dict[str, Finding] = {}
    for finding in sorted(reviewed.findings, key=lambda finding: SEVERITIES.index(finding.severity)):
        gravest.setdefault(finding.rule, finding)
    ranked = list(gravest.values())
    whole, words = ([f for f in ranked if f.rule == rule] for rule in _MERGED)
    if whole and words:
        ranked = [_merge(f, words[0]) if f is whole[0] else f for f in ranked if f not in words]
    return tuple(ranked[:n]), max(0, len(ranked) - n)


def one_thing(reviewed: Review) -> Finding | None:
    """The one thing to mend first, or None where nothing was found."""
    shown, _ = top(reviewed, 1)
    return shown[0] if shown else None


def _merge(whole: Finding, words: Finding) -> Finding:
    """The remark on the whole answer, pointing at the words."""
    return whole._replace(part=words.part, start=words.start, end=words.end, excerpt=words.excerpt)


def _spans(reading: Reading) -> Iterator[PartSpan]:
    for sentence in reading.sentences:
        if reading.segments[sentence.segment].own:
            yield PartSpan(reading.part(sentence.number), sentence.start, sentence.end)


def _findings(
    reading: Reading, context: Context, lang: str, remark: str | None, rules_off: Collection[str]
) -> list[Finding]:
    hits = [
        (module.rule, hit)
        for name, module in all_rules().items()
        if name not in rules_off and context.answer.kind in module.rule.kinds
        for hit in module.find(reading, context)
        if hit.first is None or reading.is_own(hit.first)
        if not (remark and module.rule.absence) or hit.exact
        if remark not in _NO_ANSWER or hit.exact or module.rule.exact
    ]
    speaking = {rule.name for rule, _ in hits}
    return [_finding(reading, rule, hit, lang) for rule, hit in hits if speaking.isdisjoint(hit.yields_to)]


def _house_findings(
    reading: Reading, answer: Answer, bank: Bank, lang: str, remark: str | None, rules_off: Collection[str]
) -> list[Finding]:
    from ae_prep.rules.house import find

    rules = [rule for rule in bank.rules if rule.id not in rules_off and not (remark and rule.do)]
    return [_house_finding(reading, rule, hit, bank, lang) for rule, hit in find(reading, answer, rules)]


def _house_finding(reading: Reading, rule: HouseRule, hit: Hit, bank: Bank, lang: str) -> Finding:
    """A finding in the words of the bank, which are shown as they are."""
    segment, start, end = _place(reading, hit) or (0, None, None)
    excerpt = None if start is None else reading.segments[segment].text[start:end]
    return Finding(
        rule=rule.id,
        severity=hit.severity,
        basis=(),
        origin="extension",
        part=_part(reading, hit),
        start=start,
        end=end,
        excerpt=excerpt,
        what=rule.says if excerpt is None else f'"{_shorten(excerpt)}": {rule.says}',
        why=translate(lang, N_("House rule of “{bank}”: {rule}."), bank=bank.title, rule=rule.title.rstrip(".")),
        fix=rule.fix,
    )


def _order(finding: Finding) -> tuple[bool, int, str, int, str]:
    return finding.start is None, finding.start or 0, finding.rule, finding.end or 0, finding.part or ""


def _finding(reading: Reading, rule: Rule, hit: Hit, lang: str) -> Finding:
    place = _place(reading, hit)
    excerpt = None if place is None else reading.segments[place[0]].text[place[1] : place[2]]
    values = {"x": _shorten(excerpt or ""), **hit.values}
    return Finding(
        rule=rule.name,
        severity=hit.severity if hit.exact or hit.counted or rule.exact else may(rule.name, reading.lang, hit.severity),
        basis=rule.basis,
        origin=rule.origin,
        part=hit.part or _part(reading, hit),
        start=place[1] if place else None,
        end=place[2] if place else None,
        excerpt=excerpt,
        what=translate(lang, hit.what or rule.what, **values),
        why=why(rule.basis, lang),
        fix=translate(lang, hit.fix or rule.fix, **values),
    )


def _place(reading: Reading, hit: Hit) -> tuple[int, int, int] | None:
    if hit.span:
        return hit.span
    return None if hit.first is None or hit.last is None else quoted(reading, hit.first, hit.last)


def _part(reading: Reading, hit: Hit) -> str | None:
    if hit.span:
        segment, start, _ = hit.span
        before = bisect_right(reading.sentences, (segment, start), key=lambda s: (s.segment, s.start))
        return reading.segments[segment].part or (reading.parts[before - 1] if before else None)
    if hit.first is None:
        return None
    return reading.part(reading.columns.sentences[hit.first])


def _shorten(text: str) -> str:
    """The candidate's words as a message quotes them: on one line, and not too long."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[:_SHOWN].rsplit(" ", 1)[0] + " …"


def _keep(reading: Reading) -> Iterator[Keep]:
    found: Sequence[Keep] = [
        _kept(reading, match.label, match.first, match.last)
        for match in find_evidence(reading)
        if reading.is_own(match.first)
    ]
    yield from sorted(found, key=lambda keep: (keep.start, keep.evidence))


def _reproves(finding: Finding, kept: Keep, answer: Answer) -> bool:
    """Whether ``finding`` is about the very words of ``kept``: what is to be mended is no praise."""
    if finding.start is None or finding.end is None or finding.rule in _MANNER or kept.evidence not in _PLAIN:
        return False
    here = answer.parts is None or finding.part == kept.part
    return here and finding.start < kept.end and kept.start < finding.end


def _kept(reading: Reading, evidence: str, first: int, last: int) -> Keep:
    segment, start, end = quoted(reading, first, last)
    given = reading.segments[segment]
    part = reading.part(reading.columns.sentences[first])
    return Keep(evidence, part, start, end, given.text[start:end])
