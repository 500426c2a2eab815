"""What questions and banks have in common that they should not: near-duplicates, and ids used twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from ae_prep.banks.report import Report
from ae_prep.banks.similar import near
from ae_prep.i18n import LANGUAGES
from ae_prep.model import Bank, Problem, Question


class Version(NamedTuple):
    """A bank in one of its languages, and the file that holds these texts."""

    path: Path
    bank: Bank


class Subject(NamedTuple):
    """A bank that is looked at, in all its languages, its own first."""

    versions: Sequence[Version]

    @property
    def own(self) -> Version:
        """The bank in its own language."""
        return self.versions[0]


class _Place(NamedTuple):
    """A question and where it stands: ``source`` is a file or, for an installed bank, nothing."""

    question: Question
    source: Version | None

    def shown(self) -> str:
        """The place in a few characters."""
        if self.source is None:
            return self.question.bank
        return f"{self.source.path.name}:{self.question.line}"


def compare(subjects: Sequence[Subject], installed: Sequence[Bank]) -> list[Problem]:
    """What is wrong between the questions of ``subjects``, and between them and the ``installed`` banks.

    An installed bank with the id of a subject is another state of it and is left aside. Sorted as ``subjects``,
    by file and line.
    """
    own = {subject.own.bank.id for subject in subjects}
    others = [bank for bank in installed if bank.id not in own]
    reports = {version.path: Report(version.path) for subject in subjects for version in subject.versions}
    _bank_ids(subjects, reports)
    _question_ids(subjects, others, reports)
    _near(subjects, others, reports)
    return [problem for report in reports.values() for problem in report.problems]


def _bank_ids(subjects: Sequence[Subject], reports: dict[Path, Report]) -> None:
    first: dict[str, Path] = {}
    for subject in subjects:
        path, bank = subject.own
        if bank.id and first.setdefault(bank.id, path) != path:
            reports[path].add("shared-bank-id", 1, 1, value=bank.id, place=first[bank.id].name)


def _question_ids(subjects: Sequence[Subject], others: Sequence[Bank], reports: dict[Path, Report]) -> None:
    first = {question.id: _Place(question, None) for bank in reversed(others) for question in bank.questions}
    for subject in subjects:
        version = subject.own
        for question in version.bank.questions:
            earlier = first.setdefault(question.id, _Place(question, version))
            if earlier.source is not version and earlier.question.bank != question.bank:
                reports[version.path].add("shared-id", question.line, 1, value=question.id, place=earlier.shown())


def _near(subjects: Sequence[Subject], others: Sequence[Bank], reports: dict[Path, Report]) -> None:
    """Report pairs that are near, in the first language in which they are."""
    known: set[tuple[tuple[str, str], tuple[str, str]]] = set()
    for lang in _languages(subjects):
        places = [_Place(q, None) for bank in others for q in bank.questions if q.lang == lang]
        skip = len(places)
        places += [place for subject in subjects for place in _in(lang, subject)]
        for found in near([place.question for place in places], skip):
            place, earlier = places[found.place], places[found.earlier]
            pair = (_key(place), _key(earlier))
            same_id = place.question.id == earlier.question.id  # reported as such
            if pair not in known and not same_id and place.source is not None:
                known.add(pair)
                question, other = place.question, earlier.question
                values = {"value": question.title, "title": other.title, "other": other.id, "place": earlier.shown()}
                reports[place.source.path].add("near-duplicate", question.line, 1, **values)


def _languages(subjects: Sequence[Subject]) -> list[str]:
    """The languages of the subjects, their own ones first."""
    own = dict.fromkeys(subject.own.bank.lang for subject in subjects)
    return [lang for lang in dict.fromkeys([*own, *LANGUAGES]) if lang in LANGUAGES]


def _in(lang: str, subject: Subject) -> Iterator[_Place]:
    """The questions of a subject that are written in ``lang``."""
    for version in subject.versions:
        if version.bank.lang == lang:
            yield from (_Place(q, version) for q in version.bank.questions if q.lang == lang)


def _key(place: _Place) -> tuple[str, str]:
    where = place.source.bank.id if place.source else place.question.bank
    return where, place.question.id
