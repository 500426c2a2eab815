"""The message tools, run on a small project of their own."""

from __future__ import annotations

import gettext
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.pofile import read_po, write_po

TOOLS = Path(__file__).resolve().parents[2] / "tools"
CODE = """
help = N_("Keep {name}")
print(_("Stop"), many("{n} day", "{n} days", 3))
print(translate(lang, "Go {where}", where=1), translate_many(lang, "a", "b", 2))
print(_(unmarked), other("Not a message"))
"""
TRANSLATIONS = {
    "Keep {name}": "Simpan {name}",
    "Stop": "Berhenti",
    "{n} day": "{n} hari",
    "Go {where}": "Pergi ke {where}",
    "a": "x",
}


class Project:
    """A copy of the tools beside a package with one module and an empty catalogue."""

    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "tools").mkdir()
        for name in ("messages.py", "build_messages.py"):
            shutil.copy(TOOLS / name, root / "tools" / name)
        self.code = root / "ae_prep" / "code.py"
        self.catalogue = root / "ae_prep" / "locale" / "id" / "LC_MESSAGES" / "ae_prep.po"
        self.catalogue.parent.mkdir(parents=True)
        self.code.write_text(CODE)
        self.catalogue.write_text('msgid ""\nmsgstr ""\n"Language: id\\n"\n')

    def run(self, command: str) -> tuple[int, str]:
        """Run one command of the tool: exit code and what was printed."""
        run = subprocess.run(
            [sys.executable, self.root / "tools" / "messages.py", command], capture_output=True, text=True, check=False
        )
        assert run.stderr == ""
        return run.returncode, run.stdout

    def translate(self, words: dict[str, str]) -> None:
        """Fill in the translations."""
        with self.catalogue.open("rb") as file:
            messages = read_po(file)
        for english, indonesian in words.items():
            message = messages[english]
            message.string = (indonesian,) if message.pluralizable else indonesian
        with self.catalogue.open("wb") as file:
            write_po(file, messages)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


@pytest.fixture
def translated(project: Project) -> Project:
    assert project.run("update")[0] == 0
    project.translate(TRANSLATIONS)
    return project


def test_update_finds_every_marked_message_and_nothing_else(project: Project) -> None:
    code, output = project.run("update")
    assert code == 0
    assert output.count("not translated") == 5
    text = project.catalogue.read_text()
    for english in TRANSLATIONS:
        assert f'msgid "{english}"\n' in text
    assert 'msgid_plural "{n} days"\nmsgstr[0] ""\n\n' in text
    assert "Not a message" not in text
    assert project.run("check")[0] == 1


def test_what_somebody_else_translated_is_compiled_by_a_check(translated: Project) -> None:
    assert translated.run("update") == (0, "")
    pulled = translated.catalogue.read_text().replace("Berhenti", "Selesai")
    translated.catalogue.write_text(pulled)
    assert translated.run("check") == (0, "")
    assert gettext.translation("ae_prep", translated.root / "ae_prep" / "locale", ["id"]).gettext("Stop") == "Selesai"


def test_a_translated_catalogue_passes_and_reaches_gettext_compiled(translated: Project) -> None:
    assert translated.run("update") == (0, "")
    assert translated.run("check") == (0, "")
    messages = gettext.translation("ae_prep", translated.root / "ae_prep" / "locale", ["id"])
    assert messages.gettext("Stop") == "Berhenti"
    assert {messages.ngettext("{n} day", "{n} days", n) for n in (0, 1, 2, 40)} == {"{n} hari"}


def test_update_twice_changes_not_a_byte(translated: Project) -> None:
    translated.run("update")
    first = translated.catalogue.read_bytes()
    translated.code.write_text("# moved down\n\n\n" + translated.code.read_text())
    translated.run("update")
    assert translated.catalogue.read_bytes() == first


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (("Berhenti", ""), "not translated: 'Stop'"),
        (("Simpan {name}", "Simpan {nama}"), "other {fields} than the English: 'Keep {name}'"),
        (("{n} hari", "hari"), "other {fields} than the English: '{n} days'"),
        (("Pergi ke {where}", "Pergi {where"), "other {fields} than the English: 'Go {where}'"),
        (('msgid "Stop"', '#, fuzzy\nmsgid "Stop"'), "fuzzy: 'Stop'"),
        (('msgid "Stop"', 'msgid "Halt"'), "missing, run tools/messages.py update: 'Stop'"),
        (('msgid "Stop"', 'msgid "Halt"'), "unused, run tools/messages.py update: 'Halt'"),
    ],
)
def test_check_names_what_is_wrong(translated: Project, change: tuple[str, str], complaint: str) -> None:
    text = translated.catalogue.read_text()
    assert change[0] in text
    translated.catalogue.write_text(text.replace(*change))
    code, output = translated.run("check")
    assert code == 1
    assert f"ae_prep/locale/id/LC_MESSAGES/ae_prep.po: {complaint}\n" in output


def test_a_message_inside_an_f_string_is_named_with_its_place(translated: Project) -> None:
    translated.code.write_text(CODE + """print(f"{n}: {_('Lost')}")\n""")
    code, output = translated.run("check")
    assert code == 1
    assert "inside an f-string, take it out: _('Lost') (ae_prep/code.py:6)" in output


def test_update_tells_which_translations_it_drops(translated: Project) -> None:
    translated.code.write_text(CODE.replace('_("Stop")', '_("Halt")'))
    _code, output = translated.run("update")
    assert "dropped, nothing in the code says it: 'Stop'" in output
    assert "not translated: 'Halt'" in output
    assert "Berhenti" not in translated.catalogue.read_text()
