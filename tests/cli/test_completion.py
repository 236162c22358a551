"""Completion in real shells: commands, options, values, and the drafts and presets at hand."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sofi_tui.cli.commands.completion import SCRIPTS
from tests.cli.commander import Commander

ROOT = Path(__file__).parents[2]
ASK = """\
eval "$(sofi-tui completion bash)"
proposed() {
  COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 )); COMPREPLY=()
  _shtab_sofi_tui 2>/dev/null
  echo "${COMPREPLY[@]}"
}
"""


def test_bash_completes_commands_options_drafts_of_the_folder_that_is_meant_and_presets(
    commander: Commander,
) -> None:
    here = commander.new("fle", "Été à Nantes").stem
    other = commander.home / "autre dossier"
    there = commander.done("--dossier", str(other), "nouveau", "daeu", "--sans-ecran").out.strip()
    lines = {
        "sofi-tui verif": "verifier",
        "sofi-tui recap x --so": "--sortie",
        "sofi-tui recap x --format m": "markdown",
        "sofi-tui ouvrir 20": here,
        f"sofi-tui --dossier '{other}' comparer x 20": Path(there).stem,
        "sofi-tui nouveau p": "prepa",
        "sofi-tui importer x --modele d": "daeu",
    }
    script = ASK + "\n".join(f"proposed {line}" for line in lines)
    environ = {**commander.environ, "PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin"}
    asked = subprocess.run(["bash", "-c", script], env=environ, capture_output=True, check=True, text=True)
    assert asked.stdout.splitlines() == list(lines.values())
    assert asked.stderr == ""


def test_drafts_are_proposed_without_reading_them_and_presets_with_their_names(commander: Commander) -> None:
    first = commander.new("fle", "Été à Nantes").stem
    commander.done("liste")
    (commander.folder / "casse.toml").write_text("[", "utf-8")
    proposed = commander.done("completion", "--valeurs", "brouillons").lines
    assert [line.partition(" ")[0] for line in proposed] == [first, "casse"]
    assert commander.done("completion", "--valeurs", "modeles").lines[0] == "daeu PREPA Clés Avenir – DAEU"
    assert "Pour quel shell" in commander.refused(2, "completion")


@pytest.mark.parametrize("shell", SCRIPTS)
def test_each_shell_reads_its_file(shell: str, commander: Commander, tmp_path: Path) -> None:
    file = tmp_path / SCRIPTS[shell]
    file.write_text(commander.done("completion", shell).out, "utf-8")
    assert file.read_text("utf-8") == (ROOT / "completion" / SCRIPTS[shell]).read_text("utf-8")
    if shutil.which(shell) is None:
        pytest.skip(f"no {shell} on this machine")
    read = subprocess.run([shell, "-n", str(file)], capture_output=True, check=False, text=True)
    assert (read.returncode, read.stderr) == (0, "")
