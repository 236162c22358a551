"""Write what is installed beside the program: its manual page, and what makes shells complete its commands.

``python -m scripts.installed_files`` writes ``man/sofi-tui.1`` and the files of ``completion/``, ``--check``
compares them.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

import shtab

from sofi_tui.cli.command_line import whole_grammar
from sofi_tui.cli.commands.completion import SCRIPTS
from sofi_tui.cli.manual import manual_page

ROOT = Path(__file__).parents[1]
_DRAFTS = {"bash": "_sofi_tui_brouillons", "zsh": "_sofi_tui_brouillons", "fish": "(_sofi_tui_brouillons)"}
_PRESETS = {"bash": "_sofi_tui_modeles", "zsh": "_sofi_tui_modeles", "fish": "(_sofi_tui_modeles)"}
_BY_METAVAR = {
    "BROUILLON": _DRAFTS,
    "A": _DRAFTS,
    "B": _DRAFTS,
    "MODELE": _PRESETS,
    "FICHIER": shtab.FILE,
    "DIR": shtab.DIRECTORY,
    "DIR|FICHIER": shtab.FILE,
}
_PROPOSE = {
    "bash": """\
# The words of the line choose the program and the folder that the values are asked of.
_sofi_tui_valeurs() {
  local number dossier=() values value _
  for (( number = 1; number < COMP_CWORD; number++ )); do
    if [[ ${COMP_WORDS[number]} == --dossier ]]; then
      [[ ${COMP_WORDS[number + 1]} == = ]] && (( number++ ))
      dossier=(--dossier "${COMP_WORDS[number + 1]/#\\~/$HOME}")
    fi
  done
  values=$("${COMP_WORDS[0]/#\\~/$HOME}" "${dossier[@]}" completion --valeurs "$1" 2>/dev/null |
    while read -r value _; do printf '%s ' "$value"; done)
  compgen -W "$values" -- "$2"
}
_sofi_tui_brouillons() { _sofi_tui_valeurs brouillons "$1"; }
_sofi_tui_modeles() { _sofi_tui_valeurs modeles "$1"; }""",
    "zsh": """\
_sofi_tui_valeurs() {
  local place dossier line
  local -a values asked
  place=${words[(i)--dossier]}
  (( place < CURRENT - 1 )) && asked=(--dossier "${(Q)words[place + 1]/#\\~/$HOME}")
  for line in ${(f)"$(${(Q)words[1]/#\\~/$HOME} $asked completion --valeurs $1 2>/dev/null)"}; do
    values+=("${line/ /:}")
  done
  _describe -t $1 $1 values
}
_sofi_tui_brouillons() { _sofi_tui_valeurs brouillons || _files }
_sofi_tui_modeles() { _sofi_tui_valeurs modeles }""",
    "fish": """\
function _sofi_tui_valeurs
  set -l words (commandline -opc)
  set -l asked
  if set -l place (contains -i -- --dossier $words); and set -q words[(math $place + 1)]
    set asked --dossier (string replace -r '^~' $HOME -- $words[(math $place + 1)])
  end
  $words[1] $asked completion --valeurs $argv[1] 2>/dev/null | string replace ' ' \\t
end
function _sofi_tui_brouillons
  _sofi_tui_valeurs brouillons
  __fish_complete_path (commandline -ct)
end
function _sofi_tui_modeles
  _sofi_tui_valeurs modeles
end""",
}


def installed_files() -> Iterator[tuple[Path, str]]:
    """Give each file with its text."""
    yield ROOT / "man" / "sofi-tui.1", manual_page({}) + "\n"
    parser, commands = whole_grammar()
    for each in (parser, *commands.values()):
        for action in each._actions:
            _say_what_completes(action)
    for shell, name in SCRIPTS.items():
        text = shtab.complete(parser, shell, preamble=_PROPOSE[shell])
        yield ROOT / "completion" / name, text.rstrip("\n") + "\n"


def _say_what_completes(action: argparse.Action) -> None:
    if isinstance(action.metavar, str) and action.choices is None:
        complete = _BY_METAVAR.get(action.metavar)
        if complete is not None:
            vars(action)["complete"] = complete


def main() -> None:
    """Write the files; with ``--check`` exit with the names of those that are out of date."""
    check = "--check" in sys.argv
    old = [file for file, text in installed_files() if not file.is_file() or file.read_text("utf-8") != text]
    if check and old:
        sys.exit(
            f"Out of date, run python -m scripts.installed_files: {', '.join(file.name for file in old)}"
        )
    for file, text in installed_files():
        if file in old:
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, "utf-8")
            print(file.relative_to(ROOT))


if __name__ == "__main__":
    main()
