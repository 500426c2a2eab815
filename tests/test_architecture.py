"""The arrows of the house: who may import whom, one door for each library, and what only the command line does."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "ae_prep"

GROUND = {"errors", "i18n", "article", "dates", "labels", "model"}
#: For each part of the package, the other parts that it may import. A new part has to be entered here.
MAY_IMPORT: dict[str, set[str]] = {
    **dict.fromkeys(GROUND, GROUND),
    **dict.fromkeys(("answers", "banks", "cards", "candidate", "store", "reading"), GROUND),
    "funnel": GROUND | {"reading"},
    "rules": GROUND | {"reading", "funnel", "candidate"},
    "readiness": GROUND | {"candidate", "rules"},
    "ready": GROUND | {"candidate", "rules", "readiness"},
    "checker": GROUND | {"reading", "rules"},
    "practice": GROUND | {"reading", "rules", "checker"},
    "sheet": GROUND
    | {"reading", "rules", "checker", "candidate", "readiness", "answers"},  # a sheet is an answer file too
}
MAY_IMPORT["cli"] = {*MAY_IMPORT}
MAY_IMPORT["__main__"] = {"cli"}

#: The only parts that may import each library; a library that is not named here may not be used at all.
DOORS = {
    "click": {"cli"},
    "questionary": {"cli"},
    "prompt_toolkit": {"cli"},
    "platformdirs": {"cli"},
    "tomllib": {"cli"},
    "markdown_it": {"answers", "banks", "cards"},
    "yaml": {"answers", "banks"},
    "sqlite3": {"store"},
    "filelock": {"store"},
}
#: What touches the world: the terminal, the environment, the clock, chance.
WORLDLY_MODULES = {"random", "secrets", "uuid", "argparse", "getpass", "locale", "platform", "subprocess", "socket"}
#: The one other place: banks from a git repository are brought by git, which this module starts.
OUTSIDE_CLI = {"ae_prep.banks.process": {"subprocess"}}
WORLDLY_CALLS = {"print", "input", "breakpoint"}
WORLDLY_NAMES = {
    "os": {"environ", "environb", "getenv", "getenvb", "get_terminal_size"},
    "sys": {"argv", "stdin", "stdout", "stderr"},
    "time": {"time", "time_ns", "monotonic", "monotonic_ns", "perf_counter", "localtime", "gmtime", "strftime"},
    "datetime": {"now", "utcnow", "today"},
    "date": {"today"},
}
#: Nothing here speaks to the network.
NETWORK = {"socket", "ssl", "http", "ftplib", "smtplib", "telnetlib", "xmlrpc", "urllib.request", "asyncio.streams"}
MOST_LINES = 300


@cache
def modules() -> dict[str, ast.Module]:
    """Every module of the package by its dotted name."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        found[name] = ast.parse(path.read_text(encoding="utf-8"))
    return found


def part_of(module: str) -> str:
    """``ae_prep.store.lock`` belongs to ``store``; the package itself has no part."""
    return module.split(".")[1] if "." in module else ""


def imported(node: ast.AST, within: str) -> Iterator[str]:
    """The modules that one statement imports, by dotted name."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        assert node.level == 0, f"{within}: imports are written in full"
        assert node.module
        for alias in node.names:
            longer = f"{node.module}.{alias.name}"
            yield longer if longer in modules() or longer in NETWORK else node.module


def imports() -> Iterator[tuple[str, str]]:
    """(importing module, imported module), all over the package."""
    for name, tree in modules().items():
        for node in ast.walk(tree):
            yield from ((name, target) for target in imported(node, name))


def test_every_part_is_known_and_none_is_missing() -> None:
    assert {part_of(name) for name in modules()} == {"", *MAY_IMPORT}
    assert len(modules()) >= 90


def test_imports_go_down_only() -> None:
    seen = 0
    for name, target in imports():
        if target.startswith("ae_prep.") and name != "ae_prep":
            seen += 1
            assert part_of(target) in {*MAY_IMPORT[part_of(name)], part_of(name)}, f"{name} imports {target}"
    assert seen >= 150


def test_the_package_itself_offers_only_its_version_to_its_parts() -> None:
    for name, tree in modules().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module == "ae_prep":
                names = {alias.name for alias in node.names if f"ae_prep.{alias.name}" not in modules()}
                assert names <= {"__version__"}, name


def test_each_library_has_one_door() -> None:
    used = set()
    for name, target in imports():
        library = target.split(".")[0]
        if library in DOORS:
            used.add(library)
            assert part_of(name) in DOORS[library], f"{name} imports {target}"
        else:
            assert library == "ae_prep" or library in sys.stdlib_module_names, f"{name} imports {target}"
    assert used == set(DOORS)


def test_nothing_speaks_to_the_network() -> None:
    for name, target in imports():
        assert not {target, target.split(".")[0]} & NETWORK, f"{name} imports {target}"


def test_only_the_command_line_touches_the_world() -> None:
    seen = set()
    for name, tree in modules().items():
        worldly = set(worldly_acts(tree, name))
        if part_of(name) == "cli":
            seen |= worldly
        else:
            assert worldly == OUTSIDE_CLI.get(name, set()), name
    assert {"os.environ", "datetime.now", "sys.stdin"} <= seen  # the search finds what is there


def worldly_acts(tree: ast.Module, name: str) -> Iterator[str]:
    """What in the module touches the world, as it is written."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            if node.attr in WORLDLY_NAMES.get(node.value.id, ()):
                yield f"{node.value.id}.{node.attr}"
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in WORLDLY_CALLS:
            yield node.func.id
        elif isinstance(node, ast.ImportFrom):
            yield from (alias.name for alias in node.names if alias.name in WORLDLY_NAMES.get(node.module or "", ()))
        yield from (target for target in imported(node, name) if target in WORLDLY_MODULES)


def test_no_module_imports_itself_by_way_of_others() -> None:
    graph: dict[str, set[str]] = {}
    for name, tree in modules().items():
        statements = [node for node in tree.body if not is_for_types_only(node)]
        graph[name] = {target for node in statements for target in imported(node, name) if target in modules()}
    TopologicalSorter(graph).prepare()  # raises CycleError with the modules in question


def is_for_types_only(node: ast.stmt) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


@pytest.mark.parametrize("folder", ["ae_prep", "tests", "tools", "benchmarks"])
def test_no_file_is_longer_than_it_may_be(folder: str) -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in (ROOT / folder).rglob("*.py")}
    assert lengths
    assert {path: length for path, length in lengths.items() if length > MOST_LINES} == {}


ON_DEMAND = {"ae_prep.checker", "ae_prep.rules", "ae_prep.reading", "ae_prep.sheet"}
ON_DEMAND |= {"questionary", "prompt_toolkit", "asyncio", "markdown_it", "yaml", "filelock"}


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["--lang", "id", "--help"]])
def test_the_first_help_loads_nothing_that_it_does_not_need(arguments: list[str], tmp_path: Path) -> None:
    unneeded = ON_DEMAND | {"ae_prep.store", "ae_prep.banks", "ae_prep.practice", "sqlite3", "json"}
    assert loaded_by([*arguments, "--home", str(tmp_path)]) & unneeded == set()


@pytest.mark.parametrize("command", ["practice", "check", "sheet", "bank"])
def test_help_of_a_command_loads_nothing_that_takes_long(command: str, tmp_path: Path) -> None:
    assert loaded_by([command, "--help", "--home", str(tmp_path)]) & ON_DEMAND == set()


def loaded_by(arguments: list[str]) -> set[str]:
    """The modules that a run with these arguments has loaded when it ends."""
    script = (
        "import sys, atexit; from ae_prep.cli import main;"
        "atexit.register(lambda: sys.stderr.write(' '.join(sys.modules))); main()"
    )
    command = [sys.executable, "-c", script, *arguments]
    run = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    assert "ae-prep" in run.stdout
    loaded = set(run.stderr.split())
    assert "click" in loaded
    return loaded
