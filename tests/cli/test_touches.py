"""`sofi-tui touches` and the manual page: the keys as the person has them; what is installed is as declared."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sofi_tui.content.configuration import configuration_file
from sofi_tui.keys.screens import SCREENS
from tests.cli.commander import Commander

ROOT = Path(__file__).parents[2]
OWN = '[touches.assistant]\nsuivi = "Alt+X"\nhistorique = []\n'


def test_the_card_has_all_screens_and_ids_and_marks_own_keys(commander: Commander) -> None:
    configuration_file().parent.mkdir(parents=True)
    configuration_file().write_text(OWN, "utf-8")
    lines = commander.done("touches").lines
    assert all(screen.title in lines for screen in SCREENS)
    [follow_up] = [line for line in lines if line.endswith("assistant.suivi")]
    assert follow_up.startswith("Alt+X *")
    rows = {row["id"]: row for row in commander.done("touches", "--json").json if row["ecran"] == "Assistant"}
    assert rows["assistant.suivi"]["touches"] == ["Alt+X"]
    assert rows["assistant.historique"] == {
        "ecran": "Assistant",
        "id": "assistant.historique",
        "touches": [],
        "fait": "Historique : comparer ou reprendre une révision",
        "a_vous": True,
    }
    assert all(row["fait"] for row in rows.values())


def test_a_bad_table_of_keys_is_refused_by_each_command_with_its_line(commander: Commander) -> None:
    configuration_file().parent.mkdir(parents=True)
    configuration_file().write_text('[touches.assistant]\nsuivi = "Tab"\n', "utf-8")
    assert "config.toml, ligne 2 : assistant.suivi : Tab sert à se déplacer" in commander.refused(
        2, "touches"
    )


def test_what_is_installed_is_as_declared() -> None:
    command = [sys.executable, "-m", "scripts.installed_files", "--check"]
    checked = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, text=True)
    assert checked.returncode == 0, checked.stderr


def test_the_manual_page_is_read_by_man_without_a_warning(commander: Commander) -> None:
    page = commander.done("touches", "--man").out
    assert page == (ROOT / "man" / "sofi-tui.1").read_text("utf-8")
    if shutil.which("groff") is None:
        pytest.skip("no groff here")
    read = subprocess.run(
        ["groff", "-man", "-ww", "-Kutf8", "-Tutf8", "-P-cbou"],
        input=page.encode(),
        capture_output=True,
        check=True,
    )
    assert read.stderr.decode() == ""
    text = read.stdout.decode()
    for wanted in (
        "NOM",
        "sofi-tui - prépare",
        "exporter [BROUILLON…]",
        "(assistant.suivi)",
        "128+n",
        "config.toml",
    ):
        assert wanted in " ".join(text.split()), wanted
