"""``ae-prep job``: the jobs applied for, each with its interview."""

from __future__ import annotations

from ae_prep.cli.base import Group
from ae_prep.i18n import N_

LAZY = {
    "add": ("ae_prep.cli.job_add:job_add", N_("Begin a job; it becomes the current one.")),
    "show": ("ae_prep.cli.job_list:job_show", N_("All that is known of a job, and what is open.")),
    "list": ("ae_prep.cli.job_list:job_list", N_("List the jobs.")),
    "use": ("ae_prep.cli.job_list:job_use", N_("Prepare for another job.")),
    "when": ("ae_prep.cli.job_when:job_when", N_("Date, time, zone and channel of the interview.")),
    "product": ("ae_prep.cli.job_sheets:job_product", N_("What you know of the product.")),
    "plan": ("ae_prep.cli.job_sheets:job_plan", N_("Your plan to get better as an SDR.")),
    "edit": ("ae_prep.cli.job_add:job_edit", N_("Change company, role or culture.")),
    "close": ("ae_prep.cli.job_list:job_close", N_("Put a job aside; everything is kept.")),
}
job = Group(
    name="job",
    lazy=LAZY,
    help=N_(
        "The jobs you apply for: company, role, culture, and the interview.\n\n"
        "One job is the current one; practice, reviews and the sheet follow it."
    ),
    short_help=N_("The jobs you apply for, and their interviews."),
)
