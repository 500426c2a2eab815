"""Reference cards: one Markdown file a topic and language, made to be read as it stands."""

from __future__ import annotations

from ae_prep.cards.card import Card, Line, Table
from ae_prep.cards.reader import TOPICS, read, title

__all__ = ["TOPICS", "Card", "Line", "Table", "read", "title"]
