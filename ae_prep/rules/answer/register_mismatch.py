"""Slang in front of a company that you marked as formal.

Two casual words are a habit, one is a slip. What others said keeps its tone, names are names (Mr Guy, *Bu Gading*),
and a word in its plain sense (a chiller, *gas alam*) is no slang. Without a known culture the rule is silent.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import CONSIDER, SHOULD
from ae_prep.reading.facts import OWN, SURELY, Reading
from ae_prep.rules.base import ALL_KINDS, Context, Example, Hit, Rule
from ae_prep.rules.shown import judged

_MANY = 2
_FORMAL = "formal"

RULE = Rule(
    name="register-mismatch",
    severity=SHOULD,
    basis=("JOB-8", "JOB-9", "JOB-10"),
    origin="article",
    kinds=ALL_KINDS,
    about=N_("Your tone suits the culture that you set for the company."),
    what=N_('"{x}" is casual; you marked this company as formal.'),
    flags={
        "en": [
            Example("Yeah, the guys in finance were kinda grumpy, but we nailed it.", culture=_FORMAL),
            Example("So I was like, dude, give me a week, and boom, he signed.", culture=_FORMAL),
            Example("The pitch was awesome and they were totally stoked about it.", culture=_FORMAL),
        ],
        "id": [
            Example("Gue sih langsung aja telepon orangnya, terus deal deh.", culture=_FORMAL),
            Example("Kliennya rewel banget, tapi ya udah saya ladenin aja dong.", culture=_FORMAL),
            Example("Presentasinya keren abis, temen-temen sampe bengong.", culture=_FORMAL),
        ],
    },
    passes={
        "en": [
            Example('The foreman said, "Yeah, awesome, mate", and I confirmed it in writing.', culture=_FORMAL),
            Example("I didn't have the figures, so I rang the auditor and couldn't reach him.", culture=_FORMAL),
            Example("Yeah, the guys in finance were kinda grumpy, but we nailed it.", culture="relaxed"),
        ],
        "id": [
            Example('Mandornya bilang, "Santai aja bro," dan saya kirim konfirmasi tertulis.', culture=_FORMAL),
            Example("Pasokan gas ke pabrik terhenti, jadi saya atur penggantinya hari itu.", culture=_FORMAL),
            Example("Gue sih langsung aja telepon orangnya, terus deal deh.", culture="relaxed"),
        ],
    },
)


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """At most one hit, on the first casual words; sure where there are two, or the model agrees."""
    if context.answer.culture != _FORMAL:
        return
    spans = casual_spans(reading)
    words = reading.columns.words
    distinct = {words[first] for first, _ in spans}
    if len(distinct) >= _MANY:
        yield Hit(SHOULD, *min(spans))
        return
    for sentence in judged(reading, "casual", SURELY):
        yield Hit(SHOULD if spans else CONSIDER, sentence.first, sentence.last)
        return
    slang = [span for span in sorted(spans) if words[span[0]] in reading.words("slang")]
    yield from (Hit(CONSIDER, *span) for span in slang[:1])


def casual_spans(reading: Reading) -> list[tuple[int, int]]:
    """Every casual word or phrase of the candidate's own, as first and last (exclusive) token."""
    spans = [(match.first, match.last) for match in reading.found("casual")]
    spans += [(i, i + 1) for i, voice in enumerate(reading.columns.voices) if voice == OWN and _casual(reading, i)]
    return spans


def _casual(reading: Reading, index: int) -> bool:
    columns = reading.columns
    if columns.entries[index].capital and not columns.gaps[index]:
        return False
    if columns.words[index] in reading.words("casual"):
        return True
    return reading.lang == "id" and written(reading, index) in reading.words("colloquial")


def written(reading: Reading, index: int) -> str:
    """The word as the candidate wrote it, in small letters: *nggak* is read as *tidak*."""
    segment, start, end = reading.columns.span(index)
    return reading.segments[segment].text[start:end].lower()
