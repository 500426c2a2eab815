"""``ae-prep doctor``: is everything in order on this machine?"""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterator

import ae_prep
from ae_prep import article
from ae_prep.cli import app
from ae_prep.cli.app import _, many
from ae_prep.cli.base import command
from ae_prep.cli.output import clean, say, wrap
from ae_prep.errors import UserError
from ae_prep.i18n import LANGUAGES, LOCALE_DIR, N_, catalogue

BAD = 3


@command(
    "doctor",
    help=N_("Check the install, the data folder, the banks and the languages; exit code 3 if anything is wrong."),
)
def doctor() -> int:
    wrong = 0
    for title, check in _CHECKS.items():
        try:
            found = list(check())
        except UserError as error:
            wrong += 1
            say(wrap(f"{_(title)}: {error}", indent="      ", first="  ✗ "), fg="red")
        else:
            say(wrap(f"{_(title)}: {'; '.join(found)}", indent="      ", first="  ✓ "), fg="green")
    say()
    say(many("{n} thing is wrong.", "{n} things are wrong.", wrong) if wrong else _("All is in order."), bold=True)
    return BAD if wrong else 0


def _install() -> Iterator[str]:
    yield f"ae-prep {ae_prep.__version__}"
    yield f"Python {platform.python_version()}"


def _languages() -> Iterator[str]:
    for lang in LANGUAGES:
        try:
            catalogue(lang)
        except OSError as error:
            hint = _("Install ae-prep again.")
            message = _("The language pack “{lang}” is missing.", lang=lang)
            raise UserError(message, hint=hint, where=LOCALE_DIR) from error
        yield lang


def _data() -> Iterator[str]:
    from ae_prep.cli.journal import open_journal

    with open_journal() as journal:
        n = journal.summary().attempts
    yield clean(str(app.current.home))
    yield many("{n} answer kept", "{n} answers kept", n)


def _banks() -> Iterator[str]:
    from ae_prep.banks import library
    from ae_prep.banks.lint import lint
    from ae_prep.cli.banks import directories
    from ae_prep.rules import rules_by_folder
    from ae_prep.rules.planned import PLANNED

    for bank in library.available(directories(), app.current.lang, None):
        yield f"{clean(bank.id)} ({len(bank.questions)})"
    for path in sorted(library.builtin_dir().glob("*.md")):
        problems = lint(path, rules={*rules_by_folder(), *PLANNED}, items=article.ITEMS)
        if problems:
            raise UserError(_("This bank has problems: ae-prep bank lint {path}", path=path), where=str(path))


def _reviewer() -> Iterator[str]:
    from ae_prep.checker import review
    from ae_prep.model import Answer
    from ae_prep.rules import rules_by_folder

    for lang in LANGUAGES:
        review(Answer(text="…", lang=lang))
    yield many("{n} rule", "{n} rules", len(rules_by_folder()))


def _terminal() -> Iterator[str]:
    yield _("questions can be asked") if app.can_prompt() else _("no terminal here: answers come from files or lines")


_CHECKS: dict[str, Callable[[], Iterator[str]]] = {
    N_("Install"): _install,
    N_("Languages"): _languages,
    N_("Data"): _data,
    N_("Banks"): _banks,
    N_("Reviewer"): _reviewer,
    N_("Terminal"): _terminal,
}
