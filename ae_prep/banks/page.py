"""A bank as one page of HTML: nothing in it runs, nothing is fetched, and no text of the bank is ever markup."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from html import escape
from pathlib import Path

from ae_prep import labels
from ae_prep.banks.fields import SECTIONS
from ae_prep.banks.outline import By, Group, facts, groups
from ae_prep.banks.report import HIDDEN
from ae_prep.i18n import N_, translate
from ae_prep.model import Bank, Question

#: Stands near the top of every page, so that one of ours can be told from anybody's file.
MARK = '<meta name="generator" content="ae-prep">'
_HEADINGS = {section.field: section.heading for section in SECTIONS}


def page(bank: Bank, lang: str, by: By = "kind") -> str:
    """The page of ``bank`` with its own words in ``lang``: a table of contents, then every question in full."""
    style = (Path(__file__).parent / "templates" / "page.css").read_text(encoding="utf-8")
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    found = groups(bank.questions, by, lang)
    words = _Words(lang)
    skip = words(N_("To the questions"))
    return "\n".join(
        [
            "<!doctype html>",
            f'<html lang="{escape(lang)}">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
            '<meta name="color-scheme" content="light dark">',
            '<meta name="referrer" content="no-referrer">',
            MARK,
            f"<title>{_text(bank.title)}</title>",
            f"<style>{style}</style>",
            "</head>",
            "<body>",
            f'<a class="skip" href="#questions">{skip}</a>',
            *words.head(bank),
            *words.contents(found),
            '<main id="questions">',
            *(line for group in found for line in words.group(group)),
            "</main>",
            "</body>",
            "</html>",
            "",
        ]
    )


def _text(text: str) -> str:
    """``text`` as text of the page: escaped, and what nobody sees spelled out."""
    return escape(HIDDEN.sub(lambda found: f"U+{ord(found[0]):04X}", text), quote=True)


def _paragraphs(text: str) -> list[str]:
    return [f'<p dir="auto">{_text(paragraph)}</p>' for paragraph in text.split("\n\n")]


def _list(items: Iterable[str]) -> list[str]:
    return ["<ul>", *(f'<li dir="auto">{item}</li>' for item in items), "</ul>"]


def _tied(text: str, rule: str | None) -> str:
    return f"{_text(text)} <code>{_text(rule)}</code>" if rule else _text(text)


class _Words:
    """The parts of a page, in one language."""

    def __init__(self, lang: str) -> None:
        self.lang = lang

    def __call__(self, message: str, **values: object) -> str:
        return _text(translate(self.lang, message, **values))

    def _in(self, lang: str) -> str:
        """The attribute of something that is in another language than the page."""
        return "" if lang == self.lang else f' lang="{escape(lang)}"'

    def head(self, bank: Bank) -> list[str]:
        """Title, description and what else is known of the bank."""
        rows = {
            N_("Questions"): str(len(bank.questions)),
            N_("For"): ", ".join(translate(self.lang, labels.ROLES.get(role, role)) for role in bank.roles),
            N_("Name and version"): f"{bank.id} {bank.version}",
            N_("Written by"): bank.author,
            N_("Licence"): bank.license,
        }
        lines = ["<header>", f'<h1 dir="auto"{self._in(bank.lang)}>{_text(bank.title)}</h1>']
        if bank.description:
            lines.append(f'<p class="about" dir="auto"{self._in(bank.lang)}>{_text(bank.description)}</p>')
        facts = [f"<div><dt>{self(name)}</dt><dd>{_text(value)}</dd></div>" for name, value in rows.items() if value]
        return [*lines, '<dl class="facts">', *facts, "</dl>", "</header>"]

    def contents(self, found: Iterable[Group]) -> list[str]:
        """The table of contents."""
        heading = self(N_("Contents"))
        lines = ['<nav aria-labelledby="contents">', f'<h2 id="contents">{heading}</h2>', "<ol>"]
        for group in found:
            lines.append(f'<li><a href="#g-{escape(group.key)}">{_text(group.heading)}</a>')
            lines.append(f'<span class="count">{len(group.questions)}</span><ol>')
            for question in group.questions:
                title = f'<span dir="auto"{self._in(question.lang)}>{_text(question.title)}</span>'
                lines.append(f'<li><a href="#{escape(question.id)}">{title}</a></li>')
            lines.append("</ol></li>")
        return [*lines, "</ol>", "</nav>"]

    def group(self, group: Group) -> list[str]:
        """One group with all its questions."""
        key = f"g-{escape(group.key)}"
        lines = [f'<section aria-labelledby="{key}">', f'<h2 id="{key}">{_text(group.heading)}</h2>']
        return [*lines, *(line for question in group.questions for line in self.question(question)), "</section>"]

    def question(self, question: Question) -> list[str]:
        """One question with all that belongs to it."""
        key = escape(question.id)
        notes = "".join(f"<li>{_text(fact)}</li>" for fact in facts(question, self.lang))
        return [
            f'<article id="{key}" aria-labelledby="{key}-title">',
            f'<h3 id="{key}-title" dir="auto"{self._in(question.lang)}>{_text(question.title)}</h3>',
            f'<ul class="notes">{notes}<li><code>{_text(question.id)}</code></li></ul>',
            f"<div{self._in(question.lang)}>",
            '<div class="ask">',
            *_paragraphs(question.text),
            "</div>",
            *self._said(question),
            *self._inputs(question),
            *self._part(question, "hint", _paragraphs(question.hint)),
            *self._part(question, "followups", _list(_tied(f.text, f.rule) for f in question.followups)),
            '<div class="both">',
            *self._part(question, "strong", _list(map(_text, question.strong))),
            *self._part(question, "red_flags", _list(_tied(flag.text, flag.rule) for flag in question.red_flags)),
            "</div>",
            *self._part(question, "key", _list(" / ".join(map(_text, wordings)) for wordings in question.key)),
            "</div>",
            "</article>",
        ]

    def _part(self, question: Question, field: str, content: list[str]) -> list[str]:
        """A section of a question with its heading in the question's language, where there is anything in it."""
        if not getattr(question, field):
            return []
        heading = _text(_HEADINGS[field](question.lang))
        return [f'<div class="{field}">', f"<h4>{heading}</h4>", *content, "</div>"]

    def _said(self, question: Question) -> list[str]:
        lines: list[str] = []
        for field in ("prospect", "second_turn"):
            words = [f"<blockquote>{line}</blockquote>" for line in _paragraphs(getattr(question, field))]
            lines += self._part(question, field, words)
        return lines

    def _inputs(self, question: Question) -> list[str]:
        rows = [f"<div><dt>{_text(name)}</dt><dd>{_text(value)}</dd></div>" for name, value in question.inputs.items()]
        return self._part(question, "inputs", ["<dl>", *rows, "</dl>"])
