"""The questions to ask back leave out one of the topics that the article suggests.

They are: how one could grow, what training there is, and what the biggest challenge would be. Silent while there is no
question at all, since another rule says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.candidate.topics import SUGGESTED, topics
from ae_prep.i18n import N_
from ae_prep.labels import TOPICS
from ae_prep.model import CONSIDER
from ae_prep.rules.base import Hit, Rule
from ae_prep.rules.preparation import Case, Listed, Preparation

_ALL_EN = ("How could I grow in this role?", "What training would I get?", "What would be my biggest challenge?")
_ALL_ID = ("Bagaimana jenjang kariernya?", "Pelatihan apa yang akan saya dapat?", "Apa tantangan terbesarnya?")

RULE = Rule(
    name="questions-topics",
    severity=CONSIDER,
    basis=("DO-4", "ASK-1", "ASK-2", "ASK-3"),
    origin="article",
    kinds=(),
    about=N_("The questions to them touch growth, training and the biggest challenge."),
    what=N_("Not covered yet: {topics}."),
    fix=N_("Add one where it truly interests you: ae-prep ask add"),
    flags={
        "en": [
            Case("Only training.", questions=_ALL_EN[1:2]),
            Case("Growth and training, no challenge.", questions=_ALL_EN[:2]),
            Case("A good question, and none of the three.", questions=("Who are your best customers?",)),
        ],
        "id": [
            Case("Hanya pelatihan.", questions=_ALL_ID[1:2]),
            Case("Karier dan pelatihan, tantangan belum.", questions=_ALL_ID[:2]),
            Case("Pertanyaan bagus, tetapi di luar ketiganya.", questions=("Siapa pelanggan terbaik Anda?",)),
        ],
    },
    passes={
        "en": [
            Case("All three.", questions=_ALL_EN),
            Case("All three, and one about pay.", questions=(*_ALL_EN, "What is the commission?")),
            Case("No question yet: another rule says so."),
        ],
        "id": [
            Case("Ketiganya ada.", questions=_ALL_ID),
            Case("Ketiganya, dan satu soal komisi.", questions=(*_ALL_ID, "Berapa komisinya?")),
            Case("Belum ada pertanyaan: aturan lain yang mengatakannya."),
        ],
    },
)


def find(preparation: Preparation) -> Iterator[Hit]:
    """At most one hit, with the topics that are left."""
    texts = [question.text for question in preparation.questions if question.text.strip()]
    covered = {topic for text in texts for topic in topics(text)}
    left = tuple(TOPICS[topic] for topic in SUGGESTED if topic not in covered)
    if texts and left:
        yield Hit(CONSIDER, values={"topics": Listed(left)})
