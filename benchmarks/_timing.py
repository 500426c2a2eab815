"""What the benchmarks share: contestants timed by turns in one run, and a small table of figures against goals."""

from __future__ import annotations

import argparse
import json
import os
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from statistics import median

Contestant = Callable[[], object]


@dataclass(frozen=True)
class Figure:
    """One ratio, what it should stay under, and how it was come by. ``measured`` is None where it could not be."""

    name: str
    goal: float
    measured: float | None
    how: str

    @property
    def holds(self) -> bool:
        """Whether the goal is reached; a figure that could not be measured breaks nothing."""
        return self.measured is None or self.measured <= self.goal


def medians(contestants: Mapping[str, Contestant], *, rounds: int, warmups: int) -> dict[str, float]:
    """The median time of each contestant in seconds. They take turns, so that a slow moment hits all of them."""
    times: dict[str, list[float]] = {name: [] for name in contestants}
    for turn in range(warmups + rounds):
        for name, contestant in contestants.items():
            started = time.perf_counter()
            contestant()
            if turn >= warmups:
                times[name].append(time.perf_counter() - started)
    return {name: median(taken) for name, taken in times.items()}


def arguments(description: str, *, rounds: int) -> argparse.Namespace:
    """The options that every benchmark has."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--rounds", type=int, default=rounds, help="turns that count (default: %(default)s)")
    parser.add_argument("--folder", default=".", help="where to put temporary files (default: the current folder)")
    return parser.parse_args()


def report(figures: list[Figure], *, as_json: bool) -> int:
    """Print the figures; gives the exit code, 1 if a goal is missed."""
    if as_json:
        print(json.dumps([asdict(figure) | {"holds": figure.holds} for figure in figures], indent=2))
    else:
        print("| figure | goal | measured | how |\n|---|---|---|---|")
        for figure in figures:
            measured = "not measured" if figure.measured is None else f"{figure.measured:.2f} ×"
            mark = "" if figure.holds else " **missed**"
            print(f"| {figure.name} | ≤ {figure.goal} × | {measured}{mark} | {figure.how} |")
    return 0 if all(figure.holds for figure in figures) else 1


def as_users_run_it(**changes: str) -> dict[str, str]:
    """The environment for children: compiled modules are kept, as in every ordinary run."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "LC_ALL": "C.UTF-8", **changes}


def milliseconds(seconds: float) -> str:
    """For the column that tells how a figure was come by."""
    return f"{seconds * 1000:.2f} ms" if seconds < 0.01 else f"{seconds * 1000:.0f} ms"
