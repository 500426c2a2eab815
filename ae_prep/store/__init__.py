"""Where practice is kept: one SQLite file in the data folder, and the only door to ``sqlite3`` and ``filelock``."""

from ae_prep.store.attempts import AnswerOf, OpenAttempt
from ae_prep.store.faults import StoreError
from ae_prep.store.journal import Journal, Resumed
from ae_prep.store.sessions import Session
from ae_prep.store.summary import Summary

__all__ = ["AnswerOf", "Journal", "OpenAttempt", "Resumed", "Session", "StoreError", "Summary"]
