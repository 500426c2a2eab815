"""Nothing that was prepared could only be said to this employer.

The rule looks for the employer's name and for words of the product sheet (product, industry, customers, rivals) in the
introduction, in the motive, and in the questions to ask back. One of them is enough. It is silent while there is
nothing to look through, and while neither a name nor a product sheet is there to look for.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.candidate.terms import knows_anything, mentioned
from ae_prep.i18n import N_
from ae_prep.model import ASK, INTRODUCTION, MOTIVATION, SHOULD, Answer, Application, Product
from ae_prep.rules.base import Hit, Rule
from ae_prep.rules.preparation import Case, Preparation

_JOB = Application(company="Fernhall Software", role="sdr", product=Product(customer="dental clinics"))
_WHY_EN = Answer("I like people, and I want to grow in a good company.", kind=MOTIVATION)
_WHY_ID = Answer("Saya suka bertemu orang dan ingin berkembang.", kind=MOTIVATION, lang="id")
_WHO_EN = Answer("I sold phones for two years and beat my target twice.", kind=INTRODUCTION)
_WHO_ID = Answer("Dua tahun saya menjual ponsel dan dua kali melampaui target.", kind=INTRODUCTION, lang="id")
_NAMED_EN = Answer("At Fernhall I would call practices like those I sold to.", kind=MOTIVATION)
_NAMED_ID = Answer("Di Fernhall saya akan menelepon klinik seperti klien saya dulu.", kind=MOTIVATION, lang="id")

RULE = Rule(
    name="not-tailored",
    severity=SHOULD,
    basis=("JOB-2", "DO-4.1"),
    origin="article",
    kinds=(),
    about=N_("Your introduction, motive or questions name the company, its product or its customers."),
    what=N_("Neither the company, its product nor its customers appear in your introduction, motivation or questions."),
    fix=N_("In which sentence could you name what they sell, or to whom?"),
    flags={
        "en": [
            Case("A motive that would fit anywhere.", _JOB, answers=(_WHY_EN,)),
            Case("An introduction and a motive, neither about them.", _JOB, answers=(_WHO_EN, _WHY_EN)),
            Case("One question back, good for any employer.", _JOB, questions=("What training would I get?",)),
        ],
        "id": [
            Case("Alasan yang cocok untuk perusahaan mana saja.", _JOB, answers=(_WHY_ID,)),
            Case("Perkenalan dan alasan, keduanya tidak menyinggung mereka.", _JOB, answers=(_WHO_ID, _WHY_ID)),
            Case("Satu pertanyaan balik yang umum.", _JOB, questions=("Pelatihan apa yang akan saya dapat?",)),
        ],
    },
    passes={
        "en": [
            Case("The motive names Fernhall.", _JOB, answers=(_WHO_EN, _NAMED_EN)),
            Case("A question about their dental clinics.", _JOB, questions=("How long does a dental clinic take?",)),
            Case("Nothing prepared yet: other rules say so.", _JOB),
            Case("No company known yet.", Application(role="sdr"), answers=(_WHY_EN,)),
        ],
        "id": [
            Case("Alasannya menyebut Fernhall.", _JOB, answers=(_WHO_ID, _NAMED_ID)),
            Case(
                "Pertanyaan tentang klinik dental mereka.", _JOB, questions=("Berapa lama klinik dental memutuskan?",)
            ),
            Case("Belum ada yang disiapkan: aturan lain yang mengatakannya.", _JOB),
        ],
    },
)
_KINDS = (INTRODUCTION, MOTIVATION, ASK)


def find(preparation: Preparation) -> Iterator[Hit]:
    """At most one hit."""
    application = preparation.application
    texts = [question.text for question in preparation.questions]
    texts += [_text(answer) for answer in preparation.answers if answer.kind in _KINDS]
    texts = [text for text in texts if text.strip()]
    if texts and knows_anything(application) and not any(mentioned(text, application) for text in texts):
        yield Hit(SHOULD)


def _text(answer: Answer) -> str:
    return "\n".join((answer.text or "", *(answer.parts or {}).values()))
