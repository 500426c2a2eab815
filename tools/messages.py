"""The message catalogues: ``update`` brings them in line with the code; ``check`` fails unless they are, and complete.

Messages are found where they are marked in the code (``N_``, ``_``, ``many``, ``translate``, ``translate_many``,
``Counted``). Translate in ``ae_prep/locale/<lang>/LC_MESSAGES/ae_prep.po`` after an ``update``.
"""

from __future__ import annotations

import argparse
import ast
import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po
from build_messages import CATALOGUES, compile_one, read_catalogue

ROOT = Path(__file__).resolve().parent.parent
#: Function names, and which of their arguments are messages.
KEYWORDS = {"N_": None, "_": None, "many": (1, 2), "translate": (2,), "translate_many": (2, 3), "Counted": (1, 2)}
#: One form for every number is all that the languages here have.
PLURAL_FORMS = "nplurals=1; plural=0;"
#: The header lines that say something, and say the same on every day and with every version of the tools.
HEADERS = (
    "Language",
    "Plural-Forms",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
)


def main(arguments: list[str]) -> int:
    """Update or check all catalogues; gives the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=["update", "check"])
    command = parser.parse_args(arguments).command
    faults = 0
    for path in sorted(ROOT.glob(CATALOGUES)):
        for fault in update(path) if command == "update" else check(path):
            print(f"{path.relative_to(ROOT)}: {fault}")
            faults += 1
    return 1 if faults and command == "check" else 0


def update(path: Path) -> Iterator[str]:
    """Write the catalogue anew from the code, keeping its translations, and compile it; yields what is left to do."""
    old = read_catalogue(path)
    new = merged(old)
    path.write_bytes(as_text(new))
    compile_one(path)
    for message in unused(old, new):
        yield f"dropped, nothing in the code says it: {shown(message)}"
    yield from incomplete(new)


def check(path: Path) -> Iterator[str]:
    """Yield what is wrong with the catalogue; compiles it, so that after a pull the tests see what is written."""
    compile_one(path)
    old = read_catalogue(path)
    new = merged(old)
    for message in unused(new, old):
        yield f"missing, run tools/messages.py update: {shown(message)}"
    for message in unused(old, new):
        yield f"unused, run tools/messages.py update: {shown(message)}"
    for message in old:
        if message.id and message.fuzzy:
            yield f"fuzzy: {shown(message)}"
    yield from incomplete(old)
    yield from hidden()


def hidden() -> Iterator[str]:
    """Messages marked inside an f-string: before Python 3.12 nothing finds them there, so they stay English."""
    for path in sorted((ROOT / "ae_prep").rglob("*.py")):
        for outer in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(outer, ast.JoinedStr):
                continue
            for node in ast.walk(outer):
                if _marks(node):
                    place = f"{path.relative_to(ROOT)}:{outer.lineno}"
                    yield f"inside an f-string, take it out: {ast.unparse(node)} ({place})"


def _marks(node: ast.AST) -> bool:
    """Whether ``node`` marks a message that is written out."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.func.id not in KEYWORDS:
        return False
    return any(isinstance(given, ast.Constant) for given in node.args)


def merged(old: Catalog) -> Catalog:
    """The messages of the code, with the translations that ``old`` has for them."""
    new = Catalog(locale=old.locale, project="ae-prep", version="", fuzzy=False, header_comment=old.header_comment)
    new.mime_headers = [("Plural-Forms", PLURAL_FORMS)]
    found = extract_from_dir(str(ROOT / "ae_prep"), method_map=[("**.py", "python")], keywords=KEYWORDS)
    for file, line, text, _comments, _context in found:
        if text:
            new.add(text, locations=[(f"ae_prep/{file}", line)])
    for message in new:
        known = old.get(message.id) if message.id else None
        if known:
            message.string = known.string[:1] if isinstance(known.string, tuple) else known.string
    return new


def as_text(catalogue: Catalog) -> bytes:
    """The catalogue as a file that differs only where messages do: sorted, no line numbers, no dates."""
    file = BytesIO()
    write_po(file, catalogue, width=100, sort_output=True, include_lineno=False)
    head, gap, rest = file.getvalue().decode().partition("\n\n")
    kept = [line for line in head.splitlines() if not (name := re.match(r'"([\w-]+):', line)) or name[1] in HEADERS]
    return ("\n".join(kept) + gap + rest).encode()


def unused(old: Catalog, new: Catalog) -> list[Message]:
    """Messages of ``old`` that ``new`` does not have."""
    return [message for message in (*old, *old.obsolete.values()) if message.id and new.get(message.id) is None]


def incomplete(catalogue: Catalog) -> Iterator[str]:
    """Yield messages without a translation, and translations whose ``{fields}`` are not those of the English."""
    for message in catalogue:
        if not message.id:
            continue
        texts = message.string if isinstance(message.string, tuple) else (message.string,)
        if not texts or not all(texts):
            yield f"not translated: {shown(message)}"
        elif any(fields(str(text)) != fields(english(message)) for text in texts):
            yield f"other {{fields}} than the English: {shown(message)}"


def english(message: Message) -> str:
    """The English text; of two forms the one for many, which has every field."""
    return str(message.id[-1] if isinstance(message.id, tuple | list) else message.id)


def fields(text: str) -> set[str | None]:
    """The names in braces; a text that is no format string at all has itself."""
    try:
        return {name for _text, name, _spec, _conversion in Formatter().parse(text) if name is not None}
    except ValueError:
        return {text}


def shown(message: Message) -> str:
    """The message's English on one line."""
    return repr(english(message))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
