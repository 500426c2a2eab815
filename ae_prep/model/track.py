"""The track record: what was to be reached in a period, and what was."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class TrackRow:
    """A period (``2025-03``, ``2025-Q3``, ``2025-H1``, ``2025``) with target and actual; ``note`` tells of a miss."""

    period: str
    target: Decimal
    actual: Decimal
    note: str = ""
    id: int = 0

    @property
    def hit(self) -> bool:
        """Whether the target was reached."""
        return self.actual >= self.target
