"""Files out of git repositories: from the right commit, and with nothing in a repository ever run or followed."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from ae_prep.banks import git as transport
from ae_prep.banks import process
from ae_prep.banks.git import Repository, check_ref
from ae_prep.banks.process import ExceededError
from ae_prep.errors import UserError
from tests.banks.bank_samples import BASE, TRANSLATION, spoil
from tests.repositories import commit, git, repository, running, served

FILES = {"banks/team.md": BASE, "banks/team.id.md": TRANSLATION, "README.md": "# Banks\n"}
NEWER = {"banks/team.md": spoil(BASE, "version: 1.2.0", "version: 1.3.0")}


@pytest.fixture
def origin(tmp_path: Path) -> Path:
    return repository(tmp_path / "served" / "team", FILES)


@pytest.fixture(params=["path", "file", "git"])
def url(request: pytest.FixtureRequest, origin: Path) -> Iterator[str]:
    """The repository over every transport that needs no account."""
    if request.param == "git":
        with served(origin.parent) as address:
            yield f"{address}/team"
    else:
        yield str(origin) if request.param == "path" else origin.as_uri()


def fetch(url: str, ref: str = "", folder: str = "banks") -> tuple[str, dict[str, bytes]]:
    with Repository(url, ref, os.environ, "en") as found:
        entries = [entry for entry in found.entries(folder) if entry.kind.startswith("100")]
        return found.commit, found.contents(entries)


def test_the_files_of_the_default_branch_come(url: str, origin: Path) -> None:
    head, files = fetch(url)
    assert head == git(origin, "rev-parse", "HEAD")
    assert files == {"team.md": BASE.encode(), "team.id.md": TRANSLATION.encode()}


def test_a_branch_a_tag_or_a_commit_can_be_asked_for(url: str, origin: Path) -> None:
    first = git(origin, "rev-parse", "HEAD")
    git(origin, "tag", "--annotate", "--message=one", "v1.2")
    git(origin, "branch", "stable/one")
    second = commit(origin, NEWER)
    for ref in ("v1.2", "stable/one", first, first[:8]):
        assert fetch(url, ref)[0] == first
    for ref in ("", "main", second, "refs/heads/main"):
        found, files = fetch(url, ref)
        assert (found, files["team.md"]) == (second, NEWER["banks/team.md"].encode())


@pytest.mark.parametrize("ref", ["v9", "0123abcd", "f" * 40, "refs/heads/none"])
def test_a_ref_that_is_not_there_is_named(url: str, ref: str) -> None:
    with pytest.raises(UserError, match="no branch, tag or commit") as caught:
        fetch(url, ref)
    assert ref in caught.value.message
    assert f"git ls-remote {url}" in caught.value.hint


def test_an_empty_repository_has_no_commit(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    git(tmp_path / "empty", "init", "--quiet")
    with pytest.raises(UserError, match="no branch, tag or commit “HEAD”"):
        fetch(str(tmp_path / "empty"))


def test_a_folder_that_is_not_there_is_named(url: str) -> None:
    with pytest.raises(UserError, match="no folder “bank”"):
        fetch(url, folder="bank")


def test_what_git_says_is_passed_on(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="does not appear to be a git repository") as caught:
        fetch((tmp_path / "nothing").as_uri())
    assert "git ls-remote" in caught.value.hint
    with pytest.raises(UserError, match="unable to connect"):
        fetch("git://127.0.0.1:1/x")


@pytest.mark.parametrize("lang", ["en", "id"])
def test_without_git_it_says_what_to_install(tmp_path: Path, lang: str) -> None:
    with pytest.raises(UserError, match="git") as caught, Repository("https://x.example", "", {"PATH": ""}, lang):
        pass
    assert "https://git-scm.com" in caught.value.hint


def test_a_git_that_cannot_run_is_named(tmp_path: Path) -> None:
    (tmp_path / "git").write_text("no program")
    (tmp_path / "git").chmod(0o755)
    environment = {"PATH": str(tmp_path)}
    with pytest.raises(UserError, match="cannot be run"), Repository("https://x.example", "", environment, "en"):
        pass


BAD = [
    "-x",
    "--upload-pack=x",
    "a b",
    "a..b",
    "a@{1}",
    "+main",
    "main:refs/x",
    "a^",
    "a~1",
    "x\n",
    "/a",
    "a/",
    "a" * 201,
]


@pytest.mark.parametrize("ref", [*BAD, "a//b", "x.lock", "*", "\x1b[2J", "a\\b"])
def test_refs_that_are_something_else_are_refused(ref: str) -> None:
    with pytest.raises(UserError) as caught:
        check_ref(ref, "en")
    assert caught.value.code == 2
    assert str(caught.value).replace("\n", "").isprintable()


@pytest.fixture
def trap(tmp_path: Path) -> Path:
    """A file that is there as soon as anything in a hostile repository was run."""
    return tmp_path / "sprung"


@pytest.fixture
def hostile(origin: Path, trap: Path) -> Path:
    """A repository with everything that could run something where git is careless."""
    run = f"touch {trap}"
    hooks = ["post-checkout", "post-merge", "reference-transaction", "pre-receive", "post-update", "fsmonitor-watchman"]
    for hook in hooks:
        path = origin / ".git" / "hooks" / hook
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"#!/bin/sh\n{run}\n")
        path.chmod(0o755)
    for key in ("filter.x.smudge", "filter.x.clean", "filter.x.process", "core.fsmonitor", "core.sshCommand"):
        git(origin, "config", key, run)
    git(origin, "config", "core.alternateRefsCommand", run)
    git(origin, "config", "uploadpack.packObjectsHook", run)
    git(origin, "-c", "filter.x.clean=cat", "-c", "core.fsmonitor=false", "-c", "filter.x.process=", "add", "--all")
    (origin / ".gitmodules").write_text(f'[submodule "x"]\n\tpath = x\n\turl = ext::sh -c "{run}"\n\tupdate = !{run}\n')
    (origin / ".gitattributes").write_text("*.md filter=x diff=x merge=x ident\n")
    (origin / "banks" / "evil.md").symlink_to("/etc/passwd")
    plain = ["-c", "filter.x.clean=cat", "-c", "filter.x.process=", "-c", "core.fsmonitor=false"]
    quiet = [*plain, "-c", f"core.hooksPath={os.devnull}"]
    git(origin, *quiet, "add", "--all")
    git(
        origin,
        *quiet,
        "update-index",
        "--add",
        "--cacheinfo",
        f"160000,{git(origin, 'rev-parse', 'HEAD')},banks/sub.md",
    )
    git(origin, *quiet, "commit", "--quiet", "--message=trap")
    trap.unlink(missing_ok=True)
    return origin


def test_nothing_in_a_repository_is_run(hostile: Path, trap: Path) -> None:
    for url in (str(hostile), hostile.as_uri()):
        with Repository(url, "", os.environ, "en") as found:
            kinds = {entry.name: entry.kind for entry in found.entries("banks")}
            assert kinds["evil.md"] == "120000"
            assert kinds["sub.md"] == "160000"
            assert (
                "$Id"
                not in found.contents([e for e in found.entries("banks") if e.name == "team.md"])["team.md"].decode()
            )
        assert not trap.exists()


def test_what_the_environment_and_the_users_settings_say_starts_nothing(
    origin: Path, trap: Path, tmp_path: Path
) -> None:
    script = tmp_path / "script"
    script.write_text(f"#!/bin/sh\ntouch {trap}\n")
    script.chmod(0o755)
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    script.rename(hooks / "reference-transaction")
    settings = (
        f"[core]\n\thooksPath = {hooks}\n\tfsmonitor = {hooks}/reference-transaction\n[protocol]\n\tallow = always\n"
    )
    (tmp_path / ".gitconfig").write_text(settings + '[protocol "ext"]\n\tallow = always\n')
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "GIT_DIR": "/nonexistent",
        "GIT_TEMPLATE_DIR": str(tmp_path),
        "GIT_EXEC_PATH": str(hooks),
        "GIT_ALLOW_PROTOCOL": "ext",
    }
    with Repository(str(origin), "", environment, "en") as found:
        assert found.commit == git(origin, "rev-parse", "HEAD")
    for url in (f"ext::touch {trap}", "fd::17", "ftp://127.0.0.1:1/x"):
        with pytest.raises(UserError, match="not allowed"), Repository(url, "", environment, "en"):
            pass
    assert not trap.exists()


@pytest.mark.parametrize(
    "url", ["ssh://-oProxyCommand=touch%20{trap}/x", "x@-oProxyCommand=touch {trap}:x", "ssh://127.0.0.1:1/x"]
)
def test_ssh_gets_no_options(url: str, trap: Path) -> None:
    with pytest.raises(UserError, match="git could not fetch"):
        fetch(url.format(trap=trap))
    assert not trap.exists()


def test_a_plain_web_server_will_do(origin: Path) -> None:
    git(origin, "update-server-info")
    handler = partial(_Quiet, directory=str(origin.parent))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_port}/team/.git"
        for ref in ("", "main", git(origin, "rev-parse", "HEAD")):
            with Repository(url, ref, {"PATH": os.environ["PATH"]}, "en") as found:
                assert found.commit == git(origin, "rev-parse", "HEAD")
        with pytest.raises(UserError, match="no branch"), Repository(url, "none", {"PATH": os.environ["PATH"]}, "en"):
            pass
        server.shutdown()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name it has there
        pass


def test_a_repository_that_is_too_large_is_stopped(origin: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    noise = subprocess.run([sys.executable, "-c", "import os; print(os.urandom(400_000).hex())"], capture_output=True)
    commit(origin, {"noise.txt": noise.stdout.decode()})
    monkeypatch.setattr(transport, "LARGEST_REPOSITORY", 200_000)
    with pytest.raises(UserError, match="too large") as caught:
        fetch(origin.as_uri())
    assert "MB" in caught.value.hint


def test_a_folder_with_too_many_files_is_refused(origin: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "LARGEST_FOLDER", 50)
    with pytest.raises(UserError, match="too many files"):
        fetch(str(origin))


def test_nothing_is_left_behind(origin: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    fetch(str(origin))
    with pytest.raises(UserError):
        fetch(str(origin), "none")
    assert list((tmp_path / "temporary").iterdir()) == []


def test_a_program_that_takes_too_long_is_ended_with_its_children(tmp_path: Path) -> None:
    script = (
        "import subprocess, sys; subprocess.run([sys.executable, '-c', 'import time; time.sleep(60)', 'marker-7f3'])"
    )
    with pytest.raises(ExceededError):
        process.run([sys.executable, "-c", script], tmp_path, os.environ, seconds=1.0, size=10_000)
    until = time.monotonic() + 10  # a killed process takes a moment to go
    while left := running(b"marker-7f3"):
        assert time.monotonic() < until, left
        time.sleep(0.05)


def test_a_program_that_writes_too_much_is_ended(tmp_path: Path) -> None:
    endless = [sys.executable, "-c", "while True: print('x' * 10_000)"]
    with pytest.raises(ExceededError):
        process.run(endless, tmp_path, os.environ, seconds=30.0, size=100_000)


def test_a_program_gets_its_input_and_says_how_it_went(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "import sys; print(sys.stdin.read()); print('no', file=sys.stderr); sys.exit(3)"]
    told = process.run(command, tmp_path, os.environ, seconds=30.0, size=10_000, given=b"given")
    assert told == (3, b"given\n", b"no\n")
