"""What became of a bank's questions from one version to the next, told by their ids."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path

from ae_prep.banks import library
from ae_prep.banks.paths import translation_of
from ae_prep.i18n import LANGUAGES
from ae_prep.model import Bank, Question

#: A bank in each language that it has, its own first.
Texts = Mapping[str, Bank]

_ABOUT = ("title", "roles", "version", "description", "author", "license", "rules_off", "rules", "tests")
_FIELDS = [field.name for field in fields(Question) if field.name not in ("id", "bank", "lang", "line")]


@dataclass(frozen=True, slots=True)
class Reworded:
    """A question whose id stayed: which of its fields are different now, and in which languages."""

    question: Question
    fields: tuple[str, ...]
    langs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """From one version to another: what is new, different, gone; ``same`` counts the questions left as they were.

    ``about`` names what is different in the bank itself: keys of its front matter, its own ``rules`` and ``tests``, and
    ``languages``.
    """

    about: tuple[str, ...]
    added: tuple[Question, ...]
    reworded: tuple[Reworded, ...]
    retired: tuple[Question, ...]
    same: int

    @property
    def none(self) -> bool:
        """Whether nothing changed at all."""
        return not (self.about or self.added or self.reworded or self.retired)


def read_texts(path: Path, lang: str, cache_dir: Path | None) -> dict[str, Bank]:
    """The bank at ``path`` in its own language and in each that it is translated to; messages are in ``lang``.

    Raises:
        UserError: a file cannot be read, or has errors.
    """
    translated = [other for other in LANGUAGES if translation_of(path, other).is_file()]
    first = library.load(path, lang, cache_dir)
    untranslated = [other for other in LANGUAGES if other not in translated]
    own = library.load(path, untranslated[0], cache_dir) if untranslated else first
    texts = {own.lang: own}
    for other in translated:
        texts[other] = library.load(path, other, cache_dir)
    return texts


def in_language(texts: Texts, lang: str) -> Bank:
    """The bank in ``lang``, or in its own language."""
    return texts.get(lang) or next(iter(texts.values()))


def compare(old: Texts, new: Texts, lang: str) -> Changes:
    """What is different in ``new``; questions are given as they read in ``lang``, where they do."""
    before, after = ({q.id: q for q in in_language(texts, lang).questions} for texts in (old, new))
    common = [langs for langs in new if langs in old]
    pairs = {other: [{q.id: q for q in texts[other].questions} for texts in (old, new)] for other in common}
    reworded = []
    for id_ in before.keys() & after.keys():
        different = {other: _different(ours[id_], theirs[id_]) for other, (ours, theirs) in pairs.items()}
        langs = tuple(other for other in different if different[other])
        if langs:
            names = tuple(name for name in _FIELDS if any(name in names for names in different.values()))
            reworded.append(Reworded(after[id_], names, langs))
    order = {id_: number for number, id_ in enumerate(after)}
    return Changes(
        about=_about(old, new),
        added=tuple(question for id_, question in after.items() if id_ not in before),
        reworded=tuple(sorted(reworded, key=lambda change: order[change.question.id])),
        retired=tuple(question for id_, question in before.items() if id_ not in after),
        same=len(before.keys() & after.keys()) - len(reworded),
    )


def _different(old: Question, new: Question) -> list[str]:
    return [name for name in _FIELDS if getattr(old, name) != getattr(new, name)]


def _about(old: Texts, new: Texts) -> tuple[str, ...]:
    common = [lang for lang in new if lang in old]
    changed = [name for name in _ABOUT if any(_value(old[lang], name) != _value(new[lang], name) for lang in common)]
    return (*changed, *(("languages",) if set(old) != set(new) else ()))


def _value(bank: Bank, name: str) -> object:
    """A field of the bank, without the lines that its own rules and tests stand in."""
    if name == "rules":
        return [replace(rule, line=0) for rule in bank.rules]
    return [replace(test, line=0) for test in bank.tests] if name == "tests" else getattr(bank, name)
