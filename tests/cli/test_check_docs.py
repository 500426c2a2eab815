"""``docs/checking.md``, the README and the pre-commit hook say what the command does."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from ae_prep.cli.checking.config import _KEYS
from ae_prep.cli.checking.settings import FORMATS
from tests.cli.check_samples import WEAK
from tests.cli.terminal import run

TOP = Path(__file__).parents[2]
PAGE = (TOP / "docs" / "checking.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def test_the_examples_are_what_the_command_prints() -> None:
    done = subprocess.run([sys.executable, "tools/docs_checking.py", "--check"], cwd=TOP, check=False)
    assert done.returncode == 0


def test_every_setting_and_format_is_documented() -> None:
    (example,) = blocks("toml")
    assert all(re.search(rf"\b{key}\b", example) for key in _KEYS)
    assert all(f"| `{form}` |" in PAGE for form in FORMATS)


def test_every_comment_in_the_page_is_understood(home: Path, tmp_path: Path) -> None:
    (front,) = [block for block in blocks("yaml") if block.startswith("ae-prep:")]
    comments = blocks("markdown")[1]
    (tmp_path / "a.md").write_text(f"---\n{front}---\n\n{comments}\n## One\n\nI guess I did it.\n", encoding="utf-8")
    done = run("check", "a.md", home=home)
    assert done.returncode == 0
    assert "no rule" not in done.stderr
    assert "reason" not in done.stderr


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("answers/a.md", True),
        ("mine/answers/deep/b.jsonl", True),
        ("answers/README.md", False),
        ("answers/c.pdf", False),
        ("docs/a.md", False),
    ],
)
def test_the_pre_commit_hook_fits_the_command(home: Path, tmp_path: Path, name: str, wanted: bool) -> None:
    (hook,) = [
        hook
        for hook in yaml.safe_load((TOP / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
        if hook["id"] == "ae-prep-check"
    ]
    assert hook["language"] == "python"
    assert bool(re.search(hook["files"], name) and not re.search(hook["exclude"], name)) == wanted
    command, *arguments = hook["entry"].split()
    assert command == "ae-prep"
    (tmp_path / "a.txt").write_text(WEAK)
    assert run(*arguments, "a.txt", home=home).returncode == 1
    assert f"id: {hook['id']}" in PAGE
