"""What the command's tests share."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """An empty data folder, in a folder of its own that is also the working directory."""
    return tmp_path / "home"
