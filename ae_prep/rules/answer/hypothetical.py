"""The answer says what the candidate would do, or usually does, where it was asked what happened.

A plan, a habit, a piece of advice: all three leave open whether the candidate has ever done it. The rule points
at the first such clause, and only where the whole answer tells of no event. Once something did happen, "I would
ring her every Monday" is a memory and "usually it takes ninety days" a yardstick.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import CONSIDER, SHOULD
from ae_prep.reading.facts import ADVICE, EVENT, HABIT, HYPOTHESIS, OTHER, PLAN, Act, Match, Reading
from ae_prep.reading.joined import is_joined
from ae_prep.reading.parts import lesson
from ae_prep.rules.base import STORIES, Context, Hit, Rule
from ae_prep.rules.question import asks_how
from ae_prep.rules.shown import judged, telling

_HABIT = N_('"{x}" says what you usually do. The question asks what you did.')
_HOW = N_('"{x}" tells how you work. One time it happened would show it.')
_ADVICE = N_('"{x}" is advice. The question asks what you did.')
#: What to say of each mood and phrase; nothing stands for the rule's own words.
_GENERAL = {HYPOTHESIS: "", PLAN: "", HABIT: _HABIT, ADVICE: _ADVICE}
_LABELS = {"advice": _ADVICE, "general.if": "", "habitual": _HABIT}

RULE = Rule(
    name="hypothetical",
    severity=SHOULD,
    basis=("DO-1.4",),
    origin="article",
    kinds=STORIES,
    about=N_("A behavioural answer tells what you did, not what you would or usually do."),
    what=N_('"{x}" says what you would do. The question asks what you did.'),
    fix=N_("Turn it into the last time you really did it."),
    flags={
        "en": [
            "I'd ring the finance lead first and find out who is blocking it.",
            "Most mornings I look at the list and call the warm ones before ten.",
            "With a difficult buyer you should never raise your voice.",
        ],
        "id": [
            "Saya akan telepon bagian keuangannya dulu untuk mencari tahu siapa yang menahan.",
            "Setiap pagi saya biasanya lihat daftar lalu telepon yang hangat dulu.",
            "Menghadapi pembeli yang sulit, kita tidak boleh terpancing emosi.",
        ],
    },
    passes={
        "en": [
            "I usually start with email, but in May I walked into the shop because the owner never answered, "
            "and he bought two tills.",
            "She asked if I would drop the setup fee; I said no and she signed on Monday anyway.",
            "If they had cancelled in June I would have missed target, so that week I rebuilt the plan with "
            "their ops lead.",
        ],
        "id": [
            "Biasanya saya mulai dari email, tapi bulan Mei saya datang langsung karena pemiliknya tidak "
            "pernah balas, dan beliau beli dua mesin kasir.",
            "Beliau tanya apakah biaya setup bisa dihapus; saya jawab tidak, dan hari Senin beliau tetap tanda tangan.",
            "Saya tahu mereka akan membatalkan, jadi minggu itu saya susun ulang rencananya bersama kepala "
            "operasionalnya.",
        ],
    },
)


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """At most one hit, on the first clause that is imagined, habitual or advice."""
    if reading.event == "event":
        return
    found = _act(reading) or _phrase(reading) or _judged(reading)
    if found:
        what, first, last = found
        sure = reading.event == "general" and reading.most("hypothetical")
        if asks_how(context):
            sure, what = 0, _HOW
        yield Hit(SHOULD if sure else CONSIDER, first, last, what=what, yields_to=("track-record-thin",))


def _judged(reading: Reading) -> tuple[str, int, int] | None:
    """What the model takes for talk of no occasion, though no phrase gives it away."""
    for sentence in judged(reading, "hypothetical"):
        if reading.part(sentence.number) == "L" or (sentence.number and lesson(reading, sentence.number)):
            continue  # what a mistake taught
        scene = reading.part(sentence.number) == "S" and not reading.judged("hypothetical", sentence.number)
        if scene and not reading.acts_in(sentence.number):
            continue  # what others had to do with: it sets the scene
        return _HABIT, *telling(reading, sentence, "hypothetical")
    return None


def _act(reading: Reading) -> tuple[str, int, int] | None:
    for act in reading.acts:
        if act.mood in _GENERAL and (act.who != OTHER or act.mood == ADVICE) and not _drawn(reading, act):
            first = reading.clause(act.first)[0]
            last = max(reading.clause(act.verb)[1], act.verb + 1)
            return _GENERAL[act.mood], act.first if is_joined(reading, first) else first, last
    return None


def _drawn(reading: Reading, act: Act) -> bool:
    """*Now I get a second pair of eyes*: the new habit that a mistake led to, or what stands in the field for it."""
    taught = act.mood == HABIT and act.sentence > 0 and lesson(reading, act.sentence)
    return taught or reading.part(act.sentence) == "L"


def _theirs(reading: Reading, match: Match) -> bool:
    """Indonesian: *invoice-nya selalu dobel* is somebody else's habit."""
    before = set(reading.columns.words[reading.clause(match.first)[0] : match.last])
    if reading.lang != "id" or len(before) == match.last - match.first:
        return False
    mine = any(act.who != OTHER for act in reading.acts_in(reading.columns.sentences[match.first]))
    return not mine and before.isdisjoint(reading.words("speaker"))


def _was_so(reading: Reading, match: Match) -> bool:
    """*One example was when a customer had an issue*: it happened."""
    first, last = reading.clause(match.first)
    acts = reading.acts_in(reading.columns.sentences[match.first])
    past = any(act.who == OTHER and act.mood == EVENT and first <= act.verb < last for act in acts)
    return past and reading.columns.words[match.first] == "when"


def _said(reading: Reading, match: Match, what: str) -> str:
    """*If you take care of it* is advice, *if anyone had difficulties we came* a habit: neither is imagined."""
    if reading.columns.words[match.last - 1] == "you":
        return _ADVICE
    first, last = reading.clause(match.first)
    acts = reading.acts_in(reading.columns.sentences[match.first])
    past = any(act.mood == EVENT and first <= act.verb < last for act in acts)
    return _HABIT if past else what


def _phrase(reading: Reading) -> tuple[str, int, int] | None:
    for label, what in _LABELS.items():
        for match in reading.found(label):
            number = reading.columns.sentences[match.first]
            if reading.part(number) == "L":
                continue
            if reading.sentences[number].question and any(act.mood == EVENT for act in reading.acts_in(number)):
                continue  # *saya tanya, biasanya jam berapa?*: somebody else's habit
            if (label == "general.if" and _was_so(reading, match)) or (label == "habitual" and _theirs(reading, match)):
                continue
            return _said(reading, match, what), match.first, reading.clause(match.last - 1)[1]
    return None
