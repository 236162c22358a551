"""Colours and the mouse on a real terminal: what is sent, and what a click does."""

import re
from pathlib import Path

import pytest

from tests.terminal.window import Window

MOUSE_MODE = re.compile(rb"\x1b\[\?(?:9|100[0-35-7]|101[56])[hl]")
COLOUR = re.compile(rb"\x1b\[(?:[\d;]*;)?(?:3[0-8]|4[0-8]|9\d|10[0-7])(?:;[\d;]*)?m")
MANY = re.compile(rb"\x1b\[[\d;]*[34]8;[25];")
ATTRIBUTE = re.compile(rb"\x1b\[(?:\d+;)*[147](?:;\d+)*m")


def in_session(window: Window) -> None:
    window.wait_for("Aucun brouillon")
    window.press("n")
    window.wait_for("quelle offre")
    window.press("enter")
    window.wait_for("F4 Session")
    window.press("f4")
    window.wait_for("Date fin")
    window.settle()


def test_a_field_a_choice_and_a_row_answer_to_the_mouse_and_the_wheel_scrolls(tmp_path: Path) -> None:
    with Window(tmp_path) as window:
        in_session(window)
        line = next(number for number, text in enumerate(window.text.splitlines(), 1) if "Date fin" in text)
        window.press(f"\x1b[<0;30;{line}M", f"\x1b[<0;30;{line}m")
        window.settle()
        window.press(*"26/06/2026")
        window.wait_for("26/06/2026")
        missing = "À remplir : sans cela"
        window.wait_until(lambda: window.text.count(missing) == 2, "the end date is still missing")
        window.settle()  # the lines below moved up
        window.click("( ) séquencées", most=1)
        window.wait_for("(•) séquencées")
        window.press("ctrl+p")
        window.wait_for("Champ suivant")
        window.settle()
        for _ in range(12):
            window.press("\x1b[<65;20;12M")
        window.wait_until(lambda: "Champ suivant" not in window.text, "the wheel scrolls the palette")
        window.press(*"liste brouillons")
        window.wait_for("Revenir à la liste")
        window.settle()
        window.click("Revenir à la liste", most=1)
        window.wait_for("filtrer")


def test_without_the_mouse_no_mode_of_it_is_sent_and_the_terminal_keeps_its_own(tmp_path: Path) -> None:
    settings = tmp_path / ".config" / "sofi-tui" / "config.toml"
    with Window(tmp_path, "--sans-souris") as window:
        window.wait_for("Aucun brouillon")
        window.press("ctrl+q")
        assert window.exit_code() == 0
        assert not MOUSE_MODE.findall(window.sent)
    settings.parent.mkdir(parents=True)
    settings.write_text('souris = false\ntheme = "16-couleurs"\n', "utf-8")
    with Window(tmp_path) as window:
        window.wait_for("Aucun brouillon")
        window.press("ctrl+q")
        assert window.exit_code() == 0
        assert not MOUSE_MODE.findall(window.sent)
        assert COLOUR.search(window.sent)
        assert not MANY.search(window.sent)


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1", "COLORTERM": "truecolor"}, {"TERM": "vt100"}])
def test_no_colour_is_sent_where_none_is_wanted_or_none_can_be_shown(
    environment: dict[str, str], tmp_path: Path
) -> None:
    with Window(tmp_path, environment=environment) as window:
        in_session(window)
        assert not COLOUR.findall(window.sent)
        assert ATTRIBUTE.search(window.sent)


def test_other_colours_are_chosen_from_the_menu_shown_at_once_and_kept(tmp_path: Path) -> None:
    settings = tmp_path / ".config" / "sofi-tui" / "config.toml"
    with Window(tmp_path, environment={"TERM": "linux"}) as window:
        window.wait_for("Aucun brouillon")
        assert COLOUR.search(window.sent)
        assert not MANY.search(window.sent)
        window.press("ctrl+p")
        window.wait_for("Que voulez-vous")
        window.press(*"couleurs", "enter")
        window.wait_for("Quelles couleurs")
        before = len(window.sent)
        window.press("down", "down", "down", "enter")
        window.wait_for("notées dans")
        window.settle()
        window.press("ctrl+l")
        window.settle()
        redrawn = window.sent[before:].rpartition(b"\x1b[2J")[2]
        assert b"Aucun" in redrawn
        assert not COLOUR.findall(redrawn)
    assert settings.read_text("utf-8") == 'theme = "sans-couleurs"\n'
