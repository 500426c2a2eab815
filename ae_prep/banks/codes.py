"""Everything that can be wrong in a bank: code, severity, message and fix.

``docs/bank-format.md`` explains each of them. An error keeps the bank from being used, a warning does not.
"""

from __future__ import annotations

from ae_prep.banks.code import Code
from ae_prep.banks.code import error as _error
from ae_prep.banks.code import warning as _warning
from ae_prep.banks.house_codes import HOUSE
from ae_prep.i18n import N_

#: The fix that replaces the usual one where a misspelling is close to something known.
DID_YOU_MEAN = N_("Did you mean “{near}”?")

FILE: dict[str, Code] = {
    "too-large": _error(N_("The file is larger than {limit} MB."), N_("Split it into several banks.")),
    "not-utf8": _error(N_("The byte {value} is not UTF-8."), N_("Save the file again with the encoding UTF-8.")),
    "hidden-character": _error(
        N_("The invisible character {value} can hide or change text."), N_("Delete it, or type the line again.")
    ),
    "link-definition": _error(
        N_("“{value}” defines a link; a bank has no links."), N_("Delete the line, or do not begin it with “[”.")
    ),
    "no-questions": _error(
        N_("There is no question in this file."), N_("Begin each question with “## Its title (q-its-id-01)”.")
    ),
    "part-too-large": _error(
        N_("This is longer than {limit} characters and was not read."),
        N_("Shorten it; look for a heading “##” that is missing."),
    ),
    "too-many-problems": _error(
        N_("More than {limit} problems; the rest of the file was not read."), N_("Mend these first, then look again.")
    ),
}

FRONT_MATTER: dict[str, Code] = {
    "missing-front-matter": _error(
        N_("The file does not begin with front matter."),
        N_("Begin it with a line “---”, then “format: 1” and the other keys, then a line “---”."),
    ),
    "unclosed-front-matter": _error(
        N_("The front matter has no end."), N_("Close it with a line “---” before the first text.")
    ),
    "invalid-front-matter": _error(
        N_("The front matter cannot be read."),
        N_("Write one “key: value” a line; put a value with a colon or a bracket in quotation marks."),
    ),
    "unknown-key": _warning(N_("“{value}” is not a key of the front matter."), N_("Known: {known}.")),
    "duplicate-key": _error(N_("The key “{value}” is given twice."), N_("Keep one of the two.")),
    "missing-key": _error(N_("The key “{value}” is missing."), N_("Add a line “{value}: …” to the front matter.")),
    "empty-value": _error(N_("“{value}” has no value."), N_("Write one after the colon, or delete the line.")),
    "bad-format": _error(N_("“{value}” is not a format of banks."), N_("Write “format: {known}”.")),
    "newer-format": _error(
        N_("The bank is written in format {value}; this version reads up to {known}."), N_("Update ae-prep.")
    ),
    "bad-bank-id": _error(
        N_("“{value}” cannot be the id of a bank."),
        N_("Use lower-case letters, digits and single hyphens, at most 40 characters."),
    ),
    "bad-version": _error(N_("“{value}” is not a version."), N_("Write numbers with dots, such as 1.0.0.")),
    "unknown-language": _error(N_("The language “{value}” is not known."), N_("Known: {known}.")),
    "file-name-differs": _warning(
        N_("The bank's id is “{value}”, its file is called “{name}”."), N_("Call the file “{value}.md”.")
    ),
}

HEADINGS: dict[str, Code] = {
    "missing-id": _error(
        N_("The heading “{value}” has no id."), N_("End it with an id in parentheses, such as (q-sdr-emp-01).")
    ),
    "bad-id": _error(
        N_("“{value}” cannot be an id."),
        N_("Begin with “q-” (rules “r-”, tests “t-”), use lower-case letters, digits, single hyphens, then a number."),
    ),
    "duplicate-id": _error(
        N_("The id {value} was given in line {first} already."),
        N_("Give this one a new id; never reuse one, since people's history hangs on it."),
    ),
    "missing-title": _error(N_("{value} has no title."), N_("Write two to seven words before the id.")),
    "duplicate-title": _warning(
        N_("The title “{value}” was given in line {first} already."), N_("Say what is different in this one.")
    ),
    "heading-not-allowed": _error(
        N_("The heading “{value}” is neither a question nor a section."),
        N_("Write “## ” at the start of the line for a question, “### ” for a section; no line of “---” under text."),
    ),
}

METADATA: dict[str, Code] = {
    "missing-metadata": _error(
        N_("The question {value} has no list of fields."),
        N_("Put a list with “- Kind: …”, “- Role: …” and “- Level: …” directly under its heading."),
    ),
    "bad-field": _error(N_("“{value}” is not a field."), N_("Write “- Field: value”.")),
    "unknown-field": _error(N_("The field “{value}” is not known."), N_("Known: {known}.")),
    "duplicate-field": _error(N_("The field “{value}” is given twice."), N_("Keep one of the two.")),
    "missing-field": _error(N_("The field “{value}” is missing."), N_("Add “- {value}: …” to the list.")),
    "misplaced-field": _error(N_("The field “{value}” does not belong here."), N_("It is only for {known}.")),
    "duplicate-value": _warning(N_("“{value}” is given twice."), N_("Delete one of the two.")),
    "unknown-kind": _error(N_("The kind “{value}” is not known."), N_("Known: {known}.")),
    "unknown-role": _error(N_("The role “{value}” is not known."), N_("Known: {known}.")),
    "unknown-skill": _error(N_("The skill or theme “{value}” is not known."), N_("Known: {known}.")),
    "unknown-level": _error(N_("The level “{value}” is not known."), N_("1 is a warm-up, 2 standard, 3 hard.")),
    "unknown-variant": _error(N_("The AE variant “{value}” is not known."), N_("Known: {known}.")),
    "unknown-theme": _error(N_("The objection theme “{value}” is not known."), N_("Known: {known}.")),
    "unknown-need": _error(N_("“{value}” is not something an answer can need."), N_("Known: {known}.")),
    "unknown-origin": _error(N_("The origin “{value}” is not known."), N_("Known: {known}.")),
    "unknown-source": _error(
        N_("“{value}” is not an item of the article."),
        N_("Write an id such as DO-1.2; if nothing in the article supports the question, write “Origin: extension”."),
    ),
    "unknown-rule": _warning(N_("“{value}” is not the name of a rule."), N_("Run “ae-prep rules” to see the names.")),
    "bad-depends": _error(N_("“{value}” does not say whether it depends."), N_("Write “yes”, or delete the field.")),
}

SECTIONS: dict[str, Code] = {
    "unknown-section": _error(N_("The section “{value}” is not known."), N_("Known: {known}.")),
    "duplicate-section": _error(N_("The section “{value}” stands twice."), N_("Join the two.")),
    "misplaced-section": _error(
        N_("The section “{value}” does not belong to a question of the kind {kind}."), N_("It is only for {known}.")
    ),
    "missing-text": _error(
        N_("The question {id} has no text."),
        N_("Write it as a paragraph between the list and the first section, with empty lines around it."),
    ),
    **{
        f"missing-{slug}": _error(
            N_("The question {id} has no section “{value}”."), N_("Add “### {value}” and its text.")
        )
        for slug in (
            "hint",
            "follow-ups",
            "strong",
            "red-flags",
            "prospect",
            "second-turn",
            "inputs",
            "answer-key",
        )
    },
    "empty-section": _error(N_("The section “{value}” is empty."), N_("Write its text, or delete the heading.")),
    "empty-item": _error(N_("This item of the list is empty."), N_("Write its text, or delete it.")),
    "list-expected": _error(N_("The section “{value}” is a list."), N_("Begin each of its points with “- ”.")),
    "prose-expected": _error(N_("This is no place for a list."), N_("Write sentences, without “- ” before them.")),
    "wrong-count": _warning(
        N_("The section “{value}” has {count} points."), N_("It should have between {low} and {high}.")
    ),
    "too-long": _warning(N_("This text has {count} characters."), N_("Keep it within {limit}.")),
    "unknown-input": _error(N_("The number “{value}” is not known."), N_("Known: {known}.")),
    "duplicate-input": _error(N_("The number “{value}” is given twice."), N_("Keep one of the two.")),
    "bad-input": _error(N_("“{value}” gives no number."), N_("Write “- name: value”, such as “- retention: 90%”.")),
    "rule-not-tied": _warning(
        N_("“{value}” looks like a rule, but is not tied to this point."),
        N_("Put it at the end of the point, in parentheses and backticks: (`{value}`)."),
    ),
}

MARKUP: dict[str, Code] = {
    "html-not-allowed": _error(
        N_("HTML is not allowed: “{value}”."), N_("Write plain text; for the character itself write “\\<”.")
    ),
    "link-not-allowed": _error(N_("Links are not allowed: “{value}”."), N_("Keep the words, delete the address.")),
    "image-not-allowed": _error(N_("Images are not allowed: “{value}”."), N_("Say it in words.")),
    "code-not-allowed": _error(
        N_("Blocks of code are not allowed."), N_("Delete the fence, or the four spaces before the line.")
    ),
    "table-not-allowed": _error(N_("Tables are not allowed."), N_("Say it in sentences or as a list.")),
    "quote-not-allowed": _error(
        N_("Quoted blocks are not allowed."), N_("Delete the “>”; use quotation marks for somebody's words.")
    ),
    "line-not-allowed": _error(N_("Separating lines are not allowed."), N_("Delete it; headings separate enough.")),
    "nested-block": _error(
        N_("A point of a list holds one paragraph and nothing else."), N_("Make it one paragraph, or several points.")
    ),
}

TRANSLATIONS: dict[str, Code] = {
    "missing-base": _error(
        N_("The bank “{value}” that this file translates is not beside it."), N_("Put both into one folder.")
    ),
    "misnamed-translation": _error(
        N_("A translation is called “name.{value}.md” after its bank's file."), N_("Rename it to “{name}”.")
    ),
    "wrong-base": _error(N_("This file translates “{value}”, the bank beside it is “{known}”."), N_("Correct one.")),
    "wrong-language": _error(
        N_("The language “{value}” does not fit: the file's name says “{name}”, the bank is in “{known}”."),
        N_("A translation is in the language that its name says, and in another than its bank."),
    ),
    "unknown-id": _error(
        N_("The bank has no question {value}."), N_("Use the id of the question in the bank's own file.")
    ),
    "missing-translation": _warning(
        N_("The question {value} is not translated to “{lang}”; it will be asked in “{known}”."),
        N_("Add “## Title ({value})” and its texts."),
    ),
    "metadata-in-translation": _error(
        N_("A translation has no list of fields."), N_("Delete it; the fields stand in the bank's own file.")
    ),
    "translation-differs": _warning(
        N_("The section “{value}” has other points or other rules than in the bank's own file."),
        N_("Translate point by point and keep the rule's name at the end."),
    ),
}

COMPARISON: dict[str, Code] = {
    "near-duplicate": _warning(
        N_("“{value}” asks nearly the same as “{title}” ({other}, {place})."),
        N_("Keep one of the two, or say what is different."),
    ),
    "shared-id": _warning(
        N_("Another bank has a question {value} too ({place})."),
        N_("Give this one an id of its own; with the bank's name in it, ids never clash."),
    ),
    "shared-bank-id": _warning(
        N_("Another bank has the id “{value}” too ({place}); only the first that is found is used."),
        N_("Give this bank an id of its own, and name its file after it."),
    ),
}

CODES: dict[str, Code] = {
    **FILE,
    **FRONT_MATTER,
    **HEADINGS,
    **METADATA,
    **SECTIONS,
    **MARKUP,
    **TRANSLATIONS,
    **COMPARISON,
    **HOUSE,
}
