"""A bank's own do's and don'ts: what stands below a heading with an id such as ``r-team-01``.

They are data only: literal phrases, never patterns that somebody else's program would have to run.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from ae_prep.banks import house_fields, metadata
from ae_prep.banks.house_fields import RULE_SECTIONS
from ae_prep.banks.markdown import Block
from ae_prep.banks.points import Point
from ae_prep.banks.report import Report
from ae_prep.banks.sections import Texts
from ae_prep.model import KINDS, SEVERITIES, SKILLS, THEMES, HouseRule

_HEADING = re.compile(r"^##[ \t][^\n]*\((r-[a-z0-9-]+)\)", re.MULTILINE)
_WORD = re.compile(r"[^\W_]+")
_WILDCARD = re.compile(r"…|\.{3,}")
#: Words of which nearly every answer is full; three of them in a row say nothing either.
_EVERYWHERE = frozenset(
    """
    a an and are at be but by did do for from had have he her his i in is it my of on or our she so that the their
    them they this to us was we were with you your
    ada adalah anda atau dan dari dengan di dia ini itu juga kami ke kita mereka pada saya sudah untuk yang
    """.split()
)
_MOST_EVERYWHERE = 3
_ADVICE = {"do": True, "don't": False, "don’t": False, "dont": False}
_ADVICE |= {word.capitalize(): do for word, do in _ADVICE.items()}


class Entry(NamedTuple):
    """A rule or a test as it stands in the file: id, title, the heading's line, and the blocks below it."""

    id: str
    title: str
    line: int
    blocks: Sequence[Block]

    def fields(self, names: Sequence[str], report: Report) -> metadata.Values:
        """The list under the heading; it is reported if it is not there."""
        items = self.blocks[0].items if self.blocks and self.blocks[0].kind == "list" else ()
        if not items:
            report.add("no-fields", self.line, id=self.id, value=names[0])
        return metadata.Values(metadata.collect(items, names, report), report)

    @property
    def body(self) -> Sequence[Block]:
        """The blocks below the list."""
        return self.blocks[1:] if self.blocks and self.blocks[0].kind == "list" else self.blocks


def ids_in(text: str) -> frozenset[str]:
    """The ids of the rules that ``text`` brings; questions may name them before they have been read."""
    return frozenset(_HEADING.findall(text)) if "(r-" in text else frozenset()


def read_rules(
    entries: Sequence[Entry], lang: str, questions: Collection[str], report: Report
) -> tuple[HouseRule, ...]:
    """The rules in ``entries``; ``questions`` are the ids of the bank's questions."""
    most = house_fields.MOST_RULES
    if len(entries) > most:
        report.add("too-many-rules", entries[most].line, count=most + 1, limit=most)
    return tuple(_rule(entry, lang, questions, report) for entry in entries[:most])


def _rule(entry: Entry, lang: str, questions: Collection[str], report: Report) -> HouseRule:
    values = entry.fields(house_fields.RULE_FIELDS, report)
    advice = values.word("Advice", "unknown-advice", _ADVICE)
    if not values.has("Advice") and entry.body != entry.blocks:
        report.add("missing-field", entry.line, value="Advice")
    do = _ADVICE.get(advice, False)
    grave = values.word("Severity", "unknown-severity", SEVERITIES)
    severity = next((s for s in SEVERITIES if s == grave), house_fields.USUAL)
    if severity not in house_fields.MAY_BE[do]:
        report.add("severity-too-grave", values.line("Severity"), grave, value=grave)
    return HouseRule(
        id=entry.id,
        lang=lang,
        title=entry.title,
        do=do,
        severity=severity,
        kinds=values.words("Kinds", "unknown-kind", KINDS),
        skills=values.words("Skills", "unknown-skill", (*SKILLS, *THEMES)),
        questions=values.words("Questions", "unknown-question", questions),
        line=entry.line,
        **_texts(entry, entry.body, lang, report),
    )


def translate_rules(
    entries: Sequence[Entry], rules: Sequence[HouseRule], lang: str, report: Report
) -> tuple[HouseRule, ...]:
    """``rules`` with the texts in ``entries``, which are in ``lang``; those without stay as they are."""
    base = {rule.id: rule for rule in rules}
    found: dict[str, HouseRule] = {}
    for entry in entries:
        if entry.id not in base:
            report.add("unknown-house-rule", entry.line, entry.id, value=entry.id, known=base)
            continue
        if entry.body != entry.blocks:
            report.add("metadata-in-translation", entry.blocks[0].line)
        texts: Mapping[str, Any] = _texts(entry, entry.body, lang, report)
        found[entry.id] = replace(base[entry.id], lang=lang, title=entry.title, line=entry.line, **texts)
    for rule in rules:
        if rule.id not in found:
            report.add("untranslated-rule", 1, value=rule.id, lang=lang)
    return tuple(found.get(rule.id, rule) for rule in rules)


def _texts(entry: Entry, body: Sequence[Block], lang: str, report: Report) -> dict[str, Any]:
    """The sections of a rule as fields of ``model.HouseRule``. Prose before the first is for readers only."""
    texts = Texts(entry.line, lang, None, report, RULE_SECTIONS)
    texts.read(body)
    for section in RULE_SECTIONS:
        if section.field not in texts.lines:
            report.add(f"missing-{section.slug}", entry.line, id=entry.id, value=section.heading(lang))
    points = texts.values.get("phrases", ())
    phrases = tuple(dict.fromkeys(_phrases(points, report)))
    return {"phrases": phrases, "says": texts.values.get("says", ""), "fix": texts.values.get("fix", "")}


def _phrases(points: Sequence[Point], report: Report) -> Iterator[str]:
    """The phrases that can be used, each wildcard written as one ``…`` between spaces."""
    most = house_fields.MOST_PHRASES
    if len(points) > most:
        report.add("too-many-phrases", points[most].line, count=len(points), limit=most)
    seen: set[str] = set()
    for line, text, _ in points[:most]:
        pieces = _WILDCARD.split(text)
        code = _refused(text, pieces)
        if code:
            limit = house_fields.MOST_WILDCARDS if code == "bad-wildcard" else house_fields.PHRASE_LIMIT
            report.add(code, line, value=text, limit=limit, words=house_fields.MOST_WORDS)
            continue
        if _is_everywhere(text):
            report.add("phrase-too-common", line, text, value=text)
        if text.casefold() in seen:
            report.add("duplicate-value", line, text, value=text)
        seen.add(text.casefold())
        yield " … ".join(piece.strip() for piece in pieces)


def _is_everywhere(text: str) -> bool:
    words = _WORD.findall(text.casefold())
    return len(words) <= _MOST_EVERYWHERE and all(word in _EVERYWHERE or len(word) == 1 for word in words)


def _refused(text: str, pieces: Sequence[str]) -> str:
    """The code for a phrase that cannot be looked for, or nothing."""
    words = len(_WORD.findall(text))
    if not words:
        return "phrase-without-words"
    if words > house_fields.MOST_WORDS or len(text) > house_fields.PHRASE_LIMIT:
        return "phrase-too-long"
    if len(pieces) - 1 > house_fields.MOST_WILDCARDS or not all(map(_WORD.search, pieces)):
        return "bad-wildcard"
    return ""
