"""The one test command, and the check of links in documents."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TOOLS = Path(__file__).resolve().parents[2] / "tools"


def run(root: Path, tool: str) -> tuple[int, list[str]]:
    """Run a copy of one tool in a project at ``root``: exit code and lines printed."""
    (root / "tools").mkdir(exist_ok=True)
    shutil.copy(TOOLS / tool, root / "tools" / tool)
    command: list[str | Path] = [sys.executable, root / "tools" / tool]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout.splitlines()


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("[a](docs/there.md)", []),
        ("[a](docs/there.md#a-heading-here)", []),
        ("[a](docs/there.md#no-such)", ["docs/there.md#no-such"]),
        ("[a](docs/gone.md)", ["docs/gone.md"]),
        ('![a](<docs/gone.png> "title")', ["docs/gone.png"]),
        ("[a][b]\n\n[b]: gone.md", ["gone.md"]),
        ("[a](https://example.org/gone.md) [b](mailto:a@b.c)", []),
        ("```\n[a](gone.md)\n```", []),
        ("# Up Here!\n\n[a](#up-here) [b](#down)", ["#down"]),
        ("[a](docs)", []),
    ],
)
def test_a_link_that_leads_nowhere_is_named(tmp_path: Path, text: str, dead: list[str]) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "there.md").write_text("# A heading: here\n")
    (tmp_path / "README.md").write_text(text)
    code, lines = run(tmp_path, "docs_links.py")
    assert lines == ([f"README.md: {link}" for link in dead] or ["2 documents, every link leads somewhere"])
    assert code == bool(dead)


STANDS_IN = """import sys

print("{name}", *sys.argv[1:])
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose tools are stand-ins that tell what they were asked for; all goes well."""
    (tmp_path / "tools").mkdir()
    for name in ("ruff", "mypy", "pytest", "tools/messages", "tools/docs_some"):
        (tmp_path / f"{name}.py").write_text(STANDS_IN.format(name=name))
    return tmp_path


def fail(project: Path, name: str) -> None:
    with (project / f"{name}.py").open("a") as file:
        file.write("sys.exit(1)\n")


def test_all_steps_run_in_order_and_pytest_has_the_last_line(project: Path) -> None:
    code, lines = run(project, "check.py")
    assert [line for line in lines if line and not line.startswith("==")] == [
        "ruff format --check --quiet .",
        "ruff check --quiet .",
        "mypy",
        "tools/messages check",
        "tools/docs_some --check",
        "all well before the tests",
        "pytest -n 2",
    ]
    assert lines[-1].startswith("pytest")
    assert code == 0


@pytest.mark.parametrize(
    ("broken", "step"),
    [
        ("ruff", "format, lint"),
        ("mypy", "types"),
        ("tools/messages", "messages"),
        ("tools/docs_some", "docs_some"),
    ],
)
def test_a_step_that_fails_is_named_and_the_rest_runs_all_the_same(project: Path, broken: str, step: str) -> None:
    fail(project, broken)
    code, lines = run(project, "check.py")
    assert f"failed before the tests: {step}" in lines
    assert [line for line in lines if line.startswith("==")] == [
        f"== {name}" for name in ("format", "lint", "types", "messages", "docs_some", "tests")
    ]
    assert lines[-1].startswith("pytest")
    assert code == 1


def test_failing_tests_fail_the_check(project: Path) -> None:
    fail(project, "pytest")
    code, lines = run(project, "check.py")
    assert "all well before the tests" in lines
    assert code == 1
