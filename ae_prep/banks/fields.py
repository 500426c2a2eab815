"""The vocabulary of the bank format: keys, fields, sections and what they may hold."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from ae_prep.model import FUNNEL, KINDS, KNOWLEDGE, OBJECTION

#: The newest format this version reads.
FORMAT = 1

RULES_OFF = "rules off"
BASE_KEYS = ("format", "id", "title", "lang", "roles", "version", "description", "author", "license", RULES_OFF)
BASE_REQUIRED = ("format", "id", "title", "lang", "roles", "version")
TRANSLATION_KEYS = ("format", "translates", "lang", "title", "description", "author", "license")
TRANSLATION_REQUIRED = ("format", "translates", "lang", "title")

FIELDS = (
    "Kind",
    "Role",
    "Skill",
    "Level",
    "Sources",
    "Needs",
    "Origin",
    "Variants",
    "Theme",
    "Depends",
    "Rules off",
)
NEEDS = ("event", "figure")
ORIGINS = ("article", "extension")
OBJECTION_THEMES = ("price", "timing", "need", "authority")
INPUTS = (
    "goal",
    "base",
    "retention",
    "deal",
    "lead-to-deal",
    "contact-to-lead",
    "working-days",
    "team",
    "months",
)

TITLE_LIMIT = 60
DESCRIPTION_LIMIT = 300
TEXT_LIMIT = 1000
ITEM_LIMIT = 300


class Section(NamedTuple):
    """One section of a question.

    ``field`` is its name in ``model.Question``, ``slug`` the one in codes; ``low`` and ``high`` bound the number
    of points of a list (0: no bound), ``limit`` the characters of prose or of one point.
    """

    field: str
    slug: str
    en: str
    id: str
    form: Literal["prose", "list"]
    limit: int
    low: int = 0
    high: int = 0
    kinds: tuple[str, ...] = KINDS

    @property
    def everywhere(self) -> bool:
        """Whether questions of every kind have this section."""
        return self.kinds is KINDS

    def heading(self, lang: str) -> str:
        """The heading as it is written in a file in ``lang``."""
        return self.id if lang == "id" else self.en


SECTIONS = (
    Section("hint", "hint", "Hint", "Petunjuk", "prose", 600),
    Section("followups", "follow-ups", "Follow-ups", "Pertanyaan lanjutan", "list", ITEM_LIMIT, 2, 3),
    Section("strong", "strong", "A strong answer shows", "Jawaban yang kuat menunjukkan", "list", ITEM_LIMIT, 3, 5),
    Section("red_flags", "red-flags", "Red flags", "Tanda bahaya", "list", ITEM_LIMIT, 1, 4),
    Section("prospect", "prospect", "Prospect", "Prospek", "prose", 600, kinds=(OBJECTION,)),
    Section("second_turn", "second-turn", "Second turn", "Giliran kedua", "prose", 600, kinds=(OBJECTION,)),
    Section("inputs", "inputs", "Inputs", "Angka", "list", ITEM_LIMIT, kinds=(FUNNEL,)),
    Section("key", "answer-key", "Key", "Kunci", "list", ITEM_LIMIT, kinds=(KNOWLEDGE,)),
)


def by_heading(sections: Sequence[Section]) -> dict[str, Section]:
    """Each of ``sections`` by its heading in each language, case-folded."""
    return {name.casefold(): section for section in sections for name in (section.en, section.id)}


BY_HEADING = by_heading(SECTIONS)
