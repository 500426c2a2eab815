"""Doubt about one's own act or result.

"I guess I sort of led it" gives the result away. The rule looks at doubt about what the candidate did and what
came of it, outside what others said. Doubt with its remedy in the same sentence ("I wasn't sure, so I asked")
is a strength. Courtesy is none of its business: *menurut saya*, *insya Allah*, "I believe", "about 40".
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import ASK, CONSIDER, SHOULD, SITUATIONAL
from ae_prep.reading.facts import Match, Reading, Sentence
from ae_prep.reading.marks import WINDOW
from ae_prep.reading.verdict import happened
from ae_prep.rules.base import ALL_KINDS, STORIES, Context, Hit, Rule
from ae_prep.rules.shown import judged, telling

_UNSURE = N_('"{x}" makes you sound unsure.')
_MANY, _SHORT = 3, 3
_SELF = frozenset("i we my our saya aku gue kami hasil".split())
#: Words that are doubt by themselves: of a phrase around them (*probably the*) they alone are quoted.
_ALONE = frozenset("probably maybe perhaps possibly mungkin barangkali kayaknya sepertinya kelihatannya".split())
_SO = frozenset("so therefore then jadi maka sehingga akhirnya lalu makanya".split())

RULE = Rule(
    name="hedged",
    severity=SHOULD,
    basis=("DO-3.4", "DO-3.5"),
    origin="article",
    kinds=tuple(kind for kind in ALL_KINDS if kind not in (SITUATIONAL, ASK)),
    about=N_("You state your own acts and results plainly."),
    what=N_('"{x}" makes your own result sound doubtful.'),
    fix=N_("If you are sure, say it plainly; if you are not, say what you do know."),
    flags={
        "en": [
            "I suppose I was in charge of the renewal list that year.",
            "I only helped with the pricing sheet, nothing special really.",
            "The reply rate went up, but we probably got lucky with the season.",
        ],
        "id": [
            "Mungkin saya yang pegang daftar perpanjangan tahun itu.",
            "Saya hanya ikut-ikutan menyusun harga, tidak seberapa.",
            "Tingkat balasannya naik, tapi kayaknya kebetulan saja musimnya lagi bagus.",
        ],
    },
    passes={
        "en": [
            "I wasn't sure which plan they were on, so I checked the invoice before I called.",
            "He told me it would probably slip to March, so I moved my forecast the same day.",
            "I had just finished my probation and in just four weeks I booked about 20 meetings.",
        ],
        "id": [
            "Saya kurang yakin mereka pakai paket yang mana, jadi saya cek tagihannya sebelum menelepon.",
            "Beliau bilang mungkin mundur ke Maret, jadi hari itu juga proyeksinya saya ubah.",
            "Saya baru saja lulus masa percobaan dan hanya dalam empat minggu saya dapat sekitar 20 janji temu.",
        ],
    },
)


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """One hit a sentence, the first three; all are graver where there are three or one is in the result."""
    doubts: dict[int, list[Match]] = {}
    excepted = reading.covered("hedge.not")
    for match in reading.found("hedge"):
        if excepted.isdisjoint(range(match.first, match.last)) and _own(reading, match) and _doubtful(reading, match):
            doubts.setdefault(reading.columns.sentences[match.first], []).append(match)
    for sentence in judged(reading, "hedge"):
        boasting = reading.judged("claim", sentence.number) and not reading.judged("hedge", sentence.number)
        other = boasting or reading.within(sentence.number, "blame", "hedge.not")
        plain = other or sentence.question or not _heard(reading, sentence)
        if sentence.number not in doubts and not plain:
            doubts[sentence.number] = [Match("hedge", *telling(reading, sentence, "hedge"))]
    sure = set(doubts) if reading.most("hedge") else set()
    distinct = sum(_distinct(doubts[number]) for number in sure)
    grave = distinct >= _MANY or any(_in_result(reading, number) for number in sure if _plain(reading, doubts, number))
    for number in sorted(doubts)[:_MANY]:
        first, last = _words(reading, min(doubts[number], key=lambda match: (match.first, -match.last)))
        what = "" if context.answer.kind in STORIES else _UNSURE
        yield Hit(SHOULD if grave and number in sure else CONSIDER, first, last, what)


def _doubtful(reading: Reading, match: Match) -> bool:
    """Whether a phrase may be believed: in a longer text, where act and result are told or the model hears it too."""
    number = reading.columns.sentences[match.first]
    told = len(reading.sentences) <= WINDOW or reading.part(number) in ("A", "R")
    return told or reading.level("hedge", number) > 0


def _heard(reading: Reading, sentence: Sentence) -> bool:
    """Whether the model may be believed without a phrase: of a longer text only where it is sure.

    Left-out authors: where it was not, three of ten such remarks were right in English, nearly half in Indonesian.
    """
    aside = reading.lang == "id" and reading.part(sentence.number) not in ("S", "T", "A")
    return aside or len(reading.sentences) <= WINDOW or reading.judged("hedge", sentence.number)


def _words(reading: Reading, match: Match) -> tuple[int, int]:
    """The tokens to quote: the one word of a short phrase that is the doubt, else all of it."""
    words = reading.columns.words[match.first : match.last]
    alone = [match.first + place for place, word in enumerate(words) if word in _ALONE]
    return (alone[0], alone[0] + 1) if alone and len(words) <= _SHORT else (match.first, match.last)


def _plain(reading: Reading, doubts: dict[int, list[Match]], number: int) -> bool:
    """Whether a phrase and the model agree on sentence ``number``, or the model is sure."""
    return reading.judged("hedge", number) or any(reading.covered("hedge") & {m.first} for m in doubts[number])


def _distinct(matches: list[Match]) -> int:
    count, end = 0, -1
    for match in sorted(matches, key=lambda match: match.first):
        if match.first >= end:
            count, end = count + 1, match.last
    return count


def _in_result(reading: Reading, sentence: int) -> bool:
    return reading.part(sentence) == "R"


def _own(reading: Reading, match: Match) -> bool:
    """Whether the doubt is the candidate's, of the candidate's own doing, and not mended at once."""
    if reading.sentences[reading.columns.sentences[match.first]].question:
        return False
    first, _ = reading.clause(match.first)
    before = reading.forms(first, match.first)
    about_others = not before.isdisjoint(reading.words("person")) and before.isdisjoint(_SELF)
    words = set(reading.columns.words[match.first : match.last])
    return not (about_others and words.isdisjoint(_SELF)) and not _mended(reading, match)


def _mended(reading: Reading, match: Match) -> bool:
    """An own act that follows from the doubt in the same sentence."""
    for act in reading.acts_in(reading.columns.sentences[match.first]):
        if act.first >= match.last and happened(act):
            between = reading.tokens[match.last : act.verb]
            if any(token.word in _SO for token in between):
                return True
    return False
