"""``ae-prep bank``: list and check question banks."""

from __future__ import annotations

from ae_prep.cli.base import Group
from ae_prep.i18n import N_

LAZY = {
    "list": ("ae_prep.cli.bank_list:list_banks", N_("List the banks.")),
    "show": ("ae_prep.cli.bank_show:bank_show", N_("Read a bank here, or as a page.")),
    "lint": ("ae_prep.cli.bank_lint:bank_lint", N_("Check bank files.")),
    "new": ("ae_prep.cli.bank_new:bank_new", N_("Begin a bank of your own.")),
    "add": ("ae_prep.cli.bank_share:add", N_("Add banks from a file, a folder or a git repository.")),
    "update": ("ae_prep.cli.bank_share:update", N_("Fetch added banks again.")),
    "remove": ("ae_prep.cli.bank_share:remove", N_("Remove an added bank; history stays.")),
    "diff": ("ae_prep.cli.bank_diff:diff", N_("What changed between two versions of a bank.")),
    "pack": ("ae_prep.cli.bank_pack:pack", N_("Put a bank into one file to send.")),
    "test": ("ae_prep.cli.bank_test:bank_test", N_("Run the tests that a bank brings.")),
    "coverage": (
        "ae_prep.cli.bank_coverage:bank_coverage",
        N_("Skills, kinds and levels a bank covers, and its holes."),
    ),
}
bank = Group(
    name="bank",
    lazy=LAZY,
    help=N_("List and check question banks."),
    short_help=N_("List and check question banks."),
)
