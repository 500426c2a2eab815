"""Everything that must hold before a change is merged, in one command; pytest comes last and has the last line.

Every step runs, even after one has failed; the exit code is 0 only if all of them went well.
"""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOOLS = Path(__file__).resolve().parent
#: How many processes share the tests, where pytest-xdist is installed.
WORKERS = "2"


def main() -> int:
    """Run all steps; gives the exit code."""
    failed = [name for name, command in steps() if not runs_well(name, command)]
    print(f"\nfailed before the tests: {', '.join(failed)}" if failed else "\nall well before the tests")
    tested = runs_well("tests", pytest())
    return 0 if tested and not failed else 1


def steps() -> list[tuple[str, list[str]]]:
    """What comes before the tests: a name and the arguments for Python.

    Every ``docs_*.py`` makes or checks some documents; with ``--check`` it only tells whether they are right.
    """
    documents = [(path.stem, [str(path), "--check"]) for path in sorted(TOOLS.glob("docs_*.py"))]
    return [
        ("format", ["-m", "ruff", "format", "--check", "--quiet", "."]),
        ("lint", ["-m", "ruff", "check", "--quiet", "."]),
        ("types", ["-m", "mypy"]),
        ("messages", [str(TOOLS / "messages.py"), "check"]),
        *documents,
    ]


def pytest() -> list[str]:
    """The arguments that run the tests."""
    return ["-m", "pytest", *(["-n", WORKERS] if find_spec("xdist") else [])]


def runs_well(name: str, arguments: list[str]) -> bool:
    """Run Python with these arguments in the project's folder, under a heading."""
    print(f"\n== {name}", flush=True)
    # The tests start the program some thousand times: compiling it anew each time would take most of their time.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return subprocess.run([sys.executable, *arguments], cwd=ROOT, env=environment, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
