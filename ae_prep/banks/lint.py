"""Everything wrong with the files of one bank or several, in one run."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from ae_prep.banks import frontmatter, source
from ae_prep.banks.across import Subject, Version, compare
from ae_prep.banks.metadata import Known
from ae_prep.banks.paths import base_of, translation_of
from ae_prep.banks.reader import read_base
from ae_prep.banks.report import Report, visible
from ae_prep.banks.translation import read_translation
from ae_prep.i18n import LANGUAGES, translate
from ae_prep.model import Bank, Problem


def lint(path: Path, *, rules: Collection[str] | None, items: Collection[str], lang: str = "en") -> list[Problem]:
    """The problems of the bank at ``path`` and of its translations; of a translation alone if ``path`` is one.

    ``items`` are the ids of the article's items, ``rules`` the names of the checker's rules (None: not checked).
    Sorted by file, line and column.

    Raises:
        UserError: a file cannot be read at all; the message is in ``lang``.
    """
    run = Run(rules=rules, items=items, lang=lang)
    run.add(path)
    return run.problems()


class Run:
    """One run over any number of banks; ``rules``, ``items`` and ``lang`` are those of ``lint``."""

    def __init__(self, *, rules: Collection[str] | None, items: Collection[str], lang: str = "en") -> None:
        self._known = Known(frozenset(items), None if rules is None else frozenset(rules))
        self._lang = lang
        self._seen: set[Path] = set()
        self._found: dict[Path, list[Problem]] = {}
        self._subjects: dict[Path, Subject] = {}
        #: The files that were asked about, in order: a bank is read for its translation's sake too.
        self._asked: dict[Path, None] = {}

    @property
    def files(self) -> int:
        """How many files were looked at, translations included."""
        return len(self._asked)

    @property
    def languages(self) -> list[str]:
        """The languages of the banks added, their translations included."""
        versions = (version for subject in self._subjects.values() for version in subject.versions)
        return list(dict.fromkeys(version.bank.lang for version in versions if version.bank.lang in LANGUAGES))

    def add(self, path: Path) -> None:
        """Look at the bank at ``path`` with its translations, or at a translation alone; twice is once.

        Raises:
            UserError: a file cannot be read at all; nothing of it is kept.
        """
        data = source.read_bytes(path, self._lang)
        if path.resolve() in self._seen:
            return
        self._seen.add(path.resolve())
        base = base_of(path)
        asked = [path]
        if base is not None and base.is_file():
            self._bank(base, source.read_bytes(base, self._lang))
        elif base is not None:
            self._found[path] = _missing_base(path, base)
        elif misnamed := _misnamed(path, data):
            self._found[path] = [misnamed]
        else:
            self._bank(path, data)
            asked = [version.path for version in self._subjects[path].versions]
        self._asked.update(dict.fromkeys(asked))

    def problems(self, installed: Sequence[Bank] = ()) -> list[Problem]:
        """All that was found, and what the banks share with each other and with ``installed`` ones.

        By file in the order in which they were added, by line and column.
        """
        shared: dict[str, list[Problem]] = {}
        for problem in compare(list(self._subjects.values()), installed):
            shared.setdefault(problem.path, []).append(problem)
        found = ([*self._found[path], *shared.get(str(path), [])] for path in self._asked)
        return [problem for problems in found for problem in sorted(problems, key=_place)]

    def _bank(self, path: Path, data: bytes) -> None:
        """Read the bank at ``path`` and its translations, unless that was done."""
        if path in self._subjects:
            return
        bank, report = read_base(path, data, self._known)
        found, versions = {path: report.problems}, [Version(path, bank)]
        for lang in LANGUAGES if bank.questions else ():
            translation = translation_of(path, lang)
            if translation.is_file():
                texts = source.read_bytes(translation, self._lang)
                translated, report = read_translation(translation, texts, bank, self._known.rules)
                found[translation] = report.problems
                versions.append(Version(translation, translated))
        self._found.update(found)
        self._subjects[path] = Subject(versions)


def _place(problem: Problem) -> tuple[bool, int, int]:
    return problem.code == "too-many-problems", problem.line, problem.column


def _missing_base(path: Path, base: Path) -> list[Problem]:
    report = Report(path)
    report.add("missing-base", 1, value=base.name)
    return report.problems


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
    message, fix = texts(problem, lang)
    place = f"{visible(problem.path)}:{problem.line}:{problem.column}"
    return f"{place}: {problem.code} {message}\n    {fix}"


def texts(problem: Problem, lang: str) -> tuple[str, str]:
    """What is wrong and how to mend it, in ``lang``."""
    return translate(lang, problem.message, **problem.values), translate(lang, problem.fix, **problem.values)
