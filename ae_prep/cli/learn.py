"""``ae-prep learn``: reference cards to read before rehearsing."""

from __future__ import annotations

import json

import click

from ae_prep.cards import TOPICS, Card, Line, Table, read, title
from ae_prep.cli import app
from ae_prep.cli.app import _
from ae_prep.cli.base import command, option
from ae_prep.cli.output import clean, say, wrap
from ae_prep.errors import UserError
from ae_prep.i18n import N_


def _complete(_ctx: click.Context, _param: click.Parameter, start: str) -> list[str]:
    return [topic for topic in TOPICS if topic.startswith(start)]


@command(
    "learn",
    help=N_(
        "Reference cards: the roles, a day, duties, skills, objections, do's and don'ts.\n\n"
        "Without a topic it lists the cards. They hold what one article on the two roles says, in our own words; what "
        "is our own addition says so."
    ),
)
@click.argument("topic", required=False, shell_complete=_complete)
@option("--sources", is_flag=True, help=N_("Show below each statement the items of the article that it rests on."))
@option("--format", "form", type=click.Choice(["text", "json"]), default="text", help=N_("How to print them."))
def learn(topic: str | None, sources: bool, form: str) -> None:
    if topic is None:
        _list(form)
        return
    card = read(_known(topic), app.current.lang)
    if form == "json":
        say(json.dumps(_record(card), ensure_ascii=False, indent=2))
        return
    from ae_prep.cli.card import show

    show(card, sources=sources)


def _list(form: str) -> None:
    titles = {topic: title(topic, app.current.lang) for topic in TOPICS}
    if form == "json":
        rows = [{"topic": topic, "title": text} for topic, text in titles.items()]
        say(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for topic, text in titles.items():
        say(wrap(text, indent=" " * 17, first=f"  {topic:<15}"))
    say()
    say(wrap(_("Read one: ae-prep learn {topic}", topic=TOPICS[0])))


def _known(topic: str) -> str:
    name = topic.casefold()
    if name in TOPICS:
        return name
    from difflib import get_close_matches

    choices = ", ".join(get_close_matches(name[:40], TOPICS, 3, 0.5) or TOPICS)
    raise UserError(
        _("There is no card “{name}”.", name=clean(topic)),
        hint=_("Did you mean: {choices}", choices=choices),
        code=2,
    )


def _record(card: Card) -> dict[str, object]:
    return {
        "topic": card.topic,
        "title": card.title,
        "lang": card.lang,
        "items": card.items,
        "blocks": [_table(block) if isinstance(block, Table) else _line(block) for block in card.blocks],
    }


def _table(table: Table) -> dict[str, object]:
    return {"kind": "table", "head": table.head, "rows": [[_line(cell) for cell in row] for row in table.rows]}


def _line(line: Line) -> dict[str, object]:
    return {
        "kind": line.kind,
        "text": line.text,
        "items": line.items,
        "origin": "extension" if line.ours else "article" if line.items else None,
        "depth": line.depth,
        "number": line.number or None,
    }
