"""``ae-prep bank coverage``: where a bank has questions, and where it has none."""

from __future__ import annotations

import json

import click

from ae_prep import article, labels
from ae_prep.banks.coverage import Coverage, Family, Row, coverage
from ae_prep.cli import app
from ae_prep.cli.app import _, many
from ae_prep.cli.banks import all_banks, load
from ae_prep.cli.base import command, option
from ae_prep.cli.output import clean, say, wrap
from ae_prep.i18n import N_
from ae_prep.model import KINDS, LEVELS, Bank

_NONE = "·"
_LABEL = 12
_COLUMNS = 3


@command(
    "coverage",
    help=N_(
        "Where a bank has questions and where it has none: skills and themes by kind and level, and the items of the "
        "article that its questions rest on.\n\n"
        "BANK is a bank's name or file; without it, all installed banks are counted together."
    ),
    short_help=N_("Skills, kinds and levels a bank covers, and its holes."),
)
@click.argument("bank", required=False)
@option("--format", "form", type=click.Choice(["text", "json"]), default="text", help=N_("How to print them."))
def bank_coverage(bank: str | None, form: str) -> None:
    banks = [load(bank, app.current.lang)] if bank else all_banks(app.current.lang)
    questions = [question for each in banks for question in each.questions]
    found = coverage(questions, {role for each in banks for role in each.roles})
    if form == "json":
        say(json.dumps(_record(banks, found), ensure_ascii=False, indent=2))
        return
    for each in banks:
        count = many("{n} question", "{n} questions", len(each.questions))
        say(f"{clean(each.title)} · {count}", bold=True)
    say()
    _rows(found)
    _holes(found)
    _items(found)


def _rows(found: Coverage) -> None:
    heads = [*(kind[:3] for kind in KINDS), *(f"L{level}" for level in LEVELS)]
    say(" " * _LABEL + "".join(f"{head:>4}" for head in heads) + _("all").rjust(6), bold=True)
    for row in found.rows:
        _row(row.skill or _("(none)"), row)
    total = Row(
        None,
        {kind: sum(row.kinds.get(kind, 0) for row in found.rows) for kind in KINDS},
        {level: sum(row.levels.get(level, 0) for row in found.rows) for level in LEVELS},
    )
    _row(_("all"), total, bold=True)
    say()
    meaning = ", ".join(f"{kind[:3]} {kind}" for kind in KINDS)
    say(wrap(_("Columns: {kinds}; L1 to L3 are the levels.", kinds=meaning)))


def _row(label: str, row: Row, *, bold: bool = False) -> None:
    counts = [*(row.kinds.get(kind) for kind in KINDS), *(row.levels.get(level) for level in LEVELS)]
    say(f"{label:<{_LABEL}}" + "".join(f"{count or _NONE:>4}" for count in counts) + f"{row.total:>6}", bold=bold)


def _holes(found: Coverage) -> None:
    if found.expected:
        say()
    if found.expected and not found.holes:
        say(wrap(_("Every skill of its roles has a question at each level.")))
    for skill, level in found.holes:
        name = _(article.label(labels.SKILL_ITEMS[skill]))
        say(wrap(_("{skill} ({name}): no question at level {level}", skill=skill, name=name, level=level), "  "))


def _items(found: Coverage) -> None:
    say()
    say(_("Items of the article"), bold=True)
    cells = [f"{family.name:<10}{_share(family):>10}" for family in found.families]
    for start in range(0, len(cells), _COLUMNS):
        say("  " + "    ".join(cells[start : start + _COLUMNS]))
    there = sum(len(family.covered) for family in found.families)
    missing = sum(len(family.missing) for family in found.families)
    say(wrap(_("Together {n} of {m}. --format json names the missing ones.", n=there, m=there + missing), "  "))


def _share(family: Family) -> str:
    return _("{n} of {m}", n=len(family.covered), m=len(family.covered) + len(family.missing))


def _record(banks: list[Bank], found: Coverage) -> dict[str, object]:
    return {
        "banks": [bank.id for bank in banks],
        "questions": sum(row.total for row in found.rows),
        "rows": [
            {
                "skill": row.skill,
                "kinds": {kind: row.kinds.get(kind, 0) for kind in KINDS},
                "levels": {level: row.levels.get(level, 0) for level in LEVELS},
                "questions": row.total,
            }
            for row in found.rows
        ],
        "holes": [{"skill": skill, "level": level} for skill, level in found.holes],
        "families": [
            {"family": family.name, "covered": list(family.covered), "missing": list(family.missing)}
            for family in found.families
        ],
    }
