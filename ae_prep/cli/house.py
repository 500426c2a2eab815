"""The bank of a question, with its do's and don'ts for answers in one language and words in that of the interface."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from ae_prep.banks import library
from ae_prep.cli import app, banks
from ae_prep.errors import UserError
from ae_prep.model import Answer, Bank, Question


def bank_for(question: Question, answer: Answer) -> Bank | None:
    """The bank that ``question`` is from, to review ``answer`` by; None where there is none any more."""
    return _bank(question.bank, answer.lang, app.current.lang)


@cache
def _bank(bank_id: str, lang: str, shown: str) -> Bank | None:
    try:
        path = banks.path_of(bank_id)
    except UserError:  # a bank that was removed; what was answered from it stays
        return None
    try:
        bank = library.load(path, lang, app.current.cache_dir)
        return (
            bank
            if lang == shown or not bank.rules
            else in_words_of(bank, library.load(path, shown, app.current.cache_dir))
        )
    except UserError as error:
        banks.complain(error)
        return None


def in_words_of(bank: Bank, shown: Bank) -> Bank:
    """``bank`` with its phrases, telling what it has to say in the language of ``shown``, the same bank."""
    words = {rule.id: rule for rule in shown.rules}
    rules = (replace(r, title=words[r.id].title, says=words[r.id].says, fix=words[r.id].fix) for r in bank.rules)
    return replace(bank, title=shown.title, rules=tuple(rules))
