"""``ae-prep rules``: what the reviewer looks for, and one rule explained."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from ae_prep import article, labels
from ae_prep.cli import app
from ae_prep.cli.app import _, general
from ae_prep.cli.base import command, option
from ae_prep.cli.output import clean, say, wrap
from ae_prep.errors import UserError
from ae_prep.i18n import LANGUAGES, N_

if TYPE_CHECKING:
    from ae_prep.rules import Card
    from ae_prep.rules.accuracy import Accuracy, Share
    from ae_prep.rules.base import Example, Rule
    from ae_prep.rules.preparation import Case

_ORIGINS = {"article": N_("the article"), "extension": N_("our own addition")}
_COMMENT = "<!-- ae-prep: ignore {name} – {reason} -->"


@command(
    "rules",
    help=N_(
        "List every rule of the reviewer, or explain one: what it says, why, examples of what it flags, how to silence "
        "it, and how often it is right."
    ),
)
@click.argument("name", required=False)
@option("--format", "form", type=click.Choice(["text", "json"]), default="text", help=N_("How to print them."))
def rules(name: str | None, form: str) -> None:
    from ae_prep.rules import cards, rules_by_folder

    names = list(rules_by_folder())
    if name is not None and name not in names:
        from difflib import get_close_matches

        near = get_close_matches(name[:80], names, 3) or names
        raise UserError(
            _("There is no rule “{name}”.", name=clean(name)),
            hint=_("Did you mean: {choices}", choices=", ".join(near)),
            code=2,
        )
    shown = [one for rule in ([name] if name is not None else names) for one in cards(rule)]
    if form == "json":
        say(json.dumps([_record(one) for one in shown], ensure_ascii=False, indent=2))
    elif name is not None:
        for number, one in enumerate(shown):
            say("\n" if number else "", nl=False)
            _explain(one)
    else:
        _list(shown)


def _list(cards: list[Card]) -> None:
    longest = max(len(shown.rule.name) for shown in cards)
    for shown in cards:
        rule = shown.rule
        severity = _(labels.SEVERITIES[rule.severity])
        say(f"{rule.name:<{longest}}  {severity} · {_(_ORIGINS[rule.origin])}")
        say(wrap(_(rule.about), indent="    "))


def _record(shown: Card) -> dict[str, object]:
    rule = shown.rule
    return {
        "name": rule.name,
        "looks_at": shown.folder,
        "severity": rule.severity,
        "origin": rule.origin,
        "basis": list(rule.basis),
        "kinds": list(rule.kinds),
        "about": _(rule.about),
        "accuracy": {lang: _figures(rule, lang) for lang in LANGUAGES},
    }


def _figures(rule: Rule, lang: str) -> dict[str, object] | None:
    from ae_prep.rules.accuracy import accuracy

    found = accuracy(rule.name, lang)
    if found is None:
        return None
    shares = {"precision": found.precision, "recall": found.recall}
    return {**found._asdict(), **{name: share and share._asdict() for name, share in shares.items()}}


def _explain(shown: Card) -> None:
    rule = shown.rule
    say(rule.name, bold=True)
    say(wrap(_(rule.about)))
    say()
    say(wrap(_("At most: {severity}", severity=_(labels.SEVERITIES[rule.severity]))))
    say(wrap(_("Rests on: {origin}", origin=_(_ORIGINS[rule.origin]))))
    for item in rule.basis:
        say(wrap(f"{item}  {_(article.label(item))}", indent="    "))
    if rule.kinds:
        say(wrap(_("Asked of: {kinds}", kinds=", ".join(_(labels.KINDS[kind]) for kind in rule.kinds))))
    say()
    say(wrap(f"{general(rule.what)} {general(rule.fix)}", indent="    ", first="  ! "))
    for title, examples in ((_("It speaks at:"), rule.flags), (_("It is silent at:"), rule.passes)):
        texts = examples.get(app.current.lang, ())
        if texts:
            _section(title)
        for example in texts:
            say(wrap(f"“{_text(example)}”", indent="    ", first="  - "))
    if shown.folder != "answer":  # facts are looked up: nothing to measure, nothing to silence in a text
        return
    _section(_("How often it is right:"))
    for line in _accuracy(rule):
        say(wrap(line, indent="  ", first="  "))
    _section(_("To silence it:"))
    comment = _COMMENT.format(name=rule.name, reason=_("your reason"))
    say(wrap(f"ae-prep check --ignore {rule.name} …", indent="    ", first="  - "))
    say(wrap(_("in an answer file, below the question: {comment}", comment=comment), indent="    ", first="  - "))


def _section(title: str) -> None:
    say()
    say(title, bold=True)


def _accuracy(rule: Rule) -> Iterator[str]:
    from ae_prep.rules.accuracy import accuracy, measured_version

    found = {lang: accuracy(rule.name, lang) for lang in LANGUAGES}
    if not any(found.values()):
        yield _("Not measured yet.")
        return
    for lang, measured in found.items():
        yield f"{lang}: " + (_("not measured yet") if measured is None else "; ".join(_row(measured)))
    if version := measured_version():
        yield _("Measured on the sealed part of the corpus, version {version}.", version=version)


def _row(found: Accuracy) -> Iterator[str]:
    yield _(
        "{right} of {flags} remarks were right{share}",
        right=found.right,
        flags=found.flags,
        share=_share(found.precision),
    )
    yield _(
        "{caught} of {faults} faults were caught{share}",
        caught=found.caught,
        faults=found.faults,
        share=_share(found.recall),
    )
    yield _("{accused} of {sound} sound texts were accused", accused=found.accused, sound=found.sound)
    if found.softer:
        yield _("so it speaks one level softer for now")


def _share(share: Share | None) -> str:
    if share is None:
        return ""
    return f" ({share.value:.0%}; {share.low:.0%}–{share.high:.0%})"


def _text(example: str | Example | Case) -> str:
    """An example as one text, its parts in order, not too long."""
    if isinstance(example, str):
        text = example
    else:
        text = example.text or " / ".join(part or "…" for part in (getattr(example, "parts", None) or {}).values())
    return text if len(text) <= 240 else text[:240].rpartition(" ")[0] + " …"
