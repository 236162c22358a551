"""An Enter that comes while the program starts, which the terminal hands over as a line feed, is not lost."""

from pathlib import Path

from tests.terminal.window import PROGRAM, Window
from tests.tui.person import store_in


def test_enter_pressed_as_the_program_starts_opens_the_draft(tmp_path: Path) -> None:
    folder = tmp_path / "brouillons"
    folder.mkdir()
    store = store_in(folder)
    store.create(store.catalogue.get("prepa"), "Printemps")
    seen = tmp_path / "etat" / "sofi-tui" / "deja-vu"
    seen.parent.mkdir(parents=True)
    seen.touch()
    environment = {"SOFI_TUI_DOSSIER": str(folder), "XDG_STATE_HOME": str(tmp_path / "etat")}
    with Window(tmp_path, environment=environment, program=(str(PROGRAM),)) as window:
        window.press("enter")
        window.wait_for("Intitulé *")
        window.press("ctrl+q")
        assert window.exit_code() == 0
