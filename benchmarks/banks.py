"""Reading, linting and listing question banks: against one parse by markdown-it-py, and against an empty shelf."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from _timing import Contestant, Figure, arguments, as_users_run_it, medians, milliseconds, report
from markdown_it import MarkdownIt

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from ae_prep.article import ITEMS  # noqa: E402
from ae_prep.banks import library, lockfile  # noqa: E402
from ae_prep.banks.files import digest_of  # noqa: E402
from ae_prep.banks.lint import lint  # noqa: E402

QUESTIONS = 10_000
INSTALLED = 200
QUESTIONS_EACH = 60
AE_PREP = "from ae_prep.cli import main\n\nmain()\n"

HEAD = """\
---
format: 1
id: {id}
title: A generated bank
lang: en
roles: sdr
version: 1.0.0
description: Made by the benchmark.
---

"""
QUESTION = """\
## {title} (q-{id}-{number})

- Kind: behavioural
- Role: sdr
- Skill: sdr-emp
- Level: {level}
- Sources: SDR-SKILL-2, SDR-SKILL-2.3
- Needs: event

{text}

### Hint

{hint}

### Follow-ups

- {first} (`listening-absent`)
- {second}

### A strong answer shows

- {third}
- cause told apart from symptom
- {fourth}

### Red flags

- "I'm very empathetic" and nothing after it (`claim-unbacked`)

"""
#: Syllables for words that nobody has used before, so that no two questions are alike.
ONSETS, RHYMES = (
    "b br c d dr f g gr h k l m n p pl r s st t v".split(),
    "a ade ala en eno ib ime o ola on u une".split(),
)


def main() -> int:
    """Time all contestants by turns and print the ratios."""
    options = arguments(__doc__ or "", rounds=5)
    with TemporaryDirectory(dir=options.folder) as name:
        folder = Path(name).resolve()
        took = medians(in_process(folder), rounds=max(1, options.rounds // 2), warmups=1)
        took |= medians(processes(folder), rounds=3 * options.rounds, warmups=2)
    return report(figures(took), as_json=options.json)


def in_process(folder: Path) -> dict[str, Contestant]:
    """One large bank: parsed as it stands, read, read again, linted."""
    text = bank("large", QUESTIONS)
    path, cache = folder / "large.md", folder / "cache"
    path.write_text(text, encoding="utf-8")
    library.load(path, "en", cache)
    return {
        "markdown-it-py": lambda: MarkdownIt("commonmark").parse(text),
        "cold": lambda: library.load(path, "en", None),
        "cached": lambda: library.load(path, "en", cache),
        "lint": lambda: lint(path, rules=None, items=ITEMS),
    }


def processes(folder: Path) -> dict[str, Contestant]:
    """The list of banks as a whole process, with none installed and with many."""
    command = folder / "ae_prep_command.py"
    command.write_text(AE_PREP, encoding="utf-8")
    install(folder / "many" / "banks")
    listed = [sys.executable, str(command), "bank", "list"]
    return {
        "list none": lambda: run(listed, folder / "none", 5),
        "list many": lambda: run(listed, folder / "many", 5 + INSTALLED),
    }


def bank(id_: str, questions: int) -> str:
    """A bank whose questions are all different; the same one every time."""
    chance = random.Random(id_)

    def words(count: int) -> str:
        made = ("".join(chance.choice(ONSETS) + chance.choice(RHYMES) for _ in range(2)) for _ in range(count))
        return " ".join(made)

    parts = [HEAD.format(id=id_)]
    for number in range(1, questions + 1):
        parts.append(
            QUESTION.format(
                id=id_,
                number=number,
                level=1 + number % 3,
                title=f"The {words(2)} {number}",
                text=f"Tell me about a call where the {words(4)} of a customer turned out to be {words(2)}.",
                hint=f"Which {words(2)} did you ask for? What did you {words(1)}?",
                first=f"How much of the {words(1)} did you speak?",
                second=f"What did you do with the {words(2)}?",
                third=f"own {words(2)}, quoted",
                fourth=f"a {words(2)} that the prospect agreed with",
            )
        )
    return "".join(parts)


def install(folder: Path) -> None:
    """Banks as ``ae-prep bank add`` leaves them."""
    folder.mkdir(parents=True)
    entries = []
    for number in range(INSTALLED):
        id_ = f"bank-{number}"
        data = bank(id_, QUESTIONS_EACH).encode()
        (folder / f"{id_}.md").write_bytes(data)
        digest = digest_of({f"{id_}.md": data})
        entries.append(lockfile.Entry(id_, "1.0.0", "https://banks.example/all.git", "", "main", "0" * 40, digest))
    lockfile.write(folder / lockfile.NAME, entries, "en")


def run(command: list[str], home: Path, expected: int) -> None:
    """Run to the end; so many lines are expected, or something else was timed."""
    env = as_users_run_it(AE_PREP_HOME=str(home), PYTHONPATH=str(ROOT))
    done = subprocess.run(command, env=env, capture_output=True, check=True)
    if len(done.stdout.splitlines()) != expected:
        raise RuntimeError(f"{command} listed something else:\n{done.stdout.decode()}")


def figures(took: dict[str, float]) -> list[Figure]:
    """The ratios that have a goal."""
    parse = f"one whole-file parse of {QUESTIONS:,} questions by markdown-it-py"
    wanted = [
        (f"reading a bank cold / {parse}", "cold", "markdown-it-py", 0.8),
        (f"reading it from the cache / {parse}", "cached", "markdown-it-py", 0.02),
        (f"linting it / {parse}", "lint", "markdown-it-py", 10.0),
        (f"bank list with {INSTALLED} banks installed / with none", "list many", "list none", 2.0),
    ]
    how = "{} against {}"
    return [
        Figure(name, goal, took[ours] / took[other], how.format(milliseconds(took[ours]), milliseconds(took[other])))
        for name, ours, other, goal in wanted
    ]


if __name__ == "__main__":
    sys.exit(main())
