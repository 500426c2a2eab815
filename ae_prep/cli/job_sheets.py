"""``ae-prep job product`` and ``job plan``: two small sheets of which every line may stay open."""

from __future__ import annotations

import click

from ae_prep.candidate.blanks import plan_blanks, product_blanks
from ae_prep.cli import app
from ae_prep.cli.app import _, can_prompt
from ae_prep.cli.base import command
from ae_prep.cli.forms import Entry, fill, flags, missing, read_flags, shown
from ae_prep.cli.job_entries import PLAN, PRODUCT, plan_with, value_of, with_value
from ae_prep.cli.jobs import called, current_job, find_job
from ae_prep.cli.journal import open_journal
from ae_prep.cli.output import clean, say, wrap
from ae_prep.i18n import N_


@command(
    "product",
    help=N_(
        "The product sheet of a job (its number or company; without one, the current job): industry, a rival, a "
        "customer, three basic facts, one limit, whom to ask. Every line may stay open."
    ),
    short_help=N_("What you know of the product."),
)
@click.argument("job", required=False)
@flags(PRODUCT)
def job_product(job: str | None, **given: str | None) -> None:
    values = read_flags(PRODUCT, given)
    with open_journal() as journal:
        chosen = find_job(journal, job)
        if not values and not can_prompt():
            raise missing(PRODUCT)
        if values:
            for name, value in values.items():
                chosen = with_value(chosen, name, value)
            journal.save_application(chosen, now=app.current.now())
        else:
            fill(
                lambda: PRODUCT,
                lambda name: value_of(current_job(journal, chosen), name),
                lambda name, value: journal.save_application(
                    with_value(current_job(journal, chosen), name, value), now=app.current.now()
                ),
            )
        chosen = current_job(journal, chosen)
        say(_("Product sheet of {job}", job=called(chosen)), bold=True)
        _show(PRODUCT, {entry.name: value_of(chosen, entry.name) for entry in PRODUCT})
        say_open(product_blanks(chosen.product))


@command(
    "plan",
    help=N_(
        "Your plan to get better as an SDR: a mentor, an SDR to learn from, a book, an example of honesty, and the "
        "date of your next review. Every line may stay open."
    ),
    short_help=N_("Your plan to get better as an SDR."),
)
@flags(PLAN)
def job_plan(**given: str | None) -> None:
    values = read_flags(PLAN, given)
    with open_journal() as journal:
        if not values and not can_prompt():
            raise missing(PLAN)
        if values:
            changed = journal.plan()
            for name, value in values.items():
                changed = plan_with(changed, name, value)
            journal.save_plan(changed, now=app.current.now())
        else:
            fill(
                lambda: PLAN,
                lambda name: getattr(journal.plan(), name),
                lambda name, value: journal.save_plan(plan_with(journal.plan(), name, value), now=app.current.now()),
            )
        kept = journal.plan()
        say(_("Your plan"), bold=True)
        _show(PLAN, {entry.name: getattr(kept, entry.name) for entry in PLAN})
        say_open(plan_blanks(kept))


def say_open(blanks: tuple[str, ...]) -> None:
    """Say what is open, or that nothing is."""
    if blanks:
        say(wrap(_("Open: {list}.", list=", ".join(_(words) for words in blanks))), fg="yellow")
    else:
        say(_("Nothing is open."), fg="green")


def _show(entries: tuple[Entry, ...], values: dict[str, object]) -> None:
    for entry in entries:
        told = shown(values[entry.name]) or "–"
        say(wrap(f"{_(entry.ask)}: {clean(told)}", indent="    ", first="  "))
