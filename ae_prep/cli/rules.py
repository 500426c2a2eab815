"""``ae-prep rules``: what the reviewer looks for, and one rule explained."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from ae_prep import article, labels
from ae_prep.cli import app
from ae_prep.cli.app import _
from ae_prep.cli.base import command, option
from ae_prep.cli.output import clean, say, wrap
from ae_prep.errors import UserError
from ae_prep.i18n import N_

if TYPE_CHECKING:
    from ae_prep.rules.base import Example, Rule


@command(
    "rules",
    help=N_("List every rule of the reviewer, or explain one: what it says, why, and examples of what it flags."),
)
@click.argument("name", required=False)
@option("--format", "form", type=click.Choice(["text", "json"]), default="text", help=N_("How to print them."))
def rules(name: str | None, form: str) -> None:
    from ae_prep.rules import all_rules

    every = {name: module.rule for name, module in all_rules().items()}
    if name is not None and name not in every:
        from difflib import get_close_matches

        near = get_close_matches(name, every, 3) or sorted(every)
        raise UserError(
            _("There is no rule “{name}”.", name=clean(name)),
            hint=_("Did you mean: {choices}", choices=", ".join(near)),
            code=2,
        )
    chosen = {name: every[name]} if name is not None else every
    if form == "json":
        say(json.dumps([_record(rule) for rule in chosen.values()], ensure_ascii=False, indent=2))
    elif name is not None:
        _explain(every[name])
    else:
        for rule in chosen.values():
            say(f"{rule.name:<22} {_(labels.SEVERITIES[rule.severity])}")
            say(wrap(_(rule.about), indent="    "))


def _record(rule: Rule) -> dict[str, object]:
    return {
        "name": rule.name,
        "severity": rule.severity,
        "origin": rule.origin,
        "basis": list(rule.basis),
        "kinds": list(rule.kinds),
        "about": _(rule.about),
    }


def _explain(rule: Rule) -> None:
    say(rule.name, bold=True)
    say(wrap(_(rule.about)))
    say()
    origin = _("the article") if rule.origin == "article" else _("our own addition")
    say(wrap(_("At most: {severity}", severity=_(labels.SEVERITIES[rule.severity]))))
    say(wrap(_("Rests on: {origin}", origin=origin)))
    for item in rule.basis:
        say(wrap(f"{item}  {_(article.label(item))}", indent="    "))
    say(wrap(_("Asked of: {kinds}", kinds=", ".join(_(labels.KINDS[kind]) for kind in rule.kinds))))
    say()
    say(wrap(f"{_(rule.what)} {_(rule.fix)}", indent="    ", first="  ! "))
    for title, examples in ((_("It speaks at:"), rule.flags), (_("It is silent at:"), rule.passes)):
        say()
        say(title, bold=True)
        for example in examples.get(app.current.lang, examples[rule.langs[0]]):
            say(wrap(f"“{_text(example)}”", indent="    ", first="  - "))


def _text(example: str | Example) -> str:
    """An example as one text, its parts in order."""
    if isinstance(example, str):
        return example
    return example.text or " / ".join(part or "…" for part in (example.parts or {}).values())
