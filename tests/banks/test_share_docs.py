"""docs/sharing-banks.md tells what the code does."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

from ae_prep.banks import archive, git, lockfile, packages, sources
from ae_prep.banks.source import LARGEST_FILE
from ae_prep.cli.bank import bank

PAGE = (Path(__file__).parents[2] / "docs" / "sharing-banks.md").read_text(encoding="utf-8")
MB = 1024 * 1024


def test_the_bounds_are_those_of_the_code() -> None:
    rows = [
        f"| one file | {LARGEST_FILE // MB} MB |",
        f"| {sources.MOST_FILES:,} files, {sources.LARGEST_DELIVERY // MB} MB |",
        f"| a repository | {git.LARGEST_REPOSITORY // MB} MB, {git.FETCH_SECONDS / 60:.0f} minutes |",
        f"| {archive.LARGEST_ARCHIVE // MB} MB, {archive.MOST_FILES} files, {archive.LARGEST_CONTENT // MB} MB "
        f"unfolded, {archive.HIGHEST_RATIO} times its size |",
    ]
    assert [row for row in rows if row not in PAGE] == []


def test_every_key_of_the_lock_file_and_every_way_in_is_on_the_page() -> None:
    words = [
        *(field.name for field in fields(lockfile.Entry)),
        lockfile.NAME,
        packages.GROUP,
        "`--ref`",
        "--lock",
        "--yes",
    ]
    words += [f"{protocol}://" for protocol in git.PROTOCOLS if protocol != "http"]
    assert [word for word in words if word not in PAGE] == []


def test_every_command_on_the_page_exists() -> None:
    named = {part.split()[0].strip("`.") for part in PAGE.split("ae-prep bank ")[1:]}
    assert named == {"lint", "add", "diff", "update", "pack", "list", "remove"}
    assert named <= set(bank.lazy) | set(bank.commands)
