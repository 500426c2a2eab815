"""``ae-prep track``: what was to be reached in a period, what was, and a word on every miss."""

from __future__ import annotations

from ae_prep.cli.base import Group
from ae_prep.i18n import N_

LAZY = {
    "add": ("ae_prep.cli.track_list:track_add", N_("Note target and actual of a period.")),
    "list": ("ae_prep.cli.track_list:track_list", N_("List the periods, with your hit rate.")),
    "edit": ("ae_prep.cli.track_list:track_edit", N_("Change a row.")),
    "remove": ("ae_prep.cli.track_list:track_remove", N_("Take a row away.")),
}
track = Group(
    name="track",
    lazy=LAZY,
    help=N_(
        "Your track record: target and actual, period by period.\n\n"
        "A miss stays in the table with a note on what happened; the sheet shows it all. Months, quarters, halves and "
        "years may stand side by side."
    ),
    short_help=N_("Your track record: target and actual, period by period."),
)
