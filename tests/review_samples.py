"""Findings for tests that need one, whatever it says."""

from __future__ import annotations

from ae_prep.model import SHOULD, Finding


def finding(rule: str, *, fix: str = "") -> Finding:
    return Finding(rule, SHOULD, ("DO-1",), "article", None, None, None, None, "What.", "Why.", fix)
