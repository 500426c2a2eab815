"""Answers for the tests of ``ae-prep check``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.cli.terminal import run

WEAK = "I'm a natural closer and people really love working with me. I would stay calm and explain the value to [who]."
GOOD = (
    "In March 2024 a clinic in Leeds wanted to leave us over a late delivery. I had to keep them. I rang the manager, "
    "asked what the delay had cost her, and offered two free months. She renewed in April for 12,000 dollars."
)
#: One finding each of hedged (in the result: should) and claim-unbacked.
DOUBTS = GOOD.replace("She renewed", "I guess she renewed")
FILE = f"""---
format: ae-prep answers 1
lang: en
role: sdr
---

## Tell me about a call that began badly. (q-sdr-emp-01)

{DOUBTS}

## Why sales? (q-any-mot-01)

{WEAK}
"""


def records(*rows: Mapping[str, object]) -> str:
    """JSON Lines."""
    return "".join(json.dumps(row) + "\n" for row in rows)


def rules(home: Path, *args: str, stdin: str = "", code: int | None = None) -> list[str]:
    """The rules that speak, in the order of the output."""
    done = run("check", *args, "--format", "jsonl", home=home, stdin=stdin)
    assert code is None or done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    return [finding["rule"] for line in done.stdout.splitlines() for finding in json.loads(line)["findings"]]


def sarif(home: Path, *args: str, stdin: str = "") -> dict[str, Any]:
    """The only run of a SARIF log that follows the schema."""
    from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Sarif

    done = run("check", *args, "--format", "sarif", home=home, stdin=stdin)
    log: dict[str, Any] = json.loads(done.stdout)
    Sarif.model_validate(log)  # generated from the official schema; strange and missing keys are refused
    (only,) = log["runs"]
    return dict(only)
