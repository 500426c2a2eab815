"""The answer never tells of one occasion.

A behavioural question asks for something that happened. An answer made of habits, plans and opinions gives an
interviewer nothing to ask about. The rule looks for an act of the candidate in a sentence with a cue of one
occasion: a time, a particular person, a step that followed, an outcome, a figure. Where there is some cue but
no such act, it asks instead of telling. Indonesian verbs have no tense, so that in free text it never says
"must" there.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import ACTION, CONSIDER, MISTAKE, MUST, SHOULD, SITUATION
from ae_prep.reading.facts import Reading
from ae_prep.reading.parts import lesson
from ae_prep.rules.base import STORIES, Context, Hit, Rule
from ae_prep.rules.question import asks_how, imagines
from ae_prep.rules.shown import an_episode

_UNSURE = N_("Is this something that happened once, or something you usually do?")
_UNSURE_FIX = N_("If it happened once, add when.")
#: Where the question itself sets a case.
_ONCE = N_("Has it happened to you? One occasion shows more than a plan.")

RULE = Rule(
    name="example-missing",
    severity=MUST,
    basis=("DO-1", "DO-1.1", "DO-1.4"),
    origin="article",
    kinds=STORIES,
    about=N_("A behavioural answer tells of one occasion, not of how you work in general."),
    what=N_("This describes how you work in general; I could not find one occasion."),
    fix=N_("Pick one time it happened: when, with whom, what did you do first?"),
    flags={
        "en": [
            "When a client is upset I let them talk and I look for something we can both live with.",
            "I have handled a lot of procurement people and I know how they think.",
            "Selling is listening. You need to find the pain before you show any slides.",
        ],
        "id": [
            "Kalau klien marah, saya biarkan mereka bicara dulu lalu saya cari solusi yang pas untuk keduanya.",
            "Saya sudah sering berhadapan dengan bagian pengadaan dan tahu cara berpikir mereka.",
            "Jualan itu mendengarkan. Kita harus tahu masalahnya dulu sebelum membuka presentasi.",
        ],
    },
    passes={
        "en": [
            "In October a brewery's finance lead froze the order. I drove over, went through the invoices "
            "with her, and she released it on the Friday.",
            "My first week at the call centre I rang the same printer four times. On the fifth he gave me ten minutes.",
            "The gym chain wanted out. I asked for one month, trained both front desks myself and they stayed.",
        ],
        "id": [
            "Bulan Oktober bagian keuangan pabrik kopi menahan pesanannya. Saya datang, saya cocokkan "
            "tagihannya bersama beliau, dan hari Jumat pesanannya cair.",
            "Minggu pertama di call center, satu percetakan saya telepon empat kali. Yang kelima baru saya "
            "diberi waktu sepuluh menit.",
            "Jaringan gym itu mau berhenti. Saya minta waktu sebulan, kedua resepsionisnya saya latih "
            "sendiri, dan mereka lanjut.",
        ],
    },
    absence=True,
)


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """At most one hit on the whole answer."""
    if reading.event == "event":
        return
    empty = context.thin(SITUATION) and context.thin(ACTION)
    undated = context.answer.when is not None and not context.answer.when.strip()
    if empty or (undated and (reading.event == "general" or context.structured)):
        yield Hit(MUST, exact=context.empty(SITUATION) and context.empty(ACTION), counted=True)
    elif context.thin(ACTION):
        return  # star-gap names what is missing
    elif reading.event == "unsure":
        told = an_episode(reading) and not context.structured
        a_story = told and len(reading.sentences) > 1  # what it lacks is a part
        owners = ("mistake-not-owned",) if context.structured else ("star-gap",) if a_story else ()
        yield Hit(CONSIDER, what=_UNSURE, fix=_UNSURE_FIX, yields_to=owners)
    elif imagines(context) or _weakness(reading, context):
        yield Hit(CONSIDER, what=_ONCE, fix=_UNSURE_FIX, yields_to=("track-record-thin",))
    else:
        yield Hit(MUST if reading.lang == "en" else SHOULD, yields_to=("track-record-thin",))


def _weakness(reading: Reading, context: Context) -> bool:
    """*What is your biggest weakness?*, answered with what is done about it: an occasion would only add to it."""
    learned = any(lesson(reading, sentence.number) for sentence in reading.sentences)
    return learned and context.answer.kind == MISTAKE and asks_how(context)
