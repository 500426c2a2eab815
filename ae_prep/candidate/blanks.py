"""What is blank on the product sheet and in the plan, in words of ours (English; translated when shown)."""

from __future__ import annotations

from ae_prep.i18n import N_
from ae_prep.model import Plan, Product
from ae_prep.model.applications import FACTS_WANTED

_PRODUCT = (
    ("industry", N_("industry")),
    ("competitor", N_("rival")),
    ("customer", N_("customer")),
    ("limit", N_("one limit")),
    ("ask_whom", N_("whom to ask")),
)
_PLAN = (
    ("mentor", N_("mentor")),
    ("learn_from", N_("SDR to learn from")),
    ("book", N_("book")),
    ("honesty", N_("honesty example")),
)
#: By how many basic facts are still to come.
_FACTS = {1: N_("one more basic fact"), 2: N_("two more basic facts"), 3: N_("three basic facts")}


def product_blanks(product: Product) -> tuple[str, ...]:
    """What is missing on the product sheet, in its order."""
    blanks = [words for name, words in _PRODUCT if not getattr(product, name).strip()]
    lacking = FACTS_WANTED - sum(bool(fact.strip()) for fact in product.facts)
    if lacking > 0:
        blanks.insert(sum(words in blanks for _name, words in _PRODUCT[:3]), _FACTS[lacking])
    return tuple(blanks)


def plan_blanks(plan: Plan) -> tuple[str, ...]:
    """What is not named yet in the plan."""
    return tuple(words for name, words in _PLAN if not getattr(plan, name).strip())
