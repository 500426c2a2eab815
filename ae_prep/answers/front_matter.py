"""The lines at the top of an answer file: its format, language and role."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from ae_prep.errors import UserError
from ae_prep.i18n import LANGUAGES, N_, translate
from ae_prep.model import ROLES

#: The version of the format that this program writes, and the newest it reads.
VERSION = 1
ANSWERS, SHEET, WORKSHEET = "answers", "sheet", "worksheet"
_FENCE = "---"
_OURS = "ae-prep"
_PAIR = re.compile(r"([A-Za-z][\w-]*)\s*:(?:\s+(.*?))?\s*$")
_VALUE = re.compile(r"""(?:"([^"]*)"|'([^']*)'|(.*?))(?:\s+\#.*)?$""")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the file says of itself, and the number of lines before its body."""

    format: str
    lang: str
    role: str
    length: int
    #: Rules that are to be silent in this file, and the line that says so.
    ignore: tuple[str, ...] = ()
    ignore_line: int = 0


def front_matter(format: str, lang: str, role: str, ignore: Sequence[str] = ()) -> str:  # noqa: A002 - the key's name
    """The front matter of a new file, with the empty line behind it."""
    ignored = f"{_OURS}:\n  ignore: [{', '.join(ignore)}]\n" if ignore else ""
    return f"{_FENCE}\nformat: ae-prep {format} {VERSION}\nlang: {lang}\nrole: {role}\n{ignored}{_FENCE}\n\n"


def parse_front_matter(lines: list[str], *, path: str, lang: str, answer_lang: str) -> FrontMatter:
    """The front matter at the head of ``lines``. A file without any is one of answers in ``answer_lang``, role any.

    Args:
        lines: the file's lines.
        path: the file's name, for errors.
        lang: the language of error messages.
        answer_lang: the language of the answers where the file does not say.

    Raises:
        UserError: no end, a line that is not ``key: value``, a key given twice, an unknown language or role, a newer
            format, or a question bank.
    """
    if not lines or lines[0].rstrip() != _FENCE:
        return FrontMatter(ANSWERS, answer_lang, "any", 0)
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() in (_FENCE, "...")), None)
    if end is None:
        raise _error(lang, f"{path}:1", N_("The front matter has no end."), N_("Close it with a line “---”."))
    keys = {line.partition(":")[0] for line in lines[1:end]}
    if "translates" in keys or {"id", "version"} <= keys:
        hint = N_("Check it with “ae-prep bank lint”.")
        raise _error(lang, path, N_("This is a question bank, not a file of answers."), hint)
    values = _values(lines[1:end], path, lang)
    ignore_line = values.get(_OURS, ("", 0))[1]
    return FrontMatter(
        _format(values, path, lang),
        _choice(values, "lang", LANGUAGES, answer_lang, path, lang),
        _choice(values, "role", ROLES, "any", path, lang),
        end + 1,
        _ignored(lines, ignore_line, end, path, lang) if ignore_line else (),
        ignore_line,
    )


def _ignored(lines: Sequence[str], number: int, end: int, path: str, lang: str) -> tuple[str, ...]:
    """The names in ``ae-prep: {ignore: […]}``, in any form that YAML has for it, or on the line of the key itself."""
    import yaml

    inner = takewhile(lambda line: not line.strip() or line[0] in " \t-", lines[number:end])
    source = "\n".join([lines[number - 1].partition(":")[2].strip(), *inner])
    try:
        table = yaml.load(source, yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError):
        table = None
    names = table.get("ignore") if isinstance(table, dict) and set(table) == {"ignore"} else None
    if isinstance(names, str):
        names = names.replace(",", " ").split()
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        hint = N_("It may hold one line: {example}")
        message = N_("This line of the front matter cannot be read.")
        raise _error(lang, f"{path}:{number}", message, hint, example=f"{_OURS}: {{ignore: [hedged, star-gap]}}")
    return tuple(names)


_Values = Mapping[str, tuple[str, int]]


def _values(lines: list[str], path: str, lang: str) -> dict[str, tuple[str, int]]:
    """Each key with its value and line. Lines that belong to a key of another program are passed over."""
    values: dict[str, tuple[str, int]] = {}
    for number, line in enumerate(lines, 2):
        if not line.strip() or line[0] in " \t#" or line.startswith("- "):
            continue
        pair = _PAIR.match(line)
        if pair is None:
            hint = N_("Write one “key: value” a line, such as “lang: en”.")
            raise _error(lang, f"{path}:{number}", N_("This line of the front matter cannot be read."), hint)
        key = pair[1].lower()
        if key in values:
            message = N_("The key “{value}” is given twice.")
            raise _error(lang, f"{path}:{number}", message, N_("Keep one of the two."), value=key)
        value = _VALUE.match(pair[2] or "")
        values[key] = (next(filter(None, value.groups()), "") if value else "", number)
    return values


def _format(values: _Values, path: str, lang: str) -> str:
    text, number = values.get("format", ("", 0))
    version = re.search(r"[0-9]+\s*$", text)
    digits = version[0].strip().lstrip("0")[:9] if version else ""
    if int(digits or VERSION) > VERSION:
        message = N_("This file was written by a newer version of ae-prep (format {value}).")
        raise _error(lang, f"{path}:{number}", message, N_("Update ae-prep."), value=digits)
    words = text.lower().split()
    return next((name for name in (SHEET, WORKSHEET) if name in words), ANSWERS)


def _choice(values: _Values, key: str, known: tuple[str, ...], default: str, path: str, lang: str) -> str:
    value, number = values.get(key, ("", 0))
    if not value:
        return default
    return known_value(key, value.lower(), known, where=f"{path}:{number}", lang=lang)


def known_value(key: str, value: str, known: tuple[str, ...], *, where: str, lang: str) -> str:
    """``value``, if it is one of ``known``.

    Raises:
        UserError: it is not; the message names ``key`` and the values there are.
    """
    if value not in known:
        message = N_("“{value}” is not a value of “{key}”.")
        raise _error(lang, where, message, N_("Known: {known}."), value=value[:80], key=key, known=", ".join(known))
    return value


def _error(lang: str, where: str, message: str, hint: str, **values: object) -> UserError:
    return UserError(translate(lang, message, **values), hint=translate(lang, hint, **values), where=where)
