"""``ae-prep bank new``: begin a bank of one's own, from a few questions or from flags."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import click

from ae_prep import labels
from ae_prep.cli import app
from ae_prep.cli.app import _, can_prompt, many
from ae_prep.cli.banks import find
from ae_prep.cli.base import command, option
from ae_prep.cli.output import clean, say, wrap
from ae_prep.errors import UserError
from ae_prep.i18n import LANGUAGES, N_
from ae_prep.model import BEHAVIOURAL, KINDS, ROLES

_LANGUAGES = {"en": N_("English"), "id": N_("Indonesian")}


@dataclass(frozen=True, slots=True)
class Wish:
    """What the bank is to be; empty or None where nobody has said."""

    id: str = ""
    title: str = ""
    roles: tuple[str, ...] = ()
    lang: str | None = None
    kinds: tuple[str, ...] = ()
    translated: bool | None = None

    def missing(self) -> list[str]:
        """The flags that still have to be given."""
        given = {"--id": self.id, "--title": self.title, "--role": self.roles, "--kind": self.kinds}
        return [flag for flag, value in given.items() if not value]


@command(
    "new",
    help=N_(
        "Begin a question bank of your own.\n\n"
        "Writes a commented Markdown file with one example of each kind of question, ready to be written over. At a "
        "terminal it asks for what is missing. FILE is called like the bank, such as my-team.md; nothing is ever "
        "overwritten."
    ),
    short_help=N_("Begin a bank of your own."),
)
@click.argument("file", required=False, type=click.Path(path_type=Path))
@option("--id", "bank_id", metavar="ID", default="", help=N_("The bank's short name (else that of FILE)."))
@option("--title", metavar="TEXT", default="", help=N_("The name that people see."))
@option("--role", "roles", type=click.Choice(ROLES), multiple=True, help=N_("For whom it is (repeatable)."))
@option(
    "--kind",
    "kinds",
    type=click.Choice(KINDS),
    multiple=True,
    help=N_("A kind of question to begin with (repeatable)."),
)
@option("--in", "lang", type=click.Choice(LANGUAGES), help=N_("Language of the bank (else that of the interface)."))
@option(
    "--translation/--no-translation",
    "translated",
    default=None,
    help=N_("Write a file for the other language beside it."),
)
def bank_new(
    file: Path | None,
    bank_id: str,
    title: str,
    roles: tuple[str, ...],
    kinds: tuple[str, ...],
    lang: str | None,
    translated: bool | None,
) -> None:
    from ae_prep.banks import begin

    wish = Wish(_id(file, bank_id), title, tuple(dict.fromkeys(roles)), lang, kinds, translated)
    _check(wish)
    wish = _complete(wish)
    plan = begin.Plan(
        id=wish.id,
        title=" ".join(wish.title.split()),
        roles=wish.roles,
        lang=wish.lang or app.current.lang,
        kinds=wish.kinds,
        translated=bool(wish.translated),
    )
    base = (file if file and file.is_dir() else Path() if file is None else file.parent) / plan.file
    texts = {base: begin.base_text(plan)}
    if plan.translated:
        texts[base.with_name(f"{plan.id}.{plan.other}.md")] = begin.translation_text(plan)
    _write(texts)
    _say_what_next(list(texts), len(set(plan.kinds)))


def _id(file: Path | None, bank_id: str) -> str:
    """The bank's id as far as it is known from the name of ``file`` and from the flag.

    Raises:
        UserError: they contradict each other, or it is no name for a bank's file (exit code 2).
    """
    if file is None or file.is_dir():
        return bank_id
    if file.suffix != ".md" or (bank_id and bank_id != file.stem):
        name = f"{bank_id or 'my-team'}.md"
        message = _("A bank's file is called after its id and ends with .md.")
        raise UserError(message, hint=_("Name it {name}.", name=clean(name)), where=str(file), code=2)
    return file.stem


def _check(wish: Wish) -> None:
    """Refuse an id or a title that cannot be.

    Raises:
        UserError: with the flag as its place (exit code 2).
    """
    for flag, value, trouble in (("--id", wish.id, _wrong_id), ("--title", wish.title, _wrong_title)):
        found = trouble(value) if value else None
        if found:
            raise UserError(found[0], hint=found[1], where=flag, code=2)


def _wrong_id(text: str) -> tuple[str, str] | None:
    """What is wrong with an id and how to mend it."""
    from ae_prep.banks.begin import is_id
    from ae_prep.banks.codes import CODES

    if not is_id(text):
        code = CODES["bad-bank-id"]
        return _(code.message, value=clean(text)), _(code.fix)
    try:
        find(text)
    except UserError:
        return None
    return _("There is a bank called “{name}” already.", name=text), _("Choose another id.")


def _wrong_title(text: str) -> tuple[str, str] | None:
    """What is wrong with a title and how to mend it."""
    from ae_prep.banks.begin import is_title
    from ae_prep.banks.fields import TITLE_LIMIT

    if is_title(text):
        return None
    return _("This cannot be a title."), _("Write one line of at most {limit} characters.", limit=TITLE_LIMIT)


def _complete(wish: Wish) -> Wish:
    """``wish`` with nothing missing: asked for at a terminal.

    Raises:
        UserError: something is missing and nobody can be asked; it is named (exit code 2).
    """
    missing = wish.missing()
    if not missing:
        return wish
    if not can_prompt():
        example = 'ae-prep bank new my-team.md --title "Our team" --role sdr --kind behavioural --kind objection'
        message = _("Missing: {flags}.", flags=", ".join(missing))
        raise UserError(message, hint=_("For example: {command}", command=example), code=2)
    return _ask(wish)


def _ask(wish: Wish) -> Wish:
    from ae_prep.cli import prompts

    title = wish.title or _ask_until_right(_("What is the bank called?"), "", _wrong_title)
    wish = replace(wish, title=title)
    if not wish.id:
        prompt = _("Its short name, for ever (lower-case letters, digits, hyphens)")
        wish = replace(wish, id=_ask_until_right(prompt, _slug(title), _wrong_id))
    if not wish.roles:
        roles = [(role, _(labels.ROLES[role])) for role in ROLES]
        wish = replace(wish, roles=tuple(prompts.checkbox(_("For whom is it?"), roles)))
    if wish.lang is None:
        languages = [(lang, _(_LANGUAGES[lang])) for lang in LANGUAGES]
        wish = replace(wish, lang=prompts.select(_("In which language?"), languages, default=app.current.lang))
    if wish.translated is None:
        choices = [("no", _("No, in one language")), ("yes", _("Yes, a second file for the other language"))]
        wish = replace(wish, translated=prompts.select(_("With a translation?"), choices) == "yes")
    if not wish.kinds:
        kinds = [(kind, f"{_(labels.KINDS[kind])} ({kind})") for kind in KINDS]
        prompt = _("Which kinds of question to begin with? There will be an example of each.")
        wish = replace(wish, kinds=tuple(prompts.checkbox(prompt, kinds, chosen=[BEHAVIOURAL])))
    return wish


def _ask_until_right(prompt: str, default: str, trouble: Callable[[str], tuple[str, str] | None]) -> str:
    from ae_prep.cli import prompts

    while True:
        text = prompts.text(prompt, default=default).strip()
        found = trouble(text)
        if found is None:
            return text
        say(wrap(" ".join(found)), fg="yellow")


def _slug(title: str) -> str:
    """A proposal for the id of a bank with this title."""
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:40].strip("-")


def _write(texts: dict[Path, str]) -> None:
    """Write all files, or none.

    Raises:
        UserError: one of them exists, or cannot be written.
    """
    for path in texts:
        if path.exists() or path.is_symlink():
            hint = _("Choose another name, or delete the file first.")
            raise UserError(_("This file exists already; nothing was written."), hint=hint, where=str(path))
    written: list[Path] = []
    for path, text in texts.items():
        try:
            with path.open("x", encoding="utf-8", newline="\n") as file:
                written.append(path)
                file.write(text)
        except OSError as error:
            for half in written:
                half.unlink(missing_ok=True)
            message = _("This file cannot be written: {reason}.", reason=error.strerror or error)
            raise UserError(message, hint=_("Name another folder."), where=str(path)) from error


def _say_what_next(files: list[Path], count: int) -> None:
    base = shlex.quote(str(files[0]))
    for file in files:
        say(wrap(_("Written: {path}", path=file)))
    examples = many("It holds {n} example to write over.", "It holds {n} examples to write over.", count)
    say(wrap(examples))
    say()
    say(_("Next:"), bold=True)
    steps = (
        _("Open it in any editor and write over the examples; comments tell how."),
        _("Check it: {command}", command=f"ae-prep bank lint {base}"),
        _("Look at it: {command}", command=f"ae-prep bank show {base}"),
        _("Practise on it: {command}", command=f"ae-prep practice --bank {base}"),
    )
    for number, step in enumerate(steps, 1):
        say(wrap(step, indent="     ", first=f"  {number}. "))
