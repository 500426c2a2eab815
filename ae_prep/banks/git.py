"""Files out of a git repository. git carries them; nothing is checked out and nothing in the repository is run.

The history goes into a bare repository in a temporary folder, and files are read from there by name. So there is no
working tree in which a link, a filter, an attribute or a submodule could do anything, and hooks are switched off.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple, Self

from ae_prep.banks import process
from ae_prep.banks.process import ExceededError, Outcome
from ae_prep.banks.refusal import refusal
from ae_prep.errors import UserError
from ae_prep.i18n import N_

PROTOCOLS = ("https", "ssh", "git", "file", "http")
#: Bounds: bytes that a repository may bring, and that git may use to list one folder; seconds for bringing it, and for
#: looking into it.
LARGEST_REPOSITORY = 64 * 1024 * 1024
LARGEST_FOLDER = 4 * 1024 * 1024
FETCH_SECONDS = 120.0
LOOK_SECONDS = 30.0
_LARGEST_ALLOCATION = "128m"

#: What git needs of the user's environment to find itself, the network, and the user's keys; nothing else is passed.
_KEPT = frozenset(
    "PATH HOME USER LOGNAME USERNAME USERPROFILE HOMEDRIVE HOMEPATH APPDATA LOCALAPPDATA PROGRAMDATA XDG_CONFIG_HOME "
    "SYSTEMROOT WINDIR COMSPEC PATHEXT TMPDIR TEMP TMP SSH_AUTH_SOCK SSL_CERT_FILE SSL_CERT_DIR "
    "HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY DBUS_SESSION_BUS_ADDRESS XDG_RUNTIME_DIR".split()
)
_SET = {
    "LC_ALL": "C",
    "GIT_ALLOW_PROTOCOL": ":".join(PROTOCOLS),
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_ALLOC_LIMIT": _LARGEST_ALLOCATION,
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_ATTR_NOSYSTEM": "1",
}
_SETTINGS = {
    "core.hooksPath": os.devnull,
    "core.fsmonitor": "false",
    "core.askPass": "",
    "core.bigFileThreshold": "4m",
    "protocol.ext.allow": "never",
    "fetch.recurseSubmodules": "false",
    "gc.auto": "0",
    "maintenance.auto": "false",
}
_TAKEN = "refs/ae-prep/taken"
_HASH = re.compile(r"[0-9a-f]{4,64}")
_BAD_REF = re.compile(r"[\x00-\x20\x7f~^:?*\[\\]|\.\.|@\{|\A[-+./]|[./]\Z|\.lock\Z|//")
_LONGEST_REF = 200
_NO_REF = re.compile(rb"couldn't find remote ref|not our ref|no such remote ref", re.IGNORECASE)
_NO_DEPTH = b"dumb http transport does not support shallow"


class Entry(NamedTuple):
    """What stands in a folder of a commit: ``kind`` is git's mode, ``size`` in bytes (0 for what is no file)."""

    kind: str
    hash: str
    size: int
    name: str


def check_ref(ref: str, lang: str) -> None:
    """Make sure that ``ref`` can be the name of a branch, a tag or a commit.

    Raises:
        UserError: it cannot.
    """
    if ref and (len(ref) > _LONGEST_REF or _BAD_REF.search(ref)):
        message = N_("“{ref}” cannot be a branch, a tag or a commit.")
        raise refusal(lang, message, N_("Give its name as git shows it, such as --ref main."), ref=ref, code=2)


class Repository:
    """What ``url`` holds at ``ref`` (empty: its default branch). Use as a context manager; leaving forgets it all.

    Args:
        url: an address or an absolute path that git understands.
        environment: the user's environment, from which git gets the little it needs.
    """

    def __init__(self, url: str, ref: str, environment: Mapping[str, str], lang: str) -> None:
        check_ref(ref, lang)
        self.commit = ""
        self._url, self._ref, self._lang = url, ref, lang
        kept = {name: value for name, value in environment.items() if name.upper() in _KEPT}
        self._environment = {**kept, **_SET}
        self._program = shutil.which("git", path=environment.get("PATH", ""))
        self._temporary = TemporaryDirectory(prefix="ae-prep-git-", ignore_cleanup_errors=True)
        self._folder = Path(self._temporary.name)

    def __enter__(self) -> Self:
        """Bring the commit.

        Raises:
            UserError: git is missing, cannot reach the repository, or finds no such ref; or it would be too much.
        """
        try:
            self._git("init", "--quiet", "--bare", "--template=", str(self._folder / "repository"))
            self.commit = self._fetch()
        except BaseException:
            self._temporary.cleanup()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._temporary.cleanup()

    def entries(self, folder: str) -> list[Entry]:
        """What stands in ``folder`` (empty: the top), not below it.

        Raises:
            UserError: there is no such folder, or too much in it.
        """
        listed = self._git("ls-tree", "-z", "-l", f"{self.commit}:{folder}")
        if listed.code:
            message = N_("The repository has no folder “{folder}”.")
            raise refusal(self._lang, message, N_("Name another behind the “#”."), where=self._url, folder=folder)
        if len(listed.output) > LARGEST_FOLDER:
            message = N_("There are too many files in the folder “{folder}”.")
            raise refusal(
                self._lang, message, N_("Keep banks in a folder of their own."), where=self._url, folder=folder
            )
        return [_entry(row) for row in listed.output.split(b"\0") if row]

    def contents(self, entries: list[Entry]) -> dict[str, bytes]:
        """The content of these files, by name. Their sizes are known, so the caller has set a bound."""
        wanted = "".join(f"{entry.hash}\n" for entry in entries).encode()
        told = self._git("cat-file", "--batch", given=wanted)
        if told.code:
            raise self._failed(told)
        return dict(zip((entry.name for entry in entries), _objects(told.output), strict=True))

    def _fetch(self) -> str:
        """Bring the one commit, or all of them where it cannot be asked for on its own; gives its full name."""
        told = self._git(*self._fetching("--depth=1", f"+{self._ref or 'HEAD'}:{_TAKEN}"), seconds=FETCH_SECONDS)
        name = _TAKEN
        if told.code and (_HASH.fullmatch(self._ref) or _NO_DEPTH in told.errors):
            everything = ["+refs/heads/*:refs/heads/*", "+refs/tags/*:refs/tags/*"]
            if not self._ref:
                everything.append(f"+HEAD:{_TAKEN}")
            told = self._git(*self._fetching(*everything), seconds=FETCH_SECONDS)
            name = self._ref or _TAKEN
        if told.code and not _NO_REF.search(told.errors):
            raise self._failed(told)
        found = self._git("rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}")
        if told.code or found.code:
            message = N_("The repository has no branch, tag or commit “{ref}”.")
            fix = N_("See which there are: git ls-remote {url}")
            raise refusal(self._lang, message, fix, where=self._url, ref=self._ref or "HEAD", url=self._url)
        return found.output.decode("ascii").strip()

    def _fetching(self, *what: str) -> list[str]:
        options, refs = [[w for w in what if w.startswith("-") is dashed] for dashed in (True, False)]
        always = ["--quiet", "--no-tags", "--no-recurse-submodules", "--update-shallow"]
        return ["fetch", *always, *options, "--", self._url, *refs]

    def _git(self, *arguments: str, seconds: float = LOOK_SECONDS, given: bytes = b"") -> Outcome:
        if self._program is None:
            message = N_("git is not installed; it is needed to fetch banks from a repository.")
            raise refusal(self._lang, message, N_("Install it from https://git-scm.com, then try again."))
        settings = [part for name, value in _SETTINGS.items() for part in ("-c", f"{name}={value}")]
        command = [self._program, *settings, f"--git-dir={self._folder / 'repository'}", *arguments]
        size = 2 * LARGEST_REPOSITORY  # what was brought, and a copy of what is read from it
        try:
            return process.run(command, self._folder, self._environment, seconds=seconds, size=size, given=given)
        except ExceededError as error:
            message = N_("The repository is too large, or it takes too long; git was stopped.")
            fix = N_("Keep banks in a repository of their own, below {limit} MB.")
            limit = LARGEST_REPOSITORY >> 20
            raise refusal(self._lang, message, fix, where=self._url, limit=limit) from error
        except OSError as error:
            message = N_("git cannot be run: {reason}.")
            fix = N_("Install it from https://git-scm.com, then try again.")
            raise refusal(self._lang, message, fix, reason=error.strerror or str(error)) from error

    def _failed(self, told: Outcome) -> UserError:
        message = N_("git could not fetch this: {reason}")
        fix = N_("Check the address and your access; this has to work: git ls-remote {url}")
        return refusal(self._lang, message, fix, where=self._url, reason=_reason(told.errors), url=self._url)


def _reason(errors: bytes) -> str:
    """git's own last word on what went wrong; what the other side says is left out."""
    lines = [line for line in errors.decode("utf-8", "replace").splitlines() if not line.startswith("remote:")]
    said = [line.partition(": ")[2] for line in lines if line.startswith(("fatal: ", "error: "))]
    return (said or lines or ["?"])[0]


def _entry(row: bytes) -> Entry:
    about, _, name = row.partition(b"\t")
    kind, _, hash_, size = about.decode("ascii").split()
    return Entry(kind, hash_, int(size) if size.isdigit() else 0, name.decode("utf-8", "replace"))


def _objects(output: bytes) -> Iterator[bytes]:
    """The contents in what ``cat-file --batch`` prints: a line with the size, then the bytes, then a newline."""
    at = 0
    while at < len(output):
        end = output.index(b"\n", at)
        size = int(output[at:end].rpartition(b" ")[2])
        yield output[end + 1 : end + 1 + size]
        at = end + size + 2
