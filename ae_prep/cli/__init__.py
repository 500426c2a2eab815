"""The command ``ae-prep``: what it can do, one line each, and how a run begins and ends."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

import click

from ae_prep import __version__
from ae_prep.cli import app
from ae_prep.cli.base import Group, Option
from ae_prep.cli.output import clean, make_output_safe, say
from ae_prep.errors import UserError
from ae_prep.i18n import N_

INTERRUPTED = 130

COMMANDS = {
    "practice": ("ae_prep.cli.practice:practice", N_("Rehearse: questions, your answers, a review, a sheet.")),
    "demo": ("ae_prep.cli.demo:demo", N_("See a finished rehearsal of an invented candidate.")),
    "learn": (
        "ae_prep.cli.learn:learn",
        N_("Reference cards: the roles, a day, duties, skills, objections, do's and don'ts."),
    ),
    "check": ("ae_prep.cli.check:check", N_("Review answers from files, like a linter.")),
    "job": ("ae_prep.cli.job:job", N_("The jobs you apply for, and their interviews.")),
    "ask": ("ae_prep.cli.ask:ask", N_("Your own questions to the interviewer.")),
    "track": ("ae_prep.cli.track:track", N_("Your track record: target and actual, period by period.")),
    "aloud": ("ae_prep.cli.aloud:aloud", N_("Say an answer aloud with a timer.")),
    "ready": ("ae_prep.cli.ready:ready", N_("What stands, what is open, and the shortest way there.")),
    "sheet": ("ae_prep.cli.sheet:sheet", N_("Write the prep sheet to print and take along.")),
    "bank": ("ae_prep.cli.bank:bank", N_("List and check question banks.")),
    "rules": ("ae_prep.cli.rules:rules", N_("What the reviewer looks for, and why.")),
    "doctor": ("ae_prep.cli.doctor:doctor", N_("Check the install, the data folder, banks and languages.")),
}


def _version(ctx: click.Context, _param: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        say(f"ae-prep {__version__}")
        ctx.exit()


@click.pass_context
def _start(ctx: click.Context) -> None:
    if ctx.invoked_subcommand is None:
        from ae_prep.cli.home import home

        home()


cli = Group(
    name="ae-prep",
    callback=_start,
    lazy=COMMANDS,
    invoke_without_command=True,
    help=N_(
        "Rehearse for an Account Executive (AE) or Sales Development Representative (SDR) interview.\n\n"
        "Run without a command, it tells where you stand and what to do next. Nothing ever leaves this machine."
    ),
    params=[
        Option(
            ["--version"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_version,
            help=N_("Show the version and exit."),
        )
    ],
)


def main(args: Sequence[str] | None = None) -> None:
    """Run the command and exit: 0 fine, 1 findings, 2 usage, 3 bad input or data, 130 interrupted with all kept."""
    # Starting makes many objects that stay: look for garbage among them a tenth as often.
    gc.set_threshold(7000)
    make_output_safe()
    arguments = list(sys.argv[1:] if args is None else args)
    try:
        app.configure(arguments)
        outcome = cli.main(arguments, prog_name="ae-prep", standalone_mode=False)
    except click.exceptions.Exit as stop:
        sys.exit(stop.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except UserError as error:
        say(app._("Error: {message}", message=clean(str(error))), err=True)
        sys.exit(error.code)
    except (KeyboardInterrupt, EOFError, click.Abort):
        say(app._("Stopped. Everything you entered is kept."), err=True)
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        # The reader of our output left (``| head``); Python would complain once more when it flushes at exit.
        sys.stdout = None
        sys.exit(0)
    sys.exit(outcome if isinstance(outcome, int) else 0)
