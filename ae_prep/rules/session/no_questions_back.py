"""There is no question to ask the interviewer.

An interview is a conversation: without a question back it is all about oneself, which is why this one remark stands for
both the do (ask them questions too) and the don't (don't make it all about you).
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import MOTIVATION, MUST, Application
from ae_prep.rules.base import Hit, Rule
from ae_prep.rules.preparation import Case, Preparation
from ae_prep.rules.told import said

_JOB = Application(company="Fernhall Software", role="sdr")

RULE = Rule(
    name="no-questions-back",
    severity=MUST,
    basis=("DO-4", "DO-4.3", "DONT-3", "DONT-3.3"),
    origin="article",
    kinds=(),
    about=N_("There is at least one question to ask the interviewer."),
    what=N_("You have no question for them yet."),
    fix=N_("Prepare at least one on growth, training or the biggest challenge: ae-prep ask add"),
    flags={
        "en": [
            Case("Nothing prepared."),
            Case("A job, and no question.", _JOB),
            Case(
                "A motive, and no question.", _JOB, told=(said("I like to find out what a clinic needs.", MOTIVATION),)
            ),
        ],
        "id": [
            Case("Belum ada persiapan."),
            Case("Pekerjaan sudah ada, pertanyaan belum.", _JOB),
            Case(
                "Alasan sudah ada, pertanyaan belum.", _JOB, told=(said("Saya suka mencari tahu.", MOTIVATION, "id"),)
            ),
        ],
    },
    passes={
        "en": [
            Case("One question is enough.", questions=("What training would I get?",)),
            Case("A question about pay is a question.", questions=("How is the commission worked out?",)),
            Case("Two, about them.", _JOB, questions=("Who buys?", "What is hardest for a new SDR at Fernhall?")),
        ],
        "id": [
            Case("Satu pertanyaan sudah cukup.", questions=("Pelatihan apa yang akan saya dapat?",)),
            Case("Pertanyaan soal gaji juga pertanyaan.", questions=("Bagaimana komisinya dihitung?",)),
            Case(
                "Dua, tentang mereka.",
                _JOB,
                questions=("Siapa pembelinya?", "Apa yang tersulit bagi SDR baru di Fernhall?"),
            ),
        ],
    },
)


def find(preparation: Preparation) -> Iterator[Hit]:
    """At most one hit."""
    if not any(question.text.strip() for question in preparation.questions):
        yield Hit(MUST)
