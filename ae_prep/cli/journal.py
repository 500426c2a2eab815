"""The journal of this run: the store in the data folder, speaking the language of the interface."""

from __future__ import annotations

from ae_prep.cli import app
from ae_prep.practice.steps import answer_of
from ae_prep.store.journal import Journal


def open_journal() -> Journal:
    """Open the journal; use it as a context manager.

    Raises:
        UserError: the data folder or file cannot be used; it was left as it is.
    """
    return Journal.open(app.current.home, answer_of=answer_of, lang=app.current.lang)
