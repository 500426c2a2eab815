"""``findings``: a whole preparation in, remarks out, in the same shape as those on an answer."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import NamedTuple

from ae_prep.article import why
from ae_prep.i18n import translate
from ae_prep.model import SEVERITIES, YOU_CHECK, Finding
from ae_prep.rules import rule_names
from ae_prep.rules.base import Hit, Rule
from ae_prep.rules.preparation import Find, Preparation, in_words

#: The folders of rules that look at a preparation, in the order in which they are gone through.
FOLDERS = ("application", "logistics")
#: With those that look at what was practised.
EVERYTHING = ("session", *FOLDERS)
_ORDER = (*SEVERITIES, YOU_CHECK)


class Loaded(NamedTuple):
    """A rule's card and its function."""

    rule: Rule
    find: Find


def findings(
    preparation: Preparation, *, lang: str, folders: Sequence[str] = FOLDERS, rules_off: Collection[str] = ()
) -> tuple[Finding, ...]:
    """All that the rules in ``folders`` say of ``preparation``, in ``lang``, gravest first.

    Args:
        preparation: what is known, and the moment at which it is looked at.
        lang: the language of the messages.
        folders: folders of ``ae_prep.rules`` to look into.
        rules_off: names of rules that are to be silent.
    """
    hits = [
        (loaded.rule, hit)
        for folder in folders
        for name, loaded in rules_in(folder).items()
        if name not in rules_off
        for hit in loaded.find(preparation)
    ]
    speaking = {rule.name for rule, _hit in hits}
    found = [_finding(rule, hit, lang) for rule, hit in hits if speaking.isdisjoint(hit.yields_to)]
    return tuple(sorted(found, key=lambda finding: _ORDER.index(finding.severity)))


@cache
def rules_in(folder: str) -> Mapping[str, Loaded]:
    """Every rule of a folder by its name, in alphabetical order."""
    return {name: _load(folder, name) for name in rule_names(folder)}


def _load(folder: str, name: str) -> Loaded:
    module = import_module(f"ae_prep.rules.{folder}.{name.replace('-', '_')}")
    return Loaded(module.RULE, module.find)


def _finding(rule: Rule, hit: Hit, lang: str) -> Finding:
    values = {name: in_words(value, lang) for name, value in hit.values.items()}
    return Finding(
        rule=rule.name,
        severity=hit.severity,
        basis=rule.basis,
        origin=hit.origin or rule.origin,
        part=None,
        start=None,
        end=None,
        excerpt=None,
        what=translate(lang, hit.what or rule.what, **values),
        why=why(rule.basis, lang),
        fix=translate(lang, hit.fix or rule.fix, **values),
    )
