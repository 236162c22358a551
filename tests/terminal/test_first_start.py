"""The first start of the program, in a real terminal: it tells how it works and where its files are, once."""

from pathlib import Path

from tests.terminal.window import Window

TITLE = "Comment marche sofi-tui"


def test_the_first_start_tells_how_it_works_and_never_again(tmp_path: Path) -> None:
    with Window(tmp_path, stranger=True) as window:
        window.wait_for(TITLE)
        for words in ("Tab va au champ suivant", "~/.local/share/sofi-tui/brouillons", "~/.cache/sofi-tui"):
            assert words in window.text
        window.press("n")
        window.wait_for("quelle offre décrivez-vous")
        window.press("escape")
        window.wait_for("^Q quitter")
        assert TITLE not in window.text
        window.press("ctrl+q")
        assert window.exit_code() == 0
    with Window(tmp_path, stranger=True) as window:
        window.wait_for("Aucun brouillon pour l'instant")
        assert TITLE not in window.text
        window.press("ctrl+q")
        assert window.exit_code() == 0


def test_one_who_goes_straight_to_a_draft_is_not_held_up(tmp_path: Path) -> None:
    with Window(tmp_path, "nouveau", "prepa", stranger=True) as window:
        window.wait_for("F2 Formation")
        window.press("ctrl+q")
        assert window.exit_code() == 0
    assert TITLE not in window.text
