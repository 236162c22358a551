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
