"""Check that every link in the README and the documents to a file, or to a heading in one, leads somewhere."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

ROOT = Path(__file__).resolve().parent.parent
_FENCE = re.compile(r"^(```+|~~~+).*?^\1\s*$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)")
_LINK = re.compile(r"\]\(\s*<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)|^\[[^\]]+\]:\s*<?([^\s>]+)", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*#*\s*$", re.MULTILINE)
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


def main() -> int:
    """Print every dead link; gives the exit code."""
    documents = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
    dead = [f"{path.relative_to(ROOT)}: {link}" for path in documents for link in dead_links(path)]
    print("\n".join(dead) if dead else f"{len(documents)} documents, every link leads somewhere")
    return 1 if dead or not documents else 0


def dead_links(document: Path) -> Iterator[str]:
    """The links of the document to files or headings that are not there."""
    for link in links(document.read_text(encoding="utf-8")):
        name, _, heading = link.partition("#")
        target = document.parent / unquote(name) if name else document
        if not target.exists() or (heading and target.suffix == ".md" and heading not in anchors(target)):
            yield link


def links(text: str) -> list[str]:
    """The targets of the links to files, code aside."""
    found = (match[1] or match[2] for match in _LINK.finditer(_CODE.sub("", _FENCE.sub("", text))))
    return [link for link in found if not _ELSEWHERE.match(link)]


def anchors(document: Path) -> set[str]:
    """The names that forges give to the document's headings."""
    headings = _HEADING.findall(_FENCE.sub("", document.read_text(encoding="utf-8")))
    plain = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in headings)
    return {name.replace(" ", "-") for name in plain}


if __name__ == "__main__":
    sys.exit(main())
