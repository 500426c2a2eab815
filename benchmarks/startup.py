"""How long one waits for the command: against a click hello-world and against a prose checker, by turns in one run."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import signal
import struct
import subprocess
import sys
import termios
from pathlib import Path
from tempfile import TemporaryDirectory

from _timing import Contestant, Figure, arguments, as_users_run_it, medians, milliseconds, report

ROOT = Path(__file__).resolve().parent.parent
HELLO = '''import click


@click.command()
def hello():
    """Say hello."""
    click.echo("hello")


hello()
'''
AE_PREP = "from ae_prep.cli import main\n\nmain()\n"
ANSWER = (
    "In March I took over forty lapsed accounts from a colleague who had left. My target was to win back five of them "
    "by the end of the quarter. I listed every complaint in the notes, called those that had complained about late "
    "deliveries first, and asked each what a good month would look like. One buyer said that nobody had ever asked. I "
    "agreed a trial with fixed delivery days and reported to her every Friday. Eleven accounts came back, worth 84,000 "
    "dollars a year, and my manager used the list for the next team. Since then I read the complaints before I call."
)
#: The heading of the first question, and then a line of its text.
QUESTION_SHOWN = re.compile(rb"Question 1 of 2[^\n]*\n\s*\n[^\n]{20,}\n")
ESCAPES = re.compile(rb"\x1b\[[0-9;?]*[A-Za-z]")
PROSELINT = Path(sys.executable).with_name("proselint")


def main() -> int:
    """Time all contestants by turns and print the ratios."""
    options = arguments(__doc__ or "", rounds=15)
    with TemporaryDirectory(dir=options.folder) as name:
        folder = Path(name).resolve()
        (folder / "hello.py").write_text(HELLO, encoding="utf-8")
        (folder / "ae_prep_command.py").write_text(AE_PREP, encoding="utf-8")
        (folder / "one.txt").write_text(ANSWER, encoding="utf-8")
        took = medians(contestants(folder), rounds=options.rounds, warmups=3)
    return report(figures(took), as_json=options.json)


def contestants(folder: Path) -> dict[str, Contestant]:
    """What is timed: whole processes, from the start to their end or to the question on the screen."""
    python, env = sys.executable, as_users_run_it(AE_PREP_HOME=str(folder / "home"), PYTHONPATH=str(ROOT))
    hello, command, text = (str(folder / name) for name in ("hello.py", "ae_prep_command.py", "one.txt"))
    timed: dict[str, Contestant] = {
        "hello": lambda: run([python, hello, "--help"], env),
        "help": lambda: run([python, command, "--help"], env),
        "check": lambda: run([python, command, "check", text], env),
        "question": lambda: wait_for_question([python, command, "practice", "--role", "sdr", "--count", "2"], env),
    }
    if PROSELINT.exists():
        timed["proselint"] = lambda: run([python, str(PROSELINT), "check", text], env)
    return timed


def figures(took: dict[str, float]) -> list[Figure]:
    """The ratios that have a goal."""
    wanted = [
        ("--help / click hello-world", "help", "hello", 1.3),
        ("check one.txt / click hello-world", "check", "hello", 2.2),
        ("check one.txt / proselint check one.txt", "check", "proselint", 0.8),
        ("first question on the screen / click hello-world", "question", "hello", 2.2),
    ]
    found = []
    for name, ours, other, goal in wanted:
        if other not in took:
            found.append(Figure(name, goal, None, f"{other} is not installed"))
            continue
        how = f"{milliseconds(took[ours])} against {milliseconds(took[other])}"
        found.append(Figure(name, goal, took[ours] / took[other], how))
    return found


def run(command: list[str], env: dict[str, str]) -> None:
    """Run to the end. Findings (exit code 1) are fine; anything else means that something else was timed."""
    done = subprocess.run(command, env=env, capture_output=True, check=False)
    if done.returncode not in (0, 1) or b"Traceback" in done.stderr:
        raise RuntimeError(f"{command} failed:\n{done.stderr.decode()}")


def wait_for_question(command: list[str], env: dict[str, str]) -> None:
    """Run in a pseudo-terminal until the first question can be read there, then end it."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 100, 0, 0))
    child_env = {**env, "TERM": "xterm-256color"}
    child_env.pop("CI", None)
    child = subprocess.Popen(command, env=child_env, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True)
    os.close(theirs)
    try:
        read_until_question(ours)
    finally:
        os.killpg(child.pid, signal.SIGKILL)
        child.wait()
        os.close(ours)


def read_until_question(terminal: int) -> None:
    """Read what the program writes until the question is there."""
    seen = b""
    while not QUESTION_SHOWN.search(ESCAPES.sub(b"", seen).replace(b"\r", b"")):
        try:
            seen += os.read(terminal, 65536)
        except OSError as error:
            raise RuntimeError(f"no question appeared:\n{seen.decode(errors='replace')}") from error


if __name__ == "__main__":
    sys.exit(main())
