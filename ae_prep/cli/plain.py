"""Practice where no cursor can be moved: from an answer file, from plain lines, or a worksheet when nobody answers."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from ae_prep.cli import app, commands
from ae_prep.cli.app import _
from ae_prep.cli.banks import all_banks, load
from ae_prep.cli.commands import QUIT
from ae_prep.cli.output import clean, say, wrap
from ae_prep.cli.render import show_hint, show_question, show_review
from ae_prep.cli.reviews import review_answer
from ae_prep.cli.sheets import WORKSHEET_NAME, worksheet_text, write_sheet
from ae_prep.cli.start import DEFAULT_ROLE, Wish, choose
from ae_prep.cli.stdin import stdin
from ae_prep.cli.wrapup import write
from ae_prep.errors import UserError
from ae_prep.model import Answer, Bank, Question
from ae_prep.practice.steps import SECOND, TEXT, answer_of, is_empty, replies_of
from ae_prep.store.journal import Journal


def practise_file(path: Path, wish: Wish, journal: Journal, out: Path | None) -> None:
    """Take the answers from an answer file, in its order, instead of the keyboard; ends with the sheet.

    Raises:
        UserError: the file cannot be read, or answers none of the questions that are known.
    """
    from ae_prep.answers import files

    file = files.read_file(path, lang=app.current.lang, answer_lang=wish.answer_lang or app.current.lang)
    role = wish.role or (file.role if file.role != "any" else "") or journal.application().role or DEFAULT_ROLE
    known = {q.id: q for bank in _banks(wish, file.lang) for q in bank.questions}
    pairs: list[tuple[Question, Answer]] = []
    for answer, line in zip(file.answers, file.lines, strict=True):
        if answer.question_id in known:
            pairs.append((known[answer.question_id], answer))
        else:
            say(_("{where}: no question with this id is known; left out.", where=clean(f"{path}:{line}")), err=True)
    if not pairs:
        raise UserError(
            _("This file answers none of the questions."),
            hint=_("Head each answer with its question and id: ## The question (q-sdr-rel-01)"),
            where=str(path),
        )
    pairs = pairs[: wish.count]
    session = _begin(journal, [question for question, _answer in pairs], role, file.lang)
    for number, (question, answer) in enumerate(pairs):
        show_question(question, number, len(pairs))
        replies = replies_of(question, answer)
        followups = [turn for turn in answer.followups if turn[0] != question.second_turn]
        _keep_and_review(journal, session, question, replies, followups)
    journal.finish_session(session, now=app.current.now())
    write(journal, role, out)


def practise_lines(wish: Wish, journal: Journal, out: Path | None) -> None:
    """Print each question and read its answer from standard input, up to a blank line; ends with the sheet.

    A second turn of an objection is asked for in the same way. Ends with the last question or the last line.
    """
    role, questions = choose(wish, journal)
    lines = _paragraphs(stdin() or io.BytesIO())
    session: int | None = None
    for number, question in enumerate(questions):
        show_question(question, number, len(questions))
        replies = _replies(question, lines)
        if replies is None:
            break
        if is_empty(answer_of(question, replies)):
            say(_("Nothing was entered; this question stays open."))
            continue
        session = session if session is not None else _begin(journal, questions, role, question.lang)
        _keep_and_review(journal, session, question, replies)
    if session is not None:
        journal.finish_session(session, now=app.current.now())
    write(journal, role, out)


def worksheet(wish: Wish, journal: Journal, out: Path | None) -> None:
    """Nobody can type here: say so, show what would be asked, and write it down with room for the answers."""
    role, questions = choose(wish, journal)
    path = out or Path(WORKSHEET_NAME)
    say(wrap(_("Nobody can type here, so nothing was asked. These are the questions:")))
    say()
    for number, question in enumerate(questions):
        say(wrap(question.text, indent="    ", first=f"{number + 1:>2}. "))
    application = journal.application()
    write_sheet(path, worksheet_text(replace(application, role=application.role or role), questions))
    say()
    say(_("A worksheet with room to write: {path}", path=clean(str(path))), bold=True)
    say(wrap(_("To rehearse for real, run ae-prep in a terminal.")))


def _banks(wish: Wish, lang: str) -> list[Bank]:
    return [load(name, lang) for name in wish.banks] or all_banks(lang)


def _begin(journal: Journal, questions: Sequence[Question], role: str, answer_lang: str) -> int:
    return journal.start_session(
        role=role,
        lang=app.current.lang,
        answer_lang=answer_lang,
        banks=list(dict.fromkeys(q.bank for q in questions)),
        planned=[(q.bank, q.id) for q in questions],
        now=app.current.now(),
    ).id


def _keep_and_review(
    journal: Journal,
    session: int,
    question: Question,
    replies: Mapping[str, str],
    followups: Sequence[tuple[str, str]] = (),
) -> None:
    now = app.current.now()
    attempt = journal.begin_attempt(session, question, now=now)
    for name, reply in replies.items():
        journal.save_part(attempt, name, reply, now=now)
    for asked, reply in followups:
        journal.save_followup(attempt, asked, reply, now=now)
    journal.finish_attempt(attempt, "answered", now=now)
    answer = answer_of(question, replies, followups)
    show_review(review_answer(question, replace(answer, culture=journal.application().culture)))


def _replies(question: Question, lines: Iterator[str]) -> dict[str, str] | None:
    """The replies to one question, or None at the end of the input or at ``/quit``."""
    first = _one(question, lines)
    if first is None:
        return None
    replies = {TEXT: first}
    if question.second_turn and first:
        say()
        say(wrap(question.second_turn, indent="    "), bold=True)
        replies[SECOND] = _one(question, lines) or ""
    return replies


def _one(question: Question, lines: Iterator[str]) -> str | None:
    for text in lines:
        try:
            command = commands.parse(text, commands.all_names())
        except commands.UnknownCommandError as error:
            say(_("There is no command {word}.", word=clean(str(error))))
            continue
        if command is None:
            return text
        if command == commands.HINT:
            show_hint(question)
        elif command == commands.SKIP:
            return ""
        elif command == QUIT:
            return None
        else:
            say(_("{word} needs a terminal.", word=clean(text.strip())))
    return None


def _paragraphs(stream: Iterable[bytes]) -> Iterator[str]:
    """The lines of ``stream``, a paragraph at a time; a line with a command stands for itself."""
    collected: list[str] = []
    for raw in stream:
        line = raw.decode("utf-8", "replace").rstrip("\r\n")
        if not collected and line.strip().startswith("/"):
            yield line
        elif line.strip():
            collected.append(line)
        elif collected:
            yield "\n".join(collected)
            collected = []
    if collected:
        yield "\n".join(collected)
