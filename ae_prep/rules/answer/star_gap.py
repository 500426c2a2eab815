"""A part of the story is missing: Situation, Task, Action or Result.

Where the parts are asked for one by one, a part of fewer than four words counts as missing, unless the part before
tells it; where it does tell what was asked for (*They signed*), only its length is remarked on. In free text only
what the candidate did and how it ended are looked for. The rule is silent where a more specific one explains the gap:
no event at all, only the team's acts, only other people's fault.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import ACTION, CONSIDER, MUST, RESULT, SHOULD, SITUATION, TASK, Severity
from ae_prep.reading.facts import Act, Reading
from ae_prep.reading.verdict import happened
from ae_prep.rules.base import STORIES, Context, Example, Hit, Rule
from ae_prep.rules.endings import MEASURES, ending, field_tells, told_before
from ae_prep.rules.question import asks_how
from ae_prep.rules.shown import an_episode

#: In so few sentences an act and what came of it share one.
_BREATH = 2
#: By part: how grave its absence is in its own field, its letter, what to say and what to ask.
_PARTS: dict[str, tuple[Severity, str, str, str]] = {
    SITUATION: (
        CONSIDER,
        "S",
        N_("The situation is missing."),
        N_("One sentence: where were you and what was going on?"),
    ),
    TASK: (CONSIDER, "T", N_("The task is missing."), N_("One sentence: what did you have to achieve?")),
    ACTION: (MUST, "A", N_("The action is missing."), N_("One sentence: what did you yourself do, step by step?")),
    RESULT: (SHOULD, "R", N_("The result is missing."), N_("One sentence: how did it end, and what shows it?")),
}
_SHORT = N_("This part is told in very few words.")
#: By part, the rules that say more of what is missing.
_OWNERS = {ACTION: ("role-unclear", "mistake-not-owned"), RESULT: ("mistake-no-lesson", "result-unmeasured")}

RULE = Rule(
    name="star-gap",
    severity=MUST,
    basis=("DO-1.4",),
    origin="article",
    kinds=STORIES,
    about=N_("The story has a situation, a task, an action of yours and a result."),
    what=N_("A part of the story is missing."),
    flags={
        "en": [
            "In 2022 a bakery chain asked us for a quote. I visited all six shops and wrote down how each "
            "one orders flour.",
            Example(
                parts={
                    "situation": "In 2022 a bakery chain asked us for a quote and their buyer was in a hurry.",
                    "task": "I had to get it to her before the Friday board meeting.",
                    "action": "",
                    "result": "They signed for six shops in the same month.",
                }
            ),
            Example(
                parts={
                    "situation": "In 2022 a bakery chain asked us for a quote and their buyer was in a hurry.",
                    "task": "",
                    "action": "I visited all six shops and wrote down how each one orders flour.",
                    "result": "They signed for six shops in the same month.",
                }
            ),
        ],
        "id": [
            "Pada 2022 sebuah jaringan toko roti minta penawaran. Saya kunjungi enam tokonya dan saya catat "
            "cara tiap toko memesan tepung.",
            Example(
                parts={
                    "situation": "Pada 2022 sebuah jaringan toko roti minta penawaran dan pembelinya sedang buru-buru.",
                    "task": "Saya harus mengirimnya sebelum rapat direksi hari Jumat.",
                    "action": "",
                    "result": "Bulan itu juga mereka tanda tangan untuk enam toko.",
                }
            ),
            Example(
                parts={
                    "situation": "Pada 2022 sebuah jaringan toko roti minta penawaran dan pembelinya sedang buru-buru.",
                    "task": "",
                    "action": "Saya kunjungi enam tokonya dan saya catat cara tiap toko memesan tepung.",
                    "result": "Bulan itu juga mereka tanda tangan untuk enam toko.",
                }
            ),
        ],
    },
    passes={
        "en": [
            "In 2022 a bakery chain asked us for a quote. I visited all six shops, and they signed for each of them.",
            "Selling is about patience. You have to wait for the right moment and never push.",
            Example(
                parts={
                    "situation": "In 2022 a bakery chain asked us for a quote and their buyer was in a hurry.",
                    "action": "I visited all six shops and wrote down how each one orders flour.",
                    "result": "They signed for six shops in the same month.",
                }
            ),
            Example(
                parts={
                    "situation": "In 2022 a bakery chain asked us for a quote. My job was to keep our price.",
                    "task": "see above",
                    "action": "Visited all six shops that week.",
                    "result": "They signed for all six.",
                }
            ),
        ],
        "id": [
            "Pada 2022 sebuah jaringan toko roti minta penawaran. Saya kunjungi enam tokonya, dan semuanya "
            "tanda tangan.",
            "Jualan itu soal sabar. Kita harus menunggu saat yang tepat dan tidak boleh memaksa.",
            Example(
                parts={
                    "situation": "Pada 2022 sebuah jaringan toko roti minta penawaran dan pembelinya sedang buru-buru.",
                    "action": "Saya kunjungi enam tokonya dan saya catat cara tiap toko memesan tepung.",
                    "result": "Bulan itu juga mereka tanda tangan untuk enam toko.",
                }
            ),
            Example(
                parts={
                    "situation": "Pada 2022 sebuah jaringan toko roti minta penawaran dan pembelinya sedang buru-buru.",
                    "action": "Kunjungi enam toko itu satu per satu.",
                    "result": "Mereka setuju minggu itu juga.",
                }
            ),
        ],
    },
    absence=True,
)


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """One hit a missing part."""
    if context.structured:
        for part, (severity, letter, *_) in _PARTS.items():
            text = (context.answer.parts or {}).get(part) or ""
            if not context.thin(part) or (text.strip() and told_before(reading, letter)):
                continue
            if text.strip() and field_tells(reading, letter, text):
                yield Hit(CONSIDER, what=_SHORT, fix=_PARTS[part][3], part=letter, yields_to=("example-missing",))
            else:
                yield _gap(part, severity, ("example-missing",), context.empty(part), counted=True)
        return
    if asks_how(context):
        return
    told = () if reading.event == "event" or an_episode(reading) else ("example-missing",)
    if not any(happened(act) or _bare(reading, act) for act in reading.acts) and "A" not in reading.parts:
        # an act without a subject is easily overheard
        yield _gap(ACTION, CONSIDER if reading.lang == "id" else SHOULD, told)
    if not ending(reading):
        yield _gap(RESULT, CONSIDER if _may_end(reading) else SHOULD, told)


def _bare(reading: Reading, act: Act) -> bool:
    """Indonesian: a sentence that begins with the act may be the candidate's own: *Menelepon semua toko lama*."""
    return reading.lang == "id" and act.verb == reading.sentences[act.sentence].first


def _may_end(reading: Reading) -> bool:
    """Whether an end may be told all the same: heard faintly, in one breath with the act, or as a number at the end."""
    if "R" in reading.parts or reading.most("outcome") or len(reading.sentences) <= _BREATH:
        return True
    return any(figure.kind in MEASURES for figure in reading.figures_in(len(reading.sentences) - 1))


def _gap(part: str, severity: Severity, told: tuple[str, ...], exact: bool = False, counted: bool = False) -> Hit:
    """What to say of ``part``, unless one of ``told`` or a rule that tells more says it."""
    _, letter, what, fix = _PARTS[part]
    owners = _OWNERS.get(part, ())
    return Hit(severity, what=what, fix=fix, part=letter, yields_to=(*told, *owners), exact=exact, counted=counted)
