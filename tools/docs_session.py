"""The session shown in the README: played in a real terminal, copied from the screen.

``--check`` fails where the README shows something else than the program; without it the README is rewritten.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.cli.terminal import Terminal  # noqa: E402 - found only behind the line above

README = ROOT / "README.md"
BEGIN, END = "<!-- session: begin (made by tools/docs_session.py) -->\n", "<!-- session: end -->\n"
WEAK = "I guess I don't take a no personally. I'd usually get a coffee and then just call the next one."
PARTS = {
    "Situation · ": "Last March I sold rota software to care homes, and an owner of six hung up on me.",
    "Task · ": "I needed one more meeting to make my three for the week.",
    "Action · ": "Two minutes later I rang the next home, asked who did their rota, and listened.",
    "Result · ": "She took the meeting and signed in May; 13 of my next 400 calls became meetings, up from 8.",
    "When was this": "March last year",
    "Who was on the other side": "the manager of a home in Leeds",
    "A figure you may share": "",
}


def main() -> int:
    """Compare or rewrite; gives the exit code."""
    text = README.read_text(encoding="utf-8")
    wanted = f"{BEGIN}\n```text\n$ ae-prep practice --question q-sdr-rel-01\n{play()}\n```\n\n{END}"
    changed = re.sub(re.escape(BEGIN) + ".*?" + re.escape(END), lambda _match: wanted, text, flags=re.DOTALL)
    if wanted not in changed:
        print("README.md: the marks of the session are gone")
        return 1
    if "--check" in sys.argv[1:]:
        print("the README shows the program as it is" if changed == text else "README.md: run tools/docs_session.py")
        return int(changed != text)
    README.write_text(changed, encoding="utf-8")
    return 0


def play() -> str:
    """A weak answer, its review, a better one: the screen, without what only makes sense while typing."""
    with TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        with Terminal("practice", "--question", "q-sdr-rel-01", home=home, columns=84) as terminal:
            terminal.line("/free", "› Situation · ")
            terminal.line(WEAK, "› Your answer")
            terminal.type("\r")
            terminal.wait("What next?")
            first = terminal.picture()
        with Terminal("practice", "--question", "q-sdr-rel-01", home=Path(folder) / "other", columns=84) as terminal:
            for label, text in PARTS.items():
                terminal.line(text, f"› {label}")
            terminal.wait("What next?")
            second = terminal.picture()
    again = "\n[… Try again (this answer stays), in parts this time]\n"
    return "\n".join([_shown(first), again, _shown(second)])


def _shown(screen: str) -> str:
    """What was asked, answered and reviewed, without the line of keys and the menu below."""
    return screen.partition("› What next?")[0].strip("\n")


if __name__ == "__main__":
    sys.exit(main())
