"""The wizard in lines in a real terminal: nothing but lines comes out, and a window that goes loses nothing."""

from pathlib import Path

import pytest

from tests.terminal.window import Window


def describe(window: Window) -> None:
    """Begin a draft and type a site into its session."""
    window.wait_for("quitter")
    window.press("nouveau\r")
    window.wait_for("Avenir")
    window.press("1\r")
    window.wait_for("Formation")
    window.press("/site lieu\r")
    window.wait_for("Site lieu")
    window.press("Segré-en-Anjou\r")
    window.wait_for("Date d")


@pytest.mark.parametrize(
    "locale", [{"LC_ALL": "C.UTF-8"}, {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}]
)
def test_a_dumb_terminal_gets_lines_alone_and_keeps_what_was_typed(
    tmp_path: Path, locale: dict[str, str]
) -> None:
    with Window(tmp_path, environment={**locale, "TERM": "dumb"}) as window:
        describe(window)
        assert b"\x1b" not in window.sent
        assert "\N{REPLACEMENT CHARACTER}" not in window.text
        window.close()
        assert window.exit_code() == 129
    [*files] = tmp_path.glob(".local/share/sofi-tui/brouillons/*.toml")
    [*journal] = tmp_path.glob(".local/state/sofi-tui/secours/*")
    assert any('site_lieu = "Segré-en-Anjou"' in file.read_text("utf-8") for file in [*files, *journal])


def test_a_long_text_is_written_in_the_editor_of_one_s_own(tmp_path: Path) -> None:
    editor = tmp_path / "editeur"
    editor.write_text('#!/bin/sh\nprintf "Un texte\\nde deux lignes\\n" > "$1"\n', "utf-8")
    editor.chmod(0o755)
    environment = {"LC_ALL": "C.UTF-8", "TERM": "dumb", "VISUAL": str(editor)}
    with Window(tmp_path, "nouveau", "fle", environment=environment) as window:
        window.wait_for("Individualisation")
        window.press("/9\r")
        window.wait_for("9. Objectifs")
        window.press("éditeur\r")
        window.wait_for("10. Résultats")
        window.press("quitter\r")
        assert window.exit_code() == 0
    [file] = tmp_path.glob(".local/share/sofi-tui/brouillons/*.toml")
    assert "Un texte\nde deux lignes" in file.read_text("utf-8")


def test_a_line_that_the_terminal_cuts_is_kept_as_far_as_it_came_and_that_is_told(tmp_path: Path) -> None:
    with Window(tmp_path, "nouveau", "fle", environment={"LC_ALL": "C.UTF-8", "TERM": "dumb"}) as window:
        window.wait_for("Individualisation")
        window.press("/9\r")
        window.wait_for("9. Objectifs")
        window.press("é" * 2500 + "\r")
        window.wait_for("coupe les lignes")
        window.press(".\r", "quitter\r")
        assert window.exit_code() == 0
    [file] = tmp_path.glob(".local/share/sofi-tui/brouillons/*.toml")
    assert f'objectifs = "{"é" * 2047}"' in file.read_text("utf-8")
