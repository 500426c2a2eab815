"""Write what ``ae-prep check`` prints into docs/checking.md and README.md; ``--check`` fails where it has changed."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
PAGE, README = ROOT / "docs" / "checking.md", ROOT / "README.md"
COMMAND = "$ ae-prep check answers.md\n"
#: So many lines of a finding, from its heading on, stand in the README.
_FINDING = 6


def main() -> int:
    """Write or compare; gives the exit code."""
    out_of_date = []
    for path, text in pages().items():
        if "--check" not in sys.argv[1:]:
            path.write_text(text, encoding="utf-8")
        elif path.read_text(encoding="utf-8") != text:
            out_of_date.append(path.name)
    print(f"{', '.join(out_of_date)}: run tools/docs_checking.py" if out_of_date else "check prints what the docs show")
    return int(bool(out_of_date))


def pages() -> dict[Path, str]:
    """The two documents as they should be."""
    page = PAGE.read_text(encoding="utf-8")
    answers = page.split("```markdown\n")[1].split("```\n")[0]
    text, github = printed(answers, "text"), printed(answers, "github")
    lines = text.split("\n")
    first = next(n for n, line in enumerate(lines) if " · hedged " in line)
    excerpt = "\n".join(["…", *lines[first : first + _FINDING], "…", lines[-2], ""])
    page = block(page, COMMAND, COMMAND + text)
    page = block(page, "::", next(line for line in github.splitlines() if "title=hedged" in line) + "\n")
    return {PAGE: page, README: block(README.read_text(encoding="utf-8"), COMMAND, COMMAND + excerpt)}


def printed(answers: str, form: str) -> str:
    """What the command prints for ``answers``."""
    with TemporaryDirectory() as folder:
        Path(folder, "answers.md").write_text(answers, encoding="utf-8")
        env = {**os.environ, "AE_PREP_HOME": folder, "LC_ALL": "C.UTF-8", "COLUMNS": "80", "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-m", "ae_prep", "check", "answers.md", "--isolated", "--format", form]
        done = subprocess.run(command, cwd=folder, env=env, capture_output=True, encoding="utf-8", check=False)
    if done.returncode not in (0, 1) or done.stderr:
        raise RuntimeError(done.stderr)
    return done.stdout


def block(document: str, start: str, text: str) -> str:
    """``document`` with ``text`` in its only code block that begins with ``start``."""
    shape = re.compile(rf"(^```text\n)({re.escape(start)}.*?)(^```$)", re.MULTILINE | re.DOTALL)
    new, count = shape.subn(lambda found: found[1] + text + found[3], document)
    if count != 1:
        raise RuntimeError(f"{count} blocks begin with {start!r}")
    return new


if __name__ == "__main__":
    sys.exit(main())
