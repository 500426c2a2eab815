"""The vocabulary of a bank's own rules and tests: fields, sections, labels and limits."""

from __future__ import annotations

from ae_prep.banks.fields import ITEM_LIMIT, Section
from ae_prep.model import MUST, SEVERITIES, SHOULD, Severity

RULE_FIELDS = ("Advice", "Severity", "Kinds", "Skills", "Questions")
TEST_FIELDS = ("Question", "Flagged", "Silent")
#: The values of ``Advice``; a curly apostrophe is as good.
DO, DONT = "do", "don't"
#: By ``do``: the severities that a rule may have. What is missing may have been said in other words.
MAY_BE: dict[bool, tuple[Severity, ...]] = {
    False: SEVERITIES,
    True: tuple(severity for severity in SEVERITIES if severity != MUST),
}
USUAL: Severity = SHOULD

RULE_SECTIONS = (
    Section("phrases", "phrases", "Phrases", "Frasa", "list", ITEM_LIMIT),
    Section("says", "says", "Says", "Pesan", "prose", ITEM_LIMIT),
    Section("fix", "fix", "Fix", "Perbaikan", "prose", ITEM_LIMIT),
)

MOST_RULES, MOST_PHRASES, MOST_TESTS = 100, 200, 1000
#: Of one phrase: words, characters, and wildcards.
MOST_WORDS, PHRASE_LIMIT, MOST_WILDCARDS = 12, 100, 2

#: The labels in a test's answer, as in answer files, and the field of ``model.Answer`` or the part that each names.
LABELS = {
    **dict.fromkeys(("answer", "jawaban"), "text"),
    **dict.fromkeys(("situation", "situasi"), "situation"),
    **dict.fromkeys(("task", "tugas"), "task"),
    **dict.fromkeys(("action", "actions", "tindakan", "aksi"), "action"),
    **dict.fromkeys(("result", "results", "hasil"), "result"),
    **dict.fromkeys(("lesson", "lessons", "pelajaran"), "lesson"),
    **dict.fromkeys(("when", "kapan"), "when"),
    **dict.fromkeys(("with whom", "who", "dengan siapa", "siapa"), "who"),
    **dict.fromkeys(("figure", "figures", "angka"), "figure"),
}
