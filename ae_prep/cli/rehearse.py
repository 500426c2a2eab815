"""Practice at a terminal: ask, keep every word, review, and go where the candidate wants to go."""

from __future__ import annotations

from collections.abc import Callable

from ae_prep import labels
from ae_prep.cli import app
from ae_prep.cli.app import _
from ae_prep.cli.commands import BACK, EDIT, FREE, HINT, QUIT, SKIP, Command
from ae_prep.cli.output import clean, say, wrap
from ae_prep.cli.render import show_hint, show_question, show_review
from ae_prep.cli.reviews import gravest_first, review_answer
from ae_prep.errors import UserError
from ae_prep.model import PARTS
from ae_prep.practice.followup import choose
from ae_prep.practice.form import read_form, write_form
from ae_prep.practice.session import FOLLOW_UP, Asking, Rehearsal, Reviewing
from ae_prep.practice.steps import SECOND, is_empty, is_story
from ae_prep.store.faults import StoreError
from ae_prep.store.journal import Journal

_NEXT, _RETRY, _MORE, _ALOUD = "next", "retry", "more", "aloud"


class Left(Exception):  # noqa: N818 - not an error: the candidate wants to go on another time
    """The candidate left the rehearsal; everything is kept."""


class Desk:
    """One rehearsal at the terminal, every reply kept in the journal before the next thing is asked."""

    def __init__(self, rehearsal: Rehearsal, journal: Journal, session: int) -> None:
        self.rehearsal = rehearsal
        self.journal = journal
        self.session = session
        self._attempts: dict[tuple[int, int], int] = {}
        self._shown: tuple[int, int] | None = None

    def adopt(self, attempt: int) -> None:
        """Go on with an attempt that was begun earlier, as the open question's."""
        self._attempts[self._key()] = attempt

    def run(self) -> None:
        """Ask until the last question is done.

        Raises:
            Left: the candidate asked to leave.
            KeyboardInterrupt, EOFError: Ctrl-C, Ctrl-D.
            StoreError: something could not be kept, and the candidate gave up trying; the text was shown.
        """
        while (now := self.rehearsal.now) is not None:
            if isinstance(now, Asking):
                self._ask(now)
            else:
                self._review(now)

    # --- asking

    def _ask(self, now: Asking) -> None:
        if self._shown != self._key():
            show_question(now.question, now.index, len(self.rehearsal.questions), number=now.number)
            self._shown = self._key()
            if not now.first:
                self._show_given()
        from ae_prep.cli import prompts

        if now.step.name == SECOND:
            say()
            say(wrap(now.question.second_turn, indent="    "), bold=True)
        reply = prompts.text(
            self._prompt(now),
            default=now.text,
            many_lines=now.step.many_lines,
            allowed=self._allowed(now),
            autosave=lambda text: self._draft(now.step.name, text),
        )
        if isinstance(reply, Command):
            self._obey(reply, now)
        else:
            self._keep(lambda: self._save(now, reply), reply)
            self.rehearsal.reply(reply)

    def _show_given(self) -> None:
        """The parts handed in before the open step, for somebody who comes back to it."""
        for step in self.rehearsal.steps[: self.rehearsal.current.step]:
            label = _(labels.PARTS.get(step.name, step.prompt))
            say(wrap(self.rehearsal.current.replies.get(step.name, ""), indent="  ", first=f"{label} · "), dim=True)

    def _prompt(self, now: Asking) -> str:
        label = labels.PARTS[now.step.name] if now.step.name in PARTS else None
        prompt = now.step.prompt if now.step.name == FOLLOW_UP else _(now.step.prompt)
        return f"{_(label)} · {prompt}" if label else prompt

    def _allowed(self, now: Asking) -> list[str]:
        if now.step.name == FOLLOW_UP:
            return [SKIP, BACK, QUIT]
        free = [FREE] if is_story(now.question) and not self.rehearsal.current.free else []
        hint = [HINT] if now.question.hint else []
        return [*hint, SKIP, BACK, *free, EDIT, QUIT]

    def _obey(self, command: Command, now: Asking) -> None:
        if command == HINT:
            show_hint(now.question)
        elif command == SKIP:
            if now.step.name != FOLLOW_UP and self._key() in self._attempts:
                self.journal.finish_attempt(self._attempts[self._key()], "skipped", now=app.current.now())
            self.rehearsal.skip()
        elif command == BACK:
            self.rehearsal.back()
        elif command == FREE:
            self.rehearsal.in_one_go()
        elif command == EDIT:
            self._edit(now)
        else:
            raise Left

    def _edit(self, now: Asking) -> None:
        from ae_prep.cli import editor

        steps = self.rehearsal.steps
        folder = app.current.home / "edit"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = folder / f"{now.question.id}-{self._attempt()}.md"
        form = write_form(now.question, steps, self.rehearsal.current.replies, app.current.lang)

        def on_save(text: str) -> None:
            for name, reply in read_form(text, steps).items():
                self._draft(name, reply)

        try:
            replies = read_form(editor.edit(path, form, on_save), steps)
        except UserError as error:
            say(clean(str(error)), fg="yellow")
            return
        for name, reply in replies.items():
            self._keep(lambda name=name, reply=reply: self._save_reply(name, reply), reply)  # type: ignore[misc]
        path.unlink(missing_ok=True)
        self.rehearsal.fill(replies)

    # --- keeping

    def _key(self) -> tuple[int, int]:
        return self.rehearsal.index, self.rehearsal.current.number

    def _attempt(self) -> int:
        """The journal's id of the open attempt, begun when there is something to keep."""
        if self._key() not in self._attempts:
            self._attempts[self._key()] = self.journal.begin_attempt(
                self.session, self.rehearsal.question, now=app.current.now()
            )
        return self._attempts[self._key()]

    def _save(self, now: Asking, reply: str) -> None:
        if now.step.name == FOLLOW_UP:
            if reply.strip():
                self.journal.save_followup(self._attempt(), now.step.prompt, reply, now=app.current.now())
        else:
            self._save_reply(now.step.name, reply)

    def _save_reply(self, name: str, reply: str) -> None:
        self.journal.save_part(self._attempt(), name, reply, now=app.current.now())

    def _draft(self, name: str, text: str) -> str | None:
        try:
            self.journal.save_draft(self._attempt(), name, text, now=app.current.now())
        except UserError as error:
            return _("Not saved: {reason}", reason=error.message)
        return None

    def _keep(self, save: Callable[[], None], text: str) -> None:
        """Save, and as long as that fails let the candidate mend the cause and try again."""
        from ae_prep.cli import prompts

        while True:
            try:
                return save()
            except StoreError as error:
                say(clean(str(error)), fg="red")
                again = (_RETRY, _("Try again"))
                leave = (QUIT, _("Leave without saving; show me my text so that I can copy it"))
                if prompts.select(_("What you typed last is not saved yet."), [again, leave]) == QUIT:
                    say(wrap(text))
                    raise

    # --- reviewing

    def _review(self, now: Reviewing) -> None:
        if is_empty(now.answer):
            say(_("Nothing was entered; this question stays open."), fg="yellow")
            self.rehearsal.skip()
            return
        self._keep(self._finish, "")
        review = review_answer(now.question, now.answer)
        show_review(review)
        more = choose(now.question, gravest_first(review), now.asked)
        choice = self._what_next(more)
        while choice == _ALOUD:
            from ae_prep.cli.aloud import say_aloud

            say_aloud(self.journal, self._attempt(), now.question)
            choice = self._what_next(more)
        if choice == _RETRY:
            self.rehearsal.retry()
            self._shown = None
        elif choice == _MORE and more is not None:
            self.rehearsal.ask_more(more)
        elif choice == BACK:
            self.rehearsal.back()
        elif choice == QUIT:
            raise Left
        else:
            self.rehearsal.next()

    def _finish(self) -> None:
        self.journal.finish_attempt(self._attempt(), "answered", now=app.current.now())

    def _what_next(self, more: str | None) -> str:
        from ae_prep.cli import prompts

        last = self.rehearsal.index + 1 == len(self.rehearsal.questions)
        choices = [
            (_NEXT, _("Finish: summary and prep sheet") if last else _("Next question")),
            (_RETRY, _("Try again (this answer stays)")),
            *([(_MORE, _("A follow-up question"))] if more else []),
            (_ALOUD, _("Say it aloud, with a timer")),
            (BACK, _("Back to my answer")),
            (QUIT, _("Save and quit")),
        ]
        say()
        return prompts.select(_("What next?"), choices)
