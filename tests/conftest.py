"""What every test may use."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from ae_prep.rules import accuracy

# Machines are shared: how long an example takes says nothing about the code.
settings.register_profile("shared", deadline=None)
settings.load_profile("shared")

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture
def as_the_cards_say(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rules speak as gravely as their cards say, whatever was measured of them."""
    monkeypatch.setattr(accuracy, "_held_back", lambda: None)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite the files in tests/golden")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """``golden(name, text)``: the text is exactly that of ``tests/golden/name`` (rewritten with --update-golden)."""

    def check(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        assert text == path.read_bytes().decode(), f"differs from {path.name}; see the change with --update-golden"

    return check
