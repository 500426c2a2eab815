"""The mistake is everybody's but the candidate's.

The question asks for a mistake of one's own. An outside cause is fine next to an own omission ("because I had
not told them"). "My mistake was trusting someone careless" is blame in disguise. The rule is sure only where
there is no lesson either.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import CONSIDER, MISTAKE, SHOULD
from ae_prep.reading.facts import EVENT, OMISSION, OTHER, SURELY, I, Match, Reading
from ae_prep.reading.parts import lesson
from ae_prep.rules.base import Context, Hit, Rule
from ae_prep.rules.shown import judged, telling

RULE = Rule(
    name="mistake-not-owned",
    severity=SHOULD,
    basis=("IQ-3.1", "TIP-1.3"),
    origin="article",
    kinds=(MISTAKE,),
    about=N_("A story of a mistake names your own part in it."),
    what=N_("I can see others' part. What was yours?"),
    flags={
        "en": [
            "The order fell through because the warehouse didn't tell us the stock was gone. It wasn't my mistake.",
            "Legal took three weeks over one clause, so there was nothing I could do and the tender went to "
            "somebody else.",
            "My mistake was trusting a colleague who never updates the CRM.",
        ],
        "id": [
            "Pesanannya batal karena gudang tidak bilang stoknya habis. Itu bukan kesalahan saya.",
            "Bagian legal terlalu lama menahan satu pasal, jadi di luar kendali saya dan tendernya jatuh ke yang lain.",
            "Rekan saya lupa membawa berkas tender, jadi kami langsung gugur di babak pertama.",
            "Kesalahan saya terlalu percaya sama rekan yang jarang memperbarui CRM.",
        ],
    },
    passes={
        "en": [
            "The warehouse was out of stock and I hadn't checked before I promised Tuesday. Now I check first.",
            "Legal took three weeks because I sent them the wrong annex. Since then I open every file before it goes.",
            "I forgot the follow-up and the dentist bought elsewhere. Since then every call ends with a date "
            "in my calendar.",
        ],
        "id": [
            "Stok gudang habis dan saya tidak mengecek sebelum menjanjikan hari Selasa. Sekarang saya selalu cek dulu.",
            "Bagian legal lama karena saya salah kirim lampiran. Sejak itu setiap berkas saya buka dulu "
            "sebelum dikirim.",
            "Saya lupa follow up dan dokter giginya beli di tempat lain. Sejak itu setiap telepon saya tutup "
            "dengan tanggal.",
        ],
    },
)


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """At most one hit, on the first words of blame, or on what others did where the candidate does nothing."""
    disguised = list(reading.found("blame.disguise"))
    harmless = reading.covered("blame.not")
    fault = reading.most("own-fault") == SURELY
    others = (
        match
        for match in reading.found("blame")
        if match.last - 1 not in harmless
        and not _ended(reading, reading.columns.sentences[match.first])
        and not (fault and not reading.level("blame", reading.columns.sentences[match.first]))
    )
    blame = sorted([*disguised, *others], key=lambda match: (match.first, -match.last))
    accusing = any(
        not _admitted(reading, sentence.number) and not _ended(reading, sentence.number)
        for sentence in judged(reading, "blame", SURELY)
    )
    if _owned(reading, disguised) and not accusing:
        return
    if blame:
        learned = any(lesson(reading, sentence.number) for sentence in reading.sentences)
        sure = (disguised or not learned) and not fault
        yield Hit(SHOULD if sure else CONSIDER, blame[0].first, blame[0].last)
        return
    for sentence in judged(reading, "blame"):
        if lesson(reading, sentence.number) or _ended(reading, sentence.number):
            continue
        sure = reading.judged("blame", sentence.number) and not reading.most("own-fault")
        yield Hit(SHOULD if sure else CONSIDER, *telling(reading, sentence, "blame"))
        return
    said, bases = reading.words("saying"), reading.columns.bases  # *teman bilang saya …*: words are no doing
    doing = (act for act in reading.acts if act.who == OTHER and act.mood == EVENT and bases[act.verb] not in said)
    acting = [act for act in doing if not _ended(reading, act.sentence)]
    if acting and not any(act.who == I and act.mood == EVENT for act in reading.acts):
        yield Hit(CONSIDER, *reading.clause(acting[0].verb))


def _ended(reading: Reading, sentence: int) -> bool:
    """In a field of its own, what it led to (*They left us for a rival*) and what it taught blame nobody."""
    return reading.segments[reading.sentences[sentence].segment].part in ("R", "L")


def _admitted(reading: Reading, sentence: int) -> bool:
    """Indonesian drops its subjects: *pernah salah kirim ke klien* owns up and sounds like blame."""
    return reading.lang == "id" and reading.within(sentence, "owned")


def _own(reading: Reading, match: Match) -> bool:
    """Not *rekan saya lupa*: there *saya* belongs to the colleague."""
    before = reading.tokens[match.first - 1] if match.first and not reading.columns.gaps[match.first] else None
    possessed = before is not None and before.base in reading.words("owned noun")
    return not (possessed and reading.columns.words[match.first] in ("saya", "aku"))


def _owned(reading: Reading, disguised: list[Match]) -> bool:
    """Whether the candidate names an own omission or wrong act."""
    denied = {reading.clause(match.first) for match in reading.found("owned.not")}
    denied |= {reading.clause(match.first) for match in disguised}
    if any(_own(reading, match) and reading.clause(match.first) not in denied for match in reading.found("owned")):
        return True
    own = (act for act in reading.acts if act.who == I and act.mood in (EVENT, OMISSION))
    return any(act.mood == OMISSION or reading.columns.bases[act.verb] in reading.words("fault") for act in own)
