"""An answer as plain text to fill in with an editor: one heading a part, help below a line that is never read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ae_prep import labels
from ae_prep.i18n import LANGUAGES, N_, translate
from ae_prep.model import Question
from ae_prep.practice.steps import TEXT, Step

#: Nothing from this line on is read; the same mark that git uses.
SCISSORS = "------------------------ >8 ------------------------"


def write_form(question: Question, steps: Sequence[Step], replies: Mapping[str, str], lang: str) -> str:
    """The form for ``steps``, filled with ``replies``; headings and help in ``lang``."""
    if _one_text(steps):
        body = replies.get(steps[0].name, "") + "\n"
    else:
        body = "\n".join(f"{_heading(step, lang)}\n{replies.get(step.name, '')}\n" for step in steps)
    rows = [translate(lang, N_("Nothing below this line is read.")), "", question.text]
    rows += [f"{_heading(step, lang)[3:]}: {translate(lang, step.prompt)}" for step in steps]
    if question.hint:
        rows += ["", question.hint]
    return f"{body}\n{SCISSORS}\n" + "\n".join(rows) + "\n"


def read_form(text: str, steps: Sequence[Step]) -> dict[str, str]:
    """The replies in a form: by step, or one free text where a story was written without its headings."""
    body = text.replace("\r\n", "\n").partition(SCISSORS)[0]
    if _one_text(steps):
        return {steps[0].name: body.strip("\n")}
    names = {_heading(step, lang).lower(): step.name for step in steps for lang in LANGUAGES}
    found: dict[str, list[str]] = {}
    name = TEXT
    for line in body.split("\n"):
        key = line.strip().lower()
        if key in names:
            name = names[key]
            found.setdefault(name, [])
        else:
            found.setdefault(name, []).append(line)
    replies = {name: "\n".join(lines).strip("\n") for name, lines in found.items()}
    before = replies.pop(TEXT, "").strip()
    if not replies:
        return {TEXT: before}
    first = steps[0].name
    return {**replies, first: "\n".join(filter(None, (before, replies.get(first, ""))))}


def _one_text(steps: Sequence[Step]) -> bool:
    return len(steps) == 1


def _heading(step: Step, lang: str) -> str:
    return f"## {translate(lang, labels.PARTS.get(step.name, step.prompt))}"
