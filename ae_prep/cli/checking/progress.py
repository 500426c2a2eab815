"""A bar on standard error for whoever waits at a terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import click

from ae_prep.cli.app import _
from ae_prep.cli.checking.outcome import Outcome

#: Shorter input (bytes) is read before a bar could be seen.
_SHORT = 300_000


def with_bar(
    done: Iterable[tuple[Sequence[Outcome], int]], total: int | None
) -> Iterator[tuple[Sequence[Outcome], int]]:
    """``done`` as it comes, while a bar shows how many of ``total`` bytes were read (None: nobody knows)."""
    if total is not None and total < _SHORT:
        yield from done
        return
    color = False if os.environ.get("NO_COLOR") else None
    shown: Any = click.progressbar(length=total, label=_("Reading answers"), file=sys.stderr, color=color)
    with shown as bar:
        for found, size in done:
            if size:
                bar.update(size)
            yield found, size
