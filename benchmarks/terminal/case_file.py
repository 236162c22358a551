"""Writes the cases as a file for another harness, which starts each of them many times, in turn."""

import shlex
from collections.abc import Sequence
from pathlib import Path

from benchmarks.terminal.cases import CHANGED, UNCHANGED, Case
from sofi_tui.content.user_folders import APPLICATION

_REMEMBERED = ("reprise", "secours", "annulations")
_BACK = {"<down>": "<up>", "<f8>": "<f7>"}
_CLEAR = "<c-u>"
"""Empties the line that was typed into, so that there is room for more."""


def case_file(cases: Sequence[Case], folder: Path) -> str:
    """Write cases over a prepared folder as TOML for ``tty_bench.py``."""
    return "\n".join(_table(case, folder) for case in cases)


def _table(case: Case, folder: Path) -> str:
    return "\n".join(
        (
            "[[case]]",
            f"name = '{case.name}'",
            f"cmd = '''{shlex.join(case.argv)}'''",
            f"ready = '{case.ready}'",
            f"pre = '''{_anew(case, folder)}'''",
            f"text = {'true' if case.typed else 'false'}",
            f"clear = '{_CLEAR if case.typed else ''}'",
            f"setup = '{''.join(case.setup)}'",
            f"nav = '{_to_and_fro(case.moves)}'",
            "quit = '<c-q>'",
            "",
        )
    )


def _anew(case: Case, folder: Path) -> str:
    """Give the shell command that undoes what the last start changed: its drafts, and where one stopped in them."""
    changed = str(folder / CHANGED)
    if changed not in case.argv:
        return ""
    made_anew = f"cp -a {shlex.quote(str(folder / UNCHANGED))} {shlex.quote(changed)}"
    return f"rm -rf {shlex.quote(changed)} {' '.join(map(_remembered, _REMEMBERED))} && {made_anew}"


def _remembered(name: str) -> str:
    return f'"$HOME/.local/state/{APPLICATION}/{name}"'


def _to_and_fro(moves: tuple[str, ...]) -> str:
    """Give keys that may be pressed any number of times: after the last move, those that lead back to the first."""
    if not moves or moves[0] not in _BACK:
        return "".join(moves[:1])
    return "".join([*moves, *(_BACK[key] for key in reversed(moves))])
