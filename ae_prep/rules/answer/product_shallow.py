"""What is said of the product are adjectives: no fact, no customer, no rival, no industry, nobody to ask.

Two of these are enough, or one and a person whom one would ask. The rule speaks where the question is about product
knowledge.
"""

from __future__ import annotations

from collections.abc import Iterator

from ae_prep.i18n import N_
from ae_prep.model import BEHAVIOURAL, CONSIDER, KNOWLEDGE, SHOULD, SITUATIONAL
from ae_prep.reading.facts import SURELY, Reading
from ae_prep.rules.base import Context, Example, Hit, Rule
from ae_prep.rules.signs import first, listed, told

_SKILLS = ("sdr-prd", "duty-10")
_TOPICS = ("product.rival", "product.industry")
_KINDS = ("count", "percent", "multiple")
_ENOUGH = 2

RULE = Rule(
    name="product-shallow",
    severity=SHOULD,
    basis=("SDR-SKILL-3", "AE-DUTY-10"),
    origin="article",
    kinds=(KNOWLEDGE, BEHAVIOURAL, SITUATIONAL),
    about=N_("Product knowledge is two of: a fact, a kind of customer, a rival, the industry; or a person to ask."),
    what=N_("Could you answer a basic question on the product, its customers and one rival?"),
    fix=N_("Add one fact of each."),
    flags={
        "en": [
            Example("It is a fantastic tool, very intuitive, and everybody who has it is happy.", skill="sdr-prd"),
            Example("Our solutions are innovative and of the highest quality, and they suit every business.",
                    skill="sdr-prd"),
            Example("When the owner asked about it I said that it is simply the best there is.", kind="behavioural",
                    skill="sdr-prd"),
        ],
        "id": [
            Example("Produknya mantap, gampang dipakai, dan semua yang punya pasti puas.", skill="sdr-prd"),
            Example("Solusi kami inovatif, kualitasnya terbaik, dan cocok untuk semua bisnis.", skill="sdr-prd"),
            Example("Waktu pemiliknya bertanya, saya bilang alat ini memang yang paling bagus.", kind="behavioural",
                    skill="sdr-prd"),
        ],
    },
    passes={
        "en": [
            Example("It weighs 3 kilos and most of our customers are physios; the German one is lighter but dearer.",
                    skill="sdr-prd"),
            Example("I would name the 40-litre tank and ask Jana in support for the rest.", kind="situational",
                    skill="sdr-prd"),
            Example("It is a fantastic tool, very intuitive, and everybody who has it is happy."),
        ],
        "id": [
            Example("Beratnya 3 kilo dan kebanyakan pelanggannya klinik; merek Jerman lebih ringan tapi mahal.",
                    skill="sdr-prd"),
            Example("Saya akan sebut tangki 40 liternya, sisanya saya tanya Mbak Jana di support.",
                    kind="situational", skill="sdr-prd"),
            Example("Produknya mantap, gampang dipakai, dan semua yang punya pasti puas."),
        ],
    },
    absence=True,
)  # fmt: skip


def find(reading: Reading, context: Context) -> Iterator[Hit]:
    """At most one hit, on the first empty word of praise where there is one."""
    answer = context.answer
    unnamed = answer.kind == KNOWLEDGE and answer.skill is None and not answer.question
    if answer.skill not in _SKILLS and not unnamed:
        return
    level, topics = reading.most("product"), _topics(reading, context)
    asks = told(reading, "product.ask")
    if topics >= _ENOUGH or (topics and level == SURELY) or (asks and (topics or level)):
        return
    empty = first(reading, "product.empty")
    doubt = topics or asks or (level and not empty)
    yield Hit(CONSIDER if doubt or unnamed else SHOULD, empty and empty.first, empty and empty.last)


def _topics(reading: Reading, context: Context) -> int:
    """How many of fact, customer, rival and industry are named. A price or an order is no fact of the product."""
    kinds = _KINDS if context.answer.kind == BEHAVIOURAL else (*_KINDS, "duration", "money")
    numbers = (figure for figure in reading.figures if figure.kind in kinds)
    fact = any(not reading.within(n.sentence, "outcome") for n in numbers) or told(reading, "product.fact")
    customer = told(reading, "product.customer") or next(listed(reading, "customer-type"), None) is not None
    others = sum(told(reading, label) for label in _TOPICS)
    return fact + customer + others
