"""Banks that Python packages bring, by the entry point group ``ae_prep.banks``. No code of a package is run.

The value of an entry point is the package that holds the Markdown files, ``my_banks`` or ``my_banks.questions``, or a
package and a folder below it, ``my_banks:questions``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.metadata import EntryPoint, entry_points
from importlib.util import find_spec
from pathlib import Path

GROUP = "ae_prep.banks"


def directories() -> Mapping[Path, str]:
    """The folders that installed packages offer, each with the package's name and version."""
    found: dict[Path, str] = {}
    for entry in sorted(entry_points(group=GROUP), key=lambda entry: entry.name):
        label = f"{entry.dist.name} {entry.dist.version}" if entry.dist else entry.name
        for folder in _folders(entry):
            found.setdefault(folder, label)
    return found


def _folders(entry: EntryPoint) -> Iterator[Path]:
    """Where the files are. Only the outermost package is looked up: looking for one inside would run it."""
    module, _, below = entry.value.partition(":")
    package, *inner = [*module.strip().split("."), *below.strip().split(".")] if below else module.strip().split(".")
    if not all(name.isidentifier() for name in (package, *inner)):
        return
    try:
        spec = find_spec(package)
    except (ImportError, ValueError):
        return
    for location in (spec and spec.submodule_search_locations) or ():
        folder = Path(location, *inner)
        if folder.is_dir():
            yield folder
