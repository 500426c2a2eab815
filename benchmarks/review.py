"""Reviewing answers: against one pass over their tokens and against a prose checker, up to 1 MB, and by the million.

All rules on, one core, in process. proselint is asked with no limit to its findings. The memory of a stream is that
of a whole ``ae-prep check``.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib import import_module
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from _answers import SHAPES, answers, repeated
from _timing import Contestant, Figure, as_users_run_it, medians, milliseconds, report

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from ae_prep.checker import review  # noqa: E402
from ae_prep.model import Answer  # noqa: E402

LANGUAGES = ("en", "id")
#: The yardstick: one expression that knows words and marks.
TOKEN = re.compile(r"\w+(?:['-]\w+)*|[^\w\s]")
SHORT, LONG = 100_000, 1_000_000
MEGABYTES, LINEAR = 150.0, 1.6
#: What the process itself has had at most: ``ru_maxrss`` would also count what its parent had when it began.
WATCHED = """
import sys
from ae_prep.cli import main
try:
    main()
finally:
    with open("/proc/self/status") as status:
        print(next(line.split()[1] for line in status if line.startswith("VmHWM")), file=sys.stderr)
"""


def main() -> int:
    """Measure what is asked for and print the ratios."""
    options = _arguments()
    figures = [figure for lang in LANGUAGES for figure in throughput(lang, options.answers, options.rounds)]
    figures += [linearity(lang) for lang in LANGUAGES]
    figures.append(streamed(options.streamed, options.folder))
    return report(figures, as_json=options.json)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--answers", type=int, default=1000, help="answers in a round (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=3, help="turns that count (default: %(default)s)")
    parser.add_argument("--streamed", type=int, default=20_000, help="answers for check (default: %(default)s)")
    parser.add_argument("--million", dest="streamed", action="store_const", const=1_000_000, help="stream a million")
    parser.add_argument("--folder", default=".", help="where to put temporary files (default: the current folder)")
    return parser.parse_args()


# --- throughput ---


def throughput(lang: str, count: int, rounds: int) -> Iterator[Figure]:
    """A review of each text, against a token pass and against proselint, by turns."""
    texts = answers(lang, count)
    given = [Answer(text=text, lang=lang) for text in texts]
    contestants: dict[str, Contestant] = {
        "review": lambda: [review(answer) for answer in given],
        "tokens": lambda: [TOKEN.findall(text) for text in texts],
    }
    other = proselint(texts) if lang == "en" else None
    if other:
        contestants["proselint"] = other
    took = medians(contestants, rounds=rounds, warmups=1)
    each = took["review"] / count
    how = f"{milliseconds(each)} an answer, {1 / each:,.0f} a second; token pass {1e6 * took['tokens'] / count:.0f} µs"
    yield Figure(f"review of {count:,} answers ({lang}) / one token pass", 15, took["review"] / took["tokens"], how)
    if lang != "en":
        return
    name, goal = f"review of {count:,} answers (en) / proselint", round(1 / 12, 3)
    if other:
        ratio = took["review"] / took["proselint"]
        yield Figure(name, goal, ratio, f"{1 / ratio:.1f} × its throughput; {count / took['proselint']:,.0f} a second")
    else:
        yield Figure(name, goal, None, "proselint is not installed: pip install 'ae-prep[bench]'")


def proselint(texts: list[str]) -> Contestant | None:
    """proselint over ``texts`` in this process, or None where it is not installed."""
    try:
        checks, tools, registry = (import_module(f"proselint.{name}") for name in ("checks", "tools", "registry"))
        default = import_module("proselint.config").DEFAULT
    except ImportError:
        return None
    registry.CheckRegistry().register_many(checks.__register__)
    config = {**default, "max_errors": sys.maxsize}
    return lambda: [tools.LintFile("answer", text).lint(config) for text in texts]


# --- linearity ---


def linearity(lang: str) -> Figure:
    """The time for ten times the text / ten times the time, for the shape that does worst."""
    worst, told = 0.0, ""
    for name, piece in SHAPES.items():
        short = _best(Answer(text=repeated(piece, SHORT), lang=lang), 2)
        long = _best(Answer(text=repeated(piece, LONG), lang=lang), 2)
        ratio = long / (short * LONG / SHORT)
        if ratio > worst:
            worst, told = ratio, f"{name}: {milliseconds(short)} for 100 kB, {milliseconds(long)} for 1 MB"
    return Figure(
        f"1 MB of one answer ({lang}) / ten times 100 kB, the worst of {len(SHAPES)} shapes", LINEAR, worst, told
    )


def _best(answer: Answer, rounds: int) -> float:
    times = []
    for _ in range(rounds):
        started = time.perf_counter()
        review(answer)
        times.append(time.perf_counter() - started)
    return min(times)


# --- memory ---


def streamed(count: int, folder: str) -> Figure:
    """The most memory that ``check`` has while ``count`` answers pass through it, / 150 MB."""
    with TemporaryDirectory(dir=folder) as name:
        path = Path(name) / "answers.jsonl"
        texts = [(lang, text) for lang in LANGUAGES for text in answers(lang, 500)]
        with path.open("w", encoding="utf-8") as file:
            for number, (lang, text) in enumerate(islice(cycle(texts), count)):
                # a word of its own for each answer, as names and places are
                told = text.replace(" the ", f" the client-{number:x} ", 1)
                file.write(json.dumps({"id": str(number), "lang": lang, "text": told}) + "\n")
        command = [sys.executable, "-c", WATCHED, "check", "--format", "jsonl", str(path)]
        env = as_users_run_it(AE_PREP_HOME=str(Path(name) / "home"), PYTHONPATH=str(ROOT))
        started = time.perf_counter()
        with (Path(name) / "reviews.jsonl").open("wb") as out:
            done = subprocess.run(command, env=env, stdout=out, stderr=subprocess.PIPE, check=False)
        took = time.perf_counter() - started
        if done.returncode not in (0, 1) or b"Traceback" in done.stderr:
            raise RuntimeError(f"check failed:\n{done.stderr.decode()}")
    megabytes = int(done.stderr.split()[-1]) / 1024
    how = f"{megabytes:.0f} MB, {took:.0f} s"
    return Figure(f"memory of check on {count:,} answers / {MEGABYTES:.0f} MB", 1.0, megabytes / MEGABYTES, how)


if __name__ == "__main__":
    sys.exit(main())
