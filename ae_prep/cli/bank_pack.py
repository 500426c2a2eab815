"""``ae-prep bank pack``: one bank and its translations in one file, to send or to keep."""

from __future__ import annotations

from pathlib import Path

import click

from ae_prep.banks import archive, sources
from ae_prep.banks.arrivals import examine
from ae_prep.banks.files import put
from ae_prep.cli import app
from ae_prep.cli.app import _, many
from ae_prep.cli.bank_share import vocabulary
from ae_prep.cli.banks import find
from ae_prep.cli.base import command, option
from ae_prep.cli.output import clean, say
from ae_prep.errors import UserError
from ae_prep.i18n import N_


@command(
    "pack",
    help=N_(
        "Put a bank and its translations into one .zip file, to send to others: the same bank gives the same bytes. "
        "PATH is a file or the name of an installed bank. A bank with errors is refused."
    ),
    short_help=N_("Put a bank into one file to send."),
)
@click.argument("path")
@option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE.zip",
    help=N_("Where to write it (default: the bank's id in the folder you are in)."),
)
def pack(path: str, out: Path | None) -> None:
    lang = app.current.lang
    delivery = sources.fetch(sources.Place(str(find(path).absolute())), "", {}, lang)
    (arrival,) = examine(delivery, **vocabulary(), lang=lang)
    target = out or Path(f"{arrival.bank.id}.zip")
    data = archive.pack(arrival.files)
    _check_target(target)
    put(target, data, lang)
    count = many("{n} file", "{n} files", len(arrival.files))
    say(_("Written: {path} ({count}, sha256:{digest})", path=clean(str(target)), count=count, digest=_digest(data)))


def _digest(data: bytes) -> str:
    from hashlib import sha256

    return sha256(data).hexdigest()[:12]


def _check_target(target: Path) -> None:
    """Refuse to write over anything that is not a packed bank."""
    try:
        with target.open("rb") as file:
            other = not file.read(2).startswith(archive.MAGIC)
    except OSError:
        return  # not there; or writing will say what is wrong
    if other:
        raise UserError(
            _("This file is there already and is no packed bank."),
            hint=_("Name another with --out."),
            where=str(target),
        )
