"""``ae-prep ask``: the candidate's own questions to the interviewer."""

from __future__ import annotations

from ae_prep.cli.base import Group
from ae_prep.i18n import N_

LAZY = {
    "add": ("ae_prep.cli.ask_list:ask_add", N_("Note a question.")),
    "list": ("ae_prep.cli.ask_list:ask_list", N_("List them, with what each is about.")),
    "edit": ("ae_prep.cli.ask_list:ask_edit", N_("Word a question anew.")),
    "remove": ("ae_prep.cli.ask_list:ask_remove", N_("Take a question off the list.")),
}
ask = Group(
    name="ask",
    lazy=LAZY,
    help=N_(
        "Your own questions to the interviewer.\n\n"
        "Those that you type in practice are here too. A good set touches growth, training and the biggest challenge, "
        "and could not be asked anywhere else. Asking about pay is never wrong."
    ),
    short_help=N_("Your own questions to the interviewer."),
)
