"""The questions to ask back would fit any employer.

One question that names the company, its product, its industry or its customers is enough. The rule is silent while
neither a name nor a product sheet is there to look for. A question about pay is never wrong; where pay is the only
thing asked about, we suggest one more, and that is an addition of ours.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.candidate.terms import knows_anything, mentioned
from ae_prep.candidate.topics import PAY, topics
from ae_prep.i18n import N_
from ae_prep.model import CONSIDER, SHOULD, Application, Product
from ae_prep.rules.base import Hit, Rule
from ae_prep.rules.preparation import Case, Preparation

_JOB = Application(company="Fernhall Software", role="sdr", product=Product(customer="dental clinics"))

RULE = Rule(
    name="questions-generic",
    severity=SHOULD,
    basis=("DO-4", "DO-4.1", "DO-4.2"),
    origin="article",
    kinds=(),
    about=N_("At least one question to them could only be asked there."),
    what=N_("These would fit any employer."),
    fix=N_("Use their name, their product or a word from the job ad in one of them: ae-prep ask edit"),
    flags={
        "en": [
            Case("One question, good for any employer.", _JOB, questions=("What training would I get?",)),
            Case("Three of them.", _JOB, questions=("How could I grow?", "What is hardest?", "Who would train me?")),
            Case("Pay, and nothing else.", questions=("What is the base salary?",)),
        ],
        "id": [
            Case("Satu pertanyaan yang cocok di mana saja.", _JOB, questions=("Pelatihan apa yang akan saya dapat?",)),
            Case(
                "Tiga sekaligus.", _JOB, questions=("Jenjang kariernya?", "Apa yang tersulit?", "Siapa yang melatih?")
            ),
            Case("Hanya soal gaji.", questions=("Berapa gaji pokoknya?",)),
        ],
    },
    passes={
        "en": [
            Case(
                "One names their customers.", _JOB, questions=("What training?", "How long does a dental clinic take?")
            ),
            Case("Pay, and one about Fernhall.", _JOB, questions=("What is the OTE?", "What is hardest at Fernhall?")),
            Case("The employer is not known yet.", questions=("What training would I get?",)),
            Case("No question yet: another rule says so.", _JOB),
        ],
        "id": [
            Case(
                "Satu menyebut pelanggan mereka.",
                _JOB,
                questions=("Pelatihannya apa?", "Berapa lama klinik dental memutuskan?"),
            ),
            Case(
                "Gaji, dan satu tentang Fernhall.",
                _JOB,
                questions=("Berapa gajinya?", "Apa yang tersulit di Fernhall?"),
            ),
            Case("Perusahaannya belum diketahui.", questions=("Pelatihan apa yang akan saya dapat?",)),
            Case("Belum ada pertanyaan: aturan lain yang mengatakannya.", _JOB),
        ],
    },
)
_PAY = N_("Pay is a fair question. So far it is your only one.")
_PAY_FIX = N_("Add one about the work itself: ae-prep ask add")


def find(preparation: Preparation) -> Iterator[Hit]:
    """At most one hit."""
    job = preparation.application
    texts = [question.text for question in preparation.questions if question.text.strip()]
    if texts and all(topics(text) == {PAY} for text in texts):
        yield Hit(CONSIDER, what=_PAY, fix=_PAY_FIX, origin="extension")
    elif texts and knows_anything(job) and not any(mentioned(text, job) for text in texts):
        yield Hit(SHOULD)
