"""What can be wrong with a bank's own rules and tests."""

from __future__ import annotations

from ae_prep.banks.code import Code, error, warning
from ae_prep.i18n import N_

HOUSE: dict[str, Code] = {
    "too-many-rules": error(
        N_("This is rule number {count}; a bank has at most {limit}."), N_("Join rules that say the same.")
    ),
    "too-many-tests": error(
        N_("This is test number {count}; a bank has at most {limit}."), N_("Keep those that tell most.")
    ),
    "no-fields": error(
        N_("{id} has no list of fields."), N_("Put a list with “- {value}: …” directly under its heading.")
    ),
    "unknown-advice": error(N_("“{value}” is neither a do nor a don't."), N_("Write “do” or “don't”.")),
    "unknown-severity": error(N_("The severity “{value}” is not known."), N_("Known: {known}.")),
    "severity-too-grave": error(
        N_("A do cannot be “{value}”: what is missing may have been said in other words."), N_("Write “should”.")
    ),
    "missing-phrases": error(N_("The rule {id} has no section “{value}”."), N_("Add “### {value}” and its list.")),
    "missing-says": error(N_("The rule {id} has no section “{value}”."), N_("Add “### {value}” and its text.")),
    "missing-fix": error(N_("The rule {id} has no section “{value}”."), N_("Add “### {value}” and its text.")),
    "too-many-phrases": error(N_("The rule has {count} phrases."), N_("Keep within {limit}.")),
    "phrase-too-long": error(
        N_("This phrase is too long to be said in the same words by anybody."),
        N_("Keep within {words} words and {limit} characters."),
    ),
    "phrase-without-words": error(N_("There is no word in “{value}”."), N_("Write the words that are meant.")),
    "bad-wildcard": error(
        N_("“…” stands for words between two others, at most {limit} times in a phrase."),
        N_("Delete it, or write the words."),
    ),
    "phrase-too-common": warning(
        N_("“{value}” is said in nearly every answer."), N_("Add a word that tells what is meant.")
    ),
    "unknown-question": error(N_("The bank has no question {value}."), N_("Correct the id.")),
    "unknown-house-rule": error(N_("The bank has no rule {value}."), N_("Use the id in the bank's own file.")),
    "untranslated-rule": warning(
        N_("The rule {value} is not translated to “{lang}”; it says nothing about answers in that language."),
        N_("Add “## Title ({value})” with its phrases and texts."),
    ),
    "unknown-rule-in-test": error(
        N_("“{value}” is not the name of a rule, so that the test proves nothing."),
        N_("Run “ae-prep rules” to see the names; the bank's own rules go by their ids."),
    ),
    "nothing-expected": error(N_("The test {id} expects nothing."), N_("Add “- Flagged: …” or “- Silent: …”.")),
    "contradiction": error(N_("“{value}” is to speak and to be silent."), N_("Keep one of the two.")),
    "no-answer": error(N_("The test {id} has no answer."), N_("Write it below the list of fields.")),
    "text-before-part": error(
        N_("This text stands before the first part."), N_("Begin it with a label such as **Situation:**.")
    ),
    "duplicate-part": error(N_("The part “{value}” stands twice."), N_("Join the two.")),
}
