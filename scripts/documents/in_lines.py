"""The scene of the wizard in lines: the same questions read and answered, one line after the other."""

import io
import textwrap
from pathlib import Path

from scripts.documents.picture import Run
from scripts.documents.stage import Scene
from sofi_tui.cli.screen import ScreenAction, ScreenRequest
from sofi_tui.cli.streams import Streams
from sofi_tui.simple.launch import open_simple
from tests.tui.person import store_in

ANSWERS = ("", "?", "Association Tilleul Formation", "quitter")
_COLUMNS, _INK, _GROUND = 80, "#e0e0e0", "#121212"


class _Keyboard(io.StringIO):
    """Lines that are typed, and so stand on the terminal as well."""

    def __init__(self, lines: tuple[str, ...], terminal: io.StringIO) -> None:
        super().__init__("".join(f"{line}\n" for line in lines))
        self._terminal = terminal

    def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]  # one base reads bytes
        line = super().readline(-1 if size is None else size)
        self._terminal.write(line)
        return line


def in_lines(home: Path) -> Scene:
    """Begin an offer in lines, ask for help, answer, and leave."""
    folder = home / "en-lignes"
    folder.mkdir()
    store = store_in(folder)
    path = store.create(store.catalogue.get("fle")).path
    terminal = io.StringIO()
    request = ScreenRequest(store, ScreenAction.OUVRIR, path, simple=True)
    open_simple(request, Streams(_Keyboard(ANSWERS, terminal), terminal, io.StringIO()))
    lines = [
        part for line in terminal.getvalue().splitlines() for part in textwrap.wrap(line, _COLUMNS) or [""]
    ]
    screen = [[Run(0, line.ljust(_COLUMNS), _INK, _GROUND, False)] for line in lines]
    return Scene("en-lignes", "Les mêmes questions, ligne par ligne", _typed(), screen)


def _typed() -> str:
    """Tell what is typed, an empty line being Enter alone."""
    return " ".join(f"« {line} » `Entrée`" if line else "`Entrée`" for line in ANSWERS)
