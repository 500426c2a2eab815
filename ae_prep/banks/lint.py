"""Everything wrong with a bank's files, in one run."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from ae_prep.banks import frontmatter, source
from ae_prep.banks.metadata import Known
from ae_prep.banks.paths import base_of, translation_of
from ae_prep.banks.reader import read_base
from ae_prep.banks.report import Report, visible
from ae_prep.banks.translation import read_translation
from ae_prep.i18n import LANGUAGES, translate
from ae_prep.model import Problem


def lint(path: Path, *, rules: Collection[str] | None, items: Collection[str], lang: str = "en") -> list[Problem]:
    """The problems of the bank at ``path`` and of its translations; of a translation alone if ``path`` is one.

    ``items`` are the ids of the article's items, ``rules`` the names of the checker's rules (None: not checked).
    Sorted by file, line and column.

    Raises:
        UserError: a file cannot be read at all; the message is in ``lang``.
    """
    base = base_of(path)
    data = source.read_bytes(path, lang)
    known = Known(frozenset(items), None if rules is None else frozenset(rules))
    if base is None:
        misnamed = _misnamed(path, data)
        return [misnamed] if misnamed else _lint_base(path, data, known, lang)
    if not base.is_file():
        report = Report(path)
        report.add("missing-base", 1, value=base.name)
        return report.problems
    bank, _ = read_base(base, source.read_bytes(base, lang), known)
    return read_translation(path, data, bank, known.rules)[1].problems


def _lint_base(path: Path, data: bytes, known: Known, lang: str) -> list[Problem]:
    bank, report = read_base(path, data, known)
    problems = report.problems
    for other in LANGUAGES if bank.questions else ():
        translation = translation_of(path, other)
        if translation.is_file():
            texts = source.read_bytes(translation, lang)
            problems += read_translation(translation, texts, bank, known.rules)[1].problems
    return problems


def _misnamed(path: Path, data: bytes) -> Problem | None:
    """The problem of a translation whose name does not say so."""
    quiet = Report(path)
    matter = frontmatter.read(source.decode(data, quiet) or "", quiet)
    translates = matter.get("translates")
    if translates is None or matter.get("id"):
        return None
    report = Report(path)
    lang = matter.text("lang") or LANGUAGES[-1]
    name = f"{translates.text}.{lang}.md"
    report.add("misnamed-translation", translates.line, value=lang, name=name)
    return report.problems[0]


def render(problem: Problem, lang: str) -> str:
    """``path:line:column: code message`` in ``lang``, and the fix on a second, indented line."""
    message = translate(lang, problem.message, **problem.values)
    fix = translate(lang, problem.fix, **problem.values)
    place = f"{visible(problem.path)}:{problem.line}:{problem.column}"
    return f"{place}: {problem.code} {message}\n    {fix}"
