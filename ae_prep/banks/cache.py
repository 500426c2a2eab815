"""Banks that were read before, kept as JSON: a matter of speed only, never of truth.

A file holds one line with the SHA-256 of the rest, then the JSON. Whatever is not exactly what was written here
for the same content is ignored.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
from collections.abc import Callable, Iterator
from dataclasses import fields
from hashlib import sha256
from operator import attrgetter
from pathlib import Path
from typing import Any

from ae_prep.model import Answer, Bank, BankTest, FollowUp, HouseRule, Question, RedFlag

#: To be raised with every change in what the reader makes of the same file.
READER_VERSION = 3

_DEFAULTS = {field.name: field.default for field in fields(Question)}
_BANK = [field.name for field in fields(Bank) if field.name != "questions"]
_HOUSE = {kind: [field.name for field in fields(kind)] for kind in (HouseRule, BankTest, Answer)}
_SIGNATURE = [READER_VERSION, list(_DEFAULTS), _BANK, *_HOUSE.values()]
#: How the fields come back that JSON keeps as lists; a plain tuple otherwise.
_FROM_LIST: dict[str, Callable[[list[Any]], tuple[Any, ...]]] = {
    "followups": lambda rows: tuple(map(FollowUp._make, rows)),
    "red_flags": lambda rows: tuple(map(RedFlag._make, rows)),
    "key": lambda rows: tuple(tuple(wordings) for wordings in rows),
}


def load(directory: Path, path: Path, lang: str, digest: str) -> Bank | None:
    """The bank at ``path`` in ``lang`` with the content ``digest``, if it is in the cache."""
    try:
        checksum, _, body = _file(directory, path, lang).read_bytes().partition(b"\n")
        if checksum != sha256(body).hexdigest().encode():
            return None
        with _without_collecting():
            signature, bank, questions = json.loads(body)
        if signature != _SIGNATURE or bank[_BANK.index("digest")] != digest:
            return None
        with _without_collecting():
            return _unpack(bank, questions)
    except (OSError, ValueError, TypeError, LookupError, AttributeError):
        return None


@contextlib.contextmanager
def _without_collecting() -> Iterator[None]:
    """Thousands of objects that all stay: looking for garbage among them takes a third of the time."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


def save(directory: Path, path: Path, lang: str, bank: Bank) -> None:
    """Keep ``bank``, read from ``path`` in ``lang``; without effect if the directory cannot be written."""
    import tempfile

    body = json.dumps(
        [_SIGNATURE, attrgetter(*_BANK)(bank), [_pack(question) for question in bank.questions]],
        default=_plain,
        separators=(",", ":"),
    ).encode()
    with contextlib.suppress(OSError):
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=directory, suffix=".tmp")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(sha256(body).hexdigest().encode() + b"\n" + body)
            Path(name).replace(_file(directory, path, lang))
        except OSError:
            Path(name).unlink(missing_ok=True)


def _file(directory: Path, path: Path, lang: str) -> Path:
    key = sha256(f"{lang}\0{path.absolute()}".encode(errors="surrogatepass")).hexdigest()
    return directory / f"bank-{key[:32]}.json"


def _plain(value: Any) -> Any:
    return attrgetter(*_HOUSE[type(value)])(value) if type(value) in _HOUSE else dict(value)


def _pack(question: Question) -> dict[str, Any]:
    """The fields of ``question`` that are not at their default."""
    values = {name: getattr(question, name) for name in _DEFAULTS}
    return {name: value for name, value in values.items() if value != _DEFAULTS[name]}


def _unpack(bank: list[Any], questions: list[dict[str, Any]]) -> Bank:
    values = dict(zip(_BANK, bank, strict=True))
    for name in ("roles", "rules_off"):
        values[name] = tuple(values[name])
    values["rules"] = tuple(HouseRule(*map(_tuple, row)) for row in values["rules"])
    values["tests"] = tuple(_test(*row) for row in values["tests"])
    return Bank(questions=tuple(_question(question) for question in questions), **values)


def _tuple(value: Any) -> Any:
    return tuple(value) if type(value) is list else value


def _test(id_: str, title: str, answer: list[Any], *rest: Any) -> BankTest:
    return BankTest(id_, title, Answer(*map(_tuple, answer)), *map(_tuple, rest))


def _question(values: dict[str, Any]) -> Question:
    for name, value in values.items():
        if type(value) is list:
            values[name] = _FROM_LIST.get(name, tuple)(value)
    return Question(**values)
