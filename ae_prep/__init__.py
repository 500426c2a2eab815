"""ae-prep: rehearse for a sales interview; see README.md.

``review`` and the data it works on are loaded when first used, so that starting the command stays cheap.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ae_prep.checker import review as review
    from ae_prep.model import Answer as Answer
    from ae_prep.model import Finding as Finding
    from ae_prep.model import Review as Review

__all__ = ["Answer", "Finding", "Review", "__version__", "review"]

__version__ = "0.1.0"

_HOMES = {
    "review": "ae_prep.checker",
    "Answer": "ae_prep.model",
    "Finding": "ae_prep.model",
    "Review": "ae_prep.model",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
