"""``ae-prep sheet``: write the prep sheet from what was practised."""

from __future__ import annotations

from pathlib import Path

import click

from ae_prep.cli.app import _
from ae_prep.cli.base import command, option
from ae_prep.cli.journal import open_journal
from ae_prep.cli.output import say, wrap
from ae_prep.cli.start import DEFAULT_ROLE
from ae_prep.cli.wrapup import write
from ae_prep.i18n import N_
from ae_prep.model import ROLES
from ae_prep.store.journal import Journal


@command(
    "sheet",
    help=N_(
        "Write the prep sheet to print and take along.\n\n"
        "It holds your answers with what to mend, skills covered and open, your questions to them, and a list to tick "
        "on the day. A sheet that you changed by hand is kept under another name."
    ),
)
@option(
    "--out",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help=N_("Where to write the sheet (default: ae-prep-sheet.md)."),
)
@option("--role", type=click.Choice(ROLES), help=N_("The job you are preparing for."))
def sheet(out: Path | None, role: str | None) -> None:
    with open_journal() as journal:
        role = role or journal.application().role or _role_practised(journal) or DEFAULT_ROLE
        if not journal.attempts(role=role, state="answered"):
            say(
                wrap(_("No answers are kept for this role yet; the sheet will be mostly open. Start: ae-prep practice"))
            )
        write(journal, role, out)


def _role_practised(journal: Journal) -> str | None:
    """The role of the newest answer."""
    answered = journal.attempts(state="answered")
    return answered[-1].answer.role if answered else None
